"""Every word that respondents read on the screens is easy read: the catalogue files are checked message by message."""

from pathlib import Path

import pytest

from relsurvey.easy_read import Level
from relsurvey.i18n.catalogue import LOCALE
from relsurvey.i18n.reading import examine_interface

FILES = sorted((LOCALE / "en").glob("respondent*.ftl"))


def hard(locale: Path = LOCALE, file: str = "") -> list[tuple[str, str, str]]:
    return [
        (remark.problem.where, remark.problem.code, remark.sentence)
        for remark in examine_interface(locale).remarks
        if remark.level is Level.ERROR and file in str(remark.spot.file)
    ]


@pytest.fixture
def locale(tmp_path: Path) -> Path:
    (tmp_path / "en").mkdir()
    return tmp_path


def test_there_are_words_to_check() -> None:
    assert FILES


@pytest.mark.slow
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_what_a_respondent_reads_is_easy_read(path: Path) -> None:
    assert hard(file=str(path)) == []


def test_each_form_of_a_message_is_read(locale: Path) -> None:
    message = "a-b = { $n ->\n    [one] Fine.\n   *[other] Press the red OK button; then wait.\n }\n"
    (locale / "en" / "respondent.ftl").write_text(message)

    assert hard(locale) == [("en/respondent.ftl: a-b", "easy-ideas", "Press the red OK button; then wait.")]


def test_a_value_counts_as_a_word(locale: Path) -> None:
    (locale / "en" / "respondent.ftl").write_text("a-b = You can go to { $one } " + "on the day " * 3 + "\n")

    assert hard(locale) == [("en/respondent.ftl: a-b", "easy-long", "You can go to 5 on the day on the day on the day")]


def test_a_word_is_explained_on_its_own_screen(locale: Path) -> None:
    (locale / "en" / "respondent.ftl").write_text("a-b = Anonymous\na-c = Anonymous means: no name.\nb-c = Anonymous\n")

    assert hard(locale) == [("en/respondent.ftl: b-c", "easy-word", "Anonymous")]


def test_the_line_and_the_column_are_those_of_the_file(locale: Path) -> None:
    (locale / "en" / "respondent.ftl").write_text("# Words\n\na-b =\n    Fine.\n    Ask the CQC.\n")

    [remark] = examine_interface(locale).remarks

    assert (remark.spot.file, remark.spot.line, remark.spot.column) == (locale / "en" / "respondent.ftl", 5, 13)


def test_a_message_that_a_language_lacks_is_told_and_so_is_what_was_not_judged(locale: Path) -> None:
    (locale / "cy").mkdir()
    (locale / "en" / "respondent.ftl").write_text("a-b = Yes\na-c = No\n")
    (locale / "cy" / "respondent.ftl").write_text("a-b = Ie\n")

    examined = examine_interface(locale)

    assert [(one.problem.code, one.problem.values["id"]) for one in examined.remarks] == [("message-missing", "a-c")]
    assert [(one.language, one.texts) for one in examined.unchecked] == [("cy", 1)]
