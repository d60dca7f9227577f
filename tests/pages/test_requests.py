"""The pages of requests to talk and of contacts, as the people see them who look after safety."""

from datetime import timedelta

import pytest

from relsurvey.actions import talk, talk_queue, talk_settings
from relsurvey.actions.services import process_services
from relsurvey.actions.throttle import Visitor
from relsurvey.clock import now
from relsurvey.collection.talk import Outcome, Wish
from relsurvey.people.roles import Role
from relsurvey.people.viewer import Viewer
from tests.support.rounds import ADMINISTRATOR, ORGANISATION, Rounds
from tests.support.screens import html, screen, text
from tests.support.staff import somebody, viewer_of
from tests.support.talk import OWN


@pytest.fixture
def lead(ours: Rounds) -> Viewer:
    return viewer_of(somebody(ours.db, Role.SAFEGUARDING, organisation_id=ORGANISATION))


def leave(wish: Wish, *, days_ago: int = 0) -> None:
    ours = process_services()
    visitor = Visitor("192.0.2.7", now() - timedelta(days=days_ago))
    talk.leave(ours.db, ours.settings, organisation_id=ORGANISATION, wish=wish, visitor=visitor)


def test_the_list_shows_what_is_overdue_first_and_nothing_that_was_written(lead: Viewer) -> None:
    leave(Wish(about="Someone shouts", name="Kim"))
    leave(Wish(about="I am afraid", name="Jo"), days_ago=5)

    said = text(screen("requests_view", lead))

    assert "Not closed (2)" in said
    assert said.index("Overdue: nobody has taken it up") < said.index("Somebody gets in touch by")
    assert not [word for word in ("shouts", "Kim", "afraid", "Jo") if word in said]


def test_the_home_page_says_what_is_overdue(lead: Viewer) -> None:
    leave(Wish(about="Someone shouts"))
    assert "by now" not in text(screen("home_view", lead))
    leave(Wish(about="I am afraid"), days_ago=5)

    said = text(screen("home_view", lead))

    assert "2 people have asked to talk." in said
    assert "1 of them should have been answered by now." in said


def test_without_a_mail_server_or_a_lead_the_page_says_to_look_every_day(lead: Viewer) -> None:
    page = screen("requests_view", lead)

    assert "RELSURVEY_SMTP_URL" in page.warning[0].value
    assert "Nobody has asked to talk." in text(page)


def test_a_request_is_taken_up_noted_and_closed_on_its_page(ours: Rounds, lead: Viewer) -> None:
    leave(Wish(about="Someone <b>shouts</b>", reach="Room 4"))
    (one,) = talk_queue.list_(ours.db, by=lead, now=now())

    page = screen("requests_view", lead, request=one.id)
    assert "Someone &lt;b&gt;shouts&lt;/b&gt;" in html(page)
    page.button[0].click().run()
    assert "Ada Brook took it up." in text(page)
    page.text_area[1].input("We raised it.")
    page.radio[0].set_value(Outcome.RAISED)
    page.button[1].click().run()

    assert not page.error
    assert "The request is closed." in page.success[0].value
    assert "We raised a safeguarding concern" in text(page)
    assert not page.button
    assert talk_queue.count_open(ours.db, by=lead) == 0


def test_a_request_of_nobody_is_said_to_be_gone(lead: Viewer) -> None:
    page = screen("requests_view", lead, request="nothing")

    assert "There is no such request any more." in page.error[0].value


def test_home_begins_with_who_waits(lead: Viewer) -> None:
    assert "Nobody is waiting to talk." in text(screen("home_view", lead))
    leave(Wish(name="Kim"))

    page = screen("home_view", lead)

    assert "1 person has asked to talk." in text(page)
    assert 'href="/requests"' in html(page)


def test_the_lead_sets_contacts_and_takes_them_out(ours: Rounds, lead: Viewer) -> None:
    page = screen("contacts_view", lead)
    page.text_input(key="contact-name-1").input(OWN.name)
    page.text_input(key="contact-phone-1").input(OWN.phone)
    page.button[0].click().run()
    assert [one.name for one in talk_settings.get(ours.db, by=lead).contacts] == [OWN.name]

    page = screen("contacts_view", lead)
    page.text_input(key="contact-name-1").input("")
    page.text_input(key="contact-phone-1").input("")
    page.button[0].click().run()

    assert talk_settings.get(ours.db, by=lead).contacts == ()


def test_a_number_that_can_not_be_called_is_refused_beside_the_form(lead: Viewer) -> None:
    page = screen("contacts_view", lead)
    page.text_input(key="contact-name-1").input("Sam")
    page.text_input(key="contact-phone-1").input("ask me")
    page.button[0].click().run()

    assert "Give each contact a phone number" in page.error[0].value


def test_an_administrator_reads_who_keeps_the_contacts(ours: Rounds, lead: Viewer) -> None:
    talk_settings.set_contacts(ours.db, by=lead, contacts=[OWN])

    page = screen("contacts_view", ADMINISTRATOR)

    assert "keep this page up to date: Ada Brook" in text(page)
    assert OWN.phone in text(page)
    assert not page.text_input
    assert not page.button


def test_before_a_round_opens_the_page_warns_when_people_would_find_nobody(ours: Rounds) -> None:
    ours.draft("spring")

    assert (
        "nobody of your organisation to talk to" in screen("waves_view", ADMINISTRATOR, wave="spring").warning[0].value
    )
