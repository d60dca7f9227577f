"""An instrument made from a questionnaire: in which order, in which language, and which part of it a round asks."""

import shutil
from pathlib import Path

import pytest

from relsurvey.collection.answers import Answer, AnswerSheet
from relsurvey.collection.journey import asked
from relsurvey.collection.way import way
from relsurvey.errors import FileProblems
from relsurvey.questionnaire.definition import Given
from relsurvey.questionnaire.document import from_document, to_document
from relsurvey.questionnaire.loading import load
from relsurvey.workshop.instrument import instrument, part
from relsurvey.workshop.loading import FILE, load_extras
from tests.questionnaire.examples import HERE, SURVEYS

QUESTIONNAIRE = load(HERE / "valid" / "levels")
PRACTICE = load(SURVEYS / "relationship-centred-practice")


def test_only_what_has_levels_is_rated_and_the_weakest_is_number_one() -> None:
    [statement] = instrument(QUESTIONNAIRE, "en").statements

    assert (statement.id, statement.number("not-yet"), statement.number("usual")) == ("listening", 1, 3)
    assert (statement.levels[0].name, statement.levels[0].text) == ("1. Not yet", "We answer for the person.")
    assert [one.id for one in statement.seen] == ["told", "observed"]


def test_a_language_that_is_not_there_is_answered_in_the_one_that_is() -> None:
    assert instrument(QUESTIONNAIRE, "cy").language == "en"


def test_what_is_asked_after_a_statement_stands_after_it_with_the_statement() -> None:
    ids = [question.id for question in QUESTIONNAIRE.questions]
    said = QUESTIONNAIRE.words["en"].questions["listening-seen"]

    assert ids == ["listening", "listening-seen", "team"]
    assert said.hint == "We listen so that people feel heard. Choose all that fit."
    assert said.short == "Listening: what shows it"


def test_levels_are_kept_with_the_copy_of_a_round() -> None:
    again = from_document(to_document(PRACTICE))

    assert again == PRACTICE
    assert again.question("kindness").levels


def test_a_part_asks_its_statements_in_the_old_order_and_has_a_hash_of_its_own() -> None:
    smaller = part(PRACTICE, ("on-time", "kindness"), name="two")

    assert smaller.id == "relationship-centred-practice-two"
    assert [one.id for one in smaller.questions] == ["kindness", "kindness-seen", "on-time", "on-time-seen"]
    assert smaller.groups == ("principles", "behaviours")
    assert set(smaller.words["en"].groups) == set(smaller.groups)
    assert smaller.content_hash != PRACTICE.content_hash
    assert smaller.question("kindness") == PRACTICE.question("kindness")


def test_staff_are_not_asked_who_helps_them_and_begin_after_saying_yes() -> None:
    names = way(QUESTIONNAIRE, AnswerSheet())

    assert names == ["about", "seen", "consent", "question-listening", "question-team", "review"]


@pytest.mark.parametrize(("given", "follows"), [(Given.ANSWERED, True), (Given.DONT_KNOW, False)])
def test_only_who_rated_is_asked_what_shows_it(given: Given, *, follows: bool) -> None:
    options = ("usual",) if given is Given.ANSWERED else ()

    ids = [one.id for one in asked(QUESTIONNAIRE, {"listening": Answer("listening", given, options=options)})]

    assert ("listening-seen" in ids) == follows


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("pairs: [{statement: nobody, people: [T10]}]", "statement-unknown"),
        ("pairs: [{statement: team, people: [T10]}]", "statement-unknown"),
        ("checks: [{statement: listening, every_months: soon, sample: 6}]", "wrong-kind"),
        ("sets: [{id: short, minutes: 60, statements: [listening]}]", "too-few"),
        ("sets: [", "yaml-damaged"),
    ],
)
def test_a_damaged_file_is_refused_with_the_reason(tmp_path: Path, content: str, code: str) -> None:
    (tmp_path / FILE).write_text(content, encoding="utf-8")

    with pytest.raises(FileProblems) as refused:
        load_extras(tmp_path, QUESTIONNAIRE)

    assert [problem.code for problem in refused.value.problems] == [code]


def test_a_questionnaire_without_the_file_has_no_sets(tmp_path: Path) -> None:
    shutil.copytree(HERE / "valid" / "levels", tmp_path / "levels")

    assert load_extras(tmp_path / "levels", QUESTIONNAIRE).sets == ()
