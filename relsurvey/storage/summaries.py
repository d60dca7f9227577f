"""Rows of what is told to the people whom a team supports after its workshop."""

from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, select

from relsurvey.storage.inserting import put
from relsurvey.storage.tables import workshop_summary
from relsurvey.storage.workshops import WorkshopKey
from relsurvey.workshop.summary import Summary


def get(connection: Connection, key: WorkshopKey) -> Summary:
    """The summary of a workshop; an empty one when nobody has begun it."""
    found = _find(connection, *key.of(workshop_summary))
    return _read(found) if found else Summary()


def by_token(connection: Connection, token: str) -> tuple[WorkshopKey, Summary] | None:
    """The summary with this address, and of which workshop it is."""
    found = _find(connection, workshop_summary.c.token == token)
    return (WorkshopKey(found.organisation_id, found.workshop_id), _read(found)) if found else None


def keep(connection: Connection, key: WorkshopKey, summary: Summary) -> None:
    """Store the summary in place of the one before."""
    row = {
        **key.columns(),
        "language": summary.language,
        "words": dict(summary.words),
        "token": summary.token or None,
        "shown": summary.shown,
    }
    put(connection, workshop_summary, row)


def _find(connection: Connection, *conditions: ColumnElement[bool]) -> Row[Any] | None:
    return connection.execute(select(workshop_summary).where(*conditions)).one_or_none()


def _read(row: Row[Any]) -> Summary:
    return Summary(row.language, row.words, row.token or "", row.shown)
