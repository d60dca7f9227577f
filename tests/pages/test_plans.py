"""What a round's page says about its plan, pools, client groups, and what needs a second person."""

import pytest
from streamlit.testing.v1 import AppTest

from relsurvey.actions import client_groups, groupings, plans, thresholds, waves
from relsurvey.collection.plan import BreakdownKind
from relsurvey.people.roles import Role
from relsurvey.people.viewer import Viewer
from tests.support.rounds import ADMINISTRATOR, ORGANISATION, Rounds
from tests.support.screens import screen, text

# Part of `make test`; plain `pytest` stays under a minute.
pytestmark = pytest.mark.slow

CONTROLLER = Viewer(ORGANISATION, "controller", "Cleo Marsh", frozenset({Role.CONTROLLER}))


def press(page: AppTest, label: str) -> AppTest:
    next(button for button in page.button if button.label == label).click()
    return page.run()


def tick(page: AppTest, label: str) -> None:
    next(box for box in page.checkbox if box.label == label).check()


def test_one_press_puts_services_together_that_are_too_small(ours: Rounds) -> None:
    ours.draft("spring", asked={"willow": 30, "mill": 8, "park": 8})
    page = screen("waves_view", ADMINISTRATOR, wave="spring")
    assert "Mill Lane and Park View 16" in text(page)

    page = press(page, "Show these services together")

    assert "Services together: Mill Lane and Park View 16 Shown if at least 10 people answer" in text(page)
    assert "Show these services together" not in [button.label for button in page.button]
    [pool] = waves.get(ours.db, by=ADMINISTRATOR, wave_id="spring").plan.groupings()
    assert pool.groups[0].unit_ids == ("mill", "park")


def test_groupings_that_stand_in_each_others_way_are_said(ours: Rounds) -> None:
    groupings.put(ours.db, by=ADMINISTRATOR, name="Region", groups={"Coast": ["willow", "park"], "Inland": ["mill"]})
    groupings.put(ours.db, by=ADMINISTRATOR, name="Kind", groups={"Homes": ["willow"], "Other": ["mill", "park"]})
    ours.draft("spring")
    page = screen("waves_view", ADMINISTRATOR, wave="spring")
    for name in ("Region", "Kind"):
        tick(page, name)

    page = press(page, "Save what will be shown")

    assert "same but for 6 people" in page.warning[0].value


def test_a_round_by_client_group_asks_for_the_numbers_of_each_before_it_opens(ours: Rounds) -> None:
    for name in ("Older people", "Carers"):
        client_groups.add(ours.db, by=ADMINISTRATOR, name=name)
    ours.draft("spring", asked={"willow": 30})
    page = screen("waves_view", ADMINISTRATOR, wave="spring")
    tick(page, "Each client group")
    page = press(page, "Save what will be shown")
    assert page.warning[0].value.startswith("This round is broken down by client group.")

    next(one for one in page.number_input if "Older people" in one.label).set_value(22)
    next(one for one in page.number_input if "Carers" in one.label).set_value(12)
    page = press(page, "Save the numbers")

    found = waves.get(ours.db, by=ADMINISTRATOR, wave_id="spring")
    assert found.asked == {"willow": 34}
    assert sorted(found.asked_of.values()) == [12, 22]
    assert "Each client group: Carers 12 Shown if at least 10 people answer" in text(page)


def test_smaller_groups_show_after_two_people_have_agreed(ours: Rounds) -> None:
    ours.draft("spring")
    page = screen("waves_view", CONTROLLER, wave="spring")
    assert "Park View 6 Not shown alone: fewer than 10 people are asked" in text(page), "what it is asked for"
    next(one for one in page.number_input if one.label == "Smallest group to be shown").set_value(6)
    page.text_area[0].input("Only one small house")
    page = press(page, "Ask for it")
    assert "waits now for a second person" in page.success[0].value
    assert "Confirm" not in [button.label for button in page.button]

    page = screen("waves_view", ADMINISTRATOR, wave="spring")
    assert "Only one small house" in page.info[0].value
    page = press(page, "Confirm")
    assert page.error[0].value.startswith("Tick the box first")
    tick(page, "I have read the reason and agree")
    page = press(page, "Confirm")

    assert "6 people who answered. The reason: Only one small house" in text(page)
    assert thresholds.change(ours.db, by=ADMINISTRATOR, wave_id="spring").confirmed_by == ADMINISTRATOR.person_id


def test_services_are_added_put_in_order_and_grouped(ours: Rounds) -> None:
    page = screen("units_view", ADMINISTRATOR)
    next(one for one in page.selectbox if one.label == "Service to move").set_value("park")
    next(one for one in page.selectbox if one.label == "Put it before").set_value("willow")
    page = press(page, "Move it")
    next(one for one in page.text_input if one.label == "Name of the grouping").input("Region")
    for unit, group in (("Willow House", "Coast"), ("Park View", "coast ")):
        next(one for one in page.text_input if one.label == f"Group of {unit}").input(group)
    page = press(page, "Save the grouping")

    assert "Park View Region: coast Willow House Region: coast Mill Lane" in text(page)
    [region] = groupings.list_(ours.db, by=ADMINISTRATOR)
    assert [(one.name, one.unit_ids) for one in region.groups] == [("coast", ("park", "willow"))]


def test_client_groups_come_from_suggestions_and_own_words(ours: Rounds) -> None:
    page = screen("units_view", ADMINISTRATOR)
    page.multiselect[0].set_value(["older"])
    next(one for one in page.text_input if one.label == "Another client group").input("Shared Lives")
    page = press(page, "Add client groups")

    assert [one.name for one in client_groups.list_(ours.db, by=ADMINISTRATOR)] == ["Older people", "Shared Lives"]
    assert BreakdownKind.CLIENT_GROUP in [one.kind for one in plans.choices(ours.db, by=ADMINISTRATOR)]
