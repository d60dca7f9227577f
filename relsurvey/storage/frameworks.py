"""Rows of the maps that an organisation adapted or made itself."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, delete, select

from relsurvey.storage.inserting import put
from relsurvey.storage.tables import framework_map


def list_(connection: Connection, *, organisation_id: str) -> Sequence[tuple[dict[str, Any], date]]:
    """The documents of the maps with the day on which each was changed last, by id."""
    ours = select(framework_map.c.document, framework_map.c.changed_on)
    wanted = ours.where(framework_map.c.organisation_id == organisation_id).order_by(framework_map.c.id)
    return [(row.document, row.changed_on) for row in connection.execute(wanted)]


def keep(
    connection: Connection, *, organisation_id: str, framework_id: str, document: dict[str, Any], today: date
) -> None:
    """Put a map in the place of the one that had its id."""
    row = {"organisation_id": organisation_id, "id": framework_id, "document": document, "changed_on": today}
    put(connection, framework_map, row)


def remove(connection: Connection, *, organisation_id: str, framework_id: str) -> bool:
    """Take a map out; False when there is none."""
    mine = {"organisation_id": organisation_id, "id": framework_id}
    return connection.execute(delete(framework_map).filter_by(**mine)).rowcount > 0
