"""Rows of waves. How many people are asked in one is in `asked`."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, Select, delete, select, update

from relsurvey.collection.asked import Numbers
from relsurvey.collection.plan import plan_document, read_plan
from relsurvey.collection.wave import Source, Wave, WaveState
from relsurvey.storage import asked
from relsurvey.storage.inserting import insert_if_free
from relsurvey.storage.tables import invitation, paper_check, paper_sheet, questionnaire_version, wave, wave_unit


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
        "early_days": new.early_days,
        "threshold": new.threshold,
        "threshold_reason": new.threshold_reason,
        "plan": plan_document(new.plan),
        "source": new.source.value,
    }
    if not insert_if_free(connection, wave, values):
        return False
    numbers = Numbers(new.asked, new.asked_of, new.membership)
    asked.add(connection, organisation_id=organisation_id, wave_id=new.id, numbers=numbers)
    return True


def get(connection: Connection, *, organisation_id: str, wave_id: str, lock: bool = False) -> Wave | None:
    """The wave, or None. With `lock` nobody else changes it, or answers in it, until this transaction ends."""
    wanted = _waves(organisation_id).where(wave.c.id == wave_id)
    if lock:
        wanted = wanted.with_for_update(of=wave)
    row = connection.execute(wanted).one_or_none()
    if row is None:
        return None
    return _wave(row, asked.read(connection, organisation_id=organisation_id, wave_id=wave_id).get(wave_id, Numbers()))


def list_(connection: Connection, *, organisation_id: str) -> Sequence[Wave]:
    """The waves of an organisation, the newest first."""
    rows = connection.execute(_waves(organisation_id).order_by(wave.c.opens_on.desc(), wave.c.name, wave.c.id))
    numbers = asked.read(connection, organisation_id=organisation_id)
    return [_wave(row, numbers.get(row.id, Numbers())) for row in rows]


def due(connection: Connection, *, today: date) -> Sequence[tuple[str, str]]:
    """(organisation id, wave id) of the open waves of all organisations whose last day has passed."""
    wanted = select(wave.c.organisation_id, wave.c.id).where(
        wave.c.state == WaveState.OPEN.value, wave.c.closes_on < today
    )
    return [(row.organisation_id, row.id) for row in connection.execute(wanted)]


def change(connection: Connection, *, organisation_id: str, wave_id: str, **values: Any) -> None:  # noqa: ANN401
    """Set columns of a wave: its state, days, threshold with its reason, plan, or how soon words are read."""
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


def _wave(row: Row[Any], numbers: Numbers) -> Wave:
    return Wave(
        id=row.id,
        name=row.name,
        questionnaire_id=row.questionnaire_id,
        version=row.version,
        content_hash=row.content_hash,
        state=WaveState(row.state),
        opens_on=row.opens_on,
        closes_on=row.closes_on,
        early_days=row.early_days,
        threshold=row.threshold,
        plan=read_plan(row.plan),
        source=Source(row.source),
        asked=numbers.asked,
        asked_of=numbers.asked_of,
        membership=numbers.membership,
        threshold_reason=row.threshold_reason,
    )
