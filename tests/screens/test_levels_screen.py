"""What staff see when they rate a statement: a ladder in words, always the same way up, without pictures."""

from dataclasses import replace

import pytest

from relsurvey.collection import journey
from relsurvey.collection.answers import Answer, AnswerSheet, Form
from relsurvey.questionnaire.definition import Given
from relsurvey.questionnaire.loading import load
from relsurvey.screens.render import render
from tests.questionnaire.examples import HERE
from tests.screens.scenes import READER, Shown

ASKED = load(HERE / "valid" / "levels")
LEVELS = ["We answer for the person.", "We listen at reviews", "We check that we understood"]
RATED = Answer("listening", Given.ANSWERED, ("usual",))


def seen(told: AnswerSheet, wanted: str = "") -> str:
    return str(render(Shown(journey.screen(ASKED, told, wanted), told, ASKED), READER).content)


def sheet(*answers: Answer) -> AnswerSheet:
    return AnswerSheet(consent=True, answers={answer.question_id: answer for answer in answers})


@pytest.mark.parametrize("form", Form)
def test_levels_begin_with_the_weakest_whatever_the_form(form: Form) -> None:
    html = seen(replace(sheet(), form=form))

    places = [html.index(level) for level in LEVELS]
    assert places == sorted(places)
    assert "<img" not in html
    assert html.index(LEVELS[-1]) < html.index("I can&#39;t rate this")


def test_what_is_asked_after_a_statement_shares_its_number_and_says_it_again() -> None:
    html = seen(sheet(RATED))

    assert "What have you seen that shows this?" in html
    assert "We listen so that people feel heard." in html
    assert "Question 1 of 2: more about this" in html


def test_the_review_says_what_each_answer_was_about() -> None:
    told = sheet(RATED, Answer("listening-seen", Given.SKIPPED), Answer("team", Given.DONT_KNOW))

    html = seen(told)

    assert "Listening: what shows it" in html
    assert "I can&#39;t rate this" in html


def test_staff_are_promised_no_practice_and_told_of_no_helper() -> None:
    about, what_we_do = seen(AnswerSheet()), seen(AnswerSheet(introduced="about"), "seen")

    assert "First we show you how it works" not in about
    assert "What we do with your answers" in what_we_do
    assert "If someone helps you" not in what_we_do
