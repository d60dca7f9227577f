"""Groupings of units and client groups: declared once, copied into plans, and what the copies follow."""

import pytest

from relsurvey.actions import client_groups, groupings, plans, waves
from relsurvey.collection.plan import BY_ORGANISATION, BY_UNITS, Breakdown, BreakdownKind, PlannedGroup, ReleasePlan
from relsurvey.config import Settings
from relsurvey.errors import BadInput, NotAllowed, NotFound, Refused
from relsurvey.people.roles import Role
from relsurvey.storage.database import Database
from tests.support.waves import ADMINISTRATOR, ORGANISATION, TODAY, a_draft, an_organisation, viewer

COAST = {"Coast": ["north", "west"], "Inland": ["south"]}


@pytest.fixture
def organisation(database: Database) -> Database:
    an_organisation(database)
    return database


def declared(db: Database) -> Breakdown:
    return groupings.put(db, by=ADMINISTRATOR, grouping_id="region", name="Region", groups=COAST)


def with_region(db: Database, settings: Settings) -> None:
    a_draft(db, settings, plan=ReleasePlan(("friends",), (BY_ORGANISATION, BY_UNITS, declared(db))))


def groups_of(db: Database, wave_id: str = "autumn") -> dict[str, tuple[str, ...]]:
    plan = waves.get(db, by=ADMINISTRATOR, wave_id=wave_id).plan
    return {group.name: group.unit_ids for one in plan.groupings() for group in one.groups}


def test_a_grouping_is_read_back_with_its_units_in_the_units_order(organisation: Database) -> None:
    groups = {"Coast": ["west", "north"], "Inland": ["south"]}
    groupings.put(organisation, by=ADMINISTRATOR, name="Region", groups=groups)

    [found] = groupings.list_(organisation, by=ADMINISTRATOR)

    assert found.name == "Region"
    assert [(one.name, one.unit_ids) for one in found.groups] == [("Coast", ("north", "west")), ("Inland", ("south",))]


def test_a_changed_grouping_keeps_its_place_and_the_ids_of_groups_that_keep_their_name(organisation: Database) -> None:
    before = declared(organisation)
    groupings.put(organisation, by=ADMINISTRATOR, name="Type", groups={"Homes": ["north"]})

    changed = {"Hills": ["south"], "coast": ["north"]}
    groupings.put(organisation, by=ADMINISTRATOR, grouping_id="region", name="Region", groups=changed)

    first = groupings.list_(organisation, by=ADMINISTRATOR)[0]
    assert [one.name for one in first.groups] == ["Hills", "coast"]
    assert first.groups[1].id == before.groups[0].id


@pytest.mark.parametrize(
    ("name", "groups", "grouping_id", "refusal"),
    [
        ("Type", {"Homes": ["north"], "Other": ["north", "south"]}, "", "grouping-unit-twice"),
        ("Type", {"Homes": ["elsewhere"]}, "", "unit-unknown"),
        ("Type", {"Homes": []}, "", "grouping-empty"),
        ("Type", {}, "", "grouping-empty"),
        ("Type", {"Homes": ["north"], "homes ": ["south"]}, "", "group-name-taken"),
        ("region", {"Homes": ["north"]}, "", "grouping-name-taken"),
        ("", {"Homes": ["north"]}, "", "grouping-name-needed"),
        ("Type", {" ": ["north"]}, "", "group-name-needed"),
        ("Type", {"Homes": ["north"]}, "unit", "grouping-id-reserved"),
        ("Type", {"Homes": ["north"]}, "No Id", "id-form"),
    ],
)
def test_a_grouping_that_does_not_hold_together_is_refused(
    organisation: Database, name: str, groups: dict[str, list[str]], grouping_id: str, refusal: str
) -> None:
    declared(organisation)

    with pytest.raises(BadInput, match=f"^{refusal}$"):
        groupings.put(organisation, by=ADMINISTRATOR, name=name, groups=groups, grouping_id=grouping_id)

    assert len(groupings.list_(organisation, by=ADMINISTRATOR)) == 1


def test_a_draft_follows_its_grouping_and_an_open_wave_does_not(organisation: Database, settings: Settings) -> None:
    with_region(organisation, settings)
    changed = {"Coast": ["north"], "Inland": ["south", "west"]}
    groupings.put(organisation, by=ADMINISTRATOR, grouping_id="region", name="Region", groups=changed)
    assert groups_of(organisation) == {"Coast": ("north",), "Inland": ("south", "west")}

    waves.open_(organisation, by=ADMINISTRATOR, wave_id="autumn", today=TODAY)
    groupings.remove(organisation, by=ADMINISTRATOR, grouping_id="region")

    assert groups_of(organisation) == {"Coast": ("north",), "Inland": ("south", "west")}


def test_a_grouping_that_is_taken_back_leaves_the_drafts(organisation: Database, settings: Settings) -> None:
    with_region(organisation, settings)

    groupings.remove(organisation, by=ADMINISTRATOR, grouping_id="region")

    assert waves.get(organisation, by=ADMINISTRATOR, wave_id="autumn").plan.breakdowns == (BY_ORGANISATION, BY_UNITS)
    with pytest.raises(NotFound):
        groupings.remove(organisation, by=ADMINISTRATOR, grouping_id="region")


def test_a_wave_opens_with_the_units_in_which_somebody_is_asked(organisation: Database, settings: Settings) -> None:
    plan = ReleasePlan(("friends",), (BY_ORGANISATION, declared(organisation)))
    a_draft(organisation, settings, plan=plan, asked={"north": 30, "west": 12})

    waves.open_(organisation, by=ADMINISTRATOR, wave_id="autumn", today=TODAY)

    assert groups_of(organisation) == {"Coast": ("north", "west")}


def test_everything_that_was_declared_can_be_chosen_for_a_plan(organisation: Database) -> None:
    declared(organisation)
    client_groups.add(organisation, by=ADMINISTRATOR, name="Older people", client_group_id="older")

    found = plans.choices(organisation, by=ADMINISTRATOR)

    assert [one.id for one in found] == ["organisation", "unit", "region", "client_group", "help", "form"]
    assert found[3].groups == (PlannedGroup("older", "Older people"),)


def test_the_plan_of_a_draft_can_be_changed_and_that_of_an_open_wave_can_not(
    organisation: Database, settings: Settings
) -> None:
    with_region(organisation, settings)
    plan = ReleasePlan(("home",), (BY_ORGANISATION,))

    plans.change(organisation, by=ADMINISTRATOR, wave_id="autumn", plan=plan)
    assert waves.get(organisation, by=ADMINISTRATOR, wave_id="autumn").plan == plan

    waves.open_(organisation, by=ADMINISTRATOR, wave_id="autumn", today=TODAY)
    with pytest.raises(Refused, match="wave-not-draft"):
        plans.change(organisation, by=ADMINISTRATOR, wave_id="autumn", plan=plan)


def test_a_plan_that_names_a_breakdown_twice_is_refused(organisation: Database, settings: Settings) -> None:
    with_region(organisation, settings)

    with pytest.raises(BadInput, match="plan-twice"):
        plans.change(
            organisation,
            by=ADMINISTRATOR,
            wave_id="autumn",
            plan=ReleasePlan(("home",), (BY_ORGANISATION, BY_ORGANISATION)),
        )


def test_a_client_group_has_a_name_of_its_own(organisation: Database) -> None:
    client_groups.add(organisation, by=ADMINISTRATOR, name="Older people", client_group_id="older")

    with pytest.raises(BadInput, match="client-group-name-taken"):
        client_groups.add(organisation, by=ADMINISTRATOR, name="older people")
    with pytest.raises(BadInput, match="client-group-id-taken"):
        client_groups.add(organisation, by=ADMINISTRATOR, name="Others", client_group_id="older")

    assert [one.name for one in client_groups.list_(organisation, by=ADMINISTRATOR)] == ["Older people"]


def test_a_client_group_that_a_draft_invites_can_not_be_taken_away(organisation: Database, settings: Settings) -> None:
    client_groups.add(organisation, by=ADMINISTRATOR, name="Older people", client_group_id="older")
    by_client_group = Breakdown(
        BreakdownKind.CLIENT_GROUP, "client_group", groups=(PlannedGroup("older", "Older people"),)
    )
    plan = ReleasePlan(("friends",), (BY_ORGANISATION, by_client_group))
    a_draft(organisation, settings, plan=plan, asked={"north": 30}, asked_of={("north", "older"): 30})

    with pytest.raises(Refused, match="client-group-in-use"):
        client_groups.remove(organisation, by=ADMINISTRATOR, client_group_id="older")
    waves.open_(organisation, by=ADMINISTRATOR, wave_id="autumn", today=TODAY)
    client_groups.remove(organisation, by=ADMINISTRATOR, client_group_id="older")

    assert waves.get(organisation, by=ADMINISTRATOR, wave_id="autumn").client_group_names == {"older": "Older people"}


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.ADMINISTRATOR])
def test_only_administrators_declare_groups(organisation: Database, role: Role) -> None:
    by = viewer(role, unit_ids=["north"], organisation_id=ORGANISATION)

    with pytest.raises(NotAllowed):
        groupings.put(organisation, by=by, name="Region", groups=COAST)
    with pytest.raises(NotAllowed):
        groupings.remove(organisation, by=by, grouping_id="region")
    with pytest.raises(NotAllowed):
        client_groups.add(organisation, by=by, name="Older people")
    with pytest.raises(NotAllowed):
        plans.choices(organisation, by=by)
