"""The poster for the notice board as a file: tagged to PDF/UA-1, one page, with a code that leads to the page."""

import io
from dataclasses import replace
from functools import cache
from typing import Any

import pikepdf
import pytest

from relsurvey.config import PROJECT
from relsurvey.paper.pdf import write_poster, write_replies_poster
from relsurvey.paper.poster import Poster, contents
from relsurvey.questionnaire.definition import Given, QuestionType
from relsurvey.questionnaire.loading import load
from relsurvey.reporting.headlines import Headlines
from relsurvey.reporting.public_results import PublicResults
from relsurvey.reporting.replies import Content, Kind, PublicReply, YouSaid
from relsurvey.screens.pictures import picture
from tests.paper.test_pdf import sizes, tags
from tests.support.publications import group, publication, row, table

SURVEY = load(PROJECT / "surveys" / "how-connected")
ADDRESS = "https://surveys.harbour-care.example/said/cdfg-hjkl-mnpq-rtvw"
LANGUAGES = ["en", "cy", "ar"]


def poster(language: str = "en", *, unit_id: str = "") -> Poster:
    ones = [question for question in SURVEY.questions if question.type is QuestionType.ONE][:5]
    tables = tuple(
        table(question.id, row(unit_id, 40, {option.id: 12 for option in question.options} | {Given.SKIPPED: 4}))
        for question in ones
    )
    results = PublicResults(
        replace(publication(), tables=tables), SURVEY, group(unit_id), "Willow House" if unit_id else ""
    )
    return Poster(results, Headlines(), language, "Harbour Care", ADDRESS)


@cache
def made(language: str = "en") -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(write_poster(poster(language), picture=picture)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_poster_says_what_it_is_to_a_screen_reader(language: str) -> None:
    pdf = made(language)
    root = pdf.Root

    assert bool(root.MarkInfo.Marked)
    assert str(root.Lang).split("-")[0] == language
    assert bool(root.ViewerPreferences.DisplayDocTitle)
    with pdf.open_metadata() as about:
        assert SURVEY.words_in(language).title in str(about["dc:title"])
        assert about["pdfuaid:part"] == "1"
    assert (str(root.ViewerPreferences.get("/Direction", "/L2R")) == "/R2L") == (language == "ar")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_poster_is_one_page_in_large_letters(language: str) -> None:
    assert len(made(language).pages) == 1
    assert min(sizes(made(language))) >= 14


def test_its_square_code_says_where_it_leads_and_nothing_else_is_read_out_as_a_picture() -> None:
    found: list[Any] = [node for node in tags(made().Root.StructTreeRoot.K) if str(node.S) == "/Figure"]

    assert [str(node.Alt) for node in found] == [f"A square code. It opens {ADDRESS}"]


def test_headlines_are_headings_below_the_title() -> None:
    kinds = [str(node.S) for node in tags(made().Root.StructTreeRoot.K)]

    assert kinds.count("/H1") == 1
    assert kinds.count("/H2") == 3 + 1


def test_a_poster_has_three_headlines_with_the_answer_that_most_people_gave() -> None:
    said = contents(poster(unit_id="willow"))

    answers = said["answers"]
    assert isinstance(answers, list)
    assert len(answers) == 3
    assert answers[0]["sentence"] == "3 out of 10 people said “Yes”."
    assert answers[0]["people"] == ["yes.svg"] * 3 + ["other.svg"] * 7
    assert said["place"] == "Answers from Willow House"
    assert said["address"] == ["surveys.harbour-care.example", "/said", "/cdfg-hjkl-mnpq-rtvw"]


def test_where_questions_are_long_there_are_fewer_headlines_and_still_one_page() -> None:
    english = SURVEY.words_in("en")
    long = {name: replace(one, text=f"{one.text} " * 4) for name, one in english.questions.items()}
    wordy = replace(SURVEY, words={"en": replace(english, questions=long)})
    of_few_words = poster()

    pdf = pikepdf.open(
        io.BytesIO(
            write_poster(
                replace(of_few_words, results=replace(of_few_words.results, questionnaire=wordy)), picture=picture
            )
        )
    )

    kinds = [str(node.S) for node in tags(pdf.Root.StructTreeRoot.K)]
    assert len(pdf.pages) == 1
    assert 1 < kinds.count("/H2") < 3 + 1
    assert kinds.count("/Figure") == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_poster_of_replies_says_what_people_said_and_what_came_of_it_on_one_page(language: str) -> None:
    words = {"en": "We bought a new bus. It goes to the library each Friday."}
    replies = [
        PublicReply(Content(YouSaid(question.id, "no"), kind, words), "", None)
        for question, kind in zip(SURVEY.questions, Kind, strict=False)
    ]

    pdf = pikepdf.open(io.BytesIO(write_replies_poster(poster(language), replies, picture=picture)))

    kinds = [str(node.S) for node in tags(pdf.Root.StructTreeRoot.K)]
    assert len(pdf.pages) == 1
    assert kinds.count("/H1") == 1
    assert kinds.count("/H3") >= 2
    assert kinds.count("/Figure") == 1
    assert min(sizes(pdf)) >= 14
    assert str(pdf.Root.Lang).split("-")[0] == language
