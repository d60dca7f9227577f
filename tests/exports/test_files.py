"""Every kind of file holds the same counts, no number in a hidden line, and what is needed to make sense of it."""

import csv
import hashlib
import io
import json
import math
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pyreadstat
import pytest

from relsurvey.collection.unit import Licence
from relsurvey.exports import files
from relsurvey.exports.files import FileKind
from relsurvey.exports.xlsx import Sheet, workbook
from relsurvey.questionnaire.definition import Questionnaire
from tests.exports.test_exports import NUMBERS, _with_label, table
from tests.support.publications import publication, questionnaire

Line = dict[str, Any]


def written(kind: FileKind, asked: Questionnaire | None = None, *, licence: Licence = Licence.PROPRIETARY) -> bytes:
    return files.write(kind, publication(), asked or questionnaire(), licence=licence)


def book(asked: Questionnaire | None = None) -> Any:
    return openpyxl.load_workbook(io.BytesIO(written(FileKind.XLSX, asked)))


def in_workbook() -> list[Line]:
    header, *rows = book()["Results"].iter_rows(values_only=True)
    return [{name: "" if cell is None else str(cell) for name, cell in zip(header, row, strict=True)} for row in rows]


def spss(tmp_path: Path) -> tuple[list[Line], Any]:
    file = tmp_path / "results.sav"
    file.write_bytes(written(FileKind.SAV))
    frame, about = pyreadstat.read_sav(file)
    return frame.to_dict("records"), about


def in_spss(tmp_path: Path) -> list[Line]:
    lines, about = spss(tmp_path)
    told = about.variable_value_labels
    return [
        {
            "wave": line["wave"],
            "question_id": line["question_id"],
            "question_text": told["question"][line["question"]],
            "breakdown": line["breakdown"],
            "group_id": line["group_id"],
            "group_name": told["group"][line["group"]],
            "option_id": line["option_id"],
            "option_label": told["option"][line["option"]],
            "hidden": told["hidden"][line["hidden"]].lower(),
            **{name: "" if math.isnan(line[name]) else str(int(line[name])) for name in NUMBERS},
        }
        for line in lines
    ]


def package(licence: Licence = Licence.PROPRIETARY) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(written(FileKind.PACKAGE, licence=licence))) as content:
        return {name: content.read(name) for name in content.namelist()}


def in_package() -> list[Line]:
    return list(csv.DictReader(io.StringIO(package()["results.csv"].decode(), newline="")))


def codebook() -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(written(FileKind.CODEBOOK).decode(), newline="")))


@pytest.mark.slow
def test_every_kind_of_file_holds_the_same_lines(tmp_path: Path) -> None:
    assert in_workbook() == in_spss(tmp_path) == in_package() == table()


def test_no_kind_of_file_has_a_number_in_a_hidden_line(tmp_path: Path) -> None:
    for lines in (in_workbook(), in_spss(tmp_path), in_package()):
        hidden = [line for line in lines if line["hidden"] == "yes"]

        assert {line["group_id"] for line in hidden} == {"", "willow", "mill", "park"}
        assert {line[number] for line in hidden for number in NUMBERS} == {""}


@pytest.mark.parametrize("kind", FileKind)
def test_the_same_publication_makes_the_same_file(kind: FileKind) -> None:
    if kind is FileKind.SAV:
        # The format carries the time at which a file was written.
        assert written(kind)[200:] == written(kind)[200:]
    else:
        assert written(kind) == written(kind)


@pytest.mark.parametrize("label", ["=1+1", "+1", "-1", "@sum", "=HYPERLINK(1)", "https://example.org"])
def test_a_workbook_runs_nothing_that_somebody_wrote(label: str) -> None:
    cells = [cell for row in book(_with_label(label))["Results"].iter_rows() for cell in row if cell.value == label]

    assert cells
    assert {cell.data_type for cell in cells} == {"s"}
    assert all(cell.hyperlink is None for cell in cells)


def test_counts_in_a_workbook_are_numbers_under_a_heading_that_stays() -> None:
    found = book()

    assert found.sheetnames == ["Results", "Codebook", "About"]
    assert all(sheet.freeze_panes == "A2" for sheet in found)
    count = files.csv.HEADER.index("count") + 1
    assert found["Results"].cell(2, count).value == 22


def test_a_workbook_says_where_its_numbers_come_from() -> None:
    said = {row[0]: row[1:] for row in book()["About"].iter_rows(values_only=True)}

    assert said["Survey round"][0] == "Autumn 2026"
    assert said["Hash of the results"][0] == "c" * 64
    assert said["Willow House"] == (30, 20)
    assert said["Park View"] == (None, None)


def test_spss_reads_what_variables_and_numbers_mean(tmp_path: Path) -> None:
    _, about = spss(tmp_path)

    assert about.column_names_to_labels["at_least"] == "The least that the count can be."
    assert "Do you have friends you can count on?" in about.variable_value_labels["question"].values()
    assert {"Yes", "I don't know", "Skipped"} <= set(about.variable_value_labels["option"].values())


def test_words_too_long_for_spss_are_cut_between_letters(tmp_path: Path) -> None:
    file = tmp_path / "long.sav"
    file.write_bytes(written(FileKind.SAV, _with_label("ŵ" * 200)))

    _, about = pyreadstat.read_sav(file)

    assert "ŵ" * 60 in about.variable_value_labels["option"].values()


def test_the_codebook_explains_every_id_in_the_table() -> None:
    entries = codebook()
    known = {(one["kind"], one["id"], one["part_of"]) for one in entries}

    for line in table():
        assert {
            ("option", line["option_id"], line["question_id"]),
            ("breakdown", line["breakdown"], ""),
            ("group", line["group_id"], line["breakdown"]),
        } <= known
        assert line["question_id"] in {one["id"] for one in entries if one["kind"] == "question"}
    assert {one["id"] for one in entries if one["kind"] == "column"} == set(table()[0])


def test_the_codebook_says_what_is_measured_and_what_hiding_means() -> None:
    said = {(one["kind"], one["id"]): one for one in codebook()}

    assert said["question", "friends"]["indicator"] == "F01"
    assert "recognised" in said["rule", "hidden"]["meaning"]
    assert "lies between" in said["rule", "range"]["meaning"]
    assert "at least 10" in said["rule", "threshold"]["meaning"]


def test_a_data_package_describes_the_files_beside_it() -> None:
    content = package()
    described = json.loads(content.pop("datapackage.json"))

    assert described["profile"] == "tabular-data-package"
    for resource in described["resources"]:
        table_ = content.pop(resource["path"])
        assert resource["hash"] == f"sha256:{hashlib.sha256(table_).hexdigest()}"
        assert resource["bytes"] == len(table_)
        assert [field["name"] for field in resource["schema"]["fields"]] == table_.decode().splitlines()[0].split(",")
    assert content == {}


def test_every_cell_of_a_data_package_fits_its_schema() -> None:
    described = json.loads(package()["datapackage.json"])
    fields = {one["name"]: one for one in described["resources"][0]["schema"]["fields"]}

    for line in in_package():
        for name, cell in line.items():
            field = fields[name]
            assert cell or not field.get("constraints", {}).get("required")
            assert field["type"] != "integer" or cell == "" or int(cell) >= 0
            assert field["type"] != "boolean" or cell in {"yes", "no"}


def test_a_data_package_carries_the_licence_that_the_organisation_chose() -> None:
    reserved, free = (
        json.loads(package(licence)["datapackage.json"])["licenses"] for licence in (Licence.PROPRIETARY, Licence.CC_BY)
    )

    assert reserved == [
        {"name": "proprietary", "title": "All rights reserved. Ask the organisation before you use it."}
    ]
    assert (free[0]["name"], free[0]["path"]) == ("CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/")


def test_why_groups_are_smaller_than_usual_and_why_there_is_another_version_stand_in_the_files() -> None:
    made = replace(
        publication(), threshold=6, threshold_reason="=Houses of six", version=2, reason="A unit had the wrong name."
    )
    of = {
        kind: files.write(kind, made, questionnaire(), licence=Licence.PROPRIETARY)
        for kind in (FileKind.XLSX, FileKind.JSON, FileKind.CODEBOOK, FileKind.PACKAGE)
    }

    about = openpyxl.load_workbook(io.BytesIO(of[FileKind.XLSX]))["About"].iter_rows(values_only=True, max_col=2)
    told = dict(about)
    assert told["Why smaller groups than usual are shown"] == "=Houses of six"
    assert told["Why there is another version"] == "A unit had the wrong name."
    document = json.loads(of[FileKind.JSON])
    assert (document["threshold_reason"], document["reason"]) == (made.threshold_reason, made.reason)
    rules = {line["id"]: line["meaning"] for line in csv.DictReader(io.StringIO(of[FileKind.CODEBOOK].decode()))}
    assert rules["threshold"].endswith("The reason: =Houses of six")
    with zipfile.ZipFile(io.BytesIO(of[FileKind.PACKAGE])) as package:
        assert "The reason: =Houses of six" in json.loads(package.read("datapackage.json"))["description"]


def test_a_row_is_as_high_as_its_longest_cell_so_that_no_words_lie_on_those_below() -> None:
    sheet = Sheet(
        "Found", ("What", "How many"), [("short", 3), ("Most people say that somebody listens to them. " * 4, 5)]
    )

    page = openpyxl.load_workbook(io.BytesIO(workbook([sheet], title="Found", made_on=date(2026, 11, 22)))).active

    assert page.row_dimensions[3].height >= 4 * 15
    assert page.row_dimensions[2].height is None
