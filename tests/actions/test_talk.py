"""Requests to talk: kept apart from answers, read by those who look after safety only, taken up, closed, forgotten."""

import re
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import inspect, select

from relsurvey.actions import responses, talk, talk_alerts, talk_queue, talk_settings
from relsurvey.collection.talk import Alerted, Outcome, Step, TalkSettings, Wish
from relsurvey.config import Settings
from relsurvey.errors import BadInput, NotAllowed, NotFound, Refused
from relsurvey.people.roles import Role
from relsurvey.people.viewer import Viewer, operator
from relsurvey.storage.database import Database
from relsurvey.storage.tables import audit_event, metadata, talk_step
from tests.support.staff import an_organisation, somebody, viewer_of
from tests.support.talk import DANGER, NOW, OWN, TODAY, WISH, Safety, safety
from tests.support.waves import TODAY as SURVEY_DAY
from tests.support.waves import an_open_wave


@pytest.fixture
def ours(database: Database, settings: Settings) -> Safety:
    return safety(database, settings)


#: A Tuesday.
FIVE_TOMORROW = datetime(2026, 11, 24, 17)  # noqa: DTZ001 - the clock on the wall


def only(ours: Safety) -> str:
    (one,) = talk_queue.list_(ours.db, by=ours.lead, now=NOW)
    return one.id


def test_a_request_waits_with_the_day_that_the_person_was_told(ours: Safety) -> None:
    told = talk.offer(ours.db, organisation_id="harbour", now=NOW).due
    ours.leave()

    (waiting,) = talk_queue.list_(ours.db, by=ours.lead, now=NOW)
    opened = talk_queue.open_(ours.db, by=ours.lead, request_id=waiting.id)

    assert (waiting.day, waiting.due, told) == (TODAY, FIVE_TOMORROW, FIVE_TOMORROW)
    assert opened.wish == WISH


def test_the_numbers_for_danger_come_first(ours: Safety) -> None:
    offer = talk.offer(ours.db, organisation_id="harbour", now=NOW)

    assert (offer.emergency, offer.contacts) == ((DANGER,), (OWN,))


def test_a_double_tap_leaves_one_request(ours: Safety) -> None:
    ours.leave(form_key="k")
    ours.leave(form_key="k")
    ours.leave(form_key="another")

    assert talk_queue.count_open(ours.db, by=ours.lead) == 2


def test_a_letter_that_a_database_refuses_costs_nobody_their_request(ours: Safety) -> None:
    ours.leave(Wish(about="Help\x00 me"))

    assert talk_queue.open_(ours.db, by=ours.lead, request_id=only(ours)).wish.about == "Help me"


def test_words_that_were_changed_after_going_back_are_a_request_too(ours: Safety) -> None:
    ours.leave(WISH, form_key="k")
    ours.leave(replace(WISH, reach="01632 960 002"), form_key="k")

    waiting = talk_queue.list_(ours.db, by=ours.lead, now=NOW)
    reach = {talk_queue.open_(ours.db, by=ours.lead, request_id=one.id).wish.reach for one in waiting}
    assert reach == {WISH.reach, "01632 960 002"}


@pytest.mark.parametrize("role", sorted(set(Role) - {Role.SAFEGUARDING}))
def test_nobody_else_reads_requests_or_learns_that_there_are_any(ours: Safety, role: Role) -> None:
    ours.leave()
    request_id = only(ours)
    by = Viewer("harbour", "p1", "Ada", frozenset({role}), frozenset({"north"}))

    for ask in (
        lambda: talk_queue.list_(ours.db, by=by, now=NOW),
        lambda: talk_queue.count_open(ours.db, by=by),
        lambda: talk_queue.names(ours.db, by=by),
        lambda: talk_queue.open_(ours.db, by=by, request_id=request_id),
        lambda: talk_queue.take(ours.db, by=by, request_id=request_id, today=TODAY),
        lambda: talk_queue.give_back(ours.db, by=by, request_id=request_id, today=TODAY),
        lambda: talk_queue.add_note(ours.db, by=by, request_id=request_id, note="x", today=TODAY),
        lambda: talk_queue.close(ours.db, by=by, request_id=request_id, outcome=Outcome.TALKED, note="x", today=TODAY),
    ):
        with pytest.raises(NotAllowed):
            ask()


def test_another_organisation_finds_nothing(ours: Safety, settings: Settings) -> None:
    ours.leave()
    stranger = safety(ours.db, settings, "elsewhere").lead

    assert talk_queue.list_(ours.db, by=stranger, now=NOW) == ()
    for change in (talk_queue.take, talk_queue.give_back):
        with pytest.raises(NotFound):
            change(ours.db, by=stranger, request_id=only(ours), today=TODAY)
    with pytest.raises(NotFound):
        talk_queue.open_(ours.db, by=stranger, request_id=only(ours))


def test_each_opening_is_written_down_without_what_was_opened(ours: Safety) -> None:
    ours.leave()
    talk_queue.open_(ours.db, by=ours.lead, request_id=only(ours))
    talk_queue.open_(ours.db, by=ours.deputy, request_id=only(ours))

    with ours.db.reading() as connection:
        log = connection.execute(select(audit_event).where(audit_event.c.what == "talk-opened")).all()
    assert {row.person_id for row in log} == {ours.lead.person_id, ours.deputy.person_id}
    assert [row.about for row in log] == [{"request": only(ours)}] * 2


def test_only_one_person_takes_a_request_up(ours: Safety) -> None:
    ours.leave()
    talk_queue.take(ours.db, by=ours.lead, request_id=only(ours), today=TODAY)

    with pytest.raises(Refused, match="talk-taken"):
        talk_queue.take(ours.db, by=ours.deputy, request_id=only(ours), today=TODAY)


def test_what_was_done_is_told_in_order_and_ends_with_what_came_of_it(ours: Safety) -> None:
    ours.leave()
    request_id = only(ours)
    ids = {"request_id": request_id, "today": TODAY}
    talk_queue.take(ours.db, by=ours.lead, **ids)
    talk_queue.give_back(ours.db, by=ours.deputy, **ids)
    talk_queue.take(ours.db, by=ours.deputy, **ids)
    talk_queue.add_note(ours.db, by=ours.deputy, note="Went to see Kim", **ids)
    talk_queue.close(ours.db, by=ours.deputy, outcome=Outcome.RAISED, note="Told the council", **ids)

    opened = talk_queue.open_(ours.db, by=ours.lead, request_id=request_id)

    assert [one.step for one in opened.history] == [
        Step.TAKEN,
        Step.GIVEN_BACK,
        Step.TAKEN,
        Step.NOTED,
        Step.CLOSED,
    ]
    assert [one.note for one in opened.history if one.note] == ["Went to see Kim", "Told the council"]
    assert (opened.waiting.outcome, opened.waiting.closed_on) == (Outcome.RAISED, TODAY)
    with pytest.raises(Refused, match="talk-closed"):
        talk_queue.add_note(ours.db, by=ours.lead, note="late", **ids)


def test_closing_needs_an_outcome_and_words(ours: Safety) -> None:
    ours.leave()
    ids = {"by": ours.lead, "request_id": only(ours), "today": TODAY}

    with pytest.raises(BadInput, match="talk-note-needed"):
        talk_queue.close(ours.db, outcome=Outcome.TALKED, note=" ", **ids)
    with pytest.raises(BadInput, match="talk-outcome-needed"):
        talk_queue.close(ours.db, outcome=None, note="x", **ids)
    assert talk_queue.count_open(ours.db, by=ours.lead) == 1


def test_what_is_overdue_comes_first(ours: Safety) -> None:
    ours.leave()
    early = only(ours)
    talk_queue.take(ours.db, by=ours.lead, request_id=early, today=TODAY)
    ours.leave(Wish(name="Jo"))

    later = talk_queue.list_(ours.db, by=ours.lead, now=NOW + timedelta(days=5))

    assert [one.overdue(NOW + timedelta(days=5)) for one in later] == [True, False]
    assert later[1].id == early


def test_a_closed_request_goes_when_its_time_is_over_and_an_open_one_stays(ours: Safety) -> None:
    ours.leave()
    talk_queue.close(ours.db, by=ours.lead, request_id=only(ours), outcome=Outcome.TALKED, note="Talked", today=TODAY)
    ours.leave(Wish(name="Jo"))

    talk_alerts.purge(ours.db, today=TODAY + timedelta(days=90))
    assert len(talk_queue.list_(ours.db, by=ours.lead, now=NOW)) == 2
    talk_alerts.purge(ours.db, today=TODAY + timedelta(days=91))

    assert [one.closed for one in talk_queue.list_(ours.db, by=ours.lead, now=NOW)] == [False]
    with ours.db.reading() as connection:
        assert connection.execute(select(talk_step)).all() == []


def test_a_whole_house_can_ask_in_one_day_and_a_program_can_not_ask_for_ever(ours: Safety) -> None:
    for _ in range(60):
        ours.leave()

    with pytest.raises(Refused, match="too-many-talks"):
        ours.leave()
    ours.leave(address="198.51.100.1")
    assert talk_queue.count_open(ours.db, by=ours.lead) == 61


def test_no_request_is_taken_where_nobody_would_read_it(database: Database, settings: Settings) -> None:
    an_organisation(database)
    somebody(database, Role.SAFEGUARDING, active=False)

    assert not talk.offer(database, organisation_id="harbour", now=NOW).takes_requests
    visitor = talk.Visitor("192.0.2.7", NOW)
    with pytest.raises(Refused, match="talk-nobody"):
        talk.leave(database, settings, organisation_id="harbour", wish=WISH, visitor=visitor)


def test_the_survey_on_the_device_or_its_link_says_whose_it_is(database: Database, settings: Settings) -> None:
    wave = an_open_wave(database, settings)
    an_organisation(database, "elsewhere")
    token = wave.link()
    started = responses.begin(database, settings, token=token, today=SURVEY_DAY)

    assert talk.organisation_of(database, token=token) == "harbour"
    assert talk.organisation_of(database, device_secrets=[started.device_secret]) == "harbour"
    assert talk.organisation_of(database, token="wrong", device_secrets=["wrong"]) == ""


def test_a_form_of_another_server_names_nobody(settings: Settings) -> None:
    assert talk.unsealed(settings, talk.sealed(settings, "harbour")) == "harbour"
    for given in ("harbour", "harbour.", "", ".", talk.sealed(settings, "harbour").replace("harbour", "elsewhere")):
        assert talk.unsealed(settings, given) == ""


def test_an_administrator_sets_contacts_until_there_is_a_lead(database: Database) -> None:
    an_organisation(database)
    administrator = viewer_of(somebody(database, Role.ADMINISTRATOR))
    talk_settings.set_contacts(database, by=administrator, contacts=[OWN])
    lead = somebody(database, Role.SAFEGUARDING)

    with pytest.raises(NotAllowed, match="talk-lead-sets"):
        talk_settings.set_contacts(database, by=administrator, contacts=[])
    assert talk_settings.get(database, by=administrator).contacts == (OWN,)
    talk_settings.set_contacts(database, by=viewer_of(lead), contacts=[DANGER])
    talk_settings.set_contacts(database, by=operator("harbour"), contacts=[OWN])


def test_only_somebody_who_may_read_requests_is_told_of_them(ours: Safety) -> None:
    other = somebody(ours.db, Role.MANAGER)

    with pytest.raises(BadInput, match="talk-not-a-reader"):
        talk_settings.set_settings(ours.db, by=ours.lead, wanted=TalkSettings(lead=Alerted(other.id, "mo@example.org")))


# What the tables tell somebody who holds the whole database.


def dump(db: Database) -> dict[str, list[dict[str, object]]]:
    with db.reading() as connection:
        return {
            table.name: [dict(row._mapping) for row in connection.execute(select(table))]
            for table in metadata.sorted_tables
        }


def test_with_the_whole_database_no_request_can_be_joined_to_a_response(database: Database, settings: Settings) -> None:
    wave = an_open_wave(database, settings)
    somebody(database, Role.SAFEGUARDING)
    started = wave.begin()
    before = dump(database)["response"]

    visitor = talk.Visitor("192.0.2.7", datetime.combine(SURVEY_DAY, NOW.time()))
    talk.leave(database, settings, organisation_id="harbour", wish=WISH, form_key="k", visitor=visitor)

    after = dump(database)
    (left,) = after["talk_request"]
    assert after["response"] == before
    # What a request shares with a response: whose it is, and a day that is never a time.
    shared = {str(value) for value in left.values() if value} & {
        str(value) for row in after["response"] + after["invitation"] for value in row.values()
    }
    assert shared <= {"harbour", str(SURVEY_DAY)}
    assert type(left["day"]) is date
    texts = str([after[name] for name in ("talk_request", "talk_alert", "talk_step")])
    assert started.handle not in texts
    assert started.device_secret not in texts
    assert "192.0.2.7" not in str(after)


def test_no_table_ties_requests_to_surveys(database: Database) -> None:
    with database.reading() as connection:
        inspector = inspect(connection)
        tables = [name for name in inspector.get_table_names() if name.startswith("talk_")]
        leads_to = {tie["referred_table"] for name in tables for tie in inspector.get_foreign_keys(name)}
        columns = {column["name"] for name in tables for column in inspector.get_columns(name)}

    assert leads_to == {"organisation", "talk_request"}
    assert not [name for name in columns if re.search("wave|unit|response|device|invitation|_at$", name)]


def test_asking_counts_the_day_and_no_moment(ours: Safety) -> None:
    ours.leave()

    counted = dump(ours.db)["attempt"]

    assert [row["window_start"] for row in counted] == [datetime(2026, 11, 23, 0, 0)]  # noqa: DTZ001
