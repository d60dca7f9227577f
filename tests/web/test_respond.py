"""The way into a survey: what the device is given, what a link uses up, and how guessing is held up."""

import re
from collections.abc import Iterator

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.testclient import TestClient

from relsurvey.actions.services import Services
from relsurvey.collection import device, receipt
from relsurvey.collection.device import Device
from relsurvey.config import Settings
from relsurvey.storage.database import Database
from relsurvey.web import look, respond
from relsurvey.web.state import WithServices
from tests.support.databases import SqliteDatabases
from tests.support.fieldwork import Fieldwork, open_wave

SEE_OTHER, NOT_FOUND, CONFLICT = 303, 404, 409


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
def app(database: Database, settings: Settings) -> Starlette:
    services = Services(db=database, settings=settings)
    return Starlette(routes=[*respond.routes, *look.routes], middleware=[Middleware(WithServices, services=services)])


def a_device(app: Starlette, *, address: str = "192.0.2.7", https: bool = False) -> TestClient:
    base_url = "https://survey.example" if https else "http://survey.example"
    return TestClient(app, base_url=base_url, client=(address, 50000), follow_redirects=False)


def start_key(page: str) -> str:
    found = re.search(r'name="start_key" value="([^"]+)"', page)
    assert found
    return found[1]


def test_start_gives_the_device_a_secret_that_no_script_can_read(app: Starlette, wave: Fieldwork) -> None:
    phone = a_device(app, https=True)

    started = phone.post(f"/r/{wave.links[0]}")

    cookie = started.headers["set-cookie"]
    assert started.status_code == SEE_OTHER
    assert {"HttpOnly", "Secure", "SameSite=lax"} <= {part.strip() for part in cookie.split(";")}
    held = list(device.held(dict(phone.cookies)).values())
    assert started.headers["location"] == f"/answer?p={held[0].handle}"
    assert receipt.normalise(held[0].receipt) == held[0].receipt


def test_the_address_that_follows_does_not_hold_the_secret(app: Starlette, wave: Fieldwork) -> None:
    phone = a_device(app)

    address = phone.post(f"/r/{wave.links[0]}").headers["location"]

    (held,) = device.held(dict(phone.cookies)).values()
    assert held.secret not in address
    assert held.receipt.split()[0] not in address


def test_looking_at_a_link_uses_nothing_up(app: Starlette, wave: Fieldwork) -> None:
    preview = a_device(app)
    for _ in range(3):
        preview.get(f"/r/{wave.links[0]}")

    assert a_device(app).post(f"/r/{wave.links[0]}").status_code == SEE_OTHER


def test_start_pressed_twice_leads_to_the_same_survey(app: Starlette, wave: Fieldwork) -> None:
    phone = a_device(app)
    form = {"start_key": start_key(phone.get(f"/r/{wave.links[0]}").text)}

    first = phone.post(f"/r/{wave.links[0]}", data=form)
    # The browser dropped the first answer, its cookie included.
    phone.cookies.clear()
    second = phone.post(f"/r/{wave.links[0]}", data=form)

    assert second.headers["location"] == first.headers["location"]
    assert len(device.held(dict(phone.cookies))) == 1


def test_a_started_link_is_refused_elsewhere_and_carried_on_here(app: Starlette, wave: Fieldwork) -> None:
    phone, other = a_device(app), a_device(app)
    address = phone.post(f"/r/{wave.links[0]}").headers["location"]

    assert other.get(f"/r/{wave.links[0]}").status_code == CONFLICT
    assert other.post(f"/r/{wave.links[0]}").status_code == CONFLICT
    here = phone.get(f"/r/{wave.links[0]}").text
    assert f'href="{address}"' in here
    assert "start_key" not in here


def test_a_link_for_everybody_lets_the_next_person_start_too(app: Starlette, wave: Fieldwork) -> None:
    tablet = a_device(app)
    first = tablet.post(f"/r/{wave.open_link}").headers["location"]

    page = tablet.get(f"/r/{wave.open_link}").text
    second = tablet.post(f"/r/{wave.open_link}", data={"start_key": start_key(page)}).headers["location"]

    assert f'href="{first}"' in page
    assert first != second
    assert len(device.held(dict(tablet.cookies))) == 2


def test_a_receipt_brings_the_answers_to_another_device(app: Starlette, wave: Fieldwork) -> None:
    phone, other = a_device(app), a_device(app)
    phone.post(f"/r/{wave.links[0]}")
    (held,) = device.held(dict(phone.cookies)).values()

    came_back = other.post("/receipt", data={"receipt": held.receipt.upper()})

    assert came_back.status_code == SEE_OTHER
    (held_now,) = device.held(dict(other.cookies)).values()
    assert held_now.receipt == held.receipt
    assert held_now.secret != held.secret


def test_guessing_receipts_is_held_up_for_one_address_and_not_for_others(app: Starlette, wave: Fieldwork) -> None:
    guesser, phone = a_device(app), a_device(app, address="198.51.100.1")
    phone.post(f"/r/{wave.links[0]}")
    (held,) = device.held(dict(phone.cookies)).values()
    answers = [guesser.post("/receipt", data={"receipt": "apple river lemon tiger moon"}) for _ in range(10)]

    assert {answer.status_code for answer in answers} == {NOT_FOUND}
    assert guesser.post("/receipt", data={"receipt": held.receipt}).status_code == CONFLICT
    assert phone.post("/receipt", data={"receipt": held.receipt}).status_code == SEE_OTHER


def test_a_room_full_of_people_can_type_the_same_code(app: Starlette, wave: Fieldwork) -> None:
    answers = [a_device(app).post("/code", data={"code": wave.code}).status_code for _ in range(21)]

    assert set(answers) == {SEE_OTHER}


def test_guessing_codes_is_held_up(app: Starlette, wave: Fieldwork) -> None:
    wrong = "000000" if wave.code != "000000" else "000001"
    answers = [a_device(app).post("/code", data={"code": wrong}).status_code for _ in range(21)]

    assert answers == [NOT_FOUND] * 20 + [CONFLICT]


def test_a_tablet_that_many_people_used_forgets_the_oldest(app: Starlette, wave: Fieldwork) -> None:
    tablet = a_device(app)
    before = [Device(f"secret-{number}", "apple river lemon tiger moon") for number in range(30)]
    for one in before:
        tablet.cookies.set(one.cookie_name, one.cookie_value, domain="survey.example")

    tablet.post(f"/r/{wave.open_link}")

    held = device.held(dict(tablet.cookies))
    assert len(held) == 30
    assert before[0].handle not in held
    assert before[-1].handle in held


def test_pictures_and_style_can_be_kept_for_ever(app: Starlette) -> None:
    phone = a_device(app)

    picture, style = phone.get("/look/pictures/yes.svg"), phone.get("/look/screens.css")

    assert picture.headers["content-type"] == "image/svg+xml"
    assert "immutable" in picture.headers["cache-control"]
    assert "immutable" in style.headers["cache-control"]
    assert phone.get("/look/pictures/no-such-picture.svg").status_code == NOT_FOUND
