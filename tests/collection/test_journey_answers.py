"""What a question's form does: what is taken, what is asked for again, and that nothing typed is lost."""

from dataclasses import replace

import pytest

from relsurvey.collection.answers import Answer
from relsurvey.collection.journey import (
    Act,
    Place,
    Submission,
    decide,
)
from relsurvey.questionnaire.definition import Given
from tests.collection.people_answering import ON, READY, TODAY, chose, pressed, skipped


@pytest.mark.parametrize("way_out", [Given.DONT_KNOW, Given.PREFER_NOT])
def test_not_knowing_and_not_saying_are_kept_as_what_they_are(way_out: Given) -> None:
    sheet, _, _ = pressed(READY, ON, Submission("question-friends", Act.NEXT, (way_out,)))

    assert sheet.answers["friends"] == Answer("friends", way_out)


def test_a_skipped_question_is_not_a_no() -> None:
    sheet, shown, _ = pressed(READY, ON, Submission("question-friends", Act.SKIP, ("no",)))

    assert sheet.answers["friends"] == Answer("friends", Given.SKIPPED)
    assert shown.name == "question-ideas"


@pytest.mark.parametrize(
    ("values", "problem"),
    [
        ((), "choose-one"),
        (("yes", "no"), "choose-one"),
        (("yes", "dont_know"), "choose-one"),
        (("elephant",), "choose-one"),
        (("skipped",), "choose-one"),
    ],
)
def test_an_impossible_choice_is_refused_and_saves_nothing(values: tuple[str, ...], problem: str) -> None:
    sheet, shown, _ = pressed(READY, ON, Submission("question-friends", Act.NEXT, values))

    assert sheet == READY
    assert (shown.name, shown.problem) == ("question-friends", problem)


def test_too_many_choices_are_shown_again_as_they_were_made() -> None:
    sheet = replace(READY, answers=chose("friends", "no") | chose("more", "no"))

    after, shown, _ = pressed(sheet, ON, Submission("question-more", Act.NEXT, ("yes", "sometimes", "no")))

    assert after == sheet
    assert shown.problem == "choose-fewer"
    assert shown.answer
    assert shown.answer.options == ("yes", "sometimes", "no")


def test_choices_are_kept_in_the_order_of_the_questionnaire() -> None:
    sheet = replace(READY, answers=chose("friends", "no"))

    after, _, _ = pressed(sheet, ON, Submission("question-more", Act.NEXT, ("no", "yes", "no")))

    assert after.answers["more"].options == ("yes", "no")


def test_a_text_that_is_too_long_is_not_lost() -> None:
    sheet = replace(READY, answers=chose("friends", "yes"))

    after, shown, _ = pressed(sheet, ON, Submission("question-ideas", Act.NEXT, text="x" * 41))

    assert after == sheet
    assert shown.problem == "text-too-long"
    assert shown.answer
    assert shown.answer.text == "x" * 41


def test_a_text_counts_a_line_end_once_and_loses_its_outer_blanks() -> None:
    sheet = replace(READY, answers=chose("friends", "yes"))
    typed = "  " + "a" * 19 + "\r\n" + "b" * 20 + " \x00\n"

    after, _, decision = pressed(sheet, ON, Submission("question-ideas", Act.NEXT, text=typed))

    assert not decision.problem
    assert after.answers["ideas"].text == "a" * 19 + "\n" + "b" * 20


def test_an_empty_text_is_asked_for_again() -> None:
    sheet = replace(READY, answers=chose("friends", "yes"))

    blank = Submission("question-ideas", Act.NEXT, text=" \n ")
    assert decide(ON, sheet, blank, today=TODAY).problem == "write-or-skip"


def test_back_keeps_what_was_just_chosen() -> None:
    sheet, shown, _ = pressed(READY, ON, Submission("question-friends", Act.BACK, ("no",)))

    assert shown.place is Place.HELP
    assert sheet.answers["friends"].options == ("no",)


def test_stop_keeps_what_was_just_written() -> None:
    sheet = replace(READY, answers=chose("friends", "yes"))

    sheet, shown, _ = pressed(sheet, ON, Submission("question-ideas", Act.STOP, text="A bus"))

    assert shown.place is Place.STOP
    assert sheet.answers["ideas"].text == "A bus"


@pytest.mark.parametrize("act", [Act.BACK, Act.STOP])
@pytest.mark.parametrize("name", ["question-ideas", "question-ideas_review"])
def test_words_that_are_too_long_are_not_lost_in_passing(act: Act, name: str) -> None:
    sheet = replace(READY, answers=chose("friends", "yes") | skipped("ideas"))

    after, shown, _ = pressed(sheet, ON, Submission(name, act, text="x" * 41))

    assert after == sheet
    assert (shown.name, shown.problem) == (name, "text-too-long")
    assert shown.answer
    assert shown.answer.text == "x" * 41


@pytest.mark.parametrize("act", [Act.BACK, Act.STOP])
def test_nobody_is_held_back_by_an_empty_text(act: Act) -> None:
    sheet = replace(READY, answers=chose("friends", "yes"))

    _, shown, _ = pressed(sheet, ON, Submission("question-ideas", act, text=" \n"))

    assert not shown.problem
    assert shown.name != "question-ideas"


def test_back_without_a_choice_takes_no_answer_away() -> None:
    sheet = replace(READY, answers=chose("friends", "yes"))

    after, _, _ = pressed(sheet, ON, Submission("question-friends", Act.BACK))

    assert after == sheet
