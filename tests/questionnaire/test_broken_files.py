"""Other people's broken files: whatever is in them, the answer is a list of problems, never a crash."""

from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from relsurvey.errors import FileProblems
from relsurvey.questionnaire.loading import load, load_all
from tests.questionnaire.examples import HERE, check, warnings

GOOD_WORDS = (HERE / "valid" / "one-choice" / "words.en.yaml").read_bytes()
GOOD_STRUCTURE = (HERE / "valid" / "one-choice" / "questionnaire.yaml").read_bytes()

#: One folder is enough: every example writes its own file into it.
property_settings = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "one-choice"
    made.mkdir()
    (made / "questionnaire.yaml").write_bytes(GOOD_STRUCTURE)
    (made / "words.en.yaml").write_bytes(GOOD_WORDS)
    return made


def codes(folder: Path) -> list[str]:
    return [problem.code for problem in check(folder)]


def test_a_folder_that_is_not_there_is_said_so(tmp_path: Path) -> None:
    assert codes(tmp_path / "nowhere") == ["folder-missing"]
    with pytest.raises(FileProblems):
        load(tmp_path / "nowhere")
    with pytest.raises(FileProblems):
        load_all(tmp_path / "nowhere")


def test_a_huge_file_is_refused_before_it_is_read(folder: Path) -> None:
    (folder / "questionnaire.yaml").write_bytes(b"#" * 600_000)

    assert codes(folder) == ["file-too-big"]


def test_a_bomb_of_references_is_refused_at_once(folder: Path) -> None:
    lines = ["a: &a [x, x]"] + [
        f"{new}: &{new} [*{old}, *{old}]" for old, new in zip("abcdefgh", "bcdefghi", strict=True)
    ]
    (folder / "questionnaire.yaml").write_text("\n".join(lines))

    assert codes(folder) == ["yaml-reference"]


def test_a_hundred_thousand_brackets_do_not_exhaust_anything(folder: Path) -> None:
    (folder / "questionnaire.yaml").write_text("[" * 100_000)

    assert codes(folder) == ["yaml-too-deep"]


def test_a_number_with_thousands_of_digits_is_only_not_a_number(folder: Path) -> None:
    structure = GOOD_STRUCTURE.replace(b"version: 1", b"version: " + b"9" * 5000)
    (folder / "questionnaire.yaml").write_bytes(structure)

    assert codes(folder) == ["wrong-kind"]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"PK\x03\x04\x00\x00\x08\x00", "file-not-text"),
        ("id: café".encode("utf-16"), "file-not-text"),
        (b"id: one\x07-choice", "file-not-text"),
        (b"", "file-empty"),
        (b"---\n", "file-empty"),
        (b"just a sentence", "wrong-kind"),
        (b"- a\n- list\n", "wrong-kind"),
        (b"one: 1\n---\ntwo: 2\n", "yaml-damaged"),
        (b"\tid: one-choice", "yaml-damaged"),
        (b"? [a, b]\n: c\n", "yaml-damaged"),
        (b"id: 'never closed", "yaml-damaged"),
        (b"id: !!python/object:os.system one-choice", "field-missing"),
    ],
)
def test_what_is_no_questionnaire_gets_a_plain_answer(folder: Path, content: bytes, code: str) -> None:
    (folder / "questionnaire.yaml").write_bytes(content)

    assert set(codes(folder)) == {code}


def test_the_line_of_a_writing_fault_is_named(folder: Path) -> None:
    (folder / "words.en.yaml").write_text("title: Friends\nabout: [This\n")

    [problem] = check(folder)

    assert problem.where == "one-choice/words.en.yaml:3"


def test_a_byte_order_mark_from_a_windows_editor_does_no_harm(folder: Path) -> None:
    (folder / "questionnaire.yaml").write_bytes(b"\xef\xbb\xbf" + GOOD_STRUCTURE)

    assert codes(folder) == []


def test_an_id_with_a_line_end_in_quotes_is_refused(folder: Path) -> None:
    (folder / "questionnaire.yaml").write_bytes(GOOD_STRUCTURE.replace(b"id: friends", b'id: "friends\\n"'))

    assert "bad-id" in codes(folder)


def test_all_problems_come_at_once_from_every_file(folder: Path) -> None:
    structure = GOOD_STRUCTURE.replace(b"group: people", b"group: peple").replace(b"[people]", b"[people, places]")
    (folder / "questionnaire.yaml").write_bytes(structure)
    (folder / "words.en.yaml").write_text("title: [Friends\n")
    (folder / "words.cy.yaml").write_bytes(GOOD_WORDS.replace(b"friends:", b"freinds:"))

    assert sorted(codes(folder)) == sorted(
        [
            "yaml-damaged",
            "group-unknown",
            "group-unused",
            "group-unused",
            "words-missing",
            "words-missing",
            "words-extra",
        ]
    )


def test_a_place_is_named_by_ids_and_not_by_numbers(folder: Path) -> None:
    (folder / "questionnaire.yaml").write_bytes(GOOD_STRUCTURE.replace(b"type: one", b"type: on"))

    [problem] = check(folder)

    assert problem.where == "one-choice/questionnaire.yaml: questions > friends > type"
    assert problem.values["allowed"] == "one, several, rank, text"


def test_a_field_written_wrong_is_answered_with_the_right_one(folder: Path) -> None:
    (folder / "questionnaire.yaml").write_bytes(GOOD_STRUCTURE.replace(b"indicator:", b"indikator:"))

    found = {problem.code: problem.values for problem in check(folder)}

    assert found["field-unknown"]["near"] == "indicator"
    assert found["field-missing"] == {"field": "indicator"}


@property_settings
@given(st.binary(max_size=200) | st.text(alphabet=":-[]{}&*!|>'\"#%@, \n\tab", max_size=200).map(str.encode))
def test_no_bytes_crash_the_loader(folder: Path, content: bytes) -> None:
    for name in ("questionnaire.yaml", "words.en.yaml"):
        (folder / "questionnaire.yaml").write_bytes(GOOD_STRUCTURE)
        (folder / "words.en.yaml").write_bytes(GOOD_WORDS)
        (folder / name).write_bytes(content)

        assert check(folder)
        warnings(folder)


KEYS = st.sampled_from(
    ["id", "version", "groups", "questions", "answers", "type", "options", "show_if", "question", "words", "title", "x"]
)
VALUES = st.recursive(
    st.sampled_from(["", "one", "several", "text", "friends", "yes", "1", "-1", "1.5", "Ä"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=12,
)


@property_settings
@given(VALUES, st.sampled_from(["questions", "answers", "groups", "version", "id"]))
def test_no_document_crashes_the_checks(folder: Path, value: object, field: str) -> None:
    document = yaml.safe_load(GOOD_STRUCTURE) | {field: value}
    (folder / "questionnaire.yaml").write_text(yaml.safe_dump(document), encoding="utf-8")

    assert all(problem.where for problem in check(folder))
