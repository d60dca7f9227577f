"""A table of monthly figures: one row for a service and a month, one column for each measure. All of it or nothing."""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from relsurvey.collection.measure import Figure, measures, read_month, read_number
from relsurvey.collection.unit import Unit
from relsurvey.errors import BadInput, FileProblems, Problem
from relsurvey.typed import harmless

SERVICE, MONTH = "service", "month"
#: More are counted only: a file that was made wrongly is wrong in every line.
MOST_PROBLEMS = 50
MAX_TABLE = 2_000_000


@dataclass(slots=True)
class _Reading:
    """What is known while a table is read. `rows_as`: what stands before the number of a row, "kept.csv:" or "Row "."""

    rows_as: str
    units: Mapping[str, str]
    today: date
    figures: list[Figure] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    lines: dict[tuple[str, date], int] = field(default_factory=dict)

    def note(self, code: str, where: str, **values: str | int) -> None:
        self.problems.append(Problem(code, f"{self.rows_as}{where}", values))


def read(content: bytes, *, rows_as: str, units: Sequence[Unit], today: date) -> tuple[Figure, ...]:
    """The figures of a file; an empty cell is none. A service is known by its name or its id.

    A place that is wrong is told as `rows_as` and its row: "kept.csv:" or "Row ".

    Raises BadInput where it is no table at all, FileProblems with every place, what is wrong there and how to mend it.
    """
    rows = _rows(content)
    header = [cell.strip().casefold() for cell in next(rows, (0, []))[1]]
    known = {unit.name.casefold(): unit.id for unit in units} | {unit.id: unit.id for unit in units}
    reading = _Reading(rows_as, known, today)
    _check_header(reading, header)
    # Without these nothing in a row has a place. Another column that is wrong keeps nobody from hearing of the rest.
    if all(header.count(needed) == 1 for needed in (SERVICE, MONTH)):
        for line, cells in rows:
            _row(reading, line, header, cells)
    if reading.problems:
        raise _all(reading)
    if not reading.figures:
        raise BadInput("measures-nothing")
    return tuple(reading.figures)


def template(units: Sequence[Unit], *, month: date) -> str:
    """An empty table to fill in: a row for each service."""
    file = io.StringIO()
    writer = csv.writer(file)
    writer.writerow([SERVICE, MONTH, *measures()])
    for unit in units:
        writer.writerow([harmless(unit.name), f"{month:%Y-%m}", *("" for _ in measures())])
    return file.getvalue()


def _rows(content: bytes) -> Iterator[tuple[int, list[str]]]:
    """Line and cells of every row that is not empty."""
    if len(content) > MAX_TABLE or b"\0" in content:
        raise BadInput("measures-no-table")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise BadInput("measures-no-table") from None
    first = text.partition("\n")[0]
    delimiter = max(",;\t", key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield reader.line_num, cells
    except csv.Error:
        raise BadInput("measures-no-table") from None


def _check_header(reading: _Reading, header: Sequence[str]) -> None:
    for needed in (SERVICE, MONTH):
        if needed not in header:
            reading.note("measures-column-missing", "1", column=needed)
    for column in dict.fromkeys(header):
        if column and column not in {SERVICE, MONTH, *measures()}:
            reading.note("measures-column-unknown", "1", column=column, known=", ".join(measures()))
        if header.count(column) > 1:
            reading.note("measures-column-twice", "1", column=column)


def _row(reading: _Reading, line: int, header: Sequence[str], cells: Sequence[str]) -> None:
    if len(cells) > len(header) and any(cell.strip() for cell in cells[len(header) :]):
        reading.note("measures-width", str(line), found=len(cells), expected=len(header))
        return
    row = dict(zip(header, cells, strict=False))
    unit_id = reading.units.get(row.get(SERVICE, "").strip().removeprefix("'").casefold())
    if unit_id is None:
        reading.note("measures-service", f"{line}, {SERVICE}")
    try:
        month = read_month(row.get(MONTH, ""), today=reading.today)
    except BadInput as wrong:
        reading.note(wrong.message_id, f"{line}, {MONTH}")
        return
    if unit_id is None:
        return
    if (before := reading.lines.setdefault((unit_id, month), line)) != line:
        reading.note("measures-twice", str(line), before=before)
        return
    _cells(reading, line, unit_id, month, row)


def _cells(reading: _Reading, line: int, unit_id: str, month: date, row: Mapping[str, str]) -> None:
    for measure_id in measures():
        if not (cell := row.get(measure_id, "").strip()):
            continue
        try:
            reading.figures.append(Figure(unit_id, measure_id, month, read_number(cell)))
        except BadInput as wrong:
            reading.note(wrong.message_id, f"{line}, {measure_id}", **wrong.values)


def _all(reading: _Reading) -> FileProblems:
    problems = reading.problems[:MOST_PROBLEMS]
    if more := len(reading.problems) - len(problems):
        problems.append(Problem("import-more-problems", "", {"count": more}))
    return FileProblems("measures-bad-rows", problems)
