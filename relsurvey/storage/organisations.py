"""Rows of organisations."""

from collections.abc import Sequence

from sqlalchemy import Connection, select

from relsurvey.collection.unit import Organisation
from relsurvey.storage.inserting import insert_if_free
from relsurvey.storage.tables import organisation


def add(connection: Connection, new: Organisation) -> bool:
    """Store an organisation; False when its id is taken."""
    return insert_if_free(connection, organisation, {"id": new.id, "name": new.name, "demo": new.demo})


def get(connection: Connection, organisation_id: str) -> Organisation | None:
    """The organisation, or None."""
    row = connection.execute(select(organisation).where(organisation.c.id == organisation_id)).one_or_none()
    return Organisation(row.id, row.name, row.demo) if row else None


def list_(connection: Connection) -> Sequence[Organisation]:
    """Every organisation, by name."""
    rows = connection.execute(select(organisation).order_by(organisation.c.name, organisation.c.id))
    return [Organisation(row.id, row.name, row.demo) for row in rows]
