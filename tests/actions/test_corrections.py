"""A correction is a new version from the tally at closing; what is out never changes (domain: C4 4, 5, 6)."""

import pytest
from sqlalchemy import delete

from relsurvey.actions import publications
from relsurvey.actions.publications import Correction
from relsurvey.errors import BadInput, NotAllowed, NotFound
from relsurvey.people.roles import Role
from relsurvey.people.viewer import Viewer
from relsurvey.storage.database import Database
from relsurvey.storage.tables import response
from tests.actions.test_publications import BY, TODAY, a_wave, close, respond, sheet

WHY = Correction("A unit had the wrong name.")


def published(database: Database) -> None:
    a_wave(database)
    respond(database, "north", *[sheet("yes")] * 12, *[sheet("no")] * 8)
    respond(database, "south", *[sheet("yes")] * 11, *[sheet("no")] * 5)
    close(database)


def test_who_takes_their_answers_out_after_closing_is_not_seen_in_a_correction(database: Database) -> None:
    published(database)
    first = publications.latest(database, by=BY, wave_id="autumn")
    with database.writing() as connection:
        connection.execute(delete(response).where(response.c.unit_id == "south"))

    second = publications.correct(database, by=BY, wave_id="autumn", correction=WHY, today=TODAY)

    assert first is not None
    assert (second.version, second.reason) == (2, WHY.reason)
    assert (second.tables, second.returns) == (first.tables, first.returns)


def test_a_correction_is_set_beside_the_version_that_is_out(database: Database) -> None:
    published(database)
    first = publications.latest(database, by=BY, wave_id="autumn")

    second = publications.correct(database, by=BY, wave_id="autumn", correction=WHY, today=TODAY)

    assert first is not None
    assert second.audit.beside == (first.content_hash,)
    # Whoever is in both versions is looked at once, with both at hand.
    assert second.audit.checked == first.audit.checked > 0


def test_a_correction_can_leave_a_breakdown_out(database: Database) -> None:
    published(database)
    fewer = Correction("Units are no longer shown.", without=("unit",))

    second = publications.correct(database, by=BY, wave_id="autumn", correction=fewer, today=TODAY)

    assert {row.group.breakdown for table in second.tables for row in table.rows} == {"organisation"}
    assert publications.latest(database, by=BY, wave_id="autumn") == second


def test_what_was_never_planned_can_not_be_left_out(database: Database) -> None:
    published(database)
    unknown = Correction("Regions are wrong.", without=("region",))

    with pytest.raises(BadInput, match="breakdown-unknown"):
        publications.correct(database, by=BY, wave_id="autumn", correction=unknown, today=TODAY)


def test_a_correction_says_why(database: Database) -> None:
    published(database)

    with pytest.raises(BadInput, match="reason-missing"):
        publications.correct(database, by=BY, wave_id="autumn", correction=Correction("  "), today=TODAY)


def test_there_is_nothing_to_correct_before_publishing(database: Database) -> None:
    a_wave(database)

    with pytest.raises(NotFound):
        publications.correct(database, by=BY, wave_id="autumn", correction=WHY, today=TODAY)


def test_only_who_publishes_corrects(database: Database) -> None:
    published(database)
    manager = Viewer("harbour", "meg", "Meg", frozenset({Role.MANAGER}), frozenset({"south"}))

    with pytest.raises(NotAllowed):
        publications.correct(database, by=manager, wave_id="autumn", correction=WHY, today=TODAY)
