"""The light pages of a survey over plain HTTP, as a browser without JavaScript and as the page's own script ask."""

import gzip
import json
import re
from datetime import UTC, datetime

import brotli
import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.testclient import TestClient

from relsurvey.actions import waves
from relsurvey.actions.services import Services
from relsurvey.collection import device
from relsurvey.collection.steps import INTRODUCTION
from relsurvey.config import Settings
from relsurvey.screens import static_files
from relsurvey.storage.database import Database
from relsurvey.storage.tables import response
from relsurvey.web import look, respond, survey
from relsurvey.web.page_compression import CompressedPages
from relsurvey.web.state import WithServices
from tests.support.fieldwork import WAVE, Fieldwork, administrator, open_wave

OK, NOTHING_TO_SHOW, SEE_OTHER, NOT_FOUND, CONFLICT, TO_PUT_RIGHT, FAULT = 200, 204, 303, 404, 409, 422, 500
PIECE = {"Accept": "application/json"}
MOST_BYTES_OF_WORDS = 10_000


@pytest.fixture
def wave(database: Database) -> Fieldwork:
    return open_wave(database)


def an_app(database: Database, settings: Settings) -> Starlette:
    services = Services(db=database, settings=settings)
    middleware = [Middleware(CompressedPages), Middleware(WithServices, services=services)]
    return Starlette(routes=[*respond.routes, *survey.routes, *look.routes], middleware=middleware)


@pytest.fixture
def app(database: Database, settings: Settings) -> Starlette:
    return an_app(database, settings)


class Phone:
    """A browser with one survey open: what it asks for next follows from the page it has."""

    def __init__(self, app: Starlette, token: str) -> None:
        self.client = TestClient(app, base_url="http://survey.example", follow_redirects=False)
        self.address = self.client.post(f"/r/{token}").headers["location"]

    @property
    def secret(self) -> str:
        (held,) = device.held(dict(self.client.cookies)).values()
        return held.secret

    def read(self, at: str = "") -> str:
        return self.client.get(self.address, params={"at": at} if at else None).text

    def hand_in(self, screen: str, act: str, *values: str, text: str = "", status: int = SEE_OTHER) -> str:
        """Post a form without JavaScript; the address that follows, or the page where there is none."""
        form = {"screen": screen, "act": act, "value": list(values), "text": text}
        answer = self.client.post(self.address, data=form)
        assert answer.status_code == status
        return answer.headers.get("location", answer.text)

    def introduce(self) -> None:
        for place in INTRODUCTION:
            self.hand_in(place, "next", "yes")

    def begin(self) -> None:
        self.introduce()
        self.hand_in("consent", "next", "yes")
        self.hand_in("help", "next", "alone")


@pytest.fixture
def phone(app: Starlette, wave: Fieldwork) -> Phone:
    return Phone(app, wave.links[0])


def heading(page: str) -> str:
    found = re.search(r"<h1[^>]*>(.*?)</h1>", page, re.DOTALL)
    assert found
    return found[1].strip()


def chosen(page: str) -> list[str]:
    return re.findall(r'value="([^"]+)" checked', page)


def test_a_form_without_javascript_is_answered_with_the_address_of_the_next_screen(phone: Phone) -> None:
    phone.begin()

    address = phone.hand_in("question-connected", "next", "yes")

    assert address == f"{phone.address}?at=question-listened-to"
    assert "Question 2 of" in phone.client.get(address).text


def test_no_answer_stands_in_an_address(phone: Phone) -> None:
    phone.begin()

    addresses = [phone.hand_in("question-connected", "next", "sometimes"), phone.hand_in("question-friends", "stop")]

    assert not any("sometimes" in address for address in addresses)


def test_a_screen_behind_can_be_asked_for_with_what_was_answered_and_one_ahead_can_not(phone: Phone) -> None:
    phone.begin()
    phone.hand_in("question-connected", "next", "sometimes")

    assert chosen(phone.read("question-connected")) == ["sometimes"]
    assert "Question 2 of" in phone.read("question-friends")
    assert "Question 2 of" in phone.read("no-such-screen")
    assert "Question 2 of" in phone.read()


def test_going_back_keeps_what_was_chosen_and_not_sent_on(phone: Phone) -> None:
    phone.begin()
    phone.hand_in("question-connected", "next", "yes")

    phone.hand_in("question-listened-to", "back", "no")

    assert chosen(phone.read("question-listened-to")) == ["no"]


def test_a_form_with_a_problem_is_shown_again_at_once_with_what_was_filled_in(phone: Phone) -> None:
    phone.begin()
    phone.hand_in("question-connected", "next", "yes")

    page = phone.hand_in("question-listened-to", "next", status=TO_PUT_RIGHT)

    assert "Choose 1 answer. Or press Skip." in page
    assert "<title>Please check: Question 2 of" in page


def test_a_tapped_card_is_stored_and_the_person_stays_where_they_are(phone: Phone) -> None:
    phone.begin()

    assert phone.hand_in("question-connected", "save", "sometimes", status=NOTHING_TO_SHOW) == ""

    assert chosen(phone.read("question-connected")) == ["sometimes"]
    phone.hand_in("question-connected", "save", "no", status=NOTHING_TO_SHOW)
    phone.hand_in("question-connected", "save", "no such option", status=NOTHING_TO_SHOW)
    assert chosen(phone.read("question-connected")) == ["no"]


def test_the_script_gets_the_next_screen_in_the_answer_to_the_form(phone: Phone) -> None:
    phone.introduce()
    form = {"screen": "consent", "act": "next", "value": "yes"}

    answer = phone.client.post(phone.address, data=form, headers=PIECE)

    piece = answer.json()
    assert answer.status_code == OK
    assert piece["address"] == f"{phone.address}?at=help"
    assert piece["step"] == "How do you answer the questions?"
    assert "<form" in piece["content"]
    assert "<html" not in piece["content"]


def test_deleting_leaves_nothing_on_the_device_and_says_so(phone: Phone) -> None:
    phone.begin()

    page = phone.hand_in("stop_question-connected", "delete", status=OK)

    assert heading(page) == "Your answers are deleted"
    assert not device.held(dict(phone.client.cookies))


def test_another_device_opens_nothing_with_the_address(app: Starlette, phone: Phone) -> None:
    stranger = TestClient(app, base_url="http://survey.example")

    answer = stranger.get(phone.address)

    assert answer.status_code == NOT_FOUND
    assert heading(answer.text) == "We can&#39;t open your answers here"


def test_a_device_that_was_shut_out_reads_why(app: Starlette, phone: Phone) -> None:
    (held,) = device.held(dict(phone.client.cookies)).values()
    other = TestClient(app, base_url="http://survey.example", follow_redirects=False)
    assert other.post("/receipt", data={"receipt": held.receipt}).headers["location"].startswith("/survey/")

    page = phone.hand_in("consent", "next", "yes", status=NOT_FOUND)

    assert "Or you went on with another phone or computer." in page


def test_a_wave_that_closed_meanwhile_is_explained_and_leads_to_deleting(
    database: Database, phone: Phone, wave: Fieldwork
) -> None:
    phone.begin()
    waves.close(database, by=administrator(), wave_id=WAVE, today=datetime.now(UTC).date())

    page = phone.hand_in("question-connected", "next", "yes", status=NOT_FOUND)
    by_link = phone.client.get(f"/r/{wave.links[1]}")
    by_code = phone.client.post("/code", data={"code": wave.code})

    assert "The survey may have ended." in page
    for ended in (by_link, by_code):
        assert (ended.status_code, heading(ended.text)) == (CONFLICT, "This survey has ended")
        assert 'href="/receipt"' in ended.text


def test_the_five_words_are_shown_again_after_a_reload(phone: Phone) -> None:
    (held,) = device.held(dict(phone.client.cookies)).values()
    phone.begin()
    address = phone.hand_in("stop_question-connected", "keep")

    page = phone.client.get(address).text

    assert heading(page) == "Your answers are kept"
    shown = re.findall(r"<li[^>]*>\s*<img[^>]*>\s*(.*?)\s*</li>", page)
    assert shown == held.receipt.split()


def test_the_start_page_offers_to_carry_on_until_the_answers_are_sent(
    database: Database, phone: Phone, app: Starlette
) -> None:
    assert "Carry on" not in TestClient(app).get("/").text

    assert f'href="{phone.address}"' in phone.client.get("/").text

    with database.writing() as connection:
        connection.execute(response.update().values(stage="sent", invitation_id=None))
    assert "Carry on" not in phone.client.get("/").text


def test_any_process_answers_any_request(
    database_url: str, settings: Settings, database: Database, wave: Fieldwork
) -> None:
    second = Database(database_url)
    phone = Phone(an_app(database, settings), wave.links[0])
    elsewhere = TestClient(an_app(second, settings), base_url="http://survey.example", follow_redirects=False)
    elsewhere.cookies = phone.client.cookies
    clients = [phone.client, elsewhere] * 20

    answered = []
    phone.introduce()
    screen, page = "consent", clients[0].get(phone.address).text
    for number, client in enumerate(clients[1:]):
        if screen == "review":
            break
        option = re.search(r'name="value" value="([^"]+)"', page)
        act = "next" if option else "skip"
        form = {"screen": screen, "act": act, "value": option[1] if option else ""}
        address = client.post(phone.address, data=form).headers["location"]
        answered.append(screen)
        page = clients[number].get(address).text
        screen = address.partition("?at=")[2]

    assert screen == "review"
    assert len(answered) > len(wave.questionnaire.questions)
    second.close()


def test_the_database_away_keeps_the_form_in_the_browser(sqlite_only: Database, settings: Settings) -> None:
    wave = open_wave(sqlite_only)
    phone = Phone(an_app(sqlite_only, settings), wave.links[0])
    with sqlite_only.writing() as connection:
        connection.exec_driver_sql("ALTER TABLE response RENAME TO gone")
    client = TestClient(phone.client.app, base_url="http://survey.example", raise_server_exceptions=False)
    client.cookies = phone.client.cookies

    answer = client.post(phone.address, data={"screen": "consent", "act": "next", "value": "yes"}, headers=PIECE)

    # The script takes 500 and above for "not saved" and sends the form again.
    assert answer.status_code >= FAULT


@pytest.mark.parametrize("encoding", ["br", "gzip"])
def test_the_first_question_is_light(phone: Phone, encoding: str) -> None:
    """At most 10 kB on the wire before pictures, and 60 kB with them."""
    phone.begin()
    accept = {"Accept-Encoding": encoding}

    def on_the_wire(address: str) -> tuple[int, bytes]:
        with phone.client.stream("GET", address, headers=accept) as answer:
            packed = b"".join(answer.iter_raw())
            head = sum(len(name) + len(value) + 4 for name, value in answer.headers.raw)
            return head + len(packed), unpacked(packed, answer.headers.get("content-encoding", ""))

    size, page = on_the_wire(phone.address)
    files = re.findall(r'(?:href|src)="(/look/[^"]+\.(?:css|js)[^"]*)"', page.decode())
    words = size + sum(on_the_wire(address)[0] for address in files)
    pictures = set(re.findall(r'(?:href|src)="(/look/pictures/[^"]+)"', page.decode()))

    assert len(files) == 2
    assert words <= MOST_BYTES_OF_WORDS, words
    assert words + sum(on_the_wire(address)[0] for address in pictures) <= 6 * MOST_BYTES_OF_WORDS


def unpacked(packed: bytes, encoding: str) -> bytes:
    match encoding:
        case "br":
            whole: bytes = brotli.decompress(packed)
            return whole
        case "gzip":
            return gzip.decompress(packed)
        case _:
            return packed


def test_the_script_of_a_page_is_one_file_that_names_exact_versions_of_what_it_may_need_later() -> None:
    script = static_files.content(static_files.PAGE_SCRIPT).decode()

    assert "class Screens" in script
    assert not re.findall(r"^(?:import|export) ", script, re.MULTILINE)
    assert all("?v=" in address for address in re.findall(r'import\("([^"]+)"\)', script))
    assert " // " not in script


def test_a_piece_is_compressed_and_is_not_mixed_up_with_the_page(phone: Phone) -> None:
    page = phone.client.get(phone.address)
    piece = phone.client.get(phone.address, headers=PIECE)

    assert {page.headers["content-encoding"], piece.headers["content-encoding"]} <= {"br", "gzip"}
    assert {"Accept", "Accept-Encoding"} <= set(re.split(r", ?", piece.headers["vary"]))
    assert json.loads(piece.text)["title"] in page.text
