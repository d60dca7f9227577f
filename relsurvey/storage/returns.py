"""The bands of returned answers, stored for a day so that they are the same for whoever looks whenever."""

from collections.abc import Mapping, Sequence
from datetime import date

from sqlalchemy import Connection, delete, func, insert, select

from relsurvey.collection.answers import COUNTED
from relsurvey.collection.returns import Band, Group
from relsurvey.storage.tables import response, returned_count

#: Stands for the units that are counted together.
_TOGETHER = ""


def counted(connection: Connection, *, organisation_id: str, wave_id: str, before: date) -> Mapping[str, int]:
    """Unit id → answers that count, last changed before a day. Today's are left out, so the hour tells nothing."""
    wanted = (
        select(response.c.unit_id, func.count().label("people"))
        .where(response.c.organisation_id == organisation_id, response.c.wave_id == wave_id)
        .where(response.c.stage.in_(COUNTED), response.c.day < before)
        .group_by(response.c.unit_id)
    )
    return {row.unit_id: row.people for row in connection.execute(wanted)}


def stored(connection: Connection, *, organisation_id: str, wave_id: str, made_on: date) -> Mapping[str, str]:
    """Group → band of a day, as they were stored; empty when none were made on it."""
    wanted = select(returned_count.c.unit_id, returned_count.c.band).where(
        returned_count.c.organisation_id == organisation_id,
        returned_count.c.wave_id == wave_id,
        returned_count.c.made_on == made_on,
    )
    return {row.unit_id: row.band for row in connection.execute(wanted)}


def store(
    connection: Connection, *, organisation_id: str, wave_id: str, made_on: date, bands: Mapping[Group, Band]
) -> None:
    """Put the bands of a day in the place of the last ones."""
    remove(connection, organisation_id=organisation_id, wave_id=wave_id)
    common = {"organisation_id": organisation_id, "wave_id": wave_id, "made_on": made_on}
    rows = [{**common, "unit_id": name(group), "band": written(one)} for group, one in bands.items()]
    if rows:
        connection.execute(insert(returned_count), rows)


def remove(connection: Connection, *, organisation_id: str, wave_id: str) -> None:
    """Take out the bands of a wave."""
    ours = (returned_count.c.organisation_id == organisation_id, returned_count.c.wave_id == wave_id)
    connection.execute(delete(returned_count).where(*ours))


def name(group: Sequence[str]) -> str:
    """The group as it is stored: its unit, or nothing for the units that are counted together."""
    return group[0] if len(group) == 1 else _TOGETHER


def written(one: Band) -> str:
    """A band as it is stored: "10-19"."""
    return f"{one.at_least}-{one.at_most}"


def read(text: str, *, asked: int) -> Band:
    """A stored band again."""
    at_least, at_most = text.split("-")
    return Band(int(at_least), int(at_most), asked)
