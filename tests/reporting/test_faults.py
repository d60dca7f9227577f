"""What somebody can work out from counts that are out, in cases small enough to follow by hand."""

from dataclasses import replace

import numpy as np

from relsurvey.collection.plan import BY_ORGANISATION, BY_UNITS, ReleasePlan
from relsurvey.reporting.disclosure.audit import audit
from relsurvey.reporting.disclosure.faults import Kind, Target, find
from relsurvey.reporting.disclosure.groups import planned_groups
from relsurvey.reporting.disclosure.knowledge import Grid, Known, sheet_of_one
from relsurvey.reporting.disclosure.programmes import Programme
from relsurvey.reporting.released import SEAL, Group, ReleasedRow, ReleasedTable
from tests.reporting.tallied import QuestionTally, tallied
from tests.reporting.test_suppression import questionnaire, several_choice

CELLS = ("yes", "no", "skipped")


def told(units: Grid, high_above: int = 0) -> list[tuple[str, tuple[int, int] | None]]:
    """What is told of the first unit, which is hidden, by the sums over all of them."""
    sheet = sheet_of_one(CELLS, units, units.sum(axis=1))
    sums = units.sum(axis=0, keepdims=True)
    known = Known(np.ones((1, len(units)), dtype=bool), np.maximum(sums - high_above, 0), sums + high_above)
    first = Target(Kind.HIDDEN, np.arange(len(units)) == 0, Group("unit", "first"))
    return [(fault.cell, fault.between) for fault in find(sheet, known, [first]).faults]


def test_whoever_knows_all_the_others_of_a_hidden_unit_does_not_learn_what_the_last_one_said() -> None:
    # Three, four or five of the first unit said yes. But whoever knows all its answers but one yes can tell that
    # this was a yes: nobody else may have said no, or skipped, since all others of them are accounted for.
    units = np.array([[3, 2, 2], [2, 0, 0]])

    assert told(units) == [("yes", None)]


def test_the_last_one_is_unknown_where_somebody_elsewhere_could_have_said_the_other_thing() -> None:
    assert told(np.array([[3, 2, 2], [2, 2, 2]])) == []


def test_the_last_one_is_unknown_where_the_sums_are_ranges() -> None:
    assert told(np.array([[3, 2, 2], [2, 0, 0]]), high_above=1) == []


def test_what_half_people_allow_and_whole_people_do_not_is_no_proof() -> None:
    # Twice three people, and of each two of three at least one said yes: half a yes each would do, but one person is
    # whole. With four yes there is no table with fewer, though the linear programme finds three.
    yes = np.array([1, 1, 0, 1, 1, 0])
    sheet = sheet_of_one(("yes", "no"), np.stack([yes, 1 - yes], axis=1), np.ones(6, dtype=np.int64))
    pairs = np.array([[one in pair for one in range(6)] for pair in [(0, 1), (1, 2), (0, 2), (3, 4), (4, 5), (3, 5)]])
    known = Known(pairs, np.tile([1, 0], (6, 1)), np.tile([2, 1], (6, 1)))

    assert Programme(sheet, known).fewest(np.array([[1.0, 0.0]] * 6), 4, enough=1) is None


def test_a_reader_of_a_file_who_gave_no_answer_is_no_insider() -> None:
    units = np.array([[3, 2, 2], [2, 0, 0]])
    sheet, sums = sheet_of_one(CELLS, units, units.sum(axis=1)), units.sum(axis=0, keepdims=True)
    known = Known(np.ones((1, 2), dtype=bool), sums, sums)
    outside = Target(Kind.HIDDEN, np.array([True, False]), Group("unit", "first"), insiders=False)

    assert find(sheet, known, [outside]).faults == ()


def test_a_question_of_which_nothing_is_shown_tells_nothing() -> None:
    """Of five people in a small unit one skipped it: nothing that is out says whether another did."""
    none = {"dont_know": 0, "prefer_not": 0}
    counts = {
        "small": QuestionTally(5, 4, {"family": 3, "friends": 2, "neighbours": 2}, none),
        "large": QuestionTally(30, 26, {"family": 12, "friends": 9, "neighbours": 8}, none),
    }
    who = replace(several_choice(), at_most=2)
    tally = tallied(
        {"small": 9, "large": 40}, {"small": 5, "large": 30}, {(u, "who"): one for u, one in counts.items()}
    )
    plan = ReleasePlan(("who",), (BY_ORGANISATION, BY_UNITS))
    groups = planned_groups(plan, tally).members
    hidden = ReleasedTable("who", tuple(ReleasedRow(one, hidden=True, base=None, counts={}) for one in groups), SEAL)

    found = audit(tally, questionnaire(who), [(plan, [hidden])], threshold=10)
    assert (found.faults, found.checked) == ({}, 0)
