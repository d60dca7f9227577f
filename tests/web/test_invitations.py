"""The sheet of invitations: who may make one, what is on it, and what it says when something does not fit."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.testclient import TestClient

from relsurvey.actions import responses, sign_in, waves
from relsurvey.actions.services import Services
from relsurvey.clock import now
from relsurvey.config import Settings
from relsurvey.people import sessions
from relsurvey.people.roles import Role
from relsurvey.storage.database import Database
from relsurvey.web import errors, invitations, own_files
from relsurvey.web.state import WithServices
from tests.support.databases import SqliteDatabases
from tests.support.rounds import ADMINISTRATOR, Rounds, rounds
from tests.support.staff import PASSPHRASE, somebody

pytestmark = pytest.mark.usefixtures("quick_hashes")

SHEET = "/invitations/autumn"
TODAY = date(2026, 11, 22)


@pytest.fixture
def database(sqlite_databases: SqliteDatabases) -> Iterator[Database]:
    for url in sqlite_databases.fresh():
        opened = Database(url)
        yield opened
        opened.close()


@pytest.fixture
def ours(database: Database) -> Rounds:
    """An organisation with one open round."""
    found = rounds(database, today=TODAY)
    found.open("autumn")
    return found


def visitor(database: Database, settings: Settings, *roles: Role) -> TestClient:
    """A browser; with roles, that of somebody who is signed in."""
    app = Starlette(
        routes=invitations.routes,
        middleware=[Middleware(WithServices, services=Services(database, settings)), Middleware(errors.PlainWords)],
        exception_handlers=errors.HANDLERS,
    )
    client = TestClient(app, base_url="http://localhost:8501", follow_redirects=False)
    if roles:
        person = somebody(database, *roles)
        session = sign_in.sign_in(
            database, settings, username=person.username, password=PASSPHRASE, address="192.0.2.7", now=now()
        )
        client.cookies.set(sessions.COOKIE, session)
    return client


@pytest.fixture
def administrator(ours: Rounds, settings: Settings) -> TestClient:
    return visitor(ours.db, settings, Role.ADMINISTRATOR)


def addresses(page: str) -> list[str]:
    return re.findall(r'<span class="address">([^<]+)</span>', page)


def test_nobody_makes_invitations_without_signing_in(ours: Rounds, settings: Settings) -> None:
    stranger = visitor(ours.db, settings)

    for answer in (stranger.get(SHEET), stranger.post(SHEET, data={"kind": "open", "unit": "willow"})):
        assert answer.status_code == 303
        assert answer.headers["location"] == "/sign-in?next=/invitations/autumn"


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.ADMINISTRATOR])
def test_only_administrators_make_invitations(ours: Rounds, settings: Settings, role: Role) -> None:
    other = visitor(ours.db, settings, role)

    assert other.get(SHEET).status_code == 403
    assert other.post(SHEET, data={"kind": "open", "unit": "willow"}).status_code == 403


def test_the_form_names_each_unit_and_how_many_people_were_asked(administrator: TestClient) -> None:
    page = administrator.get(SHEET).text

    assert "Invitations for “Autumn”" in page
    assert "Willow House (30 people asked)" in page
    assert "Park View (6 people asked)" in page


def test_each_link_on_the_sheet_lets_one_person_begin(administrator: TestClient, ours: Rounds) -> None:
    answer = administrator.post(SHEET, data={"kind": "single", "unit": "willow", "count": "3"})

    links = addresses(answer.text)
    assert answer.status_code == 200
    assert len(set(links)) == 3
    for link in links:
        token = link.removeprefix("survey.example.org/r/")
        assert responses.look_up(ours.db, token=token, today=TODAY).wave_name == "Autumn"


def test_every_card_has_a_picture_with_a_name_and_easy_words(administrator: TestClient) -> None:
    page = administrator.post(SHEET, data={"kind": "single", "unit": "willow", "count": "2"}).text

    assert page.count("<svg") == page.count("<title>Code for a phone camera</title>") == 2
    assert page.count("You choose if you take part.") == 2


@pytest.mark.parametrize(("kind", "cards"), [("single", 2), ("open", 1)])
def test_the_address_of_a_link_is_small_print_and_nobody_is_asked_to_type_it(
    administrator: TestClient, kind: str, cards: int
) -> None:
    page = administrator.post(SHEET, data={"kind": kind, "unit": "willow", "count": "2"}).text

    small = re.findall(r'<p class="small">The picture leads to <span class="address">([^<]+)</span></p>', page)
    assert small == addresses(page)
    assert len(small) == cards
    assert "type this in a browser" not in page


def test_the_poster_offers_the_code_for_typing(administrator: TestClient) -> None:
    page = administrator.post(SHEET, data={"kind": "open", "unit": "willow"}).text

    asked = re.search(r'type the code:</p>\s*<p class="host">([^<]+)</p>', page)
    assert asked
    assert asked[1] == "survey.example.org"


@pytest.mark.parametrize(("kind", "cards"), [("single", 2), ("open", 1)])
def test_each_card_says_which_unit_it_is_for(administrator: TestClient, kind: str, cards: int) -> None:
    page = administrator.post(SHEET, data={"kind": kind, "unit": "willow", "count": "2"}).text

    assert page.count('<p class="small">For Willow House</p>') == cards


@pytest.mark.parametrize("kind", ["single", "open"])
def test_the_print_button_waits_for_a_script_of_our_own(administrator: TestClient, kind: str) -> None:
    page = administrator.post(SHEET, data={"kind": kind, "unit": "willow", "count": "2"}).text

    assert '<button type="button" class="print" hidden>Print</button>' in page
    assert re.findall(r"<script[^>]*>[^<]*</script>", page) == [
        f'<script src="{own_files.address("print.js")}" defer></script>'
    ]
    assert "<script" not in administrator.get(SHEET).text


def test_the_sheet_is_kept_by_no_browser(administrator: TestClient) -> None:
    answer = administrator.post(SHEET, data={"kind": "open", "unit": "willow"})

    assert answer.headers["cache-control"] == "no-store"


def test_a_poster_has_one_picture_and_a_code_to_say_aloud(
    administrator: TestClient, ours: Rounds, settings: Settings
) -> None:
    page = administrator.post(SHEET, data={"kind": "open", "unit": "mill"}).text

    found = re.search(r"<strong>(\d{3} \d{3})</strong>", page)
    assert found
    assert page.count("<svg") == 1
    begun = responses.begin(ours.db, settings, spoken_code=found[1].replace(" ", ""), today=TODAY)
    assert begun.receipt


def test_more_links_than_people_asked_are_refused_and_the_form_keeps_what_was_chosen(
    administrator: TestClient,
) -> None:
    answer = administrator.post(SHEET, data={"kind": "single", "unit": "park", "count": "7"})

    assert answer.status_code == 400
    assert 'role="alert"' in answer.text
    assert '<option value="park" selected>' in answer.text
    assert 'value="7"' in answer.text
    assert administrator.post(SHEET, data={"kind": "single", "unit": "park", "count": "6"}).status_code == 200


@pytest.mark.parametrize("count", ["", "0", "-1", "2.5", "²", "many", "501", "99999999999"])
def test_a_number_that_is_none_gets_plain_words(administrator: TestClient, count: str) -> None:
    answer = administrator.post(SHEET, data={"kind": "single", "unit": "willow", "count": count})

    assert answer.status_code == 400
    assert "Write how many links you need" in answer.text


@pytest.mark.parametrize(
    ("fields", "words"),
    [({"kind": "both", "unit": "willow"}, "one of the two kinds"), ({"kind": "open", "unit": "east"}, "who the invit")],
)
def test_a_choice_that_is_none_gets_plain_words(administrator: TestClient, fields: dict[str, str], words: str) -> None:
    answer = administrator.post(SHEET, data=fields)

    assert answer.status_code == 400
    assert words in answer.text


def test_a_wave_of_another_organisation_is_not_there(administrator: TestClient) -> None:
    assert administrator.get("/invitations/unknown").status_code == 404


def test_without_a_public_address_the_sheet_warns_and_says_how_to_set_it(ours: Rounds, settings: Settings) -> None:
    client = visitor(ours.db, replace(settings, base_url=""), Role.ADMINISTRATOR)

    page = client.post(SHEET, data={"kind": "single", "unit": "willow", "count": "1"}).text

    assert "RELSURVEY_BASE_URL" in page
    assert addresses(page)[0].startswith("localhost:8501/r/")


def test_with_a_public_address_there_is_no_warning(administrator: TestClient) -> None:
    page = administrator.get(SHEET).text

    assert "RELSURVEY_BASE_URL" not in page


def test_links_of_a_closed_wave_are_refused(administrator: TestClient, ours: Rounds) -> None:
    waves.close(ours.db, by=ADMINISTRATOR, wave_id="autumn", today=TODAY)

    answer = administrator.post(SHEET, data={"kind": "open", "unit": "willow"})

    assert answer.status_code == 409
    assert "<svg" not in answer.text
