"""Preparing a plan at the command line: groupings, client groups, the preview, pools, and what needs two people."""

import pytest

from relsurvey.actions import waves
from relsurvey.actions.services import Services
from relsurvey.collection.asked import Membership
from relsurvey.people.roles import Role
from relsurvey.people.viewer import operator
from tests.cli.conftest import Relsurvey
from tests.support.staff import PASSPHRASE, an_organisation, somebody

# Part of `make test`; plain `pytest` stays under a minute.
pytestmark = pytest.mark.slow


@pytest.fixture
def draft(services: Services, relsurvey: Relsurvey) -> str:
    an_organisation(services.db)
    relsurvey("grouping", "set", "region", "--name", "Region", "--group", "Coast=north", "--group", "Inland=south")
    dates = ("--opens", "2026-11-23", "--closes", "2999-12-04")
    asked = ("--asked", "north=8", "--asked", "south=7")
    said = relsurvey("wave", "create", "autumn", "--name", "Autumn", "--questionnaire", "belonging", *dates, *asked)
    assert said.code == 0, said.err
    return "autumn"


def test_a_grouping_is_listed_with_its_units_and_taken_away(draft: str, relsurvey: Relsurvey) -> None:
    assert relsurvey("grouping", "list").out.splitlines() == [
        "region\tRegion\tCoast\tnorth",
        "region\tRegion\tInland\tsouth",
    ]

    assert relsurvey("grouping", "remove", "region").code == 0
    assert relsurvey("grouping", "list").out == ""
    assert relsurvey("wave", "plan", draft, "--by", "region").code == 3


def test_the_preview_says_what_taking_units_together_would_show(draft: str, relsurvey: Relsurvey) -> None:
    said = relsurvey("wave", "preview", draft)

    assert "North\t8\tNot shown alone: fewer than 10 people are asked" in said.out
    assert "North and South together: 15 people." in said.out

    pooled = relsurvey("wave", "pool", draft)
    assert "Services together: North and South\t15\tShown if at least 10 people answer" in pooled.out
    assert relsurvey("wave", "pool", draft).code == 6


def test_a_plan_by_client_group_with_its_numbers(draft: str, relsurvey: Relsurvey, services: Services) -> None:
    relsurvey("client-group", "add", "older")
    relsurvey("client-group", "add", "others", "--name", "Others")
    planned = relsurvey("wave", "plan", draft, "--by", "client-group", "--by", "help", "--question", "home")
    assert planned.code == 0, planned.err

    numbers = ("--asked", "north/older=20", "--asked", "north/others=12", "--asked", "south/older=14")
    said = relsurvey("wave", "asked", draft, *numbers, "--changed", "north=2:1")

    assert "Each client group: Older people\t34" in said.out
    wave = waves.get(services.db, by=operator("harbour"), wave_id=draft)
    assert wave.asked == {"north": 32, "south": 14}
    assert wave.asked_of["north", "others"] == 12
    assert wave.membership == {"north": Membership(2, 1)}
    assert relsurvey("wave", "asked", draft, "--asked", "north=3", "--asked", "north/older=3").code == 3


def test_units_are_put_in_order(draft: str, relsurvey: Relsurvey) -> None:
    assert relsurvey("unit", "order", "south").code == 3
    assert relsurvey("unit", "order", "south", "north").code == 0

    assert relsurvey("unit", "list").out.splitlines() == ["south\tSouth", "north\tNorth"]
    assert relsurvey("wave", "preview", draft).out.splitlines()[1].startswith("South")


def test_two_people_lower_the_threshold_each_with_their_own_password(
    draft: str, relsurvey: Relsurvey, services: Services
) -> None:
    somebody(services.db, Role.CONTROLLER, username="cleo")
    somebody(services.db, Role.ADMINISTRATOR, username="ben")
    own = ("--password", PASSPHRASE)
    ask = ("wave", "threshold", draft, "--people", "7", "--reason", "Small homes", "--username", "cleo")

    assert relsurvey(*ask, "--password", "wrong wrong wrong").code == 3
    assert relsurvey(*ask, *own).code == 0
    assert relsurvey("wave", "confirm", "threshold", draft, "--username", "cleo", *own).code == 6
    said = relsurvey("wave", "confirm", "threshold", draft, "--username", "ben", *own)

    assert "Groups of 7 people or more can be shown now." in said.out
    wave = waves.get(services.db, by=operator("harbour"), wave_id=draft)
    assert (wave.threshold, wave.threshold_reason) == (7, "Small homes")


def test_two_people_correct_the_numbers_of_an_open_wave(draft: str, relsurvey: Relsurvey, services: Services) -> None:
    for name in ("ada", "ben"):
        somebody(services.db, Role.ADMINISTRATOR, username=name)
    own = ("--password", PASSPHRASE)
    relsurvey("wave", "open", draft)
    numbers = ("--asked", "north=9", "--asked", "south=7")

    asked = relsurvey("wave", "correct", draft, *numbers, "--reason", "Miscounted", "--username", "ada", *own)
    confirmed = relsurvey("wave", "confirm", "asked", draft, "--username", "ben", *own)

    assert (asked.code, confirmed.code) == (0, 0)
    assert waves.get(services.db, by=operator("harbour"), wave_id=draft).asked == {"north": 9, "south": 7}
