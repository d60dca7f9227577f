"""Workshops: a facilitator prepares one, runs it to the end from the desk, and the wall shows only what it may."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from relsurvey.actions import workshop_steps, workshops
from relsurvey.actions.services import process_services
from relsurvey.people.roles import Role
from relsurvey.workshop.standing import Phase
from relsurvey.workshop.workshop import Plan
from tests.support.databases import SqliteDatabases
from tests.support.screens import html, process_database, screen, text
from tests.support.staff import somebody, viewer_of
from tests.support.workshops import AWorkshop, a_workshop

# Part of `make test`; plain `pytest` stays under a minute.
pytestmark = pytest.mark.slow

APART = (1, 1, 1, 5, 5, 5)


@pytest.fixture
def held(sqlite_databases: SqliteDatabases, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[AWorkshop]:
    for url in sqlite_databases.fresh():
        with process_database(url, tmp_path, monkeypatch) as database:
            yield a_workshop(database, process_services().settings)


def desk(held: AWorkshop) -> AppTest:
    return screen("workshops_view", held.facilitator, workshop=held.id)


def wall(held: AWorkshop) -> str:
    return text(screen("wall_view", held.facilitator, workshop=held.id))


def press(page: AppTest, label: str) -> AppTest:
    next(button for button in page.button if button.label == label).click()
    return page.run()


def tick(page: AppTest, label: str) -> None:
    next(box for box in page.checkbox if box.label == label).check()


def rated(held: AWorkshop, levels: tuple[int, ...]) -> str:
    """Everybody rates the first statement, the rest nobody; its id."""
    first = held.now().plan.statements[0]
    for person, level in zip(held.open(len(levels)), levels, strict=True):
        held.rate(person, first, level)
    return first


def test_a_facilitator_prepares_a_workshop_with_the_statements_of_a_set(held: AWorkshop) -> None:
    page = screen("workshops_view", held.facilitator, new="1")
    next(field for field in page.text_input if field.label == "Name of the workshop").input("Spring")

    page = press(page, "Save the workshop")

    assert "The workshop is saved." in page.success[0].value
    assert "Spring" in text(page)
    assert "Spring" in text(screen("workshops_view", held.facilitator))


def test_the_desk_leads_from_the_door_to_the_end(held: AWorkshop) -> None:
    page = press(desk(held), "Let people join")
    people = [held.join() for _ in APART]
    page = press(page, "Begin the silent rating")
    first = held.now().plan.statements[0]
    for person, level in zip(people, APART, strict=True):
        held.rate(person, first, level)
    page.number_input[0].set_value(len(APART))
    tick(page, "Everybody has finished. I know that a reveal can't be taken back.")
    page = press(page, "Reveal the ratings")
    page = press(page, next(one.label for one in page.button if one.label.startswith("Talk about “")))
    page = press(page, "Vote a second time")
    page = press(page, "Reveal the second vote")
    page.radio[0].set_value(2)
    page = press(page, "Keep the agreed level")
    page = press(page, "Go on to the actions now")
    next(field for field in page.text_area if field.label == "What will be done").input("Meet each Monday")
    next(field for field in page.text_input if field.label == "Owner").input("Sam")
    page = press(page, "Add the action")
    assert "Meet each Monday (Sam, by" in text(page)
    assert "Sam, by" in wall(held)
    tick(page, "We are finished. No phone can join or rate any more.")
    page = press(page, "Close the workshop")

    assert held.now().standing.phase is Phase.CLOSED
    assert held.wall().agreed[first].level == 2


def test_the_wall_shows_no_level_before_the_reveal(held: AWorkshop) -> None:
    rated(held, APART)

    said = wall(held)

    assert "0 of 6 are done" in said
    assert "two camps" not in said


def test_the_wall_shows_counts_and_says_how_far_apart_the_room_is(held: AWorkshop) -> None:
    first = rated(held, APART)
    held.reveal()
    held.take_up(first)

    page = screen("wall_view", held.facilitator, workshop=held.id)

    assert "There are two camps: more at the ends than in between." in text(page)
    assert html(page).count('class="wall-bar"') == 5


def test_below_five_raters_the_wall_says_to_talk_it_through(held: AWorkshop) -> None:
    first = rated(held, APART[:4])
    held.reveal()
    held.take_up(first)

    page = screen("wall_view", held.facilitator, workshop=held.id)

    assert "Fewer than 5 people rated this. Talk it through." in text(page)
    assert "wall-bar" not in html(page).split("</style>")[-1]


def test_a_click_on_a_screen_of_before_takes_no_second_step_back(held: AWorkshop) -> None:
    held.open(5)
    page = desk(held)
    workshop_steps.step_back(held.db, by=held.facilitator, workshop_id=held.id)

    press(page, next(one.label for one in page.button if one.label.startswith("Take back")))

    assert held.now().standing.phase is Phase.JOINING


def test_a_reveal_has_no_way_back(held: AWorkshop) -> None:
    rated(held, APART)
    held.reveal()

    page = desk(held)

    assert "The last step can't be taken back." in text(page)
    assert not [one for one in page.button if one.label.startswith("Take back")]


def test_another_facilitator_can_take_a_workshop_over(held: AWorkshop) -> None:
    other = viewer_of(somebody(held.db, Role.FACILITATOR, username="other"))
    page = screen("workshops_view", other, workshop=held.id)

    page = press(page, "Take it over")

    assert "You run the workshop now." in page.success[0].value
    assert held.now().facilitator_id == other.person_id


def test_a_dry_run_is_played_with_simulated_people_and_taken_out(held: AWorkshop) -> None:
    page = press(desk(held), "Start a dry run")
    assert "the people in it are simulated" in page.warning[0].value
    page = press(page, "Begin the silent rating")
    page = press(page, "Let the simulated people rate")
    tick(page, "Everybody has finished. I know that a reveal can't be taken back.")
    page = press(page, "Reveal the ratings")
    assert "To talk about" in text(page)
    tick(page, "I want to delete it for good.")
    page = press(page, "Take out this workshop")

    assert "The workshop was taken out." in page.success[0].value


def test_the_canvas_of_what_comes_from_outside_is_filled_in_at_the_desk(held: AWorkshop) -> None:
    instrument = workshops.instruments(held.settings)["relational-organisation"]
    plan = Plan("What holds us", instrument.extras.sets[0].statements)
    new_id = workshops.prepare(
        held.db, held.settings, by=held.facilitator, instrument_id="relational-organisation", plan=plan
    )
    outside = AWorkshop(held.db, held.settings, held.facilitator, new_id)
    outside.open(0)
    outside.reveal()
    page = desk(outside)
    assert "Nothing is noted yet." in text(page)

    page = (
        page.selectbox[next(n for n, one in enumerate(page.selectbox) if one.label == "Condition")]
        .select("budgets")
        .run()
    )
    next(box for box in page.checkbox if box.label.startswith("It limits us")).check()
    field = next(area for area in page.text_area if area.label.startswith("In a few words"))
    field.input("The block contract ends in May")
    page = press(page, "Keep this")

    assert "It limits us. The block contract ends in May" in text(page)
    assert "Nothing is noted yet." not in text(page)
    # A set that has no such conditions has no canvas.
    held.open(0)
    held.reveal()
    assert "What comes from outside" not in text(desk(held))
