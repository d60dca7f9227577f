"""Made with people and back to people: from the first word of a question to "did we do enough?" in the next round."""

import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

import pikepdf
import pytest
from playwright.sync_api import Page, expect

from relsurvey.actions import publications, waves
from relsurvey.config import Settings
from relsurvey.people.roles import Role
from relsurvey.storage.database import Database
from tests.browser import desk
from tests.browser.author import Author, begin_a_questionnaire, give_it_a_picture_and_a_meaning, write_a_question
from tests.browser.conftest import PHONE, Pages
from tests.browser.inspection import USUAL, faults
from tests.browser.replying import reads, writes
from tests.browser.respondent import Person
from tests.browser.reviewer import print_links, says_that_it_is_good, want_sign_offs
from tests.support.rounds import ADMINISTRATOR, rounds
from tests.support.server import Server
from tests.support.staff import somebody
from tests.support.waves import AWave

pytestmark = pytest.mark.browser

ASKED = {"Willow House": 30, "Mill Lane": 24}
#: More than the preview of a short questionnaire has screens.
MOST_SCREENS = 30


@dataclass(frozen=True, slots=True)
class House:
    """An organisation that has asked nothing yet, and how its pages are looked at."""

    db: Database
    url: str
    settings: Settings
    pages: Pages
    drawn: Callable[[Page], None]
    axe: Callable[[Page], None]

    def phone(self) -> Page:
        return self.pages(viewport=PHONE)

    def at_work(self, username: str, path: str) -> Page:
        return desk.at_work(self.pages, self.url, username, path)


@pytest.fixture
def house(
    server: Server, pages: Pages, drawn: Callable[[Page], None], axe: Callable[[Page], None], settings: Settings
) -> Iterator[House]:
    database = Database(f"sqlite:///{server.data_dir / 'relsurvey.db'}")
    rounds(database, today=datetime.now(UTC).date())
    for role, username in ((Role.MANAGER, "maya"), (Role.FACILITATOR, "fay"), (Role.ADMINISTRATOR, "ada")):
        somebody(database, role, username=username, unit_ids=("willow",))
    yield House(database, server.url, settings, pages, drawn, axe)
    database.close()


def test_a_question_is_made_with_people_and_its_answers_come_back_to_them(house: House) -> None:
    ada = house.at_work("ada", "/studio")
    a_questionnaire_is_written(house, ada)
    link = it_is_put_up_for_review(house, ada)
    round_ = desk.prepare_a_round(ada, house.url, "Bus", ASKED)
    desk.said(ada, "First the people who review its questions have to sign them off")

    phone = house.phone()
    phone.goto(link)
    says_that_it_is_good(phone, questions=1)
    ada.goto(round_)
    desk.said(ada, "1 person says that it is good to use.")
    desk.open_the_round(ada, "“Bus” is open.")

    wave_id = round_.rpartition("wave=")[2]
    somebody_answers_on_a_phone(house, ada, wave_id)
    others_answer(house, wave_id)
    ada.goto(round_)
    desk.said(ada, "Close this survey round")
    desk.close_the_round(ada, "See the results of “Bus”")

    where = f"/replies?wave={wave_id}&group=unit/willow"
    public = somebody_replies(house, ada, where)
    somebody_reads_the_reply_on_a_phone(house.phone(), public)
    the_poster_is_printed(house, ada, where)
    the_next_round_asks_whether_it_was_enough(house, ada)


def a_questionnaire_is_written(house: House, ada: Page) -> None:
    author = Author(ada, house.drawn, house.axe)
    begin_a_questionnaire(author, house.url)
    write_a_question(author)
    give_it_a_picture_and_a_meaning(author)


def it_is_put_up_for_review(house: House, ada: Page) -> str:
    """One sign-off is needed from now on; the link of somebody who can give it."""
    ada.goto(f"{house.url}/review")
    want_sign_offs(ada, 1, "1 sign-off is needed from now on.")
    expect(ada.get_by_role("combobox", name="Questionnaire")).to_have_value("Your bus (version 1)")
    ada.get_by_role("button", name="Start the review").press("Enter")
    desk.said(ada, "The review has begun. Invite people now.")
    ada.get_by_role("link", name="Make links to print").click()
    (path,) = print_links(ada, 1)
    return f"{house.url}{path}"


def somebody_answers_on_a_phone(house: House, ada: Page, wave_id: str) -> None:
    """With the link of the poster."""
    ada.goto(f"{house.url}/invitations/{wave_id}")
    ada.get_by_label("Who are the invitations for?").select_option("willow")
    ada.get_by_label("One link and a code for everybody").check()
    ada.get_by_role("button", name="Make the sheet to print").click()
    person = Person(house.phone())
    person.page.goto(f"http://{ada.locator('.address').inner_text()}")
    person.start()
    person.take_part()
    person.heading_is("Do you use the bus?")
    person.answer(1, "No")
    person.heading_is("Look at your answers")
    person.press("Send my answers")
    person.heading_is("Thank you")


def others_answer(house: House, wave_id: str) -> None:
    """Put into the database, to save the test's time."""
    asked = publications.questionnaire(house.db, by=ADMINISTRATOR, wave_id=wave_id)
    wave = AWave(house.db, house.settings, wave_id, asked)
    (question,) = asked.questions
    opened = waves.get(house.db, by=ADMINISTRATOR, wave_id=wave_id).opens_on
    for unit_id, people in (("willow", 7), ("mill", 5)):
        for option in question.options:
            wave.store(unit_id, people, answers={question.id: option.id}, day=opened)


def somebody_replies(house: House, ada: Page, where: str) -> str:
    """A page is made for the people of a service, its manager replies, and a second person reads it."""
    ada.goto(f"{house.url}{where}")
    ada.get_by_role("button", name="Make the page for people").click()
    desk.said(ada, "The page is there.")
    writes(house.at_work("maya", where), "Do you use the bus?", house.axe, house.drawn)
    reads(house.at_work("fay", "/replies"), house.axe)
    return ada.locator(".staff-address").inner_text()


def somebody_reads_the_reply_on_a_phone(phone: Page, address: str) -> None:
    phone.goto(address)
    expect(phone.locator("h1")).to_have_text("You said, we did")
    expect(phone.get_by_text("We bought a new bus.")).to_be_visible()
    assert faults(phone, USUAL) == []


def the_poster_is_printed(house: House, ada: Page, where: str) -> None:
    ada.goto(f"{house.url}{where}")
    poster = ada.get_by_role("link", name="Poster of the replies (English)")
    expect(poster).to_be_visible(timeout=desk.LONGEST_DRAWING)
    printed = ada.request.get(f"{house.url}{poster.get_attribute('href')}")
    assert printed.headers["content-type"] == "application/pdf"
    with pikepdf.open(io.BytesIO(printed.body())) as pdf:
        assert str(pdf.Root.Lang) == "en"
        assert pdf.Root.MarkInfo.Marked


def the_next_round_asks_whether_it_was_enough(house: House, ada: Page) -> None:
    """And its preview comes to the first of these questions after the questionnaire's own."""
    round_ = desk.prepare_a_round(ada, house.url, "Bus again", ASKED, enough=True)
    preview = house.at_work("ada", f"/preview/{round_.rpartition('wave=')[2]}")
    headings = []
    for _ in range(MOST_SCREENS):
        headings.append(preview.locator("h1").inner_text())
        if headings[-1] == "Did we listen to what you said?":
            break
        preview.locator(".rs-preview").get_by_role("link").last.click()
    assert headings[-2:] == ["Do you use the bus?", "Did we listen to what you said?"]
    house.axe(preview)

    # What is asked is not what was signed off: people look at the whole of it.
    ada.goto(f"{house.url}/review")
    desk.said(ada, "Start a review")
    desk.choose(ada, "Questionnaire", "Your bus + Did we do enough? (version 1)")
    ada.get_by_role("button", name="Start the review").press("Enter")
    desk.said(ada, "The review has begun. Invite people now.")
