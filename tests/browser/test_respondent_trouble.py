"""What happens to answers when the server dies, the database is away, the line is cut, the survey ends."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OF_A_LOST_SERVER, Pages
from tests.browser.inspection import faults
from tests.browser.respondent import SCRIPTED, Delivery, Person
from tests.support.fieldwork import begin_fieldwork, end_fieldwork
from tests.support.server import Server

pytestmark = [pytest.mark.browser, pytest.mark.parametrize("delivery", SCRIPTED, indirect=True)]


@dataclass(frozen=True)
class Place:
    """A server with an open wave, and the link for everybody."""

    server: Server
    link: str


#: Streamlit notes in the console what it could not send; the screen says it to the person and sends it again.
EXPECTED = (*OF_A_LOST_SERVER, "Cannot send rerun backMessage when disconnected", "WebSocket")
#: What a browser notes about a light page that is answered with an explanation.
EXPLAINED = ("404", "500", "503")

LONGER_THAN_THE_SERVER_WAITS = 9_000


@pytest.fixture(scope="module")
def restless(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server that is ended and started again; no other tests use it."""
    server = Server(tmp_path_factory.mktemp("trouble") / "data")
    server.start()
    yield server
    server.kill()


@pytest.fixture
def place(restless: Server) -> Place:
    """A wave that nobody has answered yet."""
    restless.empty()
    return Place(restless, begin_fieldwork(restless.data_dir).open_link)


def answering(place: Place, page: Page, delivery: Delivery) -> Person:
    """Somebody at the first question."""
    person = Person(page, delivery)
    person.open_link(place.server.url, place.link)
    person.start()
    person.take_part()
    return person


def test_nothing_is_lost_when_the_server_is_killed_in_the_middle(
    place: Place, page: Page, pages: Pages, delivery: Delivery
) -> None:
    pages.expected = EXPECTED
    person = answering(place, page, delivery)
    person.answer(1, "Yes")
    person.answer(2, "Sometimes")
    person.step_is(3)
    person.choose("No")

    place.server.kill()
    person.press("Next")

    expect(page.get_by_role("alert")).to_contain_text("We could not save this yet")
    expect(page.get_by_role("dialog")).to_be_hidden()
    assert person.chosen() == ["No"]

    place.server.start()

    # Nobody has to press again: the form is sent when the server is back.
    expect(page.locator(".rs-step")).to_contain_text("Question 4 of", timeout=30_000)
    assert person.stored(place.server.data_dir) == {
        "connected": ("yes",),
        "listened-to": ("sometimes",),
        "someone-who-cares": ("no",),
    }
    person.answer(4, "I don't know")
    person.step_is(5)
    assert person.stored(place.server.data_dir)["family"] == ("dont_know",)


def test_another_choice_can_be_made_while_the_server_is_away(
    place: Place, page: Page, pages: Pages, delivery: Delivery
) -> None:
    pages.expected = EXPECTED
    person = answering(place, page, delivery)
    person.choose("No")
    place.server.kill()
    person.press("Next")
    expect(page.get_by_role("alert")).to_be_visible()

    person.choose("Yes")
    person.press("Next")
    place.server.start()

    expect(page.locator(".rs-step")).to_contain_text("Question 2 of", timeout=30_000)
    assert person.stored(place.server.data_dir) == {"connected": ("yes",)}


def test_a_restart_between_two_presses_is_not_noticed(
    place: Place, page: Page, pages: Pages, delivery: Delivery
) -> None:
    pages.expected = EXPECTED
    person = answering(place, page, delivery)
    person.answer(1, "Yes")
    person.step_is(2)
    person.press("Back")
    person.step_is(1)
    person.choose("Sometimes")

    place.server.kill()
    place.server.start()
    if delivery is Delivery.STREAMLIT:
        expect(page.locator("[data-test-connection-state=CONNECTED]")).to_be_attached(timeout=30_000)
    page.wait_for_timeout(1500)

    # Still at the question that was on the screen, with what was chosen there.
    person.step_is(1)
    assert person.chosen() == ["Sometimes"]
    person.press("Next")
    person.step_is(2)
    assert person.stored(place.server.data_dir) == {"connected": ("sometimes",)}


def test_a_survey_that_ended_meanwhile_says_what_may_have_happened(
    place: Place, page: Page, pages: Pages, delivery: Delivery
) -> None:
    pages.expected = EXPLAINED
    person = answering(place, page, delivery)
    end_fieldwork(place.server.data_dir)

    person.choose("Yes")
    person.press("Next")

    person.heading_is("We can't open your answers here")
    expect(page.get_by_text("The survey may have ended.")).to_be_visible()


def test_what_was_sent_can_still_be_deleted_after_the_survey_has_ended(
    place: Place, page: Page, delivery: Delivery
) -> None:
    person = answering(place, page, delivery)
    person.skip_to_the_review(place.server.data_dir)
    person.press("Send my answers")
    person.heading_is("Thank you")
    end_fieldwork(place.server.data_dir)

    page.reload()

    person.heading_is("This survey has ended")
    assert faults(page) == []
    page.locator("summary", has_text="Delete my answers").click()
    person.press("Yes, delete my answers")
    person.heading_is("Your answers are deleted")
    expect(page.get_by_text("The results of the survey stay as they are.")).to_be_visible()
    assert person.stage(place.server.data_dir) is None


def test_a_fault_of_the_program_costs_nobody_what_they_filled_in(
    place: Place, page: Page, pages: Pages, delivery: Delivery
) -> None:
    pages.expected = EXPLAINED
    person = answering(place, page, delivery)
    person.choose("Yes")
    database = sqlite3.connect(place.server.data_dir / "relsurvey.db", isolation_level=None)
    database.execute("ALTER TABLE answer RENAME TO gone")
    before = place.server.words()

    person.press("Next")

    expect(page.get_by_role("alert")).to_contain_text("We could not save this yet")
    person.step_is(1)
    assert person.chosen() == ["Yes"]
    assert "reference" in place.server.words().removeprefix(before)
    database.execute("ALTER TABLE gone RENAME TO answer")
    database.close()
    person.step_is(2)
    assert person.stored(place.server.data_dir) == {"connected": ("yes",)}


def test_an_answer_waits_in_the_browser_while_the_database_is_away(
    place: Place, page: Page, pages: Pages, delivery: Delivery
) -> None:
    pages.expected = EXPLAINED
    person = answering(place, page, delivery)
    person.choose("Yes")
    # Somebody else writes for longer than the server waits.
    hog = sqlite3.connect(place.server.data_dir / "relsurvey.db", isolation_level=None)
    hog.execute("BEGIN IMMEDIATE")

    person.press("Next")

    expect(page.get_by_role("alert")).to_contain_text("We could not save this yet")
    page.wait_for_timeout(LONGER_THAN_THE_SERVER_WAITS)
    person.step_is(1)
    assert person.chosen() == ["Yes"]
    hog.execute("ROLLBACK")
    hog.close()
    person.step_is(2)
    assert person.stored(place.server.data_dir) == {"connected": ("yes",)}
