"""Monthly figures: what of them is shown to everybody, and that no sum or difference of what is shown tells more."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relsurvey.collection.measure import SMALLEST_SHOWN, Figure, measures, protected, read_month, read_number
from relsurvey.config import PROJECT
from relsurvey.errors import BadInput
from relsurvey.questionnaire.loading import load_all

TODAY = date(2026, 11, 22)
SEPTEMBER = date(2026, 9, 1)


def figure(measure_id: str, number: int) -> Figure:
    return Figure("north", measure_id, SEPTEMBER, number)


@given(st.sampled_from([one.id for one in measures().values() if one.about_people]), st.integers(0, 30))
def test_of_what_is_about_people_none_to_four_look_the_same_and_five_is_five(measure_id: str, number: int) -> None:
    shown = protected(figure(measure_id, number))

    if number < SMALLEST_SHOWN:
        assert shown == protected(figure(measure_id, 0))
        assert (shown.at_least, shown.at_most) == (0, 4)
    else:
        assert (shown.at_least, shown.at_most) == (number, number)


def test_a_change_of_the_rota_is_nobody_and_is_shown_as_it_is() -> None:
    assert protected(figure("rota-changes", 1)).exact
    assert [one.id for one in measures().values() if not one.about_people] == ["rota-changes"]


@given(st.lists(st.integers(0, 12), min_size=2, max_size=6))
def test_whoever_has_all_months_and_services_still_has_every_small_number_of_each(numbers: list[int]) -> None:
    """Nothing is shown that has two figures in it, so what is known of one is what is shown of it."""
    shown = [protected(figure("incidents", number)) for number in numbers]

    for place, number in enumerate(numbers):
        possible = [other for other in range(13) if [protected(figure("incidents", other))] == shown[place : place + 1]]
        assert number in possible
        assert len(possible) == (SMALLEST_SHOWN if number < SMALLEST_SHOWN else 1)


def test_every_measure_stands_beside_questions_that_are_asked() -> None:
    asked = {
        question.indicator
        for questionnaire in load_all(PROJECT / "surveys").values()
        for question in questionnaire.questions
    }

    for one in measures().values():
        assert set(one.beside) & asked, one.id
        assert one.name
        assert one.meaning


@pytest.mark.parametrize(("text", "month"), [("2026-09", SEPTEMBER), (" 2026-09-01 ", SEPTEMBER)])
def test_a_month_is_read_as_people_and_spreadsheets_write_it(text: str, month: date) -> None:
    assert read_month(text, today=TODAY) == month


@pytest.mark.parametrize("text", ["", "Sep-26", "2026-13", "2026-00", "26-09", "2026-09-15", "1026-09"])
def test_a_month_that_can_mean_something_else_is_refused(text: str) -> None:
    with pytest.raises(BadInput, match="measures-month"):
        read_month(text, today=TODAY)


def test_a_month_that_has_not_begun_is_refused_and_this_one_is_not() -> None:
    assert read_month("2026-11", today=TODAY)
    with pytest.raises(BadInput, match="measures-month-to-come"):
        read_month("2026-12", today=TODAY)


@pytest.mark.parametrize("text", ["-1", "1.5", "1,000", "many", "٣", "100001", "1e3", "9" * 5000])
def test_what_is_no_number_of_things_is_refused(text: str) -> None:
    with pytest.raises(BadInput, match="measures-number"):
        read_number(text)
