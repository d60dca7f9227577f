"""Files of an own questionnaire to take away, and its screens to look at: for those who may design, and nobody else."""

from datetime import date
from io import BytesIO
from zipfile import ZipFile

import pytest
from httpx2 import Response
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.testclient import TestClient

from relsurvey.actions import sign_in, studio_beginnings
from relsurvey.actions import studio as questionnaires
from relsurvey.actions.services import Services
from relsurvey.actions.studio_beginnings import Wanted
from relsurvey.clock import now
from relsurvey.config import Settings
from relsurvey.people import sessions
from relsurvey.people.roles import Role
from relsurvey.screens.pictures import known_pictures
from relsurvey.storage.database import Database
from relsurvey.studio import packed, questions
from relsurvey.studio.own import OwnVersion
from relsurvey.web import errors, preview, studio, studio_upload
from relsurvey.web.state import WithServices
from relsurvey.xlsform import reading
from tests.support.rounds import ADMINISTRATOR, rounds
from tests.support.staff import PASSPHRASE, somebody

pytestmark = pytest.mark.usefixtures("quick_hashes")

TODAY = date(2026, 11, 22)
FILE, SCREEN = "/studio-files/going/1/", "/preview/own/going/1"


@pytest.fixture
def going(sqlite_only: Database, settings: Settings) -> OwnVersion:
    """A questionnaire with two questions, one of which has no picture yet."""
    rounds(sqlite_only, today=TODAY)
    wanted = [Wanted(text="Do you see your friends?", picture="friends"), Wanted(text="Do you like tea?")]
    return studio_beginnings.start_from(
        sqlite_only, settings, by=ADMINISTRATOR, title="How is it going?", wanted=wanted, today=TODAY
    )


def visitor(db: Database, settings: Settings, *roles: Role) -> TestClient:
    app = Starlette(
        routes=[*studio.routes, *studio_upload.routes, *preview.routes],
        middleware=[Middleware(WithServices, services=Services(db, settings)), Middleware(errors.PlainWords)],
        exception_handlers=errors.HANDLERS,
    )
    client = TestClient(app, base_url="http://localhost:8501", follow_redirects=False)
    if roles:
        person = somebody(db, *roles, unit_ids=("mill",))
        address = "192.0.2.7"
        session = sign_in.sign_in(
            db, settings, username=person.username, password=PASSPHRASE, address=address, now=now()
        )
        client.cookies.set(sessions.COOKIE, session)
    return client


@pytest.mark.usefixtures("going")
def test_the_packed_folder_of_an_unfinished_one_can_be_taken_away_and_brought_back(
    sqlite_only: Database, settings: Settings, going: OwnVersion
) -> None:
    answer = visitor(sqlite_only, settings, Role.ADMINISTRATOR).get(FILE + "zip")

    assert answer.headers["content-disposition"] == 'attachment; filename="going-1.zip"'
    assert ZipFile(BytesIO(answer.content)).namelist() == ["going/questionnaire.yaml", "going/words.en.yaml"]
    assert packed.unpack(answer.content).documents == going.documents


def test_a_workbook_is_given_away_when_it_can_be_used_and_until_then_it_is_said_why(
    sqlite_only: Database, settings: Settings
) -> None:
    rounds(sqlite_only, today=TODAY)
    studio_beginnings.start_from(
        sqlite_only, settings, by=ADMINISTRATOR, title="Tea", wanted=[Wanted(text="Do you like tea?")], today=TODAY
    )
    client = visitor(sqlite_only, settings, Role.ADMINISTRATOR)
    refused = client.get("/studio-files/tea/1/xlsx")
    assert refused.status_code == 400
    assert "1 thing has to be mended" in refused.text

    studio_beginnings.start_copy(
        sqlite_only, settings, by=ADMINISTRATOR, questionnaire_id="belonging", title="Belonging now", today=TODAY
    )
    workbook = client.get("/studio-files/belonging-now/1/xlsx").content
    assert reading.read(workbook, name="", known_pictures=known_pictures()).left_out == ()


@pytest.mark.usefixtures("going")
def test_every_screen_can_be_looked_at_gaps_and_all(sqlite_only: Database, settings: Settings) -> None:
    client = visitor(sqlite_only, settings, Role.ADMINISTRATOR)

    assert "How is it going?" in client.get(SCREEN).text
    page = client.get(SCREEN + "?at=question-tea").text
    assert "Do you like tea?" in page
    assert "at=question-see-friends" in page
    assert client.get("/preview/own/nowhere/1").status_code == 404


@pytest.mark.usefixtures("going")
@pytest.mark.parametrize("address", [FILE + "zip", SCREEN])
def test_nobody_else_sees_it(sqlite_only: Database, settings: Settings, address: str) -> None:
    assert visitor(sqlite_only, settings).get(address).headers["location"].startswith("/sign-in")
    for role in (Role.MANAGER, Role.FACILITATOR, Role.PAPER):
        assert visitor(sqlite_only, settings, role).get(address).status_code == 403


UPLOAD = "/studio-upload"


def handed_in(client: TestClient, address: str, content: bytes, name: str = "mine.zip") -> Response:
    return client.post(address, files={"file": (name, content)})


def test_a_file_is_handed_in_and_becomes_a_questionnaire_of_its_own(
    sqlite_only: Database, settings: Settings, going: OwnVersion
) -> None:
    client = visitor(sqlite_only, settings, Role.ADMINISTRATOR)
    assert 'type="file"' in client.get(UPLOAD).text

    answer = handed_in(client, UPLOAD, packed.pack(going.documents))

    ids = {one.newest.id for one in questionnaires.list_(sqlite_only, by=ADMINISTRATOR)}
    (new,) = ids - {going.id}
    assert (answer.status_code, answer.headers["location"]) == (303, f"/studio?questionnaire={new}")


def test_a_file_comes_back_into_its_place_unless_somebody_was_quicker(
    sqlite_only: Database, settings: Settings, going: OwnVersion
) -> None:
    client = visitor(sqlite_only, settings, Role.ADMINISTRATOR)
    changed = questions.set_text(going.documents, "tea", language="en", field="text", text="Do you like cake?")
    place = f"{UPLOAD}?questionnaire={going.id}&revision={going.revision}"
    assert "How is it going?" in client.get(place).text

    assert handed_in(client, place, packed.pack(changed)).headers["location"] == "/studio?questionnaire=going"
    again = handed_in(client, place, packed.pack(going.documents))

    assert again.status_code == 409
    assert "Somebody else changed this questionnaire a moment ago." in again.text
    assert questionnaires.get(sqlite_only, by=ADMINISTRATOR, questionnaire_id=going.id).documents == changed


@pytest.mark.usefixtures("going")
def test_a_file_that_is_none_changes_nothing_and_is_refused_in_words(sqlite_only: Database, settings: Settings) -> None:
    refused = handed_in(visitor(sqlite_only, settings, Role.ADMINISTRATOR), UPLOAD, b"no zip")

    assert refused.status_code == 400
    assert "Nothing was changed." in refused.text
    assert len(questionnaires.list_(sqlite_only, by=ADMINISTRATOR)) == 1


def test_nobody_else_hands_a_file_in(sqlite_only: Database, settings: Settings, going: OwnVersion) -> None:
    content = packed.pack(going.documents)
    assert handed_in(visitor(sqlite_only, settings), UPLOAD, content).headers["location"].startswith("/sign-in")
    for role in (Role.MANAGER, Role.CONTROLLER, Role.FACILITATOR):
        assert visitor(sqlite_only, settings, role).get(UPLOAD).status_code == 403
        assert handed_in(visitor(sqlite_only, settings, role), UPLOAD, content).status_code == 403
    assert len(questionnaires.list_(sqlite_only, by=ADMINISTRATOR)) == 1
