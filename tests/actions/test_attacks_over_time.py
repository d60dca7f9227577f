"""Attacks by whoever looks twice, or is in the team (domain: C4 4, 5, 17, 18, 20). docs/attacks.md lists all twenty.

In each test the attack first finds the answer where nothing is held back.
"""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from relsurvey.actions import comments, publications, waves
from relsurvey.actions.publications import Correction
from relsurvey.collection.asked import Membership, Where
from relsurvey.collection.comment import CommentState, Decided
from relsurvey.collection.plan import BY_ORGANISATION, BY_UNITS, Breakdown, BreakdownKind, PlannedGroup, ReleasePlan
from relsurvey.collection.spacing import LEAST_BETWEEN, too_close
from relsurvey.collection.wave import Source, WaveState
from relsurvey.config import Settings
from relsurvey.errors import Refused
from relsurvey.questionnaire.document import with_hash
from relsurvey.reporting.change import Change, Measure, compare
from relsurvey.reporting.released import Group, Publication, ReleasedCount, ReleasedRow
from relsurvey.storage import tallies, themes
from relsurvey.storage import waves as wave_rows
from relsurvey.storage.database import Database
from tests.support.comments import REVIEWER, closed_with, write
from tests.support.waves import (
    ADMINISTRATOR,
    OPENED,
    ORGANISATION,
    TODAY,
    AWave,
    a_draft,
    an_open_wave,
    an_organisation,
)

YES, NO = {"friends": "yes", "home": "yes"}, {"friends": "no", "home": "yes"}
NORTH = Group("unit", "north")


@pytest.fixture
def wave(database: Database, settings: Settings) -> AWave:
    return an_open_wave(database, settings)


def unprotected(wave: AWave, option: str = "no") -> int:
    """What a page that reads answers would say of "friends" in the North unit."""
    with wave.db.reading() as connection:
        found = tallies.tally(
            connection,
            organisation_id=ORGANISATION,
            wave_id=wave.wave_id,
            questionnaire=wave.questionnaire,
            asked={},
            asked_of={},
        )
    return sum(
        int(people)
        for atom, people in zip(found.atoms, found.cells["friends", option], strict=True)
        if atom.unit == "north"
    )


def published(wave: AWave) -> Publication:
    wave.close()
    return publications.publish(wave.db, by=ADMINISTRATOR, wave_id=wave.wave_id, today=TODAY)


def friends(publication: Publication, group: Group = NORTH) -> ReleasedRow:
    table = next(one for one in publication.tables if one.question_id == "friends")
    return next(row for row in table.rows if row.group == group)


def the_next(wave: AWave, wave_id: str, *, opens_on: date) -> None:
    """The same questions to the same people again."""
    made = a_draft(wave.db, wave.settings, wave_id=wave_id, questionnaire=wave.questionnaire)
    with wave.db.writing() as connection:
        wave_rows.change(
            connection, organisation_id=ORGANISATION, wave_id=made.wave_id, closes_on=opens_on + timedelta(days=20)
        )
    waves.open_(wave.db, by=ADMINISTRATOR, wave_id=wave_id, today=opens_on)


def test_attack_4_whoever_looks_yesterday_and_today_sees_nobody_come_in(wave: AWave) -> None:
    wave.store("north", 12, answers=YES)
    yesterday = unprotected(wave)
    wave.store("north", 1, answers=NO)
    assert unprotected(wave) - yesterday == 1, "the thirteenth person said no"

    with pytest.raises(Refused, match="wave-not-closed"):
        publications.publish(wave.db, by=ADMINISTRATOR, wave_id=wave.wave_id, today=TODAY)
    assert publications.latest(wave.db, by=ADMINISTRATOR, wave_id=wave.wave_id) is None


def test_attack_4_what_comes_in_after_closing_changes_no_version(wave: AWave) -> None:
    wave.store("north", 12, answers=YES)
    wave.store("south", 14, answers=NO)
    first = published(wave)
    wave.store("north", 2, answers=NO)
    assert unprotected(wave) == 2, "a page that counts anew would show them"

    second = publications.correct(
        wave.db, by=ADMINISTRATOR, wave_id=wave.wave_id, correction=Correction("A name was wrong."), today=TODAY
    )

    assert (second.tables, second.returns) == (first.tables, first.returns)


def test_attack_5_rounds_that_ask_the_same_people_do_not_follow_each_other_closely(wave: AWave) -> None:
    """Month by month, a window of answers moves on by the few who came and the few who went."""
    wave.store("north", 12, answers=YES)
    january = unprotected(wave)
    wave.store("north", 1, answers=NO)
    assert unprotected(wave) - january == 1, "what the window of a month later has more is one person"
    wave.close()

    with pytest.raises(Refused, match="wave-too-soon") as refused:
        the_next(wave, "december", opens_on=TODAY + LEAST_BETWEEN - timedelta(days=1))

    assert refused.value.values == {"other": "Autumn", "first_day": (TODAY + LEAST_BETWEEN).isoformat()}
    waves.open_(wave.db, by=ADMINISTRATOR, wave_id="december", today=TODAY + LEAST_BETWEEN)


def test_attack_5_two_rounds_of_the_same_questions_are_never_open_together(wave: AWave) -> None:
    with pytest.raises(Refused, match="wave-too-soon"):
        the_next(wave, "second", opens_on=TODAY)


def test_other_questions_and_other_people_are_asked_whenever_it_suits(wave: AWave) -> None:
    other = with_hash(replace(wave.questionnaire, id="other"))
    a_draft(wave.db, wave.settings, wave_id="other-questions", questionnaire=other)
    a_draft(wave.db, wave.settings, wave_id="north", asked={"north": 30})
    waves.open_(wave.db, by=ADMINISTRATOR, wave_id="other-questions", today=TODAY)

    mine = waves.get(wave.db, by=ADMINISTRATOR, wave_id="autumn")
    assert too_close(replace(mine, id="elsewhere", asked={"east": 20}), [mine]) is None
    assert too_close(replace(mine, id="a-part", plan=ReleasePlan(("other",), (BY_ORGANISATION,))), [mine]) is None
    assert too_close(replace(mine, id="again"), [replace(mine, state=WaveState.DRAFT)]) is None
    assert too_close(replace(mine, id="again"), [mine]) == mine


def test_attack_5_answers_brought_in_from_elsewhere_are_not_published_close_to_a_round(wave: AWave) -> None:
    wave.store("north", 12, answers=YES)
    wave.store("south", 14, answers=NO)
    published(wave)
    brought_in = a_draft(wave.db, wave.settings, wave_id="outside", questionnaire=wave.questionnaire)
    brought_in.store("north", 13, answers=YES)
    days = {"opens_on": OPENED - timedelta(days=30), "closes_on": OPENED - timedelta(days=20)}
    as_import = {"state": WaveState.CLOSED.value, "source": Source.IMPORT.value}
    with wave.db.writing() as connection:
        wave_rows.change(connection, organisation_id=ORGANISATION, wave_id="outside", **days, **as_import)

    with pytest.raises(Refused, match="import-too-close") as refused:
        publications.publish(wave.db, by=ADMINISTRATOR, wave_id="outside", today=TODAY)

    assert refused.value.values == {"other": "Autumn"}


def test_attack_17_a_comment_of_a_small_unit_is_of_nobody(wave: AWave) -> None:
    write(wave, "My keyworker Ade sings", unit_id="south")
    closed_with(wave, *["A garden"] * 8, silent=20)
    comments.piles(wave.db, by=REVIEWER, language="en")
    ours = {"by": REVIEWER, "wave_id": wave.wave_id}
    waiting = comments.list_(wave.db, **ours, question_id="wish", state=CommentState.WAITING).comments
    assert "My keyworker Ade sings" in {one.text for one in waiting}, "an unprotected page would show it with its unit"

    def shown() -> list[tuple[str, str]]:
        with wave.db.reading() as connection:
            found = themes.quotes(connection, organisation_id=ORGANISATION, wave_id=wave.wave_id, threshold=10)
        return [(one.words, one.unit_id) for one in found]

    assert shown() == [], "nothing shows before a person has decided"
    (one,) = (one for one in waiting if "Ade" in one.text)
    decided = Decided(CommentState.QUOTABLE, "My keyworker sings")
    comments.decide(wave.db, **ours, comment_id=one.id, decided=decided)
    assert shown() == [("My keyworker sings", "")], "without the name, and of no unit"


@pytest.mark.parametrize(
    ("membership", "change"),
    [(Membership(1, 0), Change.PEOPLE_CHANGED), (Membership(0, 0), Change.LOWER), (Membership(8, 7), Change.LOWER)],
)
def test_attack_18_a_manager_who_knows_who_came_or_left_is_shown_no_change(
    membership: Membership, change: Change
) -> None:
    """One person came to Elm House. Set side by side, the numbers before and after are that person's answer."""
    then = Measure(ReleasedCount(38, 38), ReleasedCount(40, 40))
    now = Measure(ReleasedCount(12, 12), ReleasedCount(41, 41))

    assert compare(now, then, membership=membership, threshold=10).change is change


@pytest.mark.parametrize(("team", "shown"), [(4, False), (12, True)])
def test_attack_20_what_a_team_of_four_says_of_itself_is_never_shown_alone(
    database: Database, settings: Settings, team: int, *, shown: bool
) -> None:
    """Rounds of staff go through the same gate as those of people supported, whoever manages the team."""
    wave = an_open_wave(database, settings, asked={"north": team, "south": 30, "west": 30})
    wave.store("north", team, answers=NO)
    for unit_id in ("south", "west"):
        wave.store(unit_id, 12, answers=YES)
        wave.store(unit_id, 8, answers=NO)
    assert unprotected(wave) == team, "everybody in the team said no"

    assert friends(published(wave)).hidden is not shown


GROUPS = Breakdown(
    BreakdownKind.CLIENT_GROUP,
    "client_group",
    groups=(PlannedGroup("older", "Older people"), PlannedGroup("younger", "Younger people")),
)


def test_nobody_lifts_a_client_group_by_answering_for_it(database: Database, settings: Settings) -> None:
    """20 came back of the 30 asked in North; but from the 8 younger people 10 did."""
    an_organisation(database)
    asked_of: dict[Where, int] = {("north", "older"): 22, ("north", "younger"): 8}
    plan = ReleasePlan(("friends", "home"), (BY_ORGANISATION, BY_UNITS, GROUPS))
    wave = a_draft(database, settings, asked={"north": 30}, asked_of=asked_of, plan=plan)
    waves.open_(database, by=ADMINISTRATOR, wave_id="autumn", today=OPENED)
    wave.store("north", 10, answers=YES, client_group="older")
    wave.store("north", 10, answers=NO, client_group="younger")
    wave.close()

    with pytest.raises(Refused, match="more-answers-than-asked-of") as refused:
        publications.publish(database, by=ADMINISTRATOR, wave_id="autumn", today=TODAY)

    assert refused.value.values == {"unit": "North", "group": "Younger people"}
