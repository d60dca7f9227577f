"""A whole survey as people answer it: by mouse, by keyboard, back and forth, stopped and taken up again."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import PHONE, Pages
from tests.browser.respondent import SCRIPTED, Delivery, Person
from tests.support.fieldwork import Fieldwork, begin_fieldwork
from tests.support.server import Server

pytestmark = pytest.mark.browser

WHOLE = {
    "connected": ("yes",),
    "listened-to": ("sometimes",),
    "someone-who-cares": ("dont_know",),
    "family": ("skipped",),
    "friends": ("no",),
    "neighbours": ("prefer_not",),
    "new-people": ("yes",),
    "places": ("yes",),
    "say-no": ("sometimes",),
    "not-alone": ("no",),
    "see-more": ("family", "someone-new"),
    "what-helps": ("A choir <b>near</b> me.",),
}


@dataclass(frozen=True)
class Place:
    """A server with an open wave, and links that nobody has used."""

    server: Server
    fieldwork: Fieldwork
    links: Iterator[str]


@pytest.fixture(scope="module")
def place(server: Server) -> Place:
    """One server for all tests here; each person uses a link of their own."""
    # Every test needs one for each delivery.
    fieldwork = begin_fieldwork(server.data_dir, links=80)
    return Place(server, fieldwork, iter(fieldwork.links))


@pytest.fixture
def page(pages: Pages, delivery: Delivery) -> Page:
    """A page of a browser that runs scripts, or runs none."""
    # A browser notes each light page that is answered with something to put right, or with why it can't be opened.
    pages.expected = ("422", "404")
    return pages(java_script_enabled=delivery is not Delivery.WITHOUT_SCRIPT)


@pytest.fixture
def person(place: Place, page: Page, delivery: Delivery) -> Person:
    """Somebody who has opened their link and pressed Start."""
    somebody = Person(page, delivery)
    somebody.open_link(place.server.url, next(place.links))
    somebody.start()
    return somebody


def test_a_whole_survey_by_mouse(place: Place, person: Person) -> None:
    person.go_on()
    person.be_introduced()
    person.choose("Yes, I want to take part")
    person.press("Next")
    person.heading_is("How do you answer the questions?")
    person.choose("Someone helps me")
    person.press("Next")
    person.heading_is("Who helps you?")
    person.choose("Family or a friend")
    person.press("Next")

    person.step_is(1)
    person.answer(1, "Yes")
    person.answer(2, "Sometimes")
    person.answer(3, "I don't know")
    person.step_is(4)
    person.press("Skip")
    person.answer(5, "No")
    person.answer(6, "I don't want to say")
    person.answer(7, "Yes")
    person.answer(8, "Yes")
    person.answer(9, "Sometimes")
    person.answer(10, "No")
    expect(person.page.locator(".rs-step")).to_have_text("Question 10 of 11: more about this")
    person.answer(10, "My family", "New people")
    person.step_is(11)
    person.write("A choir <b>near</b> me.")
    person.press("Next")
    person.heading_is("May we use your words?")
    assert person.chosen() == []
    person.choose("No, do not use my words")
    person.press("Next")

    person.heading_is("Look at your answers")
    assert person.stored(place.server.data_dir) == WHOLE
    person.press("Send my answers")
    person.heading_is("Thank you")
    assert person.stage(place.server.data_dir) == "sent"
    assert len(person.five_words().split()) == 5


def test_back_and_skip_lose_nothing(place: Place, person: Person) -> None:
    person.take_part()
    person.answer(1, "Sometimes")
    person.step_is(2)
    person.choose("No")
    person.press("Back")

    person.step_is(1)
    assert person.chosen() == ["Sometimes"]
    person.press("Next")
    person.step_is(2)
    assert person.chosen() == ["No"]
    person.press("Skip")
    person.step_is(3)
    person.press("Back")
    person.step_is(2)

    assert person.chosen() == []
    expect(person.page.get_by_text("You skipped this question.")).to_be_visible()
    assert person.stored(place.server.data_dir) == {"connected": ("sometimes",), "listened-to": ("skipped",)}


def test_an_answer_changed_from_the_review_leads_back_to_the_review(place: Place, person: Person) -> None:
    person.take_part()
    person.skip_to_the_review(place.server.data_dir)
    person.heading_is("Look at your answers")

    person.press("Change your answer: Do you see your friends as much as you want?")
    person.answer(5, "Yes")

    person.heading_is("Look at your answers")
    assert person.stored(place.server.data_dir)["friends"] == ("yes",)


def test_what_was_sent_can_be_changed_until_the_survey_ends(place: Place, person: Person) -> None:
    person.take_part()
    person.skip_to_the_review(place.server.data_dir)
    person.press("Send my answers")
    person.heading_is("Thank you")

    person.press("Look at my answers")
    person.heading_is("Look at your answers")
    person.press("Change your answer: Do you talk to your neighbours?")
    person.answer(6, "No")

    person.heading_is("Look at your answers")
    assert person.stored(place.server.data_dir)["neighbours"] == ("no",)
    assert person.stage(place.server.data_dir) == "sent"


def test_pressing_next_without_an_answer_says_what_to_do(page: Page, person: Person) -> None:
    person.take_part()
    person.press("Next")

    expect(page.get_by_text("Choose 1 answer. Or press Skip.")).to_be_visible()
    expect(page.locator("#problem")).to_be_focused()
    expect(page).to_have_title("Please check: Question 1 of 11 \u2013 How connected do you feel?")

    person.choose("Sometimes")

    # Without a script it goes with the next screen.
    expect(page.locator("#problem")).to_have_count(int(person.delivery is Delivery.WITHOUT_SCRIPT))


def test_an_answer_can_be_cleared_from_the_moment_it_is_chosen(place: Place, page: Page, person: Person) -> None:
    person.take_part()
    clear = page.get_by_role("button", name="Clear my answer")
    expect(clear).to_be_hidden()

    person.choose("Yes")
    expect(clear).to_be_visible()
    person.press("Clear my answer")

    expect(clear).to_be_hidden()
    person.step_is(1)
    assert person.chosen() == []
    assert person.stored(place.server.data_dir) == {}


def test_stopping_and_keeping_lets_the_person_come_back_on_another_device(
    place: Place, pages: Pages, person: Person
) -> None:
    person.take_part()
    person.answer(1, "Yes")
    person.step_is(2)
    person.press("Stop")
    person.heading_is("Do you want to stop?")
    person.press("Stop and keep my answers")
    person.heading_is("Your answers are kept")
    assert person.stage(place.server.data_dir) == "kept"
    words = person.five_words()
    person.page.reload()
    person.heading_is("Your answers are kept")
    assert person.five_words() == words

    elsewhere = Person(pages(viewport=PHONE))
    elsewhere.page.goto(f"{place.server.url}/receipt")
    elsewhere.page.get_by_label("Your 5 words").fill(words.upper().replace(" ", ",  "))
    elsewhere.page.get_by_role("button", name="Go to my answers").click()
    elsewhere.step_is(2)
    elsewhere.press("Back")

    elsewhere.step_is(1)
    assert elsewhere.chosen() == ["Yes"]
    # The first device is shut out, in plain words.
    person.page.reload()
    person.heading_is("We can't open your answers here")


def test_deleting_takes_out_everything_and_frees_the_link(place: Place, page: Page, delivery: Delivery) -> None:
    link = next(place.links)
    person = Person(page, delivery)
    person.open_link(place.server.url, link)
    person.start()
    person.take_part()
    person.answer(1, "Yes")
    person.step_is(2)
    person.press("Stop")
    person.heading_is("Do you want to stop?")
    page.locator("summary", has_text="Stop and delete my answers").click()
    person.press("Yes, delete my answers")

    person.heading_is("Your answers are deleted")
    assert person.stage(place.server.data_dir) is None
    person.open_link(place.server.url, link)
    expect(page.get_by_role("button", name="Start")).to_be_visible()


def test_reloading_keeps_the_place_and_every_answer(page: Page, person: Person) -> None:
    person.take_part()
    person.answer(1, "Yes")
    person.answer(2, "Sometimes")
    person.step_is(3)

    page.reload()

    person.step_is(3)
    person.press("Back")
    person.step_is(2)
    assert person.chosen() == ["Sometimes"]


def test_a_double_press_answers_once(place: Place, page: Page, person: Person) -> None:
    person.take_part()
    person.choose("Yes")
    person.wait_a_moment()

    page.get_by_role("button", name="Next", exact=True).click(click_count=3, delay=20)

    person.step_is(2)
    page.wait_for_timeout(1000)
    person.step_is(2)
    assert person.stored(place.server.data_dir) == {"connected": ("yes",)}


def test_a_form_that_arrives_twice_is_stored_once(place: Place, person: Person) -> None:
    person.take_part()
    person.skip_to_the_review(place.server.data_dir)
    person.heading_is("Look at your answers")
    # The same person has the survey open in a second tab, at the same place, and sends in both.
    second = Person(person.page.context.new_page(), person.delivery)
    second.page.goto(person.page.url)
    second.heading_is("Look at your answers")

    person.press("Send my answers")
    person.heading_is("Thank you")
    second.press("Send my answers")

    second.heading_is("Thank you")
    assert person.stage(place.server.data_dir) == "sent"


@pytest.fixture
def started(person: Person) -> Person:
    person.take_part()
    return person


@pytest.mark.parametrize("delivery", SCRIPTED, indirect=True)
def test_ways_of_not_choosing_stand_alone_among_several(started: Person) -> None:
    for number in range(1, 10):
        started.step_is(number)
        started.press("Skip")
    started.answer(10, "No")
    expect(started.page.locator(".rs-step")).to_contain_text("more about this")

    started.choose("My family", "I don't know")
    assert started.chosen() == ["I don't know"]
    started.choose("New people")
    assert started.chosen() == ["New people"]
