"""Choosing what matters most, card by card: the numbers, the limit, taking out again, and that nothing is lost."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from relsurvey.collection.answers import Answer, AnswerSheet, Stage
from relsurvey.collection.journey import Act, Place, Submission, screen
from relsurvey.questionnaire.definition import WAYS_OUT, Given, Option, QuestionType
from tests.collection.people_answering import READY, pressed, question, questionnaire

CARDS = ("family", "home", "money", "work")
MATTERS = replace(
    question("matters", QuestionType.RANK), options=tuple(Option(card, card) for card in CARDS), at_most=3
)
ON = questionnaire(MATTERS, question("friends"))
NAME = "question-matters"


def press(sheet: AnswerSheet, *cards: str) -> AnswerSheet:
    """Press one card after the other, each on the screen that the one before has led to."""
    for card in cards:
        sheet, _, _ = pressed(sheet, ON, Submission(NAME, Act.PICK, held(sheet), picked=card))
    return sheet


def held(sheet: AnswerSheet) -> tuple[str, ...]:
    """What the form carries: the choices so far."""
    answer = sheet.answers.get("matters")
    if answer is None or answer.given is Given.SKIPPED:
        return ()
    return answer.options or (answer.given.value,)


def test_each_pressed_card_gets_the_next_number_and_is_saved_at_once() -> None:
    sheet = press(READY, "money", "family")

    assert sheet.answers["matters"] == Answer("matters", Given.ANSWERED, ("money", "family"))


def test_the_person_stays_at_the_card_that_they_pressed() -> None:
    _, shown, _ = pressed(READY, ON, Submission(NAME, Act.PICK, picked="home"))

    assert (shown.name, shown.picked) == (NAME, "home")


def test_a_card_that_is_pressed_again_is_out_and_the_others_move_up() -> None:
    sheet = press(READY, "money", "family", "home", "money")

    assert held(sheet) == ("family", "home")


def test_taking_out_the_only_card_leaves_no_answer() -> None:
    assert press(READY, "money", "money") == READY


def test_one_card_more_than_there_are_numbers_changes_nothing_and_says_why() -> None:
    full = press(READY, "money", "family", "home")

    after, shown, _ = pressed(full, ON, Submission(NAME, Act.PICK, held(full), picked="work"))

    assert after == full
    assert (shown.name, shown.problem) == (NAME, "rank-full")
    assert shown.answer == full.answers["matters"]


@pytest.mark.parametrize("way_out", WAYS_OUT)
def test_a_way_out_stands_alone_and_a_card_takes_its_place(way_out: Given) -> None:
    out = press(READY, "money", "family", way_out)
    assert out.answers["matters"] == Answer("matters", way_out)

    assert held(press(out, "home")) == ("home",)


@pytest.mark.parametrize("act", [Act.NEXT, Act.BACK, Act.STOP])
def test_next_back_and_stop_keep_the_order(act: Act) -> None:
    sheet = press(READY, "work", "family")

    after, shown, _ = pressed(sheet, ON, Submission(NAME, act, held(sheet)))

    assert after == sheet
    assert (
        shown.name
        == {
            Act.NEXT: "question-friends",
            Act.BACK: Place.HELP,
            Act.STOP: f"stop_{NAME}",
        }[act]
    )


def test_fewer_than_asked_for_is_fine_and_none_is_asked_about() -> None:
    one = press(READY, "work")

    assert pressed(one, ON, Submission(NAME, Act.NEXT, held(one)))[1].name == "question-friends"
    assert pressed(READY, ON, Submission(NAME, Act.NEXT))[1].problem == "choose-some"


def test_a_card_that_was_never_offered_gets_no_number() -> None:
    assert press(READY, "elephant") == READY


def test_only_questions_to_rank_take_a_pressed_card() -> None:
    sheet = press(READY, "work")

    after, shown, _ = pressed(sheet, ON, Submission("question-friends", Act.PICK, picked="yes"))

    assert after == sheet
    assert shown.name == "question-friends"


def test_what_was_sent_stays_whole_when_the_last_card_is_taken_out() -> None:
    sent = replace(press(READY, "work"), stage=Stage.SENT)
    sent = replace(sent, answers={**sent.answers, "friends": Answer("friends", Given.SKIPPED)})

    assert press(sent, "work").answers["matters"] == Answer("matters", Given.SKIPPED)
    assert screen(ON, press(sent, "work")).place is Place.THANKS


@settings(max_examples=50)
@given(st.lists(st.sampled_from([*CARDS, *WAYS_OUT]), max_size=8), st.sampled_from([*CARDS, *WAYS_OUT]))
def test_the_same_press_that_arrives_twice_counts_once(before: list[str], card: str) -> None:
    sheet = press(READY, *before)
    form = Submission(NAME, Act.PICK, held(sheet), picked=card)

    once, _, _ = pressed(sheet, ON, form)
    twice, _, _ = pressed(once, ON, form)

    assert twice == once
    assert len(held(once)) <= 3
    assert len(set(held(once))) == len(held(once))
