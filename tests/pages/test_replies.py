"""Replies as staff see them: what waits, the form with what is hard to read in it, the second person, the figures."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from relsurvey.actions import public_results, publications, replies, reply_asking, reply_desk
from relsurvey.actions.services import process_services
from relsurvey.clock import today
from relsurvey.people.roles import Role
from relsurvey.people.viewer import Viewer
from relsurvey.reporting.replies import Kind, State
from tests.support.databases import SqliteDatabases
from tests.support.publications import questionnaire
from tests.support.replies import SECOND, WILLOW, published, write
from tests.support.rounds import ADMINISTRATOR, ORGANISATION, Rounds, viewer
from tests.support.screens import html, process_database, screen, text
from tests.support.staff import somebody, viewer_of

WHERE = {"wave": "summer", "group": "unit/willow"}


@pytest.fixture
def ours(sqlite_databases: SqliteDatabases, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Rounds]:
    """A published round."""
    for url in sqlite_databases.fresh():
        with process_database(url, tmp_path, monkeypatch) as database:
            yield published(database, today=today())


@pytest.fixture
def manager(ours: Rounds) -> Viewer:
    person = somebody(ours.db, Role.MANAGER, organisation_id=ORGANISATION, unit_ids=("willow",))
    return viewer_of(person)


def test_a_reply_is_written_from_what_the_page_says_and_what_is_hard_is_said_beside_it(
    ours: Rounds, manager: Viewer
) -> None:
    page = screen("replies_view", manager, **WHERE, write="1")
    page.selectbox[0].select("friends").run()
    said = next(one for one in page.radio if one.label == "You said")
    assert [option.split(" people ")[1] for option in said.options] == [
        "said “Yes”.",
        "said “Sometimes”.",
        "said “No”.",
    ]
    said.set_value("no").run()
    page.radio[-1].set_value(Kind.DID).run()
    page.text_area[0].set_value("We implemented it for 2 people.").run()

    seen = text(page)
    assert "Hard to read" in seen
    assert "“2 people” tells of very few people." in seen

    page.text_area[0].set_value("We bought a new bus.").run()
    assert "finds nothing hard to read" in text(page)
    page.button[0].click().run()

    assert "A second person can read it now" in text(page)
    (one,) = reply_desk.of_wave(ours.db, by=manager, wave_id="summer")
    assert (one.newest.state, one.newest.content.words) == (State.WAITING, {"en": "We bought a new bus."})


def test_who_wrote_a_reply_finds_no_button_to_agree_and_a_second_person_has_to_tick(
    ours: Rounds, manager: Viewer
) -> None:
    reply_id = write(ours.db, today(), by=manager)
    own = screen("replies_view", manager, reply=reply_id)
    assert "You wrote this. Somebody else has to read it" in text(own)
    assert "Let people read it" not in [button.label for button in own.button]

    page = screen("replies_view", SECOND, reply=reply_id)
    page.button[0].click().run()
    assert len(page.error) == 1
    page.checkbox[0].check()
    page.button[0].click().run()

    assert "People can read it now" in text(page)
    assert reply_desk.get(ours.db, by=manager, reply_id=reply_id).public


def test_the_desk_names_what_waits_and_how_many_led_to_a_change(ours: Rounds, manager: Viewer) -> None:
    for kind in (Kind.DID, Kind.COULD_NOT):
        reply_id = write(ours.db, today(), by=manager, kind=kind)
        replies.decide(ours.db, by=SECOND, reply_id=reply_id, number=1, agrees=True, today=today())
    write(ours.db, today(), by=manager)

    said = text(screen("replies_view", manager, **WHERE))
    assert "People can read 2 replies: 1 done, 0 planned, 1 not possible and why. 1 waits for a second person." in said
    assert "Open this reply: Friends" in said
    waiting = text(screen("replies_view", SECOND))
    assert "1 reply waits for a second person" in waiting
    assert "Read it: Friends (Willow House)" in waiting
    overview = text(screen("results_view", manager))
    assert "1 of 2 led to a change that is made" in overview
    assert "1 reply to what people said waits for you to read it." in text(screen("home_view", SECOND))


@pytest.mark.usefixtures("ours")
def test_whose_people_wait_too_long_stands_on_the_home_page_of_the_administrator(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    later = today().replace(year=today().year + 1)
    for module in ("home_view", "replies_view"):
        monkeypatch.setattr(f"relsurvey.ui.{module}.today", lambda: later)

    home = screen("home_view", ADMINISTRATOR)
    desk = text(screen("replies_view", ADMINISTRATOR))

    assert (
        "2 groups have waited too long for a reply to what they said: The whole organisation and Willow House."
        in text(home)
    )
    assert "2 groups wait too long" in desk
    assert "waited too long" not in text(screen("home_view", replace(viewer(Role.MANAGER, units=("mill",)))))


def test_an_administrator_asks_whether_it_was_enough_in_one_step(ours: Rounds, manager: Viewer) -> None:
    reply_id = write(ours.db, today(), by=manager)
    replies.decide(ours.db, by=SECOND, reply_id=reply_id, number=1, agrees=True, today=today())
    page = screen("replies_view", ADMINISTRATOR, **WHERE)
    assert "have no page of results yet" in text(page)

    page.button[0].click().run()
    assert "/replies" in html(page)
    next(button for button in page.button if button.label == "Ask people: was it enough?").click().run()

    assert "is open until" in text(page)
    pages = public_results.pages(ours.db, by=ADMINISTRATOR, wave_id="summer")
    token = next(one.token for one in pages if one.group == WILLOW)
    assert list(public_results.open_(ours.db, token=token).asking) == ["Willow House"]


def test_a_round_that_carries_the_questions_is_compared_with_the_round_before(ours: Rounds) -> None:
    carrying = reply_asking.carrying(process_services().settings, questionnaire())
    ours.closed("winter", answered={"willow": 24, "mill": 12, "park": 4}, questionnaire=carrying)
    publications.publish(ours.db, by=ADMINISTRATOR, wave_id="winter", today=today())

    overview = text(screen("results_view", ADMINISTRATOR, wave="winter"))
    over_time = screen("results_view", ADMINISTRATOR, wave="winter", view="waves")

    assert "What changed since Summer" in overview
    assert "Summer" in text(over_time)
    assert "Did enough" in text(screen("results_view", ADMINISTRATOR, wave="winter", view="questions"))
