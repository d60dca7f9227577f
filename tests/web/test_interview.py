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
from relsurvey.collection.steps import INTRODUCTION, Act, Submission
from relsurvey.config import Settings
from relsurvey.errors import NotFound
from relsurvey.people.roles import Role
from relsurvey.storage.database import Database
from relsurvey.web import beside, interview, look, look_page, mine, survey
from relsurvey.web.state import WithServices
from tests.support.fieldwork import WAVE, Fieldwork, open_wave
from tests.support.staff import somebody, viewer_of

OK, SEE_OTHER, NOT_FOUND = 200, 303, 404
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


def on(database: Database, held: Device, *forms: Submission) -> None:
    for form in forms:
        responses.submit(database, device_secret=held.secret, given=form, today=clock.today())


def come_to_the_first_question(database: Database, held: Device) -> None:
    introduced = (Submission(place, Act.NEXT, ("yes",)) for place in INTRODUCTION)
    agreed = (Submission("consent", Act.NEXT, ("yes",)), Submission("help", Act.NEXT, ("alone",)))
    on(database, held, *introduced, *agreed)


@pytest.fixture
def at_a_question(database: Database, held: Device) -> None:
    come_to_the_first_question(database, held)


@pytest.fixture
def at_the_review(database: Database, held: Device) -> None:
    come_to_the_first_question(database, held)
    shown = responses.show(database, device_secret=held.secret, today=clock.today())
    while shown.screen.question:
        on(database, held, Submission(shown.screen.name, Act.SKIP))
        shown = responses.show(database, device_secret=held.secret, today=clock.today())


STOP = {"screen": "stop_question-connected", "act": "keep", "stamp": "1"}
SEND = {"screen": "review", "act": "send", "stamp": "1"}


@pytest.mark.parametrize("accept", [PAGE, PIECE], ids=["page", "piece"])
@pytest.mark.usefixtures("at_the_review")
def test_whoever_has_sent_sees_the_words_and_the_device_opens_nothing_any_more(
    tablet: TestClient, held: Device, accept: dict[str, str]
) -> None:
    address = f"/survey/{held.handle}"
    kept_by_another_tab = {"cookie": f"{held.cookie_name}={held.cookie_value}; {INTERVIEW_COOKIE}={held.handle}"}

    sent = tablet.post(address, data=SEND, headers=accept)

    assert sent.status_code == OK
    assert all(word in sent.text for word in held.receipt.split())
    # What it offers can be done here.
    assert "Look at my answers" not in sent.text
    assert "/mine" not in sent.text
    assert "I am finished" in sent.text
    assert not {held.cookie_name, INTERVIEW_COOKIE} & {*tablet.cookies}
    for page in (address, f"{address}?at=review", f"{address}?at=question-connected", f"{address}/mine"):
        again = tablet.get(page, headers={**accept, **kept_by_another_tab})
        assert again.status_code == NOT_FOUND
        assert not any(word in again.text for word in held.receipt.split())


@pytest.mark.usefixtures("at_a_question")
def test_whoever_has_stopped_and_kept_their_answers_is_let_go_too(
    tablet: TestClient, held: Device, database: Database, settings: Settings
) -> None:
    stopped = tablet.post(f"/survey/{held.handle}", data=STOP, headers=PAGE)

    assert all(word in stopped.text for word in held.receipt.split())
    assert "Go on with the survey" not in stopped.text
    with pytest.raises(NotFound):
        responses.show(database, device_secret=held.secret, today=clock.today())
    assert responses.resume(database, settings, receipt=held.receipt, today=clock.today()).handle


@pytest.mark.usefixtures("at_the_review")
def test_when_the_answer_to_sending_got_lost_the_same_form_is_answered_once_more_and_no_other(
    tablet: TestClient, held: Device
) -> None:
    address, cookies = f"/survey/{held.handle}", dict(tablet.cookies)
    tablet.post(address, data=SEND, headers=PIECE)
    # The browser heard nothing, so it still has what it had.
    for name, value in cookies.items():
        tablet.cookies.set(name, value, domain="survey.example", path="/")

    again = tablet.post(address, data=SEND, headers=PIECE)

    assert all(word in again.text for word in held.receipt.split())
    for name, value in cookies.items():
        tablet.cookies.set(name, value, domain="survey.example", path="/")
    for other in ({**SEND, "stamp": "2"}, {**SEND, "stamp": ""}):
        refused = tablet.post(address, data=other, headers=PIECE)
        assert refused.status_code == NOT_FOUND


@pytest.mark.usefixtures("at_the_review")
def test_on_a_device_of_their_own_a_person_comes_back_with_the_words_and_looks_at_the_answers(
    tablet: TestClient, held: Device, database: Database, settings: Settings
) -> None:
    tablet.post(f"/survey/{held.handle}", data=SEND, headers=PAGE)
    at_home = responses.resume(database, settings, receipt=held.receipt, today=clock.today())
    mine = Device(at_home.device_secret, at_home.receipt)
    cookie = {"cookie": f"{mine.cookie_name}={mine.cookie_value}"}

    page = tablet.get(f"/survey/{mine.handle}", headers={**PAGE, **cookie})

    assert "Look at my answers" in page.text
    changed = tablet.post(f"/survey/{mine.handle}", data={"screen": "review", "act": "send"}, headers=cookie)
    assert changed.status_code == SEE_OTHER
    assert tablet.get(f"/survey/{mine.handle}", headers={**PAGE, **cookie}).status_code == OK
