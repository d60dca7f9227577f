"""A whole workshop in a real browser: a facilitator, the wall and three phones, from the door to the minutes."""

import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from relsurvey.config import Settings
from relsurvey.people.roles import Role
from relsurvey.storage.database import Database
from tests.browser.conftest import PHONE, Pages
from tests.browser.desk import sign_in
from tests.support.server import Server
from tests.support.staff import an_organisation, somebody, viewer_of
from tests.support.workshops import AWorkshop, a_workshop

pytestmark = pytest.mark.browser

PROJECTOR = {"width": 1920, "height": 1080}
LONGEST_DRAWING = 30_000
#: The wall follows in less than that, in milliseconds.
LIVE = 5_000
SMALLEST_SHARE = 0.05
SIZES = """() => [...document.querySelectorAll('.wall :is(p, li, h1, h2, a, strong)')]
    .map(one => parseFloat(getComputedStyle(one).fontSize) / innerHeight)"""


def press(page: Page, label: str | re.Pattern[str], then: str) -> None:
    page.get_by_role("button", name=label).first.press("Enter")
    expect(page.get_by_text(then).first).to_be_visible(timeout=LONGEST_DRAWING)


def tick(page: Page, label: str) -> None:
    page.get_by_label(label).press("Space")


def join(phone: Page, url: str, held: AWorkshop) -> None:
    phone.goto(f"{url}/w/{held.now().code}")
    phone.get_by_role("button").last.click()
    expect(phone).to_have_url(re.compile(r"/w/room|/w/here|/w/"))


def looked_at(page: Page, axe: Callable[[Page], None], name: str) -> None:
    if folder := os.environ.get("SCREENSHOTS"):
        page.wait_for_timeout(700)
        page.screenshot(path=str(Path(folder) / f"{name}.png"), full_page="wall" not in name)
    axe(page)


def people_are_told(desk: Page, phone: Page, url: str, axe: Callable[[Page], None]) -> None:
    """Minutes to take away, and easy words on a page that anybody can read."""
    desk.locator("summary", has_text="Write the easy words").press("Enter")
    desk.get_by_label("Easy words for action 1").fill("Staff will ask you who should help you.")
    press(desk, "Keep the words", "Easy-read summary, as PDF")
    press(desk, "Show it as a page", "Easy-read summary, as a page")
    looked_at(desk, axe, "desk-told")
    for kind, begins in ((".pdf", b"%PDF"), (".docx", b"PK")):
        link = desk.locator(f"a[href$='team{kind}']").get_attribute("href")
        assert desk.request.get(f"{url}{link}").body().startswith(begins)
    page = desk.get_by_role("link", name="Easy-read summary, as a page").get_attribute("href")
    phone.goto(f"{url}{page}")
    expect(phone.get_by_text("Staff will ask you who should help you.")).to_be_visible()
    looked_at(phone, axe, "phone-told")


def an_audit_is_done(desk: Page, url: str, axe: Callable[[Page], None]) -> None:
    """One check of the audit, from what is due to the file."""
    desk.goto(f"{url}/audit")
    desk.get_by_role("link", name="Open the audit of", exact=False).first.click(timeout=LONGEST_DRAWING)
    expect(desk.get_by_text("0 of 25 checks were done.")).to_be_visible(timeout=LONGEST_DRAWING)
    looked_at(desk, axe, "audit-unit")
    desk.get_by_role("link", name="Next check:").click()
    expect(desk.get_by_role("heading", name="What did you find?")).to_be_visible(timeout=LONGEST_DRAWING)
    desk.get_by_role("radio", name="Partly").press("Space")
    press(desk, "Keep the finding", "Say what you looked at.")
    desk.get_by_label("What did you look at").fill("6 rotas of October.")
    press(desk, "Keep the finding", "The finding is kept.")
    expect(desk.get_by_role("listitem").filter(has_text="6 rotas of October.")).to_be_visible()
    looked_at(desk, axe, "audit-check")
    desk.get_by_role("link", name="All checks of").click()
    expect(desk.get_by_text("1 of 25 checks were done.")).to_be_visible(timeout=LONGEST_DRAWING)
    file = desk.get_by_role("link", name="Audit as PDF").get_attribute("href")
    assert desk.request.get(f"{url}{file}").body().startswith(b"%PDF")


def test_a_whole_workshop_from_the_door_to_the_end(
    server: Server, pages: Pages, axe: Callable[[Page], None], settings: Settings
) -> None:
    database = Database(f"sqlite:///{server.data_dir / 'relsurvey.db'}")
    an_organisation(database)
    facilitator = viewer_of(somebody(database, Role.FACILITATOR, username="fay"))
    held = a_workshop(database, settings, facilitator=facilitator)
    office = pages.device()
    desk, wall = office.new_page(), office.new_page()
    wall.set_viewport_size(PROJECTOR)
    sign_in(desk, server.url, "fay")
    desk.goto(f"{server.url}/workshops?workshop={held.id}")
    wall.goto(f"{server.url}/wall?workshop={held.id}")
    expect(wall.get_by_text("We begin soon.")).to_be_visible(timeout=LONGEST_DRAWING)
    looked_at(desk, axe, "desk-prepared")

    press(desk, "Let people join", "Begin the silent rating")
    expect(wall.get_by_text("Nobody has joined yet.")).to_be_visible(timeout=LIVE)
    phones = [pages(viewport=PHONE) for _ in range(3)]
    for phone in phones:
        join(phone, server.url, held)
    expect(wall.get_by_text("3 people have joined.")).to_be_visible(timeout=LIVE)
    looked_at(wall, axe, "wall-joining")
    assert min(wall.evaluate(SIZES)) >= SMALLEST_SHARE - 0.0001
    press(desk, "Begin the silent rating", "Reveal the ratings")
    expect(wall.get_by_text("0 of 3 are done")).to_be_visible(timeout=LIVE)
    for phone in phones:
        expect(phone.get_by_role("radio").first).to_be_attached(timeout=LONGEST_DRAWING)
    looked_at(desk, axe, "desk-rating")
    desk.get_by_label("People in the room who rate").fill("3")
    tick(desk, "Everybody has finished.")
    press(desk, "Reveal the ratings", "To talk about")
    looked_at(desk, axe, "desk-queue")
    press(desk, re.compile("^Talk about “"), "Keep the agreed level")
    expect(wall.get_by_text("Fewer than 5 people rated this. Talk it through.")).to_be_visible(timeout=LIVE)
    desk.get_by_role("radio").nth(1).press("Space")
    press(desk, "Keep the agreed level", "What was agreed")
    expect(wall.get_by_text("Agreed:")).to_be_visible(timeout=LIVE)
    looked_at(desk, axe, "desk-agreed")
    press(desk, "Go on to the actions now", "Add the action")
    desk.get_by_label("What will be done").fill("Meet each Monday")
    desk.get_by_label("Owner").fill("Sam")
    press(desk, "Add the action", "Meet each Monday (Sam, by")
    looked_at(desk, axe, "desk-actions")
    people_are_told(desk, phones[0], server.url, axe)
    tick(desk, "We are finished.")
    press(desk, "Close the workshop", "The workshop is closed.")
    expect(wall.get_by_role("heading", name="Thank you")).to_be_visible(timeout=LIVE)
    an_audit_is_done(desk, server.url, axe)
    database.close()
