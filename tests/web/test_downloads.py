"""Files of results over the web: for whoever may have them, as much as they may see, and rows for one role alone."""

import csv
import io
import re
from datetime import date
from html import unescape

import pytest
from sqlalchemy import select
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.testclient import TestClient

from relsurvey.actions import publications, sign_in
from relsurvey.actions.services import Services
from relsurvey.clock import now
from relsurvey.config import Settings
from relsurvey.exports.chart import ChartKind
from relsurvey.exports.files import FileKind
from relsurvey.people import sessions
from relsurvey.people.roles import Role
from relsurvey.storage.database import Database
from relsurvey.storage.tables import audit_event
from relsurvey.web import downloads, errors, own_files, rows
from relsurvey.web.state import WithServices
from tests.support.rounds import ADMINISTRATOR, Rounds, rounds
from tests.support.staff import PASSPHRASE, somebody

pytestmark = pytest.mark.usefixtures("quick_hashes")

TABLE, ROWS, CHART = "/downloads/summer/csv", "/rows/summer", "/downloads/summer/charts/friends"
OVER_TIME = "/downloads/autumn/over-time/friends"
TODAY = date(2026, 11, 22)
ALLOWED = {Role.ADMINISTRATOR, Role.MANAGER, Role.CONTROLLER}


@pytest.fixture
def ours(sqlite_only: Database) -> Rounds:
    """An organisation with one published round."""
    found = rounds(sqlite_only, today=TODAY)
    found.closed("summer", answered={"willow": 21, "mill": 12, "park": 4})
    publications.publish(sqlite_only, by=ADMINISTRATOR, wave_id="summer", today=TODAY)
    return found


def visitor(ours: Rounds, settings: Settings, *roles: Role) -> TestClient:
    """A browser; with roles, that of somebody who is signed in. A manager answers for Mill Lane."""
    app = Starlette(
        routes=[*downloads.routes, *rows.routes, *own_files.routes],
        middleware=[Middleware(WithServices, services=Services(ours.db, settings)), Middleware(errors.PlainWords)],
        exception_handlers=errors.HANDLERS,
    )
    client = TestClient(app, base_url="http://localhost:8501", follow_redirects=False)
    if roles:
        person = somebody(ours.db, *roles, unit_ids=("mill",))
        session = sign_in.sign_in(
            ours.db, settings, username=person.username, password=PASSPHRASE, address="192.0.2.7", now=now()
        )
        client.cookies.set(sessions.COOKIE, session)
    return client


def test_a_stranger_gets_no_file(ours: Rounds, settings: Settings) -> None:
    for address in (TABLE, ROWS, f"{CHART}/svg"):
        answer = visitor(ours, settings).get(address)

        assert (answer.status_code, answer.headers["location"]) == (303, f"/sign-in?next={address}")


@pytest.mark.parametrize("role", Role)
def test_a_file_is_for_whoever_may_export(ours: Rounds, settings: Settings, role: Role) -> None:
    assert visitor(ours, settings, role).get(TABLE).status_code == (200 if role in ALLOWED else 403)


@pytest.mark.slow
@pytest.mark.parametrize("kind", FileKind)
def test_a_file_is_kept_by_the_person_and_by_nothing_in_between(
    ours: Rounds, settings: Settings, kind: FileKind
) -> None:
    answer = visitor(ours, settings, Role.ADMINISTRATOR).get(f"/downloads/summer/{kind}")

    assert answer.status_code == 200
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["content-type"] == kind.media_type
    assert answer.headers["content-disposition"].startswith('attachment; filename="summer-1')


def test_a_manager_gets_their_own_units_and_the_whole(ours: Rounds, settings: Settings) -> None:
    manager = visitor(ours, settings, Role.MANAGER)

    found = csv.DictReader(io.StringIO(manager.get(TABLE).text, newline=""))

    assert {line["group_id"] for line in found} == {"", "mill"}
    for kind in FileKind:
        assert b"Willow House" not in manager.get(f"/downloads/summer/{kind}").content


@pytest.mark.parametrize("kind", ChartKind)
def test_a_chart_is_a_file_of_its_own(ours: Rounds, settings: Settings, kind: ChartKind) -> None:
    answer = visitor(ours, settings, Role.ADMINISTRATOR).get(f"{CHART}/{kind}?by=unit")

    assert answer.status_code == 200
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["content-disposition"] == f'attachment; filename="summer-1-friends.{kind}"'
    assert answer.content.startswith({"png": b"\x89PNG", "svg": b"<svg", "csv": b"wave,"}[kind])


def test_the_picture_of_a_chart_says_what_it_shows_what_is_hidden_and_where_it_comes_from(
    ours: Rounds, settings: Settings
) -> None:
    picture = unescape(visitor(ours, settings, Role.ADMINISTRATOR).get(f"{CHART}/svg?by=unit").text)

    said = " ".join(re.findall("<text[^>]*>([^<]*)", picture))
    assert re.search("said “Yes”: .* of 37 people", said)
    assert "Willow House: 21 answered" in said
    assert "Park View" in said.split("hidden to protect people")[0]
    assert "Source: Summer" in said
    assert "Park View: hidden to protect people" in picture.split("<desc>")[1].split("</desc>")[0]
    assert picture.split("<title>")[1].split("</title>")[0] in said


def test_the_picture_of_a_chart_names_answers_as_they_lie_and_the_ways_of_not_choosing(
    ours: Rounds, settings: Settings
) -> None:
    picture = unescape(visitor(ours, settings, Role.ADMINISTRATOR).get(f"{CHART}/svg").text)

    said = re.findall("<text[^>]*>([^<]*)", picture)
    assert "No answer chosen" in said
    assert said.index("No") < said.index("Yes") < said.index("Skipped")


def test_a_manager_gets_a_chart_of_their_own_units_and_the_whole(ours: Rounds, settings: Settings) -> None:
    manager = visitor(ours, settings, Role.MANAGER)

    for kind in ("svg", "csv"):
        content = manager.get(f"{CHART}/{kind}?by=unit").text
        assert "Mill Lane" in content
        assert "Willow House" not in content


@pytest.fixture
def two(ours: Rounds) -> Rounds:
    """The organisation with a second published round."""
    ours.closed("autumn", answered={"willow": 24, "mill": 15, "park": 4})
    publications.publish(ours.db, by=ADMINISTRATOR, wave_id="autumn", today=TODAY)
    return ours


@pytest.mark.parametrize("kind", ChartKind)
def test_a_chart_of_one_group_over_time_is_a_file_of_its_own(two: Rounds, settings: Settings, kind: ChartKind) -> None:
    answer = visitor(two, settings, Role.ADMINISTRATOR).get(f"{OVER_TIME}/{kind}?by=unit&group=willow")

    assert answer.status_code == 200
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["content-disposition"] == f'attachment; filename="autumn-1-friends-over-time.{kind}"'
    assert answer.content.startswith({"png": b"\x89PNG", "svg": b"<svg", "csv": b"wave,"}[kind])


def test_a_picture_over_time_says_whose_answers_they_are_what_changed_and_where_they_come_from(
    two: Rounds, settings: Settings
) -> None:
    picture = unescape(visitor(two, settings, Role.ADMINISTRATOR).get(f"{OVER_TIME}/svg?by=unit&group=willow").text)

    said = " ".join(re.findall("<text[^>]*>([^<]*)", picture))
    assert re.search("of the 24 people who answered said “Yes”", said)
    assert "Willow House" in said
    assert re.search("Summer: .* of 21", said)
    assert re.search("Autumn: .* of 24", said)
    assert "Can't tell if it changed since Summer" in said
    assert "Summer (version 1) and Autumn (version 1)" in said
    assert re.search("Summer: .* of 21", picture.split("<desc>")[1].split("</desc>")[0])


def test_the_numbers_over_time_are_those_of_each_round_and_of_no_other_group(two: Rounds, settings: Settings) -> None:
    administrator = visitor(two, settings, Role.ADMINISTRATOR)

    given = administrator.get(f"{OVER_TIME}/csv?by=unit&group=willow").text.splitlines()

    for wave_id in ("summer", "autumn"):
        every = administrator.get(f"/downloads/{wave_id}/csv").text.splitlines()
        theirs = [line for line in every if f"{wave_id},friends," in line and ",unit,willow," in line]
        assert [line for line in given[1:] if line.startswith(wave_id)] == theirs != []


def test_nobody_gets_over_time_what_is_hidden_or_another_unit(two: Rounds, settings: Settings) -> None:
    administrator, manager = (visitor(two, settings, role) for role in (Role.ADMINISTRATOR, Role.MANAGER))

    assert manager.get(f"{OVER_TIME}/csv").status_code == 200
    assert administrator.get(f"{OVER_TIME}/csv?by=unit&group=willow").status_code == 200
    assert manager.get(f"{OVER_TIME}/csv?by=unit&group=willow").status_code == 404
    assert administrator.get(f"{OVER_TIME}/csv?by=unit&group=park").status_code == 404


@pytest.mark.parametrize(
    "address",
    [
        "/downloads/summer/over-time/friends/svg",
        "/downloads/autumn/over-time/nothing/svg",
        "/downloads/autumn/over-time/close/svg",
        "/downloads/autumn/over-time/friends/exe",
        "/downloads/autumn/over-time/friends/svg?by=mode&group=paper",
        "/downloads/nowhere/over-time/friends/svg",
    ],
)
def test_what_can_not_be_followed_over_time_is_not_found(two: Rounds, settings: Settings, address: str) -> None:
    assert visitor(two, settings, Role.CONTROLLER).get(address).status_code == 404


@pytest.mark.parametrize("role", Role)
def test_a_chart_over_time_is_for_whoever_may_export(two: Rounds, settings: Settings, role: Role) -> None:
    asked = visitor(two, settings, role).get(f"{OVER_TIME}/csv")

    assert asked.status_code == (200 if role in ALLOWED else 403)


@pytest.mark.parametrize("role", Role)
def test_a_chart_is_for_whoever_may_export(ours: Rounds, settings: Settings, role: Role) -> None:
    assert visitor(ours, settings, role).get(f"{CHART}/csv").status_code == (200 if role in ALLOWED else 403)


@pytest.mark.parametrize(
    "address",
    [
        "/downloads/nowhere/csv",
        "/downloads/summer/exe",
        "/rows/nowhere",
        "/downloads/summer/charts/nothing/svg",
        "/downloads/summer/charts/friends/exe",
        "/downloads/summer/charts/friends/svg?by=mode",
    ],
)
def test_what_there_is_not_is_not_found(ours: Rounds, settings: Settings, address: str) -> None:
    assert visitor(ours, settings, Role.CONTROLLER).get(address).status_code == 404


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.CONTROLLER])
def test_rows_are_for_the_data_controller_alone(ours: Rounds, settings: Settings, role: Role) -> None:
    other = visitor(ours, settings, role)

    assert other.get(ROWS).status_code == 403
    assert other.post(ROWS, data={"reason": "Curious"}).status_code == 403


def test_without_a_reason_the_page_comes_back_as_it_was_filled_in(ours: Rounds, settings: Settings) -> None:
    answer = visitor(ours, settings, Role.CONTROLLER).post(ROWS, data={"help": "1", "reason": " "})

    assert answer.status_code == 400
    assert 'role="alert"' in answer.text
    assert 'name="help" value="1" checked' in answer.text
    assert 'name="unit" value="1" checked' not in answer.text


def test_nothing_is_ticked_before_and_only_what_was_asked_by_is_offered(ours: Rounds, settings: Settings) -> None:
    page = visitor(ours, settings, Role.CONTROLLER).get(ROWS).text

    assert re.findall(r'type="checkbox" name="(\w+)"', page) == ["unit", "help", "mode", "form"]
    assert '" checked' not in page


def test_the_page_says_what_to_leave_out_and_without_it_there_is_a_file(ours: Rounds, settings: Settings) -> None:
    controller = visitor(ours, settings, Role.CONTROLLER)

    refused = controller.post(ROWS, data={"unit": "1", "mode": "1", "reason": "Annual <report>"})
    given = controller.post(ROWS, data={"mode": "1", "reason": "Annual <report>"})

    assert refused.status_code == 409
    assert "Leave out: The service." in refused.text
    assert "Annual &lt;report&gt;" in refused.text
    assert given.headers["content-disposition"] == 'attachment; filename="summer-rows.csv"'
    assert given.headers["cache-control"] == "no-store"
    assert len(given.text.splitlines()) == 38
    with ours.db.reading() as connection:
        logged = connection.scalars(select(audit_event.c.about).where(audit_event.c.what == "rows-exported")).all()
    assert [about["reason"] for about in logged] == ["Annual <report>"]
