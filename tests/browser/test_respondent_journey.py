"""A whole survey as people answer it: by mouse, by keyboard, back and forth, stopped and taken up again."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from relsurvey.screens import addresses
from tests.browser.conftest import PHONE, Pages
from tests.browser.respondent import A_MOMENT, SCRIPTED, Delivery, Person
from tests.support.fieldwork import Fieldwork, begin_fieldwork
from tests.support.server import Server

pytestmark = pytest.mark.browser

STRICT = {
    "runOnly": {"type": "rule", "values": ["color-contrast-enhanced", "target-size"]},
    "rules": {"color-contrast-enhanced": {"enabled": True}, "target-size": {"enabled": True}},
    "resultTypes": ["violations"],
}
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
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    """One server for all tests here; each person uses a link of their own."""
    server = Server(tmp_path_factory.mktemp("journey") / "data")
    server.start()
    # Every test needs one for each delivery.
    fieldwork = begin_fieldwork(server.data_dir, links=80)
    yield Place(server, fieldwork, iter(fieldwork.links))
    server.kill()


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


@pytest.fixture
def strict_axe(axe: Callable[[Page], None], delivery: Delivery) -> Callable[[Page], None]:
    """Axe at A and AA, and at the two AAA rules that matter most to respondents: contrast of 7:1 and targets."""
    checker = Axe()

    def check(page: Page) -> None:
        if delivery is Delivery.WITHOUT_SCRIPT:
            # Axe is a script. The same HTML is checked where scripts run.
            return
        axe(page)
        found = checker.run(page, options=STRICT)
        assert found.violations_count == 0, found.generate_report()

    return check


def test_a_whole_survey_by_mouse(place: Place, page: Page, person: Person, strict_axe: Callable[[Page], None]) -> None:
    strict_axe(page)
    person.choose("Yes, I want to take part")
    person.press("Next")
    person.heading_is("How do you answer the questions?")
    strict_axe(page)
    person.choose("Someone helps me")
    person.press("Next")
    person.heading_is("Who helps you?")
    strict_axe(page)
    person.choose("Family or a friend")
    person.press("Next")

    person.step_is(1)
    strict_axe(page)
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
    person.step_is(11)
    strict_axe(page)
    person.answer(11, "My family", "New people")
    person.step_is(12)
    strict_axe(page)
    person.write("A choir <b>near</b> me.")
    person.press("Next")

    person.heading_is("Look at your answers")
    strict_axe(page)
    assert person.stored(place.server.data_dir) == WHOLE
    person.press("Send my answers")
    person.heading_is("Thank you")
    strict_axe(page)
    assert person.stage(place.server.data_dir) == "sent"
    assert len(person.five_words().split()) == 5


def test_a_whole_survey_by_keyboard_alone(place: Place, page: Page, delivery: Delivery) -> None:
    page.goto(f"{place.server.url}/r/{next(place.links)}")
    tab_to(page, "Start")
    page.keyboard.press("Enter")
    page.wait_for_url("**/survey/*")
    if delivery is Delivery.STREAMLIT:
        page.goto(f"{place.server.url}{addresses.inside(Person(page).handle())}")
    heading = page.get_by_role("heading", level=1)
    for words in ("How connected do you feel?", "What we do with your answers"):
        expect(heading).to_have_text(words)
        tab_to(page, "Next")
        confirm(page)
    for words in ("Do people drink water?", "Can you stop at any time?", "Do you want to take part?"):
        expect(heading).to_have_text(words)
        tab_to(page, "yes")
        page.keyboard.press("Space")
        confirm(page)
    expect(heading).to_have_text("How do you answer the questions?")
    tab_to(page, "alone")
    page.keyboard.press("Space")
    confirm(page)
    for number in range(1, 11):
        expect(page.locator(".rs-step")).to_contain_text(f"Question {number} of")
        # Some have "yes" first and some "no": "sometimes" is in the middle for all.
        tab_to(page, page.locator("input[name=value]").first.get_attribute("value") or "")
        page.keyboard.press("Space")
        page.keyboard.press("ArrowDown")
        confirm(page)
    expect(page.locator(".rs-step")).to_contain_text("Question 11 of")
    tab_to(page, "family")
    page.keyboard.press("Space")
    confirm(page)
    page.get_by_label("Your words").wait_for()
    tab_to(page, "Skip")
    confirm(page)
    expect(page.get_by_role("heading", level=1)).to_have_text("Look at your answers")
    tab_to(page, "Send my answers")
    confirm(page)

    expect(page.get_by_role("heading", level=1)).to_have_text("Thank you")
    person = Person(page)
    answers = person.stored(place.server.data_dir)
    assert answers["connected"] == ("sometimes",)
    assert answers["see-more"] == ("family",)
    assert answers["what-helps"] == ("skipped",)
    assert person.stage(place.server.data_dir) == "sent"


def tab_to(page: Page, wanted: str) -> None:
    """Press Tab until the button with these words, or the field with this value, has the focus."""
    for _ in range(30):
        page.keyboard.press("Tab")
        if page.evaluate("[document.activeElement.textContent.trim(), document.activeElement.value]").count(wanted):
            return
    pytest.fail(f"{wanted} can't be reached with the keyboard")


def confirm(page: Page) -> None:
    page.wait_for_timeout(A_MOMENT)
    page.keyboard.press("Enter")


def test_back_and_skip_lose_nothing(place: Place, person: Person) -> None:
    person.begin()
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
    person.begin()
    person.skip_to_the_review(place.server.data_dir)
    person.heading_is("Look at your answers")

    person.press("Change your answer: Do you see your friends as much as you want?")
    person.answer(5, "Yes")

    person.heading_is("Look at your answers")
    assert person.stored(place.server.data_dir)["friends"] == ("yes",)


def test_what_was_sent_can_be_changed_until_the_survey_ends(place: Place, person: Person) -> None:
    person.begin()
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


def test_pressing_next_without_an_answer_says_what_to_do(
    page: Page, person: Person, strict_axe: Callable[[Page], None]
) -> None:
    person.begin()
    person.press("Next")

    expect(page.get_by_text("Choose 1 answer. Or press Skip.")).to_be_visible()
    expect(page.locator("#problem")).to_be_focused()
    expect(page).to_have_title("Please check: Question 1 of 11 \u2013 How connected do you feel?")
    strict_axe(page)


def test_no_to_taking_part_is_thanked_and_can_be_taken_back(
    place: Place, page: Page, person: Person, strict_axe: Callable[[Page], None]
) -> None:
    person.choose("No, thank you")
    person.press("Next")
    person.heading_is("Thank you for telling us")
    strict_axe(page)
    assert person.stored(place.server.data_dir) == {}

    person.press("I want to take part")

    person.heading_is("Do you want to take part?")


def test_stopping_and_keeping_lets_the_person_come_back_on_another_device(
    place: Place, pages: Pages, person: Person, strict_axe: Callable[[Page], None]
) -> None:
    person.begin()
    person.answer(1, "Yes")
    person.step_is(2)
    person.press("Stop")
    person.heading_is("Do you want to stop?")
    strict_axe(person.page)
    person.page.get_by_role("button", name="Stop and keep my answers").click(delay=A_MOMENT)
    person.heading_is("Your answers are kept")
    strict_axe(person.page)
    assert person.stage(place.server.data_dir) == "kept"

    elsewhere = Person(pages(viewport=PHONE))
    elsewhere.page.goto(f"{place.server.url}/receipt")
    elsewhere.page.get_by_label("Your 5 words").fill(person.five_words().upper().replace(" ", ",  "))
    elsewhere.page.get_by_role("button", name="Go to my answers").click()
    elsewhere.step_is(2)
    elsewhere.press("Back")

    elsewhere.step_is(1)
    assert elsewhere.chosen() == ["Yes"]
    # The first device is shut out, in plain words.
    person.page.reload()
    person.heading_is("We can't open your answers here")
    strict_axe(person.page)


def test_deleting_takes_out_everything_and_frees_the_link(
    place: Place, page: Page, delivery: Delivery, strict_axe: Callable[[Page], None]
) -> None:
    link = next(place.links)
    person = Person(page, delivery)
    person.open_link(place.server.url, link)
    person.start()
    person.begin()
    person.answer(1, "Yes")
    person.step_is(2)
    person.press("Stop")
    person.heading_is("Do you want to stop?")
    page.locator("summary", has_text="Stop and delete my answers").click()
    strict_axe(page)
    person.press("Yes, delete my answers")

    person.heading_is("Your answers are deleted")
    assert person.stage(place.server.data_dir) is None
    person.open_link(place.server.url, link)
    expect(page.get_by_role("button", name="Start")).to_be_visible()


def test_reloading_keeps_the_place_and_every_answer(page: Page, person: Person) -> None:
    person.begin()
    person.answer(1, "Yes")
    person.answer(2, "Sometimes")
    person.step_is(3)

    page.reload()

    person.step_is(3)
    person.press("Back")
    person.step_is(2)
    assert person.chosen() == ["Sometimes"]


def test_a_double_press_answers_once(place: Place, page: Page, person: Person) -> None:
    person.begin()
    person.choose("Yes")
    page.wait_for_timeout(A_MOMENT)

    page.get_by_role("button", name="Next", exact=True).click(click_count=3, delay=20)

    person.step_is(2)
    page.wait_for_timeout(1000)
    person.step_is(2)
    assert person.stored(place.server.data_dir) == {"connected": ("yes",)}


def test_a_form_that_arrives_twice_is_stored_once(place: Place, person: Person) -> None:
    person.begin()
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
    person.begin()
    return person


@pytest.mark.parametrize("delivery", SCRIPTED, indirect=True)
def test_the_focus_goes_to_the_new_heading_and_the_title_names_the_step(page: Page, started: Person) -> None:
    started.answer(1, "Yes")
    started.step_is(2)

    expect(started.heading()).to_be_focused()
    expect(page).to_have_title("Question 2 of 11 \u2013 How connected do you feel?")
    expect(page.locator(".rs-unseen[role=status]")).to_have_text("Question 2 of 11")
    assert page.locator("main").count() == 1
    assert page.locator("h1").count() == 1


def test_a_screen_reader_finds_a_group_named_after_the_question_with_its_options(page: Page, started: Person) -> None:
    started.choose("Sometimes")
    first, last = ("Yes", "No") if page.get_by_role("radio").first.get_attribute("value") == "yes" else ("No", "Yes")

    expect(page.get_by_role("group", name="Do you feel connected to other people?")).to_match_aria_snapshot(f"""
      - group "Do you feel connected to other people?":
        - heading "Do you feel connected to other people?" [level=1]
        - paragraph: Connected means that you matter to someone. That person matters to you.
        - paragraph: Choose 1 answer.
        - radio "{first}"
        - radio "Sometimes" [checked]
        - radio "{last}"
        - radio "I don't know"
        - radio "I don't want to say"
    """)


@pytest.mark.parametrize("delivery", SCRIPTED, indirect=True)
def test_ways_of_not_choosing_stand_alone_among_several(started: Person) -> None:
    for number in range(1, 10):
        started.step_is(number)
        started.press("Skip")
    started.answer(10, "No")
    started.step_is(11)

    started.choose("My family", "I don't know")
    assert started.chosen() == ["I don't know"]
    started.choose("New people")
    assert started.chosen() == ["New people"]
