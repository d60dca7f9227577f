"""Whoever goes through a page of staff by keyboard sees where they are: no frame cuts the ring off."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from playwright.sync_api import Page

from relsurvey.people.roles import Role
from relsurvey.storage.database import Database
from tests.browser import desk
from tests.browser.conftest import Pages
from tests.support.rounds import rounds
from tests.support.server import Server
from tests.support.staff import somebody

pytestmark = pytest.mark.browser

#: What has the focus, where no ring around it can be seen whole: a ring is an outline that no frame around it cuts.
UNSEEN = """() => {
  const focused = document.activeElement, main = focused.closest("[data-testid=stMain]");
  if (!main || focused === main) return "";
  const whole = (one) => {
    const style = getComputedStyle(one), width = parseFloat(style.outlineWidth), box = one.getBoundingClientRect();
    if (style.outlineStyle === "none" || width < 3) return false;
    const far = Math.max(0, parseFloat(style.outlineOffset) + width) - 1;
    for (let frame = one.parentElement; frame && frame !== main; frame = frame.parentElement) {
      if (getComputedStyle(frame).overflowX === "visible") continue;
      const edge = frame.getBoundingClientRect();
      if (box.left - far < edge.left || box.right + far > edge.right) return false;
      if (box.top - far < edge.top || box.bottom + far > edge.bottom) return false;
    }
    return true;
  };
  for (let one = focused; one && one !== main; one = one.parentElement) if (whole(one)) return "";
  return focused.getAttribute("aria-label") || focused.innerText || focused.outerHTML.slice(0, 200);
}"""


@pytest.fixture(scope="module")
def url(server: Server) -> str:
    database = Database(f"sqlite:///{server.data_dir / 'relsurvey.db'}")
    rounds(database, today=datetime.now(UTC).date())
    somebody(database, Role.ADMINISTRATOR, username="ada")
    database.close()
    return server.url


@pytest.mark.parametrize("path", ["/waves?new=1", "/measures", "/studio?new=1", "/review"])
def test_each_place_that_the_keyboard_reaches_has_a_whole_ring(
    url: str, path: str, pages: Pages, drawn: Callable[[Page], None]
) -> None:
    page = desk.at_work(pages, url, "ada", path)
    page.wait_for_selector("[data-testid=stMain] input", state="attached")
    drawn(page)
    for fold in page.locator("[data-testid=stExpander] summary").all():
        fold.press("Enter")
    # A fold that is opening cuts off what is in it.
    page.wait_for_function("() => document.getAnimations().every((one) => one.playState !== 'running')")
    drawn(page)
    unseen = set()
    for _ in range(desk.MOST_STOPS):
        page.keyboard.press("Tab")
        unseen.add(page.evaluate(UNSEEN))

    assert unseen - {""} == set()
