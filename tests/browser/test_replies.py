"""You said, we did: from a manager's words to the page on somebody's phone, and from there to "did we do enough?"."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from playwright.sync_api import Page, expect

from relsurvey.actions import public_results
from relsurvey.people.roles import Role
from relsurvey.storage.database import Database
from tests.browser.conftest import PHONE, Pages
from tests.browser.desk import at_work, said
from tests.browser.inspection import USUAL, faults
from tests.browser.replying import reads, writes, written
from tests.browser.respondent import Person
from tests.support.replies import WILLOW, published
from tests.support.rounds import ADMINISTRATOR
from tests.support.server import Server
from tests.support.staff import somebody

pytestmark = pytest.mark.browser

#: Longer than after which words are looked over.
A_PAUSE = 2_000
WHERE = "/replies?wave=summer&group=unit/willow"


def asks(desk: Page, url: str, axe: Callable[[Page], None]) -> None:
    """The administrator prints the poster, and asks whether it was enough."""
    poster = desk.get_by_role("link", name="Poster of the replies (English)").get_attribute("href")
    assert desk.request.get(f"{url}{poster}").body().startswith(b"%PDF")
    desk.get_by_role("button", name="Ask people: was it enough?").click()
    said(desk, "The survey is open.")
    axe(desk)


def takes_back(manager: Page) -> None:
    """Changed and then taken back, without a new page between: a pause in a form sends nothing."""
    manager.reload()
    manager.get_by_role("link", name="Change this reply").click()
    said(manager, "Change the reply")
    written(manager, "We bought 2 new buses.")
    manager.get_by_role("textbox", name="Why it is changed").fill("There is one more.")
    manager.get_by_role("button", name="Ask a second person to read it").click()
    said(manager, "You wrote this. Somebody else has to read it")
    # A box that is opened while the page is still being drawn may be drawn anew, and closed.
    manager.wait_for_selector("[data-testid=stApp][data-test-script-state=notRunning]", state="attached")
    manager.get_by_text("Take it back").first.click()
    why = manager.get_by_role("textbox", name="Why it is taken back")
    why.press_sequentially("The bus")
    manager.wait_for_timeout(A_PAUSE)
    expect(why).to_have_value("The bus")
    why.press_sequentially(" was sold.")
    manager.get_by_role("button", name="Take it back").click()
    said(manager, "People can no longer read this reply.")
    said(manager, "The bus was sold.")


def thinks(phone: Page) -> None:
    """Somebody answers the questions about it."""
    phone.get_by_role("link", name="Answer the questions").click()
    person = Person(phone)
    person.start()
    person.take_part()
    person.heading_is("Did we listen to what you said?")
    person.answer(1, "A bit")
    person.answer(2, "Yes")
    person.answer(3, "No")
    person.heading_is("What do you still want us to do?")


def test_a_reply_from_the_managers_words_to_a_phone_and_what_people_think_of_it(
    server: Server, pages: Pages, axe: Callable[[Page], None], drawn: Callable[[Page], None]
) -> None:
    database = Database(f"sqlite:///{server.data_dir / 'relsurvey.db'}")
    published(database, today=datetime.now(UTC).date())
    token = public_results.show(database, by=ADMINISTRATOR, wave_id="summer", group=WILLOW).token
    for role, username in ((Role.MANAGER, "maya"), (Role.FACILITATOR, "fay"), (Role.ADMINISTRATOR, "ada")):
        somebody(database, role, username=username, unit_ids=("willow",))
    database.close()

    manager = at_work(pages, server.url, "maya", WHERE)
    writes(manager, "Do you have friends", axe, drawn)
    reads(at_work(pages, server.url, "fay", "/replies"), axe)

    phone = pages(viewport=PHONE)
    phone.goto(f"{server.url}/said/{token}")
    assert faults(phone, USUAL) == []
    phone.get_by_role("link", name="See what we did").click()
    expect(phone.locator("h1")).to_have_text("You said, we did")
    expect(phone.get_by_text("We bought a new bus.")).to_be_visible()
    expect(phone.get_by_role("link", name="Answer the questions")).to_have_count(0)

    asks(at_work(pages, server.url, "ada", WHERE), server.url, axe)
    phone.reload()
    assert faults(phone, USUAL) == []
    thinks(phone)

    takes_back(manager)
    phone.goto(f"{server.url}/said/{token}/replies")
    expect(phone.get_by_text("We have not said yet what we will do.")).to_be_visible()
