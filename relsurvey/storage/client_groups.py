"""Rows of an organisation's client groups: whom the support is for."""

from collections.abc import Sequence

from sqlalchemy import Connection, delete, select

from relsurvey.collection.plan import PlannedGroup
from relsurvey.storage.inserting import insert_if_free, next_number
from relsurvey.storage.tables import client_group


def add(connection: Connection, *, organisation_id: str, new: PlannedGroup) -> bool:
    """Store a client group behind the others; False when its id is taken."""
    ours = client_group.c.organisation_id == organisation_id
    position = next_number(connection, client_group.c.position, ours, first=0)
    values = {"organisation_id": organisation_id, "id": new.id, "name": new.name, "position": position}
    return insert_if_free(connection, client_group, values)


def list_(connection: Connection, *, organisation_id: str) -> Sequence[PlannedGroup]:
    """The client groups of an organisation in their order."""
    wanted = (
        select(client_group)
        .where(client_group.c.organisation_id == organisation_id)
        .order_by(client_group.c.position, client_group.c.id)
    )
    return [PlannedGroup(row.id, row.name) for row in connection.execute(wanted)]


def remove(connection: Connection, *, organisation_id: str, client_group_id: str) -> bool:
    """Take out a client group; False when there is none. Plans keep their copy."""
    ours = (client_group.c.organisation_id == organisation_id, client_group.c.id == client_group_id)
    return connection.execute(delete(client_group).where(*ours)).rowcount == 1
