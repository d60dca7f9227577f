"""The audit as a file over the web: for those who answer for the unit."""

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.testclient import TestClient

from relsurvey.actions import sign_in
from relsurvey.actions.services import Services
from relsurvey.clock import now
from relsurvey.config import Settings
from relsurvey.people import sessions
from relsurvey.people.roles import Role
from relsurvey.storage.database import Database
from relsurvey.web import assurance, errors, own_files
from relsurvey.web.state import WithServices
from tests.support.staff import PASSPHRASE, an_organisation, somebody
from tests.support.taken import taken

pytestmark = pytest.mark.usefixtures("quick_hashes")


def visitor(db: Database, settings: Settings, *roles: Role) -> TestClient:
    """A browser; with roles, that of somebody who is signed in. A manager answers for `north`."""
    app = Starlette(
        routes=[*assurance.routes, *own_files.routes],
        middleware=[Middleware(WithServices, services=Services(db, settings)), Middleware(errors.PlainWords)],
        exception_handlers=errors.HANDLERS,
    )
    client = TestClient(app, base_url="http://localhost:8501", follow_redirects=False)
    if roles:
        person = somebody(db, *roles, unit_ids=("north",))
        session = sign_in.sign_in(
            db, settings, username=person.username, password=PASSPHRASE, address="192.0.2.7", now=now()
        )
        client.cookies.set(sessions.COOKIE, session)
    return client


def test_the_audit_is_taken_out_by_those_who_answer_for_the_unit(sqlite_only: Database, settings: Settings) -> None:
    an_organisation(sqlite_only)
    manager, facilitator = (visitor(sqlite_only, settings, role) for role in (Role.MANAGER, Role.FACILITATOR))

    for kind, begins in (("pdf", b"%PDF"), ("docx", b"PK")):
        got = manager.get(f"/audit-file.{kind}?unit=north")
        assert (got.status_code, got.content[: len(begins)], got.headers["cache-control"]) == (200, begins, "no-store")
    assert facilitator.get("/audit-file.pdf").status_code == 200
    for address, status in (("/audit-file.pdf?unit=south", 404), ("/audit-file.pdf", 404), ("/audit-file.txt", 404)):
        assert manager.get(address).status_code == status
    # What was refused was not taken away.
    assert taken(sqlite_only, "assurance-taken-out") == [
        {"unit": "north", "kind": "pdf"},
        {"unit": "north", "kind": "docx"},
        {"unit": "", "kind": "pdf"},
    ]
    assert visitor(sqlite_only, settings, Role.REVIEWER).get("/audit-file.pdf?unit=north").status_code == 403
    assert visitor(sqlite_only, settings).get("/audit-file.pdf").headers["location"].startswith("/sign-in")
