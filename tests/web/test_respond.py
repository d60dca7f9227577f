"""The way into a survey: what the device is given, what a link uses up, and how guessing is held up."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from markupsafe import escape
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.testclient import TestClient

from relsurvey.actions import guessing, throttle
from relsurvey.actions.services import Services
from relsurvey.actions.throttle import Visitor
from relsurvey.collection import device, receipt
from relsurvey.collection.device import Device
from relsurvey.config import Settings
from relsurvey.errors import Refused
from relsurvey.storage.database import Database
from relsurvey.web import look, respond
from relsurvey.web.state import WithServices
from tests.support.databases import SqliteDatabases
from tests.support.fieldwork import WAVE, Fieldwork, open_wave

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
def services(database: Database, settings: Settings) -> Services:
    return Services(db=database, settings=settings)


@pytest.fixture
def app(services: Services) -> Starlette:
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
    assert started.headers["location"] == f"/survey/{held[0].handle}"
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

    refused = other.post(f"/r/{wave.links[0]}", data={"start_key": start_key(other.get(f"/r/{wave.links[0]}").text)})
    assert refused.status_code == CONFLICT
    assert "This link was used before" in refused.text
    assert 'href="/receipt"' in refused.text
    here = phone.get(f"/r/{wave.links[0]}").text
    assert f'href="{address}"' in here
    assert "start_key" not in here


def test_whoever_kept_the_link_is_not_told_whether_somebody_began(app: Starlette, wave: Fieldwork) -> None:
    curious = a_device(app)

    def look() -> tuple[int, str]:
        page = curious.get(f"/r/{wave.links[0]}")
        return page.status_code, page.text.replace(start_key(page.text), "")

    before = look()
    a_device(app).post(f"/r/{wave.links[0]}")

    assert look() == before


def test_whoever_has_not_finished_is_offered_to_carry_on_first_with_the_link_for_everybody(
    app: Starlette, wave: Fieldwork
) -> None:
    phone = a_device(app)
    phone.post(f"/r/{wave.open_link}")

    page = phone.get(f"/r/{wave.open_link}").text

    assert page.index("rs-button rs-main") < page.index("Carry on with my answers") < page.index("I am someone new")
    assert page.count("rs-button rs-main") == 1
    assert "Someone started this survey here." in page


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


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("apple rocket lemon tiger", "You typed this many words: 4."),
        ('apple rocket lemon tiger "', "You typed this many words: 4."),
        ("apple rocket lemon tiger passwort", "Please check: passwort"),
        ("apple rocket lemon tiger moon", "We could not find answers with these words"),
    ],
)
def test_one_wrong_word_costs_nobody_the_other_four(app: Starlette, wave: Fieldwork, typed: str, said: str) -> None:
    assert wave.links

    again = a_device(app).post("/receipt", data={"receipt": typed})

    assert again.status_code == NOT_FOUND
    assert said in again.text
    assert f'value="{escape(typed)}"' in again.text


@pytest.mark.slow
def test_guessing_receipts_is_held_up_for_one_address_and_not_for_others(app: Starlette, wave: Fieldwork) -> None:
    guesser, phone = a_device(app), a_device(app, address="198.51.100.1")
    phone.post(f"/r/{wave.links[0]}")
    (held,) = device.held(dict(phone.cookies)).values()
    answers = [guesser.post("/receipt", data={"receipt": "apple rocket lemon tiger moon"}) for _ in range(10)]

    assert {answer.status_code for answer in answers} == {NOT_FOUND}
    assert guesser.post("/receipt", data={"receipt": held.receipt}).status_code == CONFLICT
    assert phone.post("/receipt", data={"receipt": held.receipt}).status_code == SEE_OTHER


@pytest.mark.slow
def test_a_group_of_people_can_come_back_from_one_place(app: Starlette, wave: Fieldwork) -> None:
    tablet = a_device(app)
    tablet.post(f"/r/{wave.links[0]}")
    (held,) = device.held(dict(tablet.cookies)).values()
    answers = [a_device(app).post("/receipt", data={"receipt": held.receipt}).status_code for _ in range(12)]

    assert set(answers) == {SEE_OTHER}


def test_right_receipts_have_a_limit_too(app: Starlette, wave: Fieldwork, services: Services) -> None:
    tablet = a_device(app)
    tablet.post(f"/r/{wave.links[0]}")
    (held,) = device.held(dict(tablet.cookies)).values()
    tries(services, "receipt in all", 60)

    assert tablet.post("/receipt", data={"receipt": held.receipt}).status_code == CONFLICT


def tries(services: Services, what: str, count: int, *, key: str = "192.0.2.7") -> None:
    """As if so many tries had been made just now."""
    now = datetime.now(UTC).replace(tzinfo=None)
    with services.db.writing() as connection:
        for _ in range(count):
            throttle.allow(
                connection, services.settings, what=what, key=key, limit=count, window=timedelta(hours=1), now=now
            )


@pytest.mark.slow
@pytest.mark.parametrize("wrong", ["000000", "no code"])
def test_a_right_code_forgives_no_wrong_one(app: Starlette, wave: Fieldwork, wrong: str) -> None:
    wrong = wrong if wave.code != wrong else "000001"
    typed = [*[wrong] * 10, wave.code, *[wrong] * 10, wrong]

    answers = [a_device(app).post("/code", data={"code": code}).status_code for code in typed]

    assert answers == [*[NOT_FOUND] * 10, SEE_OTHER, *[NOT_FOUND] * 10, CONFLICT]


def test_words_for_a_survey_that_is_closed_are_no_wrong_try(services: Services) -> None:
    visitor = Visitor("192.0.2.7", datetime.now(UTC).replace(tzinfo=None))

    def known_but_closed() -> None:
        with guessing.held_up(services.db, services.settings, guessing.RECEIPT, visitor=visitor):
            raise Refused("wave-closed")

    for _ in range(12):
        with pytest.raises(Refused, match="wave-closed"):
            known_but_closed()


@pytest.mark.parametrize("way", ["link", "code"])
def test_nobody_fills_a_survey_by_starting_again_and_again(
    app: Starlette, wave: Fieldwork, services: Services, way: str
) -> None:
    def start(address: str = "192.0.2.7") -> tuple[int, str]:
        tablet = a_device(app, address=address)
        path = f"/r/{wave.open_link}" if way == "link" else "/code"
        answer = tablet.post(path, data={"code": wave.code})
        return answer.status_code, answer.text

    assert start()[0] == SEE_OTHER
    tries(services, "start", 119, key=f"harbour\0{WAVE}\x00192.0.2.7")
    status, page = start()

    assert status == CONFLICT
    assert "Wait 1 hour." in page
    assert a_device(app).post(f"/r/{wave.links[0]}").status_code == SEE_OTHER
    assert start("198.51.100.1")[0] == SEE_OTHER


def test_try_again_after_a_code_leads_to_the_start(app: Starlette) -> None:
    assert "Your code" in a_device(app).get("/code").text


def test_behind_a_proxy_that_only_passes_the_host_on_the_cookie_is_secure(
    database: Database, settings: Settings, wave: Fieldwork
) -> None:
    known = Services(db=database, settings=replace(settings, base_url="https://survey.example"))
    app = Starlette(routes=respond.routes, middleware=[Middleware(WithServices, services=known)])

    cookie = a_device(app).post(f"/r/{wave.links[0]}").headers["set-cookie"]

    assert "Secure" in [part.strip() for part in cookie.split(";")]


@pytest.mark.slow
def test_a_room_full_of_people_can_type_the_same_code(app: Starlette, wave: Fieldwork) -> None:
    answers = [a_device(app).post("/code", data={"code": wave.code}).status_code for _ in range(21)]

    assert set(answers) == {SEE_OTHER}


def test_guessing_codes_is_held_up(app: Starlette, wave: Fieldwork) -> None:
    wrong = "000000" if wave.code != "000000" else "000001"
    answers = [a_device(app).post("/code", data={"code": wrong}).status_code for _ in range(21)]

    assert answers == [NOT_FOUND] * 20 + [CONFLICT]


def test_a_tablet_that_many_people_used_forgets_the_oldest(app: Starlette, wave: Fieldwork) -> None:
    tablet = a_device(app)
    before = [Device(f"secret-{number}", "apple rocket lemon tiger moon") for number in range(30)]
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


def test_a_shared_tablet_forgets_a_person_who_has_finished(app: Starlette, wave: Fieldwork) -> None:
    tablet = a_device(app)
    tablet.post(f"/r/{wave.links[0]}")
    (handle,) = device.held(dict(tablet.cookies))

    asked = tablet.get(f"/finish?p={handle}")
    done = tablet.post("/finish", data={"p": handle})

    assert "someone else use this phone" in asked.text
    assert done.headers["location"] == "/"
    assert device.held(dict(tablet.cookies)) == {}
