"""Someone to talk to in a real browser: from a question and back, by keyboard, and the list of those who read it."""

import re
from collections.abc import Callable
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Locator, Page, Response, expect

from relsurvey.actions import talk_settings
from relsurvey.people.roles import Role
from tests.browser.conftest import DESKTOP, PHONE, Pages
from tests.browser.desk import sign_in
from tests.browser.inspection import faults
from tests.browser.respondent import SCRIPTED, Delivery, Person
from tests.support.fieldwork import Fieldwork, begin_fieldwork, database_of
from tests.support.server import Server
from tests.support.staff import somebody, viewer_of
from tests.support.talk import DANGER, OWN

pytestmark = pytest.mark.browser

OFFLINE = ("ERR_INTERNET_DISCONNECTED", "_stcore/")


@pytest.fixture(scope="module")
def place(server: Server) -> tuple[Server, Fieldwork]:
    fieldwork = begin_fieldwork(server.data_dir)
    with database_of(server.data_dir) as database:
        lead = somebody(database, Role.SAFEGUARDING, username="sal")
        talk_settings.set_contacts(database, by=viewer_of(lead), contacts=[OWN, DANGER])
    return server, fieldwork


def about_people(answer: Response) -> bool:
    return urlsplit(answer.url).path == "/talk"


def ask_to_talk(page: Page) -> Locator:
    page.get_by_role("link", name="I want to talk to someone").click()
    return page.get_by_role("dialog", name=re.compile("Talk to someone|in danger"))


def no_wider_than_the_screen(page: Page) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))


def test_whoever_comes_without_a_survey_finds_the_numbers_for_danger(
    place: tuple[Server, Fieldwork], pages: Pages
) -> None:
    page = pages(viewport=PHONE)
    page.goto(f"{place[0].url}/talk")

    expect(page.get_by_role("link", name="999")).to_be_visible()
    assert faults(page) == []


@pytest.mark.parametrize("viewport", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_somebody_asks_by_keyboard_alone_without_javascript_and_the_lead_takes_it_up(
    place: tuple[Server, Fieldwork],
    pages: Pages,
    axe: Callable[[Page], None],
    drawn: Callable[[Page], None],
    viewport: dict[str, int],
) -> None:
    server, fieldwork = place
    page = pages(viewport=viewport, java_script_enabled=False)
    page.goto(f"{server.url}/r/{fieldwork.links[0 if viewport is DESKTOP else 1]}")
    page.get_by_role("button", name="Start", exact=True).click()
    page.wait_for_url("**/survey/*")
    question = page.url
    page.get_by_role("link", name="I want to talk to someone").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Talk to someone")

    page.get_by_label("How can we reach you?").focus()
    page.keyboard.type("Room 4")
    page.keyboard.press("Tab")
    page.keyboard.type("Someone shouts at me")
    page.get_by_role("button", name="Ask someone to talk to me").press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("We have your message")
    assert "Room" not in page.url
    page.get_by_role("link", name="Go back to the survey").first.press("Enter")
    expect(page).to_have_url(re.compile(re.escape(question.split("?")[0]) + r"(\?.*)?$"))

    staff = pages(viewport=viewport)
    sign_in(staff, server.url, "sal")
    staff.goto(f"{server.url}/home")
    staff.get_by_role("link", name="See the requests").click()
    expect(staff.get_by_role("heading", level=1, name="Requests to talk")).to_be_visible()
    drawn(staff)
    axe(staff)
    assert no_wider_than_the_screen(staff)
    waiting = staff.get_by_role("listitem").filter(has=staff.get_by_text("Waiting", exact=True))
    waiting.get_by_role("link", name=re.compile("Open the request")).click()
    expect(staff.get_by_text("Someone shouts at me")).to_be_visible()
    staff.get_by_role("button", name="I take this up").press("Enter")
    expect(staff.get_by_role("heading", name="Close it")).to_be_visible()
    drawn(staff)
    axe(staff)
    assert no_wider_than_the_screen(staff)


@pytest.mark.parametrize("delivery", SCRIPTED)
def test_without_a_connection_the_numbers_are_there_and_the_page_comes_with_the_line(
    place: tuple[Server, Fieldwork], pages: Pages, axe: Callable[[Page], None], delivery: Delivery
) -> None:
    """Whom to call was fetched with the question; a person in danger never sees the browser's own error page."""
    pages.expected = OFFLINE
    person = Person(pages(viewport=PHONE), delivery)
    page = person.page
    person.open_link(place[0].url, place[1].open_link)
    person.start()
    with page.expect_response(about_people):
        person.take_part()
    page.wait_for_load_state("networkidle")
    person.choose("Sometimes")
    page.context.set_offline(True)

    now = ask_to_talk(page)

    expect(now.get_by_role("heading", name="Talk to someone")).to_be_focused()
    expect(now).to_contain_text("The connection is lost")
    expect(now).to_contain_text(DANGER.phone)
    expect(now).to_contain_text(OWN.phone)
    expect(now.get_by_role("textbox")).to_have_count(0)
    axe(page)
    assert no_wider_than_the_screen(page)
    now.get_by_role("button", name="Go back").click()
    expect(now).to_have_count(0)
    assert person.chosen() == ["Sometimes"]

    expect(ask_to_talk(page)).to_be_visible()
    page.context.set_offline(False)

    expect(page).to_have_url(re.compile("/talk"))
    expect(page.get_by_role("heading", name="Ask someone to talk to you")).to_be_visible()


@pytest.mark.parametrize("path", ["/", "/receipt", "/r/{link}", "/privacy?r={link}"])
def test_on_the_pages_around_a_survey_it_is_so_too(
    place: tuple[Server, Fieldwork], pages: Pages, axe: Callable[[Page], None], path: str
) -> None:
    pages.expected = OFFLINE
    page = pages(viewport=PHONE)
    with page.expect_response(about_people):
        page.goto(place[0].url + path.format(link=place[1].open_link))
    page.wait_for_load_state("networkidle")
    page.context.set_offline(True)

    now = ask_to_talk(page)

    expect(now).to_contain_text("You can still call")
    # Only the link says whose survey it is.
    expect(now).to_contain_text(OWN.phone if "link" in path else "Call 999")
    axe(page)


@pytest.mark.parametrize("delivery", SCRIPTED)
def test_with_nothing_fetched_the_number_for_danger_is_there(
    place: tuple[Server, Fieldwork], pages: Pages, axe: Callable[[Page], None], delivery: Delivery
) -> None:
    pages.expected = OFFLINE
    person = Person(pages(viewport=PHONE), delivery)
    page = person.page
    page.route(re.compile(r"/talk(\?|$)"), lambda route: route.abort("internetdisconnected"))
    person.open_link(place[0].url, place[1].open_link)
    person.start()
    with page.expect_event("requestfailed", lambda request: "/talk?" in request.url and "at=question" in request.url):
        person.take_part()
    page.context.set_offline(True)

    now = ask_to_talk(page)

    expect(now.get_by_role("heading", name="Are you in danger now?")).to_be_focused()
    expect(now.get_by_role("link", name="Call 999")).to_have_attribute("href", "tel:999")
    expect(now).to_contain_text("You can still call")
    axe(page)
