"""`relsurvey evidence`: the command line takes out what the pages show."""

import csv
import io
from datetime import date
from pathlib import Path
from zipfile import is_zipfile

import pytest

from relsurvey.actions import publications
from relsurvey.actions.services import Services
from tests.cli.conftest import Relsurvey
from tests.support.rounds import ADMINISTRATOR, rounds

TODAY = date(2026, 11, 22)


def test_side_by_side_comes_as_a_table_and_as_a_workbook(
    relsurvey: Relsurvey, services: Services, tmp_path: Path
) -> None:
    ours = rounds(services.db, today=TODAY)
    ours.closed("summer", answered={"willow": 21, "mill": 12, "park": 4})
    publications.publish(ours.db, by=ADMINISTRATOR, wave_id="summer", today=TODAY)

    table = relsurvey("evidence", "side-by-side", "--unit", "willow")
    book = relsurvey("evidence", "side-by-side", "--format", "xlsx", "--output", tmp_path / "book.xlsx")

    assert (table.code, book.code) == (0, 0)
    assert next(csv.reader(io.StringIO(table.out)))[:2] == ["Asked of people", "Who"]
    assert is_zipfile(tmp_path / "book.xlsx")


@pytest.fixture
def published(services: Services) -> None:
    ours = rounds(services.db, today=TODAY)
    ours.closed("summer", answered={"willow": 21, "mill": 12, "park": 4})
    publications.publish(ours.db, by=ADMINISTRATOR, wave_id="summer", today=TODAY)


@pytest.mark.usefixtures("published")
def test_a_pack_is_written_and_a_refusal_leaves_no_file(relsurvey: Relsurvey, tmp_path: Path) -> None:
    named = ("--from", "2026-01-01", "--to", "2026-11-22", "--output")

    made = relsurvey("evidence", "pack", "--map", "pamms", "--unit", "willow", *named, tmp_path / "pack.pdf")
    refused = relsurvey("evidence", "pack", "--map", "pamms", "--unit", "nowhere", *named, tmp_path / "none.pdf")

    assert (made.code, refused.code) == (0, 4)
    assert (tmp_path / "pack.pdf").read_bytes().startswith(b"%PDF-")
    assert not (tmp_path / "none.pdf").exists()


@pytest.mark.usefixtures("published")
def test_a_map_is_written_changed_kept_and_taken_out(relsurvey: Relsurvey, tmp_path: Path) -> None:
    file = tmp_path / "ascof.yaml"
    relsurvey("evidence", "map", "ascof", "--output", file)
    file.write_text(file.read_text(encoding="utf-8").replace("Quality of life", "A good life"), encoding="utf-8")

    kept = relsurvey("evidence", "keep-map", file)
    listed = relsurvey("evidence", "maps").out.splitlines()
    removed = relsurvey("evidence", "remove-map", "ascof")

    assert (kept.code, removed.code) == (0, 0)
    assert kept.out == "Kept: Adult Social Care Outcomes Framework, with 6 entries.\n"
    assert len(listed) == 6
    assert "Adapted by your organisation" in listed[0]


@pytest.mark.usefixtures("published")
def test_everything_that_is_wrong_in_a_map_is_told(relsurvey: Relsurvey, tmp_path: Path) -> None:
    file = tmp_path / "wrong.yaml"
    file.write_text("id: wrong\ntitle: Wrong\n", encoding="utf-8")

    said = relsurvey("evidence", "keep-map", file)

    assert said.code == 3
    assert said.err.count("is missing. Add it.") == 6
