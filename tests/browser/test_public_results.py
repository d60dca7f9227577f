"""What people said, from the button of an administrator to the page on somebody's phone and on paper."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

import pytest
from playwright.sync_api import Page, expect

from relsurvey.actions import public_results, publications
from relsurvey.people.roles import Role
from relsurvey.reporting.released import WHOLE
from relsurvey.storage.database import Database
from tests.browser.conftest import DESKTOP, Pages
from tests.browser.desk import LONGEST_DRAWING, choose, sign_in
from tests.browser.inspection import USUAL, faults
from tests.browser.test_look import VOICE, hear_all
from tests.support.pairs import Row
from tests.support.rounds import ADMINISTRATOR, rounds
from tests.support.server import Server
from tests.support.staff import somebody

pytestmark = pytest.mark.browser

NARROW = {"width": 320, "height": 700}
LOOKS: dict[str, Row] = {
    "": USUAL,
    "yellow,largest": {**USUAL, "colours": "yellow", "size": "largest"},
    "plain,dark": {**USUAL, "colours": "dark", "pictures": "plain"},
}


@dataclass(frozen=True, slots=True)
class Board:
    """A server with one published round, and the address of the page of the whole organisation."""

    url: str
    page: str


@pytest.fixture(scope="module")
def board(server: Server) -> Iterator[Board]:
    database = Database(f"sqlite:///{server.data_dir / 'relsurvey.db'}")
    ours = rounds(database, today=datetime.now(UTC).date())
    ours.closed("summer", answered={"willow": 22, "mill": 12, "park": 4})
    publications.publish(database, by=ADMINISTRATOR, wave_id="summer", today=ours.today)
    page = public_results.show(database, by=ADMINISTRATOR, wave_id="summer", group=WHOLE)
    somebody(database, Role.ADMINISTRATOR, username="ada")
    yield Board(server.url, f"{server.url}/said/{page.token}")
    database.close()


def test_everybody_can_use_the_page_in_their_look_on_a_small_phone_and_on_a_desktop(board: Board, pages: Pages) -> None:
    for look, row in LOOKS.items():
        for viewport in (NARROW, DESKTOP):
            page = pages(viewport=viewport)
            page.goto(f"{board.page}?look={look}")

            expect(page.locator("h1")).to_have_text("What people said")
            assert faults(page, row) == []
            assert page.locator(".rs-ten").first.is_visible() is ("plain" not in look)


def test_the_page_is_read_aloud_and_walked_through_by_keyboard(board: Board, pages: Pages) -> None:
    page = pages()
    page.add_init_script(f"({VOICE})({['en-GB']})")
    page.goto(board.page)

    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.get_by_role("link", name="Being heard").press("Enter")
    expect(page.locator("#topic-voice")).to_be_focused()
    page.get_by_role("button", name="Listen").press("Enter")

    spoken = " ".join(hear_all(page))
    assert "What people said" in spoken
    assert re.search(r"out of 10 people said “Yes”\.", spoken)
    assert page.locator(".rs-ten svg").first.get_attribute("aria-hidden") == "true"


def test_colours_that_the_system_forces_leave_three_shapes_of_people(board: Board, pages: Pages) -> None:
    page = pages(forced_colors="active")
    page.goto(board.page)

    assert faults(page, {**USUAL, "media": "forced"}) == []
    paints = page.evaluate("""() => [...document.querySelectorAll("symbol")].map((one) => [...one.children].map(
        (part) => [getComputedStyle(part).fill === "none", getComputedStyle(part).strokeDasharray !== "none"]))""")
    assert len({str(paint) for paint in paints}) == 3


def test_on_paper_there_are_the_answers_and_no_buttons(board: Board, pages: Pages) -> None:
    page = pages()
    page.goto(f"{board.page}?look=yellow")
    page.emulate_media(media="print")

    for gone in (".rs-tools", ".rs-foot", ".rs-bar", ".rs-said-contents"):
        assert not page.locator(gone).first.is_visible(), gone
    assert page.locator(".rs-ten").first.is_visible()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.evaluate("getComputedStyle(document.querySelector('.rs-asked')).breakInside") == "avoid"


def test_an_administrator_makes_the_page_of_a_service_and_puts_it_away(
    board: Board, page: Page, pages: Pages, axe: Callable[[Page], None], drawn: Callable[[Page], None]
) -> None:
    sign_in(page, board.url, "ada")
    page.goto(f"{board.url}/results")
    expect(page.get_by_text("The page for people", exact=True)).to_be_visible(timeout=LONGEST_DRAWING)
    drawn(page)
    page.get_by_text("The page for people", exact=True).click()
    expect(page.get_by_role("button", name="Make the page for people")).to_be_visible()

    choose(page, "Whose answers", "Willow House")
    page.get_by_role("textbox", name="What happens next").fill("We talk about it on Monday.")
    page.get_by_role("button", name="Make the page for people").click()
    expect(page.get_by_text("Print the poster and hang it up.")).to_be_visible(timeout=LONGEST_DRAWING)
    drawn(page)
    axe(page)

    willow = page.locator(".staff-public-results > ul > li", has_text="Willow House")
    expect(willow.locator("img")).to_be_visible()
    poster = willow.get_by_role("link", name="Poster (English)").get_attribute("href")
    assert page.request.get(f"{board.url}{poster}").headers["content-type"] == "application/pdf"
    visitor = pages()
    visitor.goto(willow.locator(".staff-address").inner_text())
    expect(visitor.get_by_text("These are the answers from Willow House.")).to_be_visible()
    expect(visitor.get_by_text("We talk about it on Monday.")).to_be_visible()

    page.get_by_role("button", name="Put the page away").click()
    expect(page.get_by_text("The page is put away. Its address says so.")).to_be_visible(timeout=LONGEST_DRAWING)
    pages.expected = ("410",)
    visitor.reload()
    expect(visitor.get_by_role("heading", name="This page is closed")).to_be_visible()
