"""What a team will do: written down in its workshop, followed on a board by the team and by managers."""

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection

from relsurvey.actions import audit
from relsurvey.actions.workshops import at_hand, instrument_of
from relsurvey.errors import NotFound
from relsurvey.people.permissions import Permission
from relsurvey.people.viewer import Viewer
from relsurvey.storage import agreed as agreements
from relsurvey.storage import people, units, workshops
from relsurvey.storage.database import Database
from relsurvey.storage.workshops import WorkshopKey
from relsurvey.workshop.instrument import Statement
from relsurvey.workshop.workshop import Action, ActionChange, NewAction, Status, check_action, text


@dataclass(frozen=True, slots=True)
class Board:
    """The actions that somebody may follow, by the day they are due, and the names of services and people."""

    actions: tuple[Action, ...]
    unit_names: Mapping[str, str]
    people: Mapping[str, str]

    def open(self) -> tuple[Action, ...]:
        """What is neither done nor given up."""
        return tuple(one for one in self.actions if one.status in {Status.OPEN, Status.UNDER_WAY})

    def overdue(self, today: date) -> tuple[Action, ...]:
        """What should have been done by now."""
        return tuple(one for one in self.actions if one.overdue(today))


def add(db: Database, *, by: Viewer, workshop_id: str, new: NewAction) -> str:
    """Write down an action about a statement of a workshop that the viewer runs; its id. At most three a statement.

    Raises BadInput("workshop-statement") and as `check_action`, Refused("workshop-others").
    """
    with db.writing() as connection:
        one = at_hand(connection, by, workshop_id)
        one.require_statement(new.statement_id)
        tidy = check_action(new, beside=_beside(connection, by, workshop_id, new.statement_id))
        action_id = secrets.token_hex(16)
        indicator = instrument_of(connection, one).statement(new.statement_id).indicator
        agreements.add_action(connection, workshops.key_of(one), action_id=action_id, indicator=indicator, new=tidy)
        _record(connection, by, "workshop-action-added", action_id)
    return action_id


def change(db: Database, *, by: Viewer, action_id: str, new: NewAction) -> None:
    """Change the words, owner or day of an action; its statement stays. Raises NotFound, BadInput as `check_action`."""
    with db.writing() as connection:
        one = _find(connection, by, action_id)
        tidy = check_action(new, beside=())
        agreements.change_action(connection, one, by.organisation_id, tidy)
        _record(connection, by, "workshop-action-changed", action_id)


def remove(db: Database, *, by: Viewer, action_id: str) -> None:
    """Take out an action that was written down by mistake, while its workshop is run. What is not done is dropped."""
    with db.writing() as connection:
        one = _find(connection, by, action_id)
        at_hand(connection, by, one.workshop_id)
        agreements.remove_action(connection, by.organisation_id, action_id)
        _record(connection, by, "workshop-action-removed", action_id)


def set_status(db: Database, *, by: Viewer, action_id: str, status: Status, words: str = "", today: date) -> None:
    """Note how far an action is, with a line about it. Raises NotFound("workshop-action-not-found"), BadInput."""
    change_ = ActionChange(today, by.person_id, status, text(words))
    with db.writing() as connection:
        _find(connection, by, action_id)
        agreements.set_status(connection, by.organisation_id, action_id, change_)
        _record(connection, by, "workshop-action-status", action_id, status=status.value)


def of_workshop(db: Database, *, by: Viewer, workshop_id: str) -> Sequence[Action]:
    """The actions of one workshop, by the day they are due."""
    by.require(Permission.FOLLOW_ACTIONS)
    with db.reading() as connection:
        found = agreements.actions(connection, by.organisation_id, workshop_id=workshop_id)
    return [one for one in found if _sees(by, one)]


def board(db: Database, *, by: Viewer) -> Board:
    """Every action that the viewer may follow, by the day it is due: a manager's are those of their units."""
    by.require(Permission.FOLLOW_ACTIONS)
    with db.reading() as connection:
        found = agreements.actions(connection, by.organisation_id)
        named = units.list_(connection, organisation_id=by.organisation_id)
        staff = people.list_(connection, by.organisation_id)
    return Board(
        actions=tuple(one for one in found if _sees(by, one)),
        unit_names={one.id: one.name for one in named},
        people={one.id: one.name for one in staff},
    )


def find(board: Board, action_id: str) -> Action:
    """The action on the board; NotFound("workshop-action-not-found")."""
    for one in board.actions:
        if one.id == action_id:
            return one
    raise NotFound("workshop-action-not-found")


def history(db: Database, *, by: Viewer, action_id: str) -> Sequence[ActionChange]:
    """What happened to an action, the first thing first. Raises NotFound("workshop-action-not-found")."""
    with db.reading() as connection:
        _find(connection, by, action_id)
        return agreements.history(connection, by.organisation_id, action_id)


def histories(db: Database, *, by: Viewer) -> Mapping[str, Sequence[ActionChange]]:
    """Action → what happened to it, the first thing first, of every action that the viewer may follow."""
    by.require(Permission.FOLLOW_ACTIONS)
    with db.reading() as connection:
        seen = [one.id for one in agreements.actions(connection, by.organisation_id) if _sees(by, one)]
        return agreements.histories(connection, by.organisation_id, seen)


def statement_of(db: Database, *, by: Viewer, action_id: str) -> Statement:
    """What an action is about, in the words that the team rated. Raises NotFound("workshop-action-not-found")."""
    with db.reading() as connection:
        one = _find(connection, by, action_id)
        held = workshops.get(connection, WorkshopKey(by.organisation_id, one.workshop_id))
        if held is None:
            raise NotFound("workshop-action-not-found")
        return instrument_of(connection, held).statement(one.about.statement_id)


def _find(connection: Connection, by: Viewer, action_id: str) -> Action:
    by.require(Permission.FOLLOW_ACTIONS)
    found = agreements.action(connection, by.organisation_id, action_id)
    if found is None or not _sees(by, found):
        raise NotFound("workshop-action-not-found")
    return found


def _sees(by: Viewer, one: Action) -> bool:
    return by.sees_unit(Permission.FOLLOW_ACTIONS, one.unit_id)


def _beside(connection: Connection, by: Viewer, workshop_id: str, statement_id: str) -> Sequence[Action]:
    known = agreements.actions(connection, by.organisation_id, workshop_id=workshop_id)
    return [one for one in known if one.about.statement_id == statement_id]


def _record(connection: Connection, by: Viewer, what: str, action_id: str, **about: str) -> None:
    known = {"action": action_id, **about}
    audit.record(connection, by=by, organisation_id=by.organisation_id, what=what, about=known)
