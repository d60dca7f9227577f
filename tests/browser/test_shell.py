"""What is around every page: the words while it loads, when it can't, when it is not there, when the line is cut."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page, Route, WebSocket, expect

from relsurvey.ui.navigation import page_names
from tests.browser.conftest import DESKTOP, OF_A_LOST_SERVER, PHONE, Pages
from tests.support.server import Server

pytestmark = pytest.mark.browser

NARROW = {"width": 320, "height": 640}
WAIT = "Please wait. The page is loading."
LOST = "We lost the connection. Your answers so far are safe. We are trying again."


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """One server for all tests that leave it as it is."""
    server = Server(tmp_path_factory.mktemp("shell") / "data")
    server.start()
    yield server
    server.kill()


def nothing_yet(route: Route) -> None:
    """What a very slow line looks like to the page: the script that draws everything has not come."""
    route.fulfill(body="", content_type="text/javascript")


def scrolls_sideways(page: Page) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"))


@pytest.mark.parametrize("viewport", [DESKTOP, PHONE, NARROW], ids=["desktop", "phone", "narrow"])
def test_a_slow_line_shows_words_at_once(
    running: Server, pages: Pages, axe: Callable[[Page], None], viewport: dict[str, int]
) -> None:
    page = pages(viewport=viewport)
    page.route("**/static/js/index.*.js", nothing_yet)

    page.goto(f"{running.url}/answer")

    expect(page.get_by_text(WAIT)).to_be_visible()
    assert not scrolls_sideways(page)
    axe(page)


def test_without_javascript_the_page_says_what_it_needs(running: Server, pages: Pages) -> None:
    page = pages(viewport=PHONE, java_script_enabled=False)

    page.goto(f"{running.url}/answer")

    # Searching by text passes over `noscript`, which is all that there is here.
    expect(page.locator("noscript p").nth(2)).to_have_text("Please ask someone to turn it on.")
    expect(page.locator("noscript p").nth(2)).to_be_visible()
    expect(page.locator("noscript a")).to_have_attribute("href", "/")
    expect(page.locator("#root")).to_be_hidden()


@pytest.mark.parametrize("viewport", [DESKTOP, PHONE, NARROW], ids=["desktop", "phone", "narrow"])
def test_a_page_that_is_not_there_says_so_and_offers_a_way(
    running: Server, pages: Pages, axe: Callable[[Page], None], viewport: dict[str, int]
) -> None:
    page = pages(viewport=viewport)

    pages.expected = ("404",)  # the browser notes it, as it should
    page.goto(f"{running.url}/no-such-page")

    expect(page.get_by_role("heading", name="This page is not here")).to_be_visible()
    assert not scrolls_sideways(page)
    axe(page)
    page.get_by_role("link", name="Go to the start").click()
    assert page.url == f"{running.url}/"


@pytest.mark.parametrize("name", page_names())
def test_each_page_opens_by_its_address_with_nothing_from_elsewhere(
    running: Server, page: Page, axe: Callable[[Page], None], drawn: Callable[[Page], None], name: str
) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))

    page.goto(f"{running.url}/{name}")
    drawn(page)

    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page.get_by_text(WAIT)).to_have_count(0)
    expect(page.locator("[data-testid=stSidebar]")).to_have_count(0)
    assert page.evaluate("document.documentElement.lang") == "en"
    assert [url for url in asked if not url.startswith((running.url, "blob:", "data:"))] == []
    assert [url for url in asked if url.endswith((".woff", ".woff2", ".ttf"))] == []
    axe(page)


def test_single_keys_do_nothing(running: Server, page: Page, drawn: Callable[[Page], None]) -> None:
    sent: list[str] = []

    def listen(socket: WebSocket) -> None:
        socket.on("framesent", lambda _: sent.append("frame"))

    page.on("websocket", listen)
    page.goto(f"{running.url}/home")
    drawn(page)
    sent.clear()

    for key in ("r", "c", "R", "C"):
        page.keyboard.press(key)
    page.wait_for_timeout(700)

    assert sent == []
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_the_keyboard_shows_where_it_is(running: Server, page: Page, drawn: Callable[[Page], None]) -> None:
    page.goto(f"{running.url}/home")
    drawn(page)

    page.keyboard.press("Tab")

    style = page.evaluate("getComputedStyle(document.activeElement).outline")
    assert page.evaluate("document.activeElement.tagName") != "BODY"
    assert "solid" in style
    assert "0px" not in style


def test_a_larger_font_of_the_readers_own_is_respected(
    running: Server, page: Page, drawn: Callable[[Page], None]
) -> None:
    page.goto(f"{running.url}/home")
    drawn(page)
    before = page.evaluate("parseFloat(getComputedStyle(document.documentElement).fontSize)")

    session = page.context.new_cdp_session(page)
    session.send("Page.enable")
    session.send("Page.setFontSizes", {"fontSizes": {"standard": 32}})

    after = page.evaluate("parseFloat(getComputedStyle(document.documentElement).fontSize)")
    assert after == pytest.approx(2 * before)


def test_a_lost_connection_is_told_in_plain_words_and_comes_back(
    server: Server, pages: Pages, axe: Callable[[Page], None]
) -> None:
    page = pages(viewport=PHONE)
    page.goto(f"{server.url}/answer")
    expect(page.get_by_role("heading", level=1)).to_be_visible()

    pages.expected = OF_A_LOST_SERVER
    server.kill()

    expect(page.get_by_role("status").filter(has_text=LOST)).to_be_visible()
    page.wait_for_timeout(4000)  # Streamlit's own dialog comes after three seconds
    expect(page.get_by_text("Streamlit server is not responding")).to_be_hidden()
    axe(page)

    server.start()

    expect(page.get_by_role("status").filter(has_text="The connection is back.")).to_be_visible(timeout=30_000)
    expect(page.get_by_role("status").filter(has_text="The connection is back.")).to_be_hidden(timeout=15_000)
