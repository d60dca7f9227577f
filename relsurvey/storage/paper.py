"""Rows of printed sheets, of what is typed from them, and of how a wave's sheets are checked."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, delete, func, insert, select, update

from relsurvey.collection.answers import Form
from relsurvey.collection.asked import Where
from relsurvey.collection.paper_entry import SheetState
from relsurvey.storage import inserting
from relsurvey.storage.tables import paper_check, paper_entry, paper_sheet

#: One sheet in so many is entered twice where nobody said otherwise.
ONE_IN = 10


@dataclass(frozen=True, slots=True)
class Sheet:
    """One printed sheet."""

    code: str
    wave_id: str
    unit_id: str
    language: str
    form: Form
    state: SheetState = SheetState.PRINTED
    client_group: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """What one person typed: a draft until it is confirmed."""

    code: str
    turn: int
    person_id: str
    confirmed: bool
    typed: Mapping[str, str] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Checks:
    """How a wave's sheets are checked, how many were, and in how many of the compared fields two people differed."""

    one_in: int = ONE_IN
    chosen: int = 0
    compared: int = 0
    differed: int = 0


def add(connection: Connection, *, organisation_id: str, sheets: Iterable[Sheet]) -> bool:
    """Store new sheets; False when one of their codes is taken."""
    rows = [
        {
            "organisation_id": organisation_id,
            "code": one.code,
            "wave_id": one.wave_id,
            "unit_id": one.unit_id,
            "client_group": one.client_group,
            "language": one.language,
            "form": one.form.value,
            "state": one.state.value,
        }
        for one in sheets
    ]
    taken = _of(paper_sheet, organisation_id) & paper_sheet.c.code.in_([row["code"] for row in rows])
    if connection.execute(select(paper_sheet.c.code).where(taken)).first():
        return False
    connection.execute(insert(paper_sheet), rows)
    return True


def get(connection: Connection, *, organisation_id: str, code: str) -> Sheet | None:
    """The sheet, held until the transaction ends; None when there is none."""
    wanted = select(paper_sheet).where(_of(paper_sheet, organisation_id), paper_sheet.c.code == code)
    row = connection.execute(wanted.with_for_update()).one_or_none()
    if row is None:
        return None
    return _sheet(row)


def set_state(connection: Connection, *, organisation_id: str, code: str, state: SheetState) -> None:
    """Say how far a sheet has come."""
    ours = (_of(paper_sheet, organisation_id), paper_sheet.c.code == code)
    connection.execute(update(paper_sheet).where(*ours).values(state=state.value))


def entries(connection: Connection, *, organisation_id: str, code: str) -> Mapping[int, Entry]:
    """Turn → what was typed of this sheet and does not count yet."""
    wanted = select(paper_entry).where(_of(paper_entry, organisation_id), paper_entry.c.code == code)
    return {row.turn: _entry(row) for row in connection.execute(wanted)}


def put(connection: Connection, *, organisation_id: str, entry: Entry) -> None:
    """Store what was typed in the place of what was there."""
    row = {
        "organisation_id": organisation_id,
        "code": entry.code,
        "turn": entry.turn,
        "person_id": entry.person_id,
        "confirmed": entry.confirmed,
        "typed": dict(entry.typed),
    }
    inserting.put(connection, paper_entry, row)


def forget(connection: Connection, *, organisation_id: str, code: str, turn: int | None = None) -> None:
    """Take out what was typed of a sheet: of one turn, or all."""
    ours = [_of(paper_entry, organisation_id), paper_entry.c.code == code]
    if turn is not None:
        ours.append(paper_entry.c.turn == turn)
    connection.execute(delete(paper_entry).where(*ours))


def unfinished(connection: Connection, *, organisation_id: str, wave_id: str = "") -> Sequence[tuple[Sheet, Entry]]:
    """Every entry that does not count yet, with its sheet, by wave and code; of one wave when it is named."""
    same = (paper_sheet.c.organisation_id == paper_entry.c.organisation_id) & (paper_sheet.c.code == paper_entry.c.code)
    wanted = (
        select(paper_sheet, paper_entry.c.turn, paper_entry.c.person_id, paper_entry.c.confirmed, paper_entry.c.typed)
        .join_from(paper_sheet, paper_entry, same)
        .where(_of(paper_sheet, organisation_id))
        .order_by(paper_sheet.c.wave_id, paper_sheet.c.code, paper_entry.c.turn)
    )
    if wave_id:
        wanted = wanted.where(paper_sheet.c.wave_id == wave_id)
    return [(_sheet(row), _entry(row)) for row in connection.execute(wanted)]


def count_unfinished(connection: Connection, *, organisation_id: str, wave_id: str) -> int:
    """How many sheets of a wave were begun or wait for a check."""
    same = (paper_sheet.c.organisation_id == paper_entry.c.organisation_id) & (paper_sheet.c.code == paper_entry.c.code)
    wanted = (
        select(func.count(paper_entry.c.code.distinct()))
        .join_from(paper_sheet, paper_entry, same)
        .where(_of(paper_sheet, organisation_id), paper_sheet.c.wave_id == wave_id)
    )
    return connection.scalar(wanted) or 0


def count(connection: Connection, *, organisation_id: str, wave_id: str) -> Mapping[Where, int]:
    """(unit id, client group id) → how many sheets were printed."""
    place = (paper_sheet.c.unit_id, paper_sheet.c.client_group)
    wanted = (
        select(*place, func.count().label("sheets"))
        .where(_of(paper_sheet, organisation_id), paper_sheet.c.wave_id == wave_id)
        .group_by(*place)
    )
    return {(row.unit_id, row.client_group): row.sheets for row in connection.execute(wanted)}


def clear(connection: Connection, *, organisation_id: str, wave_id: str) -> None:
    """Leave nothing of what was typed and does not count."""
    codes = select(paper_sheet.c.code).where(_of(paper_sheet, organisation_id), paper_sheet.c.wave_id == wave_id)
    connection.execute(delete(paper_entry).where(_of(paper_entry, organisation_id), paper_entry.c.code.in_(codes)))


def checks(connection: Connection, *, organisation_id: str, wave_id: str) -> Checks:
    """How a wave's sheets are checked."""
    wanted = select(paper_check).where(_of(paper_check, organisation_id), paper_check.c.wave_id == wave_id)
    row = connection.execute(wanted.with_for_update()).one_or_none()
    return Checks(row.one_in, row.chosen, row.compared, row.differed) if row else Checks()


def set_checks(connection: Connection, *, organisation_id: str, wave_id: str, checks: Checks) -> None:
    """Store how a wave's sheets are checked and what came of it."""
    row = {
        "organisation_id": organisation_id,
        "wave_id": wave_id,
        "one_in": checks.one_in,
        "chosen": checks.chosen,
        "compared": checks.compared,
        "differed": checks.differed,
    }
    inserting.put(connection, paper_check, row)


def _of(table: Table, organisation_id: str) -> ColumnElement[bool]:
    return table.c.organisation_id == organisation_id


def _sheet(row: Any) -> Sheet:  # noqa: ANN401 - rows of two queries
    return Sheet(
        code=row.code,
        wave_id=row.wave_id,
        unit_id=row.unit_id,
        language=row.language,
        form=Form(row.form),
        state=SheetState(row.state),
        client_group=row.client_group,
    )


def _entry(row: Any) -> Entry:  # noqa: ANN401 - rows of two queries
    return Entry(row.code, row.turn, row.person_id, row.confirmed, dict(row.typed))
