"""What is read is what was typed: words stay words, and the hash names the content, not the writing."""

import json
from pathlib import Path

import pytest

from relsurvey.questionnaire.definition import Given, QuestionType
from relsurvey.questionnaire.loading import from_document, load, to_document
from tests.questionnaire.examples import HERE, VALID


def test_words_that_look_like_values_stay_words() -> None:
    questionnaire = load(HERE / "valid" / "words-that-look-like-values")
    words = questionnaire.words["en"]

    assert [option.id for option in questionnaire.questions[0].options] == ["yes", "off", "null"]
    assert words.title == "2026-11-22"
    assert words.questions["friends"].short == "012"
    assert [option.label for option in words.questions["friends"].options.values()] == ["Yes", "No", "1.10"]
    assert questionnaire.version == 12


def test_a_one_choice_question_takes_the_normal_answers_and_their_words() -> None:
    questionnaire = load(HERE / "valid" / "other-answers")

    assert [option.id for option in questionnaire.question("friends").options] == ["yes", "no"]
    assert [option.id for option in questionnaire.question("pals").options] == ["often", "rarely"]
    assert questionnaire.words["en"].questions["friends"].options["no"].label == "No"
    assert questionnaire.words["en"].questions["pals"].options["rarely"].label == "A little"


def test_limits_and_ways_out_are_read() -> None:
    several = load(HERE / "valid" / "several-choices").question("more")
    text = load(HERE / "valid" / "text").question("ideas")

    assert (several.type, several.at_most, several.ways_out) == (QuestionType.SEVERAL, 2, (Given.DONT_KNOW,))
    assert (text.type, text.max_length, text.ways_out) == (QuestionType.TEXT, 200, ())


@pytest.mark.parametrize("folder", VALID, ids=lambda folder: folder.name)
def test_the_copy_that_is_stored_gives_the_same_questionnaire_back(folder: Path) -> None:
    questionnaire = load(folder)

    assert from_document(json.loads(json.dumps(to_document(questionnaire)))) == questionnaire


def test_a_copy_that_was_tampered_with_has_another_hash() -> None:
    questionnaire = load(HERE / "valid" / "one-choice")
    document = to_document(questionnaire)
    document["words"]["en"]["questions"]["friends"]["text"] = "Do you see your enemies?"

    assert from_document(document).content_hash != questionnaire.content_hash


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "several-choices"
    made.mkdir()
    for path in (HERE / "valid" / "several-choices").iterdir():
        (made / path.name).write_bytes(path.read_bytes())
    return made


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("words.en.yaml", "Do you see", "Can you see"),
        ("words.en.yaml", "Family", "Familie"),
        ("words.en.yaml", "I don't know", "I do not know"),
        ("questionnaire.yaml", "    at_most: 2\n", ""),
        ("questionnaire.yaml", "version: 1", "version: 2"),
        ("questionnaire.yaml", "indicator: C05", "indicator: C06"),
        ("questionnaire.yaml", "ways_out: [dont_know]", "ways_out: [prefer_not]"),
    ],
)
def test_one_changed_word_changes_the_hash(folder: Path, name: str, old: str, new: str) -> None:
    before = load(folder).content_hash
    text = (folder / name).read_text(encoding="utf-8")
    (folder / name).write_text(text.replace(old, new), encoding="utf-8")

    assert load(folder).content_hash != before


def test_another_language_changes_the_hash(folder: Path) -> None:
    before = load(folder).content_hash
    (folder / "words.cy.yaml").write_bytes((folder / "words.en.yaml").read_bytes())

    assert load(folder).content_hash != before


def test_another_way_of_writing_the_same_changes_no_hash(folder: Path) -> None:
    before = load(folder).content_hash
    path = folder / "words.en.yaml"
    text = path.read_text(encoding="utf-8")
    text = text.replace("groups: {people: People}", "groups:\n    people:   'People'  # the one group")
    path.write_text("# A remark\n\n" + text.replace("\n", "\r\n"), encoding="utf-8", newline="")

    assert load(folder).content_hash == before


def test_the_hash_of_a_version_stays_the_same_from_release_to_release() -> None:
    # If this fails, waves made with an earlier release would refuse their own questionnaires: keep the old form.
    assert (
        load(HERE / "valid" / "one-choice").content_hash
        == "e42977943942d273ec2e58a8364eef93f218b443a2825c2b0be034cedb08a603"
    )
