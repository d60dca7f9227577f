"""How sure a number is said to be: the published check values, ranges, and what stands beside bands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relsurvey.i18n.catalogue import catalogue
from relsurvey.reporting.certainty import certainty
from relsurvey.reporting.change import Measure
from relsurvey.reporting.intervals import bounds, difference, in_hundred, interval, outer_difference, wilson
from relsurvey.reporting.released import ReleasedCount
from tests.support.publications import exactly

SAY = catalogue("en")


@pytest.mark.parametrize(
    ("count", "answered", "expected"),
    [
        (8, 10, (49, 94)),
        (5, 10, (24, 76)),
        (12, 15, (55, 93)),
        (15, 20, (53, 89)),
        (24, 30, (63, 90)),
        (40, 50, (67, 89)),
    ],
)
def test_an_interval_has_the_known_values(count: int, answered: int, expected: tuple[int, int]) -> None:
    assert in_hundred(wilson(count, answered)) == expected


def test_who_has_asked_nearly_everybody_is_surer() -> None:
    assert in_hundred(wilson(12, 15, population=20)) == (68, 88)


def test_who_has_asked_everybody_is_sure() -> None:
    found = wilson(12, 15, population=15)

    assert found.low == found.high == 0.8


def test_a_range_has_the_outer_interval_of_both_ends() -> None:
    found = interval(ReleasedCount(10, 14), exactly(20))

    assert found is not None
    assert (found.low, found.high) == (wilson(10, 20).low, wilson(14, 20).high)


@pytest.mark.parametrize("band", [ReleasedCount(0, 1), ReleasedCount(19, 20), exactly(0), exactly(20)])
def test_nothing_exact_stands_beside_a_band_of_nobody_or_everybody(band: ReleasedCount) -> None:
    assert interval(band, exactly(20)) is None
    assert certainty(Measure(band, exactly(20)), option="“Yes”", asked=30, say=SAY) == ""


def test_the_bounds_hold_whatever_the_others_would_have_said() -> None:
    assert bounds(exactly(12), exactly(15), asked=20) == ReleasedCount(12, 17)
    assert bounds(ReleasedCount(11, 13), exactly(15), asked=20) == ReleasedCount(11, 18)


def test_a_small_group_is_told_in_people_and_a_large_one_in_hundreds() -> None:
    found = Measure(exactly(12), exactly(15))

    small = certainty(found, option="“Yes”", asked=20, say=SAY)
    large = certainty(Measure(exactly(120), exactly(150)), option="“Yes”", asked=200, say=SAY)
    unknown = certainty(found, option="“Yes”", asked=None, say=SAY)

    assert "5 did not answer" in small
    assert "between 12 and 17 of the 20 say “Yes”" in small
    assert "between 77 and 83 of every 100" in large
    assert "between 55 and 93 of every 100" in unknown
    assert certainty(found, option="“Yes”", asked=15, say=SAY) == "Everybody who was asked answered."


@given(st.integers(1, 200), st.data())
def test_an_interval_holds_its_own_share_and_stays_within_nobody_and_everybody(
    answered: int, data: st.DataObject
) -> None:
    count = data.draw(st.integers(0, answered))
    found = wilson(count, answered, population=data.draw(st.none() | st.integers(answered, 1000)))

    assert 0 <= found.low <= count / answered + 1e-9
    assert count / answered - 1e-9 <= found.high <= 1


@given(st.data())
def test_the_ends_of_ranges_are_the_worst_of_them(data: st.DataObject) -> None:
    def drawn() -> tuple[ReleasedCount, int]:
        people = data.draw(st.integers(5, 40))
        low = data.draw(st.integers(0, people))
        return ReleasedCount(low, data.draw(st.integers(low, people))), people

    (now, new_people), (then, old_people) = drawn(), drawn()
    outer = outer_difference((now, exactly(new_people)), (then, exactly(old_people)))

    new = data.draw(st.integers(now.at_least, now.at_most))
    old = data.draw(st.integers(then.at_least, then.at_most))
    inner = difference((new, new_people), (old, old_people))
    assert outer is not None
    assert outer.low <= inner.low + 1e-9
    assert inner.high - 1e-9 <= outer.high
