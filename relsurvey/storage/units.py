"""Rows of reporting units."""

from collections.abc import Sequence

from sqlalchemy import Connection, select, update

from relsurvey.collection.unit import Unit
from relsurvey.storage.inserting import insert_if_free, next_number
from relsurvey.storage.tables import unit


def add(connection: Connection, *, organisation_id: str, unit_id: str, name: str) -> bool:
    """Store a unit behind the others; False when its id is taken."""
    position = next_number(connection, unit.c.position, unit.c.organisation_id == organisation_id, first=0)
    values = {"organisation_id": organisation_id, "id": unit_id, "name": name, "position": position}
    return insert_if_free(connection, unit, values)


def set_order(connection: Connection, *, organisation_id: str, unit_ids: Sequence[str]) -> None:
    """Let the units stand in this order."""
    for position, unit_id in enumerate(unit_ids):
        mine = (unit.c.organisation_id == organisation_id, unit.c.id == unit_id)
        connection.execute(update(unit).where(*mine).values(position=position))


def list_(connection: Connection, *, organisation_id: str) -> Sequence[Unit]:
    """The units of an organisation in their order."""
    wanted = select(unit).where(unit.c.organisation_id == organisation_id).order_by(unit.c.position, unit.c.id)
    return [Unit(row.id, row.name, row.position) for row in connection.execute(wanted)]
