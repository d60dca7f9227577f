"""Rows of the waves that ask people whether replies are enough, with the open links that the page of replies shows."""

from collections.abc import Mapping

from sqlalchemy import Connection, insert, select

from relsurvey.collection.wave import WaveState
from relsurvey.reporting.released import Group
from relsurvey.storage.tables import reply_asking, unit, wave


def add(
    connection: Connection,
    organisation_id: str,
    *,
    wave_id: str,
    group: Group,
    asking_wave_id: str,
    links: Mapping[str, str],
) -> None:
    """Store the links, unit id → token, of a wave that asks about the replies to a group of another one."""
    values = {
        "organisation_id": organisation_id,
        "wave_id": wave_id,
        "breakdown": group.breakdown,
        "group_id": group.id,
        "asking_wave_id": asking_wave_id,
    }
    rows = [{**values, "unit_id": unit_id, "token": token} for unit_id, token in links.items()]
    connection.execute(insert(reply_asking), rows)


def waves(connection: Connection, organisation_id: str, wave_id: str, group: Group) -> list[str]:
    """The ids of the waves that ask or asked about the replies to a group."""
    wanted = select(reply_asking.c.asking_wave_id).filter_by(
        organisation_id=organisation_id, wave_id=wave_id, breakdown=group.breakdown, group_id=group.id
    )
    return list(connection.execute(wanted.distinct()).scalars())


def open_links(connection: Connection, organisation_id: str, wave_id: str, group: Group) -> dict[str, str]:
    """Name of a unit → the token with which its people can answer now; empty while no such wave is open."""
    same_wave = (wave.c.organisation_id == reply_asking.c.organisation_id) & (
        wave.c.id == reply_asking.c.asking_wave_id
    )
    same_unit = (unit.c.organisation_id == reply_asking.c.organisation_id) & (unit.c.id == reply_asking.c.unit_id)
    wanted = (
        select(unit.c.name, reply_asking.c.token)
        .join_from(reply_asking, wave, same_wave)
        .join(unit, same_unit)
        .where(
            reply_asking.c.organisation_id == organisation_id,
            reply_asking.c.wave_id == wave_id,
            reply_asking.c.breakdown == group.breakdown,
            reply_asking.c.group_id == group.id,
            wave.c.state == WaveState.OPEN.value,
        )
        .order_by(unit.c.position, unit.c.id)
    )
    return {row.name: row.token for row in connection.execute(wanted)}
