"""The way through a questionnaire, screen by screen, up to the questions that one person is asked."""

from dataclasses import replace
from datetime import date

import pytest

from relsurvey.collection.answers import Answer, AnswerSheet, Decider, Help, Helper, Stage, Told, View
from relsurvey.collection.journey import (
    Act,
    Place,
    Submission,
    asked,
    screen,
)
from relsurvey.questionnaire.definition import Audience, Given
from tests.collection.people_answering import ALL_DONE, ON, READY, chose, pressed, skipped

#: Somebody who has read and practised, and is asked to take part.
INTRODUCED = AnswerSheet(introduced=Place.CHECK)


def test_the_first_screen_says_what_this_is() -> None:
    shown = screen(ON, AnswerSheet())

    assert (shown.place, shown.first) == (Place.ABOUT, True)


def test_the_introduction_comes_before_the_question_whether_to_take_part() -> None:
    sheet, seen = AnswerSheet(), []
    shown = screen(ON, sheet)
    while shown.place is not Place.CONSENT:
        seen.append(shown.place)
        sheet, shown, _ = pressed(sheet, ON, Submission(shown.name, Act.NEXT, ("yes",)))

    assert seen == [Place.ABOUT, Place.SEEN, Place.PRACTICE, Place.CHECK]
    assert sheet == INTRODUCED


@pytest.mark.parametrize("chosen", [(), ("no",), ("dont_know",), ("yes",)])
def test_nobody_fails_the_practice(chosen: tuple[str, ...]) -> None:
    _, shown, decision = pressed(AnswerSheet(introduced=Place.SEEN), ON, Submission("practice", Act.NEXT, chosen))

    assert (shown.place, decision.problem) == (Place.CHECK, "")


@pytest.mark.parametrize("chosen", [(), ("no",), ("dont_know",)])
def test_whoever_is_not_sure_that_they_can_stop_is_told_and_goes_on(chosen: tuple[str, ...]) -> None:
    sheet, shown, _ = pressed(AnswerSheet(introduced=Place.PRACTICE), ON, Submission("check", Act.NEXT, chosen))
    assert shown.place is Place.STOPPING

    _, shown, _ = pressed(sheet, ON, Submission("stopping", Act.NEXT))
    assert shown.place is Place.CONSENT


def test_whoever_knows_that_they_can_stop_is_not_told_again() -> None:
    _, shown, _ = pressed(AnswerSheet(introduced=Place.PRACTICE), ON, Submission("check", Act.NEXT, ("yes",)))

    assert shown.place is Place.CONSENT


def test_whoever_looks_at_the_introduction_again_has_not_lost_their_place() -> None:
    sheet, _, _ = pressed(INTRODUCED, ON, Submission("about", Act.NEXT))

    assert screen(ON, sheet).place is Place.CONSENT


def test_a_young_person_says_who_knows_and_an_adult_is_not_asked() -> None:
    young = replace(ON, audience=Audience.YOUNG)
    sheet, shown, _ = pressed(INTRODUCED, young, Submission("consent", Act.NEXT, ("yes",)))
    assert shown.place is Place.TOLD

    sheet, shown, _ = pressed(sheet, young, Submission("told", Act.NEXT, ("social_worker",)))
    assert (sheet.told, shown.place) == (Told.SOCIAL_WORKER, Place.HELP)

    _, shown, _ = pressed(INTRODUCED, ON, Submission("consent", Act.NEXT, ("yes",)))
    assert shown.place is Place.HELP


PROXY = replace(READY, help=Help.PROXY, helper=Helper.FAMILY)


def test_whoever_answers_for_somebody_says_whose_view_it_is_and_who_decided() -> None:
    sheet, shown, _ = pressed(PROXY, ON, Submission("view", Act.NEXT, ("mine",)))
    assert (sheet.view, shown.place) == (View.MINE, Place.DECIDER)

    sheet, shown, _ = pressed(sheet, ON, Submission("decider", Act.NEXT, ("doctor",), "2026-01-05"))
    assert (sheet.decider, sheet.decided_on) == (Decider.DOCTOR, date(2026, 1, 5))
    assert shown.name == "question-friends"


@pytest.mark.parametrize(
    ("typed", "problem"),
    [("2026-03-15", "date-in-future"), ("15/3/2026", "date-in-future"), ("31/2/2026", "date-not-understood")],
)
def test_nobody_can_have_decided_on_a_day_that_has_not_been(typed: str, problem: str) -> None:
    sheet = replace(PROXY, view=View.MINE)

    after, shown, decision = pressed(sheet, ON, Submission("decider", Act.NEXT, ("doctor",), typed))

    assert (after, shown.name, decision.problem) == (sheet, "decider", problem)


def test_a_day_can_be_today_and_can_be_written_as_people_write_it() -> None:
    sheet = replace(PROXY, view=View.MINE)

    today, _, _ = pressed(sheet, ON, Submission("decider", Act.NEXT, ("doctor",), "2026-03-14"))
    before, _, _ = pressed(sheet, ON, Submission("decider", Act.NEXT, ("doctor",), " 5.1.2026"))

    assert (today.decided_on, before.decided_on) == (date(2026, 3, 14), date(2026, 1, 5))


def test_who_decided_can_be_passed_over() -> None:
    sheet, shown, _ = pressed(replace(PROXY, view=View.MINE), ON, Submission("decider", Act.SKIP))

    assert (sheet.decider, shown.name) == (Decider.NOT_SAID, "question-friends")


def test_a_day_that_is_none_is_asked_for_again() -> None:
    sheet = replace(PROXY, view=View.MINE)

    after, shown, decision = pressed(sheet, ON, Submission("decider", Act.NEXT, ("doctor",), "last week"))

    assert (after, shown.name, decision.problem) == (sheet, "decider", "date-not-understood")


def test_whoever_answers_themselves_after_all_leaves_no_trace_of_a_decision() -> None:
    decided = replace(PROXY, view=View.MINE, decider=Decider.DOCTOR, decided_on=date(2026, 1, 5))

    sheet, _, _ = pressed(decided, ON, Submission("help", Act.NEXT, ("read_to",)))

    assert (sheet.view, sheet.decider, sheet.decided_on) == (None, None, None)


def test_an_answer_can_be_cleared() -> None:
    answered = replace(READY, answers=chose("friends", "yes"))

    sheet, shown, _ = pressed(answered, ON, Submission("question-friends", Act.CLEAR))

    assert sheet == READY
    assert (shown.name, shown.answer) == ("question-friends", None)


def test_taking_every_choice_away_clears_what_was_saved() -> None:
    answered = replace(READY, answers=chose("friends", "no") | chose("more", "yes"))

    sheet, _, _ = pressed(answered, ON, Submission("question-more", Act.SAVE))

    assert sheet.answers == chose("friends", "no")


def test_what_was_sent_stays_whole_when_an_answer_is_cleared() -> None:
    sent = replace(ALL_DONE, stage=Stage.SENT)

    sheet, _, _ = pressed(sent, ON, Submission("question-friends", Act.CLEAR))

    assert sheet.answers == sent.answers | skipped("friends")


@pytest.mark.parametrize(
    "wanted", ["question-friends", "review", "stop", "thanks", "kept", "help", "deleted", "refused"]
)
def test_without_a_yes_nothing_else_can_be_opened(wanted: str) -> None:
    assert screen(ON, INTRODUCED, wanted).place is Place.CONSENT


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
    assert shown.name == ("view" if how is Help.PROXY else "question-friends")


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


def test_no_answer_makes_the_way_longer_or_leaves_a_number_out() -> None:
    before = screen(ON, READY)
    yes = screen(ON, replace(READY, answers=chose("friends", "yes")))
    no = screen(ON, replace(READY, answers=chose("friends", "no")))
    after = screen(ON, replace(READY, answers=chose("friends", "no")), "question-friends")

    assert (before.name, before.number, before.total) == ("question-friends", 1, 2)
    assert (yes.name, yes.number, yes.total) == ("question-ideas", 2, 2)
    assert (no.name, no.number, no.total) == ("question-more", 1, 2)
    assert (no.follows_up, after.follows_up) == (True, False)
    assert (after.number, after.total) == (1, 2)


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
