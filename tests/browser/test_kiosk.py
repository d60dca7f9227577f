"""A kiosk in a real browser: it asks before it leaves, goes back by itself, and shows nothing of anybody afterwards."""

from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect
from sqlalchemy import select

from relsurvey.actions import kiosks
from relsurvey.collection.kiosk import USUAL
from relsurvey.collection.link import token_hash
from relsurvey.config import read_settings
from relsurvey.storage.tables import response
from tests.browser.conftest import Pages
from tests.browser.inspection import breaches, faults
from tests.browser.respondent import Person
from tests.support.fieldwork import WAVE, Fieldwork, administrator, begin_fieldwork, database_of
from tests.support.server import Server

pytestmark = pytest.mark.browser

TABLET = {"width": 820, "height": 1180}
PIN = "4711"
OFFLINE = ("ERR_INTERNET_DISCONNECTED",)


@pytest.fixture(scope="module")
def place(server: Server) -> tuple[Server, Fieldwork]:
    return server, begin_fieldwork(server.data_dir)


def kiosk_link(server: Server) -> str:
    settings = read_settings({"RELSURVEY_DATA_DIR": str(server.data_dir)})
    with database_of(server.data_dir) as database:
        token = kiosks.make(database, settings, by=administrator(), wave_id=WAVE, unit_id="north", pin=PIN)
    return f"{server.url}/kiosk/{token}"


@pytest.fixture
def tablet(place: tuple[Server, Fieldwork], pages: Pages) -> Page:
    """A tablet that is a kiosk, on its first screen. Its clock can be put forward."""
    page = pages(viewport=TABLET, has_touch=True)
    page.clock.install()
    page.goto(kiosk_link(place[0]))
    page.get_by_role("button", name="Make it a kiosk").click()
    expect(page.get_by_role("link", name="Start")).to_be_visible()
    return page


def begin(page: Page, leaving: str = "Keep my answers") -> Person:
    page.get_by_role("link", name="Start").click()
    page.get_by_role("button", name=leaving).click()
    page.wait_for_url("**/survey/*")
    return Person(page)


def take_part(page: Page, leaving: str = "Keep my answers") -> Person:
    """At the first question."""
    person = begin(page, leaving)
    person.take_part()
    return person


def let_pass(page: Page, seconds: float) -> None:
    """Nobody touches the tablet for so long."""
    page.clock.fast_forward(int(seconds * 1000))


def dialog(page: Page) -> Locator:
    return page.get_by_role("alertdialog", name="Are you still there?")


def at_the_start(page: Page) -> None:
    page.wait_for_url("**/kiosk")
    expect(page.get_by_role("link", name="Start")).to_be_visible()


def test_it_asks_and_a_key_is_enough_to_stay(tablet: Page) -> None:
    take_part(tablet)
    let_pass(tablet, USUAL.ask)

    expect(dialog(tablet)).to_be_visible()
    assert breaches(tablet) == []
    expect(tablet.get_by_role("button", name="Yes, I am here")).to_be_focused()
    tablet.keyboard.press("Enter")

    expect(dialog(tablet)).to_be_hidden()
    expect(tablet.get_by_role("heading", level=1)).to_be_visible()
    # It can be extended again and again.
    let_pass(tablet, USUAL.ask)
    expect(dialog(tablet)).to_be_visible()
    tablet.keyboard.press("Escape")
    expect(dialog(tablet)).to_be_hidden()
    Person(tablet).step_is(1)


def test_each_press_of_next_shows_the_next_screen_and_the_question_still_comes(tablet: Page) -> None:
    person = begin(tablet)

    person.be_introduced()

    let_pass(tablet, USUAL.ask)
    expect(dialog(tablet)).to_be_visible()
    tablet.get_by_role("button", name="Yes, I am here").click()
    person.begin()
    person.step_is(1)
    expect(tablet.get_by_role("heading", level=1)).to_have_count(1)


@pytest.mark.parametrize(("leaving", "stage"), [("Keep my answers", "kept"), ("Delete my answers", None)])
def test_whoever_has_gone_is_left_as_they_chose_and_back_shows_nothing(
    place: tuple[Server, Fieldwork], tablet: Page, leaving: str, stage: str | None
) -> None:
    person = take_part(tablet, leaving)

    with tablet.expect_response(lambda answer: answer.request.method == "POST"):
        person.choose("Sometimes")
    with database_of(place[0].data_dir) as database, database.reading() as connection:
        mine = response.c.device_hash == token_hash(person.device_secret())
        response_id = connection.scalar(select(response.c.id).where(mine))
    assert response_id
    let_pass(tablet, USUAL.ask)
    expect(dialog(tablet)).to_be_visible()
    let_pass(tablet, USUAL.leave)
    at_the_start(tablet)

    with database_of(place[0].data_dir) as database, database.reading() as connection:
        found = connection.scalar(select(response.c.stage).where(response.c.id == response_id))
        assert found == stage
    cookies = {cookie["name"] for cookie in tablet.context.cookies()}
    assert cookies == {"relsurvey-kiosk"}
    for _ in range(4):
        tablet.go_back()
        expect(tablet.get_by_text("Sometimes")).to_have_count(0)
        # Whatever it shows instead, nobody is there.
        let_pass(tablet, USUAL.ask)
        let_pass(tablet, USUAL.leave)
        at_the_start(tablet)


def test_a_last_screen_goes_back_by_itself_and_can_be_kept_longer(tablet: Page) -> None:
    person = take_part(tablet)
    person.hand_in("question-connected", "yes")
    person.hand_in("stop_question-connected", act="keep")
    tablet.goto(tablet.url.partition("?")[0] + "?at=kept")
    person.heading_is("Your answers are kept")
    assert faults(tablet) == []
    expect(tablet.get_by_role("link", name="I want a copy of my answers")).to_have_count(0)

    for _ in range(3):
        let_pass(tablet, USUAL.rest * 0.6)
        tablet.get_by_role("button", name="I need more time").click()
        expect(tablet.get_by_role("status").filter(has_text="You have more time now.")).to_be_visible()
    person.heading_is("Your answers are kept")

    let_pass(tablet, USUAL.rest * 0.9)
    expect(tablet.get_by_text("The start page comes back soon.")).to_be_visible()
    let_pass(tablet, USUAL.rest * 0.1)
    at_the_start(tablet)


def test_without_a_connection_nobody_sees_what_was_answered_and_the_start_comes_back_with_it(
    tablet: Page, pages: Pages
) -> None:
    pages.expected = OFFLINE
    person = take_part(tablet)
    person.choose("Sometimes")
    tablet.context.set_offline(True)

    let_pass(tablet, USUAL.ask)
    let_pass(tablet, USUAL.leave)
    expect(tablet.get_by_text("The connection is lost").first).to_be_visible()
    expect(tablet.get_by_role("radio")).to_have_count(0)

    tablet.context.set_offline(False)
    at_the_start(tablet)


def test_without_a_script_a_person_starts_and_finishes_with_links_and_buttons(
    place: tuple[Server, Fieldwork], pages: Pages
) -> None:
    page = pages(viewport=TABLET, java_script_enabled=False)
    page.goto(kiosk_link(place[0]))
    page.get_by_role("button", name="Make it a kiosk").click()
    begin(page)

    page.get_by_role("link", name="I am finished").click()
    page.get_by_role("button", name="Yes, I am finished").click()

    at_the_start(page)


def test_the_pages_for_staff_that_make_and_end_a_kiosk_fit_the_smallest_tablet(
    place: tuple[Server, Fieldwork], pages: Pages
) -> None:
    page = pages(viewport={"width": 320, "height": 640})
    page.goto(kiosk_link(place[0]))
    assert faults(page) == []

    page.get_by_role("button", name="Make it a kiosk").click()
    page.goto(f"{place[0].url}/kiosk/leave")

    assert faults(page) == []


def test_a_person_prints_and_saves_their_own_answers(
    place: tuple[Server, Fieldwork], pages: Pages, tmp_path: Path
) -> None:
    page = pages(viewport={"width": 390, "height": 844})
    person = Person(page)
    person.open_link(place[0].url, place[1].open_link)
    person.start()
    person.take_part()
    person.hand_in("question-connected", "sometimes")
    person.skip_to_the_review(place[0].data_dir)
    page.get_by_role("link", name="I want a copy of my answers").click()

    person.heading_is("My answers")
    expect(page.get_by_role("button", name="Print")).to_be_visible()
    assert faults(page) == []
    with page.expect_download() as coming:
        page.get_by_role("link", name="Save").click()
    saved = tmp_path / coming.value.suggested_filename
    coming.value.save_as(saved)

    alone = pages(viewport={"width": 390, "height": 844}, offline=True)
    alone.goto(saved.as_uri())
    expect(alone.get_by_role("heading", level=1)).to_have_text("My answers")
    expect(alone.get_by_text("Sometimes")).to_be_visible()
    assert alone.evaluate("[...document.images].every((one) => one.naturalWidth > 0)")
    assert breaches(alone) == []
