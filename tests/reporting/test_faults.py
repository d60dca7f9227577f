"""What somebody can work out from counts that are out, in cases small enough to follow by hand."""

import numpy as np

from relsurvey.reporting.disclosure.faults import Kind, Target, find
from relsurvey.reporting.disclosure.knowledge import Grid, Known, sheet_of_one
from relsurvey.reporting.released import Group

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
