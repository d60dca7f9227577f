"""What stands on a page that can't be shown: in the language and the look of whoever asked, with a way on."""

import re
from datetime import UTC, datetime

import pytest
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route
from starlette.testclient import TestClient

from relsurvey.actions import languages
from relsurvey.actions.services import Services
from relsurvey.config import Settings
from relsurvey.errors import Refused
from relsurvey.people.sessions import COOKIE
from relsurvey.screens.look import COOKIE as LOOK
from relsurvey.screens.look import in_cookie, read_look
from relsurvey.storage.database import Database
from relsurvey.web import errors, respond, survey
from relsurvey.web.first_words import first_words
from relsurvey.web.state import WithServices
from tests.support.fieldwork import WAVE, Fieldwork, administrator, open_wave

WELSH = {"Accept-Language": "cy"}


def _broken(_request: Request) -> Response:
    raise ValueError("a fault of ours")


def _too_often(_request: Request) -> Response:
    raise Refused("too-many-tries")


def _away(_request: Request) -> Response:
    raise HTTPException(403)


def _first_words(request: Request) -> Response:
    said = first_words(request)
    return HTMLResponse(f"{said.language}: {said.title}")


@pytest.fixture
def fieldwork(sqlite_only: Database) -> Fieldwork:
    found = open_wave(sqlite_only)
    for kind in languages.KINDS:
        languages.sign(
            sqlite_only,
            by=administrator(),
            wave_id=WAVE,
            kind=kind,
            language="cy",
            signer="Mair Owen",
            relation="translator",
            today=datetime.now(UTC).date(),
        )
    return found


@pytest.fixture
def phone(sqlite_only: Database, settings: Settings, fieldwork: Fieldwork) -> TestClient:
    assert fieldwork.links
    pages = [
        Route("/broken", _broken),
        Route("/too-often", _too_often),
        Route("/away", _away),
        Route("/answer", _first_words),
    ]
    app = Starlette(
        routes=[*pages, *respond.routes, *survey.routes],
        middleware=[
            Middleware(WithServices, services=Services(sqlite_only, settings)),
            Middleware(errors.PlainWords),
        ],
        exception_handlers=errors.HANDLERS,  # type: ignore[arg-type]
    )
    return TestClient(app, base_url="https://survey.example")


@pytest.mark.parametrize(
    ("path", "status", "heading", "in_welsh"),
    [
        ("/no-such-page", 404, "This page is not here", "Dydy&#39;r dudalen hon ddim yma"),
        ("/away", 403, "You can&#39;t do this from here", "Allwch chi ddim gwneud hyn o fan hyn"),
        ("/too-often", 409, "Too many tries", "Gormod o gynigion"),
        ("/broken", 500, "Something went wrong", "Aeth rhywbeth o&#39;i le"),
    ],
)
def test_a_notice_is_a_screen_like_all_others(
    phone: TestClient, path: str, status: int, heading: str, in_welsh: str
) -> None:
    phone.cookies.set(LOOK, in_cookie(read_look("large,cream")))

    english, welsh = phone.get(path), phone.get(path, headers=WELSH)

    assert (english.status_code, welsh.status_code) == (status, status)
    assert f">{heading}</h1>" in english.text
    assert f">{in_welsh}</h1>" in welsh.text
    assert 'lang="cy" dir="ltr" data-look="large cream"' in welsh.text
    for way in ("/", "/privacy", "/accessibility", "/talk"):
        assert f'href="{way}"' in welsh.text, way


def test_a_fault_says_a_number_that_the_log_has(phone: TestClient, caplog: pytest.LogCaptureFixture) -> None:
    page = phone.get("/broken").text

    number = re.search(r"this number: (\d{4} \d{4})", page)
    assert number
    assert number[1] in caplog.text
    assert "a fault of ours" not in page


def test_whoever_is_signed_in_reads_a_plain_page_in_english(phone: TestClient) -> None:
    phone.cookies.set(COOKIE, "x" * 32)

    page = phone.get("/no-such-page", headers=WELSH).text

    assert "<h1>This page is not here</h1>" in page


def test_answers_that_are_not_here_are_said_so_in_the_look_of_the_device(phone: TestClient) -> None:
    phone.cookies.set(LOOK, in_cookie(read_look("large,cream")))

    page = phone.get("/survey/0123456789abcdef")

    assert page.status_code == 404
    assert 'data-look="large cream"' in page.text


def test_the_page_of_the_app_names_the_step_in_the_persons_language(phone: TestClient, fieldwork: Fieldwork) -> None:
    started = phone.post(f"/r/{fieldwork.links[0]}", data={"start_key": "once"}, follow_redirects=False)
    handle = started.headers["location"].rsplit("/", 1)[-1]

    light = phone.get(f"/survey/{handle}", headers=WELSH).text
    title = re.search("<title>(.*?)</title>", light)
    assert title
    assert phone.get(f"/answer?p={handle}", headers=WELSH).text == f"cy: {title[1]}".replace("&#39;", "'")


def test_the_page_of_the_app_says_when_there_is_nothing_to_answer(phone: TestClient) -> None:
    assert phone.get("/answer?p=x").text == "en: We can't open your answers here"
