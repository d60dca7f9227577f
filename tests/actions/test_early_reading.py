"""Reading for safety while people still answer: off unless prepared, told beforehand, words alone, recorded."""

from dataclasses import replace

import pytest
from sqlalchemy import select, update

from relsurvey.actions import early_reading, responses, waves
from relsurvey.actions.early_reading import Read
from relsurvey.collection.answers import Mode
from relsurvey.config import Settings
from relsurvey.errors import BadInput, NotAllowed, Refused
from relsurvey.people.roles import Role
from relsurvey.storage.database import Database
from relsurvey.storage.tables import audit_event, early_read, response
from relsurvey.storage.tables import wave as wave_table
from tests.support.comments import write
from tests.support.staff import somebody
from tests.support.waves import ADMINISTRATOR, ORGANISATION, TODAY, AWave, an_open_wave, viewer

LEAD = viewer(Role.SAFEGUARDING)


@pytest.fixture
def wave(database: Database, settings: Settings) -> AWave:
    """An open wave that was prepared without early reading."""
    return an_open_wave(database, settings)


@pytest.fixture
def told(wave: AWave) -> AWave:
    """An open wave in which people were told that somebody reads within two days."""
    with wave.db.writing() as connection:
        connection.execute(update(wave_table).values(early_days=2))
    return wave


def read(wave: AWave) -> Read:
    return early_reading.read(wave.db, by=LEAD, wave_id=wave.wave_id, language="en")


def words(wave: AWave) -> set[tuple[str, bool]]:
    return {(one.words, one.new) for own in read(wave).words.values() for one in own}


def a_draft(wave: AWave) -> str:
    new = waves.create(
        wave.db,
        by=ADMINISTRATOR,
        wave_id="spring",
        name="Spring",
        questionnaire=wave.questionnaire,
        opens_on=TODAY,
        closes_on=TODAY,
        asked={"north": 30},
        plan=waves.get(wave.db, by=ADMINISTRATOR, wave_id=wave.wave_id).plan,
    )
    return new.id


def test_nothing_is_read_early_unless_the_round_was_prepared_with_it(wave: AWave) -> None:
    write(wave, "A garden")

    assert early_reading.list_(wave.db, by=LEAD) == ()
    with pytest.raises(Refused, match="early-off"):
        read(wave)


def test_it_is_switched_on_for_a_draft_and_the_people_who_answer_are_told(wave: AWave) -> None:
    somebody(wave.db, Role.SAFEGUARDING, organisation_id=ORGANISATION)
    draft = a_draft(wave)

    early_reading.arrange(wave.db, by=ADMINISTRATOR, wave_id=draft, days=3)

    assert waves.get(wave.db, by=ADMINISTRATOR, wave_id=draft).early_days == 3
    with pytest.raises(BadInput, match="early-days"):
        early_reading.arrange(wave.db, by=ADMINISTRATOR, wave_id=draft, days=15)


def test_it_is_not_switched_on_while_nobody_would_read(wave: AWave) -> None:
    with pytest.raises(Refused, match="early-nobody-reads"):
        early_reading.arrange(wave.db, by=ADMINISTRATOR, wave_id=a_draft(wave), days=3)


def test_it_can_not_be_changed_once_people_have_been_told_otherwise(wave: AWave) -> None:
    somebody(wave.db, Role.SAFEGUARDING, organisation_id=ORGANISATION)

    for days in (2, None):
        with pytest.raises(Refused, match="wave-not-draft"):
            early_reading.arrange(wave.db, by=ADMINISTRATOR, wave_id=wave.wave_id, days=days)


def test_who_answers_is_told_on_every_screen(told: AWave) -> None:
    started = told.take_part()

    assert responses.show(told.db, device_secret=started.device_secret, today=TODAY).early_days == 2


def test_words_are_shown_once_they_are_sent_and_marked_as_read(told: AWave) -> None:
    write(told, "A garden")
    unsent = told.take_part()
    told.answer(unsent, "friends", "yes")
    told.answer(unsent, "home", "yes")
    told.answer(unsent, "wish", text="Not sent")

    assert words(told) == {("A garden", True)}
    write(told, "A cat")
    assert words(told) == {("A garden", False), ("A cat", True)}


def test_words_that_somebody_changes_after_sending_are_new_again(told: AWave) -> None:
    started = told.take_part()
    told.answer_all(started)
    told.send(started)
    assert words(told) == {("A garden", True)}

    told.answer(started, "wish", text="Help me")

    assert words(told) == {("Help me", True)}


def test_words_on_paper_wait_for_the_end_because_the_paper_says_so(told: AWave) -> None:
    write(told, "A garden")
    with told.db.writing() as connection:
        connection.execute(update(response).values(mode=Mode.PAPER.value))

    assert words(told) == set()


def test_only_who_looks_after_safety_reads_and_nobody_who_runs_the_round_or_a_unit_in_it(told: AWave) -> None:
    write(told, "A garden")

    for role in set(Role) - {Role.SAFEGUARDING}:
        with pytest.raises(NotAllowed):
            early_reading.read(told.db, by=viewer(role), wave_id=told.wave_id, language="en")
    manager = viewer(Role.SAFEGUARDING, Role.MANAGER, unit_ids=("south",))
    with pytest.raises(Refused, match="comments-own-unit"):
        early_reading.read(told.db, by=manager, wave_id=told.wave_id, language="en")
    assert early_reading.list_(told.db, by=manager) == ()
    with pytest.raises(Refused, match="comments-administrator"):
        early_reading.list_(told.db, by=replace(manager, roles=manager.roles | {Role.ADMINISTRATOR}))


def test_each_reading_is_recorded_without_a_word_and_without_a_number(told: AWave) -> None:
    write(told, "A garden")

    read(told)

    with told.db.reading() as connection:
        kept = connection.execute(select(audit_event.c.about).where(audit_event.c.what == "comments-read-early")).all()
    assert [row.about for row in kept] == [{"wave": told.wave_id}]


def test_after_the_end_nobody_reads_early_and_a_deleted_response_leaves_no_mark(told: AWave) -> None:
    write(told, "A garden")
    read(told)

    told.close()
    with pytest.raises(Refused, match="early-off"):
        read(told)
    with told.db.writing() as connection:
        connection.execute(response.delete())
        assert connection.execute(select(early_read)).all() == []
