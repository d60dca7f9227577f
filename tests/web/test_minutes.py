"""What leaves a workshop over the web: files for those who may have them, and a page that anybody can read."""

from datetime import date

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.testclient import TestClient

from relsurvey.actions import sign_in, workshop_actions, workshop_summary
from relsurvey.actions.services import Services
from relsurvey.clock import now
from relsurvey.config import Settings
from relsurvey.people import sessions
from relsurvey.people.roles import Role
from relsurvey.storage.database import Database
from relsurvey.web import errors, minutes, own_files, talked
from relsurvey.web.state import WithServices
from relsurvey.workshop.workshop import NewAction
from tests.support.staff import PASSPHRASE, somebody
from tests.support.taken import taken
from tests.support.workshops import AWorkshop, a_workshop

pytestmark = pytest.mark.usefixtures("quick_hashes")

ACTION = NewAction("give-and-take", "Rotas in pairs", "Sam Field", date(2027, 1, 10), "", "")


@pytest.fixture
def held(sqlite_only: Database, settings: Settings) -> AWorkshop:
    """A workshop whose room plans its actions."""
    found = a_workshop(sqlite_only, settings)
    found.open(0)
    found.reveal()
    found.act()
    action = workshop_actions.add(found.db, by=found.facilitator, workshop_id=found.id, new=ACTION)
    words = {action: "2 staff will come to you."}
    workshop_summary.keep(found.db, by=found.facilitator, workshop_id=found.id, words=words, language="en")
    return found


def visitor(held: AWorkshop, *roles: Role) -> TestClient:
    """A browser; with roles, that of somebody who is signed in. A manager answers for the workshop's unit."""
    app = Starlette(
        routes=[*minutes.routes, *talked.routes, *own_files.routes],
        middleware=[Middleware(WithServices, services=Services(held.db, held.settings)), Middleware(errors.PlainWords)],
        exception_handlers=errors.HANDLERS,
    )
    client = TestClient(app, base_url="http://localhost:8501", follow_redirects=False)
    if roles:
        person = somebody(held.db, *roles, unit_ids=("north",))
        session = sign_in.sign_in(
            held.db, held.settings, username=person.username, password=PASSPHRASE, address="192.0.2.7", now=now()
        )
        client.cookies.set(sessions.COOKIE, session)
    return client


def test_a_facilitator_takes_every_file_away_and_nothing_keeps_a_copy(held: AWorkshop) -> None:
    client = visitor(held, Role.FACILITATOR)

    for name, begins in (
        ("team.pdf", b"%PDF"),
        ("team.docx", b"PK"),
        ("to-share.pdf", b"%PDF"),
        ("to-share.docx", b"PK"),
        ("easy-read.pdf", b"%PDF"),
    ):
        got = client.get(f"/minutes/{held.id}/{name}")
        assert (got.status_code, got.content[: len(begins)], got.headers["cache-control"]) == (200, begins, "no-store")
        assert got.headers["content-disposition"].endswith(f'.{name.partition(".")[2]}"')
    assert [(one["version"], one["kind"]) for one in taken(held.db, "minutes-taken-out")] == [
        ("team", "pdf"),
        ("team", "docx"),
        ("to-share", "pdf"),
        ("to-share", "docx"),
        ("easy-read", "pdf"),
    ]


@pytest.mark.parametrize("name", ["team.txt", "secret.pdf", "easy-read.docx"])
def test_there_are_no_other_files(held: AWorkshop, name: str) -> None:
    assert visitor(held, Role.FACILITATOR).get(f"/minutes/{held.id}/{name}").status_code == 404


def test_strangers_sign_in_first_and_others_get_nothing(held: AWorkshop) -> None:
    address = f"/minutes/{held.id}/team.pdf"

    assert visitor(held).get(address).headers["location"].startswith("/sign-in")
    assert visitor(held, Role.REVIEWER).get(address).status_code == 403
    assert taken(held.db, "minutes-taken-out") == []
    assert visitor(held, Role.MANAGER).get(address).headers["content-disposition"].count("to-share") == 1
    # What they asked for was the team's; what they have is what may be shared.
    assert taken(held.db, "minutes-taken-out") == [{"workshop": held.id, "version": "to-share", "kind": "pdf"}]


def test_anybody_reads_the_page_until_it_is_put_away(held: AWorkshop) -> None:
    ask = {"by": held.facilitator, "workshop_id": held.id}
    address = f"/told/{workshop_summary.show(held.db, **ask)}"
    client = visitor(held)

    page = client.get(address)

    assert page.status_code == 200
    assert "2 staff will come to you." in page.text
    assert "Sam Field" not in page.text
    assert "noindex" in page.headers["x-robots-tag"]
    workshop_summary.put_away(held.db, **ask)
    assert client.get(address).status_code == 410
    assert client.get("/told/bcdf-bcdf-bcdf-bcdf").status_code == 404
