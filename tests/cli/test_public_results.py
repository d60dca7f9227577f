"""The page for the people who answered from the command line: show it, list it, print its poster, put it away."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from relsurvey.actions import publications
from relsurvey.actions.services import Services
from tests.cli.conftest import Relsurvey
from tests.support.rounds import ADMINISTRATOR, rounds

TODAY = date(2026, 11, 22)


def published(services: Services) -> None:
    found = rounds(services.db, today=TODAY)
    found.closed("summer", answered={"willow": 21, "mill": 12, "park": 4})
    publications.publish(services.db, by=ADMINISTRATOR, wave_id="summer", today=TODAY)


def test_a_page_from_first_to_last(relsurvey: Relsurvey, services: Services, tmp_path: Path) -> None:
    published(services)
    file = tmp_path / "poster.pdf"

    shown = relsurvey("public-results", "show", "summer", "--of", "unit/willow", "--next", "We talk on Monday.")
    listed = relsurvey("public-results", "list", "summer")
    poster = relsurvey("public-results", "poster", "summer", "--of", "unit/willow", "-o", file)
    away = relsurvey("public-results", "put-away", "summer", "--of", "unit/willow")

    address = shown.out.rpartition(": ")[2].strip()
    assert address.startswith("https://survey.example.org/said/")
    assert listed.out == f"unit/willow\tshown\t{address}\n"
    assert (poster.code, file.read_bytes()[:4]) == (0, b"%PDF")
    assert away.code == 0
    assert "put away" in relsurvey("public-results", "list", "summer").out


def test_what_is_hidden_gets_no_page(relsurvey: Relsurvey, services: Services) -> None:
    published(services)

    said = relsurvey("public-results", "show", "summer", "--of", "unit/park")

    assert said.code == 6
    assert "Nothing of this group is shown" in said.err


def test_without_a_public_address_a_poster_would_lead_nowhere(
    relsurvey: Relsurvey, services: Services, tmp_path: Path
) -> None:
    published(services)
    at_home = Services(services.db, replace(services.settings, base_url=""))
    relsurvey("public-results", "show", "summer")

    said = relsurvey("public-results", "poster", "summer", "-o", tmp_path / "poster.pdf", on=at_home)

    assert said.code == 6
    assert "RELSURVEY_BASE_URL" in said.err
