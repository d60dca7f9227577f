"""A running server, a real Chromium, pages that collect what goes wrong in them, and axe."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, expect, sync_playwright

from tests.browser.inspection import AA, violations
from tests.browser.respondent import Delivery
from tests.support.server import Server

ARGUMENTS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
DESKTOP = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 844}

# A busy machine needs many seconds for the first page of a server.
PATIENCE = 30_000

# What a browser says by itself when a server goes away: the tests that end the server expect it.
OF_A_LOST_SERVER = (
    "ERR_CONNECTION_REFUSED",
    "ERR_EMPTY_RESPONSE",
    "ERR_CONNECTION_RESET",
    "ERR_CONTENT_LENGTH_MISMATCH",
    "ERR_INCOMPLETE_CHUNKED_ENCODING",
    "Failed to fetch dynamically imported module",
    "_stcore/",
    "not responding",
)


def chromium() -> str:
    """The browser to drive: the one that was named, or the first that is found."""
    found = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    if found is None:
        pytest.fail("No Chromium was found. `make test` installs it.")
    return found


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as running:
        yield running


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    launched = playwright.chromium.launch(executable_path=chromium(), args=list(ARGUMENTS))
    yield launched
    launched.close()


@pytest.fixture(scope="session")
def standing_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """One server for all: to start one, and to draw its first page, takes longer than most tests."""
    standing = Server(tmp_path_factory.mktemp("standing") / "data")
    standing.start()
    yield standing
    standing.kill()


@pytest.fixture(scope="module")
def server(standing_server: Server) -> Server:
    """The server of all, with nothing in its database. What the tests of a module put there stays until the next."""
    standing_server.empty()
    return standing_server


@pytest.fixture
def own_server(tmp_path: Path) -> Iterator[Server]:
    """A server of this test's own, which it may end."""
    own = Server(tmp_path / "data")
    own.start()
    yield own
    own.kill()


class Pages:
    """Opens pages, each context with its own cookies, and remembers every error that their consoles show."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._contexts: list[BrowserContext] = []
        self.errors: list[str] = []
        self.expected: tuple[str, ...] = ()

    def device(self, *, viewport: dict[str, int] | None = None, **options: object) -> BrowserContext:
        """A device of its own: no cookie is shared with another."""
        context = self._browser.new_context(viewport=viewport or DESKTOP, **options)  # type: ignore[arg-type]
        context.set_default_timeout(PATIENCE)
        context.on("page", self._listen)
        self._contexts.append(context)
        return context

    def __call__(self, *, viewport: dict[str, int] | None = None, **options: object) -> Page:
        """A page on a new device."""
        return self.device(viewport=viewport, **options).new_page()

    def close(self) -> None:
        for context in self._contexts:
            context.close()

    def unexpected(self) -> list[str]:
        """The errors that nobody announced."""
        return [error for error in self.errors if not any(part in error for part in self.expected)]

    def _listen(self, page: Page) -> None:
        page.on("console", lambda said: self.errors.append(said.text) if said.type == "error" else None)
        page.on("pageerror", lambda error: self.errors.append(str(error)))


@pytest.fixture
def pages(browser: Browser) -> Iterator[Pages]:
    """`pages()` opens a page; at the end no console may have shown an error.

    A test that ends the server says so: `pages.expected = OF_A_LOST_SERVER`; one that is refused a page, `("403",)`.
    """
    opened = Pages(browser)
    yield opened
    opened.close()
    assert opened.unexpected() == []


@pytest.fixture
def page(pages: Pages) -> Page:
    """One page on a desktop."""
    return pages()


@pytest.fixture(params=list(Delivery))
def delivery(request: pytest.FixtureRequest) -> Delivery:
    """Every way in which the screens reach a person; a test can name the ones that it is about."""
    return Delivery(request.param)


@pytest.fixture(scope="session")
def axe() -> Callable[[Page], None]:
    """`axe(page)` fails with every breach of WCAG 2.0 to 2.2, A and AA, on the page as it stands."""

    def check(page: Page) -> None:
        assert violations(page, AA) == []

    return check


@pytest.fixture(scope="session")
def drawn() -> Callable[[Page], None]:
    """`drawn(page)` waits until Streamlit has drawn a page and its script has ended."""

    def wait(page: Page) -> None:
        page.wait_for_selector("[data-testid=stApp][data-test-script-state=notRunning]", state="attached")

    return wait
