"""The results page shows what was published to whoever may see it, and says what is missing."""

import json

from relsurvey.actions import publications
from relsurvey.people.roles import Role
from tests.support.rounds import ADMINISTRATOR, Rounds, viewer
from tests.support.screens import html, screen, text

ANSWERED = {"willow": 21, "mill": 12, "park": 4}
MANAGER = viewer(Role.MANAGER, units=("willow",))


def published(ours: Rounds, wave_id: str = "summer") -> None:
    ours.closed(wave_id, answered=ANSWERED)
    publications.publish(ours.db, by=ADMINISTRATOR, wave_id=wave_id, today=ours.today)


def test_without_a_publication_the_page_says_what_is_missing(ours: Rounds) -> None:
    ours.open("winter")
    ours.draft("spring")
    ours.closed("summer", answered=ANSWERED)

    page = screen("results_view", MANAGER)

    assert "There are no results to show yet." in text(page)
    said = [one.value for one in page.info]
    assert "“Winter” is still open: no results until it closes." in said
    assert any(one.startswith("“Summer” is closed but not published.") for one in said)
    assert any(one.startswith("“Spring” has not opened yet.") for one in said)


def test_every_question_has_words_a_chart_and_a_table(ours: Rounds) -> None:
    published(ours)

    page = screen("results_view", ADMINISTRATOR)

    said = text(page)
    assert [one.value for one in page.subheader][2:] == [
        "Do you have friends you can count on?",
        "Who are you close to?",
        "Do people listen to what you say?",
    ]
    assert "of the 37 people who answered said “Yes”." in said
    assert html(page).count("<table") == 4
    assert len(page.get("vega_lite_chart")) == 3


def test_the_page_says_who_was_asked_and_who_answered(ours: Rounds) -> None:
    published(ours)

    said = text(screen("results_view", ADMINISTRATOR))

    assert "37 of the 60 people who were asked answered." in said
    assert "Willow House 30 21" in said
    assert "Park View Hidden to protect people" in said


def test_the_small_unit_and_the_one_that_hides_it_are_hidden_in_the_same_words(ours: Rounds) -> None:
    published(ours)

    said = text(screen("results_view", ADMINISTRATOR))

    assert "Mill Lane and Park View are hidden to protect people: their numbers" in said
    assert "Mill Lane Hidden to protect people" in said


def test_a_manager_sees_their_own_unit_and_the_organisation_only(ours: Rounds) -> None:
    published(ours)

    page = screen("results_view", MANAGER)

    everything = html(page) + json.dumps([chart.proto.spec for chart in page.get("vega_lite_chart")])
    assert "Willow House" in everything
    assert "Mill Lane" not in everything
    assert "Park View" not in everything
    assert "You see your own units and the whole organisation." in everything


def test_one_of_several_waves_is_picked_and_named_by_the_address(ours: Rounds) -> None:
    published(ours, "summer")
    published(ours, "autumn")

    page = screen("results_view", ADMINISTRATOR, wave="summer")

    assert page.selectbox[0].value == "summer"
    page.selectbox[0].set_value("autumn")
    page.run()
    assert "Autumn" in [one.value for one in page.header]
    assert page.query_params["wave"] == "autumn"


def test_a_wave_that_is_not_there_leads_to_the_newest_one(ours: Rounds) -> None:
    published(ours)

    page = screen("results_view", ADMINISTRATOR, wave="nowhere")

    assert "Summer" in [one.value for one in page.header]
    assert not page.error
