"""The attacks on published tables that care services have to think of (domain: C4), each first against plain tables.

docs/attacks.md lists all twenty and where their tests are.

`unprotected` publishes what a simple rule leaves: every group of 10 and more, with exact numbers.
"""

import random
from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest

from relsurvey.collection.plan import (
    BY_ORGANISATION,
    BY_UNITS,
    Breakdown,
    BreakdownKind,
    PlannedGroup,
    ReleasePlan,
)
from relsurvey.errors import Refused
from relsurvey.i18n.catalogue import catalogue
from relsurvey.questionnaire.definition import Option, Question, Questionnaire, QuestionType
from relsurvey.reporting.disclosure import deciding, gate
from relsurvey.reporting.disclosure import release as releasing
from relsurvey.reporting.disclosure.audit import audit
from relsurvey.reporting.disclosure.bands import exactly
from relsurvey.reporting.disclosure.groups import as_far_as_planned, planned_groups
from relsurvey.reporting.disclosure.release import Release, release
from relsurvey.reporting.released import SEAL, Group, ReleasedRow, ReleasedTable
from relsurvey.reporting.tallies import BASE, Atom, Tally, adding_cells
from relsurvey.ui.frame import error_words
from tests.reporting.adversary import Adversary
from tests.reporting.tallied import QuestionTally, from_atoms, tallied

THRESHOLD = 10
SCALE = Question(
    "q", QuestionType.ONE, "C01", "people", "people", tuple(Option(one, one) for one in ("yes", "maybe", "no"))
)
SAMPLE = Questionnaire("test", 1, ("people",), (SCALE,), {}, "hash")
CELLS = adding_cells(SCALE)
PLAN = ReleasePlan(("q",), (BY_ORGANISATION, BY_UNITS))


def answers(yes: int, maybe: int = 0, no: int = 0) -> dict[str, int]:
    return {"yes": yes, "maybe": maybe, "no": no}


def counted(units: Mapping[str, Mapping[str, int]], *, missing: int = 4) -> Tally:
    """Everybody chose something; in each unit a few more were asked."""
    back = {unit: sum(counts.values()) for unit, counts in units.items()}
    ways = {"dont_know": 0, "prefer_not": 0}
    each = {(unit, "q"): QuestionTally(back[unit], back[unit], counts, ways) for unit, counts in units.items()}
    return tallied({unit: people + missing for unit, people in back.items()}, back, each)


def unprotected(counts: Tally, plan: ReleasePlan, *, threshold: int = THRESHOLD) -> Release:
    """The primary rule alone: what is large enough is shown as it is."""
    people = as_far_as_planned(counts, [plan])
    groups = planned_groups(plan, people)
    rows = []
    for group, members in groups.members.items():
        cells = {cell: exactly(int(people.cells["q", cell][members].sum())) for cell in CELLS}
        base = int(people.cells["q", BASE][members].sum())
        hidden = base < threshold
        rows.append(
            ReleasedRow(group, hidden=hidden, base=None if hidden else exactly(base), counts={} if hidden else cells)
        )
    return Release((), (ReleasedTable("q", tuple(rows), SEAL),))


def values(
    counts: Tally, *made: Release, units: Sequence[str], cell: str, groups: Mapping[Group, Sequence[str]]
) -> int:
    """How many values the people of these units in a cell can have, for somebody who knows who answered."""
    adversary = Adversary(made, (SCALE,), counts.asked, groups, answered=counts.by_unit())
    return adversary.most(units, "q", cell) - adversary.least(units, "q", cell) + 1


def by(breakdown: str, **groups: Sequence[str]) -> Breakdown:
    planned = tuple(PlannedGroup(name, name, tuple(units)) for name, units in groups.items())
    return Breakdown(BreakdownKind.GROUPING, breakdown, breakdown, planned)


def in_units(*breakdowns: Breakdown) -> dict[Group, Sequence[str]]:
    return {Group(one.id, group.id): group.unit_ids for one in breakdowns for group in one.groups}


FIVE = {
    "elm": answers(8, 3, 2),
    "oak": answers(2, 0, 2),
    "ash": answers(9, 4, 3),
    "fir": answers(7, 4, 4),
    "yew": answers(12, 5, 3),
}
REGION = by("region", north=("elm", "oak"), south=("ash", "fir", "yew"))
KIND = by("kind", home=("elm", "ash"), flat=("oak", "fir", "yew"))
WEST, EAST = by("west", all=("elm", "ash")), by("east", all=("fir", "yew"))


@pytest.mark.parametrize(
    ("attack", "breakdowns"),
    [
        ("1 the total less the units shown is the small one", (BY_ORGANISATION, BY_UNITS)),
        ("2 the region less its other unit, from two people's screens", (BY_ORGANISATION, REGION, BY_UNITS)),
        (
            "3 two groups that differ by the small one",
            (BY_ORGANISATION, BY_UNITS, by("most", all=("elm", "ash", "fir", "yew"))),
        ),
        ("3 groupings that overlap", (BY_ORGANISATION, BY_UNITS, REGION, KIND)),
        ("3 two groupings side by side, and no units, leave the small one", (BY_ORGANISATION, WEST, EAST)),
    ],
)
def test_attacks_1_2_3_a_small_unit_can_not_be_worked_out(attack: str, breakdowns: tuple[Breakdown, ...]) -> None:
    counts, plan = counted(FIVE), ReleasePlan(("q",), breakdowns)
    groups = in_units(*(one for one in breakdowns if one.kind is BreakdownKind.GROUPING))

    plain, protected = unprotected(counts, plan), release(counts, SAMPLE, plan, THRESHOLD)

    assert values(counts, plain, units=["oak"], cell="no", groups=groups) == 1, attack
    assert values(counts, protected, units=["oak"], cell="no", groups=groups) > 2, attack
    assert audit(counts, SAMPLE, [(plan, plain.tables)], threshold=THRESHOLD).faults
    assert not audit(counts, SAMPLE, [(plan, protected.tables)], threshold=THRESHOLD).faults


@pytest.mark.parametrize(
    ("first", "second"), [(REGION, by("one", without_oak=("elm", "ash", "fir", "yew"))), (WEST, EAST)]
)
def test_attack_6_a_correction_with_another_breakdown_is_set_beside_what_is_out(
    first: Breakdown, second: Breakdown
) -> None:
    """Each version by itself leaves many people beside the groups it shows. Together they would leave one unit."""
    counts = counted(FIVE)
    first_plan = ReleasePlan(("q",), (BY_ORGANISATION, first))
    second_plan = ReleasePlan(("q",), (BY_ORGANISATION, second))
    groups = in_units(*first_plan.breakdowns, *second_plan.breakdowns)
    made = release(counts, SAMPLE, first_plan, THRESHOLD)

    alone = unprotected(counts, second_plan)
    beside = release(counts, SAMPLE, second_plan, THRESHOLD, [(first_plan, made.tables)])

    assert values(counts, made, alone, units=["oak"], cell="no", groups=groups) == 1
    assert values(counts, made, beside, units=["oak"], cell="no", groups=groups) > 2


@pytest.mark.parametrize(("yes", "no"), [(20, 0), (19, 1), (0, 20), (1, 19)])
def test_attack_8_nobody_and_one_all_and_all_but_one_are_bands_with_both_ends_open(yes: int, no: int) -> None:
    counts = counted({"elm": answers(yes, 0, no), "ash": answers(9, 7, 4), "fir": answers(6, 8, 5)})

    assert values(counts, unprotected(counts, PLAN), units=["elm"], cell="no", groups={}) == 1
    protected = release(counts, SAMPLE, PLAN, THRESHOLD)
    adversary = Adversary((protected,), (SCALE,), counts.asked, {}, answered=counts.by_unit())
    low = 0 if no <= 1 else 18
    assert (adversary.least(["elm"], "q", "no"), adversary.most(["elm"], "q", "no")) == (low, low + 2)


@pytest.mark.parametrize(("units", "whose"), [({"elm": (11, 1)}, "elm"), ({"elm": (6, 1), "oak": (4, 0)}, "elm")])
def test_attack_8_whoever_differs_does_not_see_that_all_the_others_agree(
    units: Mapping[str, tuple[int, int]], whose: str
) -> None:
    """Between 11 and 12 of 12 said yes, and I said no: then all the others said yes. In a hidden unit too."""
    rest = {"ash": answers(9, 7, 4), "fir": answers(6, 8, 5)}
    counts = counted({unit: answers(yes, 0, no) for unit, (yes, no) in units.items()} | rest)
    people = sum(units[whose])

    plain = Adversary((unprotected(counts, PLAN),), (SCALE,), counts.asked, answered=counts.by_unit())
    assert replace(plain, own=((whose, "q", "no"),)).least([whose], "q", "yes") == people - 1

    protected = release(counts, SAMPLE, PLAN, THRESHOLD)
    adversary = Adversary((protected,), (SCALE,), counts.asked, answered=counts.by_unit())
    insider = replace(adversary, own=((whose, "q", "no"),))
    assert insider.least([whose], "q", "yes") < people - 1
    assert insider.most([whose], "q", "no") > 1


def test_attack_10_who_skipped_a_question_can_not_be_seen_in_its_number_of_answers() -> None:
    """The base is the people asked; that one of them skipped it is a band, as any other count of one."""
    skipped = {("elm", "q"): QuestionTally(12, 11, answers(6, 3, 2), {"dont_know": 0, "prefer_not": 0})}
    nobody = {("elm", "q"): QuestionTally(12, 12, answers(7, 3, 2), {"dont_know": 0, "prefer_not": 0})}
    one, none = (
        release(tallied({"elm": 15}, {"elm": 12}, each), SAMPLE, PLAN, THRESHOLD) for each in (skipped, nobody)
    )

    plain = [unprotected(tallied({"elm": 15}, {"elm": 12}, each), PLAN).tables[0].rows[0] for each in (skipped, nobody)]
    assert [row.counts["skipped"].at_least for row in plain] == [1, 0], "12 and 11: one of 12 skipped it"

    assert one.tables[0].rows[0].base == none.tables[0].rows[0].base
    assert one.tables[0].rows[0].counts["skipped"] == none.tables[0].rows[0].counts["skipped"]


def test_attack_11_a_plan_divides_people_in_one_way_at_a_time() -> None:
    """There is no table of two breakdowns at once, and none can be planned: a group has one breakdown and one id."""
    two_ways = by("unit_and_help", elm_alone=("elm-alone",), elm_helped=("elm-helped",))
    crossed = counted({"elm-alone": answers(7, 3, 2), "elm-helped": answers(0, 0, 10)})
    table = unprotected(crossed, ReleasePlan(("q",), (two_ways,))).tables[0]
    assert table.rows[1].counts["no"].at_least == 10, "crossed by hand, all who had help in Elm House said no"

    tables = release(counted(FIVE), SAMPLE, ReleasePlan(("q",), (BY_ORGANISATION, BY_UNITS, REGION)), THRESHOLD).tables

    assert {row.group.breakdown for row in tables[0].rows} == {"organisation", "unit", "region"}


HELP = Breakdown(BreakdownKind.HELP, "help")


def test_attack_12_the_only_person_who_had_help_is_not_a_group() -> None:
    """One of 12 in Elm House had help. With the others shown, that person is the total less them."""
    by_atom = {
        Atom("elm", help="alone"): answers(6, 3, 2),
        Atom("elm", help="helped"): answers(0, 0, 1),
        Atom("ash", help="alone"): answers(9, 4, 3),
        Atom("ash", help="helped"): answers(2, 1, 0),
    }
    counts = from_atoms(by_atom, CELLS, missing=4)
    plan = ReleasePlan(("q",), (BY_ORGANISATION, BY_UNITS, HELP))

    plain, protected = unprotected(counts, plan), release(counts, SAMPLE, plan, THRESHOLD)

    assert audit(counts, SAMPLE, [(plan, plain.tables)], threshold=THRESHOLD).faults
    assert not audit(counts, SAMPLE, [(plan, protected.tables)], threshold=THRESHOLD).faults
    shown = {row.group.id for row in protected.tables[0].rows if row.group.breakdown == "help" and not row.hidden}
    assert shown == set(), "with those who answered alone shown, the four helped would be what is left"


def test_attacks_14_19_a_hidden_group_says_no_number_and_not_why_it_is_hidden() -> None:
    plain = [row.group.id for row in unprotected(counted(FIVE), PLAN).tables[0].rows if row.hidden]
    assert plain == ["oak"], "what is hidden alone says that it has fewer than 10"

    tables = release(counted(FIVE), SAMPLE, PLAN, THRESHOLD).tables
    hidden = [row for row in tables[0].rows if row.hidden]

    assert [row.group.id for row in hidden][:1] != []
    assert {(row.base, tuple(row.counts)) for row in hidden} == {(None, ())}
    assert len(hidden) > 1, "one is small, the other protects it"


def test_attack_15_ten_answers_of_nine_people_asked_are_not_enough() -> None:
    units = {"elm": answers(4, 3, 3), "ash": answers(9, 7, 4), "fir": answers(6, 8, 5)}
    back = {unit: sum(one.values()) for unit, one in units.items()}
    ways = {"dont_know": 0, "prefer_not": 0}
    each = {(unit, "q"): QuestionTally(back[unit], back[unit], one, ways) for unit, one in units.items()}
    counts = tallied({"elm": 9, "ash": 30, "fir": 30}, back, each)
    assert not any(row.hidden for row in unprotected(counts, PLAN).tables[0].rows)

    rows = release(counts, SAMPLE, PLAN, THRESHOLD).tables[0].rows

    assert next(row for row in rows if row.group.id == "elm").hidden


def test_attack_16_whoever_keeps_a_list_of_who_has_answered_learns_nothing_more() -> None:
    """The adversary of these tests knows how many answered in every unit, shown or not."""
    counts = counted(FIVE, missing=0)
    plain, protected = unprotected(counts, PLAN), release(counts, SAMPLE, PLAN, THRESHOLD)
    assert values(counts, plain, units=["oak"], cell="no", groups={}) == 1

    for cell in ("yes", "maybe", "no"):
        assert values(counts, protected, units=["oak"], cell=cell, groups={}) > 1


def test_without_complementary_suppression_the_audit_refuses(monkeypatch: pytest.MonkeyPatch) -> None:
    """The audit has an opinion of its own: it doesn't know how the tables were made."""
    counts = counted(FIVE)
    monkeypatch.setattr(deciding.Wave, "sizes", lambda wave, people: _PrimaryOnly(wave.groups, people))
    monkeypatch.setattr(releasing, "hide_until_open", lambda sizes, _tally: sizes.shown(set(sizes.groups.members)))
    monkeypatch.setattr(deciding._Table, "_faults", lambda _table, _shown: ())
    made = release(counts, SAMPLE, PLAN, THRESHOLD)

    faults = audit(counts, SAMPLE, [(PLAN, made.tables)], threshold=THRESHOLD).faults["q"]

    assert "oak" in {fault.target.group.id for fault in faults}


class _PrimaryOnly:
    """Sizes that look at each group by itself."""

    def __init__(self, groups: object, people: object) -> None:
        self.groups, self.people, self.threshold = groups, people, THRESHOLD

    def shown(self, allowed: Sequence[Group]) -> list[Group]:
        return [g for g in self.groups.members if g in allowed and self.groups.people(g, self.people) >= THRESHOLD]


def test_with_the_audit_off_a_known_case_of_overlapping_groups_is_pinned(monkeypatch: pytest.MonkeyPatch) -> None:
    """Large enough groups everywhere, but their bands undo each other: only looking at all rows at once finds it."""
    ones = {"elm": answers(9, 2, 1), "oak": answers(9, 2, 1), "ash": answers(9, 2, 1), "fir": answers(9, 2, 1)}
    counts = counted(ones)
    region, kind = by("region", a=("elm", "oak"), b=("ash", "fir")), by("kind", c=("elm", "ash"), d=("oak", "fir"))
    plan = ReleasePlan(("q",), (BY_ORGANISATION, BY_UNITS, region, kind))
    groups = in_units(region, kind)
    protected = release(counts, SAMPLE, plan, THRESHOLD)
    assert values(counts, protected, units=["elm"], cell="no", groups=groups) > 1

    monkeypatch.setattr(deciding._Table, "_faults", lambda _table, _shown: ())
    unlooked = release(counts, SAMPLE, plan, THRESHOLD)

    assert values(counts, unlooked, units=["elm"], cell="no", groups=groups) == 1


def test_with_both_off_random_cases_are_pinned(monkeypatch: pytest.MonkeyPatch) -> None:
    """So the adversary would see it if suppression and audit did nothing."""
    dice = random.Random(20)
    monkeypatch.setattr(deciding.Wave, "sizes", lambda wave, people: _PrimaryOnly(wave.groups, people))
    monkeypatch.setattr(releasing, "hide_until_open", lambda sizes, _tally: sizes.shown(set(sizes.groups.members)))
    monkeypatch.setattr(deciding._Table, "_faults", lambda _table, _shown: ())
    small = [
        {**FIVE, "oak": answers(dice.randint(0, 5), dice.randint(0, 2), dice.randint(1, 2)), "elm": answers(9, 4, 5)}
        for _ in range(10)
    ]

    found = [
        values(counts, release(counts, SAMPLE, PLAN, THRESHOLD), units=["oak"], cell="no", groups={})
        for counts in map(counted, small)
    ]

    assert found.count(1) >= 5


def test_what_the_audit_finds_is_refused_with_the_breakdown_to_drop(monkeypatch: pytest.MonkeyPatch) -> None:
    counts = counted(FIVE)
    monkeypatch.setattr(gate, "release", lambda *_: unprotected(counts, PLAN))

    with pytest.raises(Refused, match="publication-not-safe") as refused:
        gate.safe_release(counts, SAMPLE, PLAN, THRESHOLD, before=())
    assert refused.value.values["breakdown"] == "unit"
    assert "Leave out “Each service”" in error_words(refused.value, catalogue("en"))


@pytest.mark.parametrize("besides", [(), (BY_UNITS,)], ids=["alone", "before the services"])
def test_a_grouping_to_leave_out_is_said_by_its_name(
    besides: tuple[Breakdown, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    area = replace(by("g1", north=("elm", "oak"), south=("ash", "fir", "yew")), name="Area of the council")
    counts, plan = counted({**FIVE, "elm": answers(2, 0, 2)}), ReleasePlan(("q",), (BY_ORGANISATION, *besides, area))
    monkeypatch.setattr(gate, "release", lambda *_: unprotected(counts, plan))

    with pytest.raises(Refused, match="publication-not-safe") as refused:
        gate.safe_release(counts, SAMPLE, plan, THRESHOLD, before=())

    assert "Leave out “Area of the council”" in error_words(refused.value, catalogue("en"))
