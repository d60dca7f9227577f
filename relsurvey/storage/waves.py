"""Rows of waves, and how many people are asked in each unit of one."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, Select, delete, insert, select, update

from relsurvey.collection.plan import Breakdown, ReleasePlan
from relsurvey.collection.wave import Source, Wave, WaveState
from relsurvey.storage.inserting import insert_if_free
from relsurvey.storage.tables import invitation, paper_check, paper_sheet, questionnaire_version, unit, wave, wave_unit


def add(connection: Connection, *, organisation_id: str, new: Wave) -> bool:
    """Store a wave and who is asked; False when its id is taken. Its questionnaire has to be kept already."""
    values = {
        "organisation_id": organisation_id,
        "id": new.id,
        "name": new.name,
        "content_hash": new.content_hash,
        "state": new.state.value,
        "opens_on": new.opens_on,
        "closes_on": new.closes_on,
        "threshold": new.threshold,
        "plan": {"questions": list(new.plan.question_ids), "breakdowns": [one.value for one in new.plan.breakdowns]},
        "source": new.source.value,
    }
    if not insert_if_free(connection, wave, values):
        return False
    add_asked(connection, organisation_id=organisation_id, wave_id=new.id, asked=new.asked)
    return True


def get(connection: Connection, *, organisation_id: str, wave_id: str, lock: bool = False) -> Wave | None:
    """The wave, or None. With `lock` nobody else changes it, or answers in it, until this transaction ends."""
    wanted = _waves(organisation_id).where(wave.c.id == wave_id)
    if lock:
        wanted = wanted.with_for_update(of=wave)
    row = connection.execute(wanted).one_or_none()
    if row is None:
        return None
    return _wave(row, _asked(connection, organisation_id, wave_id).get(wave_id, {}))


def list_(connection: Connection, *, organisation_id: str) -> Sequence[Wave]:
    """The waves of an organisation, the newest first."""
    rows = connection.execute(_waves(organisation_id).order_by(wave.c.opens_on.desc(), wave.c.name, wave.c.id))
    asked = _asked(connection, organisation_id)
    return [_wave(row, asked.get(row.id, {})) for row in rows]


def due(connection: Connection, *, today: date) -> Sequence[tuple[str, str]]:
    """(organisation id, wave id) of the open waves of all organisations whose last day has passed."""
    wanted = select(wave.c.organisation_id, wave.c.id).where(
        wave.c.state == WaveState.OPEN.value, wave.c.closes_on < today
    )
    return [(row.organisation_id, row.id) for row in connection.execute(wanted)]


def add_asked(connection: Connection, *, organisation_id: str, wave_id: str, asked: Mapping[str, int]) -> None:
    """Store how many people are asked in these units."""
    if asked:
        common = {"organisation_id": organisation_id, "wave_id": wave_id}
        rows = [{**common, "unit_id": unit_id, "asked": people} for unit_id, people in asked.items()]
        connection.execute(insert(wave_unit), rows)


def set_asked(connection: Connection, *, organisation_id: str, wave_id: str, asked: Mapping[str, int]) -> None:
    """Put these numbers in the place of the wave's; the open links and sheets of a unit that is left out go with it."""
    before = _asked(connection, organisation_id, wave_id).get(wave_id, {})
    gone = sorted(set(before) - set(asked))
    for table in (invitation, paper_sheet, wave_unit):
        ours = (table.c.organisation_id == organisation_id, table.c.wave_id == wave_id)
        connection.execute(delete(table).where(*ours, table.c.unit_id.in_(gone)))
    ours = (wave_unit.c.organisation_id == organisation_id, wave_unit.c.wave_id == wave_id)
    for unit_id in set(before) & set(asked):
        connection.execute(update(wave_unit).where(*ours, wave_unit.c.unit_id == unit_id).values(asked=asked[unit_id]))
    new = {unit_id: people for unit_id, people in asked.items() if unit_id not in before}
    add_asked(connection, organisation_id=organisation_id, wave_id=wave_id, asked=new)


def change(connection: Connection, *, organisation_id: str, wave_id: str, **values: Any) -> None:  # noqa: ANN401
    """Set columns of a wave (`state`, `opens_on`, `closes_on`, `threshold`)."""
    mine = (wave.c.organisation_id == organisation_id, wave.c.id == wave_id)
    connection.execute(update(wave).where(*mine).values(**values))


def remove(connection: Connection, *, organisation_id: str, wave_id: str) -> None:
    """Take out a wave in which nobody has answered, with its invitations."""
    for table in (paper_check, paper_sheet, invitation, wave_unit):
        ours = (table.c.organisation_id == organisation_id, table.c.wave_id == wave_id)
        connection.execute(delete(table).where(*ours))
    connection.execute(delete(wave).where(wave.c.organisation_id == organisation_id, wave.c.id == wave_id))


def _waves(organisation_id: str) -> Select[Any]:
    version = questionnaire_version.c
    same = (version.organisation_id == wave.c.organisation_id) & (version.content_hash == wave.c.content_hash)
    return (
        select(wave, version.questionnaire_id, version.version)
        .join_from(wave, questionnaire_version, same)
        .where(wave.c.organisation_id == organisation_id)
    )


def _asked(connection: Connection, organisation_id: str, wave_id: str | None = None) -> dict[str, dict[str, int]]:
    """Wave id → unit id → people asked, in the order of the units."""
    same = (unit.c.organisation_id == wave_unit.c.organisation_id) & (unit.c.id == wave_unit.c.unit_id)
    wanted = (
        select(wave_unit.c.wave_id, wave_unit.c.unit_id, wave_unit.c.asked)
        .join_from(wave_unit, unit, same)
        .where(wave_unit.c.organisation_id == organisation_id)
        .order_by(unit.c.position, unit.c.id)
    )
    if wave_id is not None:
        wanted = wanted.where(wave_unit.c.wave_id == wave_id)
    found: dict[str, dict[str, int]] = {}
    for row in connection.execute(wanted):
        found.setdefault(row.wave_id, {})[row.unit_id] = row.asked
    return found


def _wave(row: Row[Any], asked: Mapping[str, int]) -> Wave:
    plan = ReleasePlan(tuple(row.plan["questions"]), tuple(Breakdown(one) for one in row.plan["breakdowns"]))
    return Wave(
        id=row.id,
        name=row.name,
        questionnaire_id=row.questionnaire_id,
        version=row.version,
        content_hash=row.content_hash,
        state=WaveState(row.state),
        opens_on=row.opens_on,
        closes_on=row.closes_on,
        threshold=row.threshold,
        plan=plan,
        source=Source(row.source),
        asked=asked,
    )
