"""A wave that is broken down by client group: numbers, invitations of every kind, and what a response knows of it."""

from datetime import datetime

import pytest
from sqlalchemy import select

from relsurvey.actions import asked, interviews, invitations, kiosks, paper, places, plans, responses, waves
from relsurvey.actions.paper import Order
from relsurvey.collection.asked import Where
from relsurvey.collection.plan import BY_ORGANISATION, BY_UNITS, Breakdown, BreakdownKind, PlannedGroup, ReleasePlan
from relsurvey.config import Settings
from relsurvey.errors import BadInput, NotFound, Refused
from relsurvey.people.roles import Role
from relsurvey.storage.database import Database
from relsurvey.storage.tables import kiosk, paper_sheet, response
from tests.support.waves import ADMINISTRATOR, OPENED, TODAY, AWave, a_draft, an_organisation, viewer

OLDER, YOUNGER = PlannedGroup("older", "Older people"), PlannedGroup("younger", "Younger people")
BY_CLIENT_GROUP = Breakdown(BreakdownKind.CLIENT_GROUP, "client_group", groups=(OLDER, YOUNGER))
PLAN = ReleasePlan(("friends", "home"), (BY_ORGANISATION, BY_UNITS, BY_CLIENT_GROUP))
ASKED = {"north": 30, "south": 24}
ASKED_OF: dict[Where, int] = {("north", "older"): 20, ("north", "younger"): 10, ("south", "older"): 24}


@pytest.fixture
def organisation(database: Database) -> Database:
    an_organisation(database)
    return database


@pytest.fixture
def opened(organisation: Database, settings: Settings) -> AWave:
    wave = a_draft(organisation, settings, plan=PLAN, asked=ASKED, asked_of=ASKED_OF)
    waves.open_(organisation, by=ADMINISTRATOR, wave_id="autumn", today=OPENED)
    return wave


def groups_of_responses(db: Database) -> list[Where]:
    with db.reading() as connection:
        return [(row.unit_id, row.client_group) for row in connection.execute(select(response))]


def test_the_numbers_are_read_back_divided_in_the_order_of_units(organisation: Database, settings: Settings) -> None:
    a_draft(organisation, settings, plan=PLAN, asked=ASKED, asked_of=ASKED_OF)

    found = waves.get(organisation, by=ADMINISTRATOR, wave_id="autumn")

    assert list(found.asked_of.items()) == list(ASKED_OF.items())
    assert places.names(organisation, by=ADMINISTRATOR, wave=found)["north", "older"] == "North: Older people"


@pytest.mark.parametrize(
    ("asked_of", "refusal"),
    [
        ({**ASKED_OF, ("north", "younger"): 11}, "client-groups-sum"),
        ({("north", "older"): 30}, "client-groups-sum"),
        ({**ASKED_OF, ("west", "older"): 2}, "client-groups-sum"),
        ({**ASKED_OF, ("south", "others"): 1}, "client-group-not-planned"),
        ({**ASKED_OF, ("south", "younger"): -1}, "asked-negative"),
    ],
)
def test_the_parts_make_up_the_number_of_each_unit(
    organisation: Database, settings: Settings, asked_of: dict[Where, int], refusal: str
) -> None:
    a_draft(organisation, settings, plan=PLAN, asked=ASKED)

    with pytest.raises(BadInput, match=refusal):
        asked.set_(organisation, by=ADMINISTRATOR, wave_id="autumn", asked=ASKED, asked_of=asked_of)


def test_numbers_are_not_divided_without_a_plan_for_it(organisation: Database, settings: Settings) -> None:
    a_draft(organisation, settings, asked=ASKED)

    with pytest.raises(BadInput, match="client-group-not-planned"):
        asked.set_(organisation, by=ADMINISTRATOR, wave_id="autumn", asked=ASKED, asked_of=ASKED_OF)


def test_nothing_goes_out_before_the_numbers_are_divided(organisation: Database, settings: Settings) -> None:
    wave = a_draft(organisation, settings, plan=PLAN, asked=ASKED)

    with pytest.raises(Refused, match="wave-not-divided"):
        waves.open_(organisation, by=ADMINISTRATOR, wave_id="autumn", today=TODAY)
    with pytest.raises(BadInput, match="client-group-not-asked"):
        wave.link("north")


def test_there_are_no_more_links_of_a_client_group_than_people(opened: AWave) -> None:
    def make(client_group: str, count: int) -> None:
        ours = {"wave_id": "autumn", "unit_id": "north", "client_group": client_group}
        invitations.make_single(opened.db, by=ADMINISTRATOR, **ours, count=count)

    make("younger", 10)
    with pytest.raises(BadInput, match="links-more-than-asked"):
        make("younger", 1)
    make("older", 20)
    with pytest.raises(BadInput, match="client-group-not-asked"):
        make("", 1)


def test_every_way_in_gives_the_response_its_client_group(opened: AWave) -> None:
    db, settings, by = opened.db, opened.settings, ADMINISTRATOR
    younger = {"wave_id": "autumn", "unit_id": "north", "client_group": "younger"}
    [single] = invitations.make_single(db, by=by, **younger, count=1)
    everybody = invitations.make_open(db, by=by, **younger)
    tablet = kiosks.open_(db, token=kiosks.make(db, settings, by=by, **younger, pin="2580"), today=TODAY)

    responses.begin(db, settings, token=single.token, today=TODAY)
    responses.begin(db, settings, spoken_code=everybody.spoken_code, today=TODAY)
    kiosks.start(db, settings, tablet_secret=tablet, keep=True, today=TODAY, now=_now())
    interviews.begin(db, settings, by=viewer(Role.FACILITATOR), **younger, today=TODAY)

    assert groups_of_responses(db) == [("north", "younger")] * 4


def _now() -> datetime:
    return datetime(2026, 11, 5, 9, 0)  # noqa: DTZ001 - times are stored in UTC without a zone


def test_a_sheet_of_paper_knows_its_client_group(opened: AWave) -> None:
    order = Order("north", 2, client_group="older")

    paper.print_(opened.db, by=ADMINISTRATOR, wave_id="autumn", order=order)

    with opened.db.reading() as connection:
        assert connection.scalars(select(paper_sheet.c.client_group)).all() == ["older", "older"]
    assert paper.prepare(opened.db, by=ADMINISTRATOR, wave_id="autumn").printed == {("north", "older"): 2}


def test_every_way_in_is_refused_where_nobody_of_a_client_group_is_asked(opened: AWave) -> None:
    db, settings = opened.db, opened.settings
    nobody = {"wave_id": "autumn", "unit_id": "south", "client_group": "younger"}

    with pytest.raises(BadInput, match="client-group-not-asked"):
        invitations.make_open(db, by=ADMINISTRATOR, **nobody)
    with pytest.raises(BadInput, match="client-group-not-asked"):
        kiosks.make(db, settings, by=ADMINISTRATOR, **nobody, pin="2580")
    with pytest.raises(BadInput, match="client-group-not-asked"):
        interviews.begin(db, settings, by=viewer(Role.FACILITATOR), **nobody, today=TODAY)
    with pytest.raises(BadInput, match="client-group-not-asked"):
        paper.print_(db, by=ADMINISTRATOR, wave_id="autumn", order=Order("south", 1, client_group="younger"))

    with db.reading() as connection:
        assert connection.execute(select(kiosk)).all() == []


def test_a_plan_without_client_groups_forgets_the_division_and_its_open_links(
    organisation: Database, settings: Settings
) -> None:
    a_draft(organisation, settings, plan=PLAN, asked=ASKED, asked_of=ASKED_OF)
    gone = invitations.make_open(
        organisation, by=ADMINISTRATOR, wave_id="autumn", unit_id="north", client_group="older"
    )

    plans.change(
        organisation, by=ADMINISTRATOR, wave_id="autumn", plan=ReleasePlan(("home",), (BY_ORGANISATION, BY_UNITS))
    )

    found = waves.get(organisation, by=ADMINISTRATOR, wave_id="autumn")
    assert (found.asked, found.asked_of) == (ASKED, {})
    with pytest.raises(NotFound, match="link-not-found"):
        responses.look_up(organisation, token=gone.token, today=TODAY)


def test_a_plan_can_not_change_under_links_that_are_in_peoples_hands(
    organisation: Database, settings: Settings
) -> None:
    wave = a_draft(organisation, settings, asked=ASKED)
    wave.link("north")

    with pytest.raises(BadInput, match="asked-fewer-than-links"):
        plans.change(organisation, by=ADMINISTRATOR, wave_id="autumn", plan=PLAN)


def test_a_wave_opens_with_the_client_groups_in_which_somebody_is_asked(
    organisation: Database, settings: Settings
) -> None:
    a_draft(organisation, settings, plan=PLAN, asked={"south": 24}, asked_of={("south", "older"): 24})

    waves.open_(organisation, by=ADMINISTRATOR, wave_id="autumn", today=TODAY)

    plan = waves.get(organisation, by=ADMINISTRATOR, wave_id="autumn").plan
    assert [one.groups for one in plan.of_kind(BreakdownKind.CLIENT_GROUP)] == [(OLDER,)]


def test_a_manager_sees_the_numbers_of_their_unit_only(opened: AWave) -> None:
    manager = viewer(Role.MANAGER, unit_ids=["south"])

    found = waves.get(opened.db, by=manager, wave_id="autumn")

    assert (found.asked, found.asked_of) == ({"south": 24}, {("south", "older"): 24})
