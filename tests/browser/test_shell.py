"""What is around every page: the words while it loads, when it can't, when it is not there, when the line is cut."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route, WebSocket, expect

from relsurvey.ui.navigation import page_names
from tests.browser.conftest import DESKTOP, OF_A_LOST_SERVER, PHONE, Pages
from tests.support.server import Server

pytestmark = pytest.mark.browser

NARROW = {"width": 320, "height": 640}
WAIT = "Please wait. The page is coming."
LOST = "We lost the connection. Your answers so far are safe. We are trying again."


def nothing_yet(route: Route) -> None:
    """What a very slow line looks like to the page: the script that draws everything has not come."""
    route.fulfill(body="", content_type="text/javascript")


def scrolls_sideways(page: Page) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"))


@pytest.mark.parametrize("viewport", [DESKTOP, PHONE, NARROW], ids=["desktop", "phone", "narrow"])
def test_a_slow_line_shows_words_at_once(
    server: Server, pages: Pages, axe: Callable[[Page], None], viewport: dict[str, int]
) -> None:
    page = pages(viewport=viewport)
    page.route("**/static/js/index.*.js", nothing_yet)

    page.goto(f"{server.url}/answer")

    expect(page.get_by_text(WAIT)).to_be_visible()
    assert not scrolls_sideways(page)
    axe(page)


def test_without_javascript_the_page_says_what_it_needs(server: Server, pages: Pages) -> None:
    page = pages(viewport=PHONE, java_script_enabled=False)

    page.goto(f"{server.url}/answer")

    # Searching by text passes over `noscript`, which is all that there is here.
    expect(page.locator("noscript p").nth(1)).to_have_text("Please ask someone to turn JavaScript on.")
    expect(page.locator("noscript p").nth(1)).to_be_visible()
    expect(page.locator("noscript a")).to_have_attribute("href", "/")
    expect(page.locator("#root")).to_be_hidden()


@pytest.mark.parametrize("viewport", [DESKTOP, PHONE, NARROW], ids=["desktop", "phone", "narrow"])
def test_a_page_that_is_not_there_says_so_and_offers_a_way(
    server: Server, pages: Pages, axe: Callable[[Page], None], viewport: dict[str, int]
) -> None:
    page = pages(viewport=viewport)

    pages.expected = ("404",)  # the browser notes it, as it should
    page.goto(f"{server.url}/no-such-page")

    expect(page.get_by_role("heading", name="This page is not here")).to_be_visible()
    assert not scrolls_sideways(page)
    axe(page)
    page.get_by_role("link", name="Go to the start").click()
    expect(page).to_have_url(f"{server.url}/")


def test_each_page_opens_by_its_address_with_nothing_from_elsewhere(
    server: Server, page: Page, axe: Callable[[Page], None], drawn: Callable[[Page], None]
) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))

    for name in page_names():
        page.goto(f"{server.url}/{name}")
        drawn(page)

        expect(page.locator("h1"), name).to_be_visible()
        expect(page.get_by_role("dialog"), name).to_have_count(0)
        expect(page.get_by_text(WAIT), name).to_have_count(0)
        expect(page.locator("[data-testid=stSidebar]"), name).to_have_count(0)
        assert page.evaluate("document.documentElement.lang") == "en", name
        axe(page)
    assert [url for url in asked if not url.startswith((server.url, "blob:", "data:"))] == []
    assert [url for url in asked if url.endswith((".woff", ".woff2", ".ttf"))] == []


def test_single_keys_do_nothing(server: Server, page: Page, drawn: Callable[[Page], None]) -> None:
    sent: list[str] = []

    def listen(socket: WebSocket) -> None:
        socket.on("framesent", lambda _: sent.append("frame"))

    page.on("websocket", listen)
    page.goto(f"{server.url}/home")
    drawn(page)
    sent.clear()

    for key in ("r", "c", "R", "C"):
        page.keyboard.press(key)
    page.wait_for_timeout(700)

    assert sent == []
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_the_keyboard_shows_where_it_is(server: Server, page: Page, drawn: Callable[[Page], None]) -> None:
    page.goto(f"{server.url}/home")
    drawn(page)

    page.keyboard.press("Tab")

    style = page.evaluate("getComputedStyle(document.activeElement).outline")
    assert page.evaluate("document.activeElement.tagName") != "BODY"
    assert "solid" in style
    assert "0px" not in style


def test_a_larger_font_of_the_readers_own_is_respected(
    server: Server, page: Page, drawn: Callable[[Page], None]
) -> None:
    page.goto(f"{server.url}/home")
    drawn(page)
    before = page.evaluate("parseFloat(getComputedStyle(document.documentElement).fontSize)")

    session = page.context.new_cdp_session(page)
    session.send("Page.enable")
    session.send("Page.setFontSizes", {"fontSizes": {"standard": 32}})

    expect(page.locator("html")).to_have_css("font-size", f"{2 * before:g}px")


def test_a_lost_connection_is_told_in_plain_words_and_comes_back(
    own_server: Server, pages: Pages, axe: Callable[[Page], None]
) -> None:
    page = pages(viewport=PHONE)
    page.goto(f"{own_server.url}/answer")
    expect(page.get_by_role("heading", level=1)).to_be_visible()

    pages.expected = OF_A_LOST_SERVER
    own_server.kill()

    expect(page.get_by_role("status").filter(has_text=LOST)).to_be_visible()
    page.wait_for_timeout(4000)  # Streamlit's own dialog comes after three seconds
    expect(page.get_by_text("Streamlit server is not responding")).to_be_hidden()
    axe(page)

    own_server.start()

    expect(page.get_by_role("status").filter(has_text="The connection is back.")).to_be_visible(timeout=30_000)
    expect(page.get_by_role("status").filter(has_text="The connection is back.")).to_be_hidden(timeout=15_000)
