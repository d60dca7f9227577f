"""Bands for counts that would tell too much: 0 to 2, and all but two to all (domain: group attribute disclosure).

In a row (one group's answers to one question) the people sum to a published number, so small cells could be worked out
from the others. Each row with small cells has a *partner*, a large cell that is published as a range. That keeps a row
open by itself; `faults` looks at all rows together. Everything here is pure and takes plain counts.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from relsurvey.reporting.released import FEW, ReleasedCount

SMALL = ReleasedCount(0, FEW)


@dataclass(frozen=True, slots=True)
class Span:
    """The least and the most that a sum can be, as far as is said."""

    least: int
    most: int


@dataclass(frozen=True, slots=True)
class ProtectedRow:
    """One group's true counts and what may be shown of them.

    `small` are the cells shown as "0 to 2", `together` is the span of their sum, and `partner` the cell that gives way
    for them; "" when there is none.
    """

    cells: Mapping[str, int]
    small: frozenset[str]
    together: Span
    partner: str

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
        return ProtectedRow(cells, small, Span(0, 0), partner="")
    together = span([cells[cell] for cell in small])
    for partner in (usual, largest):
        if partner in cells and partner not in small:
            row = ProtectedRow(cells, small, together, partner)
            if row.shown[partner].at_least > FEW:
                return row
    return None


def protect_choice(chosen: int, answered: ReleasedCount) -> ReleasedCount:
    """One option of a several-choice question. `answered` is what is shown of the people who chose anything.

    Decided from what is shown alone, so that an exact count says nothing about how many answered.
    """
    if answered.at_least <= 2 * FEW:
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


def span(small: Sequence[int]) -> Span:
    """What may be said of the sum of cells that are each 0 to 2, so that each keeps all three values.

    Neither the ends nor the fact that a sum is shown exactly may point to one value, so sums next to an end are shown
    together with it.
    """
    most, people = FEW * len(small), sum(small)
    if people <= FEW:
        return Span(0, FEW)
    if people >= most - FEW:
        return Span(most - FEW, most)
    return Span(people, people)
