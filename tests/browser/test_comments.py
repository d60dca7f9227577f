"""Reviewing comments in a real browser: names marked, themes, a decision by keyboard, and reading for safety."""

import secrets
from collections.abc import Callable
from datetime import date

import pytest
from playwright.sync_api import Page, expect
from sqlalchemy import update

from relsurvey.collection.answers import Answer, AnswerSheet, Help, Mode, Stage
from relsurvey.people.roles import Role
from relsurvey.questionnaire.definition import Given
from relsurvey.storage import responses
from relsurvey.storage.responses import NewResponse
from relsurvey.storage.tables import wave
from tests.browser import desk
from tests.browser.conftest import DESKTOP, PHONE, Pages
from tests.support.fieldwork import WAVE, begin_fieldwork, database_of, end_fieldwork
from tests.support.server import Server
from tests.support.staff import somebody

pytestmark = pytest.mark.browser

_DAY = date(2026, 11, 20)
QUESTION = "What would help you to feel more connected?"
WORDS = ("Sarah has time for me. Ring her on 01792 496 000", "A choir <b>near</b> me", *("",) * 20)


@pytest.fixture(scope="module")
def place(server: Server) -> Server:
    """An open round in which people wrote and were told that somebody reads within two days."""
    begin_fieldwork(server.data_dir)
    with database_of(server.data_dir) as database:
        somebody(database, Role.REVIEWER, username="ron")
        somebody(database, Role.SAFEGUARDING, username="sam")
        with database.writing() as connection:
            connection.execute(update(wave).values(early_days=2))
            responses.insert_many(connection, organisation_id="harbour", wave_id=WAVE, new=map(_response, WORDS))
    return server


def _response(words: str) -> NewResponse:
    answers = {"what-helps": Answer("what-helps", Given.ANSWERED, text=words, quote=True)} if words else {}
    sheet = AnswerSheet(stage=Stage.SENT, consent=True, help=Help.ALONE, answers=answers)
    return NewResponse(secrets.token_hex(16), "north", Mode.OWN_DEVICE, _DAY, sheet)


def sign_in(page: Page, server: Server, username: str, address: str) -> None:
    desk.sign_in(page, server.url, username)
    page.goto(f"{server.url}{address}")


def fits(page: Page) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))


def test_words_are_read_for_safety_and_then_reviewed(
    place: Server, pages: Pages, axe: Callable[[Page], None], drawn: Callable[[Page], None]
) -> None:
    lead = pages(viewport=PHONE)
    sign_in(lead, place, "sam", "/early")
    lead.get_by_role("link", name="Read “Autumn”").click()
    expect(lead.get_by_text("1. New")).to_be_visible()
    expect(lead.get_by_text("within 2 days")).to_be_visible()
    drawn(lead)
    axe(lead)
    assert fits(lead)

    end_fieldwork(place.data_dir)
    page = pages(viewport=DESKTOP)
    sign_in(page, place, "ron", "/comments")
    page.get_by_role("link", name=f"Review: {QUESTION}").click()
    page.get_by_label("New theme").fill("Time with staff")
    page.keyboard.press("Enter")
    expect(page.get_by_text("The theme “Time with staff” is there.")).to_be_visible()
    drawn(page)
    axe(page)
    page.get_by_role("link", name="Review the next comment").click()
    _hide_the_choir(page)

    marked = page.locator(".staff-comment mark")
    expect(marked).to_have_text(["Sarah (a name?)", "01792 496 000 (a number?)"])
    drawn(page)
    axe(page)
    page.set_viewport_size(PHONE)
    axe(page)
    assert fits(page)
    page.set_viewport_size(DESKTOP)
    words = page.get_by_role("textbox", name="The words without names")
    expect(words).to_have_value("[a name] has time for me. Ring her on [a number]")
    expect(page.get_by_role("radio", checked=True)).to_have_count(0)
    page.get_by_role("checkbox", name="Time with staff").focus()
    page.keyboard.press("Space")
    page.get_by_role("radio", name="may be quoted").focus()
    page.keyboard.press("Space")
    page.get_by_role("button", name="Save and go on").focus()
    page.keyboard.press("Enter")

    # The other comment may still wait: the order is nobody's.
    expect(page.get_by_text("Saved.")).to_be_visible()
    page.get_by_role("link", name="All comments").click()
    page.get_by_role("link", name=f"Review: {QUESTION}").click()
    page.get_by_role("link", name="May be quoted (1)").click()
    expect(page.locator(".staff-comments blockquote")).to_have_text("[a name] has time for me. Ring her on [a number]")
    expect(page.get_by_text("Themes: Time with staff")).to_be_visible()
    drawn(page)
    axe(page)


def _hide_the_choir(page: Page) -> None:
    """Whichever of the two comes first: the one without a name is hidden, before or after."""
    comment = page.locator(".staff-comment")
    expect(comment).to_be_visible()
    if "choir" not in comment.inner_text():
        return
    assert "<b>near</b>" in comment.inner_text()
    page.get_by_text("Hide it: it is used for nothing").click()
    page.get_by_role("button", name="Save and go on").click()
    expect(comment).to_contain_text("Sarah")
