"""The screens of a round as staff look at them: in a language that the survey has, and in one that it has not."""

from collections.abc import Callable

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.testclient import TestClient

from relsurvey.actions import sign_in
from relsurvey.actions.services import Services
from relsurvey.clock import now
from relsurvey.config import Settings
from relsurvey.people import sessions
from relsurvey.people.roles import Role
from relsurvey.storage.database import Database
from relsurvey.web import errors, preview, sheets
from relsurvey.web.state import WithServices
from tests.support.rounds import rounds
from tests.support.staff import PASSPHRASE, somebody

NOTE = "The survey has no Arabic text yet: its own words are not translated and stand here in English."
Look = Callable[[str], str]


@pytest.fixture
def administrator(sqlite_only: Database, settings: Settings) -> TestClient:
    """The browser of an administrator of an open round."""
    rounds(sqlite_only, today=now().date()).open("autumn")
    app = Starlette(
        routes=[*preview.routes, *sheets.routes],
        middleware=[Middleware(WithServices, services=Services(sqlite_only, settings)), Middleware(errors.PlainWords)],
        exception_handlers=errors.HANDLERS,
    )
    client = TestClient(app, base_url="http://localhost:8501", follow_redirects=False)
    username = somebody(sqlite_only, Role.ADMINISTRATOR).username
    session = sign_in.sign_in(
        sqlite_only, settings, username=username, password=PASSPHRASE, address="192.0.2.7", now=now()
    )
    client.cookies.set(sessions.COOKIE, session)
    return client


@pytest.fixture
def look(administrator: TestClient) -> Look:
    """The page at an address, as they see it."""
    return lambda address: administrator.get(address).text


def test_staff_are_told_why_english_sentences_stand_on_an_arabic_screen(look: Look) -> None:
    assert NOTE in look("/preview/autumn?language=ar")
    assert "not translated" not in look("/preview/autumn?language=en")


def test_paper_in_a_language_without_text_is_not_there_and_says_why(look: Look) -> None:
    said = look("/sheets/autumn/proof?language=ar")

    assert "There is no text in Arabic for this survey yet" in said
    assert "We could not read that" not in said


def test_the_form_for_paper_says_what_to_mend_and_holds_what_was_typed(administrator: TestClient) -> None:
    sent = administrator.post("/sheets/autumn", data={"unit": "willow", "language": "en", "count": "many"})

    assert sent.status_code == 400
    assert "<title>Error: " in sent.text
    assert "Write how many sheets you need, as a whole number from 1 to" in sent.text
    assert 'value="many"' in sent.text
    assert 'class="complaint"' not in administrator.get("/sheets/autumn").text
