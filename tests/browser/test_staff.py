"""The staff screens in a real browser: every page and state, wide and narrow, and by keyboard alone."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

import pytest
from playwright.sync_api import Page, expect

from relsurvey.actions import publications
from relsurvey.people.roles import Role
from relsurvey.storage.database import Database
from tests.browser import desk
from tests.browser.conftest import DESKTOP, PHONE, Pages
from tests.browser.desk import LONGEST_DRAWING, scrolls_sideways, tab_to
from tests.support.rounds import ADMINISTRATOR, rounds
from tests.support.server import Server
from tests.support.staff import somebody

pytestmark = pytest.mark.browser

NARROW = {"width": 320, "height": 700}

STATES = {
    "home": "/home",
    "all rounds": "/waves",
    "a new round": "/waves?new=1",
    "a draft": "/waves?wave=spring",
    "an open round": "/waves?wave=winter",
    "a closed round": "/waves?wave=autumn",
    "a published round": "/waves?wave=summer",
    "an unknown round": "/waves?wave=nowhere",
    "results": "/results",
    "results by question": "/results?view=questions",
    "results side by side": "/results?view=groups",
    "results over time": "/results?view=waves",
}


@dataclass(frozen=True, slots=True)
class Office:
    """A server with survey rounds in every state, and how somebody gets to a page of it."""

    url: str
    drawn: Callable[[Page], None]

    def sign_in(self, page: Page, name: str = "ada") -> None:
        desk.sign_in(page, self.url, name)

    def open(self, page: Page, address: str) -> None:
        page.goto(f"{self.url}{address}")
        # While the script of the page loads, the only heading is the product's name.
        expect(page.locator("[data-testid=stMain] h1")).to_be_visible(timeout=LONGEST_DRAWING)
        self.drawn(page)
        for chart in page.locator("[data-testid=stVegaLiteChart]").all():
            expect(chart.locator("svg")).to_be_visible(timeout=LONGEST_DRAWING)


@pytest.fixture(scope="module")
def office(server: Server, drawn: Callable[[Page], None]) -> Iterator[Office]:
    database = Database(f"sqlite:///{server.data_dir / 'relsurvey.db'}")
    ours = rounds(database, today=datetime.now(UTC).date(), demo=True)
    ours.closed("spring-before", answered={"willow": 24, "mill": 12, "park": 4})
    for wave_id in ("summer", "autumn"):
        ours.closed(wave_id, answered={"willow": 22, "mill": 12, "park": 4})
    ours.draft("spring")
    ours.open("winter")
    for wave_id in ("spring-before", "summer"):
        publications.publish(database, by=ADMINISTRATOR, wave_id=wave_id, today=ours.today)
    somebody(database, Role.ADMINISTRATOR, username="ada")
    somebody(database, Role.MANAGER, username="mo", unit_ids=("willow",))
    somebody(database, Role.SAFEGUARDING, username="sal")
    yield Office(server.url, drawn)
    database.close()


def test_every_state_has_one_main_heading_fits_each_width_and_breaks_no_rule(
    office: Office, page: Page, axe: Callable[[Page], None]
) -> None:
    office.sign_in(page)
    for state, address in STATES.items():
        office.open(page, address)

        assert page.locator("h1").count() == 1, state
        assert "Traceback" not in page.locator("body").inner_text(), state
        expect(page, state).to_have_title(re.compile("· relsurvey$"))
        expect(page.get_by_text("Made-up people")).to_be_visible()
        # To draw a page takes longer than to look at it: it is drawn once and looked at in each width.
        for viewport in (PHONE, NARROW, DESKTOP):
            page.set_viewport_size(viewport)  # type: ignore[arg-type]
            assert not scrolls_sideways(page), state
            axe(page)


@pytest.mark.parametrize("viewport", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_invitations_fit_their_width_and_break_no_rule(
    office: Office, pages: Pages, axe: Callable[[Page], None], viewport: dict[str, int]
) -> None:
    page = pages(viewport=viewport)
    office.sign_in(page)
    page.goto(f"{office.url}/invitations/winter")
    axe(page)

    page.get_by_label("How many links?").fill("3")
    page.get_by_role("button", name="Make the sheet to print").click()
    expect(page.get_by_role("img", name="Code for a phone camera")).to_have_count(3)
    assert not scrolls_sideways(page)
    axe(page)

    page.goto(f"{office.url}/invitations/winter")
    page.get_by_label("One link and a code for everybody").check()
    expect(page.get_by_label("How many links?")).to_be_hidden()
    page.get_by_role("button", name="Make the sheet to print").click()
    expect(page.locator(".code strong")).to_have_text(re.compile(r"^\d{3} \d{3}$"))
    axe(page)


def test_a_printed_sheet_has_six_cards_a_page(office: Office, page: Page) -> None:
    office.sign_in(page)
    page.goto(f"{office.url}/invitations/winter")
    page.get_by_label("Who are the invitations for?").select_option("mill")
    page.get_by_label("How many links?").fill("7")
    page.get_by_role("button", name="Make the sheet to print").click()
    expect(page.locator(".cards li")).to_have_count(7)

    printed = page.pdf(prefer_css_page_size=True)

    assert len(re.findall(rb"/Type\s*/Page\b(?!s)", printed)) == 2


def test_a_round_is_made_and_opened_with_the_keyboard_alone(office: Office, page: Page) -> None:
    office.sign_in(page)
    office.open(page, "/home")
    tab_to(page, page.get_by_role("link", name="Survey rounds"))
    page.keyboard.press("Enter")
    start = page.get_by_role("link", name="Set up a survey round")
    expect(start).to_be_visible(timeout=LONGEST_DRAWING)
    tab_to(page, start)
    page.keyboard.press("Enter")

    name = page.get_by_label("Name of the survey round")
    expect(name).to_be_visible(timeout=LONGEST_DRAWING)
    tab_to(page, name)
    page.keyboard.type("By hand")
    tab_to(page, page.get_by_label("Willow House", exact=True))
    page.keyboard.press("Control+A")
    page.keyboard.type("30")
    tab_to(page, page.get_by_role("button", name="Save and check"))
    page.keyboard.press("Enter")

    box = page.get_by_role("checkbox", name="I have checked the numbers of people asked")
    expect(box).to_be_attached(timeout=LONGEST_DRAWING)
    office.drawn(page)
    expect(page.get_by_text("Shown if at least 10 people answer").first).to_be_visible()
    tab_to(page, box)
    page.keyboard.press("Space")
    tab_to(page, page.get_by_role("button", name="Open the survey round"))
    page.keyboard.press("Enter")

    expect(page.get_by_text("“By hand” is open. Make the invitations next.")).to_be_visible(timeout=LONGEST_DRAWING)


def test_a_chart_shows_the_published_counts_and_the_table_repeats_them(
    office: Office, page: Page, axe: Callable[[Page], None]
) -> None:
    office.sign_in(page, "mo")
    office.open(page, "/results?wave=summer&view=questions")
    chart = page.locator("[data-testid=stVegaLiteChart]").first

    expect(chart.get_by_text("Willow House: 22 answered")).to_be_visible()
    page.get_by_text("Show the numbers as a table").first.click()
    table = page.get_by_role("table", name="Do you have friends you can count on? Number of people")
    expect(table).to_be_visible()
    cells = table.get_by_role("row", name="Willow House").get_by_role("cell").all_inner_texts()
    words = page.locator(".staff-words").first.inner_text()
    assert f"{cells[0]} of the 22 people who answered said “Yes”." in words
    assert "Mill Lane" not in page.locator("body").inner_text()
    axe(page)


def test_results_are_read_with_the_keyboard_and_printed_with_their_tables(office: Office, page: Page) -> None:
    office.sign_in(page, "mo")
    office.open(page, "/results?wave=summer")
    expect(page.get_by_role("heading", name="Headlines")).to_be_visible()
    tab_to(page, page.get_by_role("radio", name="Overview"))
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("heading", name="Who are you close to?")).to_be_visible(timeout=LONGEST_DRAWING)
    page.keyboard.press("ArrowRight")
    expect(page.get_by_text("never by result")).to_be_visible(timeout=LONGEST_DRAWING)
    page.keyboard.press("ArrowRight")
    how = page.get_by_text("How “higher”, “lower” and “can't tell” are decided")
    expect(how).to_be_visible(timeout=LONGEST_DRAWING)
    office.drawn(page)

    page.emulate_media(media="print")

    expect(page.get_by_role("radio", name="Overview")).to_be_hidden()
    expect(page.get_by_text("Groups are never compared with each other.")).to_be_visible()
    expect(page.get_by_role("table").first).to_be_visible()


def test_a_link_in_the_contents_leads_to_its_question(office: Office, page: Page) -> None:
    office.sign_in(page)
    office.open(page, "/results?wave=summer&view=questions")

    page.get_by_role("link", name="Listened to", exact=True).click()

    expect(page.get_by_role("heading", name="Do people listen to what you say?")).to_be_in_viewport()


def test_a_safeguarding_lead_finds_a_calm_page_and_no_survey_rounds(
    office: Office, page: Page, axe: Callable[[Page], None]
) -> None:
    office.sign_in(page, "sal")
    office.open(page, "/home")

    expect(page.get_by_text("Nobody is waiting to talk.")).to_be_visible()
    expect(page.get_by_role("link", name="Survey rounds")).to_have_count(0)
    axe(page)


def test_without_colours_of_its_own_the_page_still_shows_what_is_chosen(office: Office, pages: Pages) -> None:
    page = pages(forced_colors="active")
    office.sign_in(page)
    office.open(page, "/results?wave=summer&view=questions")

    swatch = page.locator(".staff-legend span").first

    assert swatch.evaluate("element => getComputedStyle(element).backgroundColor") != "rgb(255, 255, 255)"
    border = "element => getComputedStyle(element).borderBottomColor"
    here = page.locator(".staff-nav a[aria-current=page]").evaluate(border)
    assert here != page.locator(".staff-nav a:not([aria-current])").first.evaluate(border)
