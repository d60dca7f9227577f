"""Rows of declared groupings of units, as breakdowns that a plan can take a copy of."""

from collections.abc import Sequence
from itertools import groupby

from sqlalchemy import Connection, delete, insert, select

from relsurvey.collection.plan import Breakdown, BreakdownKind, PlannedGroup
from relsurvey.storage.inserting import insert_if_free, next_number
from relsurvey.storage.tables import grouping, grouping_group, grouping_unit, unit


def put(connection: Connection, *, organisation_id: str, new: Breakdown) -> None:
    """Store a grouping behind the others, or in the place of the one with its id."""
    ours = (grouping.c.organisation_id == organisation_id, grouping.c.id == new.id)
    position = connection.scalar(select(grouping.c.position).where(*ours))
    if position is None:
        position = next_number(connection, grouping.c.position, ours[0], first=0)
    remove(connection, organisation_id=organisation_id, grouping_id=new.id)
    values = {"organisation_id": organisation_id, "id": new.id, "name": new.name, "position": position}
    insert_if_free(connection, grouping, values)
    common = {"organisation_id": organisation_id, "grouping_id": new.id}
    groups = [{**common, "id": one.id, "name": one.name, "position": number} for number, one in enumerate(new.groups)]
    connection.execute(insert(grouping_group), groups)
    units = [{**common, "unit_id": unit_id, "group_id": one.id} for one in new.groups for unit_id in one.unit_ids]
    connection.execute(insert(grouping_unit), units)


def list_(connection: Connection, *, organisation_id: str) -> Sequence[Breakdown]:
    """The groupings of an organisation in their order, each with its groups, and their units in the units' order."""
    part, inside = grouping_group.c, grouping_unit.c
    group_of = (part.organisation_id == grouping.c.organisation_id) & (part.grouping_id == grouping.c.id)
    unit_in = (
        (inside.organisation_id == part.organisation_id)
        & (inside.grouping_id == part.grouping_id)
        & (inside.group_id == part.id)
    )
    same = (unit.c.organisation_id == inside.organisation_id) & (unit.c.id == inside.unit_id)
    wanted = (
        select(grouping.c.id, grouping.c.name, part.id.label("group_id"), part.name.label("group_name"), inside.unit_id)
        .join_from(grouping, grouping_group, group_of)
        .join(grouping_unit, unit_in)
        .join(unit, same)
        .where(grouping.c.organisation_id == organisation_id)
        .order_by(grouping.c.position, grouping.c.id, part.position, part.id, unit.c.position, unit.c.id)
    )
    found = []
    for (grouping_id, name), rows in groupby(connection.execute(wanted), key=lambda row: (row.id, row.name)):
        groups = tuple(
            PlannedGroup(group_id, group_name, tuple(row.unit_id for row in members))
            for (group_id, group_name), members in groupby(rows, key=lambda row: (row.group_id, row.group_name))
        )
        found.append(Breakdown(BreakdownKind.GROUPING, grouping_id, name, groups))
    return found


def remove(connection: Connection, *, organisation_id: str, grouping_id: str) -> bool:
    """Take out a grouping; False when there is none."""
    gone = delete(grouping).where(grouping.c.organisation_id == organisation_id, grouping.c.id == grouping_id)
    return connection.execute(gone).rowcount == 1
