"""Bands for counts that would tell too much: 0 or 1, and all or all but one (domain: group attribute disclosure).

A band helps only as long as nothing else that is published pins it. The mechanism (ADR 0008):

* In a row (one group's answers to one question) the people sum to a published number, so the small cells could be
  worked out from the others. Each row with small cells has a *partner*, a large cell that is published as a range.
* A total is the sum of its rows. Each of its columns is published as narrowly as keeps every small cell undecided.

What is published of small cells are thus their sums, along rows and along columns, each within a span. Whether such
spans still leave a cell undecided is a question about flows in a network, which `undecided.Table` answers exactly.
Everything here is pure and takes plain counts.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from relsurvey.reporting.released import ReleasedCount
from relsurvey.reporting.undecided import Span, Table

#: The largest count that is never shown as itself.
FEW = 1

SMALL = ReleasedCount(0, FEW)


@dataclass(frozen=True, slots=True)
class ProtectedRow:
    """One group's true counts and what may be shown of them.

    `small` are the cells shown as "0 or 1", `together` is the span of their sum, and `partner` the cell that gives way
    for them; "" when there is none. `one_sided` says that everyone, or everyone but one, is in the partner.
    """

    cells: Mapping[str, int]
    small: frozenset[str]
    together: Span
    partner: str
    one_sided: bool

    @property
    def shown(self) -> dict[str, ReleasedCount]:
        """Cell → what may be shown."""
        shown = {cell: SMALL if cell in self.small else exactly(count) for cell, count in self.cells.items()}
        if self.partner:
            both = self.cells[self.partner] + sum(self.cells[cell] for cell in self.small)
            shown[self.partner] = ReleasedCount(both - self.together.most, both - self.together.least)
        return shown


def exactly(count: int) -> ReleasedCount:
    """A count that is shown as itself."""
    return ReleasedCount(count, count)


def protect_row(cells: Mapping[str, int], usual: str) -> ProtectedRow | None:
    """What may be shown of counts that sum to a published number; None when nothing may.

    `usual` is the partner that the other rows of the question have, "" when there is none. A partner's range must not
    reach down to the small counts, or being the partner would say that it is not one. There is no answer when all cells
    are small: then nothing is left to hide them behind.
    """
    largest = max(cells, key=lambda cell: (cells[cell], cell == usual))
    small = frozenset(cell for cell, count in cells.items() if count <= FEW)
    if not small:
        return ProtectedRow(cells, small, Span(0, 0), partner="", one_sided=False)
    together = span([cells[cell] for cell in small])
    one_sided = sum(cells.values()) - cells[largest] <= FEW
    for partner in (usual, largest):
        if partner in cells and partner not in small:
            row = ProtectedRow(cells, small, together, partner, one_sided)
            if row.shown[partner].at_least > FEW:
                return row
    return None


def protect_total(rows: Sequence[ProtectedRow], usual: str) -> dict[str, ReleasedCount]:
    """What may be shown of the sum of rows, given that each row is shown as protected.

    Rows with another partner than the usual one add the whole of their ranges, so that they stay undecided by
    themselves.
    """
    joined = [row for row in rows if row.partner in {"", usual}]
    apart = [row for row in rows if row.partner not in {"", usual}]
    columns = _columns(joined, [cell for cell in rows[0].cells if cell != usual])
    total = {
        cell: _sum(
            [
                ReleasedCount(column.least, column.most),
                exactly(sum(row.cells[cell] for row in joined if cell not in row.small)),
                *(row.shown[cell] for row in apart),
            ]
        )
        for cell, column in columns.items()
    }
    # The usual partner is what is left, and the sum of its ranges: neither says more than what is shown already.
    everyone = sum(sum(row.cells.values()) for row in rows)
    rest, parts = _sum(list(total.values())), _sum([row.shown[usual] for row in rows])
    left = ReleasedCount(max(everyone - rest.at_most, parts.at_least), min(everyone - rest.at_least, parts.at_most))
    return {cell: total.get(cell, left) for cell in rows[0].cells}


def _columns(rows: Sequence[ProtectedRow], cells: Sequence[str]) -> dict[str, Span]:
    """Cell → the span of the sum of its small cells: as narrow as leaves all of them undecided."""
    small = {cell: [row.cells[cell] for row in rows if cell in row.small] for cell in cells}
    free = {cell: Span(0, len(counts)) for cell, counts in small.items()}
    columns = {cell: span(counts) for cell, counts in small.items()}
    # Nothing at all is said about a column in which something would be decided. With nothing said about any, no row
    # depends on another, and each is undecided by its own span.
    while decided := {cell for cell in _decided(rows, columns) if columns[cell] != free[cell]}:
        columns |= {cell: free[cell] for cell in decided}
    return columns


def _decided(rows: Sequence[ProtectedRow], columns: Mapping[str, Span]) -> set[str]:
    """The columns in which somebody could work out a small cell, or a sum of people that is itself small."""
    small = [{cell: row.cells[cell] for cell in row.small} for row in rows]
    table = Table(small, [row.together for row in rows], columns)
    found = {cell for row, cells in enumerate(small) for cell in cells if not table.cell_is_open(row, cell)}
    for cell in columns:
        counts = [row.cells[cell] for row in rows]
        if counts and sum(counts) <= FEW and not table.column_is_open(cell):
            found.add(cell)
    for row, cells in enumerate(small):
        if rows[row].one_sided and not table.row_is_open(row):
            found |= set(cells)
    return found


def protect_choice(chosen: int, answered: ReleasedCount) -> ReleasedCount:
    """One option of a several-choice question. `answered` is what is shown of the people who chose anything.

    Decided from what is shown alone, so that an exact count says nothing about how many answered.
    """
    if answered.at_least <= FEW + 1:
        return ReleasedCount(0, answered.at_most)
    if chosen <= FEW:
        return SMALL
    if chosen >= answered.at_least - FEW:
        return ReleasedCount(answered.at_least - FEW, answered.at_most)
    return exactly(chosen)


def choices_are_open(choices: Sequence[ReleasedCount], answered: ReleasedCount, at_most: int | None) -> bool:
    """Whether the options of a several-choice question leave each other, and the number who answered, open.

    Whoever answered chose at least one option, and at most `at_most`: where the sum of the counts comes near to what
    that allows, bands could be worked out.
    """
    each = min(at_most or len(choices), len(choices))
    least, most = sum(choice.at_least for choice in choices), sum(choice.at_most for choice in choices)
    if len(choices) == 1:
        return True
    return all(
        choice.at_least + most - choice.at_most >= answered.at_most
        and choice.at_most + least - choice.at_least <= each * answered.at_least
        for choice in choices
        if not choice.exact
    ) and (most >= answered.at_most and least <= each * answered.at_least)


def protect_choice_total(counts: Sequence[int], shown: Sequence[ReleasedCount]) -> ReleasedCount:
    """The sum over groups of one option of a several-choice question, each group shown as given."""
    low = span([count for count, band in zip(counts, shown, strict=True) if band == SMALL])
    return _sum([ReleasedCount(low.least, low.most), *(band for band in shown if band != SMALL)])


def span(small: Sequence[int]) -> Span:
    """What may be said of the sum of cells that are each 0 or 1, so that each keeps both values.

    Neither the ends nor the fact that a sum is shown exactly may point to one value, so for up to two cells nothing is
    said, and sums next to an end are shown together with it.
    """
    cells, people = len(small), sum(small)
    if cells <= 2:  # noqa: PLR2004 - two cells have no sum that is away from both ends
        return Span(0, cells)
    if people <= FEW:
        return Span(0, FEW)
    if people >= cells - FEW:
        return Span(cells - FEW, cells)
    return Span(people, people)


def _sum(counts: Sequence[ReleasedCount]) -> ReleasedCount:
    return ReleasedCount(sum(count.at_least for count in counts), sum(count.at_most for count in counts))
