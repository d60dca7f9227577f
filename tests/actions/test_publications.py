"""From stored responses to frozen results: what counts, what stops a publication, who sees what."""

import random
import uuid
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

import pytest

from relsurvey.actions import publications, results, units, waves
from relsurvey.collection.answers import Answer, AnswerSheet, Help, Helper, Mode, Stage
from relsurvey.collection.plan import BY_ORGANISATION, BY_UNITS, ReleasePlan
from relsurvey.errors import NotAllowed, NotFound, Refused
from relsurvey.people.roles import Role
from relsurvey.people.viewer import Viewer
from relsurvey.questionnaire.definition import Given
from relsurvey.reporting.released import Publication, ReleasedCount, ReleasedRow
from relsurvey.storage import responses
from relsurvey.storage.database import Database
from relsurvey.storage.responses import NewResponse
from tests.support.questionnaires import small
from tests.support.staff import an_organisation

TODAY = date(2026, 11, 22)
BY = Viewer("harbour", "ada", "Ada Brook", frozenset({Role.ADMINISTRATOR}))
ASKED = {"north": 40, "south": 30}
SCALE = ("yes", "sometimes", "no")


def a_wave(database: Database, *, asked: Mapping[str, int] = ASKED, opened: bool = True) -> None:
    an_organisation(database)
    questions = small()
    plan = ReleasePlan(("friends", "home", "better"), (BY_ORGANISATION, BY_UNITS))
    waves.create(
        database,
        by=BY,
        wave_id="autumn",
        name="Autumn",
        questionnaire=questions,
        opens_on=TODAY,
        closes_on=TODAY + timedelta(days=14),
        asked=asked,
        plan=plan,
    )
    if opened:
        waves.open_(database, by=BY, wave_id="autumn", today=TODAY)


def respond(database: Database, unit_id: str, *sheets: AnswerSheet) -> None:
    new = [NewResponse(uuid.uuid4().hex, unit_id, Mode.OWN_DEVICE, TODAY, sheet) for sheet in sheets]
    with database.writing() as connection:
        responses.insert_many(connection, organisation_id="harbour", wave_id="autumn", new=new)


def sheet(friends: str, home: str = "yes", better: tuple[str, ...] = (), stage: Stage = Stage.SENT) -> AnswerSheet:
    given = {
        "friends": Answer("friends", Given.ANSWERED, (friends,))
        if friends in SCALE
        else Answer("friends", Given(friends)),
        "home": Answer("home", Given.ANSWERED, (home,)),
    }
    if better:
        given["better"] = Answer("better", Given.ANSWERED, better)
    return AnswerSheet(stage=stage, consent=True, answers=given)


def close(database: Database) -> Publication:
    closed = publications.close(database, by=BY, wave_id="autumn", today=TODAY)
    assert closed.publication is not None
    return closed.publication


def row(publication: Publication, question_id: str, unit_id: str = "") -> ReleasedRow:
    table = next(table for table in publication.tables if table.question_id == question_id)
    return next(row for row in table.rows if row.group.id == unit_id)


def test_published_counts_are_the_counts_of_what_was_sent(database: Database) -> None:
    a_wave(database)
    chance = random.Random(7)
    given = {unit: [chance.choice([*SCALE, "dont_know", "prefer_not", "skipped"]) for _ in range(30)] for unit in ASKED}
    for unit, answers in given.items():
        respond(database, unit, *(sheet(friends) for friends in answers))

    published = close(database)

    for unit, answers in {**given, "": given["north"] + given["south"]}.items():
        shown = row(published, "friends", unit)
        assert shown.base == ReleasedCount(len(answers), len(answers))
        counted = Counter(answers)
        assert all(count.at_least <= counted[cell] <= count.at_most for cell, count in shown.counts.items())
        assert sum(count.exact for count in shown.counts.values()) >= 4


def test_answers_never_sent_count_only_where_the_person_kept_them(database: Database) -> None:
    a_wave(database)
    respond(database, "north", *[sheet("yes")] * 12, *[sheet("no")] * 8)
    respond(database, "north", *[sheet("no", stage=Stage.KEPT)] * 3, *[sheet("no", stage=Stage.UNDER_WAY)] * 5)

    published = close(database)

    assert published.returns[0].returned == 23
    assert row(published, "friends").counts["no"] == ReleasedCount(11, 11)


def test_answers_that_somebody_else_decided_are_kept_out_of_the_results(database: Database) -> None:
    a_wave(database)
    respond(database, "north", *[sheet("yes")] * 12, *[sheet("no")] * 8)
    respond(database, "north", *[replace(sheet("no"), help=Help.PROXY, helper=Helper.STAFF)] * 5)

    published = close(database)

    assert published.returns[0].returned == 20
    assert row(published, "friends").counts["no"] == ReleasedCount(8, 8)


def test_a_follow_up_counts_the_people_it_was_asked(database: Database) -> None:
    a_wave(database)
    respond(database, "north", *[sheet("yes", "no", ("quiet",))] * 6, *[sheet("no", "no", ("quiet", "space"))] * 3)
    respond(database, "north", *[sheet("no", "sometimes")] * 4, *[sheet("no", "yes")] * 9)
    respond(database, "north", *[sheet("no", way) for way in ("dont_know", "prefer_not", "skipped") for _ in range(2)])

    published = close(database)

    shown = row(published, "better")
    assert shown.base == ReleasedCount(13, 13)
    assert shown.counts["space"] == ReleasedCount(3, 3)
    assert shown.counts["skipped"] == ReleasedCount(4, 4)


def test_an_open_wave_has_no_results(database: Database) -> None:
    a_wave(database)
    respond(database, "north", *[sheet("yes")] * 20)

    with pytest.raises(Refused, match="wave-not-closed"):
        publications.publish(database, by=BY, wave_id="autumn", today=TODAY)
    assert publications.latest(database, by=BY, wave_id="autumn") is None


def test_more_answers_than_people_asked_stop_the_publication_but_not_the_closing(database: Database) -> None:
    a_wave(database, asked={"north": 40, "south": 10})
    respond(database, "south", *[sheet("yes")] * 11)

    closed = publications.close(database, by=BY, wave_id="autumn", today=TODAY)

    assert closed.publication is None
    assert str(closed.reason) == "more-answers-than-asked"
    assert waves.get(database, by=BY, wave_id="autumn").state == "closed"
    assert publications.latest(database, by=BY, wave_id="autumn") is None


def test_a_publication_is_made_once(database: Database) -> None:
    a_wave(database)
    respond(database, "north", *[sheet("yes")] * 10, *[sheet("no")] * 10)
    published = close(database)

    with pytest.raises(Refused, match="already-published"):
        publications.publish(database, by=BY, wave_id="autumn", today=TODAY)
    assert publications.latest(database, by=BY, wave_id="autumn") == published


def test_a_wave_whose_last_day_has_passed_is_closed_and_published(database: Database) -> None:
    a_wave(database)
    respond(database, "north", *[sheet("yes")] * 10, *[sheet("no")] * 10)

    closed = publications.close_due(database, today=TODAY + timedelta(days=15))

    assert closed == 1
    line = results.published(database, by=BY).lines["autumn"]
    assert [(one.wave_id, one.published_on) for one in line] == [("autumn", TODAY + timedelta(days=15))]


def test_a_wave_that_cannot_be_published_keeps_no_other_from_it(database: Database) -> None:
    a_wave(database, asked={"north": 10})
    respond(database, "north", *[sheet("yes")] * 11)

    publications.close_due(database, today=TODAY + timedelta(days=15))
    again = publications.close_due(database, today=TODAY + timedelta(days=16))

    assert again == 0
    assert not results.published(database, by=BY).lines


def test_a_manager_sees_their_own_unit_and_the_whole(database: Database) -> None:
    a_wave(database)
    respond(database, "north", *[sheet("yes")] * 10, *[sheet("no")] * 10)
    respond(database, "south", *[sheet("yes")] * 10, *[sheet("no")] * 10)
    publications.close(database, by=BY, wave_id="autumn", today=TODAY)
    manager = Viewer("harbour", "meg", "Meg", frozenset({Role.MANAGER}), frozenset({"south"}))

    seen = publications.latest(database, by=manager, wave_id="autumn")

    assert seen is not None
    assert [row.group.id for row in seen.tables[0].rows] == ["", "south"]
    assert list(seen.units) == ["south"]


#: Who may take results away in a file: facilitators see them and may not.
EXPORTERS = {Role.ADMINISTRATOR, Role.MANAGER, Role.CONTROLLER}


def published(database: Database) -> None:
    a_wave(database)
    for unit_id in ASKED:
        respond(database, unit_id, *[sheet("yes")] * 10, *[sheet("no")] * 10)
    close(database)


@pytest.mark.parametrize("role", Role)
def test_only_who_may_export_gets_what_a_file_is_made_from(database: Database, role: Role) -> None:
    published(database)
    somebody = Viewer("harbour", "x", "X", frozenset({role}))

    if role in EXPORTERS:
        publication, questions = publications.export(database, by=somebody, wave_id="autumn")
        assert (publication.wave_id, questions.id) == ("autumn", small().id)
    else:
        with pytest.raises(NotAllowed):
            publications.export(database, by=somebody, wave_id="autumn")


def test_a_manager_who_also_facilitates_exports_their_own_units_only(database: Database) -> None:
    published(database)
    roles = frozenset({Role.MANAGER, Role.FACILITATOR})
    both = Viewer("harbour", "meg", "Meg", roles, frozenset({"south"}))

    seen = publications.latest(database, by=both, wave_id="autumn")
    exported, _ = publications.export(database, by=both, wave_id="autumn")

    assert seen is not None
    assert (list(seen.units), list(exported.units)) == (["north", "south"], ["south"])


def test_there_is_no_file_before_results_are_published(database: Database) -> None:
    a_wave(database)

    with pytest.raises(NotFound, match="not-published"):
        publications.export(database, by=BY, wave_id="autumn")


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.ADMINISTRATOR])
def test_only_an_administrator_publishes(database: Database, role: Role) -> None:
    a_wave(database)

    with pytest.raises(NotAllowed):
        publications.close(database, by=Viewer("harbour", "x", "X", frozenset({role})), wave_id="autumn", today=TODAY)
    assert waves.get(database, by=BY, wave_id="autumn").state == "open"


def test_another_organisation_finds_nothing(database: Database) -> None:
    a_wave(database)
    respond(database, "north", *[sheet("yes")] * 10, *[sheet("no")] * 10)
    publications.close(database, by=BY, wave_id="autumn", today=TODAY)
    stranger = Viewer("elsewhere", "eve", "Eve", frozenset({Role.ADMINISTRATOR}))

    assert publications.latest(database, by=stranger, wave_id="autumn") is None
    with pytest.raises(NotFound):
        publications.publish(database, by=stranger, wave_id="autumn", today=TODAY)


def test_units_keep_the_names_and_order_they_had(database: Database) -> None:
    a_wave(database)
    respond(database, "north", *[sheet("yes")] * 10, *[sheet("no")] * 10)
    units.add(database, by=BY, unit_id="west", name="West")

    published = close(database)

    assert list(published.units.items()) == [("north", "North"), ("south", "South")]
