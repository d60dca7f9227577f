"""The language of plain pages: what was chosen, what the browser asks for, and never what nobody has signed."""

import re
from datetime import UTC, datetime

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.testclient import TestClient

from relsurvey.actions import languages
from relsurvey.actions.services import Services
from relsurvey.config import Settings
from relsurvey.screens.pictures import picture, served_pictures
from relsurvey.storage.database import Database
from relsurvey.web import look, respond, survey
from relsurvey.web.state import WithServices
from tests.support.fieldwork import WAVE, Fieldwork, administrator, open_wave

WELSH = {"Accept-Language": "cy-GB,cy;q=0.9,en;q=0.8"}
BOTH = [("en", "English"), ("cy", "Cymraeg")]


@pytest.fixture
def fieldwork(sqlite_only: Database) -> Fieldwork:
    return open_wave(sqlite_only, links=2)


@pytest.fixture
def signed(sqlite_only: Database, fieldwork: Fieldwork) -> Fieldwork:
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
    return fieldwork


@pytest.fixture
def phone(sqlite_only: Database, settings: Settings) -> TestClient:
    ours = Middleware(WithServices, services=Services(db=sqlite_only, settings=settings))
    app = Starlette(routes=[*respond.routes, *survey.routes, *look.routes], middleware=[ours])
    return TestClient(app, base_url="http://survey.example")


def html(page: str) -> str:
    found = re.search(r'<html [^>]*lang="(\w+)" dir="(\w+)"', page)
    assert found
    return f"{found[1]} {found[2]}"


def choices(page: str) -> list[tuple[str, str]]:
    return re.findall(r'lang="(\w+)" dir="\w+" hreflang="\w+"[^>]*>([^<]+)</a>', page)


def test_nobody_is_shown_a_language_that_nobody_has_signed(phone: TestClient, fieldwork: Fieldwork) -> None:
    pages = [phone.get(f"/r/{fieldwork.links[0]}{chosen}", headers=WELSH).text for chosen in ("", "?look=cy")]
    pages += [phone.get(address, headers=WELSH).text for address in ("/", "/receipt", "/r/no-such-link")]

    assert {html(page) for page in pages} == {"en ltr"}
    assert choices(pages[0]) == []


def test_the_first_page_offers_each_language_in_its_own_words(phone: TestClient, signed: Fieldwork) -> None:
    page = phone.get(f"/r/{signed.links[0]}").text

    assert choices(page) == BOTH
    assert html(page) == "en ltr"


def test_a_browser_that_asks_for_welsh_gets_welsh(phone: TestClient, signed: Fieldwork) -> None:
    page = phone.get(f"/r/{signed.links[0]}", headers=WELSH).text

    assert html(page) == "cy ltr"
    assert "<title>Faint o gysylltiad rydych chi&#39;n ei deimlo?</title>" in page
    assert choices(page) == BOTH
    assert html(phone.get("/", headers=WELSH).text) == "cy ltr"


def test_the_chosen_language_stays_from_the_link_to_the_questions(phone: TestClient, signed: Fieldwork) -> None:
    token = signed.links[0]

    phone.get(f"/r/{token}?look=large,cy")
    begun = phone.post(f"/r/{token}").text

    assert html(begun) == "cy ltr"
    assert "Yn gyntaf rydyn ni&#39;n dangos" in begun
    assert 'data-look="large cy"' in begun


def test_each_receipt_word_has_a_picture_that_is_served(phone: TestClient) -> None:
    words = sorted(name for name in served_pictures() if name.startswith("word-"))

    assert len(words) == 256
    assert phone.get(f"/look/pictures/{words[0]}.svg").headers["content-type"] == "image/svg+xml"


def test_the_picture_of_a_receipt_word_means_nothing_else() -> None:
    pictures = [picture(name) for name in sorted(served_pictures())]

    assert len(set(pictures)) == len(pictures)


@pytest.mark.usefixtures("signed")
def test_the_page_to_come_back_shows_how_the_words_look(phone: TestClient) -> None:
    assert "word-apple.svg" in phone.get("/receipt").text
    assert "afal" in phone.get("/receipt", headers=WELSH).text
