"""The page of what people said, made of released tables by hand: what is hidden, what is a range, what is apart."""

import re
from dataclasses import replace

import pytest

from relsurvey.reporting.public_results import PublicResults
from relsurvey.reporting.released import Group, Publication, ReleasedTable
from relsurvey.screens.look import read_look
from relsurvey.screens.public_results import Board, page
from tests.support.publications import UNITS, group, hidden, publication, questionnaire, row, table


def board(published: Publication, unit_id: str = "", *, next_words: str = "") -> Board:
    results = PublicResults(published, questionnaire(), group(unit_id), UNITS.get(unit_id, ""))
    return Board(results, "Harbour Care", demo=False, languages=("en",), next_words=next_words)


def said(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def with_tables(*tables: ReleasedTable) -> Publication:
    return replace(publication(), tables=tables)


def test_hidden_answers_are_explained_kindly_and_give_no_reason_of_their_own() -> None:
    """Whether a group is small itself, or would show another that is, must look the same."""
    shown = page(board(with_tables(table("friends", hidden(""))), next_words=""), "en")

    text = said(shown.content)
    assert "Do you have friends you can count on?" in text
    assert "We keep these answers hidden. Sometimes only a few people answer." in text
    assert "out of 10 people said" not in text
    assert "How to read the pictures" not in text


def test_ranges_that_say_nothing_are_no_results() -> None:
    """Somebody who reads "up to 10 out of 10" three times takes it for something that people said."""
    counts = {"yes": (0, 60), "sometimes": (0, 60), "no": (0, 2)}

    text = said(page(board(with_tables(table("friends", row("", 60, counts)))), "en").content)

    assert "out of 10 people said" not in text
    assert "We keep these answers hidden." in text


def test_a_range_is_said_as_one_and_the_people_in_it_are_drawn_as_maybe() -> None:
    counts = {"yes": (28, 36), "sometimes": 12, "no": (0, 1)}

    shown = page(board(with_tables(table("friends", row("", 60, counts)))), "en").content

    text = said(shown)
    assert "Between 5 and 6 out of 10 people said “Yes”." in text
    assert "2 out of 10 people said “Sometimes”." in text
    assert "Almost nobody said “No”." in text
    assert "Maybe this person said it." in text
    first = re.search(r'class="rs-ten"[^>]*>(.*?)</div>', shown.split("“Yes”")[1], re.DOTALL)
    assert first is not None
    assert re.findall(r'href="#person-(\w+)"', first[1]) == ["yes"] * 5 + ["maybe"] + ["other"] * 4


def test_ways_of_not_choosing_stand_by_themselves_and_are_no_no() -> None:
    counts = {"yes": 20, "sometimes": 10, "no": 10, "dont_know": 12, "skipped": 8}

    text = said(page(board(with_tables(table("friends", row("", 60, counts)))), "en").content)

    assert "About 2 out of 10 people said “No”. 2 out of 10 people said “I don't know”." in text.replace("&#39;", "'")
    assert "About 1 out of 10 people skipped this question." in text


def test_answers_of_somebody_else_are_said_to_be_apart() -> None:
    text = said(page(board(publication()), "en").content)

    assert "Sometimes someone else answers for a person. We count those answers by themselves." in text


@pytest.mark.parametrize("language", ["cy", "ar"])
def test_the_page_is_in_the_language_and_the_survey_says_which_its_words_are_in(language: str) -> None:
    shown = page(board(publication(), next_words="We talk on Monday."), language, look=read_look("plain"))

    assert shown.direction == {"cy": "ltr", "ar": "rtl"}[language]
    assert '<h3 lang="en" dir="ltr">Do you have friends' in shown.content
    assert '<blockquote lang="en" dir="ltr">We talk on Monday.' in shown.content
    assert "What people said" not in shown.content


def test_a_group_without_numbers_of_answers_says_none() -> None:
    lone = PublicResults(publication(), questionnaire(), Group("unit", "park"), "Park View")

    text = said(page(Board(lone, "Harbour Care", demo=False, languages=("en",)), "en").content)

    assert "How many people answered" not in text
