"""The questionnaires that come with relsurvey: complete, easy read, with pictures, and measuring what they should."""

from collections import Counter
from pathlib import Path

import pytest

from relsurvey.collection.steps import Place
from relsurvey.questionnaire.definition import WAYS_OUT, Question, QuestionType, QuestionWords
from relsurvey.questionnaire.loading import folders, load, load_all
from relsurvey.questionnaire.meaning import RESERVED_IDS
from relsurvey.screens.pictures import known_pictures
from tests.questionnaire.examples import SURVEYS, check, warnings

BUNDLED = folders(SURVEYS)
FOR_STAFF = ("governance-audit", "relational-organisation", "relationship-centred-practice")
FOR_PEOPLE = [folder for folder in BUNDLED if folder.name not in FOR_STAFF]
LANGUAGES = ("en", "cy")
HOME_CARE_AND_NOT = ("trust-and-safety", "trust-and-safety-home-care")


@pytest.mark.parametrize("folder", BUNDLED, ids=lambda folder: folder.name)
def test_a_bundled_questionnaire_has_no_problem_and_no_warning(folder: Path) -> None:
    assert check(folder, known_pictures=known_pictures()) == []
    assert warnings(folder) == []


@pytest.mark.parametrize("folder", BUNDLED, ids=lambda folder: folder.name)
def test_an_editor_is_told_where_the_schema_is(folder: Path) -> None:
    for path in folder.glob("*.yaml"):
        schema = path.name.partition(".")[0]
        first = path.read_text(encoding="utf-8").splitlines()[0]

        assert first == f"# yaml-language-server: $schema=../{schema}.schema.json"


@pytest.mark.parametrize("folder", FOR_PEOPLE, ids=lambda folder: folder.name)
def test_one_choice_questions_have_the_same_three_answers_and_both_ways_out(folder: Path) -> None:
    one_choice = [question for question in load(folder).questions if question.type is QuestionType.ONE]

    # Whether a reply was enough happens once, not sometimes.
    middle = "a-bit" if folder.name == "was-it-enough" else "sometimes"
    assert {tuple(option.id for option in question.options) for question in one_choice} <= {("yes", middle, "no")}
    assert {question.ways_out for question in one_choice} <= {WAYS_OUT}


def test_the_questionnaires_are_there() -> None:
    assert list(load_all(SURVEYS)) == [
        "belonging",
        "governance-audit",
        "how-connected",
        "relational-organisation",
        "relationship-centred-practice",
        "trust-and-safety",
        "trust-and-safety-home-care",
        "was-it-enough",
        "what-matters",
        "young-people-11-to-17",
        "young-people-8-to-11",
    ]


def asked_in(folder: str, question_ids: set[str], language: str) -> dict[str, tuple[Question, QuestionWords]]:
    """Those of these questions that a questionnaire has, with everything that is shown of them in this language."""
    questionnaire = load(SURVEYS / folder)
    words = questionnaire.words[language].questions
    return {one.id: (one, words[one.id]) for one in questionnaire.questions if one.id in question_ids}


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_children_are_asked_older_ones_are_asked_in_the_same_words(language: str) -> None:
    younger = {question.id for question in load(SURVEYS / "young-people-8-to-11").questions}

    asked = asked_in("young-people-8-to-11", younger, language)

    assert asked == asked_in("young-people-11-to-17", younger, language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_asked_with_and_without_visits_is_asked_in_the_same_words(language: str) -> None:
    ids = [{question.id for question in load(SURVEYS / name).questions} for name in HOME_CARE_AND_NOT]
    both = ids[0] & ids[1]

    assert len(both) >= 6
    assert asked_in(HOME_CARE_AND_NOT[0], both, language) == asked_in(HOME_CARE_AND_NOT[1], both, language)


def test_people_with_visits_are_asked_what_visits_are_like() -> None:
    indicators = {question.indicator for question in load(SURVEYS / "trust-and-safety-home-care").questions}

    assert indicators >= {"T13", "T14", "T15", "T16"}


def test_how_connected_asks_about_the_relationships_that_matter() -> None:
    indicators = {question.indicator for question in load(SURVEYS / "how-connected").questions}

    assert indicators >= {"F01", "F02", "C17", "C01", "C02", "C03", "C06", "C09", "C10", "C13"}


def test_belonging_asks_everybody_two_questions_about_each_side_of_it() -> None:
    questions = load(SURVEYS / "belonging").questions
    asked = Counter(question.group for question in questions if question.show_if is None)

    assert asked == {"overall": 1, "identity": 2, "connection": 2, "place": 2, "contribution": 2, "control": 2}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_picture_means_the_same_thing_in_every_questionnaire(language: str) -> None:
    said: dict[str, set[str]] = {}
    for questionnaire in map(load, FOR_PEOPLE):
        words = questionnaire.words[language].questions
        for question in questionnaire.questions:
            for option in question.options:
                said.setdefault(option.picture, set()).add(words[question.id].options[option.id].label)

    # Welsh says yes and no with the verb of the question.
    by_verb = {"yes", "no"} if language == "cy" else set()
    assert {picture: labels for picture, labels in said.items() if len(labels) > 1 and picture not in by_verb} == {}


def test_no_question_can_take_the_name_of_a_screen() -> None:
    assert {place.value for place in Place} <= RESERVED_IDS
