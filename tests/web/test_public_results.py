"""What people said, as a browser without JavaScript meets it, and the poster that leads there."""

import re
from dataclasses import replace
from datetime import date
from html import unescape

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.testclient import TestClient

from relsurvey.actions import public_results, publications, sign_in
from relsurvey.actions.services import Services
from relsurvey.clock import now
from relsurvey.config import Settings
from relsurvey.people import sessions
from relsurvey.people.roles import Role
from relsurvey.reporting.released import WHOLE, Group
from relsurvey.storage.database import Database
from relsurvey.web import beside, errors, look_page
from relsurvey.web import public_results as web
from relsurvey.web.security import SecurityHeaders
from relsurvey.web.state import WithServices
from tests.support.rounds import ADMINISTRATOR, Rounds, rounds
from tests.support.staff import PASSPHRASE, an_organisation, somebody

pytestmark = pytest.mark.usefixtures("quick_hashes")

TODAY = date(2026, 11, 22)
WILLOW = Group("unit", "willow")


@pytest.fixture
def ours(sqlite_only: Database) -> Rounds:
    """An organisation with one published round: Willow House is shown, the others are too small."""
    found = rounds(sqlite_only, today=TODAY)
    found.closed("summer", answered={"willow": 21, "mill": 12, "park": 4})
    publications.publish(sqlite_only, by=ADMINISTRATOR, wave_id="summer", today=TODAY)
    return found


def shown(ours: Rounds, group: Group = WHOLE, **given: str) -> str:
    """The address of a page that is shown now."""
    page = public_results.show(ours.db, by=ADMINISTRATOR, wave_id="summer", group=group, **given)
    return f"/said/{page.token}"


def visitor(ours: Rounds, settings: Settings, *roles: Role, organisation_id: str = "harbour") -> TestClient:
    """A browser; with roles, that of somebody who is signed in."""
    app = Starlette(
        routes=[*web.routes, *beside.routes, *look_page.routes],
        middleware=[
            Middleware(SecurityHeaders),
            Middleware(WithServices, services=Services(ours.db, settings)),
            Middleware(errors.PlainWords),
        ],
        exception_handlers=errors.HANDLERS,
    )
    client = TestClient(app, base_url="http://localhost:8501", follow_redirects=False)
    if roles:
        person = somebody(ours.db, *roles, organisation_id=organisation_id, unit_ids=("willow",))
        session = sign_in.sign_in(
            ours.db, settings, username=person.username, password=PASSPHRASE, address="192.0.2.7", now=now()
        )
        client.cookies.set(sessions.COOKIE, session)
    return client


def words(page: str) -> str:
    """What a page says, without its tags."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", page)).split())


def test_whoever_has_the_address_reads_what_people_said(ours: Rounds, settings: Settings) -> None:
    answer = visitor(ours, settings).get(shown(ours))

    said = words(answer.text)
    assert answer.status_code == 200
    assert "We asked 60 people. 37 people answered. That is about 6 out of 10 people." in said
    assert "Do you have friends you can count on?" in said
    assert "out of 10 people said “Yes”." in said
    assert "A survey by Harbour Care" in said


def test_a_page_says_tenths_and_no_count_and_no_percentage_of_any_answer(ours: Rounds, settings: Settings) -> None:
    page = visitor(ours, settings).get(shown(ours)).text

    answers = "".join(re.findall(r'<ul class="rs-(?:answers|others)">.*?</ul>', page, re.DOTALL))
    numbers = {int(number) for number in re.findall(r"\d+", words(answers))}
    assert numbers
    assert max(numbers) <= 10
    assert "%" not in words(page)


def test_each_answer_has_ten_people_and_as_many_with_their_arms_up_as_it_says(ours: Rounds, settings: Settings) -> None:
    page = visitor(ours, settings).get(shown(ours)).text

    rows = re.findall(
        r"<p>([^<]*“(?:Yes|Sometimes|No)”\.)</p>\s*<div class=\"rs-ten\"[^>]*>(.*?)</div>", page, re.DOTALL
    )
    assert len(rows) == 6
    for sentence, people in rows:
        drawn = re.findall(r'href="#person-(\w+)"', people)
        assert len(drawn) == 10
        numbers = [int(number) for number in re.findall(r"\d+", sentence.replace("out of 10", ""))]
        assert drawn.count("yes") == (numbers[0] if numbers else 0)


def test_the_page_of_one_service_shows_no_other(ours: Rounds, settings: Settings) -> None:
    said = words(visitor(ours, settings).get(shown(ours, WILLOW)).text)

    assert "These are the answers from Willow House." in said
    assert "We asked 30 people. 21 people answered." in said
    assert "Mill Lane" not in said


def test_what_an_organisation_wrote_is_shown_as_words(ours: Rounds, settings: Settings) -> None:
    page = visitor(ours, settings).get(shown(ours, next_words="We meet <b>on Monday</b>.")).text

    assert "Harbour Care says:" in page
    assert "We meet &lt;b&gt;on Monday&lt;/b&gt;." in page


def test_no_search_engine_and_no_cache_that_others_share_keeps_it(ours: Rounds, settings: Settings) -> None:
    headers = visitor(ours, settings).get(shown(ours)).headers

    assert headers["x-robots-tag"] == "noindex, nofollow"
    assert headers["cache-control"] == "private, no-cache"
    assert "script-src 'self'" in headers["content-security-policy"]
    assert headers["referrer-policy"] == "strict-origin"
    assert "set-cookie" not in headers


def test_an_address_that_leads_nowhere_says_so_kindly(ours: Rounds, settings: Settings) -> None:
    answer = visitor(ours, settings).get("/said/cdfg-hjkl-mnpq-rtvw")

    assert answer.status_code == 404
    assert "We could not find this page" in answer.text
    assert "Check the address." in answer.text
    assert "Harbour Care" not in answer.text


def test_a_page_that_was_put_away_says_so_kindly(ours: Rounds, settings: Settings) -> None:
    address = shown(ours)
    public_results.put_away(ours.db, by=ADMINISTRATOR, wave_id="summer", group=WHOLE)

    answer = visitor(ours, settings).get(address)

    assert answer.status_code == 410
    assert "This page is closed" in answer.text
    assert "out of 10" not in answer.text
    assert answer.headers["x-robots-tag"] == "noindex, nofollow"


def test_from_the_pages_at_its_foot_a_way_leads_back(ours: Rounds, settings: Settings) -> None:
    browser, address = visitor(ours, settings), shown(ours)
    page = browser.get(address).text

    (privacy,) = set(re.findall(r'href="(/privacy[^"]+)"', page))
    (mine,) = set(re.findall(r'href="(/look-settings[^"]+)"', page))

    beside_it = browser.get(privacy.replace("&amp;", "&")).text
    assert f'href="{address}"' in beside_it
    assert "Harbour Care" in beside_it
    assert f'value="{address}"' in browser.get(mine.replace("&amp;", "&")).text


def test_the_poster_is_for_staff_of_the_organisation(ours: Rounds, settings: Settings) -> None:
    address = f"{shown(ours)}/poster"
    an_organisation(ours.db, "other")

    nobody = visitor(ours, settings).get(address)
    other = visitor(ours, settings, Role.ADMINISTRATOR, organisation_id="other").get(address)
    reviewer = visitor(ours, settings, Role.REVIEWER).get(address)

    assert nobody.status_code == 303
    assert nobody.headers["location"].startswith("/sign-in?next=/said/")
    assert other.status_code == 404
    assert reviewer.status_code == 403


@pytest.mark.slow
def test_a_manager_prints_the_poster(ours: Rounds, settings: Settings) -> None:
    manager = visitor(ours, replace(settings, base_url=""), Role.MANAGER)

    answer = manager.get(f"{shown(ours)}/poster")
    unsigned = manager.get(f"{shown(ours)}/poster?language=cy")

    assert answer.content.startswith(b"%PDF")
    assert answer.headers["content-type"] == "application/pdf"
    assert unsigned.status_code == 400
