"""Kiosks and interviews: devices that are not the person's own, and what stays of whoever has gone."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy import select

from relsurvey.actions import interviews, kiosks, responses, waves
from relsurvey.collection.answers import Form
from relsurvey.collection.kiosk import Times, read_times
from relsurvey.config import Settings
from relsurvey.errors import BadInput, NotAllowed, NotFound, Refused
from relsurvey.people.roles import Role
from relsurvey.storage.database import Database
from relsurvey.storage.tables import answer, audit_event, kiosk, response
from tests.support.waves import ADMINISTRATOR, LAST_DAY, TODAY, AWave, an_open_wave, viewer

# Part of `make test`; plain `pytest` stays under a minute.
pytestmark = pytest.mark.slow

NOW = datetime(2026, 11, 5, 10, 0)  # noqa: DTZ001 - times are stored in UTC without a zone
PIN = "4711"


@pytest.fixture
def wave(database: Database, settings: Settings) -> AWave:
    return an_open_wave(database, settings)


def a_tablet(wave: AWave, pin: str = PIN) -> str:
    token = kiosks.make(wave.db, wave.settings, by=ADMINISTRATOR, wave_id=wave.wave_id, unit_id="north", pin=pin)
    return kiosks.open_(wave.db, token=token, today=TODAY)


def start(wave: AWave, tablet: str, *, keep: bool = True, now: datetime = NOW) -> responses.Started:
    return kiosks.start(wave.db, wave.settings, tablet_secret=tablet, keep=keep, today=TODAY, now=now)


def rows(wave: AWave) -> list[tuple[str, str, str | None]]:
    """Stage, mode and what the device holds of every response."""
    with wave.db.reading() as connection:
        found = connection.execute(select(response.c.stage, response.c.mode, response.c.device_hash))
        return [tuple(row) for row in found]


def first_answer(wave: AWave, started: responses.Started) -> None:
    question = next(one for one in wave.questionnaire.questions if one.options)
    wave.agree(started)
    wave.answer(started, question.id, question.options[0].id)


@pytest.mark.parametrize(("keep", "left"), [(True, [("kept", "kiosk", None)]), (False, [])])
def test_whoever_walks_away_has_what_they_said_at_the_start(
    wave: AWave, *, keep: bool, left: list[tuple[str, str, None]]
) -> None:
    tablet = a_tablet(wave)
    first_answer(wave, start(wave, tablet, keep=keep))

    kiosks.finish(wave.db, tablet_secret=tablet, today=TODAY)

    assert rows(wave) == left


def test_people_on_one_tablet_have_either_form_by_chance(wave: AWave) -> None:
    tablet = a_tablet(wave)
    seen: set[Form] = set()

    # Most often 3 starts are enough; 40 of one form alone do not happen.
    for _ in range(40):
        start(wave, tablet)
        with wave.db.reading() as connection:
            seen.add(Form(connection.execute(select(response.c.form)).scalar_one()))
        if seen == set(Form):
            break

    assert seen == set(Form)


def test_the_next_start_ends_the_person_before(wave: AWave) -> None:
    tablet = a_tablet(wave)
    before = start(wave, tablet)
    first_answer(wave, before)

    start(wave, tablet)

    with pytest.raises(NotFound):
        wave.see(before)
    assert sorted(stage for stage, _, _ in rows(wave)) == ["kept", "under_way"]


def test_somebody_who_only_looked_leaves_nothing(wave: AWave) -> None:
    tablet = a_tablet(wave)
    wave.agree(start(wave, tablet))

    kiosks.finish(wave.db, tablet_secret=tablet, today=TODAY)

    assert rows(wave) == []


def test_the_five_words_open_what_was_left_at_a_kiosk(wave: AWave) -> None:
    tablet = a_tablet(wave)
    started = start(wave, tablet)
    first_answer(wave, started)
    kiosks.finish(wave.db, tablet_secret=tablet, today=TODAY)

    again = responses.resume(wave.db, wave.settings, receipt=started.receipt, today=TODAY)

    assert wave.see(again).sheet.answers


@pytest.mark.parametrize("keep", [True, False])
def test_whoever_goes_on_elsewhere_is_not_at_the_tablet_any_more(wave: AWave, *, keep: bool) -> None:
    tablet = a_tablet(wave)
    started = start(wave, tablet, keep=keep)
    first_answer(wave, started)
    at_home = responses.resume(wave.db, wave.settings, receipt=started.receipt, today=TODAY)

    start(wave, tablet)

    assert wave.see(at_home).sheet.answers


@pytest.mark.parametrize(("keep", "left"), [(True, ["kept"]), (False, [])])
def test_a_wave_that_closes_meanwhile_does_what_the_person_said(wave: AWave, *, keep: bool, left: list[str]) -> None:
    tablet = a_tablet(wave)
    first_answer(wave, start(wave, tablet, keep=keep))

    waves.close(wave.db, by=ADMINISTRATOR, wave_id=wave.wave_id, today=TODAY)

    assert [stage for stage, _, _ in rows(wave)] == left
    with wave.db.reading() as connection:
        assert connection.scalars(select(kiosk.c.response_id)).all() == [None]
    with pytest.raises(Refused):
        start(wave, tablet)
    kiosks.finish(wave.db, tablet_secret=tablet, today=TODAY)


@pytest.mark.parametrize("sent", [True, False])
def test_once_a_wave_has_closed_the_tablet_opens_nobodys_answers(wave: AWave, *, sent: bool) -> None:
    tablet = a_tablet(wave)
    started = start(wave, tablet)
    first_answer(wave, started)
    if sent:
        wave.answer_all(started)
        wave.send(started)
    waves.close(wave.db, by=ADMINISTRATOR, wave_id=wave.wave_id, today=TODAY)

    with pytest.raises(NotFound):
        wave.see(started)
    assert responses.resume(wave.db, wave.settings, receipt=started.receipt, today=TODAY)


def test_a_link_makes_one_tablet_a_kiosk_and_looking_uses_nothing_up(wave: AWave) -> None:
    token = kiosks.make(wave.db, wave.settings, by=ADMINISTRATOR, wave_id=wave.wave_id, unit_id="north", pin=PIN)

    assert kiosks.look_up(wave.db, token=token, today=TODAY).organisation_name
    kiosks.open_(wave.db, token=token, today=TODAY)

    with pytest.raises(NotFound):
        kiosks.open_(wave.db, token=token, today=TODAY)


def test_neither_link_nor_tablet_nor_pin_can_be_read_from_the_database(wave: AWave) -> None:
    token = kiosks.make(wave.db, wave.settings, by=ADMINISTRATOR, wave_id=wave.wave_id, unit_id="north", pin=PIN)
    tablet = kiosks.open_(wave.db, token=token, today=TODAY)
    with wave.db.reading() as connection:
        (row,) = connection.execute(select(kiosk)).all()

    assert not {token, tablet, PIN} & {str(value) for value in row}
    with pytest.raises(NotFound):
        responses.show(wave.db, device_secret=tablet, today=TODAY)


@pytest.mark.parametrize("pin", ["", "123", "1234567", "12a4", "٤٧١١"])
def test_a_pin_has_four_to_six_digits(wave: AWave, pin: str) -> None:
    with pytest.raises(BadInput):
        a_tablet(wave, pin)


def test_the_pin_ends_the_kiosk_and_a_wrong_one_does_not(wave: AWave) -> None:
    tablet = a_tablet(wave)

    with pytest.raises(BadInput):
        kiosks.leave(wave.db, wave.settings, tablet_secret=tablet, pin="4712", now=NOW)
    kiosks.leave(wave.db, wave.settings, tablet_secret=tablet, pin=" 47 11 ", now=NOW)

    with pytest.raises(NotFound):
        kiosks.show(wave.db, tablet_secret=tablet, today=TODAY)


def test_guessing_pins_is_held_up_at_one_kiosk_and_not_for_good(wave: AWave, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kiosks, "WRONG_PINS", 2)
    tablet, other = a_tablet(wave), a_tablet(wave)

    def guess(pin: str, now: datetime = NOW) -> None:
        kiosks.leave(wave.db, wave.settings, tablet_secret=tablet, pin=pin, now=now)

    for _ in range(2):
        with pytest.raises(BadInput):
            guess("0000")
    with pytest.raises(Refused):
        guess(PIN)
    kiosks.leave(wave.db, wave.settings, tablet_secret=other, pin=PIN, now=NOW)
    guess(PIN, NOW + timedelta(minutes=16))


def test_a_busy_kiosk_does_not_stop_and_endless_starts_are_held_up(
    wave: AWave, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert kiosks.STARTS >= 120
    monkeypatch.setattr(kiosks, "STARTS", 2)
    tablet, other = a_tablet(wave), a_tablet(wave)

    for _ in range(2):
        start(wave, tablet)

    with pytest.raises(Refused):
        start(wave, tablet)
    start(wave, other)
    start(wave, tablet, now=NOW + timedelta(hours=1, minutes=1))


def test_a_lost_tablet_is_ended_from_afar_and_both_ways_are_in_the_log(wave: AWave) -> None:
    tablet = a_tablet(wave)
    (listed,) = kiosks.list_(wave.db, by=ADMINISTRATOR, wave_id=wave.wave_id)

    kiosks.end(wave.db, by=ADMINISTRATOR, kiosk_id=listed.id, today=TODAY)

    assert (listed.unit_id, listed.waiting) == ("north", False)
    with pytest.raises(NotFound):
        kiosks.show(wave.db, tablet_secret=tablet, today=TODAY)
    with wave.db.reading() as connection:
        said = connection.scalars(select(audit_event.c.what)).all()
    assert {"kiosk-made", "kiosk-ended"} <= set(said)


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.ADMINISTRATOR])
def test_only_administrators_make_and_end_kiosks(wave: AWave, role: Role) -> None:
    by = viewer(role, unit_ids=("north",))

    with pytest.raises(NotAllowed):
        kiosks.make(wave.db, wave.settings, by=by, wave_id=wave.wave_id, unit_id="north", pin=PIN)
    with pytest.raises(NotAllowed):
        kiosks.end(wave.db, by=by, kiosk_id="k", today=TODAY)


def test_an_administrator_of_another_organisation_ends_nothing(wave: AWave) -> None:
    a_tablet(wave)
    (listed,) = kiosks.list_(wave.db, by=ADMINISTRATOR, wave_id=wave.wave_id)

    with pytest.raises(NotFound):
        kiosks.end(wave.db, by=viewer(Role.ADMINISTRATOR, organisation_id="lakeside"), kiosk_id=listed.id, today=TODAY)


@pytest.mark.parametrize("role", [Role.FACILITATOR, Role.PAPER])
def test_an_interview_says_nothing_about_who_held_the_device(wave: AWave, role: Role) -> None:
    by = viewer(role)
    with wave.db.reading() as connection:
        logged = len(connection.execute(select(audit_event)).all())
    (one,) = interviews.rounds(wave.db, by=by, today=TODAY)

    started = interviews.begin(
        wave.db, wave.settings, by=by, wave_id=one.wave_id, unit_id=next(iter(one.places))[0], today=TODAY
    )
    first_answer(wave, started)

    assert [mode for _, mode, _ in rows(wave)] == ["interview"]
    with wave.db.reading() as connection:
        for table in (response, answer):
            assert not any(by.person_id in map(str, row) for row in connection.execute(select(table)))
        assert len(connection.execute(select(audit_event)).all()) == logged


def test_after_an_interview_only_the_five_words_lead_back(wave: AWave) -> None:
    by = viewer(Role.FACILITATOR)
    started = interviews.begin(wave.db, wave.settings, by=by, wave_id=wave.wave_id, unit_id="north", today=TODAY)
    first_answer(wave, started)

    interviews.finish(wave.db, device_secret=started.device_secret)

    with pytest.raises(NotFound):
        wave.see(started)
    assert responses.resume(wave.db, wave.settings, receipt=started.receipt, today=TODAY).handle


@pytest.mark.parametrize("role", [Role.ADMINISTRATOR, Role.MANAGER, Role.CONTROLLER])
def test_whoever_prepares_or_answers_for_a_unit_sits_beside_nobody(wave: AWave, role: Role) -> None:
    with pytest.raises(NotAllowed):
        interviews.begin(
            wave.db,
            wave.settings,
            by=viewer(role, unit_ids=("north",)),
            wave_id=wave.wave_id,
            unit_id="north",
            today=TODAY,
        )


def test_another_role_does_not_open_the_door_beside_ones_own_unit(wave: AWave) -> None:
    manages_north = viewer(Role.FACILITATOR, Role.MANAGER, unit_ids=("north",))
    prepares = viewer(Role.PAPER, Role.ADMINISTRATOR)

    (one,) = interviews.rounds(wave.db, by=manages_north, today=TODAY)
    assert ("south", "") in one.places
    assert ("north", "") not in one.places
    with pytest.raises(NotAllowed):
        interviews.rounds(wave.db, by=prepares, today=TODAY)
    for by in (manages_north, prepares):
        with pytest.raises((NotAllowed, Refused, BadInput)):
            interviews.begin(wave.db, wave.settings, by=by, wave_id=wave.wave_id, unit_id="north", today=TODAY)
    assert rows(wave) == []


def test_no_interview_begins_where_nobody_is_asked_or_the_last_day_has_passed(wave: AWave) -> None:
    by = viewer(Role.PAPER)

    with pytest.raises(BadInput):
        interviews.begin(wave.db, wave.settings, by=by, wave_id=wave.wave_id, unit_id="nowhere", today=TODAY)
    after = LAST_DAY + timedelta(days=1)
    assert interviews.rounds(wave.db, by=by, today=after) == []
    with pytest.raises(Refused):
        interviews.begin(wave.db, wave.settings, by=by, wave_id=wave.wave_id, unit_id="north", today=after)


def test_the_times_of_a_kiosk_can_be_set() -> None:
    assert read_times("") == Times(180, 120, 120)
    assert read_times(" 60, 30 ,20") == Times(60, 30, 20)
    for wrong in ("60", "60,30", "0,1,1", "a,b,c", "1,2,3,4", "99999,1,1"):
        with pytest.raises(BadInput):
            read_times(wrong)
