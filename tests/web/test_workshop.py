"""A workshop on phones over plain HTTP: join in one tap, rate, come back, follow. No phone ever shows a count."""

import re

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.testclient import TestClient

from relsurvey.actions import workshop_actions, workshop_people, workshop_steps
from relsurvey.actions.services import Services
from relsurvey.config import Settings
from relsurvey.errors import BadInput
from relsurvey.storage.database import Database
from relsurvey.web import beside, look, look_page, workshop
from relsurvey.web.state import WithServices
from relsurvey.workshop.ratings import Rating
from relsurvey.workshop.workshop import NewAction
from tests.support.workshops import TODAY, AWorkshop, a_workshop

# Part of `make test`; plain `pytest` stays under a minute.
pytestmark = pytest.mark.slow

OK, NOTHING, SEE_OTHER, NOT_FOUND, CONFLICT = 200, 204, 303, 404, 409
ONE, OTHER = "give-and-take", "mutual-trust"
ACTION = NewAction(ONE, "Ask each person what they like to give", "Jo", TODAY, "Talk on Monday", "It is in the plans")


@pytest.fixture
def held(database: Database, settings: Settings) -> AWorkshop:
    return a_workshop(database, settings)


class Phone:
    def __init__(self, held: AWorkshop) -> None:
        services = Services(db=held.db, settings=held.settings)
        parts = (workshop, beside, look_page, look)
        routes = [route for part in parts for route in part.routes]
        app = Starlette(routes=routes, middleware=[Middleware(WithServices, services=services)])
        self.client = TestClient(app, base_url="http://survey.example", follow_redirects=False)
        self.held = held

    def join(self) -> str:
        """Type the code, tap once; the screen behind it."""
        code = self.held.now().code
        door = self.client.post("/w", data={"code": f"{code[:3]} {code[3:]}"}).headers["location"]
        key = re.search(r'name="key" value="([^"]+)"', self.client.get(door).text)
        assert key
        return self.client.post(door, data={"key": key[1]}, follow_redirects=True).text

    def see(self, at: str = "") -> str:
        return self.client.get("/w/room", params={"at": at} if at else {}).text

    def tap(self, statement_id: str, value: str, *, act: str = "save", round_: int = 1, **more: list[str]) -> int:
        form = {"screen": f"rate.{round_}.{statement_id}", "act": act, "value": value, **more}
        return self.client.post("/w/room", data=form).status_code

    def own(self) -> dict[str, Rating]:
        return dict(self.held.show(self.client.cookies["relsurvey-workshop"]).own.first)


def heading(page: str) -> str:
    found = re.search(r"<h1[^>]*>(.*?)</h1>", page, re.DOTALL)
    assert found
    return found[1]


@pytest.fixture
def phone(held: AWorkshop) -> Phone:
    workshop_steps.open_(held.db, by=held.facilitator, workshop_id=held.id)
    return Phone(held)


def begin(held: AWorkshop, people: int) -> None:
    workshop_steps.set_in_room(held.db, by=held.facilitator, workshop_id=held.id, number=people)
    workshop_steps.begin(held.db, by=held.facilitator, workshop_id=held.id)


def test_a_phone_joins_with_the_code_and_one_tap_and_waits(phone: Phone) -> None:
    assert heading(phone.join()) == "You are in"
    assert phone.held.wall().room.joined == 1
    # Whoever scans the code again is still who they were.
    assert phone.client.get(f"/w/{phone.held.now().code}").headers["location"] == "/w/room"


def test_a_wrong_code_is_explained_where_it_is_typed(phone: Phone) -> None:
    answer = phone.client.post("/w", data={"code": "12"})

    assert answer.status_code == NOT_FOUND
    assert "We can&#39;t find this code" in answer.text
    assert 'aria-invalid="true"' in answer.text


def test_each_tap_is_kept_and_the_way_leads_through_every_statement(phone: Phone) -> None:
    phone.join()
    begin(phone.held, 1)
    page = phone.see()
    assert (heading(page), "1 of 15" in page) == ("People give as well as receive here.", True)

    assert phone.tap(ONE, "2", seen=["told", "written"]) == NOTHING
    assert phone.tap(ONE, "4", act="next", seen=["told"]) == SEE_OTHER
    assert phone.own() == {ONE: Rating(4, frozenset({"told"}))}
    assert "2 of 15" in phone.see()

    for statement_id in phone.held.now().plan.statements:
        phone.tap(statement_id, "dont_know", act="next")
    assert heading(phone.see()) == "You are done. Thank you."
    assert phone.held.wall().room.done == 1
    again = phone.see(f"rate.1.{ONE}")
    assert re.search(r'value="dont_know"\s+checked', again)


@pytest.mark.parametrize("spelt", ["²", "9" * 5000, "٣", "3", ""])
def test_a_round_that_no_page_of_ours_names_is_not_understood(phone: Phone, spelt: str) -> None:
    phone.join()
    begin(phone.held, 1)
    form = {"screen": f"rate.{spelt}.{ONE}", "act": "save", "value": "2"}
    with pytest.raises(BadInput, match="form-not-understood"):
        phone.client.post("/w/room", data=form)
    assert phone.own() == {}


@pytest.mark.parametrize("value", ["²", "9" * 5000, "٣", "101", "99"])
def test_a_level_that_no_page_of_ours_offers_is_kept_from_nobody(phone: Phone, value: str) -> None:
    phone.join()
    begin(phone.held, 1)
    with pytest.raises(BadInput, match="workshop-rating"):
        phone.tap(ONE, value)
    assert phone.own() == {}


def test_the_page_follows_the_facilitator_and_the_phone_never_shows_a_count(phone: Phone) -> None:
    def step() -> str:
        return phone.client.get("/w/step").text

    phone.join()
    seen = [step()]
    others = [phone.held.join() for _ in range(5)]
    begin(phone.held, 6)
    seen.append(step())
    phone.tap(ONE, "1")
    for other in others:
        phone.held.rate(other, ONE, 5)
    phone.held.reveal()
    phone.held.take_up(ONE)
    seen.append(step())
    page = phone.see()
    assert (heading(page), "People give as well as receive here." in page) == ("Look at the wall", True)
    assert phone.tap(ONE, "3") == CONFLICT
    phone.held.vote_again()
    seen.append(step())

    assert "Second vote" in phone.see()
    assert phone.tap(ONE, "3", round_=2, act="next") == SEE_OTHER
    assert "Change my choice" in phone.see("wall")
    phone.held.reveal_again()
    phone.held.act()
    workshop_actions.add(phone.held.db, by=phone.held.facilitator, workshop_id=phone.held.id, new=ACTION)
    assert "Ask each person what they like to give" in phone.see()
    seen.append(step())
    assert len(set(seen)) == len(seen)


def test_whoever_joins_after_the_reveal_looks_at_the_wall_during_a_second_vote(phone: Phone) -> None:
    people = [phone.held.join() for _ in range(5)]
    begin(phone.held, 5)
    for person in people:
        phone.held.rate(person, ONE, 3)
    phone.held.reveal()
    phone.join()
    phone.held.take_up(ONE)
    phone.held.vote_again()

    assert heading(phone.see()) == "Look at the wall"


def test_a_phone_that_joined_twice_can_leave_and_is_asked_for_the_code(phone: Phone) -> None:
    phone.join()

    assert phone.client.post("/w/leave").headers["location"] == "/w"
    assert phone.held.wall().room.joined == 0
    assert phone.client.get("/w/room").headers["location"] == "/w"
    assert phone.client.get("/w/step").status_code == NOT_FOUND


def test_a_form_that_comes_too_late_shows_what_is_asked_now_and_says_that_nothing_was_kept(phone: Phone) -> None:
    phone.join()
    begin(phone.held, 1)
    phone.held.reveal()

    form = {"screen": f"rate.1.{ONE}", "act": "next", "value": "3"}
    answer = phone.client.post("/w/room", data=form, headers={"Accept": "application/json"})

    assert (answer.status_code, answer.json()["name"]) == (CONFLICT, "workshop-wall")
    assert phone.own() == {}


def test_the_cookie_is_for_the_workshop_pages_alone_and_out_of_reach_of_scripts(phone: Phone) -> None:
    code = phone.held.now().code
    answer = phone.client.post(f"/w/{code}", data={"key": "one page"})

    assert {"HttpOnly", "Path=/w", "SameSite=lax"} <= set(answer.headers["set-cookie"].split("; "))
    with pytest.raises(Exception, match="workshop-not-joined"):
        workshop_people.show(phone.held.db, secret=code)
