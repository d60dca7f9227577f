"""A "not yet" that holds a version up, and the second person who lets it be used all the same, by name."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from relsurvey.actions import question_reviews, reviewing
from relsurvey.config import read_settings
from relsurvey.coproduction.review import Kind, Role, Verdict
from relsurvey.people.roles import Role as StaffRole
from relsurvey.storage.database import Database
from tests.browser import desk
from tests.browser.conftest import PHONE, Pages
from tests.support import questionnaires
from tests.support.server import Server
from tests.support.staff import somebody, viewer_of
from tests.support.waves import TODAY, an_organisation

pytestmark = pytest.mark.browser

USE_IT = "Use it all the same"


@pytest.fixture
def address(server: Server) -> str:
    """The page of a review that Ada began and in which somebody said "not yet"; Chandra may be the second person."""
    database = Database(f"sqlite:///{server.data_dir / 'relsurvey.db'}")
    settings = read_settings({"RELSURVEY_DATA_DIR": str(server.data_dir)})
    an_organisation(database)
    author = viewer_of(somebody(database, StaffRole.ADMINISTRATOR, username="ada"))
    somebody(database, StaffRole.CONTROLLER, username="chandra")
    asked = questionnaires.every_kind()
    review = question_reviews.begin(database, by=author, questionnaire=asked, today=TODAY)
    invited = {"by": author, "review_id": review.id, "kind": Kind.SINGLE, "role": Role.SELF_ADVOCATE}
    token = question_reviews.invite(database, **invited)  # type: ignore[arg-type]  # as above
    reviewing.begin(database, settings, token=token, form_key="")
    reviewing.judge(database, token=token, verdict=Verdict.NOT_YET, why="Too long")
    database.close()
    return f"{server.url}/review?review={review.id}"


def opened(pages: Pages, address: str, username: str, viewport: dict[str, int] | None = None) -> Page:
    page = pages(viewport=viewport)
    desk.sign_in(page, address.partition("/review")[0], username)
    page.goto(address)
    desk.said(page, "It waits for an answer.")
    page.locator("summary", has_text=USE_IT).press("Enter")
    return page


def test_the_author_is_sent_to_a_second_person_who_overrules_by_name_and_with_a_reason(
    address: str, pages: Pages, axe: Callable[[Page], None], drawn: Callable[[Page], None]
) -> None:
    author = opened(pages, address, "ada")
    desk.said(author, "You had a hand in this review. Ask a second person")
    expect(author.get_by_role("button", name="Use it, in my name")).to_have_count(0)
    drawn(author)
    axe(author)

    second = opened(pages, address, "chandra", PHONE)
    # They decide on what can be printed, not on the reviewer's words.
    expect(second.get_by_text("Too long")).to_have_count(0)
    second.get_by_role("button", name="Use it, in my name").press("Enter")
    desk.said(second, "Write the reason. It is printed.")
    drawn(second)
    axe(second)
    assert not desk.scrolls_sideways(second)
    second.get_by_label("Reason").fill("A shorter one is being made for winter.")
    second.get_by_role("button", name="Use it, in my name").press("Enter")

    desk.said(second, "Recorded with your name and your reason.")
    # The button is gone: the focus is where it is told what was done.
    expect(second.get_by_test_id("stAlert").first).to_be_focused()
    drawn(second)
    axe(second)
    author.reload()
    # As it will be printed; above, the settled "not yet" is behind a fold.
    desk.said(author, "decided to use the questions now. This is why")
