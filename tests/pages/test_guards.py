"""Every page guards itself: opened alone, as its own script, as nobody and as every role."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from relsurvey.actions import sign_in
from relsurvey.actions.services import process_services
from relsurvey.config import PROJECT
from relsurvey.people.roles import Role
from tests.support.rounds import ORGANISATION, Rounds
from tests.support.screens import LONGEST_RUN, html, text
from tests.support.staff import PASSPHRASE, somebody

# Part of `make test`; plain `pytest` stays under a minute.
pytestmark = pytest.mark.slow

PAGES = sorted((PROJECT / "pages").glob("*.py"))
#: For people without an account: a secret of their device lets them in.
PUBLIC = {"answer"}
#: Who may open what, written out.
OPEN_TO = {
    "actions": {Role.ADMINISTRATOR, Role.MANAGER, Role.FACILITATOR},
    "audit": {Role.ADMINISTRATOR, Role.MANAGER, Role.FACILITATOR},
    "comments": {Role.REVIEWER},
    "contacts": {Role.ADMINISTRATOR, Role.SAFEGUARDING},
    "early": {Role.SAFEGUARDING},
    "evidence": {Role.ADMINISTRATOR, Role.MANAGER},
    "home": set(Role),
    "measures": {Role.ADMINISTRATOR, Role.MANAGER, Role.FACILITATOR, Role.CONTROLLER},
    "paper": {Role.PAPER},
    "people": {Role.ADMINISTRATOR},
    "replies": {Role.ADMINISTRATOR, Role.MANAGER, Role.FACILITATOR},
    "requests": {Role.SAFEGUARDING},
    "review": {Role.ADMINISTRATOR, Role.CONTROLLER},
    "results": {Role.ADMINISTRATOR, Role.MANAGER, Role.FACILITATOR, Role.CONTROLLER},
    "voices": {Role.ADMINISTRATOR, Role.MANAGER, Role.FACILITATOR, Role.CONTROLLER},
    "services": {Role.ADMINISTRATOR},
    "wall": {Role.FACILITATOR},
    "studio": {Role.ADMINISTRATOR},
    "workshops": {Role.FACILITATOR},
    "waves": {Role.ADMINISTRATOR, Role.MANAGER, Role.CONTROLLER},
}
GUARDED_PAGES = [page for page in PAGES if page.stem not in PUBLIC]


class Visitor:
    """Opens a page's own file with these cookies, as a server does that has just started."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.cookies: dict[str, str] = {}
        # What a socket would bring; without a browser there is none.
        monkeypatch.setattr(type(st.context), "cookies", property(lambda _: self.cookies))
        monkeypatch.setattr(type(st.context), "url", "http://127.0.0.1:8501/people")

    def sign_in(self, *roles: Role, must_change: bool = False) -> None:
        ours = process_services()
        person = somebody(ours.db, *roles, organisation_id=ORGANISATION, unit_ids=("willow",), must_change=must_change)
        session = sign_in.sign_in(
            ours.db,
            ours.settings,
            username=person.username,
            password=PASSPHRASE,
            address="192.0.2.7",
            now=datetime.now(UTC).replace(tzinfo=None),
        )
        self.cookies = {"relsurvey-staff": session}

    def open(self, script: Path) -> AppTest:
        return AppTest.from_file(script, default_timeout=LONGEST_RUN).run()


@pytest.fixture
def visitor(ours: Rounds, monkeypatch: pytest.MonkeyPatch) -> Visitor:
    ours.draft("spring")
    return Visitor(monkeypatch)


def is_refused(page: AppTest) -> bool:
    return [title.value for title in page.title] in (
        ["Please sign in"],
        ["Choose your password first"],
        ["This page is not for you"],
    )


def shows_only_the_refusal(page: AppTest) -> bool:
    """A title, a sentence and a link: no field, no table, no name of anything."""
    return is_refused(page) and {element.type for element in page.main} <= {"main", "title", "html"}


def test_every_page_is_known_here() -> None:
    assert {page.stem for page in PAGES} == set(OPEN_TO) | PUBLIC


@pytest.mark.parametrize("script", GUARDED_PAGES, ids=lambda script: script.stem)
@pytest.mark.parametrize("cookies", [{}, {"relsurvey-staff": "made-up"}, {"__Host-relsurvey-staff": "made-up"}])
def test_nobody_sees_only_the_way_to_the_sign_in(visitor: Visitor, script: Path, cookies: dict[str, str]) -> None:
    visitor.cookies = cookies

    opened = visitor.open(script)

    assert shows_only_the_refusal(opened)
    assert "You need to sign in" in text(opened)
    assert 'href="/sign-in?next=/people"' in html(opened)


@pytest.mark.parametrize("script", GUARDED_PAGES, ids=lambda script: script.stem)
@pytest.mark.parametrize("role", Role)
def test_a_role_sees_its_pages_and_of_others_only_the_refusal(visitor: Visitor, script: Path, role: Role) -> None:
    visitor.sign_in(role)

    opened = visitor.open(script)

    assert not opened.exception
    assert is_refused(opened) == (role not in OPEN_TO[script.stem])
    assert is_refused(opened) == shows_only_the_refusal(opened)


@pytest.mark.parametrize("script", GUARDED_PAGES, ids=lambda script: script.stem)
def test_with_a_one_time_password_no_page_opens_before_another_was_chosen(visitor: Visitor, script: Path) -> None:
    visitor.sign_in(*Role, must_change=True)

    opened = visitor.open(script)

    assert shows_only_the_refusal(opened)
    assert 'href="/password?next=/people"' in html(opened)


@pytest.mark.parametrize("script", GUARDED_PAGES, ids=lambda script: script.stem)
def test_a_session_that_ends_is_refused_at_the_next_click(visitor: Visitor, script: Path) -> None:
    visitor.sign_in(*Role)
    opened = visitor.open(script)
    assert not is_refused(opened)

    sign_in.sign_out(process_services().db, session_id=visitor.cookies["relsurvey-staff"])

    assert shows_only_the_refusal(opened.run())
