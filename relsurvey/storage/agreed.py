"""Rows of what a team settles on in a workshop: levels with their reasons, and actions with their history."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Row, Select, delete, func, insert, select, update

from relsurvey.storage.inserting import next_number
from relsurvey.storage.tables import workshop, workshop_action, workshop_action_change, workshop_agreed
from relsurvey.storage.workshops import WorkshopKey
from relsurvey.workshop.workshop import Action, ActionChange, Agreed, NewAction, Status, Whose


def agree(connection: Connection, key: WorkshopKey, agreed: Agreed) -> None:
    """Keep what was agreed now; what was agreed before stays beneath it."""
    mine = (*key.of(workshop_agreed), workshop_agreed.c.statement_id == agreed.statement_id)
    connection.execute(
        insert(workshop_agreed).values(
            **key.columns(),
            statement_id=agreed.statement_id,
            number=next_number(connection, workshop_agreed.c.number, *mine),
            level=agreed.level,
            reason=agreed.reason,
            minority=agreed.minority,
            withdrawn=False,
        )
    )


def withdraw(connection: Connection, key: WorkshopKey, statement_id: str) -> None:
    """What was agreed last about the statement holds no more; what was agreed before it does again."""
    mine = (*key.of(workshop_agreed), workshop_agreed.c.statement_id == statement_id)
    newest = select(func.max(workshop_agreed.c.number)).where(*mine, ~workshop_agreed.c.withdrawn).scalar_subquery()
    connection.execute(update(workshop_agreed).where(*mine, workshop_agreed.c.number == newest).values(withdrawn=True))


def agreed(connection: Connection, key: WorkshopKey) -> dict[str, Agreed]:
    """Statement → what is agreed about it."""
    table = workshop_agreed
    rows = connection.execute(select(table).where(*key.of(table), ~table.c.withdrawn).order_by(table.c.number))
    return {row.statement_id: Agreed(row.statement_id, row.level, row.reason, row.minority) for row in rows}


def add_action(connection: Connection, key: WorkshopKey, *, action_id: str, indicator: str, new: NewAction) -> None:
    """Store an action that nobody has begun."""
    where = {**key.columns(), "id": action_id, "statement_id": new.statement_id, "indicator": indicator}
    connection.execute(insert(workshop_action).values(**where, **_about(new), status=Status.OPEN.value))


def change_action(connection: Connection, one: Action, organisation_id: str, new: NewAction) -> None:
    """Change the words, the owner or the day of an action."""
    mine = (workshop_action.c.organisation_id == organisation_id, workshop_action.c.id == one.id)
    connection.execute(update(workshop_action).where(*mine).values(**_about(new)))


def remove_action(connection: Connection, organisation_id: str, action_id: str) -> None:
    """Delete an action with its history."""
    mine = (workshop_action.c.organisation_id == organisation_id, workshop_action.c.id == action_id)
    connection.execute(delete(workshop_action).where(*mine))


def set_status(connection: Connection, organisation_id: str, action_id: str, change: ActionChange) -> None:
    """Note how far an action is now, as the newest line of its history."""
    mine = (workshop_action.c.organisation_id == organisation_id, workshop_action.c.id == action_id)
    connection.execute(update(workshop_action).where(*mine).values(status=change.status.value))
    table = workshop_action_change
    its = (table.c.organisation_id == organisation_id, table.c.action_id == action_id)
    connection.execute(
        insert(table).values(
            organisation_id=organisation_id,
            action_id=action_id,
            number=next_number(connection, table.c.number, *its),
            day=change.day,
            person_id=change.person_id,
            status=change.status.value,
            note=change.note,
        )
    )


def actions(connection: Connection, organisation_id: str, *, workshop_id: str = "") -> Sequence[Action]:
    """The actions of one workshop, or of all that are no dry runs, by the day they are due."""
    mine = workshop_action.c.organisation_id == organisation_id
    its = workshop_action.c.workshop_id == workshop_id if workshop_id else ~workshop.c.dry_run
    wanted = _with_unit().where(mine, its).order_by(workshop_action.c.due, workshop_action.c.id)
    return [_action(row) for row in connection.execute(wanted)]


def action(connection: Connection, organisation_id: str, action_id: str) -> Action | None:
    """The action, held for a change."""
    mine = (workshop_action.c.organisation_id == organisation_id, workshop_action.c.id == action_id)
    row = connection.execute(_with_unit().where(*mine).with_for_update(of=workshop_action)).one_or_none()
    return _action(row) if row else None


def history(connection: Connection, organisation_id: str, action_id: str) -> Sequence[ActionChange]:
    """What happened to an action, the first thing first."""
    return histories(connection, organisation_id, [action_id]).get(action_id, ())


def histories(
    connection: Connection, organisation_id: str, action_ids: Collection[str]
) -> Mapping[str, Sequence[ActionChange]]:
    """Action → what happened to it, the first thing first; without those to which nothing has happened."""
    table, found = workshop_action_change, defaultdict[str, list[ActionChange]](list)
    theirs = (table.c.organisation_id == organisation_id, table.c.action_id.in_(action_ids))
    for row in connection.execute(select(table).where(*theirs).order_by(table.c.number)):
        found[row.action_id].append(ActionChange(row.day, row.person_id, Status(row.status), row.note))
    return found


def _with_unit() -> Select[Any]:
    same = (workshop.c.organisation_id == workshop_action.c.organisation_id) & (
        workshop.c.id == workshop_action.c.workshop_id
    )
    return select(workshop_action, workshop.c.unit_id).join_from(workshop_action, workshop, same)


def _about(new: NewAction) -> dict[str, Any]:
    return {
        "what": new.what,
        "owner": new.owner,
        "due": new.due,
        "first_step": new.first_step,
        "will_show": new.will_show,
        "whose": new.whose.value,
    }


def _action(row: Row[Any]) -> Action:
    about = NewAction(row.statement_id, row.what, row.owner, row.due, row.first_step, row.will_show, Whose(row.whose))
    return Action(row.id, row.workshop_id, row.unit_id or "", row.indicator, about, Status(row.status))
