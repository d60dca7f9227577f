"""What is shown of one group's answers to one question: by itself, and blurred where its parts would be worked out."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from relsurvey.questionnaire.definition import Given, Question
from relsurvey.reporting.disclosure import bands
from relsurvey.reporting.released import ReleasedCount
from relsurvey.reporting.tallies import BASE, adding_cells, choice_cells

#: Cell → people in one group; "base" among them.
CellCounts = Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Row:
    """What is shown. `adding` sum to the base; `choices` are the options of a several-choice question."""

    base: int
    adding: Mapping[str, ReleasedCount]
    choices: Mapping[str, ReleasedCount]

    @property
    def counts(self) -> dict[str, ReleasedCount]:
        """Options first, then the ways of not choosing."""
        return {**self.choices, **self.adding}


def protected(question: Question, counts: CellCounts, usual: str) -> Row | None:
    """What may be shown of a group as far as it is about that group alone; None when nothing may.

    `usual` is the cell that gives way for small ones in the other rows, "" when there is none.
    """
    row = bands.protect_row({cell: counts[cell] for cell in adding_cells(question)}, usual)
    if row is None:
        return None
    shown = Row(counts[BASE], row.shown, {})
    if not question.takes_several:
        return shown
    answered = row.shown[Given.ANSWERED]
    choices = {option: bands.protect_choice(counts[option], answered) for option in choice_cells(question)}
    if not bands.choices_are_open(list(choices.values()), answered, question.at_most):
        return None
    return replace(shown, choices=choices)


def blurred(row: Row, counts: CellCounts, levels: Mapping[str, int]) -> Row:
    """The same row with some cells shown as ranges; `levels` maps cell → how wide, counted from 1.

    The ranges are fixed beforehand, so where a count lies in one says nothing; they only add to bands that are there.
    """
    shown = {
        cell: _hull(count, _range(counts[cell], levels[cell], row.base)) if levels.get(cell) else count
        for cell, count in row.counts.items()
    }
    return Row(row.base, {cell: shown[cell] for cell in row.adding}, {cell: shown[cell] for cell in row.choices})


#: How many values the ranges have, from the narrowest; beyond them a cell says nothing.
WIDTHS = (3, 5, 10, 20, 50)


#: Ranges of more than this share of the people in a row say little of it.
_LITTLE = 0.2


def narrow_levels(base: int) -> int:
    """How many of the widths leave a range narrow, where so many people are in the row; at least one."""
    return max(1, sum(width <= _LITTLE * base for width in WIDTHS))


def telling(row: Row) -> float:
    """The share of a row's counts that are exact or narrow: 1 where all are."""
    most = WIDTHS[narrow_levels(row.base) - 1] - 1
    return sum(count.at_most - count.at_least <= most for count in row.counts.values()) / len(row.counts)


def _range(count: int, level: int, most: int) -> ReleasedCount:
    if level > len(WIDTHS):
        return ReleasedCount(0, most)
    width = WIDTHS[level - 1]
    least = count - count % width
    return ReleasedCount(least, min(least + width - 1, most))


def _hull(one: ReleasedCount, other: ReleasedCount) -> ReleasedCount:
    return ReleasedCount(min(one.at_least, other.at_least), max(one.at_most, other.at_most))
