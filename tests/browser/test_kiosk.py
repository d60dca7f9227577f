"""A kiosk in a real browser: it asks before it leaves, goes back by itself, and shows nothing of anybody afterwards."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect
from sqlalchemy import select

from relsurvey.actions import kiosks
from relsurvey.collection.link import token_hash
from relsurvey.collection.steps import INTRODUCTION
from relsurvey.config import read_settings
from relsurvey.storage.tables import response
from tests.browser.conftest import Pages
from tests.browser.respondent import Person
from tests.support.fieldwork import WAVE, Fieldwork, administrator, begin_fieldwork, database_of
from tests.support.server import Server

pytestmark = pytest.mark.browser

TABLET = {"width": 820, "height": 1180}
PIN = "4711"
#: Asked after so many seconds, left after so many more, and a last screen stands for so many.
SECONDS = (4, 4, 5)
OFFLINE = ("ERR_INTERNET_DISCONNECTED",)


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Server, Fieldwork]]:
    """One server for all tests here, whose kiosks are in a hurry."""
    environ = {"RELSURVEY_KIOSK_SECONDS": ",".join(map(str, SECONDS))}
    server = Server(tmp_path_factory.mktemp("kiosk") / "data", environ=environ)
    server.start()
    yield server, begin_fieldwork(server.data_dir)
    server.kill()


def kiosk_link(server: Server) -> str:
    settings = read_settings({"RELSURVEY_DATA_DIR": str(server.data_dir)})
    with database_of(server.data_dir) as database:
        token = kiosks.make(database, settings, by=administrator(), wave_id=WAVE, unit_id="north", pin=PIN)
    return f"{server.url}/kiosk/{token}"


@pytest.fixture
def tablet(place: tuple[Server, Fieldwork], pages: Pages) -> Page:
    """A tablet that is a kiosk, on its first screen."""
    page = pages(viewport=TABLET, has_touch=True)
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
    """At the first question; what comes before is answered by the program, because this kiosk is in a hurry."""
    person = begin(page, leaving)
    for screen, value in (*((one.value, "yes") for one in INTRODUCTION), ("consent", "yes"), ("help", "alone")):
        page.request.post(page.url.partition("?")[0], form={"screen": screen, "act": "next", "value": value})
    page.goto(page.url.partition("?")[0])
    person.step_is(1)
    return person


def dialog(page: Page) -> Locator:
    return page.get_by_role("alertdialog", name="Are you still there?")


def at_the_start(page: Page) -> None:
    page.wait_for_url("**/kiosk")
    expect(page.get_by_role("link", name="Start")).to_be_visible()


def test_it_asks_and_a_key_is_enough_to_stay(tablet: Page, axe: Callable[[Page], None]) -> None:
    take_part(tablet)

    expect(dialog(tablet)).to_be_visible()
    axe(tablet)
    expect(tablet.get_by_role("button", name="Yes, I am here")).to_be_focused()
    tablet.keyboard.press("Enter")

    expect(dialog(tablet)).to_be_hidden()
    expect(tablet.get_by_role("heading", level=1)).to_be_visible()
    # It can be extended again and again.
    expect(dialog(tablet)).to_be_visible()
    tablet.keyboard.press("Escape")
    expect(dialog(tablet)).to_be_hidden()
    Person(tablet).step_is(1)


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
    at_the_start(tablet)

    with database_of(place[0].data_dir) as database, database.reading() as connection:
        found = connection.scalar(select(response.c.stage).where(response.c.id == response_id))
        assert found == stage
    cookies = {cookie["name"] for cookie in tablet.context.cookies()}
    assert cookies == {"relsurvey-kiosk"}
    for _ in range(4):
        tablet.go_back()
        at_the_start(tablet)
        expect(tablet.get_by_text("Sometimes")).to_have_count(0)


def test_a_last_screen_goes_back_by_itself_and_can_be_kept_longer(tablet: Page, axe: Callable[[Page], None]) -> None:
    person = take_part(tablet)
    tablet.request.post(
        tablet.url.partition("?")[0], form={"screen": "question-connected", "act": "next", "value": "yes"}
    )
    tablet.request.post(tablet.url.partition("?")[0], form={"screen": "stop_question-connected", "act": "keep"})
    tablet.goto(tablet.url.partition("?")[0] + "?at=kept")
    person.heading_is("Your answers are kept")
    axe(tablet)
    expect(tablet.get_by_role("link", name="Keep my answers")).to_have_count(0)

    for _ in range(3):
        tablet.wait_for_timeout(SECONDS[2] * 600)
        tablet.get_by_role("button", name="I need more time").click()
        expect(tablet.get_by_role("status").filter(has_text="You have more time now.")).to_be_visible()
    person.heading_is("Your answers are kept")

    expect(tablet.get_by_text("The start page comes back soon.")).to_be_visible()
    at_the_start(tablet)


def test_without_a_connection_nobody_sees_what_was_answered_and_the_start_comes_back_with_it(
    tablet: Page, pages: Pages
) -> None:
    pages.expected = OFFLINE
    person = take_part(tablet)
    person.choose("Sometimes")
    tablet.context.set_offline(True)

    expect(tablet.get_by_text("The connection is lost").first).to_be_visible(timeout=20_000)
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


@pytest.mark.parametrize("viewport", [TABLET, {"width": 1180, "height": 820}, {"width": 320, "height": 640}])
def test_every_screen_of_a_kiosk_is_accessible(
    place: tuple[Server, Fieldwork],
    pages: Pages,
    axe: Callable[[Page], None],
    viewport: dict[str, int],
) -> None:
    page = pages(viewport=viewport)
    page.goto(kiosk_link(place[0]))
    axe(page)
    page.get_by_role("button", name="Make it a kiosk").click()
    for address in ("/kiosk", "/kiosk/begin", "/kiosk/leave"):
        page.goto(place[0].url + address)
        axe(page)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_person_prints_and_saves_their_own_answers(
    place: tuple[Server, Fieldwork], pages: Pages, axe: Callable[[Page], None], tmp_path: Path
) -> None:
    page = pages(viewport={"width": 390, "height": 844})
    person = Person(page)
    person.open_link(place[0].url, place[1].open_link)
    page.get_by_role("button", name="Start", exact=True).click()
    page.wait_for_url("**/survey/*")
    address = page.url.partition("?")[0]
    answers = (*((one.value, "yes") for one in INTRODUCTION), ("consent", "yes"), ("help", "alone"))
    for screen, value in (*answers, ("question-connected", "sometimes")):
        page.request.post(address, form={"screen": screen, "act": "next", "value": value})
    page.goto(address)
    person.skip_to_the_review(place[0].data_dir)
    page.get_by_role("link", name="Keep my answers").click()

    person.heading_is("My answers")
    expect(page.get_by_role("button", name="Print")).to_be_visible()
    axe(page)
    with page.expect_download() as coming:
        page.get_by_role("link", name="Save").click()
    saved = tmp_path / coming.value.suggested_filename
    coming.value.save_as(saved)

    alone = pages(viewport={"width": 390, "height": 844}, offline=True)
    alone.goto(saved.as_uri())
    expect(alone.get_by_role("heading", level=1)).to_have_text("My answers")
    expect(alone.get_by_text("Sometimes")).to_be_visible()
    assert alone.evaluate("[...document.images].every((one) => one.naturalWidth > 0)")
    axe(alone)
