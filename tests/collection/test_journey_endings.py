"""Saying no, stopping, coming back, looking over, sending, and changing one's mind afterwards."""

from dataclasses import replace

import pytest

from relsurvey.collection.answers import AnswerSheet, Decider, Help, Helper, Stage, View
from relsurvey.collection.journey import (
    DELETED_SCREEN,
    Act,
    Changes,
    Decision,
    Place,
    Submission,
    apply,
    decide,
    follow,
    screen,
)
from tests.collection.people_answering import ALL_DONE, ON, READY, TODAY, chose, pressed


def test_whoever_says_no_to_taking_part_leaves_no_answers() -> None:
    sheet, shown, _ = pressed(ALL_DONE, ON, Submission("consent", Act.NEXT, ("no",)))

    assert sheet == AnswerSheet(stage=Stage.REFUSED, introduced=Place.CHECK)
    assert shown.place is Place.REFUSED


@pytest.mark.parametrize("form", [Submission("refused", Act.NEXT), Submission("refused", Act.GO, to="consent")])
def test_whoever_said_no_can_take_part_after_all(form: Submission) -> None:
    sheet, shown, _ = pressed(AnswerSheet(stage=Stage.REFUSED, introduced=Place.CHECK), ON, form)
    assert (sheet.stage, shown.place) == (Stage.UNDER_WAY, Place.CONSENT)

    _, shown, _ = pressed(sheet, ON, Submission("consent", Act.NEXT, ("yes",)))
    assert shown.place is Place.HELP


def test_kept_answers_can_be_gone_on_with_and_sent() -> None:
    sheet = replace(READY, answers=chose("friends", "yes"))

    sheet, shown, _ = pressed(sheet, ON, Submission("stop_question-ideas", Act.KEEP))
    assert (sheet.stage, shown.place) == (Stage.KEPT, Place.KEPT)
    sheet, shown, _ = pressed(sheet, ON, Submission("kept", Act.NEXT))
    assert shown.name == "question-ideas"
    sheet, shown, _ = pressed(sheet, ON, Submission("question-ideas", Act.SKIP))
    assert (sheet.stage, shown.place) == (Stage.KEPT, Place.REVIEW)
    sheet, shown, _ = pressed(sheet, ON, Submission("review", Act.SEND))
    assert (sheet.stage, shown.place) == (Stage.SENT, Place.THANKS)


def test_nobody_keeps_or_deletes_by_a_button_that_is_not_on_their_screen() -> None:
    for act in (Act.KEEP, Act.DELETE, Act.SEND):
        assert decide(ON, READY, Submission("question-friends", act), today=TODAY).changes == Changes()
    assert decide(ON, READY, Submission("review", Act.SEND), today=TODAY) == Decision()


def test_deleting_is_confirmed_by_a_screen_of_its_own() -> None:
    decision = decide(ON, ALL_DONE, Submission("stop", Act.DELETE), today=TODAY)

    assert decision.changes.delete
    assert follow(ON, apply(ALL_DONE, decision.changes), decision) == DELETED_SCREEN
    assert DELETED_SCREEN.place is Place.DELETED


def test_what_was_sent_can_be_looked_over_changed_and_deleted_but_not_taken_back_to_kept() -> None:
    sent = replace(ALL_DONE, stage=Stage.SENT)
    assert screen(ON, sent).place is Place.THANKS

    _, review, _ = pressed(sent, ON, Submission("thanks", Act.GO, to="review"))
    assert review.place is Place.REVIEW
    _, again, _ = pressed(sent, ON, Submission("review", Act.GO, to="question-friends"))
    changed, shown, _ = pressed(sent, ON, Submission(again.name, Act.NEXT, ("no",)))
    assert (changed.stage, changed.answers["friends"].options) == (Stage.SENT, ("no",))
    assert shown.name == "question-more_review"
    _, stop, _ = pressed(sent, ON, Submission("thanks", Act.GO, to="stop"))
    assert stop.place is Place.STOP
    kept, shown, _ = pressed(sent, ON, Submission(stop.name, Act.KEEP))
    assert (kept.stage, shown.place) == (Stage.SENT, Place.THANKS)


def test_back_from_a_question_opened_from_the_review_leads_to_the_review() -> None:
    _, shown, _ = pressed(ALL_DONE, ON, Submission("review", Act.GO, to="question-friends"))
    assert shown.name == "question-friends_review"

    _, shown, _ = pressed(ALL_DONE, ON, Submission(shown.name, Act.BACK))
    assert shown.place is Place.REVIEW


def test_a_change_from_the_review_asks_what_it_opened_and_then_returns() -> None:
    sheet, shown, _ = pressed(ALL_DONE, ON, Submission("question-friends_review", Act.NEXT, ("no",)))
    assert shown.name == "question-more_review"
    sheet, shown, _ = pressed(sheet, ON, Submission(shown.name, Act.NEXT, ("yes",)))
    assert shown.name == "question-why_review"
    _, back, _ = pressed(sheet, ON, Submission(shown.name, Act.BACK))
    assert back.name == "question-more"
    sheet, shown, _ = pressed(sheet, ON, Submission(shown.name, Act.SKIP))
    assert shown.name == "review"


def test_who_helps_can_be_changed_from_the_review() -> None:
    sheet, shown, _ = pressed(ALL_DONE, ON, Submission("help_review", Act.NEXT, ("helped",)))
    assert shown.name == "helper_review"
    _, shown, _ = pressed(sheet, ON, Submission(shown.name, Act.NEXT, ("family",)))
    assert shown.name == "review"


def test_a_name_of_a_thousand_parts_is_no_trouble() -> None:
    name = "_".join(["stop"] * 100_000)

    assert len(screen(ON, READY, name).name) < 100


def test_whoever_answered_alone_after_all_says_so_at_the_end_and_nothing_of_the_helper_stays() -> None:
    proxy = replace(ALL_DONE, help=Help.PROXY, helper=Helper.STAFF, view=View.MINE, decider=Decider.NOBODY)
    _, shown, _ = pressed(proxy, ON, Submission("review", Act.GO, to="help"))
    assert shown.name == "help_review"
    sheet, shown, _ = pressed(proxy, ON, Submission(shown.name, Act.NEXT, ("alone",)))

    assert (sheet.helper, sheet.view, sheet.decider) == (None, None, None)
    assert shown.name == "review"
