"""A kiosk over plain HTTP: no way out, nothing of anybody left behind, and people's own pages elsewhere."""

import re
from datetime import UTC, datetime

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from relsurvey.actions import kiosks, waves
from relsurvey.actions.services import Services
from relsurvey.collection import device
from relsurvey.collection.steps import INTRODUCTION
from relsurvey.config import Settings
from relsurvey.storage.database import Database
from relsurvey.web import beside, interview, kiosk, look, look_page, mine, respond, survey
from relsurvey.web.state import WithServices
from relsurvey.web.tablet import KioskDoor
from tests.support.fieldwork import WAVE, Fieldwork, administrator, open_wave

# Part of `make test`; plain `pytest` stays under a minute.
pytestmark = pytest.mark.slow

OK, SEE_OTHER, WRONG, NOT_FOUND, CONFLICT = 200, 303, 400, 404, 409
PIN = "4711"
SHUT = ("/", "/sign-in", "/receipt", "/code", "/home", "/answer?p=0123456789abcdef", "/interview", "/r/a", "/finish")


@pytest.fixture
def wave(database: Database) -> Fieldwork:
    return open_wave(database)


@pytest.fixture
def app(database: Database, settings: Settings) -> Starlette:
    services = Services(db=database, settings=settings)
    middleware = [Middleware(WithServices, services=services), Middleware(KioskDoor)]
    parts = (respond, mine, survey, kiosk, interview, beside, look_page, look)
    elsewhere = [Route(path, lambda _: PlainTextResponse("out")) for path in ("/sign-in", "/home", "/answer")]
    return Starlette(routes=[*elsewhere, *(route for part in parts for route in part.routes)], middleware=middleware)


class Browser:
    def __init__(self, app: Starlette) -> None:
        self.client = TestClient(app, base_url="http://survey.example", follow_redirects=False)
        self.address = ""

    def start(self, leaving: str = "keep") -> None:
        self.address = self.client.post("/kiosk/begin", data={"leaving": leaving}).headers["location"]

    def hand_in(self, screen: str, act: str, *values: str, text: str = "") -> str:
        form = {"screen": screen, "act": act, "value": list(values), "text": text}
        return self.client.post(self.address, data=form, follow_redirects=True).text

    def introduce(self) -> None:
        for place in INTRODUCTION:
            self.hand_in(place, "next", "yes")

    def begin(self) -> None:
        self.introduce()
        self.hand_in("consent", "next", "yes")
        self.hand_in("help", "next", "alone")

    def people(self) -> set[str]:
        return set(device.held(dict(self.client.cookies)))


@pytest.fixture
def tablet(app: Starlette, database: Database, settings: Settings, wave: Fieldwork) -> Browser:  # noqa: ARG001
    token = kiosks.make(database, settings, by=administrator(), wave_id=WAVE, unit_id="north", pin=PIN)
    browser = Browser(app)
    assert browser.client.post(f"/kiosk/{token}").headers["location"] == "/kiosk"
    return browser


def heading(page: str) -> str:
    found = re.search(r"<h1[^>]*>(.*?)</h1>", page, re.DOTALL)
    assert found
    return found[1].strip()


def links(page: str) -> set[str]:
    return set(re.findall(r'<a\b[^>]*href="([^"]+)"', page))


def test_a_person_answers_and_the_tablet_knows_nothing_of_them_afterwards(tablet: Browser) -> None:
    assert heading(tablet.client.get("/kiosk").text) == "How connected do you feel?"
    assert heading(tablet.client.get("/kiosk/begin").text) == "What if you walk away?"
    tablet.start()
    tablet.begin()
    tablet.hand_in("question-connected", "next", "yes")
    page = tablet.hand_in("stop_question-listened-to", "keep")
    assert heading(page) == "Your answers are kept"
    assert "I am finished" in page

    over = tablet.client.post("/kiosk/over")

    assert over.headers["location"] == "/kiosk"
    assert tablet.people() == set()


def test_the_way_back_in_the_browser_shows_nothing_of_anybody(tablet: Browser) -> None:
    tablet.start()
    tablet.begin()
    before = dict(tablet.client.cookies)
    address, screens = tablet.address, ("", "?at=consent", "?at=question-connected", "/mine", "/mine/file")
    tablet.client.post("/kiosk/over")

    # Even a browser that brings back the cookie of the person before gets nothing for it.
    for cookies in (dict(tablet.client.cookies), before):
        tablet.client.cookies.update(cookies)
        for screen in screens:
            answer = tablet.client.get(address + screen)
            assert (answer.status_code, answer.headers["location"]) == (SEE_OTHER, "/kiosk")
        again = tablet.client.post(address, data={"screen": "consent", "act": "next", "value": "yes"})
        assert (again.status_code, again.headers["location"]) == (SEE_OTHER, "/kiosk")


@pytest.mark.parametrize("path", SHUT)
def test_whatever_is_typed_no_way_leads_out(tablet: Browser, path: str) -> None:
    assert tablet.client.get(path).headers["location"] == "/kiosk"


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_a_made_up_link_does_not_free_the_tablet(tablet: Browser, method: str) -> None:
    assert tablet.client.request(method, "/kiosk/made-up").headers["location"] == "/kiosk"

    assert tablet.client.get("/").headers["location"] == "/kiosk"


def test_every_link_of_every_screen_stays_inside(tablet: Browser) -> None:
    tablet.start()
    tablet.begin()
    seen: set[str] = set()
    wanted = {"/kiosk", "/kiosk/begin", "/kiosk/over", tablet.address}
    while wanted - seen:
        address = (wanted - seen).pop()
        seen.add(address)
        answer = tablet.client.get(address)
        if answer.headers.get("location") == "/kiosk":
            continue
        assert answer.status_code == OK, address
        found = {one.partition("#")[0].replace("&amp;", "&") for one in links(answer.text)} - {""}
        assert not any(one.startswith(("http", "tel:", "mailto:")) for one in found), address
        path = address.partition("?")[0]
        wanted |= {path + one if one.startswith("?") else one for one in found}

    assert {"/privacy", "/accessibility", "/pictures", "/talk"} <= {one.partition("?")[0] for one in seen}
    assert len(seen) > len(SHUT)


def test_the_pages_beside_lead_back_to_the_question_and_know_the_times(tablet: Browser) -> None:
    tablet.start()
    tablet.begin()
    page = tablet.client.get(f"/privacy?p={tablet.address[-16:]}&at=question-connected").text

    assert f"{tablet.address}?at=question-connected" in links(page)
    assert 'data-ask="180" data-leave="120" data-rest="120"' in page


def test_without_a_script_i_am_finished_asks_first_and_says_what_happens(tablet: Browser) -> None:
    tablet.start("drop")
    tablet.begin()
    page = tablet.client.get(tablet.address).text
    (way_out,) = (one for one in links(page) if one.startswith("/kiosk/over"))

    asked = tablet.client.get(way_out.replace("&amp;", "&")).text

    assert heading(asked) == "Are you finished?"
    assert "We delete answers that you did not send." in asked
    assert any(one.startswith(tablet.address) for one in links(asked))


def test_the_next_start_drops_the_person_before(tablet: Browser) -> None:
    tablet.start()
    tablet.begin()
    first, old = tablet.address, tablet.people()

    tablet.start()

    assert not tablet.people() & old
    assert tablet.client.get(first).headers["location"] == "/kiosk"


def test_how_somebody_wanted_the_screens_goes_with_them(tablet: Browser) -> None:
    tablet.start()
    tablet.client.post("/look-settings", data={"size": "largest", "back": tablet.address})
    assert 'data-look="largest"' in tablet.client.get(tablet.address).text

    tablet.client.post("/kiosk/over")

    assert 'data-look=""' in tablet.client.get("/kiosk").text


@pytest.mark.parametrize(("act", "screen", "value"), [("next", "consent", "no"), ("delete", "stop_consent", "")])
def test_a_no_and_a_deleted_response_end_with_the_same_button(
    tablet: Browser, act: str, screen: str, value: str
) -> None:
    tablet.start()
    tablet.introduce()
    if act == "delete":
        tablet.begin()
        screen = "stop_question-connected"

    page = tablet.hand_in(screen, act, value)

    assert 'action="/kiosk/over"' in page
    assert "close this page" not in page
    assert "link or code" not in page


def test_the_pin_frees_the_tablet(tablet: Browser) -> None:
    wrong = tablet.client.post("/kiosk/leave", data={"pin": "0000"})
    assert wrong.status_code == WRONG
    assert "This is not the PIN" in wrong.text

    right = tablet.client.post("/kiosk/leave", data={"pin": PIN})

    assert right.headers["location"] == "/"
    assert heading(tablet.client.get("/").text) == "Answer a survey"


def test_a_kiosk_that_was_ended_from_afar_frees_its_tablet(tablet: Browser, database: Database) -> None:
    (one,) = kiosks.list_(database, by=administrator(), wave_id=WAVE)
    kiosks.end(database, by=administrator(), kiosk_id=one.id, today=datetime.now(UTC).date())

    page = tablet.client.get("/kiosk")

    assert (page.status_code, heading(page.text)) == (NOT_FOUND, "This tablet is not ready")
    assert heading(tablet.client.get("/").text) == "Answer a survey"


def test_when_the_wave_has_closed_the_tablet_says_so_and_staff_can_leave(tablet: Browser, database: Database) -> None:
    waves.close(database, by=administrator(), wave_id=WAVE, today=datetime.now(UTC).date())

    page = tablet.client.get("/kiosk")

    assert (page.status_code, heading(page.text)) == (CONFLICT, "This survey has ended")
    assert "/kiosk/leave" in links(page.text)
    assert "/receipt" not in page.text


def test_making_a_kiosk_forgets_who_was_signed_in_and_what_was_begun(
    app: Starlette, database: Database, settings: Settings, wave: Fieldwork
) -> None:
    token = kiosks.make(database, settings, by=administrator(), wave_id=WAVE, unit_id="north", pin=PIN)
    browser = Browser(app)
    browser.client.post(f"/r/{wave.links[0]}")
    browser.client.cookies.set("relsurvey-staff", "a session", domain="survey.example")

    browser.client.post(f"/kiosk/{token}")

    assert browser.people() == set()
    assert "relsurvey-staff" not in dict(browser.client.cookies)


class Own:
    """A person on a phone of their own, with every kind of answer."""

    def __init__(self, app: Starlette, token: str) -> None:
        self.client = TestClient(app, base_url="http://survey.example", follow_redirects=False)
        self.address = self.client.post(f"/r/{token}").headers["location"]
        introduced = [(place.value, "yes") for place in INTRODUCTION]
        for screen, value in (*introduced, ("consent", "yes"), ("help", "alone"), ("question-connected", "sometimes")):
            self.client.post(self.address, data={"screen": screen, "act": "next", "value": value})

    def receipt(self) -> str:
        (held,) = device.held(dict(self.client.cookies)).values()
        return held.receipt


@pytest.fixture
def own(app: Starlette, wave: Fieldwork) -> Own:
    return Own(app, wave.links[0])


def test_a_person_keeps_their_answers_as_a_page_without_a_name(own: Own) -> None:
    answer = own.client.get(f"{own.address}/mine")

    assert heading(answer.text) == "My answers"
    assert answer.headers["cache-control"] == "no-store"
    assert re.search(r"<li><img[^>]*><span>Sometimes</span></li>", re.sub(r"\s*\n\s*", "", answer.text))
    assert "On my own" in answer.text
    assert "We do not know your name." in answer.text
    assert re.search(r"<dt>My name</dt><dd></dd>", answer.text)
    assert 'class="rs-mine-skipped"' in answer.text


def test_the_file_is_whole_in_itself_and_kept_by_no_cache(own: Own) -> None:
    answer = own.client.get(f"{own.address}/mine/file")

    assert answer.headers["content-disposition"] == 'attachment; filename="my-answers.html"'
    assert answer.headers["cache-control"] == "no-store"
    assert '<html lang="en" dir="ltr"' in answer.text
    assert not re.findall(r'(?:src|href)="(?!data:|#)', answer.text)
    assert answer.text.count("data:image/svg+xml;base64,") > len(links(answer.text))
    assert own.receipt() not in answer.text
    assert own.address[-16:] not in answer.text


def test_nobody_else_opens_the_page(app: Starlette, own: Own) -> None:
    stranger = TestClient(app, base_url="http://survey.example")

    for path in ("mine", "mine/file"):
        answer = stranger.get(f"{own.address}/{path}")
        assert answer.status_code == NOT_FOUND
        assert "Sometimes" not in answer.text


def test_before_somebody_takes_part_there_is_nothing_to_keep(app: Starlette, wave: Fieldwork) -> None:
    client = TestClient(app, base_url="http://survey.example", follow_redirects=False)
    address = client.post(f"/r/{wave.links[1]}").headers["location"]

    assert client.get(f"{address}/mine").headers["location"] == address


def test_after_the_close_the_five_words_still_show_print_and_delete(
    app: Starlette, own: Own, database: Database
) -> None:
    own.client.post(own.address, data={"screen": "stop_question-listened-to", "act": "keep"})
    receipt = own.receipt()
    waves.close(database, by=administrator(), wave_id=WAVE, today=datetime.now(UTC).date())
    other = TestClient(app, base_url="http://survey.example", follow_redirects=False)
    address = other.post("/receipt", data={"receipt": receipt}).headers["location"]

    page = other.get(address).text
    assert heading(page) == "This survey has ended"
    assert f"{address}/mine" in links(page)
    assert "Sometimes" in other.get(f"{address}/mine").text

    deleted = other.post(address, data={"screen": "ended", "act": "delete"})

    assert heading(deleted.text) == "Your answers are deleted"
    assert "The results of the survey stay as they are." in deleted.text
    assert other.post("/receipt", data={"receipt": receipt}).status_code == NOT_FOUND
