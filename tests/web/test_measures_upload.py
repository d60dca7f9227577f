"""A table of monthly figures as a file: all of it or nothing, for whoever enters figures, for their own services."""

from datetime import date

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.testclient import TestClient

from relsurvey.actions import measures, sign_in
from relsurvey.actions.services import Services
from relsurvey.clock import now, today
from relsurvey.config import Settings
from relsurvey.importing.measures_table import MAX_TABLE
from relsurvey.people import sessions
from relsurvey.people.roles import Role
from relsurvey.storage.database import Database
from relsurvey.web import errors, measures_upload, own_files
from relsurvey.web.doors import LARGEST_BODY, BodyLimit
from relsurvey.web.state import WithServices
from tests.support.rounds import ADMINISTRATOR, rounds
from tests.support.staff import PASSPHRASE, somebody

pytestmark = pytest.mark.usefixtures("quick_hashes")

UPLOAD = "/measures-upload"
TABLE = "service,month,incidents,complaints\nWillow House,2026-08,6,\n"


@pytest.fixture
def db(sqlite_only: Database) -> Database:
    rounds(sqlite_only, today=date(2026, 11, 22))
    return sqlite_only


def visitor(db: Database, settings: Settings, *roles: Role) -> TestClient:
    """A browser; with roles, that of somebody who is signed in. A manager answers for Willow House."""
    app = Starlette(
        routes=[*measures_upload.routes, *own_files.routes],
        middleware=[
            Middleware(WithServices, services=Services(db, settings)),
            Middleware(errors.PlainWords),
            Middleware(BodyLimit),
        ],
        exception_handlers=errors.HANDLERS,
    )
    client = TestClient(app, base_url="http://localhost:8501", follow_redirects=True)
    if roles:
        person = somebody(db, *roles, unit_ids=("willow",))
        session = sign_in.sign_in(
            db, settings, username=person.username, password=PASSPHRASE, address="192.0.2.7", now=now()
        )
        client.cookies.set(sessions.COOKIE, session)
    return client


def entered(db: Database, unit_id: str = "willow") -> dict[str, int]:
    asked = {"unit_id": unit_id, "month": "2026-08", "today": today()}
    return dict(measures.entered(db, by=ADMINISTRATOR, **asked))  # type: ignore[arg-type]  # as above


def test_a_table_is_handed_in_and_its_figures_are_there(db: Database, settings: Settings) -> None:
    manager = visitor(db, settings, Role.MANAGER)
    assert 'type="file"' in manager.get(UPLOAD).text
    empty = manager.get(f"{UPLOAD}/empty.csv").content.decode("utf-8-sig")
    assert empty.splitlines()[1].startswith("Willow House,")

    # As spreadsheets save it.
    told = manager.post(UPLOAD, files={"file": ("mine.csv", TABLE.encode("utf-8-sig"))})

    assert "1 figure was brought in." in told.text
    assert entered(db) == {"incidents": 6}


def test_one_wrong_cell_is_named_and_nothing_comes_in(db: Database, settings: Settings) -> None:
    wrong = f"{TABLE}Mill Lane,2026-08,7,1\n"

    told = visitor(db, settings, Role.MANAGER).post(UPLOAD, files={"file": ("mine.csv", wrong.encode())})

    assert told.status_code == 400
    assert "Nothing was changed." in told.text
    assert "Row 3, service: No service of yours has this name." in told.text
    assert entered(db) == entered(db, "mill") == {}


@pytest.mark.parametrize("content", [b"", b"\x00\x01", b"PK\x03\x04\xff", b"a" * (MAX_TABLE + LARGEST_BODY)])
def test_what_is_no_table_is_refused_in_words(db: Database, settings: Settings, content: bytes) -> None:
    told = visitor(db, settings, Role.MANAGER).post(UPLOAD, files={"file": ("mine.csv", content)})

    assert told.status_code == 400
    assert entered(db) == {}


def test_nobody_else_hands_a_table_in(db: Database, settings: Settings) -> None:
    stranger = visitor(db, settings)
    stranger.follow_redirects = False
    assert stranger.post(UPLOAD, files={"file": ("mine.csv", TABLE)}).headers["location"].startswith("/sign-in")
    for role in (Role.FACILITATOR, Role.CONTROLLER, Role.PAPER):
        other = visitor(db, settings, role)
        assert other.get(UPLOAD).status_code == other.get(f"{UPLOAD}/empty.csv").status_code == 403
        assert other.post(UPLOAD, files={"file": ("mine.csv", TABLE)}).status_code == 403
    assert entered(db) == {}


@pytest.mark.parametrize("done", ["many", "1" * 30, "²", "-1"])
def test_an_address_says_nothing_that_was_not_done(db: Database, settings: Settings, done: str) -> None:
    assert "brought in." not in visitor(db, settings, Role.MANAGER).get(UPLOAD, params={"done": done}).text
