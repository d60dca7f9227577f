"""Everybody who works with the made-up organisation, on every page that they have: nothing breaks a rule, nothing is
cut off, and results are reached without a mouse.
"""

import re
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

import bcrypt
import pytest
from playwright.sync_api import Page, expect

from relsurvey.actions import demo
from relsurvey.config import PROJECT, Settings
from relsurvey.storage.database import Database
from tests.browser import desk
from tests.browser.conftest import DESKTOP, PHONE, Pages
from tests.support.server import Server

pytestmark = pytest.mark.browser

LONGEST_DRAWING = 30_000
#: A page that is longer is no page that somebody reads on a phone.
LONGEST_PAGE = 25_000

#: Username → the pages that Streamlit draws for them, and the plain ones.
DRAWN = {
    "administrator": ("/services", "/waves?wave=belonging", "/waves?wave=safe", "/people", "/contacts"),
    "manager": ("/results", "/results?view=questions", "/results?view=groups", "/results?view=waves"),
    "mill-lane": (
        "/measures",
        "/results?wave=readiness&view=questions",
        "/voices",
        "/evidence",
    ),
    "controller": ("/waves?wave=belonging",),
    "reviewer": ("/comments",),
    "safeguarding": ("/requests", "/early"),
    "paper": ("/paper",),
}
PLAIN = {
    "administrator": (
        "/own-media",
        "/maps",
        "/maps/pamms",
    ),
    "controller": ("/rows/connected-3",),
}


#: Two of the cards that most people of the made-up organisation chose.
WISHES = ("My friends", "People listen to me")


@dataclass(frozen=True, slots=True)
class Place:
    """A server with the made-up organisation, and everybody's password."""

    url: str
    passwords: dict[str, str]

    def sign_in(self, page: Page, username: str) -> None:
        desk.sign_in(page, self.url, username, password=self.passwords[username])


@pytest.fixture(scope="module")
def place(server: Server) -> Place:
    database = Database(f"sqlite:///{server.data_dir / 'relsurvey.db'}")
    weakest = bcrypt.gensalt(4)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(bcrypt, "gensalt", lambda *_: weakest)
        settings = Settings(server.data_dir, "", PROJECT / "surveys", server.url, b"a secret of these tests")
        made = demo.load(database, settings, today=datetime.now(UTC).date())
    database.close()
    return Place(server.url, {one.username: one.password for one in made.sign_ins})


def cut_off(page: Page) -> list[str]:
    """What is wider than its place, as its first words. On a phone, tables may be moved sideways in their own box."""
    boxes = "html, [data-testid=stMain]" + (", .staff-scroll" if page.viewport_size == DESKTOP else "")
    found: list[str] = page.evaluate(
        """boxes => [...document.querySelectorAll(boxes)].filter(one => one.innerText.trim())
        .filter(one => one.scrollWidth > one.clientWidth + 1).map(one => one.innerText.slice(0, 60))""",
        boxes,
    )
    return found


def test_nobody_finds_a_page_that_breaks_a_rule_or_is_cut_off(
    place: Place, pages: Pages, axe: Callable[[Page], None], drawn: Callable[[Page], None]
) -> None:
    for username, addresses in DRAWN.items():
        page = pages()
        place.sign_in(page, username)
        for address in (*addresses, *PLAIN.get(username, ())):
            page.goto(f"{place.url}{address}")
            if address in addresses:
                expect(page.locator("[data-testid=stMain] h1")).to_be_visible(timeout=LONGEST_DRAWING)
                drawn(page)
            assert page.locator("h1").count() == 1, address
            # To draw a page takes longer than to look at it: it is drawn once and looked at in each width.
            for viewport in (PHONE, DESKTOP):
                page.set_viewport_size(viewport)  # type: ignore[arg-type]
                look_at(page, axe, f"{address} of {username}")
        page.close()


def look_at(page: Page, axe: Callable[[Page], None], where: str) -> None:
    # What is drawn anew for another width needs a moment.
    deadline = time.monotonic() + LONGEST_DRAWING / 1000
    while (cut := cut_off(page)) and time.monotonic() < deadline:
        page.wait_for_timeout(100)
    assert cut == [], where
    assert page.evaluate("document.querySelector('[data-testid=stMain], html').scrollHeight") < LONGEST_PAGE, where
    axe(page)


def test_a_manager_folds_out_the_services_reads_the_table_and_downloads_by_keyboard(
    place: Place, page: Page, drawn: Callable[[Page], None]
) -> None:
    place.sign_in(page, "manager")
    page.goto(f"{place.url}/results?view=overview")
    services = page.get_by_text("Your 9 services: Listened to about relationships")
    expect(services).to_be_visible(timeout=LONGEST_DRAWING)
    drawn(page)
    expect(page.get_by_text("Mill Lane, higher: Listened to about relationships.")).to_be_visible()

    services.focus()
    page.keyboard.press("Enter")
    card = page.locator(".staff-headlines > li", has=services)
    expect(card.get_by_text("Rose Cottage")).to_be_visible()
    expect(card.get_by_text("Hidden to protect people").first).to_be_visible()

    page.goto(f"{place.url}/results?view=questions")
    table = page.locator("summary", has_text="Show the numbers as a table").first
    expect(table).to_be_visible(timeout=LONGEST_DRAWING)
    drawn(page)
    table.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("table").first).to_be_visible()

    files = page.locator("summary", has_text="Download these results")
    files.focus()
    page.keyboard.press("Enter")
    link = page.get_by_role("link", name="CSV").first
    expect(link).to_be_visible()
    link.focus()
    with page.expect_download() as begun:
        page.keyboard.press("Enter")
    assert begun.value.suggested_filename.endswith((".csv", ".zip"))


def test_an_author_starts_a_questionnaire_from_what_most_people_chose(
    place: Place, pages: Pages, axe: Callable[[Page], None], drawn: Callable[[Page], None]
) -> None:
    page = pages()
    place.sign_in(page, "administrator")
    page.goto(f"{place.url}/studio")
    chosen = [page.get_by_role("checkbox", name=re.compile(f"^{card}: [0-9]+ of [0-9]+ people$")) for card in WISHES]
    for one in chosen:
        expect(one).to_be_attached(timeout=LONGEST_DRAWING)
        drawn(page)
        one.press("Space")
        expect(one).to_be_checked()
    axe(page)
    page.get_by_label("Title of the new questionnaire").fill("What we asked for")
    page.get_by_role("button", name="Start a questionnaire from these").press("Enter")
    expect(page.get_by_text("“What we asked for” is in the studio, with 2 questions.")).to_be_visible(
        timeout=LONGEST_DRAWING
    )
    drawn(page)
    axe(page)
    page.get_by_role("link", name="Open “What we asked for”").click()
    expect(page.get_by_text("Version 1 is ready to be asked.")).to_be_visible(timeout=LONGEST_DRAWING)


def test_a_manager_takes_a_pack_away_and_adapts_the_map_it_is_set_against(
    place: Place, pages: Pages, axe: Callable[[Page], None], drawn: Callable[[Page], None]
) -> None:
    # A map that is wrong is refused.
    pages.expected = ("400",)
    page = pages()
    place.sign_in(page, "mill-lane")
    page.goto(f"{place.url}/evidence")
    expect(page.get_by_role("heading", name="What there is")).to_be_visible(timeout=LONGEST_DRAWING)
    drawn(page)

    # Everything by keyboard: open an entry, read why its evidence is as strong as it is, take the pack.
    entry = page.locator("summary", has_text="Social connections")
    entry.focus()
    page.keyboard.press("Enter")
    pieces = page.locator("details", has=entry)
    expect(pieces.get_by_text("Strong: at least half of the people who were asked answered.").first).to_be_visible()
    axe(page)
    link = page.get_by_role("link", name="The pack as PDF")
    link.focus()
    with page.expect_download() as begun:
        page.keyboard.press("Enter")
    assert begun.value.path().read_bytes().startswith(b"%PDF-")
    assert begun.value.suggested_filename.startswith("evidence-mill-lane-ascof-")

    # Everybody's packs are made with a map: a manager of one service looks at it, an administrator changes it.
    page.goto(f"{place.url}/maps/ascof")
    expect(page.get_by_text("Administrators of your organisation can change maps")).to_be_visible()
    expect(page.get_by_role("button", name="Check and keep it")).to_have_count(0)
    axe(page)
    place.sign_in(page, "administrator")
    # A slip in the map is told with its place and nothing is lost; mended, it is kept and used.
    page.goto(f"{place.url}/maps/ascof")
    text = page.get_by_label("The map", exact=True)
    right = text.input_value().replace("Social connections", "People in your life")
    text.fill(right.replace("[F01, B07,", "[F99, B07,"))
    page.get_by_role("button", name="Check and keep it").click()
    expect(page.get_by_role("alert")).to_contain_text("No questionnaire asks about “F99”.")
    expect(page.get_by_role("alert")).to_be_focused()
    assert "People in your life" in page.get_by_label("The map", exact=True).input_value()
    axe(page)
    page.get_by_label("The map", exact=True).fill(right)
    page.get_by_role("button", name="Check and keep it").click()
    expect(page.get_by_role("status")).to_have_text("The map was kept. Packs are made with it from now on.")

    place.sign_in(page, "mill-lane")
    page.goto(f"{place.url}/evidence")
    expect(page.get_by_text("People in your life").first).to_be_visible(timeout=LONGEST_DRAWING)


def test_on_paper_results_over_time_say_whose_they_are_and_leave_out_what_only_a_screen_can_do(
    place: Place, page: Page, drawn: Callable[[Page], None]
) -> None:
    place.sign_in(page, "mill-lane")
    page.goto(f"{place.url}/results?wave=connected-3&view=waves")
    desk.choose(page, "Whose answers?", "Mill Lane")
    drawn(page)
    whose, elsewhere = page.get_by_text("Answers of: Mill Lane"), page.get_by_text("Other survey rounds")
    expect(elsewhere).to_be_visible()
    expect(whose).to_be_hidden()

    page.emulate_media(media="print")

    expect(whose).to_be_visible()
    expect(elsewhere).to_be_hidden()


def test_a_file_that_comes_after_a_refusal_leaves_no_refusal_on_the_page(place: Place, pages: Pages) -> None:
    pages.expected = ("409",)
    page = pages()
    place.sign_in(page, "controller")
    page.goto(f"{place.url}/rows/connected-3")
    for box in page.get_by_role("checkbox").all():
        box.check()
    page.get_by_label("Why do you need it?").fill("Annual report")
    page.get_by_role("button", name="Take out the rows").click()
    expect(page.get_by_role("alert")).to_contain_text("Leave out:")

    for what in ("The service", "How it was answered"):
        page.get_by_label(what).uncheck()
    with page.expect_download():
        page.get_by_role("button", name="Take out the rows").click()

    expect(page.get_by_role("alert")).to_have_count(0)
    expect(page).to_have_title(re.compile("^Answers of"))
