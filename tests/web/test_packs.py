"""Packs and maps over the web: for whoever may make evidence, of their own services, and wrong maps change nothing."""

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
from relsurvey.web import errors, maps, own_files, packs
from relsurvey.web.doors import BodyLimit
from relsurvey.web.state import WithServices
from tests.support.rounds import ADMINISTRATOR, Rounds, rounds
from tests.support.staff import PASSPHRASE, somebody

pytestmark = pytest.mark.usefixtures("quick_hashes")

PERIOD = "&map=ascof&from=2025-11-22&to=2026-11-22"


@pytest.fixture
def ours(sqlite_only: Database) -> Rounds:
    found = rounds(sqlite_only, today=date(2026, 11, 22))
    found.closed("summer", answered={"willow": 21, "mill": 12, "park": 4})
    publications.publish(sqlite_only, by=ADMINISTRATOR, wave_id="summer", today=found.today)
    return found


def visitor(ours: Rounds, settings: Settings, *roles: Role) -> TestClient:
    """A browser; with roles, that of somebody who is signed in. A manager answers for Willow House."""
    app = Starlette(
        routes=[*packs.routes, *maps.routes, *own_files.routes],
        middleware=[
            Middleware(WithServices, services=Services(ours.db, settings)),
            Middleware(errors.PlainWords),
            Middleware(BodyLimit),
        ],
        exception_handlers=errors.HANDLERS,
    )
    client = TestClient(app, base_url="http://localhost:8501", follow_redirects=False)
    if roles:
        person = somebody(ours.db, *roles, unit_ids=("willow",))
        session = sign_in.sign_in(
            ours.db, settings, username=person.username, password=PASSPHRASE, address="192.0.2.7", now=now()
        )
        client.cookies.set(sessions.COOKIE, session)
    return client


@pytest.fixture
def manager(ours: Rounds, settings: Settings) -> TestClient:
    return visitor(ours, settings, Role.MANAGER)


@pytest.fixture
def administrator(ours: Rounds, settings: Settings) -> TestClient:
    return visitor(ours, settings, Role.ADMINISTRATOR)


@pytest.mark.parametrize("address", ["/packs/pdf?unit=willow" + PERIOD, "/maps", "/maps/ascof", "/maps/ascof/file"])
def test_a_stranger_is_led_to_the_sign_in_and_others_are_refused(
    ours: Rounds, settings: Settings, address: str
) -> None:
    assert visitor(ours, settings).get(address).status_code == 303
    assert visitor(ours, settings, Role.FACILITATOR).get(address).status_code == 403


@pytest.mark.parametrize(("kind", "begins"), [("pdf", b"%PDF-"), ("docx", b"PK"), ("xlsx", b"PK")])
def test_a_pack_is_a_file_that_stays_in_no_cache(manager: TestClient, kind: str, begins: bytes) -> None:
    given = manager.get(f"/packs/{kind}?unit=willow{PERIOD}")

    assert given.status_code == 200
    assert given.content.startswith(begins)
    assert given.headers["Cache-Control"] == "no-store"
    assert given.headers["Content-Disposition"] == f'attachment; filename="evidence-willow-ascof-2026-11-22.{kind}"'


def test_what_is_not_theirs_or_not_there_is_not_found(manager: TestClient) -> None:
    assert manager.get(f"/packs/pdf?unit=mill{PERIOD}").status_code == 404
    assert manager.get(f"/packs/pdf?{PERIOD}").status_code == 403
    assert manager.get(f"/packs/gif?unit=willow{PERIOD}").status_code == 404
    assert manager.get("/packs/pdf?unit=willow&map=ascof&from=x&to=2026-11-22").status_code == 400
    assert manager.get("/maps/astrology").status_code == 404


def test_a_manager_of_some_services_uses_maps_and_is_told_who_changes_them(
    manager: TestClient, administrator: TestClient
) -> None:
    text = manager.get("/maps/ascof/file").text
    changed = text.replace("Quality of life", "A good life")

    for page in ("/maps", "/maps/ascof"):
        shown = manager.get(page).text
        assert "Administrators of your organisation can change maps" in shown
        assert "<form" not in shown
        assert "Administrators of your organisation can change maps" not in administrator.get(page).text
    assert "Quality of life" in manager.get("/maps/ascof").text
    assert manager.post("/maps/ascof", data={"text": changed}, files={"file": b""}).status_code == 403
    assert manager.post("/maps", files={"file": ("a.yaml", changed.encode())}).status_code == 403
    assert manager.post("/maps/ascof", data={"act": "remove"}).status_code == 403
    assert manager.get("/maps/ascof/file").text == text


def test_a_map_is_changed_on_its_page_and_taken_out_again(administrator: TestClient) -> None:
    text = administrator.get("/maps/ascof/file").text

    kept = administrator.post(
        "/maps/ascof", data={"text": text.replace("Quality of life", "A good life")}, files={"file": b""}
    )

    assert kept.headers["location"] == "/maps?done=kept"
    assert "The map was kept." in administrator.get("/maps?done=kept").text
    assert "A good life" in administrator.get("/maps/ascof/file").text
    assert "Adapted by your organisation on" in administrator.get("/maps/ascof").text
    assert administrator.post("/maps/ascof", data={"act": "remove"}).headers["location"] == "/maps?done=removed"
    assert administrator.get("/maps/ascof/file").text == text


def test_a_map_comes_as_a_file(administrator: TestClient) -> None:
    text = administrator.get("/maps/ascof/file").text.replace("id: ascof", "id: our-council", 1)

    assert administrator.post("/maps", files={"file": ("ours.yaml", text.encode())}).status_code == 303
    assert "/maps/our-council" in administrator.get("/maps").text


def test_what_is_wrong_is_told_and_what_was_written_is_not_lost(administrator: TestClient) -> None:
    text = administrator.get("/maps/ascof/file").text
    wrong = text.replace("[F01, B01", "[F99, B01").replace("Quality of life", "<b>Life")

    told = administrator.post("/maps/ascof", data={"text": wrong}, files={"file": b""})

    assert told.status_code == 400
    assert "No questionnaire asks about “F99”." in told.text
    assert "ascof.yaml: entries &gt; quality-of-life &gt; indicators" in told.text
    assert "&lt;b&gt;Life" in told.text
    assert "Quality of life" in administrator.get("/maps/ascof/file").text
    assert "There is nothing in it." in administrator.post("/maps", files={"file": ("a.yaml", b" ")}).text
    assert "This is not a text file" in administrator.post("/maps", files={"file": ("a.yaml", b"\x00\x01\xff")}).text
