"""A questionnaire from its first word to its second version, by keyboard alone, on a wide screen and on a phone."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from playwright.sync_api import Page, expect

from relsurvey.people.roles import Role
from relsurvey.storage.database import Database
from tests.browser import desk
from tests.browser.author import Author, begin_a_questionnaire, give_it_a_picture_and_a_meaning, write_a_question
from tests.browser.conftest import PHONE, Pages
from tests.browser.desk import LONGEST_DRAWING
from tests.support.rounds import rounds
from tests.support.server import Server
from tests.support.staff import somebody

pytestmark = pytest.mark.browser


@pytest.fixture
def address(server: Server) -> str:
    """Where the server is, with an administrator who has made nothing yet."""
    database = Database(f"sqlite:///{server.data_dir / 'relsurvey.db'}")
    rounds(database, today=datetime.now(UTC).date(), demo=True)
    somebody(database, Role.ADMINISTRATOR, username="ada")
    database.close()
    return server.url


def test_a_questionnaire_is_written_checked_asked_locked_and_changed_in_a_second_version(
    address: str, pages: Pages, drawn: Callable[[Page], None], axe: Callable[[Page], None]
) -> None:
    page = pages()
    author = Author(page, drawn, axe)
    desk.sign_in(page, address, "ada")
    begin_a_questionnaire(author, address)
    write_a_question(author)
    give_it_a_picture_and_a_meaning(author)
    author.look()
    desk.prepare_a_round(page, address, "Bus", {"Willow House": 30})
    desk.said(page, "“Your bus” (bus), version 1")
    desk.open_the_round(page, "“Bus” is open.")

    page.goto(f"{address}/studio?questionnaire=bus")
    author.sees("Version 1 is in use (Bus), so it stays as it is.")
    expect(page.get_by_role("textbox", name="Question", exact=True)).to_be_disabled()
    author.look()
    author.press("button", "Make a new version")
    author.sees("Version 2 is made.")
    author.write("Question", "Do you like the bus?")
    author.go("radio", "Questions")
    for _ in range(3):
        page.keyboard.press("ArrowRight")
    author.sees("Question 1: the question was “Do you use the bus?” and is now “Do you like the bus?”.")
    author.look()

    phone = pages(viewport=PHONE)
    desk.sign_in(phone, address, "ada")
    for part in ("", "&part=whole", "&part=mend", "&part=versions"):
        phone.goto(f"{address}/studio?questionnaire=bus{part}")
        expect(phone.get_by_text("Version 2 is ready to be asked.")).to_be_visible(timeout=LONGEST_DRAWING)
        Author(phone, drawn, axe).look()
