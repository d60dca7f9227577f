"""Attacks with rows in hand: beside what is published of the same people, and beside an earlier file.

In each the attack is tried first with the check switched off, and finds the answer. docs/attacks.md lists them.
"""

import csv
import io
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from datetime import timedelta

import pytest
from sqlalchemy import delete, select

from relsurvey.actions import publications, row_export, row_safety, waves
from relsurvey.actions.row_export import RowsWanted
from relsurvey.collection.answers import Answer, AnswerSheet, Help, Mode, Stage
from relsurvey.collection.plan import BY_ORGANISATION, BY_UNITS, ReleasePlan
from relsurvey.collection.traits import Trait
from relsurvey.errors import Refused
from relsurvey.people.roles import Role
from relsurvey.questionnaire.definition import Given
from relsurvey.reporting.disclosure import rows_apart, rows_beside
from relsurvey.reporting.released import Publication
from relsurvey.storage import responses
from relsurvey.storage.database import Database
from relsurvey.storage.responses import NewResponse
from relsurvey.storage.tables import response
from tests.support.questionnaires import small
from tests.support.waves import ADMINISTRATOR, OPENED, an_organisation, viewer

CONTROLLER = viewer(Role.CONTROLLER, person_id="cleo")
Answers = Mapping[tuple[str, Mode], Mapping[str, int]]

#: The west is too small to be shown, and the south, the next in size, hides it.
MIXED: Answers = {
    ("north", Mode.PAPER): {"yes": 10, "sometimes": 6, "no": 8},
    ("south", Mode.PAPER): {"yes": 3, "sometimes": 2, "no": 3},
    ("south", Mode.OWN_DEVICE): {"yes": 5, "sometimes": 3, "no": 4},
    ("west", Mode.PAPER): {"yes": 2, "sometimes": 1, "no": 2},
}
#: Everybody in the south and in the west says yes.
ALL_YES: Answers = {
    **MIXED,
    ("south", Mode.PAPER): {"yes": 8},
    ("south", Mode.OWN_DEVICE): {"yes": 12},
    ("west", Mode.PAPER): {"yes": 5},
}
#: Everybody there who answered on paper does.
YES_ON_PAPER: Answers = {**MIXED, ("south", Mode.PAPER): {"yes": 8}, ("west", Mode.PAPER): {"yes": 5}}


def published(database: Database, answered: Answers) -> Publication:
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
        plan=ReleasePlan(("friends",), (BY_ORGANISATION, BY_UNITS)),
    )
    waves.open_(database, by=ADMINISTRATOR, wave_id="autumn", today=OPENED)
    people = [
        (*where, option) for where, options in answered.items() for option in options for _ in range(options[option])
    ]
    new = [
        NewResponse(f"{number:032x}", unit, mode, OPENED, _sheet(option))
        for number, (unit, mode, option) in enumerate(people)
    ]
    with database.writing() as connection:
        responses.insert_many(connection, organisation_id="harbour", wave_id="autumn", new=new)
    waves.close(database, by=ADMINISTRATOR, wave_id="autumn", today=OPENED)
    return publications.publish(database, by=ADMINISTRATOR, wave_id="autumn", today=OPENED)


def _sheet(option: str) -> AnswerSheet:
    answers = {"friends": Answer("friends", Given.ANSWERED, (option,))}
    return AnswerSheet(stage=Stage.SENT, consent=True, help=Help.ALONE, answers=answers)


def rows(database: Database, *carried: Trait) -> list[dict[str, str]]:
    text = row_export.export(
        database, by=CONTROLLER, wave_id="autumn", wanted=RowsWanted(frozenset(carried), "Annual report")
    )
    return list(csv.DictReader(io.StringIO(text, newline="")))


def what_is_refused(database: Database, *carried: Trait) -> Refused:
    with pytest.raises(Refused) as refused:
        rows(database, *carried)
    return refused.value


def surely_left(taken: Collection[Mapping[str, str]], known: Publication, option: str) -> int:
    """How many at least of those in hidden units chose it, when everybody in a unit that is shown is taken away."""
    shown = [row for row in known.tables[0].rows if row.group.breakdown == "unit" and not row.hidden]
    return sum(row["friends"] == option for row in taken) - sum(row.counts[option].at_most for row in shown)


def leave(database: Database, units: Mapping[str, int]) -> None:
    """So many people of each unit, with all kinds of answers, take them out."""
    with database.writing() as connection:
        for unit, people in units.items():
            ids = select(response.c.id).where(response.c.unit_id == unit).order_by(response.c.id)
            there = connection.scalars(ids).all()
            connection.execute(delete(response).where(response.c.id.in_(there[:: len(there) // people][:people])))


def test_rows_of_everybody_do_not_give_away_the_total_that_a_publication_blurs(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = published(database, ALL_YES)
    whole = known.tables[0].rows[0]
    assert not whole.hidden
    assert not whole.counts["yes"].exact, "who has the publication alone can't tell"
    with monkeypatch.context() as off:
        off.setattr(rows_beside, "tells_more", lambda *_, **__: False)
        assert surely_left(rows(database), known, "yes") == 25, "all 25 in the south and the west"
    refused = what_is_refused(database)
    assert refused.message_id == "rows-others", "leaving out does not help, but nobody asked for these columns"
    assert str(refused.values["columns"]).startswith("The service")
    assert what_is_refused(database, *Trait).message_id == "rows-too-few", "here every column was asked for"


@pytest.mark.parametrize(
    ("wanted", "instead"),
    [
        ((), "Whether somebody helped"),
        ((Trait.UNIT,), "The service and Whether somebody helped"),
        ((Trait.MODE,), "Whether somebody helped"),
    ],
)
def test_where_leaving_out_does_not_help_the_refusal_says_which_file_there_can_be(
    database: Database, monkeypatch: pytest.MonkeyPatch, wanted: Sequence[Trait], instead: str
) -> None:
    """As where a hidden group is shown by the file itself, but could be worked out from a coarser one."""
    published(database, {**MIXED, ("west", Mode.PAPER): {"yes": 20, "sometimes": 20, "no": 20}})
    monkeypatch.setattr(rows_beside, "shows_each_group", lambda *_: False)
    monkeypatch.setattr(
        rows_beside, "tells_more", lambda _people, carried, **_: Trait.HELP not in carried or Trait.MODE in carried
    )

    refused = what_is_refused(database, *wanted)

    assert (refused.message_id, refused.values["columns"]) == ("rows-instead", instead)


def test_the_refusal_says_which_column_gives_a_small_group_away_and_without_it_there_is_a_file(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = published(database, YES_ON_PAPER)
    with monkeypatch.context() as off:
        off.setattr(rows_beside, "tells_more", lambda *_, **__: False)
        off.setattr(row_export, "record", lambda *_, **__: None)
        on_paper = [row for row in rows(database, Trait.MODE) if row["mode"] == Mode.PAPER.value]
    # The north answered on paper only; what is left are 8 people of the south and all 5 of the west.
    assert surely_left(on_paper, known, "yes") == 13

    refused = what_is_refused(database, Trait.MODE)

    assert refused.message_id == "rows-tell-more"
    assert str(refused.values["columns"]).startswith("How it was answered")
    assert len(rows(database)) == 49


def test_rows_that_tell_no_more_than_is_published_are_handed_over(database: Database) -> None:
    published(database, MIXED)

    assert len(rows(database, Trait.MODE)) == 49


def test_two_files_do_not_differ_by_the_one_person_who_took_their_answers_out_between_them(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    published(database, {**MIXED, ("west", Mode.PAPER): {"yes": 20, "sometimes": 20, "no": 20}})
    leave(database, {"north": 10})
    first = Counter(row["friends"] for row in rows(database))
    leave(database, {"west": 1})
    with monkeypatch.context() as off:
        off.setattr(row_safety, "_require_same", lambda *_: None)
        second = Counter(row["friends"] for row in rows(database))
    assert sum((first - second).values()) == 1, "the answer of whoever left"

    assert what_is_refused(database).message_id == "rows-changed"


def test_ten_people_who_left_do_not_hide_the_only_one_who_left_a_unit(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = published(database, {**MIXED, ("west", Mode.PAPER): {"yes": 20, "sometimes": 20, "no": 20}})
    leave(database, {"north": 1, "west": 9})
    north = next(row for row in known.tables[0].rows if row.group.id == "north")
    with monkeypatch.context() as off:
        off.setattr(rows_apart, "may_be_out", lambda *_, **__: True)
        off.setattr(rows_beside, "tells_more", lambda *_, **__: False)
        off.setattr(row_export, "record", lambda *_, **__: None)
        still_there = [row for row in rows(database, Trait.UNIT) if row["unit"] == "north"]
    assert north.base is not None
    assert north.base.at_least - len(still_there) == 1, "what is missing in the rows are one person's answers"

    refused = what_is_refused(database, Trait.UNIT)

    assert refused.message_id == "rows-stand-out"
    assert str(refused.values["columns"]).startswith("The service")
    assert len(rows(database)) == sum(sum(options.values()) for options in MIXED.values()) - 5 + 60 - 10
