"""Surveys on paper in a real browser: printing, typing in by keyboard alone, and deciding where two people differ."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from relsurvey.collection.answers import Form
from relsurvey.collection.sheet_code import read_code
from relsurvey.people.roles import Role
from relsurvey.storage import paper
from relsurvey.storage.paper import Sheet
from tests.browser import desk
from tests.browser.conftest import DESKTOP, PHONE, Pages
from tests.support.fieldwork import WAVE, begin_fieldwork, count_responses, database_of
from tests.support.server import Server
from tests.support.staff import somebody

pytestmark = pytest.mark.browser

#: A sheet of this test's own: the check sign fits.
CODE = "CCC CCC"


@pytest.fixture(scope="module")
def place(server: Server) -> Server:
    begin_fieldwork(server.data_dir)
    with database_of(server.data_dir) as database:
        for name in ("ann", "ben"):
            somebody(database, Role.PAPER, username=name, name=name.title())
        somebody(database, Role.ADMINISTRATOR, username="boss")
        sheet = Sheet(read_code(CODE), WAVE, "north", "en", Form.A)
        with database.writing() as connection:
            assert paper.add(connection, organisation_id="harbour", sheets=[sheet])
    return server


def sign_in(page: Page, server: Server, username: str, address: str) -> None:
    desk.sign_in(page, server.url, username)
    page.goto(f"{server.url}{address}")


def no_wider_than_the_screen(page: Page) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))


def type_sheet(page: Page, drawn: Callable[[Page], None], first_answer: str) -> None:
    """Every field with the keyboard alone: the number of the box, then Enter."""
    page.get_by_label("Paper number").fill(CODE.lower())
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name=f"Paper number {CODE}")).to_be_visible()
    drawn(page)
    page.wait_for_selector("html[data-enter-leads-on]", state="attached")
    page.get_by_label("Who answers: how").focus()
    for typed in ("2", "1", "", "", "", first_answer, *("1",) * 8, "2", "13"):
        page.keyboard.type(typed, delay=60)
        page.keyboard.press("Enter", delay=60)
    page.keyboard.type("More visits")
    page.keyboard.press("Tab")
    drawn(page)


@pytest.mark.parametrize("viewport", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_an_administrator_prints_sheets(
    place: Server, pages: Pages, axe: Callable[[Page], None], viewport: dict[str, int]
) -> None:
    page = pages(viewport=viewport)
    sign_in(page, place, "boss", f"/sheets/{WAVE}")
    axe(page)
    assert no_wider_than_the_screen(page)

    page.get_by_label("Large print").check()
    page.get_by_label("How many sheets?").fill("3")
    with page.expect_download() as download:
        page.get_by_role("button", name="Make the sheets").press("Enter")

    assert download.value.suggested_filename == "sheets-north.pdf"
    assert download.value.path().read_bytes().startswith(b"%PDF")
    page.reload()
    expect(page.get_by_label("Who are the sheets for?")).to_contain_text("printed so far")


def test_a_sheet_is_typed_by_keyboard_checked_by_a_second_person_and_settled(
    place: Server, pages: Pages, axe: Callable[[Page], None], drawn: Callable[[Page], None]
) -> None:
    ann = pages(viewport=DESKTOP)
    sign_in(ann, place, "ann", "/paper")
    type_sheet(ann, drawn, "1")
    axe(ann)
    assert no_wider_than_the_screen(ann)
    expect(ann.get_by_text("✓ Yes").first).to_be_visible()
    expect(ann.get_by_text("✓ My family, People near me")).to_be_visible()
    ann.reload()
    ann.get_by_text("You have begun these sheets: CCC CCC.").wait_for()
    type_again = ann.get_by_label("Paper number")
    type_again.fill(CODE)
    type_again.press("Enter")
    expect(ann.get_by_label("1. Do you feel connected")).to_have_value("1")
    drawn(ann)
    ann.get_by_role("button", name="This is what the sheet says").press("Enter")
    expect(ann.get_by_text("on the pile for the second person")).to_be_visible()
    assert count_responses(place.data_dir) == 0

    ben = pages(viewport=DESKTOP)
    sign_in(ben, place, "ben", "/paper")
    expect(ben.get_by_text("For you to type a second time: CCC CCC.")).to_be_visible()
    type_sheet(ben, drawn, "3")
    ben.get_by_role("button", name="This is what the sheet says").press("Enter")
    expect(ben.get_by_text("You and the first person differ")).to_be_visible()
    drawn(ben)
    ben.get_by_label("Paper number").fill(CODE)
    ben.keyboard.press("Enter")
    expect(ben.get_by_role("heading", name="Which is right?")).to_be_visible()
    drawn(ben)
    axe(ben)
    ben.get_by_role("radio", name="Yes").focus()
    ben.keyboard.press("Space")
    drawn(ben)
    ben.get_by_role("button", name="Count it like this").press("Enter")

    expect(ben.get_by_text(f"Sheet {CODE} counts.")).to_be_visible()
    assert count_responses(place.data_dir) == 1
