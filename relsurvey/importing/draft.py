"""Drafts a mapping from the first look at a table: a start to edit, never a decision. Pure.

Returns values; the words around them (what to edit) are the caller's.
"""

import csv
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from relsurvey.importing.csv_source import CsvSource
from relsurvey.importing.mapping import Encoding, Layout, slug

#: More different cells than this and a column is no choice: a name, a number, a text.
MOST_OPTIONS = 12
#: A column with so many rows to each different cell may be what people are grouped by.
_ROWS_A_UNIT = 10
_DELIMITERS = (",", ";", "\t", "|")
_SAMPLE_BYTES = 64 * 1024
#: Cells that usually mean that nothing was answered. Only these are guessed; the person who edits knows better.
_NO_ANSWER = frozenset({"na", "n/a", "nan", "null", "-"})
#: A scale on which nobody chose one or two of the steps is taken for the whole scale that other columns have.
_UNUSED_STEPS = 2
#: Words in the headers of columns that people are often grouped by.
_UNIT_WORDS = re.compile(
    r"unit|team|service|site|home|house|place|location|area|region|town|city|department|group|school|ward",
    re.IGNORECASE,
)
#: Words of agreement in the order in which people read them.
_ORDERED = (
    ("always", "often", "usually", "sometimes", "rarely", "seldom", "never"),
    ("strongly agree", "agree", "neither", "neutral", "disagree", "strongly disagree"),
    ("yes", "sometimes", "partly", "no"),
)


@dataclass(frozen=True, slots=True)
class DraftColumn:
    """One column with few different cells. `values` are those that look like answers, in a sensible order."""

    header: str
    id: str
    values: tuple[str, ...]
    no_answer: tuple[str, ...]
    #: Whether its cells could be the units: not a scale, and many people to each.
    may_be_unit: bool


@dataclass(frozen=True, slots=True)
class Draft:
    """What a table looks like. `others` are the headers of columns that are no choices."""

    layout: Layout
    rows: int
    columns: tuple[DraftColumn, ...]
    others: tuple[str, ...]

    @property
    def unit_candidates(self) -> tuple[DraftColumn, ...]:
        """The columns that could say which unit a person belongs to, the likeliest first."""
        candidates = [column for column in self.columns if column.may_be_unit]
        return tuple(sorted(candidates, key=lambda column: _UNIT_WORDS.search(column.header) is None))

    def answer_sets(self) -> Mapping[tuple[str, ...], tuple[DraftColumn, ...]]:
        """Sets of answers, each with the columns that share it."""
        shared: dict[tuple[str, ...], list[DraftColumn]] = {}
        for column in sorted(self.columns, key=lambda one: -len(one.values)):
            shared.setdefault(_whole_scale(column.values, shared), []).append(column)
        return {values: tuple(columns) for values, columns in shared.items()}


def _whole_scale(values: tuple[str, ...], known: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    if all(_number(value) is not None for value in values):
        for longer in known:
            if set(values) <= set(longer) and len(longer) - len(values) <= _UNUSED_STEPS:
                return longer
    return values


@dataclass(slots=True)
class _Seen:
    """The different cells of one column so far; no more are kept than tell that it is no choice."""

    times: Counter[str] = field(default_factory=Counter)
    too_many: bool = False

    def add(self, cell: str) -> None:
        if self.too_many:
            return
        self.times[cell] += 1
        if len(self.times) > MOST_OPTIONS + len(_NO_ANSWER) + 1:
            self.too_many = True
            self.times.clear()


def draft(path: Path) -> Draft:
    """Look through the whole file once. BadInput or FileProblems when it can't be read as a table."""
    layout = guess_layout(path)
    with CsvSource(path, layout) as source:
        header = source.header()
        seen = [_Seen() for _ in header]
        rows = 0
        for row in source.rows():
            rows += 1
            for column, cell in zip(seen, row.cells, strict=False):
                column.add(cell.strip())
    ids = _ids(header)
    columns = tuple(_columns(header, ids, seen, rows))
    drafted = {column.header for column in columns}
    return Draft(layout, rows, columns, tuple(name for name in header if name not in drafted))


def guess_layout(path: Path) -> Layout:
    """Encoding and delimiter by looking at the file's first part."""
    with path.open("rb") as file:
        start = file.read(_SAMPLE_BYTES)
    # A letter may be cut in two at the end of the sample.
    whole_lines = start.rpartition(b"\n")[0] or start
    encoding = _encoding(whole_lines)
    lines = whole_lines.decode(encoding, errors="replace").splitlines()
    return Layout(encoding=encoding, delimiter=max(_DELIMITERS, key=lambda mark: _fit(lines, mark)))


def _encoding(sample: bytes) -> Encoding:
    if sample.startswith(b"\xef\xbb\xbf"):
        return Encoding.UTF_8_SIG
    for encoding in (Encoding.UTF_8, Encoding.CP1252):
        try:
            sample.decode(encoding)
        except UnicodeDecodeError:
            continue
        return encoding
    return Encoding.LATIN_1


def _fit(lines: Sequence[str], delimiter: str) -> tuple[float, int]:
    """How well a delimiter fits: the share of rows as wide as the first, then the width."""
    try:
        widths = [len(row) for row in csv.reader(lines, delimiter=delimiter) if row]
    except csv.Error:
        return (0, 0)
    if not widths or widths[0] < 2:  # noqa: PLR2004 (a table has at least two columns)
        return (0, 0)
    return (widths.count(widths[0]) / len(widths), widths[0])


def _columns(header: Sequence[str], ids: Sequence[str], seen: Sequence[_Seen], rows: int) -> Iterator[DraftColumn]:
    for name, column_id, cells in zip(header, ids, seen, strict=True):
        values = tuple(_sorted(cell for cell in cells.times if cell and cell.casefold() not in _NO_ANSWER))
        if name and 1 < len(values) <= MOST_OPTIONS:
            no_answer = tuple(sorted(cell for cell in cells.times if cell and cell not in values))
            may_be_unit = not _is_scale(values) and rows >= _ROWS_A_UNIT * len(values)
            yield DraftColumn(name, column_id, values, no_answer, may_be_unit=may_be_unit)


def _is_scale(values: Sequence[str]) -> bool:
    return all(_number(value) is not None for value in values) or _order(values) is not None


def _sorted(values: Iterable[str]) -> list[str]:
    found = list(values)
    if (order := _order(found)) is not None:
        return sorted(found, key=lambda value: order.index(value.casefold()))
    numbers = {value: _number(value) for value in found}
    return sorted(found, key=lambda value: (numbers[value] is None, numbers[value] or 0.0, value.casefold()))


def _order(values: Sequence[str]) -> tuple[str, ...] | None:
    plain = {value.casefold() for value in values}
    return next((order for order in _ORDERED if plain <= set(order)), None)


def _number(value: str) -> float | None:
    try:
        return float(value.replace(",", "."))
    except ValueError:
        return None


def _ids(header: Sequence[str]) -> list[str]:
    """An id for each header, numbered where two headers give the same."""
    times: Counter[str] = Counter()
    ids = []
    for name in header:
        plain = slug(name) or "column"
        times[plain] += 1
        ids.append(plain if times[plain] == 1 else f"{plain}-{times[plain]}")
    return ids
