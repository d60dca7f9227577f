"""Survey rounds: preparing, opening, closing, publishing; who may do what, and words for what is refused."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from relsurvey import clock
from relsurvey.actions import publications, sign_offs, waves
from relsurvey.actions.services import process_services
from relsurvey.collection.wave import WaveState
from relsurvey.config import PROJECT
from relsurvey.i18n.catalogue import catalogue
from relsurvey.people.roles import Role
from relsurvey.ui.wave_form import title
from tests.support import publications as made
from tests.support.rounds import ADMINISTRATOR, Rounds, viewer
from tests.support.screens import html, screen, text

# Part of `make test`; plain `pytest` stays under a minute.
pytestmark = pytest.mark.slow

MANAGER = viewer(Role.MANAGER, units=("willow",))


def press(page: AppTest, label: str) -> AppTest:
    next(button for button in page.button if button.label == label).click()
    return page.run()


def tick(page: AppTest, label: str) -> None:
    next(box for box in page.checkbox if box.label == label).check()


def state(ours: Rounds, wave_id: str) -> WaveState:
    return waves.get(ours.db, by=ADMINISTRATOR, wave_id=wave_id).state


def test_a_round_whose_questions_nobody_signed_off_has_no_button_to_open_it_and_says_why(ours: Rounds) -> None:
    ours.draft("spring")
    assert "Open the survey round" in [one.label for one in screen("waves_view", ADMINISTRATOR, wave="spring").button]

    sign_offs.need(ours.db, by=ADMINISTRATOR, sign_offs=2)
    page = screen("waves_view", ADMINISTRATOR, wave="spring")

    assert "Open the survey round" not in [one.label for one in page.button]
    assert "This survey round can’t open yet." in text(page)  # noqa: RUF001 - as people read it
    assert 'href="/review"' in html(page)


def test_every_round_is_listed_with_its_state_and_dates(ours: Rounds) -> None:
    ours.draft("spring")
    ours.open("winter")

    said = text(screen("waves_view", ADMINISTRATOR))

    assert "In preparation Spring “How is it going?” (sample), version 1 22 November 2026 to 12 December 2026" in said
    assert "Open Winter" in said


def test_a_published_round_is_marked_as_published(ours: Rounds) -> None:
    ours.closed("summer", answered={"willow": 12})
    publications.publish(ours.db, by=ADMINISTRATOR, wave_id="summer", today=ours.today)

    assert "Published Summer" in text(screen("waves_view", ADMINISTRATOR))


@pytest.mark.usefixtures("ours")
def test_questionnaires_of_the_same_title_can_be_told_apart() -> None:
    page = screen("waves_view", ADMINISTRATOR, new="1")

    (questionnaires,) = (box.options for box in page.selectbox if box.label == "Questionnaire")

    assert "“The people who look after you (for young people)” (young-people-8-to-11), version 1" in questionnaires
    assert len(set(questionnaires)) == len(questionnaires)


def test_a_round_that_asks_about_replies_too_says_so_in_words() -> None:
    asks = replace(made.questionnaire(), id="sample+was-it-enough@1")

    assert "+ Did we do enough?” (sample), version 1" in title(asks, catalogue())


@pytest.mark.usefixtures("ours")
def test_a_new_round_is_saved_and_says_what_is_likely_to_be_shown() -> None:
    page = screen("waves_view", ADMINISTRATOR, new="1")
    page.text_input[0].input("Autumn")
    for field, people in zip(page.number_input, (30, 14, 6), strict=True):
        field.set_value(people)
    page = press(page, "Save and check")

    said = text(page)
    assert "“Autumn” is saved." in page.success[0].value
    assert "Willow House 30 Shown if at least 10 people answer" in said
    assert "Mill Lane 14 Perhaps: it may be hidden to protect a smaller group" in said
    assert "Park View 6 Not shown alone: fewer than 10 people are asked" in said
    assert "The whole organisation 50 Shown if at least 10 people answer" in said


def test_a_round_can_ask_at_its_end_whether_the_replies_were_enough(ours: Rounds) -> None:
    page = screen("waves_view", ADMINISTRATOR, new="1")
    page.text_input[0].input("Autumn")
    page.number_input[0].set_value(30)
    box = next(box for box in page.selectbox if box.label == "Questionnaire")
    box.select_index(next(at for at, one in enumerate(box.options) if "(how-connected)" in one))
    tick(page, "Add: did we do enough?")

    page = press(page, "Save and check")

    (wave,) = waves.list_(ours.db, by=ADMINISTRATOR)
    assert wave.questionnaire_id == "how-connected+was-it-enough@1"
    assert wave.plan.question_ids[-3:] == ("reply-listened", "reply-connected", "reply-enough")
    assert "How connected do you feel?" in text(page)


def test_a_round_of_staff_carries_no_questions_about_replies(ours: Rounds) -> None:
    page = screen("waves_view", ADMINISTRATOR, new="1")
    page.text_input[0].input("Autumn")
    page.number_input[0].set_value(30)
    box = next(box for box in page.selectbox if box.label == "Questionnaire")
    box.select_index(next(at for at, one in enumerate(box.options) if "(relational-organisation)" in one))
    tick(page, "Add: did we do enough?")

    page = press(page, "Save and check")

    assert "Surveys of staff can't carry these questions." in page.error[0].value
    assert waves.list_(ours.db, by=ADMINISTRATOR) == []


@pytest.mark.usefixtures("ours")
def test_a_misspelt_picture_is_said_before_a_round_is_made_with_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    surveys = tmp_path / "surveys"
    shutil.copytree(PROJECT / "surveys", surveys)
    broken = surveys / "belonging" / "questionnaire.yaml"
    broken.write_text(broken.read_text(encoding="utf-8").replace("picture: yes", "picture: yess"), encoding="utf-8")
    monkeypatch.setenv("RELSURVEY_SURVEYS_DIR", str(surveys))
    process_services.cache_clear()

    page = screen("waves_view", ADMINISTRATOR, new="1")

    assert "1 thing in its files is wrong" in page.error[0].value
    assert "Save and check" not in [button.label for button in page.button]


@pytest.mark.parametrize(
    ("name", "people", "words"),
    [("", 30, "name"), ("Autumn", 0, "Write how many people are asked")],
)
def test_a_form_with_a_gap_says_what_is_missing_and_saves_nothing(
    ours: Rounds, name: str, people: int, words: str
) -> None:
    page = screen("waves_view", ADMINISTRATOR, new="1")
    page.text_input[0].input(name)
    page.number_input[0].set_value(people)
    page = press(page, "Save and check")

    assert words in page.error[0].value
    assert waves.list_(ours.db, by=ADMINISTRATOR) == []


@pytest.mark.usefixtures("ours")
def test_a_unit_can_be_added_while_a_round_is_set_up() -> None:
    page = screen("waves_view", ADMINISTRATOR, new="1")
    page.text_input[1].input("Quay Street")
    page = press(page, "Add the service")

    assert "Quay Street" in [field.label for field in page.number_input]


def test_numbers_can_be_changed_until_the_round_opens(ours: Rounds) -> None:
    ours.draft("spring")
    page = screen("waves_view", ADMINISTRATOR, wave="spring")
    page.number_input[2].set_value(16)
    page = press(page, "Save the numbers")

    assert waves.get(ours.db, by=ADMINISTRATOR, wave_id="spring").asked["park"] == 16
    assert "Park View 16 Shown if at least 10" in text(page)


def test_a_round_opens_only_after_the_box_was_ticked(ours: Rounds) -> None:
    ours.draft("spring")
    page = press(screen("waves_view", ADMINISTRATOR, wave="spring"), "Open the survey round")
    assert page.error[0].value.startswith("Tick the box first")
    assert state(ours, "spring") is WaveState.DRAFT

    tick(page, "I have checked the numbers of people asked")
    page = press(page, "Open the survey round")

    assert state(ours, "spring") is WaveState.OPEN
    assert 'href="/invitations/spring"' in html(page)


def test_a_draft_is_thrown_away_only_after_the_box_was_ticked(ours: Rounds) -> None:
    ours.draft("spring")
    page = press(screen("waves_view", ADMINISTRATOR, wave="spring"), "Throw the survey round away")
    assert page.error[0].value.startswith("Tick the box first")
    assert state(ours, "spring") is WaveState.DRAFT

    tick(page, "I want to throw it away")
    page = press(page, "Throw the survey round away")

    assert waves.list_(ours.db, by=ADMINISTRATOR) == []
    assert page.success[0].value == "“Spring” is deleted."
    assert "There are no survey rounds yet." in text(page)


def test_closing_by_hand_publishes_and_leads_to_the_results(ours: Rounds) -> None:
    ours.open("winter")
    page = screen("waves_view", ADMINISTRATOR, wave="winter")
    tick(page, "I want to close it now")
    page = press(page, "Close the survey round")

    assert state(ours, "winter") is WaveState.CLOSED
    assert 'href="/results?wave=winter"' in html(page)


def test_a_closed_round_can_be_published(ours: Rounds) -> None:
    ours.closed("summer", answered={"willow": 12})
    page = screen("waves_view", ADMINISTRATOR, wave="summer")
    tick(page, "I want to publish these results")
    page = press(page, "Publish the results")

    assert publications.latest(ours.db, by=ADMINISTRATOR, wave_id="summer") is not None
    assert "The results of “Summer” are published." in page.success[0].value


def test_more_answers_than_people_asked_is_said_and_not_published(ours: Rounds) -> None:
    ours.closed("summer", answered={"park": 7})
    page = screen("waves_view", ADMINISTRATOR, wave="summer")
    tick(page, "I want to publish these results")
    page = press(page, "Publish the results")

    assert page.error[0].value.startswith("More answers came back from Park View than people were asked there.")
    assert publications.latest(ours.db, by=ADMINISTRATOR, wave_id="summer") is None


def test_a_correction_says_why_and_takes_the_place_of_what_was_published(ours: Rounds) -> None:
    ours.closed("summer", answered={"willow": 12, "mill": 12})
    publications.publish(ours.db, by=ADMINISTRATOR, wave_id="summer", today=ours.today)
    page = screen("waves_view", ADMINISTRATOR, wave="summer")
    tick(page, "I want to publish this correction")
    page = press(page, "Publish the correction")
    assert "Write down why." in page.error[0].value

    page.text_area[0].input("Services are *no longer* shown.")
    tick(page, "Leave out: Each service")
    page = press(page, "Publish the correction")

    assert "The corrected results of “Summer” are published." in page.success[0].value
    assert "as version 2. The reason: Services are \\*no longer\\* shown." in text(page)
    assert "Results are shown for" in text(page)
    assert [box.value for box in page.checkbox if box.label == "Leave out: Each service"] == [True]
    said = text(screen("results_view", ADMINISTRATOR, wave="summer"))
    assert "This is version 2" in said
    assert "The reason: Services are \\*no longer\\* shown." in said


def test_whoever_only_reads_results_corrects_nothing(ours: Rounds) -> None:
    ours.closed("summer", answered={"willow": 12, "mill": 12})
    publications.publish(ours.db, by=ADMINISTRATOR, wave_id="summer", today=ours.today)

    assert not screen("waves_view", MANAGER, wave="summer").button


def test_what_was_refused_can_be_published_without_a_breakdown(ours: Rounds) -> None:
    ours.closed("summer", answered={"willow": 12, "mill": 12})
    page = screen("waves_view", ADMINISTRATOR, wave="summer")
    tick(page, "Leave out: Each service")
    tick(page, "I want to publish these results")
    press(page, "Publish the results")

    published = publications.latest(ours.db, by=ADMINISTRATOR, wave_id="summer")
    assert published is not None
    assert [one.id for one in published.plan.breakdowns] == ["organisation"]
    assert published.reason == ""


def test_while_a_round_is_open_nobody_sees_a_number_of_answers(ours: Rounds) -> None:
    # A count is made for each day that has ended.
    replace(ours, today=clock.today()).open("winter")

    said = text(screen("waves_view", MANAGER, wave="winter"))

    assert "There is no count yet." in said
    assert "Only bands are shown" in said


def test_a_manager_looks_and_changes_nothing(ours: Rounds) -> None:
    for wave_id in ("spring", "winter"):
        (ours.draft if wave_id == "spring" else ours.open)(wave_id)
        page = screen("waves_view", MANAGER, wave=wave_id)

        assert not page.button
        assert "/invitations/" not in html(page)
    assert "new=1" not in html(screen("waves_view", MANAGER))
    assert not screen("waves_view", MANAGER, new="1").button


@pytest.mark.usefixtures("ours")
def test_an_unknown_round_gets_plain_words() -> None:
    page = screen("waves_view", ADMINISTRATOR, wave="nowhere")

    assert page.error
    assert 'href="/waves"' in html(page)


def test_a_published_round_says_what_it_shows_and_what_was_left_out(ours: Rounds) -> None:
    ours.closed("summer", answered={"willow": 21, "mill": 12, "park": 4})
    publications.publish(ours.db, by=ADMINISTRATOR, wave_id="summer", today=ours.today, without=("unit",))

    said = text(screen("waves_view", ADMINISTRATOR, wave="summer"))

    assert "Results are shown for The whole organisation Smallest group" in said
    assert "Left out when it was published, to protect people Each service" in said
