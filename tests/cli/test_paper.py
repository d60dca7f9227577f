"""Printing sheets of paper from the command line."""

from pathlib import Path

from relsurvey.actions.services import Services
from tests.cli.conftest import Relsurvey
from tests.support.fieldwork import WAVE, open_wave


def test_sheets_are_written_to_a_file(relsurvey: Relsurvey, services: Services, tmp_path: Path) -> None:
    open_wave(services.db)
    file = tmp_path / "north.pdf"

    said = relsurvey("wave", "paper", WAVE, "--unit", "north", "--count", "2", "--large", "-o", file)

    assert (said.code, said.err) == (0, "")
    assert "2 sheets are in" in said.out
    assert file.read_bytes().startswith(b"%PDF")


def test_a_language_that_nobody_signed_is_refused_but_can_be_proofread(
    relsurvey: Relsurvey, services: Services, tmp_path: Path
) -> None:
    open_wave(services.db)
    file = tmp_path / "welsh.pdf"

    refused = relsurvey("wave", "paper", WAVE, "--unit", "north", "--language", "cy", "-o", file)
    assert "not offered in this language" in refused.err
    assert not file.exists()

    assert relsurvey("wave", "paper", WAVE, "--proof", "--language", "cy", "-o", file).code == 0
    assert file.exists()
