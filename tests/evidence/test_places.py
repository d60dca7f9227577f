"""Where a voice stands, and how far it is from what people say: only what can be told whatever is left open."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relsurvey.evidence.places import Apart, Place, apart, place_of_level, place_of_share, possible
from relsurvey.reporting.change import Measure
from relsurvey.reporting.released import ReleasedCount


def share(count: int | tuple[int, int], base: int) -> Measure:
    low, high = (count, count) if isinstance(count, int) else count
    return Measure(ReleasedCount(low, high), ReleasedCount(base, base))


@pytest.mark.parametrize(
    ("count", "base", "asked", "place"),
    [
        # Everybody answered: nothing is open, and one person more or less never turns it round.
        (14, 20, 20, Place.THERE),
        (13, 20, 20, Place.PARTLY),
        (9, 20, 20, Place.PARTLY),
        (7, 20, 20, Place.PARTLY),
        (6, 20, 20, Place.NOT_YET),
        (10, 15, 15, Place.THERE),
        (5, 15, 15, Place.NOT_YET),
        # 10 did not answer: they could all have said so, or none of them.
        (12, 20, 30, Place.PARTLY),
        (16, 20, 30, Place.THERE),
        (15, 20, 30, None),
        (4, 20, 30, Place.NOT_YET),
        (10, 12, 30, None),
        # A larger group: the whole 95 % interval.
        (140, 200, 400, Place.THERE),
        (120, 200, 400, Place.PARTLY),
        (60, 200, 400, Place.NOT_YET),
        (33, 60, 200, Place.PARTLY),
        (14, 20, 200, None),
        # Nobody knows how many were asked.
        (70, 100, None, Place.THERE),
        # A band at either end leaves no doubt about the side.
        ((0, 1), 20, 60, Place.NOT_YET),
        ((19, 20), 20, 60, Place.THERE),
    ],
)
def test_a_survey_has_a_place_only_where_what_is_open_can_not_turn_it_round(
    count: int | tuple[int, int], base: int, asked: int | None, place: Place | None
) -> None:
    assert place_of_share(share(count, base), asked=asked) is place


@given(base=st.integers(10, 60), data=st.data())
def test_what_those_would_say_who_did_not_answer_never_moves_a_small_group_to_another_side(
    base: int, data: st.DataObject
) -> None:
    count = data.draw(st.integers(0, base))
    asked = data.draw(st.integers(base, 49)) if base < 49 else base
    silent = asked - base

    place = place_of_share(share(count, base), asked=asked)

    for more in range(silent + 1):
        true_share = (count + more) / asked
        assert place is not Place.THERE or true_share > 0.5
        assert place is not Place.NOT_YET or true_share < 0.5
        assert place is not Place.PARTLY or 0.25 <= true_share <= 0.75


@given(base=st.integers(10, 80), low=st.integers(0, 80), width=st.integers(0, 3), asked=st.integers(10, 300))
def test_a_range_says_no_more_than_each_number_in_it(base: int, low: int, width: int, asked: int) -> None:
    low = min(low, base)
    high = min(low + width, base)
    whole = place_of_share(share((low, high), base), asked=max(asked, base))

    each = {place_of_share(share(count, base), asked=max(asked, base)) for count in range(low, high + 1)}
    assert whole is None or each == {whole}


@given(base=st.integers(1, 200), data=st.data())
def test_where_nothing_is_open_there_is_always_a_place_and_from_one_end_to_the_other_it_takes_a_third(
    base: int, data: st.DataObject
) -> None:
    one, other = data.draw(st.integers(0, base)), data.draw(st.integers(0, base))
    places = [place_of_share(share(count, base), asked=base) for count in (one, other)]

    assert None not in places
    if set(places) == {Place.THERE, Place.NOT_YET}:
        assert abs(one - other) * 3 >= base


def test_everything_that_is_possible_lies_between_nobody_and_everybody() -> None:
    for count, base, asked in product((0, 5, 10), (10,), (None, 10, 20, 100)):
        around = possible(share(count, base), asked=asked)
        assert 0 <= around.low <= around.high <= 1


@pytest.mark.parametrize(
    ("levels", "places"),
    [
        (5, [Place.NOT_YET, Place.NOT_YET, Place.PARTLY, Place.THERE, Place.THERE]),
        (3, [Place.NOT_YET, Place.PARTLY, Place.THERE]),
        (4, [Place.NOT_YET, Place.NOT_YET, Place.THERE, Place.THERE]),
    ],
)
def test_upper_levels_are_there_and_lower_ones_not_yet(levels: int, places: list[Place]) -> None:
    assert [place_of_level(level, levels) for level in range(1, levels + 1)] == places


def test_far_apart_is_from_one_end_to_the_other() -> None:
    assert apart(Place.NOT_YET, Place.THERE) is apart(Place.THERE, Place.NOT_YET) is Apart.WIDE
    assert apart(Place.PARTLY, Place.THERE) is apart(Place.NOT_YET, Place.PARTLY) is Apart.NEAR
    assert apart(Place.THERE, Place.THERE) is Apart.SAME


def test_what_can_not_be_told_of_one_side_can_not_be_told_of_both() -> None:
    assert apart(None, Place.THERE) is apart(Place.THERE, None) is Apart.CANT_TELL
