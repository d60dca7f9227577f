"""The question screen under unusual eyes: a very narrow one, large text, forced colours, no motion."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import DESKTOP, PHONE, Pages
from tests.browser.respondent import SCRIPTED, Delivery, Person
from tests.support.fieldwork import Fieldwork, begin_fieldwork
from tests.support.server import Server

pytestmark = [pytest.mark.browser, pytest.mark.parametrize("delivery", SCRIPTED, indirect=True)]

NARROW = {"width": 320, "height": 640}
SMALLEST_TARGET = 60


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Server, Fieldwork]]:
    server = Server(tmp_path_factory.mktemp("looks") / "data")
    server.start()
    yield server, begin_fieldwork(server.data_dir)
    server.kill()


@pytest.fixture
def at_question(place: tuple[Server, Fieldwork], delivery: Delivery) -> Callable[[Page], Person]:
    server, fieldwork = place

    def go(page: Page) -> Person:
        person = Person(page, delivery)
        person.open_link(server.url, fieldwork.open_link)
        person.start()
        person.begin()
        return person

    return go


@pytest.mark.parametrize("viewport", [DESKTOP, PHONE, NARROW], ids=["desktop", "phone", "narrow"])
def test_a_question_fits_every_width_with_targets_that_are_hit(
    pages: Pages, axe: Callable[[Page], None], at_question: Callable[[Page], Person], viewport: dict[str, int]
) -> None:
    page = pages(viewport=viewport)
    at_question(page)

    assert page.evaluate("document.documentElement.scrollWidth") <= viewport["width"]
    for target in page.locator("label.rs-card, .rs-bar button, .rs-help summary").all():
        box = target.bounding_box()
        assert box
        assert box["height"] >= SMALLEST_TARGET
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= viewport["width"]
    axe(page)


def test_the_size_that_the_reader_set_in_the_browser_counts(page: Page, at_question: Callable[[Page], Person]) -> None:
    at_question(page)

    assert page.evaluate("getComputedStyle(document.documentElement).fontSize") == "16px"
    assert page.evaluate("getComputedStyle(document.querySelector('.rs-card-label')).fontSize") == "22px"
    page.evaluate("document.documentElement.style.setProperty('font-size', '200%', 'important')")
    assert page.evaluate("getComputedStyle(document.querySelector('.rs-card-label')).fontSize") == "44px"
    assert page.evaluate("document.documentElement.scrollWidth") <= DESKTOP["width"]


def test_more_space_between_letters_and_lines_cuts_nothing_off(
    page: Page, at_question: Callable[[Page], Person]
) -> None:
    at_question(page)
    page.evaluate(
        """() => {
          for (const element of document.querySelectorAll(".rs *")) {
            element.style.setProperty("line-height", "1.5", "important");
            element.style.setProperty("letter-spacing", "0.12em", "important");
            element.style.setProperty("word-spacing", "0.16em", "important");
          }
        }"""
    )

    cut = page.evaluate(
        """[...document.querySelectorAll(".rs-card, .rs-button, .rs-heading")]
             .filter((one) => one.scrollWidth > one.clientWidth + 1).map((one) => one.textContent)"""
    )
    assert cut == []


def test_what_is_chosen_is_seen_in_forced_colours(pages: Pages, at_question: Callable[[Page], Person]) -> None:
    page = pages(forced_colors="active")
    person = at_question(page)
    card = person.card("Sometimes")
    before = card.screenshot()

    person.choose("Sometimes")
    page.keyboard.press("Tab")

    assert card.screenshot() != before
    assert card.evaluate("(card) => getComputedStyle(card).outlineStyle") == "solid"
    tick = card.locator("input").evaluate("(input) => getComputedStyle(input, '::after').borderBottomWidth")
    assert tick == "4px"


def test_nothing_of_streamlit_is_around_the_question(page: Page, at_question: Callable[[Page], Person]) -> None:
    at_question(page)

    for part in ("stHeader", "stToolbar", "stSidebar"):
        for found in page.get_by_test_id(part).all():
            expect(found).to_be_hidden()
    box = page.locator(".rs").bounding_box()
    assert box == {"x": 0, "y": 0, "width": DESKTOP["width"], "height": box["height"] if box else 0}
