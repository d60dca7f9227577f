"""The pages beside a survey, as a browser without JavaScript meets them."""

import re
from collections.abc import Iterator

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.testclient import TestClient

from relsurvey.actions import talk_queue, talk_settings
from relsurvey.actions.services import Services
from relsurvey.clock import now
from relsurvey.collection import device
from relsurvey.config import Settings
from relsurvey.people.roles import Role
from relsurvey.people.viewer import Viewer
from relsurvey.storage.database import Database
from relsurvey.web import beside, respond, survey
from relsurvey.web.state import WithServices
from tests.support.databases import SqliteDatabases
from tests.support.fieldwork import Fieldwork, open_wave
from tests.support.staff import an_organisation, somebody, viewer_of
from tests.support.talk import DANGER, OWN

pytestmark = pytest.mark.usefixtures("wave")

SEE_OTHER, BAD_REQUEST = 303, 400


@pytest.fixture
def database(sqlite_databases: SqliteDatabases) -> Iterator[Database]:
    for url in sqlite_databases.fresh():
        opened = Database(url)
        yield opened
        opened.close()


@pytest.fixture
def wave(database: Database) -> Fieldwork:
    return open_wave(database)


@pytest.fixture
def lead(database: Database, wave: Fieldwork) -> Viewer:
    assert wave.links
    found = viewer_of(somebody(database, Role.SAFEGUARDING))
    talk_settings.set_contacts(database, by=found, contacts=[OWN, DANGER])
    return found


@pytest.fixture
def phone(database: Database, settings: Settings) -> TestClient:
    app = Starlette(
        routes=[*beside.routes, *respond.routes, *survey.routes],
        middleware=[Middleware(WithServices, services=Services(database, settings))],
    )
    return TestClient(app, base_url="https://survey.example", client=("192.0.2.7", 50000), follow_redirects=False)


def fields(page: str) -> dict[str, str]:
    return dict(re.findall(r'type="hidden" name="(for|key)" value="([^"]+)"', page))


def start(phone: TestClient, wave: Fieldwork) -> str:
    """Begin a survey and return the handle."""
    phone.post(f"/r/{wave.links[0]}")
    (handle,) = device.held(dict(phone.cookies))
    return handle


def test_from_a_question_to_a_request_and_back_to_the_same_question(
    phone: TestClient, wave: Fieldwork, lead: Viewer, database: Database
) -> None:
    handle = start(phone, wave)
    question = phone.get(f"/survey/{handle}", headers={"accept": "text/html"}).text
    (address,) = set(re.findall(r'href="(/talk\?[^"]+)"', question))

    page = phone.get(address.replace("&amp;", "&")).text
    sent = phone.post(address.replace("&amp;", "&"), data={**fields(page), "name": "Kim", "reach": "Room 4"})
    after = phone.get(sent.headers["location"]).text

    assert sent.status_code == SEE_OTHER
    assert "Kim" not in sent.headers["location"]
    assert "We have your message" in after
    assert "Kim" not in after
    back = set(re.findall(r'href="(/survey/[^"]+)"', after))
    assert back == {f"/survey/{handle}?at=about"}
    assert talk_queue.count_open(database, by=lead) == 1


@pytest.mark.usefixtures("lead")
def test_the_numbers_for_danger_come_before_everything_else(phone: TestClient, wave: Fieldwork) -> None:
    page = phone.get(f"/talk?r={wave.links[0]}").text

    assert page.index('href="tel:999"') < page.index('href="tel:01632960001"') < page.index("<form")


def test_with_no_contacts_the_page_says_whom_to_ask_and_offers_no_form(phone: TestClient, wave: Fieldwork) -> None:
    page = phone.get(f"/talk?r={wave.links[0]}").text

    assert 'href="tel:999"' in page
    assert "Talk to a person you trust." in page
    assert "<form" not in page


@pytest.mark.usefixtures("lead")
def test_a_call_is_promised_only_beside_the_box_for_how_to_reach_the_person(phone: TestClient, wave: Fieldwork) -> None:
    page = phone.get(f"/talk?r={wave.links[0]}").text

    before, _, form = page.partition("<form")
    assert "Someone reads your message by" in before
    assert "get in touch" not in before
    (hint,) = re.findall(r'id="reach-hint">([^<]+)<', form)
    assert "With this we can get in touch by" in hint
    assert form.count("get in touch") == 1


@pytest.mark.usefixtures("lead")
def test_where_it_is_not_known_whose_survey_it_is_the_page_still_helps(phone: TestClient, database: Database) -> None:
    an_organisation(database, "elsewhere")

    page = phone.get("/talk?p=unknown&at=consent")

    assert 'href="tel:999"' in page.text
    assert "Open your survey first" in page.text
    assert OWN.name not in page.text


@pytest.mark.usefixtures("lead")
def test_whoever_has_deleted_everything_still_finds_the_people_of_their_organisation(
    phone: TestClient, wave: Fieldwork, database: Database
) -> None:
    an_organisation(database, "elsewhere")
    address = f"/survey/{start(phone, wave)}"
    for screen in ("about", "seen", "practice", "check", "consent"):
        phone.post(address, data={"screen": screen, "act": "next", "value": "yes"})
    deleted = phone.post(address, data={"screen": "stop", "act": "delete"}).text
    assert "Your answers are deleted" in deleted
    phone.cookies.clear()

    (talk_address,) = set(re.findall(r'href="(/talk[^"]*)"', deleted))
    page = phone.get(talk_address).text

    assert OWN.name in page
    assert "<form" in page
    forged = phone.get(talk_address[:-1] + ("0" if talk_address[-1] != "0" else "1")).text
    assert OWN.name not in forged


@pytest.mark.usefixtures("lead")
def test_an_empty_form_comes_back_with_what_to_do(phone: TestClient, wave: Fieldwork) -> None:
    page = phone.get(f"/talk?r={wave.links[0]}").text

    again = phone.post(f"/talk?r={wave.links[0]}", data={**fields(page), "keep_from": "Robin <b>"})

    assert again.status_code == BAD_REQUEST
    assert "Write something in 1 of the boxes." in again.text
    assert 'value="Robin &lt;b&gt;"' in again.text
    assert "<title>Please check:" in again.text


def test_whoever_does_not_say_how_to_reach_them_is_asked_once_and_promised_no_call(
    phone: TestClient, wave: Fieldwork, lead: Viewer, database: Database
) -> None:
    page = phone.get(f"/talk?r={wave.links[0]}").text
    given = {**fields(page), "about": "I am <sad>"}

    asked = phone.post(f"/talk?r={wave.links[0]}", data=given)

    assert "So we may not find you." in asked.text
    assert "I am &lt;sad&gt;" in asked.text
    assert talk_queue.count_open(database, by=lead) == 0

    sent = phone.post(f"/talk?r={wave.links[0]}", data={**given, "asked": "yes"})
    after = phone.get(sent.headers["location"]).text

    assert 'name="asked" value="yes"' in asked.text
    assert talk_queue.count_open(database, by=lead) == 1
    assert "We get in touch" not in after
    assert "Someone reads your message by" in after
    assert f"/r/{wave.links[0]}" in after


def test_a_form_that_names_another_organisation_leaves_nothing(
    phone: TestClient, lead: Viewer, database: Database
) -> None:
    answer = phone.post("/talk", data={"for": "harbour.0000", "key": "k", "name": "Kim"})

    assert answer.status_code == BAD_REQUEST
    assert talk_queue.list_(database, by=lead, now=now()) == ()


@pytest.mark.parametrize("back", ["//evil.example", "../sign-in", "javascript:alert(1)", '"><script>'])
def test_the_way_back_leads_into_a_survey_or_nowhere(phone: TestClient, back: str) -> None:
    for name in ("p", "r", "at"):
        page = phone.get("/accessibility", params={name: back}).text

        (main,) = re.findall(r"<main.*</main>", page, re.DOTALL)
        links = re.findall(r'href="([^"]*)"', main)
        assert all(link.startswith(("/survey/", "/r/", "tel:", "/look/")) for link in links), links
        assert "<script>" not in page
        assert "//evil" not in page


@pytest.mark.parametrize(
    ("address", "says"),
    [
        ("/privacy", "You can still delete your answers|Then you can delete your answers"),
        ("/accessibility", "Nobody has tested this survey with a screen reader yet"),
        ("/pictures", "OpenMoji"),
    ],
)
def test_what_is_said_in_public_is_one_press_from_every_screen(
    phone: TestClient, wave: Fieldwork, address: str, says: str
) -> None:
    handle = start(phone, wave)
    for screen in ("/", "/receipt", f"/r/{wave.links[1]}", f"/survey/{handle}", "/talk"):
        assert f'href="{address}' in phone.get(screen, headers={"accept": "text/html"}).text, screen

    page = phone.get(f"{address}?p={handle}&at=about").text

    assert re.search(says, page)
    assert f'href="/survey/{handle}?at=about"' in page


@pytest.mark.usefixtures("lead")
def test_the_privacy_page_says_whose_it_is_and_how_long_requests_stay(phone: TestClient, wave: Fieldwork) -> None:
    page = phone.get(f"/privacy?r={wave.links[0]}").text

    assert "Harbour Care decides about the survey." in page
    assert "We delete your words 90 days after we finish." in page
