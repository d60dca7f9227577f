"""The results page shows what was published to whoever may see it, and says what is missing."""

import json

import pytest
from sqlalchemy import update

from relsurvey.actions import publications
from relsurvey.config import PROJECT
from relsurvey.exports.chart import ChartKind
from relsurvey.exports.files import FileKind
from relsurvey.people.roles import Role
from relsurvey.questionnaire.loading import load
from relsurvey.reporting.released import Group
from relsurvey.storage.tables import wave
from tests.support.rounds import ADMINISTRATOR, Rounds, viewer
from tests.support.screens import html, screen, text

ANSWERED = {"willow": 21, "mill": 12, "park": 4}
MANAGER = viewer(Role.MANAGER, units=("willow",))


def published(ours: Rounds, wave_id: str = "summer") -> None:
    ours.closed(wave_id, answered=ANSWERED)
    publications.publish(ours.db, by=ADMINISTRATOR, wave_id=wave_id, today=ours.today)


def test_without_a_publication_the_page_says_what_is_missing(ours: Rounds) -> None:
    ours.closed("summer", answered=ANSWERED)
    ours.open("winter")
    ours.draft("spring")

    page = screen("results_view", MANAGER)

    assert "There are no results to show yet." in text(page)
    said = [one.value for one in page.info]
    assert "“Winter” is still open: no results until it closes." in said
    assert any(one.startswith("“Summer” is closed but not published.") for one in said)
    assert any(one.startswith("“Spring” has not opened yet.") for one in said)


def test_every_question_has_words_a_chart_and_a_table(ours: Rounds) -> None:
    published(ours)

    page = screen("results_view", ADMINISTRATOR, view="questions")

    said = text(page)
    assert [one.value for one in page.subheader] == [
        "Do you have friends you can count on?",
        "Who are you close to?",
        "Do people listen to what you say?",
    ]
    assert "of the 37 people who answered said “Yes”." in said
    assert html(page).count("<table") == 3
    assert len(page.get("vega_lite_chart")) == 3


def test_the_page_says_who_was_asked_and_who_answered(ours: Rounds) -> None:
    published(ours)

    said = text(screen("results_view", ADMINISTRATOR))

    assert "37 of the 60 people who were asked answered." in said
    assert "Willow House 30 21" in said
    assert "Park View Hidden to protect people" in said


def test_the_small_unit_and_the_one_that_hides_it_are_hidden_in_the_same_words(ours: Rounds) -> None:
    published(ours)

    said = text(screen("results_view", ADMINISTRATOR, view="questions"))

    assert "Mill Lane and Park View are hidden to protect people: their numbers" in said
    assert "Mill Lane Hidden to protect people" in said


@pytest.mark.parametrize("view", ["overview", "questions", "groups", "waves"])
def test_a_manager_sees_their_own_unit_and_the_organisation_only(ours: Rounds, view: str) -> None:
    published(ours, "spring")
    published(ours, "summer")

    page = screen("results_view", MANAGER, view=view, wave="summer")

    chosen = [option for box in page.selectbox for option in box.options]
    everything = " ".join(chosen) + html(page) + json.dumps([chart.proto.spec for chart in page.get("vega_lite_chart")])
    assert "Willow House" in everything
    assert "Mill Lane" not in everything
    assert "Park View" not in everything
    assert "You see your own services and the whole organisation." in everything


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


@pytest.mark.slow
def test_whoever_may_export_finds_every_kind_of_file_and_only_the_data_controller_finds_rows(ours: Rounds) -> None:
    published(ours)

    manager, controller, facilitator = (
        html(screen("results_view", person)) for person in (MANAGER, viewer(Role.CONTROLLER), viewer(Role.FACILITATOR))
    )

    for kind in FileKind:
        assert f'href="/downloads/summer/{kind}"' in manager
    assert "/rows/summer" not in manager
    assert 'href="/rows/summer"' in controller
    assert "/downloads/" not in facilitator


def test_over_time_names_the_group_and_each_chart_can_be_taken_away_by_whoever_may_export(ours: Rounds) -> None:
    published(ours, "spring")
    published(ours, "summer")

    manager, facilitator = (
        screen("results_view", person, view="waves", wave="summer") for person in (MANAGER, viewer(Role.FACILITATOR))
    )

    for kind in ChartKind:
        address = f"/downloads/summer/over-time/friends/{kind}?by=organisation&amp;group="
        assert f'href="{address}"' in html(manager)
    assert "/downloads/" not in html(facilitator)
    assert "Answers of: Whole organisation" in text(manager)
    manager.selectbox[1].set_value(Group("unit", "willow")).run()
    assert "Answers of: Willow House" in text(manager)
    assert "by=unit&amp;group=willow" in html(manager)


def test_the_address_names_the_view_and_the_radio_buttons_change_it(ours: Rounds) -> None:
    published(ours)

    page = screen("results_view", ADMINISTRATOR, view="groups")
    assert "never by result" in text(page)
    page.radio[0].set_value("Over time")
    page.run()

    assert page.query_params["view"] == "waves"
    assert "This is the first published round of this survey." in text(page)


def test_an_administrator_chooses_headlines_and_is_told_when_they_are_too_few(ours: Rounds) -> None:
    published(ours)
    page = screen("results_view", ADMINISTRATOR)

    page.button[0].click()
    page.run()

    assert [one.value for one in page.error] == ["Choose 3 to 5 headlines. Nothing was changed."]


def test_a_manager_is_not_offered_to_choose_headlines(ours: Rounds) -> None:
    published(ours)

    page = screen("results_view", MANAGER)

    assert len(page.multiselect) == 0


@pytest.mark.slow
@pytest.mark.parametrize("view", ["overview", "questions"])
def test_why_groups_are_smaller_than_usual_is_said_in_every_view(ours: Rounds, view: str) -> None:
    ours.closed("summer", answered=ANSWERED)
    with ours.db.writing() as connection:
        connection.execute(update(wave).values(threshold=6, threshold_reason="Houses of six"))
    publications.publish(ours.db, by=ADMINISTRATOR, wave_id="summer", today=ours.today)

    said = text(screen("results_view", MANAGER, view=view))

    assert "Groups of 6 people and more are shown here, which is fewer than usual. The reason: Houses of six" in said


def test_a_round_without_questions_of_one_answer_says_so_where_groups_stand_side_by_side(ours: Rounds) -> None:
    what_matters = load(PROJECT / "surveys" / "what-matters")
    ours.closed("summer", answered=ANSWERED, questionnaire=what_matters)
    publications.publish(ours.db, by=ADMINISTRATOR, wave_id="summer", today=ours.today)

    page = screen("results_view", ADMINISTRATOR, view="groups")

    assert not page.exception
    assert "This survey round has none." in text(page)
