"""What the light pages do beyond the journey: a poor line, a lost line, a phone that dies, the browser itself."""

from urllib.parse import urljoin

import pytest
from playwright.sync_api import Page, Response, expect

from relsurvey.screens import addresses
from tests.browser.conftest import PHONE, Pages
from tests.browser.respondent import Delivery, Person
from tests.support.fieldwork import Fieldwork, begin_fieldwork, stored_answers
from tests.support.server import Server

pytestmark = pytest.mark.browser

#: 400 kbit/s and 400 ms for each round trip, as the emulation of the browser wants it.
POOR_LINE = {"offline": False, "latency": 400, "downloadThroughput": 50_000, "uploadThroughput": 50_000}
MILLISECONDS_TO_THE_QUESTION = 1500
LARGEST_ON_THE_WIRE = 60_000
OFFLINE = ("ERR_INTERNET_DISCONNECTED",)
LOST = "The connection is lost"
#: Each answer of one word, and on how many lines it stands.
LINES_OF_EACH_WORD = """() => Object.fromEntries([...document.querySelectorAll(".rs-card-label")].map((label) => {
  const range = document.createRange();
  range.selectNodeContents(label);
  return [label.textContent.trim(), new Set([...range.getClientRects()].map((line) => line.top)).size];
}))"""


@pytest.fixture(scope="module")
def place(server: Server) -> tuple[Server, Fieldwork]:
    """One server for all tests here."""
    return server, begin_fieldwork(server.data_dir)


@pytest.fixture
def person(place: tuple[Server, Fieldwork], pages: Pages) -> Person:
    """Somebody with a phone, at the first question."""
    somebody = Person(pages(viewport=PHONE))
    somebody.open_link(place[0].url, place[1].open_link)
    somebody.start()
    somebody.take_part()
    return somebody


def tap(person: Person, label: str) -> None:
    """Choose, and wait until the server has it."""
    with person.page.expect_response(lambda answer: answer.request.method == "POST"):
        person.choose(label)


def test_a_phone_that_dies_after_a_tap_loses_nothing(place: tuple[Server, Fieldwork], person: Person) -> None:
    tap(person, "Sometimes")
    secret = person.device_secret()
    person.page.close()

    assert stored_answers(place[0].data_dir, secret) == {"connected": ("sometimes",)}


def test_half_written_words_are_kept_when_the_phone_is_put_away(
    place: tuple[Server, Fieldwork], person: Person
) -> None:
    person.skip_to_the_review(place[0].data_dir)
    person.press("Change your answer: What would help you to feel more connected?")
    person.write("A choir")

    with person.page.expect_response(lambda answer: answer.request.method == "POST"):
        person.page.evaluate("dispatchEvent(new Event('pagehide'))")

    assert person.stored(place[0].data_dir)["what-helps"] == ("A choir",)


def test_without_a_connection_the_person_is_told_and_with_it_they_carry_on_by_themselves(
    place: tuple[Server, Fieldwork], person: Person, pages: Pages
) -> None:
    pages.expected = OFFLINE
    page = person.page
    tap(person, "Yes")
    page.context.set_offline(True)

    expect(page.locator(".rs-away")).to_contain_text(LOST)
    assert nothing_covers(page, "Next")
    person.choose("No")
    person.press("Next")
    expect(page.get_by_role("alert")).to_contain_text("We could not save this yet")
    assert nothing_covers(page, "Next")
    assert person.chosen() == ["No"]

    page.context.set_offline(False)

    person.step_is(2)
    expect(page.locator(".rs-away, .rs-lost")).to_have_count(0)
    assert person.stored(place[0].data_dir) == {"connected": ("no",)}


def test_what_was_tapped_without_a_connection_is_saved_when_it_is_back(
    place: tuple[Server, Fieldwork], person: Person, pages: Pages
) -> None:
    pages.expected = OFFLINE
    person.page.context.set_offline(True)
    person.choose("No")
    expect(person.page.locator(".rs-away")).to_be_visible()

    with person.page.expect_response(lambda answer: answer.request.method == "POST"):
        person.page.context.set_offline(False)

    expect(person.page.locator(".rs-away")).to_have_count(0)
    expect(person.page.locator("#news")).to_have_text("The connection is back.")
    assert person.stored(place[0].data_dir) == {"connected": ("no",)}


def nothing_covers(page: Page, button: str) -> bool:
    """Whether a finger in the middle of the button hits the button."""
    found = page.get_by_role("button", name=button, exact=True)
    found.scroll_into_view_if_needed()
    return bool(
        found.evaluate(
            """(button) => {
              const box = button.getBoundingClientRect();
              const hit = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
              return button.contains(hit);
            }"""
        )
    )


def test_the_buttons_of_the_browser_lead_back_and_forth_and_lose_nothing(
    place: tuple[Server, Fieldwork], person: Person
) -> None:
    page = person.page
    person.answer(1, "Yes")
    person.answer(2, "Sometimes")
    person.step_is(3)
    tap(person, "No")

    page.go_back()
    person.step_is(2)
    expect(person.heading()).to_be_focused()
    expect(page).to_have_title("Question 2 of 11 \u2013 How connected do you feel?")
    assert person.chosen() == ["Sometimes"]
    page.go_back()
    person.step_is(1)
    page.go_forward()
    person.step_is(2)
    page.go_forward()
    person.step_is(3)

    assert person.chosen() == ["No"]
    page.reload()
    person.step_is(3)
    assert person.chosen() == ["No"]
    assert len(person.stored(place[0].data_dir)) == 3


@pytest.mark.parametrize("delivery", [Delivery.STREAMLIT], indirect=True)
def test_the_news_about_the_connection_covers_no_button_inside_of_streamlit(
    own_server: Server, pages: Pages, delivery: Delivery
) -> None:
    pages.expected = ("ERR_CONNECTION", "ERR_EMPTY", "_stcore/", "not responding", "WebSocket")
    page = pages(viewport=PHONE)
    person = Person(page, delivery)
    person.open_link(own_server.url, begin_fieldwork(own_server.data_dir).open_link)
    person.start()
    person.take_part()
    own_server.kill()

    expect(page.locator("#relsurvey-connection")).to_contain_text("We lost the connection")

    assert nothing_covers(page, "Next")
    page.get_by_role("button", name="Next", exact=True).click(trial=True)


def test_a_poor_line_shows_the_first_question_soon_and_costs_little(person: Person, pages: Pages) -> None:
    cookies = person.page.context.cookies()
    device = pages.device(viewport=PHONE)
    device.add_cookies(cookies)
    page = device.new_page()
    sizes: list[int] = []
    page.on("requestfinished", lambda request: sizes.append(sum(request.sizes().values())))
    session = device.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", POOR_LINE)

    page.goto(f"{person.page.url.partition('?')[0]}", wait_until="commit")
    page.get_by_role("radio", name="Sometimes").wait_for()
    ready = page.evaluate("performance.now()")
    page.get_by_role("radio", name="Sometimes").check()
    page.wait_for_load_state("load")

    assert ready <= MILLISECONDS_TO_THE_QUESTION
    assert sum(sizes) <= LARGEST_ON_THE_WIRE


def test_a_light_page_may_run_and_load_only_what_is_ours(person: Person) -> None:
    answer: Response | None = person.page.goto(person.page.url)

    assert answer
    policy = answer.headers["content-security-policy"]
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy
    assert answer.headers["cache-control"] == "no-store"


@pytest.mark.parametrize("size", ["large", "largest"])
def test_no_word_of_an_answer_is_broken_when_words_are_large_on_a_phone(person: Person, size: str) -> None:
    person.page.evaluate("size => { document.documentElement.dataset.look = size }", size)

    lines = person.page.evaluate(LINES_OF_EACH_WORD)

    assert [lines[word] for word in ("Yes", "Sometimes", "No")] == [1, 1, 1]


@pytest.mark.parametrize("width", [320, 390])
def test_no_answer_is_larger_than_another_on_a_phone(place: tuple[Server, Fieldwork], pages: Pages, width: int) -> None:
    person = Person(pages(viewport={"width": width, "height": 844}))
    person.open_link(place[0].url, place[1].open_link)
    person.start()
    person.take_part()
    person.skip_to_the_review(place[0].data_dir)
    # Opens the one question of which several answers can be chosen.
    person.hand_in("question-not-alone", "no")

    for question in place[1].questionnaire.questions:
        if not question.options:
            continue
        person.page.goto(urljoin(person.page.url, addresses.survey(person.handle(), at=f"question-{question.id}")))
        person.heading_is(place[1].questionnaire.words_in("en").questions[question.id].text)
        for group in (".rs-options", ".rs-ways-out"):
            sizes = person.page.locator(f"{group} .rs-card").evaluate_all(
                "(cards) => cards.map((card) => [card.offsetWidth, card.offsetHeight])"
            )
            assert len(sizes) > 1
            assert len(set(map(tuple, sizes))) == 1, (question.id, sizes)
