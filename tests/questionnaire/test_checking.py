"""The check of whole questionnaires: places in the file, exceptions with a name, pictures, other languages, time."""

import time
from pathlib import Path

import pytest

from relsurvey.errors import FileProblems
from relsurvey.questionnaire.checking import Examined, examine
from relsurvey.questionnaire.loading import load
from tests.questionnaire.examples import HERE

STRUCTURE = (HERE / "valid" / "one-choice" / "questionnaire.yaml").read_text(encoding="utf-8")
WORDS = (HERE / "valid" / "one-choice" / "words.en.yaml").read_text(encoding="utf-8")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "one-choice"
    made.mkdir()
    (made / "questionnaire.yaml").write_text(STRUCTURE, encoding="utf-8")
    return made


def examined(folder: Path, about: str, end: str = "", language: str = "en") -> Examined:
    lines = [f"about: {about}" if line.startswith("about:") else line for line in WORDS.splitlines()]
    (folder / f"words.{language}.yaml").write_text("\n".join(lines) + "\n" + end, encoding="utf-8")
    return examine([folder])


def codes(found: Examined) -> list[str]:
    return [remark.problem.code for remark in found.remarks]


def exception(rule: str = "easy-capitals", place: str = "about > 1", by: str = "Ada Lane") -> str:
    return f"  - {{rule: {rule}, place: {place}, reason: It is the name., by: {by}}}\n"


def test_a_finding_has_the_line_and_the_column_of_the_word(folder: Path) -> None:
    [remark] = examined(folder, "[This is fine. Ask the CQC now.]").remarks

    assert (remark.spot.file, remark.spot.line, remark.spot.column) == (folder / "words.en.yaml", 2, 31)
    assert (remark.language, remark.question, remark.sentence) == ("en", "", "Ask the CQC now.")


def test_a_word_is_found_on_its_own_line_of_a_folded_text(folder: Path) -> None:
    [remark] = examined(folder, "\n  - >-\n    You can ask\n    the CQC now.").remarks

    assert (remark.spot.line, remark.spot.column) == (5, 9)


def test_a_problem_with_a_field_has_the_line_of_that_field(folder: Path) -> None:
    (folder / "questionnaire.yaml").write_text(STRUCTURE.replace("type: one", "type: on"), encoding="utf-8")

    [remark] = [one for one in examined(folder, "[Fine.]").remarks if one.problem.code == "not-one-of"]

    line = next(n for n, text in enumerate(STRUCTURE.splitlines(), 1) if "type: one" in text)
    assert (remark.spot.file.name, remark.spot.line) == ("questionnaire.yaml", line)


def test_an_exception_with_a_name_takes_out_what_it_names_and_is_counted(folder: Path) -> None:
    found = examined(folder, "[Ask the CQC.]", "exceptions:\n" + exception())

    assert codes(found) == []
    assert found.exceptions == 1
    assert load(folder).id == "one-choice"


@pytest.mark.parametrize("other", [exception(rule="easy-word"), exception(place="about > 2"), exception(place="title")])
def test_an_exception_for_something_else_is_an_error_itself(folder: Path, other: str) -> None:
    assert codes(examined(folder, "[Ask the CQC.]", "exceptions:\n" + other)) == [
        "easy-capitals",
        "easy-exception-unused",
    ]


def test_an_exception_without_a_name_is_refused(folder: Path) -> None:
    assert codes(examined(folder, "[Ask the CQC.]", "exceptions:\n" + exception(by='""'))) == ["text-empty"]


def test_more_than_three_exceptions_are_too_many_and_the_questionnaire_can_not_be_used(folder: Path) -> None:
    about = "[Ask the CQC., Ask the NHS., Ask the BBC., Ask the DWP.]"
    places = "".join(exception(place=f"about > {number}") for number in range(1, 5))

    assert codes(examined(folder, about, "exceptions:\n" + places)) == ["easy-exceptions-many"]
    with pytest.raises(FileProblems):
        load(folder)


def test_an_exception_changes_nothing_about_which_version_it_is(folder: Path) -> None:
    examined(folder, "[You are not alone.]")
    before = load(folder).content_hash
    examined(folder, "[You are not alone.]", "exceptions:\n" + exception(rule="easy-negative"))

    assert load(folder).content_hash == before


def test_a_text_in_another_language_is_counted_as_not_checked(folder: Path) -> None:
    examined(folder, "[Fine.]")
    found = examined(folder, "[Ffrindiau a theulu a gwaith.]", language="cy")

    [unchecked] = found.unchecked
    assert (unchecked.language, unchecked.where) == ("cy", "one-choice/words.cy.yaml")
    assert unchecked.texts == found.unchecked_texts > 5
    assert codes(found) == []


def test_two_questionnaires_that_give_one_picture_two_meanings_are_told(folder: Path, tmp_path: Path) -> None:
    examined(folder, "[Fine.]")
    other = tmp_path / "other"
    other.mkdir()
    renamed = STRUCTURE.replace("id: one-choice", "id: other").replace("id: no,", "id: rarely,")
    (other / "questionnaire.yaml").write_text(renamed, encoding="utf-8")
    relabelled = WORDS.replace("no: {label: No}", "rarely: {label: A little}")
    (other / "words.en.yaml").write_text(relabelled, encoding="utf-8")

    found = examine([folder, other])

    assert codes(found) == ["easy-picture-across"]
    assert found.remarks[0].problem.values["folder"] == "one-choice"


def test_a_huge_questionnaire_gets_its_answer_in_time(folder: Path) -> None:
    head, _, _ = STRUCTURE.partition("questions:")
    asked = [f"  - {{id: q{n}, type: one, indicator: C02, group: people, picture: friends}}" for n in range(200)]
    (folder / "questionnaire.yaml").write_text(head + "questions:\n" + "\n".join(asked), encoding="utf-8")
    top, _, _ = WORDS.partition("questions:")
    said = [f'  q{n}: {{text: "Do you see your friend {n} & autonomy?", short: See {n}}}' for n in range(200)]
    (folder / "words.en.yaml").write_text(top + "questions:\n" + "\n".join(said), encoding="utf-8")

    started = time.monotonic()
    found = examine([folder])

    assert codes(found).count("easy-sign") == 200
    assert time.monotonic() - started < 10


def test_a_file_of_two_megabytes_is_refused_at_once(folder: Path) -> None:
    (folder / "words.en.yaml").write_text(WORDS + "#" * 2_000_000, encoding="utf-8")

    assert codes(examine([folder]))[0] == "file-too-big"
