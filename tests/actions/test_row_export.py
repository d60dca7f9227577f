"""Rows for the data controller: nobody stands out in them, and what they are for is in the log."""

import csv
import io
import re
import uuid
from collections import Counter
from collections.abc import Mapping
from datetime import timedelta

import pytest
from sqlalchemy import delete, select

from relsurvey.actions import publications, row_export, row_safety, waves
from relsurvey.actions.row_export import RowsWanted
from relsurvey.collection.answers import Answer, AnswerSheet, Help, Mode, Stage
from relsurvey.collection.plan import BY_ORGANISATION, BY_UNITS, Breakdown, BreakdownKind, PlannedGroup, ReleasePlan
from relsurvey.collection.traits import Trait
from relsurvey.errors import BadInput, NotAllowed, NotFound, Refused
from relsurvey.people.roles import Role
from relsurvey.questionnaire.definition import Given
from relsurvey.storage import responses
from relsurvey.storage.database import Database
from relsurvey.storage.responses import NewResponse
from relsurvey.storage.tables import audit_event, response
from tests.support.questionnaires import small
from tests.support.waves import ADMINISTRATOR, OPENED, an_organisation, viewer

CONTROLLER = viewer(Role.CONTROLLER, person_id="cleo")
SECRET = "Mrs Brown at the corner shop"
WHY = "Annual report"
Kind_ = tuple[str, Help, Mode]

#: Who answered where and how → how many.
MANY: Mapping[Kind_, int] = {
    ("north", Help.ALONE, Mode.OWN_DEVICE): 14,
    ("north", Help.HELPED, Mode.OWN_DEVICE): 11,
    ("south", Help.ALONE, Mode.OWN_DEVICE): 12,
    ("south", Help.HELPED, Mode.OWN_DEVICE): 10,
}


def a_sheet(helped: Help, number: int) -> AnswerSheet:
    answers = {
        "friends": Answer("friends", Given.ANSWERED, (("yes", "sometimes", "no")[number % 3],)),
        "wish": Answer("wish", Given.ANSWERED, text=SECRET),
    }
    if number % 2:
        answers["home"] = Answer("home", Given.ANSWERED, ("no",))
        answers["better"] = Answer("better", Given.ANSWERED, ("quiet", "space"))
    elif number % 4:
        answers["home"] = Answer("home", Given.DONT_KNOW)
    return AnswerSheet(stage=Stage.SENT, consent=True, help=helped, answers=answers)


def published(
    database: Database,
    answered: Mapping[Kind_, int] = MANY,
    *,
    plan: ReleasePlan | None = None,
    publish: bool = True,
) -> None:
    an_organisation(database)
    waves.create(
        database,
        by=ADMINISTRATOR,
        wave_id="autumn",
        name="Autumn",
        questionnaire=small(),
        opens_on=OPENED,
        closes_on=OPENED + timedelta(days=9),
        asked={"north": 60, "south": 60, "west": 60},
        plan=plan or ReleasePlan(("friends", "home", "better"), (BY_ORGANISATION, BY_UNITS)),
    )
    waves.open_(database, by=ADMINISTRATOR, wave_id="autumn", today=OPENED)
    new = [
        NewResponse(uuid.uuid4().hex, unit, mode, OPENED, a_sheet(helped, number))
        for (unit, helped, mode), people in answered.items()
        for number in range(people)
    ]
    with database.writing() as connection:
        responses.insert_many(connection, organisation_id="harbour", wave_id="autumn", new=new)
    waves.close(database, by=ADMINISTRATOR, wave_id="autumn", today=OPENED)
    if publish:
        publications.publish(database, by=ADMINISTRATOR, wave_id="autumn", today=OPENED)


def taken_out(database: Database, *without: Trait) -> list[dict[str, str]]:
    wanted = RowsWanted(frozenset(Trait) - set(without), WHY)
    text = row_export.export(database, by=CONTROLLER, wave_id="autumn", wanted=wanted)
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_there_is_a_line_for_each_person_with_where_how_and_what_they_answered(database: Database) -> None:
    published(database)

    rows = taken_out(database)

    assert list(rows[0]) == ["unit", "client_group", "help", "mode", "form", "friends", "home", "better"]
    assert Counter((row["unit"], row["help"]) for row in rows) == {
        (unit, helped): people for (unit, helped, _), people in MANY.items()
    }
    assert {row["better"] for row in rows if row["home"] == "no"} == {"quiet;space"}
    assert {row["home"] for row in rows} == {"no", "dont_know", "skipped"}
    assert {row["better"] for row in rows if row["home"] != "no"} == {""}, "nobody else was asked"


def test_no_words_no_ids_and_no_days_are_in_the_file(database: Database) -> None:
    published(database)
    text = row_export.export(database, by=CONTROLLER, wave_id="autumn", wanted=RowsWanted(frozenset(Trait), WHY))

    with database.reading() as connection:
        ids = connection.scalars(select(response.c.id)).all()
    assert not [response_id for response_id in ids if response_id in text]
    assert SECRET not in text
    assert OPENED.isoformat() not in text


def test_the_lines_stand_in_another_order_each_time(database: Database) -> None:
    published(database)

    assert taken_out(database) != taken_out(database)


def test_the_reason_and_what_was_taken_out_are_in_the_log(database: Database) -> None:
    published(database)
    taken_out(database, Trait.FORM)

    with database.reading() as connection:
        entry = connection.execute(select(audit_event).where(audit_event.c.what == "rows-exported")).one()
    assert entry.person_id == "cleo"
    assert re.fullmatch("[0-9a-f]{64}", entry.about.pop("people")), "who is in the file is known by a hash alone"
    assert entry.about == {"wave": "autumn", "columns": "unit client_group help mode", "reason": WHY, "rows": 47}


@pytest.mark.parametrize("reason", ["", "  ", "x" * 501])
def test_without_a_reason_that_somebody_can_read_there_is_no_file(reason: str) -> None:
    with pytest.raises(BadInput):
        RowsWanted(frozenset(Trait), reason)


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.CONTROLLER])
def test_nobody_but_the_data_controller_takes_out_rows(sqlite_only: Database, role: Role) -> None:
    with pytest.raises(NotAllowed):
        row_export.export(sqlite_only, by=viewer(role), wave_id="autumn", wanted=RowsWanted(frozenset(), WHY))


def test_a_wave_that_is_not_published_has_no_rows(sqlite_only: Database) -> None:
    published(sqlite_only, publish=False)

    with pytest.raises(NotFound) as refused:
        taken_out(sqlite_only)

    assert refused.value.message_id == "not-published"


@pytest.mark.parametrize(
    ("few", "stands_out"),
    [
        (("south", Help.ALONE, Mode.PAPER), "How it was answered"),
        (("south", Help.READ_TO, Mode.OWN_DEVICE), "Whether somebody helped"),
    ],
)
def test_who_stands_out_is_protected_and_the_refusal_says_what_to_leave_out(
    sqlite_only: Database, few: Kind_, stands_out: str
) -> None:
    published(sqlite_only, {**MANY, few: 3})

    with pytest.raises(Refused) as refused:
        taken_out(sqlite_only)

    assert refused.value.message_id == "rows-stand-out"
    assert str(refused.value.values["columns"]).startswith(stands_out)
    with sqlite_only.reading() as connection:
        assert not connection.scalars(select(audit_event.c.id).where(audit_event.c.what == "rows-exported")).all()


def test_without_what_stands_out_there_is_a_file(sqlite_only: Database) -> None:
    published(sqlite_only, {**MANY, ("south", Help.ALONE, Mode.PAPER): 3})

    assert len(taken_out(sqlite_only, Trait.MODE)) == 50


def test_two_files_that_could_be_joined_by_their_answers_count_as_one(sqlite_only: Database) -> None:
    published(sqlite_only, {**MANY, ("west", Help.ALONE, Mode.PAPER): 11, ("south", Help.ALONE, Mode.PAPER): 4})
    taken_out(sqlite_only, Trait.MODE)

    with pytest.raises(Refused) as refused:
        taken_out(sqlite_only, Trait.UNIT, Trait.HELP)

    assert refused.value.message_id == "rows-stand-out"


def test_nobody_is_told_to_leave_out_what_only_an_earlier_file_carries(sqlite_only: Database) -> None:
    published(sqlite_only, {**MANY, ("north", Help.ALONE, Mode.PAPER): 11, ("south", Help.ALONE, Mode.PAPER): 4})
    taken_out(sqlite_only, Trait.UNIT, Trait.HELP)

    with pytest.raises(Refused) as refused:
        taken_out(sqlite_only, Trait.MODE)

    assert refused.value.values["columns"] == "The service"


def test_answers_that_somebody_else_decided_are_left_out_unless_they_are_told_apart(sqlite_only: Database) -> None:
    published(sqlite_only, {**MANY, ("north", Help.PROXY, Mode.OWN_DEVICE): 4})

    assert len(taken_out(sqlite_only, Trait.HELP)) == 47


def test_what_is_published_and_the_rows_together_single_nobody_out(sqlite_only: Database) -> None:
    # Rows without units are those of everybody; published are all but the few in the west and their grouping.
    coast = PlannedGroup("coast", "Coast", ("north", "south"))
    plan = ReleasePlan(("friends",), (Breakdown(BreakdownKind.GROUPING, "region", "Region", (coast,)),))
    published(sqlite_only, {**MANY, ("west", Help.ALONE, Mode.OWN_DEVICE): 4}, plan=plan)

    with pytest.raises(Refused) as refused:
        taken_out(sqlite_only, Trait.UNIT)

    assert refused.value.message_id == "rows-too-few"


def test_whoever_took_their_answers_out_since_is_not_the_difference(sqlite_only: Database) -> None:
    published(sqlite_only)
    with sqlite_only.writing() as connection:
        first = connection.scalars(select(response.c.id)).first()
        connection.execute(delete(response).where(response.c.id == first))

    with pytest.raises(Refused) as refused:
        taken_out(sqlite_only)

    assert refused.value.message_id == "rows-changed"


def test_nobody_waits_while_a_file_is_looked_at_and_who_leaves_meanwhile_is_not_in_it(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    published(database)
    look = row_safety.require_safe

    def meanwhile(*given: object) -> None:
        look(*given)  # type: ignore[arg-type]  # as it was called
        with database.writing() as connection:
            connection.execute(delete(response).where(response.c.id == connection.scalar(select(response.c.id))))

    monkeypatch.setattr(row_safety, "require_safe", meanwhile)

    with pytest.raises(Refused, match="rows-changed"):
        taken_out(database)
