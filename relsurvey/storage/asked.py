"""Rows of the people asked in a wave: by unit, by client group within a unit, and how a unit has changed."""

from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, select, tuple_, update

from relsurvey.collection.asked import Membership, Numbers, Where
from relsurvey.storage.tables import client_group, invitation, paper_sheet, unit, wave_client_group, wave_unit


def add(connection: Connection, *, organisation_id: str, wave_id: str, numbers: Numbers) -> None:
    """Store numbers of units that have none yet."""
    common = {"organisation_id": organisation_id, "wave_id": wave_id}
    units = [{**common, "unit_id": unit_id, **_columns(numbers, unit_id)} for unit_id in numbers.asked]
    if units:
        connection.execute(insert(wave_unit), units)
    _add_client_groups(connection, organisation_id, wave_id, numbers.asked_of)


def replace(
    connection: Connection, *, organisation_id: str, wave_id: str, numbers: Numbers, places: Collection[Where]
) -> None:
    """Put these numbers in the place of the wave's.

    `places`: where people can still be invited. Open links and sheets for anywhere else go.
    """
    before = read(connection, organisation_id=organisation_id, wave_id=wave_id).get(wave_id, Numbers()).asked
    for table in (invitation, paper_sheet):
        ours = (table.c.organisation_id == organisation_id, table.c.wave_id == wave_id)
        elsewhere = tuple_(table.c.unit_id, table.c.client_group).not_in(list(places))
        connection.execute(delete(table).where(*ours, elsewhere))
    divided = (wave_client_group.c.organisation_id == organisation_id, wave_client_group.c.wave_id == wave_id)
    connection.execute(delete(wave_client_group).where(*divided))
    ours = (wave_unit.c.organisation_id == organisation_id, wave_unit.c.wave_id == wave_id)
    connection.execute(delete(wave_unit).where(*ours, wave_unit.c.unit_id.not_in(list(numbers.asked))))
    for unit_id in set(before) & set(numbers.asked):
        mine = (*ours, wave_unit.c.unit_id == unit_id)
        connection.execute(update(wave_unit).where(*mine).values(**_columns(numbers, unit_id)))
    fresh = {unit_id: people for unit_id, people in numbers.asked.items() if unit_id not in before}
    new = Numbers(fresh, numbers.asked_of, numbers.membership)
    add(connection, organisation_id=organisation_id, wave_id=wave_id, numbers=new)


def read(connection: Connection, *, organisation_id: str, wave_id: str | None = None) -> dict[str, Numbers]:
    """Wave id → its numbers, in the order of units and of client groups; of one wave when it is named."""
    found: dict[str, tuple[dict[str, int], dict[Where, int], dict[str, Membership]]] = {}
    for row in _units(connection, organisation_id, wave_id):
        asked, _, membership = found.setdefault(row.wave_id, ({}, {}, {}))
        asked[row.unit_id] = row.asked
        if row.joined is not None:
            membership[row.unit_id] = Membership(row.joined, row.left)
    for row in _client_groups(connection, organisation_id, wave_id):
        found[row.wave_id][1][row.unit_id, row.client_group] = row.asked
    return {one: Numbers(*parts) for one, parts in found.items()}


def _units(connection: Connection, organisation_id: str, wave_id: str | None) -> Collection[Row[Any]]:
    same = (unit.c.organisation_id == wave_unit.c.organisation_id) & (unit.c.id == wave_unit.c.unit_id)
    wanted = (
        select(wave_unit)
        .join_from(wave_unit, unit, same)
        .where(wave_unit.c.organisation_id == organisation_id)
        .order_by(unit.c.position, unit.c.id)
    )
    if wave_id is not None:
        wanted = wanted.where(wave_unit.c.wave_id == wave_id)
    return connection.execute(wanted).all()


def _client_groups(connection: Connection, organisation_id: str, wave_id: str | None) -> Collection[Row[Any]]:
    part = wave_client_group.c
    unit_of = (unit.c.organisation_id == part.organisation_id) & (unit.c.id == part.unit_id)
    # A client group may have been taken from the list since; its place is then behind the others.
    group_of = (client_group.c.organisation_id == part.organisation_id) & (client_group.c.id == part.client_group)
    wanted = (
        select(wave_client_group)
        .join_from(wave_client_group, unit, unit_of)
        .outerjoin(client_group, group_of)
        .where(part.organisation_id == organisation_id)
        .order_by(
            unit.c.position, unit.c.id, client_group.c.position.is_(None), client_group.c.position, part.client_group
        )
    )
    if wave_id is not None:
        wanted = wanted.where(part.wave_id == wave_id)
    return connection.execute(wanted).all()


def _columns(numbers: Numbers, unit_id: str) -> dict[str, int | None]:
    changed = numbers.membership.get(unit_id)
    return {
        "asked": numbers.asked[unit_id],
        "joined": changed.joined if changed else None,
        "left": changed.left if changed else None,
    }


def _add_client_groups(
    connection: Connection, organisation_id: str, wave_id: str, asked_of: Mapping[Where, int]
) -> None:
    common = {"organisation_id": organisation_id, "wave_id": wave_id}
    rows = [
        {**common, "unit_id": unit_id, "client_group": client_group_id, "asked": people}
        for (unit_id, client_group_id), people in asked_of.items()
    ]
    if rows:
        connection.execute(insert(wave_client_group), rows)
