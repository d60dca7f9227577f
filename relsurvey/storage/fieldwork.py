"""What a respondent's way in leads to: the wave as far as somebody who answers needs to know it."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, FromClause, Row, Select, Table, select

from relsurvey.collection.wave import WaveState
from relsurvey.errors import Refused
from relsurvey.storage.tables import organisation, wave, wave_unit


@dataclass(frozen=True, slots=True)
class Fieldwork:
    """A wave from the side of somebody who answers."""

    organisation_id: str
    organisation_name: str
    demo: bool
    wave_id: str
    wave_name: str
    state: WaveState
    closes_on: date
    early_days: int | None
    content_hash: str

    def takes_answers(self, today: date) -> bool:
        """Whether people can answer today. A wave whose last day has passed takes none, closed by hand or not."""
        return self.state is WaveState.OPEN and today <= self.closes_on

    def require_open(self, today: date) -> None:
        """Raise Refused when people can't answer today."""
        if not self.takes_answers(today):
            raise Refused("wave-not-open" if self.state is WaveState.DRAFT else "wave-closed")


_COLUMNS = (
    wave.c.organisation_id,
    organisation.c.name.label("organisation_name"),
    organisation.c.demo,
    wave.c.id.label("wave_id"),
    wave.c.name.label("wave_name"),
    wave.c.state,
    wave.c.closes_on,
    wave.c.early_days,
    wave.c.content_hash,
)


def leading_from(table: Table, *more: ColumnElement[Any], lock: bool) -> Select[Any]:
    """The wave that rows of `table` belong to, with more columns of the table.

    With `lock` the wave can't be closed before this transaction ends; others may answer beside it.
    """
    joined: FromClause = table.join(
        wave, (wave.c.organisation_id == table.c.organisation_id) & (wave.c.id == table.c.wave_id)
    ).join(organisation, organisation.c.id == table.c.organisation_id)
    wanted = select(*_COLUMNS, *more).select_from(joined)
    # SQLite has one writer at a time and leaves this out.
    return wanted.with_for_update(read=True, key_share=True, of=wave) if lock else wanted


def read(row: Row[Any]) -> Fieldwork:
    """The wave in a row of `leading_from`."""
    return Fieldwork(
        organisation_id=row.organisation_id,
        organisation_name=row.organisation_name,
        demo=row.demo,
        wave_id=row.wave_id,
        wave_name=row.wave_name,
        state=WaveState(row.state),
        closes_on=row.closes_on,
        early_days=row.early_days,
        content_hash=row.content_hash,
    )


def of_unit(connection: Connection, *, organisation_id: str, wave_id: str, unit_id: str) -> Fieldwork | None:
    """The wave, if people are asked in this unit; it can't be closed before this transaction ends."""
    wanted = leading_from(wave_unit, lock=True).where(
        wave_unit.c.organisation_id == organisation_id,
        wave_unit.c.wave_id == wave_id,
        wave_unit.c.unit_id == unit_id,
        wave_unit.c.asked > 0,
    )
    row = connection.execute(wanted).one_or_none()
    return read(row) if row else None
