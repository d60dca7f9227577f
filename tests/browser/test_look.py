"""Make it mine and reading aloud, as people see and hear them: what is chosen shows, a voice is counted."""

import io
import re
import wave
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from relsurvey.actions import media
from relsurvey.clock import today
from relsurvey.collection.steps import Place
from relsurvey.config import PROJECT
from relsurvey.questionnaire.loading import load
from tests.browser.conftest import DESKTOP, Pages
from tests.browser.respondent import Person
from tests.support.fieldwork import Fieldwork, administrator, begin_fieldwork, database_of
from tests.support.server import Server

pytestmark = pytest.mark.browser

#: A device that speaks: it writes down what is said, and goes on when the test says so.
VOICE = """
(languages) => {
  window.said = [];
  window.stops = 0;
  const synth = {
    getVoices: () => languages.map((lang) => ({ lang, name: lang, localService: true })),
    speak(utterance) {
      said.push({ text: utterance.text, lang: utterance.lang, voice: utterance.voice?.lang });
      synth.now = utterance;
      setTimeout(() => utterance.onstart?.({}));
    },
    cancel() { stops += 1; synth.now = null; },
    addEventListener() {},
    next() { synth.now?.onend?.({}); },
  };
  Object.defineProperty(window, "speechSynthesis", { value: synth });
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
}
"""


@pytest.fixture(scope="module")
def place(server: Server) -> tuple[Server, Fieldwork]:
    fieldwork = begin_fieldwork(server.data_dir)
    with database_of(server.data_dir) as database:
        # On the second question; the others are read by the device.
        media.add_recording(
            database,
            by=administrator(),
            questionnaire=load(PROJECT / "surveys" / "how-connected"),
            question_id="listened-to",
            language="en",
            file=a_second_of_sound(),
            today=today(),
        )
    return server, fieldwork


@pytest.fixture
def opened(pages: Pages, place: tuple[Server, Fieldwork]) -> Callable[..., Page]:
    """The page of a link, on a device with these voices, in this look."""
    server, fieldwork = place

    def go(look: str = "", *, voices: tuple[str, ...] = ("en-GB",), viewport: dict[str, int] = DESKTOP) -> Page:
        page = pages(viewport=viewport)
        page.add_init_script(f"({VOICE})({list(voices)})")
        page.goto(f"{server.url}/r/{fieldwork.open_link}" + (f"?look={look}" if look else ""))
        return page

    return go


def to_the_consent(page: Page) -> Person:
    person = Person(page)
    person.start()
    person.come_to(Place.CONSENT)
    person.heading_is("Do you want to take part?")
    return person


def at_the_choices(page: Page) -> None:
    """On the page of choices, with its script: what is chosen before that is kept by Save and shows then."""
    page.wait_for_url("**/look-settings*")


def spoken(page: Page) -> list[str]:
    return page.evaluate("said.map((one) => one.text)")  # type: ignore[no-any-return]


def hear_all(page: Page) -> list[str]:
    """Let the device speak to the end, once it has begun: what reads comes over the line when it is first wanted."""
    page.wait_for_function("() => speechSynthesis.now")
    page.evaluate("() => { while (speechSynthesis.now) speechSynthesis.next(); }")
    return spoken(page)


def test_choosing_shows_at_once_and_is_kept_by_save(opened: Callable[..., Page]) -> None:
    page = opened()
    page.get_by_role("link", name="Make it mine").click()
    at_the_choices(page)

    page.get_by_label("Yellow on black").check()
    expect(page.locator("body")).to_have_css("background-color", "rgb(0, 0, 0)")
    page.get_by_label("Words only").check()
    page.get_by_role("button", name="Save").click()

    expect(page.get_by_role("button", name="Start", exact=True)).to_be_visible()
    expect(page.locator("body")).to_have_css("background-color", "rgb(0, 0, 0)")
    expect(page.locator("img")).to_have_count(0)


def test_the_link_for_somebody_follows_what_is_chosen(opened: Callable[..., Page]) -> None:
    page = opened()
    page.get_by_role("link", name="Make it mine").click()
    at_the_choices(page)
    page.get_by_label("Very big").check()
    page.get_by_label("Black on cream").check()

    expect(page.get_by_label("The link to send")).to_have_value(re.compile(r"\?look=largest,cream$"))


def test_listen_reads_heading_hints_and_answers_in_order_and_in_their_language(opened: Callable[..., Page]) -> None:
    page = opened()
    to_the_consent(page)
    page.get_by_role("button", name="Listen").click()

    heard = hear_all(page)

    assert heard[0] == "Do you want to take part?"
    answers = [text for text in heard if text.startswith("Answer ")]
    assert answers == ["Answer 1 of 2: Yes, I want to take part.", "Answer 2 of 2: No, thank you."]
    assert heard[-2:] == answers
    assert page.evaluate("new Set(said.map((one) => one.lang + one.voice)).size") == 1
    assert page.evaluate("said[0].lang + ' ' + said[0].voice") == "en en-GB"
    expect(page.get_by_role("button", name="Listen")).to_be_visible()
    expect(page.locator(".rs-aloud")).to_have_count(0)


def test_what_is_read_is_framed_and_stop_stops_at_once(opened: Callable[..., Page]) -> None:
    page = opened()
    to_the_consent(page)
    page.get_by_role("button", name="Listen").click()

    expect(page.locator(".rs-aloud")).to_have_text("Do you want to take part?")
    assert page.locator(".rs-aloud").evaluate("(one) => getComputedStyle(one).outlineStyle") == "dotted"
    page.get_by_role("button", name="Stop reading").click()

    expect(page.locator(".rs-aloud")).to_have_count(0)
    assert page.evaluate("speechSynthesis.now") is None
    assert len(spoken(page)) == 1


@pytest.mark.parametrize("look", ["", "large", "largest"])
def test_on_a_small_phone_nothing_moves_or_is_cut_off_while_it_reads(opened: Callable[..., Page], look: str) -> None:
    page = opened(look, viewport={"width": 320, "height": 640})
    from_the_top = "document.querySelector('h1').getBoundingClientRect().top + scrollY"
    before = page.evaluate(from_the_top)

    page.get_by_role("button", name="Listen").click()

    button = page.get_by_role("button", name="Stop reading").bounding_box()
    assert button
    assert button["x"] >= 0
    assert page.evaluate(from_the_top) == pytest.approx(before, abs=1)


def test_somebody_can_listen_to_what_they_have_written(
    opened: Callable[..., Page], place: tuple[Server, Fieldwork]
) -> None:
    page = opened()
    person = to_the_consent(page)
    person.take_part()
    person.skip_to_the_review(place[0].data_dir)
    page.get_by_role("button", name="Change your answer: What").click()
    own = page.get_by_role("button", name="Listen to my words")
    expect(own).to_be_hidden()

    page.get_by_label("Your words").fill("More visits from my sister")
    own.click()

    expect(page.get_by_label("Your words")).to_have_class("rs-words rs-aloud")
    assert hear_all(page) == ["More visits from my sister"]
    expect(own).to_be_visible()
    # What is read of the screen still leaves out what they wrote.
    page.get_by_role("button", name="Listen", exact=True).click()
    assert "More visits from my sister" not in hear_all(page)[1:]


def test_read_everything_to_me_goes_on_by_itself(opened: Callable[..., Page]) -> None:
    page = opened("listen")
    person = to_the_consent(page)
    person.choose("Yes, I want to take part")
    person.press("Next")
    person.heading_is("How do you answer the questions?")

    expect(page.locator(".rs-aloud")).to_have_text("How do you answer the questions?")
    assert spoken(page)[-1] == "How do you answer the questions?"


def test_where_the_device_has_no_voice_it_says_so(opened: Callable[..., Page]) -> None:
    page = opened(voices=("de-DE",))

    expect(page.get_by_text("This device can't read this to you.")).to_be_visible()
    expect(page.get_by_role("button", name="Listen")).to_have_count(0)


def test_without_scripts_everything_can_be_chosen_and_no_button_lies(
    pages: Pages, place: tuple[Server, Fieldwork]
) -> None:
    server, fieldwork = place
    page = pages(java_script_enabled=False)
    page.goto(f"{server.url}/r/{fieldwork.open_link}")

    assert page.get_by_role("button", name="Listen").count() == 0
    page.get_by_role("link", name="Make it mine").click()
    page.get_by_label("White on black").check()
    page.get_by_role("button", name="Save").click()
    expect(page.locator("html")).to_have_attribute("data-look", "dark")


def test_what_is_chosen_is_seen_in_forced_colours(pages: Pages, place: tuple[Server, Fieldwork]) -> None:
    page = pages(forced_colors="active")
    page.goto(f"{place[0].url}/r/{place[1].open_link}")
    person = to_the_consent(page)
    card = person.card("No, thank you")
    before = card.screenshot()

    person.choose("No, thank you")
    page.keyboard.press("Tab")

    assert card.screenshot() != before
    assert card.evaluate("(card) => getComputedStyle(card).outlineStyle") == "solid"
    tick = card.locator("input").evaluate("(input) => getComputedStyle(input, '::after').borderBottomWidth")
    assert tick == "4px"


def test_inside_of_streamlit_it_looks_and_reads_the_same(opened: Callable[..., Page]) -> None:
    page = opened("dark,large")
    to_the_consent(page)
    handle = page.url.split("/survey/")[1].split("?")[0]
    page.goto(page.url.split("/survey/")[0] + f"/answer?p={handle}")

    expect(page.get_by_role("button", name="Listen")).to_be_visible()
    expect(page.locator("html")).to_have_attribute("data-look", "large dark")
    assert page.locator(".rs").evaluate("(one) => getComputedStyle(one).backgroundColor") == "rgb(18, 22, 26)"
    page.get_by_role("button", name="Listen").click()
    expect(page.locator(".rs-aloud")).to_have_text("Do you want to take part?")
    assert (
        page.get_by_role("link", name="Make it mine").get_attribute("href")
        == f"/look-settings?back=/answer%3Fp%3D{handle}"
    )
    for part in ("stHeader", "stToolbar", "stSidebar"):
        for found in page.get_by_test_id(part).all():
            expect(found).to_be_hidden()
    box = page.locator(".rs").bounding_box()
    assert box == {"x": 0, "y": 0, "width": DESKTOP["width"], "height": box["height"] if box else 0}
    # Streamlit sets a size in pixels: the one that the reader set in the browser counts all the same.
    page.evaluate("document.documentElement.style.setProperty('font-size', '200%', 'important')")
    assert page.evaluate("getComputedStyle(document.querySelector('.rs-card-label')).fontSize") == "44px"


def test_a_voice_that_people_know_is_played_instead(opened: Callable[..., Page]) -> None:
    page = opened(voices=())
    person = to_the_consent(page)
    person.take_part()
    person.answer(1, "Yes")
    person.step_is(2)

    with page.expect_response("**/look/own/**") as played:
        page.get_by_role("button", name="Listen").click()

    assert played.value.status in {200, 206}
    expect(page.get_by_role("button", name="Stop reading")).to_be_visible()
    expect(page.locator(".rs-ask.rs-aloud")).to_be_visible()
    # At its end the button is as before, and the device has not read beside it.
    expect(page.get_by_role("button", name="Listen")).to_be_visible()
    assert spoken(page) == []


def test_a_recording_that_can_not_be_played_is_read_by_the_device_once(
    opened: Callable[..., Page], pages: Pages
) -> None:
    pages.expected = ("ERR_FAILED",)
    page = opened()
    at_the_recording(page)

    page.get_by_role("button", name="Listen").click()

    assert any(said.startswith("Do staff listen") for said in hear_all(page))
    expect(page.get_by_role("button", name="Listen")).to_be_visible()
    assert len(spoken(page)) == len(set(spoken(page)))


def test_where_neither_recording_nor_device_can_be_heard_the_button_is_there_to_try_again(
    opened: Callable[..., Page], pages: Pages
) -> None:
    pages.expected = ("ERR_FAILED",)
    page = opened(voices=())
    at_the_recording(page)

    with page.expect_request("**/look/own/**"):
        page.get_by_role("button", name="Listen").click()

    expect(page.get_by_role("button", name="Listen")).to_be_visible()
    assert spoken(page) == []


def at_the_recording(page: Page) -> None:
    """On the second question, whose recording does not arrive."""
    page.route("**/look/own/**", lambda route: route.abort())
    person = to_the_consent(page)
    person.take_part()
    person.answer(1, "Yes")
    person.step_is(2)


def a_second_of_sound() -> bytes:
    file = io.BytesIO()
    with wave.open(file, "wb") as sound:
        sound.setparams((1, 2, 8000, 8000, "NONE", ""))
        sound.writeframes(bytes(16_000))
    return file.getvalue()
