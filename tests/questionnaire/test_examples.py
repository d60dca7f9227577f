"""Every rule and every kind of question has a small example; what the program can say is what the examples show."""

from pathlib import Path

import pytest

from relsurvey.errors import FileProblems, Problem
from relsurvey.i18n.catalogue import LOCALE, catalogue
from relsurvey.questionnaire.definition import QuestionType
from relsurvey.questionnaire.loading import load
from tests.questionnaire.examples import INVALID, PICTURES, VALID, check, codes_in_program, warnings

#: Found in `test_broken_files.py`: they can't stand as example folders in a repository.
ELSEWHERE = {"folder-missing", "file-too-big", "easy-picture-across"}


def _found(folder: Path) -> list[Problem]:
    """The problems; where there are none, the warnings."""
    return check(folder, known_pictures=PICTURES) or warnings(folder)


@pytest.mark.parametrize("folder", VALID, ids=lambda folder: folder.name)
def test_a_valid_example_has_nothing_wrong_with_it(folder: Path) -> None:
    assert check(folder, known_pictures=PICTURES) == []
    assert load(folder).id == folder.name


@pytest.mark.parametrize("folder", INVALID, ids=lambda folder: folder.name)
def test_an_invalid_example_has_exactly_the_fault_it_is_named_after(folder: Path) -> None:
    found = _found(folder)

    assert {problem.code for problem in found} == {folder.name}


@pytest.mark.slow
@pytest.mark.parametrize("folder", INVALID, ids=lambda folder: folder.name)
def test_every_problem_is_said_in_words_that_name_its_place(folder: Path) -> None:
    words = catalogue("en")

    for problem in _found(folder):
        said = words(f"problems-{problem.code}", **problem.values)
        assert said.strip()
        assert "{" not in said
        assert folder.name in problem.where


def test_every_problem_code_has_an_invalid_example() -> None:
    assert {folder.name for folder in INVALID} | ELSEWHERE == codes_in_program()


def test_no_message_is_left_of_a_rule_that_is_gone() -> None:
    path = LOCALE / "en" / "problems-questionnaire.ftl"
    said = {line.split(" =")[0] for line in path.read_text(encoding="utf-8").splitlines() if " =" in line}

    assert {name.removeprefix("problems-") for name in said if name.startswith("problems-")} == codes_in_program()


def test_every_question_type_has_a_valid_example() -> None:
    shown = {question.type for folder in VALID for question in load(folder).questions}

    assert shown == set(QuestionType)


def test_a_questionnaire_with_problems_can_not_be_loaded_and_tells_all_of_them() -> None:
    folder = next(folder for folder in INVALID if folder.name == "group-unknown")

    with pytest.raises(FileProblems) as refused:
        load(folder)

    assert [problem.code for problem in refused.value.problems] == ["group-unknown"]
    assert refused.value.message_id == "questionnaire-damaged"
