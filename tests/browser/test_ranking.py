"""Choosing what matters most, in the order in which it matters: with the keyboard, and without any script."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from playwright.sync_api import Locator, Page, expect

from relsurvey.actions import responses
from relsurvey.collection.steps import Act, Submission
from tests.browser.conftest import PHONE, Pages
from tests.browser.respondent import Delivery, Person
from tests.support import fieldwork
from tests.support.server import Server

pytestmark = pytest.mark.browser

QUESTION = "what-matters-most"
#: What is said on the screens before the questions; the others are gone past by "yes".
SAID = {"help": "alone", "told": "nobody"}


@pytest.fixture(scope="module")
def place(server: Server) -> tuple[Server, fieldwork.Fieldwork]:
    """One server for all tests here, and a survey that asks for an order."""
    with fieldwork.database_of(server.data_dir) as database:
        asked = fieldwork.open_wave(database, survey="young-people-11-to-17")
    return server, asked


@pytest.fixture
def at_the_cards(place: tuple[Server, fieldwork.Fieldwork]) -> Callable[..., Person]:
    """Leads somebody to the question; what comes before is answered behind their back, to save the test's time."""
    server, asked = place

    def go(page: Page, delivery: Delivery) -> Person:
        person = Person(page, delivery)
        person.open_link(server.url, asked.open_link)
        person.start()
        _go_on(server, person.device_secret())
        person.go_on()
        person.heading_is("What matters most to you?")
        return person

    return go


def _go_on(server: Server, device_secret: str) -> None:
    today = datetime.now(UTC).date()
    with fieldwork.database_of(server.data_dir) as database:
        shown = responses.show(database, device_secret=device_secret, today=today)
        while shown.screen.question is None or shown.screen.question.id != QUESTION:
            act = Act.SKIP if shown.screen.question else Act.NEXT
            values = (SAID.get(shown.screen.name, "yes"),) if act is Act.NEXT else ()
            given = Submission(shown.screen.name, act, values)
            shown = responses.submit(database, device_secret=device_secret, given=given, today=today)


def card(person: Person, name: str) -> Locator:
    return person.page.get_by_role("button", name=name, exact=True)


def press_key(person: Person, key: str) -> None:
    """Press a key as somebody does who first listens to where they are."""
    person.wait_a_moment()
    person.page.keyboard.press(key)


def walk_to(person: Person, name: str, *, key: str = "Tab") -> None:
    """Press the key until the focus is there."""
    for _ in range(20):
        if card(person, name).evaluate("(one) => one === document.activeElement"):
            return
        person.page.keyboard.press(key)
    pytest.fail(f"The keyboard does not reach {name}.")


@pytest.mark.parametrize("delivery", [Delivery.LIGHT, Delivery.WITHOUT_SCRIPT, Delivery.STREAMLIT])
def test_the_keyboard_alone_puts_cards_in_order_and_takes_them_out_again(
    pages: Pages,
    at_the_cards: Callable[..., Person],
    place: tuple[Server, fieldwork.Fieldwork],
    axe: Callable[[Page], None],
    delivery: Delivery,
) -> None:
    # A form with something to put right comes back as 422, which the console takes for an error.
    pages.expected = ("422",)
    page = pages(viewport=PHONE, java_script_enabled=delivery is not Delivery.WITHOUT_SCRIPT)
    person = at_the_cards(page, delivery)

    for number, name in enumerate(("A pet", "My family", "Someone at school"), start=1):
        walk_to(person, name)
        press_key(person, "Enter")
        expect(card(person, f"{name}. Your number {number}")).to_be_focused()
    expect(page.locator(".rs-badge").filter(has_text="1")).to_have_count(1)
    assert person.stored(place[0].data_dir)[QUESTION] == ("family", "pet", "school")

    walk_to(person, "My friends", key="Shift+Tab")
    press_key(person, "Space")
    expect(page.locator(".rs-problem")).to_contain_text("Press 1 of your cards to take it out.")
    expect(page.locator(".rs-problem")).to_be_focused()

    walk_to(person, "A pet. Your number 1")
    press_key(person, "Space")
    expect(card(person, "A pet")).to_be_focused()
    expect(card(person, "My family. Your number 1")).to_have_attribute("aria-pressed", "true")
    page.reload()
    if delivery is Delivery.STREAMLIT:
        # Its address names no screen: after a reload the survey goes on at the first that is open.
        person.heading_is("What would make life better for you?")
        person.press("Back")
    expect(card(person, "Someone at school. Your number 2")).to_be_visible()
    if delivery is not Delivery.WITHOUT_SCRIPT:
        axe(page)

    person.press("Next")
    person.heading_is("What would make life better for you?")
    assert person.stored(place[0].data_dir)[QUESTION] == ("family", "school")


def test_a_way_out_takes_the_numbers_away(pages: Pages, at_the_cards: Callable[..., Person]) -> None:
    person = at_the_cards(pages(viewport=PHONE), Delivery.LIGHT)
    person.press("A pet")
    expect(card(person, "A pet. Your number 1")).to_be_focused()

    person.press("I don't know")

    expect(card(person, "I don't know")).to_have_attribute("aria-pressed", "true")
    expect(person.page.locator("[aria-pressed=true]")).to_have_count(1)
