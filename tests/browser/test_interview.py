"""A supported interview in a real browser: when the answers are sent, nothing on the device leads back to them."""

from urllib.parse import urljoin

import pytest
from playwright.sync_api import Page, expect

from relsurvey.collection.steps import INTRODUCTION
from relsurvey.people.roles import Role
from relsurvey.screens import addresses
from tests.browser.conftest import Pages
from tests.browser.desk import sign_in
from tests.browser.respondent import Delivery, Person
from tests.support import fieldwork
from tests.support.fieldwork import begin_fieldwork, database_of
from tests.support.server import Server
from tests.support.staff import somebody

pytestmark = pytest.mark.browser

SHUT = "We can't open your answers here"


@pytest.fixture(scope="module")
def place(server: Server) -> Server:
    begin_fieldwork(server.data_dir)
    with database_of(server.data_dir) as database:
        somebody(database, Role.FACILITATOR, username="fay")
    return server


@pytest.fixture
def page(place: Server, pages: Pages) -> Page:
    """The device of somebody who asks the questions, with the survey open on it."""
    pages.expected = ("404",)
    page = pages()
    sign_in(page, place.url, "fay")
    page.goto(f"{place.url}/interview")
    page.get_by_role("button").click()
    page.wait_for_url("**/answer?p=*")
    return page


def begin(person: Person) -> None:
    for screen in (*INTRODUCTION, "consent"):
        person.hand_in(screen, "yes")
    person.hand_in("help", "alone")
    person.go_on()
    person.step_is(1)


def test_when_the_answers_are_sent_no_tab_and_no_way_back_opens_them(place: Server, page: Page) -> None:
    person = Person(page, Delivery.STREAMLIT)
    begin(person)
    person.answer(1, "Sometimes")
    light = page.context.new_page()
    light.goto(urljoin(page.url, addresses.survey(person.handle(), at="question-connected")))
    other = page.context.new_page()
    other.goto(page.url)
    expect(other.locator(".rs-step")).to_contain_text("Question 2 of")
    fieldwork.skip_to_the_review(place.data_dir, person.device_secret())
    person.go_on()
    person.heading_is("Look at your answers")

    person.press("Send my answers")

    person.heading_is("Thank you")
    assert len(person.five_words().split()) == 5
    expect(page.get_by_role("button", name="Look at my answers")).to_have_count(0)
    for tab, delivery in ((light, Delivery.LIGHT), (other, Delivery.STREAMLIT)):
        back = Person(tab, delivery)
        back.press("Back")
        back.heading_is(SHUT)
    light.reload()
    expect(light.get_by_role("heading", level=1)).to_have_text(SHUT)
    page.get_by_role("button", name="I am finished").click()
    page.wait_for_url("**/interview")
    page.go_back()
    person.heading_is(SHUT)


def test_who_stops_on_the_light_pages_sees_the_words_once(page: Page) -> None:
    person = Person(page)
    begin(person)
    person.answer(1, "Sometimes")
    person.step_is(2)
    person.press("Stop")
    person.press("Stop and keep my answers")

    person.heading_is("Your answers are kept")
    assert len(person.five_words().split()) == 5
    page.reload()
    person.heading_is(SHUT)
    page.go_back()
    person.heading_is(SHUT)
