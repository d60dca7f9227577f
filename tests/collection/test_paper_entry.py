"""What is typed off a sheet is read as the person who filled it in meant it."""

from dataclasses import replace
from datetime import date

import pytest

from relsurvey.collection.answers import Decider, Form, Help, Told, View
from relsurvey.collection.paper_entry import BOXES, DECIDED_ON, Typed, differing, fields, read
from relsurvey.collection.steps import Place
from relsurvey.i18n.catalogue import catalogue
from relsurvey.questionnaire.definition import Audience, Given, Questionnaire, QuestionType
from relsurvey.screens import cards
from tests.collection.people_answering import TODAY, question, questionnaire

ADULTS = questionnaire(question("friends"), question("matters", QuestionType.RANK))
YOUNG = replace(ADULTS, audience=Audience.YOUNG)
FOR_SOMEBODY = {"_help": "4", "_helper": "2", "_view": "1"}


def typed(on: Questionnaire = ADULTS, /, **fields_: str) -> Typed:
    return read(on, fields_, form=Form.A, today=TODAY)


@pytest.mark.parametrize("field", BOXES)
def test_the_boxes_before_the_questions_are_typed_in_the_order_in_which_they_are_printed(field: str) -> None:
    printed = cards.before(catalogue(), Place(field.removeprefix("_")))

    assert tuple(card.value for card in printed) == BOXES[field]


def test_only_a_young_persons_sheet_says_who_was_told() -> None:
    assert "_told" not in fields(ADULTS)
    assert fields(YOUNG)[0] == "_told"
    assert typed(YOUNG, _told="2").sheet.told is Told.SOCIAL_WORKER
    assert typed(YOUNG, _told="4").sheet.told is Told.NOBODY
    assert typed(YOUNG).sheet.told is None


def test_a_sheet_filled_in_for_somebody_says_who_decided_and_when() -> None:
    sheet = typed(**FOR_SOMEBODY, _decider="2", _decided_on="5/1/2026").sheet

    assert (sheet.help, sheet.view) == (Help.PROXY, View.THEIRS)
    assert (sheet.decider, sheet.decided_on) == (Decider.DOCTOR, date(2026, 1, 5))


def test_who_decided_counts_only_where_somebody_answers_for_another() -> None:
    found = typed(_help="1", _decider="2", _decided_on="5/1/2026")

    assert (found.sheet.decider, found.sheet.decided_on) == (None, None)
    assert not found.counts("_decider")
    assert not found.counts(DECIDED_ON)


@pytest.mark.parametrize(
    ("written", "problem"), [("15/3/2026", "date-in-future"), ("5/13/2026", "date-not-understood")]
)
def test_a_day_that_has_not_been_is_not_taken(written: str, problem: str) -> None:
    found = typed(**FOR_SOMEBODY, _decider="2", _decided_on=written)

    assert found.problems == {DECIDED_ON: problem}


def test_two_people_who_read_another_day_differ_there() -> None:
    one = typed(**FOR_SOMEBODY, _decider="2", _decided_on="5/1/2026").sheet
    other = typed(**FOR_SOMEBODY, _decider="2", _decided_on="6/1/2026").sheet

    assert differing(ADULTS, one, other) == (DECIDED_ON,)


@pytest.mark.parametrize("written", ["31", "3 1", "3, 1"])
def test_a_ranking_is_typed_in_the_order_that_the_person_gave_it(written: str) -> None:
    found = typed(matters=written)

    assert found.problems == {}
    assert found.sheet.answers["matters"].options == ("no", "yes")


def test_one_box_may_be_all_that_somebody_ranked() -> None:
    assert typed(matters="2").sheet.answers["matters"].options == ("sometimes",)


@pytest.mark.parametrize(
    ("written", "problem"),
    [("123", "choose-fewer"), ("14", "choose-some"), ("7", "number"), ("first", "number")],
)
def test_a_ranking_that_can_not_be_told_is_left_to_the_typist(written: str, problem: str) -> None:
    assert typed(matters=written).problems == {"matters": problem}


def test_a_way_out_of_a_ranking_is_no_rank() -> None:
    answer = typed(matters="4").sheet.answers["matters"]

    assert (answer.given, answer.options) == (Given.DONT_KNOW, ())


def test_two_people_who_rank_the_same_boxes_in_another_order_differ() -> None:
    assert differing(ADULTS, typed(matters="12").sheet, typed(matters="21").sheet) == ("matters",)
