"""Every bundled questionnaire goes into a workbook and comes back as it was; other tools accept the workbook."""

from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from relsurvey.config import PROJECT
from relsurvey.questionnaire import loading
from relsurvey.questionnaire.folder import files, read_documents
from relsurvey.screens.pictures import known_pictures
from relsurvey.xlsform.reading import read
from relsurvey.xlsform.writing import write

FOLDERS = sorted(path.parent for path in (PROJECT / "surveys").glob("*/questionnaire.yaml"))
#: One for each kind of thing that a questionnaire can hold; the others are `slow`.
EXAMPLES = ("belonging", "relational-organisation", "young-people-8-to-11")
each = pytest.mark.parametrize(
    "folder",
    [pytest.param(one, id=one.name, marks=() if one.name in EXAMPLES else pytest.mark.slow) for one in FOLDERS],
)


@each
def test_nothing_is_lost_on_the_way_there_and_back(folder: Path) -> None:
    documents = read_documents(folder)

    back = read(write(documents), name="from elsewhere", known_pictures=known_pictures())

    assert back.left_out == ()
    assert back.documents == documents


def test_what_comes_back_is_the_same_version(tmp_path: Path) -> None:
    folder = PROJECT / "surveys" / "belonging"
    back = read(write(read_documents(folder)), name="", known_pictures=known_pictures())
    copy = tmp_path / "belonging"
    copy.mkdir()
    for name, text in files(back.documents).items():
        (copy / name).write_text(text, encoding="utf-8")

    assert loading.load(copy).content_hash == loading.load(folder).content_hash


@each
@pytest.mark.slow
def test_other_tools_accept_the_form(folder: Path) -> None:
    from pyxform.xls2xform import convert

    made = convert(BytesIO(write(read_documents(folder))), validate=False, file_type=".xlsx")

    assert made.warnings == []
    assert "<h:title>" in made.xform


def test_the_same_questionnaire_makes_the_same_file() -> None:
    documents = read_documents(PROJECT / "surveys" / "belonging")

    assert write(documents) == write(documents)


def test_what_begins_like_a_formula_stays_a_text() -> None:
    documents = read_documents(PROJECT / "surveys" / "belonging")
    words = {**documents.words["en"], "title": "=1+1"}

    book = load_workbook(BytesIO(write(type(documents)(documents.structure, {"en": words}))))

    cell = next(one for row in book["settings"].iter_rows() for one in row if one.value == "=1+1")
    assert cell.data_type == "s"
