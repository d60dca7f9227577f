"""The plain pages before the survey: the start, links, codes, the five words, and what is in the way."""

from http import HTTPStatus

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import PHONE, Pages
from tests.browser.inspection import faults
from tests.browser.respondent import Person
from tests.support.fieldwork import Fieldwork, begin_fieldwork, count_responses, end_fieldwork
from tests.support.server import Server

pytestmark = pytest.mark.browser

NARROW = {"width": 320, "height": 640}


@pytest.fixture
def place(server: Server) -> tuple[Server, Fieldwork]:
    """A wave that nobody has answered yet."""
    server.empty()
    return server, begin_fieldwork(server.data_dir)


def test_a_link_that_opens_nothing_says_so_on_the_smallest_phone(place: tuple[Server, Fieldwork], pages: Pages) -> None:
    pages.expected = ("404",)
    page = pages(viewport=NARROW)

    page.goto(f"{place[0].url}/r/wrong")

    assert faults(page) == []


def test_a_program_that_previews_the_link_uses_nothing_up(place: tuple[Server, Fieldwork], page: Page) -> None:
    server, fieldwork = place
    for _ in range(3):
        page.request.get(f"{server.url}/r/{fieldwork.links[0]}")

    page.goto(f"{server.url}/r/{fieldwork.links[0]}")

    expect(page.get_by_role("button", name="Start")).to_be_visible()


def test_a_started_link_goes_on_here_and_asks_for_the_words_elsewhere(
    place: tuple[Server, Fieldwork], pages: Pages, page: Page
) -> None:
    server, fieldwork = place
    person = Person(page)
    person.open_link(server.url, fieldwork.links[1])
    person.start()
    person.take_part()

    person.open_link(server.url, fieldwork.links[1])
    page.get_by_role("link", name="Carry on").click()
    person.step_is(1)

    pages.expected = ("409",)
    other = Person(pages())
    other.open_link(server.url, fieldwork.links[1])
    expect(other.page.get_by_role("link", name="Carry on")).to_have_count(0)
    other.page.get_by_role("button", name="Start", exact=True).click()
    other.heading_is("This link was used before")
    other.page.get_by_role("link", name="Come back to my answers").click()
    other.heading_is("Come back to your answers")


def test_the_address_of_a_survey_opens_nothing_on_another_device(
    place: tuple[Server, Fieldwork], pages: Pages, page: Page
) -> None:
    pages.expected = ("404",)
    server, fieldwork = place
    person = Person(page)
    person.open_link(server.url, fieldwork.links[2])
    person.start()

    stranger = Person(pages())
    stranger.page.goto(page.url)

    stranger.heading_is("We can't open your answers here")


def test_start_pressed_twice_starts_once(place: tuple[Server, Fieldwork], page: Page) -> None:
    server, fieldwork = place
    person = Person(page)
    before = count_responses(server.data_dir)
    person.open_link(server.url, fieldwork.links[3])

    page.get_by_role("button", name="Start").dblclick(no_wait_after=True)

    person.heading_is("How connected do you feel?")
    page.wait_for_url("**/survey/*")
    assert count_responses(server.data_dir) == before + 1


def test_a_spoken_code_begins_a_new_response_for_each_person(place: tuple[Server, Fieldwork], pages: Pages) -> None:
    server, fieldwork = place
    before = count_responses(server.data_dir)
    for _ in range(2):
        person = Person(pages(viewport=PHONE))
        person.page.goto(server.url)
        person.page.get_by_label("Your code").fill(f"{fieldwork.code[:3]} {fieldwork.code[3:]}")
        person.page.get_by_role("button", name="Go to the survey").click()
        person.heading_is("How connected do you feel?")

    assert count_responses(server.data_dir) == before + 2


def test_two_people_can_use_one_link_for_everybody_on_one_tablet(place: tuple[Server, Fieldwork], page: Page) -> None:
    server, fieldwork = place
    first = Person(page)
    first.open_link(server.url, fieldwork.open_link)
    first.start()
    first.take_part()
    second = Person(page.context.new_page())
    second.open_link(server.url, fieldwork.open_link)
    second.page.get_by_role("button", name="Start: I am someone new").click()
    second.heading_is("How connected do you feel?")
    second.take_part()

    second.answer(1, "No")
    second.step_is(2)
    first.answer(1, "Yes")
    first.step_is(2)
    first.press("Back")

    first.step_is(1)
    assert first.chosen() == ["Yes"]


def test_a_wrong_code_is_explained_beside_the_field(place: tuple[Server, Fieldwork], pages: Pages) -> None:
    pages.expected = ("404",)
    page = pages(java_script_enabled=False)
    page.goto(place[0].url)
    page.get_by_label("Your code").fill("12")
    page.keyboard.press("Enter")

    expect(page.get_by_text("We could not find a survey with this code")).to_be_visible()
    expect(page.get_by_label("Your code")).to_have_attribute("aria-invalid", "true")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", "Please type 5 words"),
        ("no such words at all", "Please check: "),
        ("apple rocket lemon tiger moon", "We could not find answers with these words"),
    ],
)
def test_wrong_words_are_explained_beside_the_field(
    place: tuple[Server, Fieldwork], pages: Pages, typed: str, said: str
) -> None:
    pages.expected = ("404", "422", "400")
    page = pages()
    page.goto(f"{place[0].url}/receipt")
    page.get_by_label("Your 5 words").fill(typed)
    page.keyboard.press("Enter")

    expect(page.get_by_text(said)).to_be_visible()
    expect(page.get_by_label("Your 5 words")).to_have_attribute("aria-invalid", "true")
    assert faults(page) == []


def test_whoever_guesses_words_is_held_up(place: tuple[Server, Fieldwork], pages: Pages) -> None:
    server, _ = place
    pages.expected = ("404", "409")
    page = pages()
    guess = {"receipt": "apple rocket lemon tiger moon"}
    for _ in range(10):
        assert page.request.post(f"{server.url}/receipt", form=guess).status == HTTPStatus.NOT_FOUND

    page.goto(f"{server.url}/receipt")
    page.get_by_label("Your 5 words").fill(guess["receipt"])
    page.keyboard.press("Enter")

    expect(page.get_by_role("heading", name="Too many tries")).to_be_visible()


def test_a_link_to_a_survey_that_has_ended_says_so(place: tuple[Server, Fieldwork], pages: Pages) -> None:
    pages.expected = ("409",)
    server, fieldwork = place
    end_fieldwork(server.data_dir)
    person = Person(pages())

    person.open_link(server.url, fieldwork.links[0])

    person.heading_is("This survey has ended")


def test_a_link_page_is_never_kept_and_never_told_to_others(place: tuple[Server, Fieldwork], page: Page) -> None:
    server, fieldwork = place
    answer = page.request.get(f"{server.url}/r/{fieldwork.links[8]}")

    assert answer.headers["cache-control"] == "no-store"
    # "strict-origin" tells nobody a path; `web/security.py` says why it is not "no-referrer".
    assert answer.headers["referrer-policy"] in {"strict-origin", "no-referrer"}
