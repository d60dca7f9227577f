"""Make it mine: choosing, remembering, coming back, and a link that a helper prepares."""

from collections.abc import Iterator

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.testclient import TestClient

from relsurvey.actions.services import Services
from relsurvey.config import Settings
from relsurvey.storage.database import Database
from relsurvey.web import look, look_page, respond, survey
from relsurvey.web.look_page import way_back
from relsurvey.web.state import WithServices
from tests.support.databases import SqliteDatabases
from tests.support.fieldwork import Fieldwork, open_wave

SEE_OTHER = 303
DARK_AND_LARGE = {"size": "large", "colours": "dark", "pictures": "", "reading": "listen", "moving": ""}


@pytest.fixture
def database(sqlite_databases: SqliteDatabases) -> Iterator[Database]:
    for url in sqlite_databases.fresh():
        opened = Database(url)
        yield opened
        opened.close()


@pytest.fixture
def wave(database: Database) -> Fieldwork:
    return open_wave(database)


@pytest.fixture
def phone(database: Database, settings: Settings) -> TestClient:
    routes = [*respond.routes, *survey.routes, *look_page.routes, *look.routes]
    services = Services(db=database, settings=settings)
    app = Starlette(routes=routes, middleware=[Middleware(WithServices, services=services)])
    return TestClient(app, base_url="https://survey.example", follow_redirects=False)


def test_what_is_chosen_is_remembered_for_a_year_and_leads_back(phone: TestClient, wave: Fieldwork) -> None:
    saved = phone.post("/look-settings", data={**DARK_AND_LARGE, "back": f"/r/{wave.open_link}"})

    assert saved.status_code == SEE_OTHER
    assert saved.headers["location"] == f"/r/{wave.open_link}"
    assert "Max-Age=31536000" in saved.headers["set-cookie"]
    assert 'data-look="large dark listen"' in phone.get(f"/r/{wave.open_link}").text


def test_the_look_goes_along_to_the_questions(phone: TestClient, wave: Fieldwork) -> None:
    phone.post("/look-settings", data={**DARK_AND_LARGE, "back": "/"})

    first = phone.get(phone.post(f"/r/{wave.open_link}").headers["location"]).text

    assert 'data-look="large dark listen"' in first
    assert "/look-settings?p=" in first


def test_choosing_what_is_usual_takes_the_memory_away(phone: TestClient) -> None:
    phone.post("/look-settings", data={**DARK_AND_LARGE, "back": "/"})
    phone.post("/look-settings", data={"back": "/"})

    assert 'data-look=""' in phone.get("/").text


def test_a_link_that_a_helper_prepared_opens_with_its_look_and_keeps_it(phone: TestClient, wave: Fieldwork) -> None:
    opened = phone.get(f"/r/{wave.open_link}?look=large,cream,listen").text
    started = phone.get(phone.post(f"/r/{wave.open_link}").headers["location"]).text

    assert 'data-look="large cream listen"' in opened
    assert 'data-look="large cream listen"' in started


def test_a_helper_is_given_the_link_and_keeps_their_own_look(phone: TestClient, wave: Fieldwork) -> None:
    made = phone.post("/look-settings", data={**DARK_AND_LARGE, "back": f"/r/{wave.open_link}", "act": "link"})

    assert f"/r/{wave.open_link}?look=large,dark,listen" in made.text
    assert "set-cookie" not in made.headers


def test_the_form_shows_what_is_remembered(phone: TestClient) -> None:
    phone.post("/look-settings", data={**DARK_AND_LARGE, "back": "/"})

    page = phone.get("/look-settings").text

    for value in ("large", "dark", "listen"):
        assert f'value="{value}" checked' in page
    assert "The link to send" not in page


@pytest.mark.parametrize(
    "elsewhere", ["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)", "/a\nb", ""]
)
def test_the_way_back_never_leaves_our_pages(elsewhere: str) -> None:
    assert way_back(elsewhere) == "/"


@pytest.mark.parametrize("ours", ["/", "/r/abc-DEF_1", "/survey/0f?at=question-friends", "/answer?p=0f", "/receipt"])
def test_the_way_back_is_any_page_of_ours(ours: str) -> None:
    assert way_back(ours) == ours
