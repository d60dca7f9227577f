"""For which groups words may be shown: never for a small one, also not by what is left over."""

from hypothesis import given
from hypothesis import strategies as st

from relsurvey.collection.comment import least_for_quotes, units_with_quotes


def test_words_are_shown_only_for_units_in_which_enough_people_answered() -> None:
    assert units_with_quotes({"north": 30, "south": 25, "west": 22}, 20) == {"north", "south", "west"}
    assert units_with_quotes({"north": 30, "south": 12, "west": 9}, 20) == {"north"}
    assert units_with_quotes({"north": 12, "south": 19}, 20) == set()


def test_words_that_no_unit_shows_do_not_betray_the_one_small_unit() -> None:
    # With both large units shown, what only the whole shows was written in the west.
    assert units_with_quotes({"north": 30, "south": 25, "west": 5}, 20) == {"north"}
    assert units_with_quotes({"north": 30, "west": 5}, 20) == set()


def test_the_threshold_of_the_wave_can_only_raise_it() -> None:
    assert [least_for_quotes(threshold) for threshold in (5, 10, 20, 30)] == [20, 20, 20, 30]


@given(st.dictionaries(st.text("abcdef", min_size=1, max_size=2), st.integers(0, 60)), st.integers(20, 40))
def test_both_those_who_are_shown_and_those_who_are_left_are_nobody_or_enough(
    answered: dict[str, int], least: int
) -> None:
    shown = units_with_quotes(answered, least)
    left = sum(people for unit, people in answered.items() if unit not in shown)

    assert all(answered[unit] >= least for unit in shown)
    assert not shown or left == 0 or left >= least
