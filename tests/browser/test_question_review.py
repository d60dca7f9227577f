"""Questions made with people, in a real browser: invited, reviewed on two phones, answered, signed off, and asked."""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from relsurvey.actions import question_reviews
from relsurvey.config import Settings
from relsurvey.people.roles import Role
from relsurvey.storage.database import Database
from tests.browser.conftest import PHONE, Pages
from tests.browser.desk import LONGEST_DRAWING
from tests.browser.reviewer import choose, go_on, on_phone, print_links, want_sign_offs
from tests.support import questionnaires
from tests.support.server import Server
from tests.support.staff import PASSPHRASE, somebody
from tests.support.waves import ADMINISTRATOR, TODAY, a_draft, an_organisation

pytestmark = pytest.mark.browser

QUESTIONS = 4


@dataclass(frozen=True, slots=True)
class Desk:
    """The author's screen, at one review of a questionnaire of four questions."""

    page: Page
    url: str
    review_id: str
    axe: Callable[[Page], None]
    drawn: Callable[[Page], None]

    def open(self, address: str, text: str) -> None:
        self.page.goto(f"{self.url}{address}")
        self.shows(text)

    def shows(self, text: str) -> None:
        expect(self.page.get_by_text(text).first).to_be_visible(timeout=LONGEST_DRAWING)

    def press(self, button: str, then: str) -> None:
        self.page.get_by_role("button", name=button).first.press("Enter")
        self.shows(then)

    def write(self, label: str, text: str) -> None:
        # The mark that explains a field has its name too.
        self.page.get_by_label(label).and_(self.page.locator("input, textarea")).fill(text)

    def is_faultless(self, name: str) -> None:
        self.drawn(self.page)
        if folder := os.environ.get("SCREENSHOTS"):
            self.page.screenshot(path=str(Path(folder) / f"{name}.png"), full_page=True)
        self.axe(self.page)

    def open_the_round(self, then: str) -> None:
        self.open("/waves?wave=autumn", "Open this survey round")
        self.page.get_by_label("I have checked the numbers of people asked").press("Space")
        self.press("Open the survey round", then)


@pytest.fixture
def desk(
    server: Server, pages: Pages, axe: Callable[[Page], None], drawn: Callable[[Page], None], settings: Settings
) -> Iterator[Desk]:
    database = Database(f"sqlite:///{server.data_dir / 'relsurvey.db'}")
    an_organisation(database)
    somebody(database, Role.ADMINISTRATOR, username="ada")
    asked = questionnaires.every_kind()
    a_draft(database, settings, questionnaire=asked)
    review = question_reviews.begin(database, by=ADMINISTRATOR, questionnaire=asked, today=TODAY)
    page = pages()
    page.goto(f"{server.url}/sign-in?next=/review")
    page.locator("[name=username]").fill("ada")
    page.locator("[name=password]").fill(PASSPHRASE)
    page.get_by_role("button").click()
    yield Desk(page, server.url, review.id, axe, drawn)
    database.close()


def test_two_people_review_and_a_round_opens_once_both_say_that_it_is_good(desk: Desk, pages: Pages) -> None:
    # Nothing chosen; and at the end the review is over.
    pages.expected = ("422", "409")
    want_sign_offs(desk.page, 2, "2 sign-offs are needed from now on.")
    desk.is_faultless("reviews")
    first, second = links_are_printed(desk)
    keys, thumb = pages(), pages(viewport=PHONE)
    somebody_reviews_by_keyboard_alone(keys, first)
    somebody_says_not_yet(thumb, second)
    desk.open("/waves?wave=autumn", "First the people who review its questions have to sign them off")
    the_author_answers(desk)
    whoever_said_not_yet_comes_back(thumb, second)
    desk.open_the_round("is open. Make the invitations next.")

    keys.goto(first)
    on_phone(keys, "Thank you. This is finished")
    desk.open(f"/review?review={desk.review_id}", "2 people helped to make these questions.")
    desk.is_faultless("record")


def links_are_printed(desk: Desk) -> tuple[str, str]:
    desk.page.goto(f"{desk.url}/review-links/{desk.review_id}")
    desk.axe(desk.page)
    first, second = print_links(desk.page, 2)
    desk.axe(desk.page)
    return f"{desk.url}{first}", f"{desk.url}{second}"


def somebody_reviews_by_keyboard_alone(keys: Page, link: str) -> None:
    def choose_by_key(label: str) -> None:
        keys.get_by_label(label, exact=True).focus()
        keys.keyboard.press("Space")
        keys.keyboard.press("Enter")

    keys.goto(link)
    on_phone(keys, "Help us make good questions")
    keys.get_by_role("button", name="Start").press("Enter")
    for number in range(1, QUESTIONS + 1):
        on_phone(keys, f"Question {number} of {QUESTIONS}")
        choose_by_key("I understand it")
    on_phone(keys, "Is it good to use?")
    choose_by_key("Yes")
    on_phone(keys, "Thank you")


def somebody_says_not_yet(thumb: Page, link: str) -> None:
    thumb.goto(link)
    thumb.get_by_role("button", name="Start").click()
    go_on(thumb)
    expect(thumb.get_by_text("Choose one of the 3. Or press Skip.")).to_be_visible()
    on_phone(thumb, f"Question 1 of {QUESTIONS}")
    choose(thumb, "Change it")
    thumb.get_by_label("Which word is hard?").fill("connected")
    thumb.get_by_label("Say it your way").fill("Do you have people?")
    thumb.get_by_text("Choose a better picture").click()
    on_phone(thumb, "What would make it better?")
    go_on(thumb)
    for _ in range(QUESTIONS - 1):
        choose(thumb, "I understand it")
    thumb.get_by_label("What has to change first?").fill("The first question")
    on_phone(thumb, "Is it good to use?")
    choose(thumb, "Not yet")
    on_phone(thumb, "May we print your words?")
    choose(thumb, "Yes, you may print my words")
    on_phone(thumb, "Thank you")


def the_author_answers(desk: Desk) -> None:
    desk.open(f"/review?review={desk.review_id}", "It waits for an answer.")
    desk.is_faultless("review")
    desk.write("What was said, in your words", "One word was hard.")
    desk.write("What you changed because of it, or why not", "We explain it below the question.")
    desk.press("Save the answer", "The answer is saved.")
    expect(desk.page.get_by_test_id("stAlert").first).to_be_focused()
    desk.page.get_by_role("link", name="Open question 1").press("Enter")
    desk.shows("In their words: Do you have people?")
    desk.is_faultless("question")
    desk.page.get_by_role("radio", name="We changed the question").press("Space")
    desk.write("What you changed, or why not", "A line below says what connected means.")
    desk.press("Save", "Saved.")


def whoever_said_not_yet_comes_back(thumb: Page, link: str) -> None:
    thumb.goto(link)
    expect(thumb.get_by_text("We explain it below the question.")).to_be_visible()
    expect(thumb.get_by_text("A line below says what connected means.")).to_be_visible()
    on_phone(thumb, "Thank you")
    thumb.goto(f"{link}?at=good")
    choose(thumb, "Yes")
    # Whether their words may be printed can be said anew; what they said before is chosen.
    go_on(thumb)
    expect(thumb.get_by_text("You said: It is good to use.")).to_be_visible()
