"""The page of own photos: who may open it, and what it puts on the screens."""

import io
from collections.abc import Iterator

import pytest
from PIL import Image
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.testclient import TestClient

from relsurvey.actions.services import Services
from relsurvey.config import Settings
from relsurvey.people.sessions import COOKIE
from relsurvey.storage.database import Database
from relsurvey.web import errors, media, staff_session
from relsurvey.web.doors import BodyLimit
from relsurvey.web.state import WithServices
from tests.support.databases import SqliteDatabases
from tests.support.fieldwork import administrator, open_wave

# Part of `make test`; plain `pytest` stays under a minute.
pytestmark = pytest.mark.slow

SEE_OTHER, BAD_REQUEST = 303, 400


@pytest.fixture
def database(sqlite_databases: SqliteDatabases) -> Iterator[Database]:
    for url in sqlite_databases.fresh():
        opened = Database(url)
        open_wave(opened)
        yield opened
        opened.close()


@pytest.fixture
def browser(database: Database, settings: Settings) -> TestClient:
    services = Services(db=database, settings=settings)
    middleware = [
        Middleware(WithServices, services=services),
        Middleware(errors.PlainWords),
        Middleware(BodyLimit),
    ]
    app = Starlette(routes=media.routes, middleware=middleware, exception_handlers=errors.HANDLERS)  # type: ignore[arg-type]
    return TestClient(app, base_url="https://survey.example", follow_redirects=False)


@pytest.fixture
def signed_in(browser: TestClient, monkeypatch: pytest.MonkeyPatch) -> TestClient:
    monkeypatch.setattr(staff_session, "current_viewer", lambda _request: administrator())
    assert staff_session.SEE_OTHER == SEE_OTHER
    return browser


def a_photo() -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (20, 20), "red").save(file, "PNG")
    return file.getvalue()


def test_nobody_sees_or_sends_anything_before_signing_in(browser: TestClient) -> None:
    assert browser.get("/own-media").headers["location"].startswith("/sign-in")
    assert browser.post("/own-media", files={"file": a_photo()}).headers["location"].startswith("/sign-in")


def test_the_page_leads_back_to_the_home_page_of_staff_not_to_the_start_of_respondents(signed_in: TestClient) -> None:
    page = signed_in.get("/own-media").text

    assert '<header><a href="/home">' in page
    assert '<a href="/home">Home</a>' in page


def test_a_photo_is_put_in_the_place_of_a_picture_and_served(signed_in: TestClient) -> None:
    sent = signed_in.post("/own-media", data={"kind": "picture", "key": "home"}, files={"file": a_photo()})
    page = signed_in.get(sent.headers["location"]).text

    assert "Saved." in page
    address = page.split('src="/look/own/')[1].split('"')[0]
    photo = signed_in.get(f"/look/own/{address}")
    assert photo.headers["content-type"] == "image/webp"
    assert "immutable" in photo.headers["cache-control"]


def test_each_button_says_whose_photo_it_puts_and_an_audit_is_not_read_out(signed_in: TestClient) -> None:
    page = signed_in.get("/own-media").text

    assert 'aria-label="Use this photo instead of home"' in page
    assert 'value="how-connected/friends"' in page
    assert 'value="governance-audit/' not in page


def test_what_is_wrong_with_a_file_is_said_on_the_page(signed_in: TestClient) -> None:
    refused = signed_in.post("/own-media", data={"kind": "picture", "key": "home"}, files={"file": b"no photo"})

    assert refused.status_code >= BAD_REQUEST
    assert "not a photo that can be shown" in refused.text


@pytest.mark.parametrize("size", [12 * 1024 * 1024 + 1, 13 * 1024 * 1024])
def test_a_photo_that_is_too_large_is_refused_with_the_limit(signed_in: TestClient, size: int) -> None:
    signed_in.cookies.set(COOKIE, "x" * 32)
    large = a_photo().ljust(size, b"\0")

    refused = signed_in.post("/own-media", data={"kind": "picture", "key": "home"}, files={"file": large})

    assert refused.status_code == BAD_REQUEST
    assert "This photo is larger than 12 MB. Choose a smaller one." in refused.text


def test_a_photo_of_just_the_limit_is_taken(signed_in: TestClient) -> None:
    full = a_photo().ljust(12 * 1024 * 1024, b"\0")

    sent = signed_in.post("/own-media", data={"kind": "picture", "key": "home"}, files={"file": full})

    assert sent.status_code == SEE_OTHER
