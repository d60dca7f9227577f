"""The way through a questionnaire, screen by screen, up to the questions that one person is asked."""

from dataclasses import replace

import pytest

from relsurvey.collection.answers import Answer, AnswerSheet, Help, Helper
from relsurvey.collection.journey import (
    Act,
    Place,
    Submission,
    asked,
    screen,
)
from relsurvey.questionnaire.definition import Given
from tests.collection.people_answering import ON, READY, chose, pressed


def test_the_first_screen_asks_whether_the_person_takes_part() -> None:
    shown = screen(ON, AnswerSheet())

    assert (shown.place, shown.first) == (Place.CONSENT, True)


@pytest.mark.parametrize(
    "wanted", ["question-friends", "review", "stop", "thanks", "kept", "help", "deleted", "refused"]
)
def test_without_a_yes_nothing_else_can_be_opened(wanted: str) -> None:
    assert screen(ON, AnswerSheet(), wanted).place is Place.CONSENT


def test_somebody_who_answers_alone_is_not_asked_who_helps() -> None:
    sheet, shown, _ = pressed(AnswerSheet(consent=True), ON, Submission("help", Act.NEXT, ("alone",)))

    assert sheet.help is Help.ALONE
    assert shown.name == "question-friends"


@pytest.mark.parametrize("how", [Help.READ_TO, Help.HELPED, Help.PROXY])
def test_whoever_is_not_alone_is_asked_who_the_other_person_is(how: Help) -> None:
    sheet, shown, _ = pressed(AnswerSheet(consent=True), ON, Submission("help", Act.NEXT, (how,)))
    assert shown.place is Place.HELPER

    sheet, shown, _ = pressed(sheet, ON, Submission("helper", Act.NEXT, ("independent",)))
    assert (sheet.help, sheet.helper) == (how, Helper.INDEPENDENT)
    assert shown.name == "question-friends"


def test_whoever_goes_on_alone_has_no_helper_any_more() -> None:
    sheet = replace(READY, help=Help.HELPED, helper=Helper.STAFF)

    sheet, _, _ = pressed(sheet, ON, Submission("help", Act.NEXT, ("alone",)))

    assert sheet.helper is None


@pytest.mark.parametrize("values", [(), ("maybe",), ("yes", "no")])
@pytest.mark.parametrize("place", ["consent", "help", "helper"])
def test_a_form_without_one_proper_choice_is_shown_again(place: str, values: tuple[str, ...]) -> None:
    sheet = AnswerSheet(consent=True, help=Help.PROXY)

    after, shown, decision = pressed(sheet, ON, Submission(place, Act.NEXT, values))

    assert after == sheet
    assert (shown.name, decision.problem) == (place, "choose-one")


def test_questions_are_counted_as_this_person_gets_them() -> None:
    yes = screen(ON, replace(READY, answers=chose("friends", "yes")))
    no = screen(ON, replace(READY, answers=chose("friends", "no")))

    assert (yes.name, yes.number, yes.total) == ("question-ideas", 2, 2)
    assert (no.name, no.number, no.total) == ("question-more", 2, 3)


@pytest.mark.parametrize("way_out", [Given.DONT_KNOW, Given.PREFER_NOT, Given.SKIPPED])
def test_a_way_out_opens_no_branch(way_out: Given) -> None:
    answers = {"friends": Answer("friends", way_out)}

    assert [one.id for one in asked(ON, answers)] == ["friends", "ideas"]


def test_an_old_answer_behind_a_closed_branch_opens_nothing_and_comes_back_with_the_branch() -> None:
    behind = chose("friends", "no") | chose("more", "yes")
    closed = behind | chose("friends", "yes")

    assert [one.id for one in asked(ON, behind)] == ["friends", "more", "why", "ideas"]
    assert [one.id for one in asked(ON, closed)] == ["friends", "ideas"]
    assert screen(ON, replace(READY, answers=behind), "question-more").answer == behind["more"]
