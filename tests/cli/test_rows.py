"""`relsurvey rows`: a data controller signs in at the terminal; the operator alone gets nothing."""

from datetime import date
from pathlib import Path

import pytest

from relsurvey.actions import publications
from relsurvey.actions.services import Services
from relsurvey.people.roles import Role
from tests.cli.conftest import Relsurvey
from tests.support.rounds import ADMINISTRATOR, rounds
from tests.support.staff import PASSPHRASE, somebody

pytestmark = pytest.mark.usefixtures("quick_hashes")
TODAY = date(2026, 11, 22)


@pytest.fixture(autouse=True)
def published(services: Services) -> None:
    found = rounds(services.db, today=TODAY)
    found.closed("summer", answered={"willow": 21, "mill": 12, "park": 4})
    publications.publish(services.db, by=ADMINISTRATOR, wave_id="summer", today=TODAY)
    somebody(services.db, Role.CONTROLLER, username="cleo")
    somebody(services.db, Role.ADMINISTRATOR, username="ada")


def rows(relsurvey: Relsurvey, output: Path, *more: str, name: str = "cleo", password: str = PASSPHRASE) -> int:
    given = ("--as", name, "--password", password, "--reason", "Annual report", "--output", output)
    return relsurvey("rows", "summer", *given, *more).code


def test_a_data_controller_gets_the_rows(relsurvey: Relsurvey, tmp_path: Path) -> None:
    assert rows(relsurvey, tmp_path / "rows.csv", "--without", "unit") == 0
    assert len((tmp_path / "rows.csv").read_text().splitlines()) == 38


@pytest.mark.parametrize(("name", "password", "code"), [("ada", PASSPHRASE, 5), ("cleo", "wrong", 3)])
def test_nobody_else_gets_them(relsurvey: Relsurvey, tmp_path: Path, name: str, password: str, code: int) -> None:
    assert rows(relsurvey, tmp_path / "rows.csv", "--without", "unit", name=name, password=password) == code
    assert not (tmp_path / "rows.csv").exists()


def test_what_has_to_be_left_out_is_said(relsurvey: Relsurvey, tmp_path: Path) -> None:
    given = ("--as", "cleo", "--password", PASSPHRASE, "--reason", "Annual report", "--output", tmp_path / "rows.csv")
    said = relsurvey("rows", "summer", *given)

    assert "Leave out: The service." in said.err
    assert not (tmp_path / "rows.csv").exists()


def test_an_organisation_chooses_the_licence_of_its_data_packages(relsurvey: Relsurvey, tmp_path: Path) -> None:
    relsurvey("organisation", "licence", "CC-BY-4.0")
    said = relsurvey("export", "summer", "--format", "package", "--output", tmp_path / "summer.zip")

    assert said.code == 0
    assert relsurvey("organisation", "licence", "mine").code == 2
