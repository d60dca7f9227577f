"""Rows of signed-in people. Only the hash of a session's id is stored, so the table opens nothing."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, insert, select, update

from relsurvey.people import sessions
from relsurvey.storage.tables import person, staff_session


@dataclass(frozen=True, slots=True)
class Session:
    """A session that is still good, and whose it is."""

    organisation_id: str
    person_id: str
    seen_at: datetime


def start(connection: Connection, id_hash: str, *, organisation_id: str, person_id: str, now: datetime) -> None:
    """Store a new session."""
    connection.execute(
        insert(staff_session).values(
            id_hash=id_hash, organisation_id=organisation_id, person_id=person_id, created_at=now, seen_at=now
        )
    )


def find(connection: Connection, id_hash: str, *, now: datetime) -> Session | None:
    """The session, if it has not run out and its person has not left."""
    found = connection.execute(
        select(staff_session.c.organisation_id, staff_session.c.person_id, staff_session.c.seen_at)
        .join(person)
        .where(staff_session.c.id_hash == id_hash, person.c.active)
        .where(staff_session.c.seen_at > now - sessions.IDLE, staff_session.c.created_at > now - sessions.LONGEST)
    ).one_or_none()
    return Session(*found) if found else None


def touch(connection: Connection, id_hash: str, *, now: datetime) -> bool:
    """Note that the person is there. False when the session has ended since it was found."""
    touched = connection.execute(
        update(staff_session)
        .where(staff_session.c.id_hash == id_hash)
        .where(staff_session.c.seen_at > now - sessions.IDLE, staff_session.c.created_at > now - sessions.LONGEST)
        .values(seen_at=now)
    )
    return touched.rowcount == 1


def end(connection: Connection, id_hash: str) -> None:
    """End one session."""
    connection.execute(delete(staff_session).where(staff_session.c.id_hash == id_hash))


def end_all(connection: Connection, *, organisation_id: str, person_id: str) -> None:
    """End every session of a person, on every device."""
    connection.execute(
        delete(staff_session).where(
            staff_session.c.organisation_id == organisation_id, staff_session.c.person_id == person_id
        )
    )


def forget_ended(connection: Connection, *, now: datetime) -> None:
    """Delete the sessions that have run out."""
    connection.execute(
        delete(staff_session).where(
            (staff_session.c.seen_at <= now - sessions.IDLE) | (staff_session.c.created_at <= now - sessions.LONGEST)
        )
    )
