"""What readers know of one question: the rows that are out, as limits on sums of people; and what they can't know.

Readers are taken to know a great deal: every row that was ever published of these people, and for every atom (people of
one unit who are alike in all that was broken down) exactly who is in it and who was asked the question. What is left to
be worked out is how the people of an atom answered.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from relsurvey.questionnaire.definition import Given, Question
from relsurvey.reporting.tallies import BASE, Counts, Tally, adding_cells, choice_cells

#: Atoms x cells, or rows x cells.
Grid = NDArray[np.int64]
Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Limits:
    """What holds in every atom, whatever people answered: sums of cells, each between two ends.

    `of` is limits x cells, `low` and `high` are atoms x limits.
    """

    of: Grid
    low: Grid
    high: Grid

    def hold(self, counts: Grid) -> bool:
        """Whether counts (atoms x cells) keep them."""
        sums = counts @ self.of.T
        return bool(((self.low <= sums) & (sums <= self.high)).all())


@dataclass(frozen=True, slots=True)
class Sheet:
    """The true counts of one question, atoms x cells.

    `leave` counts who could leave a cell, `come` who could come into it, as far as is certain. Where there are options
    of a several-choice question, both have one column more than `counts`: for choosing one option less, or one more.
    `base` counts the people of each atom whom the cells are about. The first `adding` cells are apart from the options
    after them: nobody goes from one kind to the other.
    """

    cells: tuple[str, ...]
    counts: Grid
    base: Counts
    leave: Grid
    come: Grid
    limits: Limits
    adding: int

    def goers(self, cell: int, other: int) -> Counts:
        """How many people of each atom could be in `other` instead of in `cell`."""
        if (cell < self.adding) != (other < self.adding):
            return np.zeros_like(self.base)
        return np.minimum(self.leave[:, cell], self.come[:, other])

    def could_be(self, counts: Grid) -> bool:
        """Whether people could have answered like this, whatever is known."""
        return bool((counts >= 0).all() and (counts <= self.base[:, None]).all()) and self.limits.hold(counts)


@dataclass(frozen=True, slots=True)
class Known:
    """Rows that are out: which atoms they are about (rows x atoms), and the limits of their cells (rows x cells)."""

    members: Flags
    low: Grid
    high: Grid

    def fits(self, counts: Grid) -> bool:
        """Whether counts (atoms x cells) agree with everything that is known."""
        sums = self.members.astype(np.int64) @ counts
        return bool(((self.low <= sums) & (sums <= self.high)).all())

    def follows_from(self, other: "Known") -> bool:
        """Whether the other, about the same rows, says all that this says."""
        return bool((self.low <= other.low).all() and (self.high >= other.high).all())


def sheet_of_one(cells: tuple[str, ...], counts: Grid, base: Counts) -> Sheet:
    """Cells of which everybody is in exactly one."""
    everybody = Limits(np.ones((1, len(cells)), dtype=np.int64), base[:, None], base[:, None])
    return Sheet(cells, counts, base, counts, np.repeat(base[:, None], len(cells), axis=1), everybody, len(cells))


def sheets(question: Question, tally: Tally) -> tuple[Sheet, ...]:
    """A question as readers see it; one of several choices also as those do who know who answered it."""
    cells = adding_cells(question)
    counts, base = tally.of(question, cells), tally.cells[question.id, BASE]
    by_one = sheet_of_one(cells, counts, base)
    if not question.takes_several:
        return (by_one,)
    answered = tally.cells[question.id, Given.ANSWERED.value]
    choices = _choice_sheet(question, tally, answered)
    return (_together(by_one, choices, answered, _most_choices(question)), choices)


def _most_choices(question: Question) -> int:
    return min(question.at_most or len(question.options), len(question.options))


def _choice_sheet(question: Question, tally: Tally, answered: Counts) -> Sheet:
    """The options of a several-choice question. Whoever answered chose at least one, and at most so many as allowed."""
    cells, each = choice_cells(question), _most_choices(question)
    counts = tally.of(question, cells)
    chosen, spare = counts.sum(axis=1), max(1, each - 1)
    could_choose_more = -(-(each * answered - chosen) // spare)
    could_choose_fewer = -(-(chosen - answered) // spare)
    leave = np.column_stack([counts, could_choose_more])
    come = np.column_stack([answered[:, None] - counts, could_choose_fewer])
    limits = Limits(np.ones((1, len(cells)), dtype=np.int64), answered[:, None], each * answered[:, None])
    return Sheet(cells, counts, answered, leave, come, limits, 0)


def _together(by_one: Sheet, choices: Sheet, answered: Counts, each: int) -> Sheet:
    """Who answered and what they chose, for readers who know neither: one tells of the other.

    Where nobody in a small unit answered, its options come to nothing, and readers could see that from the options.
    """
    place, many = by_one.cells.index(Given.ANSWERED.value), len(choices.cells)
    chosen = choices.counts.sum(axis=1)
    leave, come = by_one.leave.copy(), by_one.come.copy()
    # Whoever leaves takes their choices along, as far as these may be anybody's; whoever comes needs one to make.
    spare = (each * answered - chosen) // each
    leave[:, place] = np.minimum(spare, answered - choices.counts.max(axis=1, initial=0))
    come[:, place] = chosen - answered
    known = np.zeros((len(by_one.limits.of) + 2 + many, len(by_one.cells) + many), dtype=np.int64)
    known[0, : len(by_one.cells)] = by_one.limits.of
    known[1:, place] = [1, -each, *[-1] * many]
    known[1, len(by_one.cells) :] = -1
    known[2, len(by_one.cells) :] = 1
    known[3:, len(by_one.cells) :] = np.eye(many, dtype=np.int64)
    low = np.full((len(answered), len(known)), -(each + 1) * int(by_one.base.max(initial=0)) * max(1, many))
    high = np.zeros_like(low)
    low[:, 0] = high[:, 0] = by_one.base
    return Sheet(
        (*by_one.cells, *choices.cells),
        np.hstack([by_one.counts, choices.counts]),
        by_one.base,
        np.hstack([leave, choices.leave]),
        np.hstack([come, choices.come]),
        Limits(known, low, high),
        len(by_one.cells),
    )


def together(*known: Known) -> Known:
    """What somebody knows who has several publications of the same people."""
    return Known(
        np.concatenate([one.members for one in known]),
        np.concatenate([one.low for one in known]),
        np.concatenate([one.high for one in known]),
    )
