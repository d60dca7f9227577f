"""You said, we did, as a browser without JavaScript meets it: from what people said to the replies and back."""

import pytest

from relsurvey.actions import public_results
from relsurvey.config import Settings
from relsurvey.people.roles import Role
from relsurvey.reporting.replies import Kind
from relsurvey.storage.database import Database
from tests.support.replies import LATER, WILLOW, public, published, write
from tests.support.rounds import ADMINISTRATOR, Rounds
from tests.web.test_public_results import TODAY, visitor

pytestmark = pytest.mark.usefixtures("quick_hashes")


@pytest.fixture
def ours(sqlite_only: Database) -> Rounds:
    return published(sqlite_only, today=TODAY)


def shown(ours: Rounds) -> str:
    return f"/said/{public_results.show(ours.db, by=ADMINISTRATOR, wave_id='summer', group=WILLOW).token}"


def test_the_two_pages_lead_to_each_other_and_both_say_the_replies(ours: Rounds, settings: Settings) -> None:
    public(ours.db, TODAY, words="We bought a bus for people's visits.")
    public(ours.db, TODAY, words="We will ask you.", kind=Kind.WILL, due=TODAY + LATER)
    write(ours.db, TODAY, words="Nobody has read this.")
    address, browser = shown(ours), visitor(ours, settings)

    said, replied = browser.get(address), browser.get(f"{address}/replies")

    assert f'href="{address}/replies"' in said.text
    assert f'href="{address}"' in replied.text
    for page in (said, replied):
        assert "We bought a bus for people&#39;s visits." in page.text
        assert "We will do this by 22 December 2026." in page.text
        assert "Nobody has read this." not in page.text
    assert "You said, we did" in replied.text
    assert "This page is for people at Willow House." in replied.text
    assert "out of 10 people said “No”." in replied.text
    assert replied.headers["x-robots-tag"] == "noindex, nofollow"


def test_before_anybody_replied_the_page_says_so(ours: Rounds, settings: Settings) -> None:
    address, browser = shown(ours), visitor(ours, settings)

    assert "We have not said yet what we will do." in browser.get(f"{address}/replies").text
    assert f"{address}/replies" not in browser.get(address).text


def test_put_away_with_what_people_said(ours: Rounds, settings: Settings) -> None:
    public(ours.db, TODAY)
    address = shown(ours)
    public_results.put_away(ours.db, by=ADMINISTRATOR, wave_id="summer", group=WILLOW)

    answer = visitor(ours, settings).get(f"{address}/replies")

    assert answer.status_code == 410
    assert "a new bus" not in answer.text


def test_the_poster_is_for_staff_and_needs_a_reply(ours: Rounds, settings: Settings) -> None:
    address = shown(ours)
    staff = visitor(ours, settings, Role.MANAGER)
    assert staff.get(f"{address}/replies/poster").status_code == 404

    public(ours.db, TODAY)

    assert visitor(ours, settings).get(f"{address}/replies/poster").status_code == 303
    poster = staff.get(f"{address}/replies/poster?language=en")
    assert poster.headers["content-type"] == "application/pdf"
    assert poster.content.startswith(b"%PDF")
    assert staff.get(f"{address}/replies/poster?language=xx").status_code == 400
