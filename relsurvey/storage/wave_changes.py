"""Rows of changes to a wave that need two people: asked for by one, confirmed by another."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Connection, delete, select, update

from relsurvey.storage import inserting
from relsurvey.storage.tables import wave_change


class Kind(StrEnum):
    """What is changed: the threshold of a draft, or how many were asked in a wave that has opened."""

    THRESHOLD = "threshold"
    ASKED = "asked"


@dataclass(frozen=True, slots=True)
class Change:
    """A change as it was asked for. `confirmed_by` is empty while it waits. Both are ids of people."""

    kind: Kind
    document: Mapping[str, Any]
    reason: str
    asked_by: str
    confirmed_by: str = ""

    @property
    def waits(self) -> bool:
        """Whether nobody has confirmed it yet."""
        return not self.confirmed_by


def put(connection: Connection, *, organisation_id: str, wave_id: str, new: Change) -> None:
    """Store a change in the place of the wave's last one of its kind."""
    row = {
        "organisation_id": organisation_id,
        "wave_id": wave_id,
        "kind": new.kind.value,
        "document": dict(new.document),
        "reason": new.reason,
        "asked_by": new.asked_by,
        "confirmed_by": new.confirmed_by,
    }
    inserting.put(connection, wave_change, row)


def get(connection: Connection, *, organisation_id: str, wave_id: str, kind: Kind) -> Change | None:
    """The wave's last change of this kind, or None."""
    row = connection.execute(select(wave_change).where(*_is(organisation_id, wave_id, kind))).one_or_none()
    return Change(kind, row.document, row.reason, row.asked_by, row.confirmed_by) if row else None


def confirm(connection: Connection, *, organisation_id: str, wave_id: str, kind: Kind, by: str) -> None:
    """Say who was the second person."""
    connection.execute(update(wave_change).where(*_is(organisation_id, wave_id, kind)).values(confirmed_by=by))


def remove(connection: Connection, *, organisation_id: str, wave_id: str, kind: Kind) -> None:
    """Take back a change that waits."""
    connection.execute(delete(wave_change).where(*_is(organisation_id, wave_id, kind)))


def _is(organisation_id: str, wave_id: str, kind: Kind) -> tuple[ColumnElement[bool], ...]:
    column = wave_change.c
    return column.organisation_id == organisation_id, column.wave_id == wave_id, column.kind == kind.value
