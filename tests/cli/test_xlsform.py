"""`relsurvey xlsform` as somebody uses it who brings questions from elsewhere."""

from pathlib import Path

from openpyxl import Workbook, load_workbook

from relsurvey.config import PROJECT
from tests.cli.conftest import Relsurvey

BELONGING = PROJECT / "surveys" / "belonging"


def test_a_questionnaire_goes_out_and_comes_back_under_another_name(relsurvey: Relsurvey, tmp_path: Path) -> None:
    book, folder = tmp_path / "belonging.xlsx", tmp_path / "our-belonging"

    assert relsurvey("xlsform", "write", BELONGING, book).code == 0
    said = relsurvey("xlsform", "read", book, "--to", folder)

    assert said.code == 0
    assert "Everything was brought in" in said.out
    assert relsurvey("check", folder).code == 0
    assert "id: our-belonging" in (folder / "questionnaire.yaml").read_text(encoding="utf-8")


def test_what_was_left_out_is_listed_with_its_place(relsurvey: Relsurvey, tmp_path: Path) -> None:
    book = Workbook()
    survey, choices = book.active, book.create_sheet("choices")
    assert survey is not None
    survey.title = "survey"
    for row in (("type", "name", "label"), ("select_one yn", "home", "Is it nice?"), ("geopoint", "where", "Where?")):
        survey.append(row)
    for row in (("list_name", "name", "label"), ("yn", "yes", "Yes"), ("yn", "no", "No")):
        choices.append(row)
    book.save(tmp_path / "from elsewhere.xlsx")

    said = relsurvey("xlsform", "read", tmp_path / "from elsewhere.xlsx", "--to", tmp_path / "theirs", "--plain")

    assert 'survey, 3: Left out: a question of the type "geopoint"' in said.out
    assert "2 things were left out or changed" in said.out
    assert relsurvey("check", tmp_path / "theirs").code == 0


def test_nothing_is_written_over(relsurvey: Relsurvey, tmp_path: Path) -> None:
    book, folder = tmp_path / "belonging.xlsx", tmp_path / "mine"
    relsurvey("xlsform", "write", BELONGING, book)
    folder.mkdir()
    (folder / "notes.txt").write_text("mine")

    said = relsurvey("xlsform", "read", book, "--to", folder)

    assert said.code == 6
    assert "is there already" in said.err
    assert [path.name for path in folder.iterdir()] == ["notes.txt"]


def test_the_workbook_is_one_that_people_can_read(relsurvey: Relsurvey, tmp_path: Path) -> None:
    relsurvey("xlsform", "write", BELONGING, tmp_path / "belonging.xlsx")

    book = load_workbook(tmp_path / "belonging.xlsx")

    assert book.sheetnames == ["survey", "choices", "settings"]
    assert book["survey"].freeze_panes == "A2"
    assert [one.value for one in book["survey"][1]][:3] == ["type", "name", "label::English (en)"]
