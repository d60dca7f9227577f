"""Rows of organisations."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row, delete, select, update

from relsurvey.collection.unit import Licence, Organisation
from relsurvey.storage.inserting import insert_if_free
from relsurvey.storage.tables import metadata, organisation


def add(connection: Connection, new: Organisation) -> bool:
    """Store an organisation; False when its id is taken."""
    return insert_if_free(
        connection, organisation, {"id": new.id, "name": new.name, "demo": new.demo, "licence": new.licence.value}
    )


def get(connection: Connection, organisation_id: str) -> Organisation | None:
    """The organisation, or None."""
    row = connection.execute(select(organisation).where(organisation.c.id == organisation_id)).one_or_none()
    return _organisation(row) if row else None


def hold(connection: Connection, organisation_id: str) -> None:
    """Let nobody else who holds this organisation go on until this transaction ends.

    So two administrators who remove each other at the same moment can't both succeed.
    """
    # On PostgreSQL rows that point to the organisation can still be added meanwhile; SQLite has one writer anyway.
    row = select(organisation.c.id).where(organisation.c.id == organisation_id).with_for_update(key_share=True)
    connection.execute(row).first()


def list_(connection: Connection) -> Sequence[Organisation]:
    """Every organisation, by name."""
    rows = connection.execute(select(organisation).order_by(organisation.c.name, organisation.c.id))
    return [_organisation(row) for row in rows]


def set_licence(connection: Connection, *, organisation_id: str, licence: Licence) -> None:
    """Change what others may do with what the organisation publishes."""
    ours = organisation.c.id == organisation_id
    connection.execute(update(organisation).where(ours).values(licence=licence.value))


def remove(connection: Connection, organisation_id: str) -> None:
    """Delete an organisation with everything that is its own."""
    for table in reversed(metadata.sorted_tables):
        if "organisation_id" in table.c:
            connection.execute(delete(table).where(table.c.organisation_id == organisation_id))
    connection.execute(delete(organisation).where(organisation.c.id == organisation_id))


def _organisation(row: Row[Any]) -> Organisation:
    return Organisation(row.id, row.name, row.demo, Licence(row.licence))
