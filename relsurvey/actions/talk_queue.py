"""Requests to talk, from the side of those who look after safety. Every opening of a request's words is recorded."""

from dataclasses import dataclass, field
from datetime import date, datetime

from sqlalchemy import Connection

from relsurvey.actions import audit
from relsurvey.clock import on_the_wall
from relsurvey.collection.talk import Done, Outcome, Step, Waiting, Wish
from relsurvey.errors import BadInput, NotFound, Refused
from relsurvey.people.permissions import Permission
from relsurvey.people.viewer import Viewer
from relsurvey.storage import people, talk
from relsurvey.storage.database import Database

LONGEST_NOTE = 4000


@dataclass(frozen=True, slots=True)
class Opened:
    """A request with what the person wrote and everything that was done about it."""

    waiting: Waiting
    wish: Wish = field(repr=False)
    history: tuple[Done, ...] = field(repr=False)


def list_(db: Database, *, by: Viewer, now: datetime) -> tuple[Waiting, ...]:
    """Every request of the organisation, without its words: overdue first, then by when it is due, closed last."""
    by.require(Permission.SAFEGUARD)
    with db.reading() as connection:
        known = talk.list_(connection, by.organisation_id)
    return tuple(sorted(known, key=lambda one: not one.overdue(on_the_wall(now))))


def count_open(db: Database, *, by: Viewer) -> int:
    """How many requests are not dealt with."""
    by.require(Permission.SAFEGUARD)
    with db.reading() as connection:
        return talk.count_open(connection, by.organisation_id)


def count_overdue(db: Database, *, by: Viewer, now: datetime) -> int:
    """How many of them were promised for a moment that has passed."""
    return sum(one.overdue(on_the_wall(now)) for one in list_(db, by=by, now=now))


def names(db: Database, *, by: Viewer) -> dict[str, str]:
    """Person → name of everybody in the organisation: who took a request may have left since."""
    by.require(Permission.SAFEGUARD)
    with db.reading() as connection:
        return {one.id: one.name for one in people.list_(connection, by.organisation_id)}


def open_(db: Database, *, by: Viewer, request_id: str) -> Opened:
    """A request with its words. That it was opened, and by whom, is in the audit log. Raises NotFound."""
    by.require(Permission.SAFEGUARD)
    ids = {"organisation_id": by.organisation_id, "request_id": request_id}
    with db.writing() as connection:
        wish = talk.wish(connection, **ids)
        listed = [one for one in talk.list_(connection, by.organisation_id) if one.id == request_id]
        if wish is None or not listed:
            raise NotFound("talk-not-found")
        history = tuple(talk.history(connection, **ids))
        _record(connection, by, "talk-opened", request_id)
    return Opened(listed[0], wish, history)


def take(db: Database, *, by: Viewer, request_id: str, today: date) -> None:
    """Take a request up. Raises Refused("talk-taken") when somebody else has it."""
    by.require(Permission.SAFEGUARD)
    with db.writing() as connection:
        if not talk.take(connection, organisation_id=by.organisation_id, request_id=request_id, person_id=by.person_id):
            _refuse(connection, by, request_id, "talk-taken")
        _step(connection, by, request_id, Step.TAKEN, today=today)


def give_back(db: Database, *, by: Viewer, request_id: str, today: date) -> None:
    """Let a request wait for somebody else: anybody who looks after safety may, for a colleague who is away too."""
    by.require(Permission.SAFEGUARD)
    with db.writing() as connection:
        if not talk.give_back(connection, organisation_id=by.organisation_id, request_id=request_id):
            _refuse(connection, by, request_id, "talk-closed")
        _step(connection, by, request_id, Step.GIVEN_BACK, today=today)


def add_note(db: Database, *, by: Viewer, request_id: str, note: str, today: date) -> None:
    """Write down something that was done. Raises BadInput, Refused("talk-closed")."""
    by.require(Permission.SAFEGUARD)
    written = _note(note)
    with db.writing() as connection:
        if not talk.is_open(connection, organisation_id=by.organisation_id, request_id=request_id):
            _refuse(connection, by, request_id, "talk-closed")
        _step(connection, by, request_id, Step.NOTED, note=written, today=today)


def close(db: Database, *, by: Viewer, request_id: str, outcome: Outcome | None, note: str, today: date) -> None:
    """End a request with what came of it and a note. It is deleted when the organisation's time for it is over."""
    by.require(Permission.SAFEGUARD)
    if outcome is None:
        raise BadInput("talk-outcome-needed")
    written = _note(note)
    with db.writing() as connection:
        closed = talk.close(
            connection,
            organisation_id=by.organisation_id,
            request_id=request_id,
            outcome=outcome,
            person_id=by.person_id,
            day=today,
        )
        if not closed:
            _refuse(connection, by, request_id, "talk-closed")
        _step(connection, by, request_id, Step.CLOSED, note=written, today=today)


def _note(text: str) -> str:
    tidy = text.strip()
    if not 0 < len(tidy) <= LONGEST_NOTE:
        raise BadInput("talk-note-needed", most=LONGEST_NOTE)
    return tidy


def _step(connection: Connection, by: Viewer, request_id: str, step: Step, *, note: str = "", today: date) -> None:
    done = Done(today, by.person_id, step, note)
    talk.add_step(connection, organisation_id=by.organisation_id, request_id=request_id, done=done)
    _record(connection, by, f"talk-{step.value.replace('_', '-')}", request_id)


def _record(connection: Connection, by: Viewer, what: str, request_id: str) -> None:
    audit.record(connection, by=by, organisation_id=by.organisation_id, what=what, about={"request": request_id})


def _refuse(connection: Connection, by: Viewer, request_id: str, why: str) -> None:
    if talk.wish(connection, organisation_id=by.organisation_id, request_id=request_id) is None:
        raise NotFound("talk-not-found")
    raise Refused(why)
