"""Sign-in in a real browser: two tabs, a copied cookie, a leaver, and what the pages look like to everybody."""

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from relsurvey.actions import people
from relsurvey.people.roles import Role
from relsurvey.storage.database import Database
from tests.browser.conftest import DESKTOP, PHONE, Pages
from tests.support.server import Server
from tests.support.staff import PASSPHRASE, an_organisation, somebody, viewer_of

pytestmark = pytest.mark.browser

COOKIE = "relsurvey-staff"
NEW = "a wet dog on the ferry"
#: The first page that a server draws imports what all need.
PATIENCE = 30_000


@pytest.fixture
def database(server: Server) -> Iterator[Database]:
    """The server's own database, with nobody but these people in it."""
    server.empty()
    opened = Database(f"sqlite:///{server.data_dir / 'relsurvey.db'}")
    an_organisation(opened)
    somebody(opened, Role.ADMINISTRATOR, username="ada")
    somebody(opened, Role.PAPER, username="ben", must_change=True)
    yield opened
    opened.close()


def fill_in(page: Page, **fields: str) -> None:
    for name, value in fields.items():
        page.locator(f"[name={name}]").fill(value)
    page.locator("main form").first.get_by_role("button").click()


def sign_in(server: Server, device: BrowserContext, username: str = "ada", wanted: str = "/people") -> Page:
    page = device.new_page()
    page.goto(f"{server.url}/sign-in?next={wanted}")
    fill_in(page, username=username, password=PASSPHRASE)
    return page


def expect_people(page: Page) -> None:
    expect(page.get_by_role("heading", name="Add a person")).to_be_visible(timeout=PATIENCE)


def expect_refusal(page: Page) -> None:
    expect(page.get_by_role("heading", level=1, name="Please sign in")).to_be_visible(timeout=PATIENCE)
    expect(page.get_by_text("Add a person")).to_have_count(0)


def click_anything(page: Page) -> None:
    page.get_by_role("button", name="Add this person").click()


@pytest.mark.usefixtures("database")
def test_after_sign_out_the_other_tab_is_refused_at_its_next_click_and_a_copied_cookie_everywhere(
    server: Server, pages: Pages
) -> None:
    device = pages.device()
    one = sign_in(server, device)
    expect_people(one)
    other = device.new_page()
    other.goto(f"{server.url}/people")
    expect_people(other)
    copied = [cookie for cookie in device.cookies() if cookie["name"] == COOKIE]
    assert copied[0]["httpOnly"]
    assert COOKIE not in one.evaluate("document.cookie")

    one.get_by_role("link", name="Sign out").click()
    one.get_by_role("button", name="Sign out").click()
    expect(one.get_by_text("You have signed out")).to_be_visible()

    click_anything(other)
    expect_refusal(other)
    thief = pages.device()
    thief.add_cookies(copied)  # type: ignore[arg-type]
    stolen = thief.new_page()
    stolen.goto(f"{server.url}/people")
    expect_refusal(stolen)

    # The refused tab leads back to where it was.
    other.get_by_role("link", name="Sign in").click()
    fill_in(other, username="ada", password=PASSPHRASE)
    expect_people(other)


def test_a_leaver_is_out_at_the_next_click(server: Server, database: Database, pages: Pages) -> None:
    boss = viewer_of(somebody(database, Role.ADMINISTRATOR, username="boss"))
    page = sign_in(server, pages.device())
    expect_people(page)
    ada = next(person for person in people.list_(database, by=boss) if person.username == "ada")

    people.deactivate(database, by=boss, person_id=ada.id)

    click_anything(page)
    expect_refusal(page)


@pytest.mark.usefixtures("database")
def test_a_one_time_password_opens_nothing_before_another_is_chosen_and_all_works_without_scripts(
    server: Server, pages: Pages
) -> None:
    page = sign_in(server, pages.device(java_script_enabled=False), "ben", "/home")
    expect(page.get_by_role("heading", level=1, name="Choose your own password")).to_be_visible()

    fill_in(page, current=PASSPHRASE, new=NEW, again=NEW)

    expect(page).to_have_url(f"{server.url}/home")
    page.goto(f"{server.url}/sign-out")
    page.get_by_role("button", name="Sign out").click()
    expect(page.get_by_text("You have signed out")).to_be_visible()


@pytest.mark.usefixtures("database")
def test_a_one_time_password_is_shown_before_everything_else_and_works_once(
    server: Server, pages: Pages, axe: Callable[[Page], None]
) -> None:
    page = sign_in(server, pages.device())
    expect_people(page)
    page.get_by_label("Name", exact=True).fill("Cleo Hart")
    page.get_by_label("Sign-in name", exact=True).fill("cleo")
    page.get_by_text("Types in answers that were given on paper.").click()
    page.get_by_role("button", name="Add this person").click()

    dialog = page.get_by_role("dialog", name=re.compile("One-time password for Cleo Hart"))
    expect(dialog).to_be_visible(timeout=PATIENCE)
    axe(page)
    password = dialog.locator("dd").nth(1).inner_text()
    dialog.get_by_role("button", name="I have handed it over").click()
    expect(dialog).to_have_count(0)
    assert password not in page.content()

    cleo = pages()
    cleo.goto(f"{server.url}/sign-in")
    fill_in(cleo, username="cleo", password=password)
    expect(cleo.get_by_role("heading", level=1, name="Choose your own password")).to_be_visible()


@pytest.mark.usefixtures("database")
@pytest.mark.parametrize("viewport", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_every_state_of_the_pages_can_be_used_by_everybody(
    server: Server, pages: Pages, axe: Callable[[Page], None], drawn: Callable[[Page], None], viewport: dict[str, int]
) -> None:
    page = pages(viewport=viewport)
    page.goto(f"{server.url}/people")
    expect_refusal(page)
    axe(page)
    page.get_by_role("link", name="Sign in").click()
    expect(page.get_by_label("Sign-in name")).to_be_visible()
    axe(page)
    fill_in(page, username="ada", password="wrong")
    expect(page.locator("#complaint")).to_be_focused()
    axe(page)
    # The browser itself reports the status of a page that was refused.
    pages.errors.clear()
    fill_in(page, username="ada", password=PASSPHRASE)
    expect_people(page)
    drawn(page)
    axe(page)
    whose = page.get_by_role("combobox", name="Whose sign-in?")
    # A list that opens while the page still moves to it closes again.
    whose.focus()
    whose.scroll_into_view_if_needed()
    whose.press("ArrowDown")
    page.get_by_role("option", name="(ben)").click()
    page.get_by_text("Mark as left", exact=True).first.click()
    page.get_by_role("button", name="Mark as left").click()
    expect(page.get_by_text("tick the box first")).to_be_visible(timeout=PATIENCE)
    axe(page)
    for address in ("/password", "/sign-out"):
        page.goto(f"{server.url}{address}")
        axe(page)
        assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


@pytest.mark.usefixtures("database")
def test_the_sign_in_page_fits_a_narrow_screen_and_the_readers_own_letter_size(server: Server, pages: Pages) -> None:
    page = pages(viewport={"width": 320, "height": 640})
    page.goto(f"{server.url}/sign-in")

    assert page.evaluate("document.documentElement.scrollWidth <= 320")
    heights = page.locator("main input:not([type=hidden]), main button").evaluate_all(
        "all => all.map(one => one.getBoundingClientRect().height)"
    )
    assert min(heights) >= 44
