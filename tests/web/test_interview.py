"""An interview over plain HTTP: whoever held the device can't come back to what the person answered."""

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from relsurvey import clock
from relsurvey.actions import interviews, responses
from relsurvey.actions.services import Services
from relsurvey.collection.device import INTERVIEW_COOKIE, Device
from relsurvey.config import Settings
from relsurvey.errors import NotFound
from relsurvey.people.roles import Role
from relsurvey.storage.database import Database
from relsurvey.web import beside, interview, look, look_page, mine, survey
from relsurvey.web.state import WithServices
from tests.support.fieldwork import WAVE, Fieldwork, open_wave
from tests.support.staff import somebody, viewer_of

OK, NOT_FOUND = 200, 404
#: As a browser asks for a page, and for what belongs to one.
PAGE = {"accept": "text/html,application/xhtml+xml"}
PIECE = {"accept": "application/json"}
STAFF = ("/home", "/interview", "/results", "/sign-in", "/")


@pytest.fixture
def wave(database: Database) -> Fieldwork:
    return open_wave(database)


@pytest.fixture
def held(database: Database, settings: Settings, wave: Fieldwork) -> Device:
    assert wave.links
    facilitator = viewer_of(somebody(database, Role.FACILITATOR))
    started = interviews.begin(database, settings, by=facilitator, wave_id=WAVE, unit_id="north", today=clock.today())
    return Device(started.device_secret, started.receipt)


@pytest.fixture
def tablet(database: Database, settings: Settings, held: Device) -> TestClient:
    elsewhere = [
        Route(path, lambda _: PlainTextResponse("in")) for path in ("/home", "/results", "/sign-in", "/answer", "/")
    ]
    parts = (mine, survey, interview, beside, look_page, look)
    app = Starlette(
        routes=[*elsewhere, *(route for part in parts for route in part.routes)],
        middleware=[
            Middleware(WithServices, services=Services(database, settings)),
            Middleware(interview.InterviewDoor),
        ],
    )
    client = TestClient(app, base_url="https://survey.example", follow_redirects=False)
    for name, value in {held.cookie_name: held.cookie_value, INTERVIEW_COOKIE: held.handle}.items():
        client.cookies.set(name, value, domain="survey.example", path="/")
    return client


@pytest.mark.parametrize("page", STAFF)
def test_whoever_goes_on_to_another_page_can_not_come_back_to_the_answers(
    tablet: TestClient, held: Device, database: Database, settings: Settings, page: str
) -> None:
    address = f"/survey/{held.handle}"
    assert tablet.get(address, headers=PAGE).status_code == OK

    tablet.get(page, headers=PAGE)

    assert held.cookie_name not in tablet.cookies
    assert INTERVIEW_COOKIE not in tablet.cookies
    kept_by_somebody = {"cookie": f"{held.cookie_name}={held.cookie_value}"}
    assert tablet.get(address, headers={**PAGE, **kept_by_somebody}).status_code == NOT_FOUND
    with pytest.raises(NotFound):
        responses.show(database, device_secret=held.secret, today=clock.today())
    assert responses.resume(database, settings, receipt=held.receipt, today=clock.today()).handle


def test_within_the_survey_the_interview_goes_on(tablet: TestClient, held: Device) -> None:
    for page in ("answer", "talk", "privacy", "accessibility", "pictures", "look-settings"):
        tablet.get(f"/{page}?p={held.handle}", headers=PAGE)
    # What a page fetches for itself is nobody who leaves.
    tablet.get("/home", headers=PIECE)

    assert tablet.get(f"/survey/{held.handle}", headers=PAGE).status_code == OK
