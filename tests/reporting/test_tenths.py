"""How many people, in words: rounded, and never more exact than what was published."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relsurvey.reporting.released import ReleasedCount
from relsurvey.reporting.tenths import FEW, NEARLY_ALL, TEN, Manner, Tenths, tenths


def said(low: int, high: int, base: int, most_base: int = 0) -> Tenths:
    return tenths(ReleasedCount(low, high), ReleasedCount(base, most_base or base))


@pytest.mark.parametrize(
    ("count", "base", "expected"),
    [
        (16, 20, Tenths(Manner.EXACT, 8, 8)),
        (17, 21, Tenths(Manner.ABOUT, 8, 8)),
        (11, 20, Tenths(Manner.ABOUT, 6, 6)),
        (2, 72, FEW),
        (4, 72, Tenths(Manner.ABOUT, 1, 1)),
        (70, 72, NEARLY_ALL),
    ],
)
def test_a_number_is_rounded_to_people_out_of_ten(count: int, base: int, expected: Tenths) -> None:
    assert said(count, count, base) == expected


@pytest.mark.parametrize(
    ("low", "high", "base", "expected"),
    [
        (35, 39, 72, Tenths(Manner.ABOUT, 5, 5)),
        (40, 50, 72, Tenths(Manner.BETWEEN, 6, 7)),
        (2, 5, 72, Tenths(Manner.UP_TO, 0, 1)),
        (60, 69, 72, Tenths(Manner.AT_LEAST, 8, 10)),
    ],
)
def test_a_range_says_only_what_holds_for_all_of_it(low: int, high: int, base: int, expected: Tenths) -> None:
    assert said(low, high, base) == expected


@pytest.mark.parametrize("base", [14, 20, 72, 500])
def test_nobody_and_nearly_nobody_are_told_and_drawn_alike(base: int) -> None:
    assert said(0, 2, base) == FEW
    assert said(base - 2, base, base) == NEARLY_ALL


@pytest.mark.parametrize(("base", "tenths_"), [(5, 4), (10, 2), (13, 2)])
def test_in_a_small_group_two_people_are_not_called_hardly_anybody(base: int, tenths_: int) -> None:
    assert said(0, 2, base) == Tenths(Manner.UP_TO, 0, tenths_)
    assert said(base - 2, base, base) == Tenths(Manner.AT_LEAST, TEN - tenths_, TEN)


def test_a_base_that_is_a_range_counts_too() -> None:
    assert said(20, 20, 30, 40) == Tenths(Manner.BETWEEN, 5, 7)


@given(st.data())
def test_whatever_the_true_number_is_it_rounds_to_what_is_said(data: st.DataObject) -> None:
    base = data.draw(st.integers(5, 300))
    low = data.draw(st.integers(0, base))
    high = data.draw(st.integers(low, base))
    true = data.draw(st.integers(low, high))

    found = said(low, high, base)

    assert 0 <= found.at_least <= found.at_most <= TEN
    share = true * TEN / base
    if found.manner not in {Manner.FEW, Manner.NEARLY_ALL}:
        assert found.at_least - 0.5 <= share <= found.at_most + 0.5
    else:
        # "Almost": what rounds to the last tenth.
        apart = share if found.manner is Manner.FEW else TEN - share
        assert apart <= 1.5


@given(st.integers(5, 300), st.integers(0, 300))
def test_only_a_tenth_that_is_one_goes_without_about(base: int, count: int) -> None:
    count = min(count, base)

    found = said(count, count, base)

    assert (found.manner is not Manner.EXACT) or count * TEN == found.at_least * base
