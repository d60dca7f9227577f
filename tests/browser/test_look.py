"""Make it mine and reading aloud, as people see and hear them: every colour, every size, a voice that is counted."""

from collections.abc import Callable, Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.conftest import DESKTOP, PHONE, Pages
from tests.browser.respondent import Person
from tests.support.fieldwork import Fieldwork, begin_fieldwork
from tests.support.server import Server

pytestmark = pytest.mark.browser

#: Everything that axe knows up to AAA: contrast of 7 to 1, and the size of targets.
STRICT = ("wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa")
LOOKS = ("", "dark", "yellow", "cream")

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
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Server, Fieldwork]]:
    server = Server(tmp_path_factory.mktemp("look") / "data")
    server.start()
    yield server, begin_fieldwork(server.data_dir)
    server.kill()


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
    page.get_by_role("button", name="Start", exact=True).click()
    person.be_introduced()
    return person


def spoken(page: Page) -> list[str]:
    return page.evaluate("said.map((one) => one.text)")  # type: ignore[no-any-return]


def hear_all(page: Page) -> list[str]:
    """Let the device speak to the end."""
    for _ in range(60):
        before = len(spoken(page))
        page.evaluate("speechSynthesis.next()")
        page.wait_for_timeout(20)
        if len(spoken(page)) == before:
            break
    return spoken(page)


def strictly(page: Page) -> None:
    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": list(STRICT)}})
    assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("size", ["", "largest"])
def test_every_colour_and_size_is_readable_and_fits(opened: Callable[..., Page], look: str, size: str) -> None:
    page = opened(",".join(filter(None, (size, look))), viewport=PHONE)
    strictly(page)
    page.get_by_role("link", name="Make it mine").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Make it mine")
    strictly(page)
    page.go_back()
    to_the_consent(page)

    strictly(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_choosing_shows_at_once_and_is_kept_by_save(opened: Callable[..., Page]) -> None:
    page = opened()
    page.get_by_role("link", name="Make it mine").click()

    page.get_by_label("Yellow on black").check()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(0, 0, 0)"
    page.get_by_label("Words only").check()
    page.get_by_role("button", name="Save").click()

    expect(page.get_by_role("button", name="Start", exact=True)).to_be_visible()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(0, 0, 0)"
    assert page.locator("img").count() == 0


def test_the_link_for_somebody_follows_what_is_chosen(opened: Callable[..., Page]) -> None:
    page = opened()
    page.get_by_role("link", name="Make it mine").click()
    page.get_by_label("Very big").check()
    page.get_by_label("Black on cream").check()

    assert page.get_by_label("The link to send").input_value().endswith("?look=largest,cream")


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

    assert page.evaluate("speechSynthesis.now") is None
    expect(page.locator(".rs-aloud")).to_have_count(0)
    assert len(spoken(page)) == 1


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

    expect(page.get_by_text("This device can't read to you in this language.")).to_be_visible()
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
    assert page.locator("html").get_attribute("data-look") == "dark"


def test_inside_of_streamlit_it_looks_and_reads_the_same(opened: Callable[..., Page]) -> None:
    page = opened("dark,large")
    to_the_consent(page)
    handle = page.url.split("/survey/")[1].split("?")[0]
    page.goto(page.url.split("/survey/")[0] + f"/answer?p={handle}")

    expect(page.get_by_role("button", name="Listen")).to_be_visible()
    assert page.locator("html").get_attribute("data-look") == "large dark"
    assert page.locator(".rs").evaluate("(one) => getComputedStyle(one).backgroundColor") == "rgb(18, 22, 26)"
    page.get_by_role("button", name="Listen").click()
    expect(page.locator(".rs-aloud")).to_have_text("Do you want to take part?")
    assert (
        page.get_by_role("link", name="Make it mine").get_attribute("href")
        == f"/look-settings?back=/answer%3Fp%3D{handle}"
    )
