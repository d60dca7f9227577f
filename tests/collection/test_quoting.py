"""May somebody's words be used? Asked right after they wrote, answered by themselves, about these words only."""

from dataclasses import replace
from datetime import date

import pytest

from relsurvey.collection import paper_entry
from relsurvey.collection.answers import AnswerSheet, Decider, Form, Help, Helper, Stage, View
from relsurvey.collection.journey import Act, Place, Submission, screen
from tests.collection.people_answering import ON, READY, chose, pressed

AT_THE_WORDS = replace(READY, answers=chose("friends", "yes"))


def wrote(text: str = "Sarah is kind", *, sheet: AnswerSheet = AT_THE_WORDS) -> AnswerSheet:
    return pressed(sheet, ON, Submission("question-ideas", Act.NEXT, text=text))[0]


def said(sheet: AnswerSheet, *values: str, act: Act = Act.NEXT) -> AnswerSheet:
    return pressed(sheet, ON, Submission("quote-ideas", act, values))[0]


def test_whoever_writes_is_asked_next_if_the_words_may_be_used_and_nothing_is_chosen() -> None:
    shown = screen(ON, wrote())

    assert (shown.place, shown.name) == (Place.QUOTE, "quote-ideas")
    assert shown.answer
    assert shown.answer.quote is None


def test_whoever_writes_nothing_is_not_asked() -> None:
    sheet, shown, _ = pressed(AT_THE_WORDS, ON, Submission("question-ideas", Act.SKIP))

    assert shown.place is Place.REVIEW
    assert sheet.answers["ideas"].quote is None


def test_yes_and_no_are_kept_and_passing_over_is_no_yes() -> None:
    assert said(wrote(), "yes").answers["ideas"].quote is True
    assert said(wrote(), "no").answers["ideas"].quote is False
    assert said(wrote(), act=Act.SKIP).answers["ideas"].quote is False


def test_next_without_a_choice_asks_again() -> None:
    sheet, shown, _ = pressed(wrote(), ON, Submission("quote-ideas", Act.NEXT))

    assert (shown.place, shown.problem) == (Place.QUOTE, "choose-one")
    assert sheet.answers["ideas"].quote is None


def test_a_choice_is_kept_while_the_person_is_still_there_or_goes_back() -> None:
    assert said(wrote(), "yes", act=Act.SAVE).answers["ideas"].quote is True
    assert said(wrote(), "yes", act=Act.BACK).answers["ideas"].quote is True
    assert said(wrote(), "no", "yes", act=Act.BACK).answers["ideas"].quote is None


def test_permission_is_for_these_words_and_other_words_are_asked_about_again() -> None:
    permitted = said(wrote(), "yes")

    same = pressed(permitted, ON, Submission("question-ideas_review", Act.NEXT, text="Sarah is kind"))
    other = pressed(permitted, ON, Submission("question-ideas_review", Act.NEXT, text="Sarah is not kind"))

    assert same[0].answers["ideas"].quote is True
    assert same[1].place is Place.REVIEW
    assert other[0].answers["ideas"].quote is None
    assert other[1].name == "quote-ideas_review"


def test_words_that_change_after_sending_may_not_be_used_before_the_person_has_said_so() -> None:
    sent = replace(said(wrote(), "yes"), stage=Stage.SENT)

    assert wrote("Tom is kind", sheet=sent).answers["ideas"].quote is None


def test_whoever_answers_for_somebody_is_not_asked_to_give_their_words_away() -> None:
    proxy = replace(AT_THE_WORDS, help=Help.PROXY, helper=Helper.STAFF, view=View.THEIRS, decider=Decider.NOBODY)

    sheet, shown, _ = pressed(proxy, ON, Submission("question-ideas", Act.NEXT, text="She likes music"))

    assert "quote-ideas" not in shown.name
    assert sheet.answers["ideas"].quote is None


def test_a_form_about_words_that_nobody_wrote_changes_nothing() -> None:
    assert said(AT_THE_WORDS, "yes") == AT_THE_WORDS


@pytest.mark.parametrize(("ticked", "quote"), [("1", True), ("2", False), ("", None)])
def test_words_on_paper_may_be_used_only_where_the_person_ticked_yes(*, ticked: str, quote: bool | None) -> None:
    read = on_paper({"ideas": "A garden", "_quote-ideas": ticked, "_help": "1"})

    assert read.sheet.answers["ideas"].quote is quote
    assert not read.problems


def test_whoever_fills_in_a_paper_for_somebody_can_not_give_their_words_away() -> None:
    read = on_paper({"ideas": "A garden", "_quote-ideas": "1", "_help": "4"})

    assert read.sheet.answers["ideas"].quote is None
    assert not read.counts("_quote-ideas")


def test_two_typists_who_read_the_tick_under_the_words_differently_differ_there() -> None:
    yes, no = (on_paper({"ideas": words, "_quote-ideas": tick}).sheet for words, tick in (("A b", "1"), ("a, b", "2")))

    assert paper_entry.differing(ON, yes, no) == ("_quote-ideas",)


def test_two_ticks_under_the_words_are_shown_to_the_typist_and_are_no_yes() -> None:
    read = on_paper({"ideas": "A garden", "_quote-ideas": "1 2"})

    assert read.problems == {"_quote-ideas": "choose-one"}
    assert read.sheet.answers["ideas"].quote is False


def on_paper(typed: dict[str, str]) -> paper_entry.Typed:
    return paper_entry.read(ON, typed, form=Form.A, today=date(2026, 11, 23))
