"""Nobody can be pinned by exact reasoning over all that is published of a wave (domain: C3, C4)."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from relsurvey.collection.plan import Breakdown, ReleasePlan
from relsurvey.questionnaire.definition import Given, Option, Question, Questionnaire, QuestionType, ShowIf
from relsurvey.reporting.bands import exactly
from relsurvey.reporting.released import SEAL, ReleasedRow, ReleasedTable, Returns
from relsurvey.reporting.suppression import Release, release
from relsurvey.reporting.tallies import QuestionTally, Tally
from tests.reporting.adversary import Adversary, options, sums

WAYS_OUT = ("dont_know", "prefer_not", "skipped")
SCALE = ("yes", "sometimes", "no")
#: One person: an answer on the scale or a way out; what they chose of several; what they said to the follow-up.
Person = tuple[str, tuple[str, ...], str]


def question(question_id: str, kind: QuestionType, chosen: Sequence[str], show_if: ShowIf | None = None) -> Question:
    offered = tuple(Option(option, option) for option in chosen)
    at_most = None if kind is QuestionType.ONE else 2
    return Question(question_id, kind, "C01", "people", "people", offered, show_if=show_if, at_most=at_most)


QUESTIONS = (
    question("scale", QuestionType.ONE, SCALE),
    question("several", QuestionType.SEVERAL, ("family", "friends", "neighbours")),
    question("more", QuestionType.ONE, SCALE, ShowIf("scale", ("sometimes", "no"))),
)
PLAN = ReleasePlan(("scale", "several", "more"), (Breakdown.ORGANISATION, Breakdown.UNIT))


def counted(asked: Question, units: Sequence[Person]) -> QuestionTally:
    """One question in one unit, counted person by person."""
    if asked.id == "more":
        units = [person for person in units if person[0] in {"sometimes", "no"}]
    given_ = [{"scale": (scale,), "several": several, "more": (more,)}[asked.id] for scale, several, more in units]
    each = Counter(option for answer in given_ for option in answer)
    return QuestionTally(
        base=len(given_),
        answered=sum(not set(answer) & set(WAYS_OUT) for answer in given_),
        chosen={option: each[option] for option in options(asked)},
        ways_out={way: each[way] for way in WAYS_OUT[:2]},
    )


def tally(units: Mapping[str, Sequence[Person]], asked: Mapping[str, int]) -> Tally:
    return Tally(
        asked,
        {unit: len(people) for unit, people in units.items()},
        {(unit, one.id): counted(one, people) for unit, people in units.items() for one in QUESTIONS},
    )


def mostly(usual: str, others: Sequence[str]) -> st.SearchStrategy[str]:
    """As people answer: most the same, a few otherwise."""
    return st.sampled_from([usual] * 9 + list(others))


several = st.one_of(
    st.sampled_from([("family",), ("family", "friends"), ("friends",), ("friends", "neighbours")]),
    st.sampled_from([*(((way,)) for way in WAYS_OUT), ("family",), ("family", "friends")]),
)
people = st.tuples(mostly("yes", [*SCALE, *WAYS_OUT]), several, mostly("sometimes", [*SCALE, *WAYS_OUT]))
a_unit = st.sampled_from([0, 2, 6, 9, 10, 12, 15, 25]).flatmap(lambda n: st.lists(people, min_size=n, max_size=n))


def group_of(counts: Tally, one: Question, units: Sequence[str]) -> dict[str, int]:
    parts = [counts.questions[unit, one.id] for unit in units]
    found = {option: sum(part.chosen[option] for part in parts) for option in options(one)}
    found[Given.ANSWERED] = sum(part.answered for part in parts)
    found |= {way: sum(part.ways_out[way] for part in parts) for way in WAYS_OUT[:2]}
    return found | {Given.SKIPPED: sum(part.skipped for part in parts)}


def pinned(counts: Tally, published: Release) -> list[tuple[str, tuple[str, ...], str]]:
    """The counts of nobody or one, and of all or all but one, that can have one value only."""
    adversary = Adversary(published, QUESTIONS, counts.asked)
    found = []
    for table in published.tables:
        one = next(one for one in QUESTIONS if one.id == table.question_id)
        groups = [(row.unit_id,) if row.unit_id else tuple(counts.asked) for row in table.rows if not row.hidden]
        hidden = tuple(row.unit_id for row in table.rows if row.hidden and row.unit_id)
        for group in [*groups, *([hidden] if groups and hidden else [])]:
            truth = group_of(counts, one, group)
            everyone = sum(truth[cell] for cell in sums(one))
            for cell in dict.fromkeys([*sums(one), *options(one)]):
                few, nearly_all = truth[cell] <= 1, truth[cell] >= everyone - 1 and cell in sums(one)
                if (few or nearly_all) and adversary.least(group, one.id, cell) == adversary.most(group, one.id, cell):
                    found.append((one.id, group, cell))
    return found


def organisations(most: int) -> st.SearchStrategy[tuple[list[list[Person]], list[int]]]:
    return st.lists(a_unit, min_size=1, max_size=most).flatmap(
        lambda units: st.tuples(st.just(units), st.lists(st.integers(1, 9), min_size=len(units), max_size=len(units)))
    )


def nobody_is_pinned(units: Sequence[Sequence[Person]], more_asked: Sequence[int]) -> None:
    named = {f"u{i}": unit for i, unit in enumerate(units)}
    counts = tally(named, {unit: len(named[unit]) + more for unit, more in zip(named, more_asked, strict=True)})
    published = release(counts, Questionnaire("test", 1, ("people",), QUESTIONS, {}, "hash"), PLAN, 10)

    assert pinned(counts, published) == []


@settings(max_examples=8, deadline=None)
@given(organisations(4))
def test_nobody_is_pinned(organisation: tuple[list[list[Person]], list[int]]) -> None:
    nobody_is_pinned(*organisation)


@settings(max_examples=15, deadline=None)
@given(organisations(4))
def test_what_people_ranked_is_protected_as_if_they_had_chosen_several(
    organisation: tuple[list[list[Person]], list[int]],
) -> None:
    units, more_asked = organisation
    named = {f"u{i}": unit for i, unit in enumerate(units)}
    counts = tally(named, {unit: len(named[unit]) + more for unit, more in zip(named, more_asked, strict=True)})
    ranked = tuple(
        replace(one, type=QuestionType.RANK) if one.type is QuestionType.SEVERAL else one for one in QUESTIONS
    )

    released = [
        release(counts, Questionnaire("test", 1, ("people",), questions, {}, "hash"), PLAN, 10)
        for questions in (QUESTIONS, ranked)
    ]

    assert released[0] == released[1]


@pytest.mark.slow
@settings(max_examples=250, deadline=None)
@given(organisations(7))
def test_nobody_is_pinned_in_many_organisations(organisation: tuple[list[list[Person]], list[int]]) -> None:
    nobody_is_pinned(*organisation)


def test_units_that_nearly_all_say_the_same_keep_their_room_for_one() -> None:
    """Four units with 1 other answer each: showing 2 and 2 in the whole would say that nobody skipped."""

    def nearly_all(other: str) -> list[Person]:
        return [("yes", ("family",), "yes")] * 19 + [(other, ("family", "friends"), "yes")]

    nobody_is_pinned([nearly_all(other) for other in ("no", "no", "dont_know", "dont_know")], [5, 5, 5, 5])


def test_without_protection_the_same_adversary_finds_the_answer() -> None:
    """The attack of domain C3: everything shown but the small unit, which is the whole less the others."""
    units: dict[str, list[Person]] = {
        "small": [("yes", ("family",), "")] * 2 + [("no", ("family",), "no")],
        "large": [("yes", ("family",), "")] * 9 + [("no", ("friends",), "yes")] * 9,
    }
    counts = tally(units, {"small": 8, "large": 24})

    def open_row(unit_id: str, group: Sequence[str]) -> ReleasedRow:
        cells = {cell: exactly(group_of(counts, QUESTIONS[0], group)[cell]) for cell in sums(QUESTIONS[0])}
        return ReleasedRow(unit_id, hidden=False, base=None, counts=cells)

    rows = (open_row("", ["small", "large"]), open_row("large", ["large"]))
    adversary = Adversary(
        Release((Returns("", 32, 21),), (ReleasedTable("scale", rows, SEAL),)), QUESTIONS, counts.asked
    )

    assert adversary.least(["small"], "scale", "no") == adversary.most(["small"], "scale", "no") == 1
