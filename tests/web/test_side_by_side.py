"""People and staff side by side as a file over the web: for whoever may take results out, of their own services."""

from datetime import date

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.testclient import TestClient

from relsurvey.actions import publications, sign_in
from relsurvey.actions.services import Services
from relsurvey.clock import now
from relsurvey.config import Settings
from relsurvey.people import sessions
from relsurvey.people.roles import Role
from relsurvey.storage.database import Database
from relsurvey.web import errors, own_files, side_by_side
from relsurvey.web.state import WithServices
from tests.support.rounds import ADMINISTRATOR, Rounds, rounds
from tests.support.staff import PASSPHRASE, somebody
from tests.support.taken import taken

pytestmark = pytest.mark.usefixtures("quick_hashes")


@pytest.fixture
def ours(sqlite_only: Database) -> Rounds:
    found = rounds(sqlite_only, today=date(2026, 11, 22))
    found.closed("summer", answered={"willow": 21, "mill": 12, "park": 4})
    publications.publish(sqlite_only, by=ADMINISTRATOR, wave_id="summer", today=found.today)
    return found


def visitor(ours: Rounds, settings: Settings, *roles: Role) -> TestClient:
    """A browser; with roles, that of somebody who is signed in. A manager answers for Mill Lane."""
    app = Starlette(
        routes=[*side_by_side.routes, *own_files.routes],
        middleware=[Middleware(WithServices, services=Services(ours.db, settings)), Middleware(errors.PlainWords)],
        exception_handlers=errors.HANDLERS,
    )
    client = TestClient(app, base_url="http://localhost:8501", follow_redirects=False)
    if roles:
        person = somebody(ours.db, *roles, unit_ids=("mill",))
        session = sign_in.sign_in(
            ours.db, settings, username=person.username, password=PASSPHRASE, address="192.0.2.7", now=now()
        )
        client.cookies.set(sessions.COOKIE, session)
    return client


def test_a_stranger_is_led_to_the_sign_in(ours: Rounds, settings: Settings) -> None:
    assert visitor(ours, settings).get("/side-by-side/csv").status_code == 303


def test_it_is_a_file_that_stays_in_no_cache(ours: Rounds, settings: Settings) -> None:
    given = visitor(ours, settings, Role.MANAGER).get("/side-by-side/csv?unit=mill")

    assert given.status_code == 200
    assert given.headers["Cache-Control"] == "no-store"
    assert given.text.startswith("Asked of people,Who,")
    assert taken(ours.db, "side-by-side-taken-out") == [{"unit": "mill", "kind": "csv"}]


def test_a_service_of_others_and_an_unknown_kind_are_not_found(ours: Rounds, settings: Settings) -> None:
    manager = visitor(ours, settings, Role.MANAGER)

    assert manager.get("/side-by-side/csv?unit=willow").status_code == 404
    assert manager.get("/side-by-side/sav").status_code == 404
    assert taken(ours.db, "side-by-side-taken-out") == []


def test_who_may_not_take_results_out_gets_none(ours: Rounds, settings: Settings) -> None:
    assert visitor(ours, settings, Role.FACILITATOR).get("/side-by-side/csv").status_code == 403
