"""Someone to talk to in a real browser: from a question and back, by keyboard, and the list of those who read it."""

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page, expect

from relsurvey.actions import talk_settings
from relsurvey.people.roles import Role
from tests.browser.conftest import DESKTOP, PHONE, Pages
from tests.support.fieldwork import Fieldwork, begin_fieldwork, database_of
from tests.support.server import Server
from tests.support.staff import PASSPHRASE, somebody, viewer_of
from tests.support.talk import DANGER, OWN

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Server, Fieldwork]]:
    server = Server(tmp_path_factory.mktemp("talk") / "data")
    server.start()
    fieldwork = begin_fieldwork(server.data_dir)
    with database_of(server.data_dir) as database:
        lead = somebody(database, Role.SAFEGUARDING, username="sal")
        talk_settings.set_contacts(database, by=viewer_of(lead), contacts=[OWN, DANGER])
    yield server, fieldwork
    server.kill()


def no_wider_than_the_screen(page: Page) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))


@pytest.mark.parametrize("viewport", [DESKTOP, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("address", ["/talk", "/talk/sent?for=unknown", "/privacy", "/accessibility", "/pictures"])
def test_each_page_beside_the_survey_is_accessible(
    place: tuple[Server, Fieldwork],
    pages: Pages,
    axe: Callable[[Page], None],
    address: str,
    viewport: dict[str, int],
) -> None:
    page = pages(viewport=viewport)
    page.goto(f"{place[0].url}{address}")

    axe(page)
    assert no_wider_than_the_screen(page)
    assert page.locator("h1").count() == 1


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
    assert page.url.split("?")[0] == question.split("?")[0]

    staff = pages(viewport=viewport)
    staff.goto(f"{server.url}/sign-in")
    staff.locator("[name=username]").fill("sal")
    staff.locator("[name=password]").fill(PASSPHRASE)
    staff.get_by_role("button").click()
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
