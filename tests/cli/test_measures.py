"""Monthly figures at the command line: an empty table out, a filled one in, and every wrong place told."""

from pathlib import Path

import pytest

from relsurvey.actions.services import Services
from tests.cli.conftest import Relsurvey
from tests.support.staff import an_organisation


@pytest.fixture(autouse=True)
def organisation(services: Services) -> str:
    return an_organisation(services.db)


def test_the_empty_table_comes_back_filled_in(relsurvey: Relsurvey, tmp_path: Path) -> None:
    empty = relsurvey("measures", "template")
    table = tmp_path / "measures.csv"
    table.write_text("\n".join(line + "7" if line.startswith("North") else line for line in empty.out.splitlines()))

    said = relsurvey("measures", "import", table)

    assert (said.code, said.out.strip()) == (0, "1 figure was brought in.")


def test_each_wrong_place_is_told_and_nothing_comes_in(relsurvey: Relsurvey, tmp_path: Path) -> None:
    table = tmp_path / "measures.csv"
    table.write_text("service,month,incidents\nNorth,2026-09,7\nNorth,2026-10,many\n")

    said = relsurvey("measures", "import", table)

    assert said.code == 3
    assert "Nothing was brought in" in said.err
    assert "measures.csv:3, incidents: Write a whole number from 0 to 100,000" in said.err
