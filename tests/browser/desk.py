"""What staff do in a browser, in words close to theirs."""

import re
from collections.abc import Mapping

from playwright.sync_api import Error, Locator, Page, TimeoutError, expect  # noqa: A004

from tests.browser.conftest import Pages
from tests.support.staff import PASSPHRASE

SEE_OTHER = 303
LONGEST_DRAWING = 30_000
FITS = """() => [...document.querySelectorAll("html, [data-testid=stMain]")]
    .every((one) => one.scrollWidth <= one.clientWidth)"""
#: More than any page has places to stop at.
MOST_STOPS = 80
MOST_TRIES = 5


def sign_in(page: Page, url: str, username: str, *, password: str = PASSPHRASE) -> None:
    """Sign in on this device as the form does, without drawing pages: `test_sign_in.py` goes through those.

    The page stays where it is: each test opens the one that it is about.
    """
    form = {"username": username, "password": password}
    answer = page.request.post(f"{url}/sign-in", form=form, max_redirects=0)
    assert answer.status == SEE_OTHER, f"{username} could not sign in"


def at_work(pages: Pages, url: str, username: str, path: str) -> Page:
    """A page of staff, on a device of its own."""
    page = pages()
    sign_in(page, url, username)
    page.goto(f"{url}{path}")
    return page


def said(page: Page, words: str | re.Pattern[str]) -> None:
    """Wait until the page says this."""
    expect(page.get_by_text(words).first).to_be_visible(timeout=LONGEST_DRAWING)


def scrolls_sideways(page: Page) -> bool:
    """Whether the page is wider than the screen. What is drawn anew for another width needs a moment."""
    try:
        page.wait_for_function(FITS)
    except TimeoutError:
        return True
    return False


def tab_to(page: Page, target: Locator) -> None:
    """Press Tab until the target has the focus, as somebody without a mouse does."""
    for _ in range(MOST_STOPS):
        if target.evaluate("element => element === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"the keyboard does not reach {target}")


def choose(page: Page, label: str, wanted: str) -> None:
    """Choose from a list of Streamlit's, which shuts again when it opens while its box still grows."""
    box, option = page.get_by_role("combobox", name=label), page.get_by_role("option", name=wanted)
    for _ in range(MOST_TRIES):
        box.press("ArrowDown")
        try:
            option.click(timeout=2_000)
        except Error:
            continue
        return
    raise AssertionError(f"{label!r} does not open")


def prepare_a_round(page: Page, url: str, name: str, asked: Mapping[str, int], *, enough: bool = False) -> str:
    """A round with the questionnaire that stands first, and its address. `enough`: it asks about replies too."""
    page.goto(f"{url}/waves?new=1")
    page.get_by_label("Name of the survey round").fill(name)
    if enough:
        page.get_by_text("Add: did we do enough?").click()
    for unit, people in asked.items():
        page.get_by_label(unit, exact=True).fill(str(people))
    page.get_by_role("button", name="Save and check").click()
    said(page, f"“{name}” is saved.")
    return page.url


def open_the_round(page: Page, then: str) -> None:
    """Open the round that this page is about; `then` the page says this."""
    _after_tick(page, "I have checked the numbers of people asked", "Open the survey round", then)


def close_the_round(page: Page, then: str) -> None:
    """Close the round that this page is about, which publishes its results."""
    _after_tick(page, "I want to close it now", "Close the survey round", then)


def _after_tick(page: Page, tick: str, button: str, then: str) -> None:
    page.get_by_label(tick).press("Space")
    page.get_by_role("button", name=button).press("Enter")
    said(page, then)
