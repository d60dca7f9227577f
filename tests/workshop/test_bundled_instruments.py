"""The staff instruments that come with relsurvey: nothing of the checklist left out, levels worth choosing."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import combinations

import pytest

from relsurvey.questionnaire.definition import Audience, Question, QuestionType
from relsurvey.questionnaire.loading import load_all
from relsurvey.workshop import loading
from relsurvey.workshop.instrument import FEWEST, MOST, Instrument, Statement
from tests.questionnaire.examples import SURVEYS

PRACTICE, ORGANISATION, AUDIT = "relationship-centred-practice", "relational-organisation", "governance-audit"
INSTRUMENTS = loading.load_all(SURVEYS, "en")
QUESTIONNAIRES = load_all(SURVEYS)
FOR_PEOPLE = [one for one in QUESTIONNAIRES.values() if one.audience is not Audience.STAFF]

#: What a team can see in a condition outside: the questions of the checklist, each an answer of ours.
WAYS = {"X10": "limits", "X11": "challenge", "X12": "work-round", "X13": "reframe", "X14": "trend"}

#: Pairs of the checklist whose other half no bundled questionnaire asks people about yet.
NOT_ASKED_YET = {"T12", "T21", "T25", "B21"}


def numbered(letter: str, last: int) -> set[str]:
    return {f"{letter}{number:02}" for number in range(1, last + 1)}


def indicators(name: str) -> Counter[str]:
    instrument = INSTRUMENTS[name]
    return Counter(one.indicator for one in (*instrument.statements, *instrument.conditions))


def statements() -> Iterator[tuple[Instrument, Statement]]:
    for instrument in INSTRUMENTS.values():
        yield from ((instrument, statement) for statement in instrument.statements)


def countable(indicator: str) -> list[Question]:
    questions = [question for questionnaire in FOR_PEOPLE for question in questionnaire.questions]
    return [one for one in questions if one.indicator == indicator and one.type is QuestionType.ONE]


def test_every_indicator_of_the_checklist_is_asked_once() -> None:
    ways = {way.id for condition in INSTRUMENTS[ORGANISATION].conditions for way in condition.ways}

    assert indicators(PRACTICE) == Counter(numbered("L", 60))
    assert indicators(ORGANISATION) == Counter((numbered("O", 34) | numbered("X", 17)) - set(WAYS))
    assert ways == set(WAYS.values())
    assert indicators(AUDIT) == Counter(numbered("A", 25))


def test_a_team_rates_on_five_levels_and_an_audit_on_three() -> None:
    levels = {(instrument.id, tuple(one.id for one in statement.levels)) for instrument, statement in statements()}

    five = tuple(f"level-{number}" for number in range(1, 6))
    assert levels == {(PRACTICE, five), (ORGANISATION, five), (AUDIT, ("no", "partly", "yes"))}


def test_no_level_is_said_twice_anywhere() -> None:
    looks = Counter(level.text for _, statement in statements() for level in statement.levels)

    assert [look for look, count in looks.items() if count > 1] == []


def test_no_ladder_only_changes_how_often() -> None:
    """Steps that differ by a word or two ("sometimes", "often") can't be told apart by who has to choose."""
    for _, statement in statements():
        for one, other in combinations(statement.levels, 2):
            first, second = (set(re.findall(r"\w+", level.text.lower())) for level in (one, other))
            assert len(first & second) / len(first | second) < 0.5, f"{statement.id}: {one.text} / {other.text}"


def test_a_level_fits_on_a_card() -> None:
    long = [level.text for _, statement in statements() for level in statement.levels if len(level.text) > 200]

    assert long == []


def test_a_team_says_what_it_has_seen_and_who_can_not_rate_is_asked_nothing_more() -> None:
    for name in (PRACTICE, ORGANISATION):
        questionnaire = QUESTIONNAIRES[name]
        for statement in [one for one in questionnaire.questions if one.levels]:
            follow = questionnaire.what_shows(statement)
            assert follow
            assert {"told", "written", "observed", "people-say"} <= {option.id for option in follow.options}
        assert INSTRUMENTS[name].cant_rate == "I can't rate this"


@pytest.mark.parametrize("name", [PRACTICE, ORGANISATION])
def test_there_is_a_set_for_one_hour_one_and_a_half_and_two(name: str) -> None:
    instrument = INSTRUMENTS[name]
    sets = {one.minutes: one.statements for one in instrument.extras.sets}

    assert list(sets) == [60, 90, 120]
    assert [len(ids) for ids in sets.values()] == [FEWEST, 20, MOST]
    # Who has more time asks the same and more, so that a later workshop can be compared with a shorter one.
    assert set(sets[60]) < set(sets[90]) < set(sets[120])


@pytest.mark.parametrize("name", [PRACTICE, ORGANISATION])
def test_an_hour_touches_most_sections_and_has_what_people_are_asked_too(name: str) -> None:
    instrument = INSTRUMENTS[name]
    hour = instrument.extras.sets[0].statements

    sections = {instrument.statement(id_).section for id_ in hour}
    rated = {one.section for one in instrument.statements}
    assert len(sections) >= len(rated) - 2
    assert sum(bool(instrument.people_asked(id_)) for id_ in hour) >= 5


def test_people_are_asked_about_what_staff_are_paired_with() -> None:
    pairs = [(instrument, pair) for instrument in INSTRUMENTS.values() for pair in instrument.extras.pairs]

    assert pairs
    for instrument, pair in pairs:
        assert instrument.statement(pair.statement)
        for indicator in pair.people:
            assert countable(indicator), f"{pair.statement}: no question counts {indicator}"


def test_the_pairs_of_the_checklist_are_there_as_far_as_people_are_asked() -> None:
    paired = {
        (people, instrument.statement(pair.statement).indicator)
        for instrument in INSTRUMENTS.values()
        for pair in instrument.extras.pairs
        for people in pair.people
    }

    assert paired >= {
        ("T10", "O08"),
        ("T15", "L16"),
        ("T01", "L09"),
        ("F02", "L09"),
        ("T05", "L04"),
        ("T05", "L21"),
        ("Y07", "O23"),
        ("B20", "A18"),
    }
    assert [indicator for indicator in NOT_ASKED_YET if countable(indicator)] == []


def test_every_check_of_the_audit_says_how_many_to_look_at_and_when_it_is_due() -> None:
    instrument = INSTRUMENTS[AUDIT]

    assert [one.statement for one in instrument.extras.checks] == [one.id for one in instrument.statements]
    assert all(one.hint for one in instrument.statements)


def test_a_round_can_ask_staff_one_set_and_nobody_is_sent_an_audit() -> None:
    rounds = loading.for_rounds(SURVEYS)

    assert AUDIT not in rounds
    assert {"belonging", PRACTICE, f"{PRACTICE}-minutes-60", f"{ORGANISATION}-minutes-120"} <= set(rounds)
    asked = [one for one in rounds[f"{PRACTICE}-minutes-60"].questions if one.levels]
    assert len(asked) == FEWEST
