"""Sums say as much as can be said: as narrow as the groups inside of them leave them, and nothing new by that."""

from collections.abc import Iterable, Mapping

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import linprog

from relsurvey.collection.plan import BY_ORGANISATION, BY_UNITS, Breakdown, BreakdownKind, PlannedGroup, ReleasePlan
from relsurvey.reporting.disclosure import deciding, implied
from relsurvey.reporting.disclosure import release as releasing
from relsurvey.reporting.disclosure.groups import Members
from relsurvey.reporting.disclosure.rows import Row
from relsurvey.reporting.released import Group, ReleasedCount
from relsurvey.reporting.tallies import BASE, Tally
from tests.reporting.test_suppression import CELLS, THRESHOLD, one_choice, questionnaire, row, tally

Watched = tuple[Mapping[Group, Row], Mapping[Group, Members], Mapping[Group, Row]]

#: Unit → how many chose each of `CELLS`. Two are small on either side.
TWO_SIDES = {
    "north": (15, 10, 4, 0, 1, 0),
    "bay": (7, 13, 3, 0, 1, 0),
    "reef": (4, 1, 0, 0, 0, 0),
    "sand": (0, 3, 1, 0, 0, 0),
    "hill": (14, 6, 2, 0, 4, 2),
    "dale": (11, 0, 9, 0, 0, 0),
    "glen": (1, 1, 1, 0, 3, 0),
    "fell": (1, 1, 1, 0, 2, 0),
}
#: Two small units without any grouping.
ALONE = {
    "a": (13, 7, 2, 6, 1, 1),
    "b": (6, 1, 4, 4, 0, 9),
    "c": (3, 9, 2, 0, 0, 0),
    "d": (6, 6, 0, 0, 0, 0),
    "e": (2, 3, 1, 0, 0, 0),
    "f": (6, 1, 1, 0, 0, 0),
}


def counts(units: Mapping[str, tuple[int, ...]]) -> Tally:
    return tally({unit: dict(zip(CELLS, people, strict=True)) for unit, people in units.items()})


def grouping(id_: str, groups: Mapping[str, tuple[str, ...]]) -> Breakdown:
    return Breakdown(BreakdownKind.GROUPING, id_, id_, tuple(PlannedGroup(one, one, of) for one, of in groups.items()))


REGIONS = grouping("region", {"coast": ("north", "bay", "reef", "sand"), "inland": ("hill", "dale", "glen", "fell")})
POOL = grouping("pools", {"small": ("reef", "sand", "glen", "fell")})


@pytest.mark.parametrize(
    ("units", "groupings"), [(TWO_SIDES, (REGIONS, POOL)), (ALONE, ())], ids=["a pool across regions", "units alone"]
)
def test_the_whole_organisation_is_told_closely_where_small_groups_are_hidden(
    units: Mapping[str, tuple[int, ...]], groupings: tuple[Breakdown, ...]
) -> None:
    plan = ReleasePlan(("q",), (BY_ORGANISATION, BY_UNITS, *groupings))

    whole = row(releasing.release(counts(units), questionnaire(one_choice()), plan, THRESHOLD).tables[0])

    assert whole.base is not None
    assert max(count.at_most - count.at_least for count in whole.counts.values()) <= whole.base.at_most / 4


def test_what_everybody_can_add_up_is_added_up() -> None:
    """Where two places are shown the whole is no wider than their sum and the five people who are in neither."""
    whole, city, village = (Group(kind, id_) for kind, id_ in (("organisation", ""), ("unit", "c"), ("unit", "v")))
    rows = {
        whole: a_row(105, yes=(0, 105), no=(0, 49), skipped=(0, 2)),
        city: a_row(60, yes=(40, 42), no=(18, 18), skipped=(0, 2)),
        village: a_row(40, yes=(30, 30), no=(10, 10), skipped=(0, 0)),
    }
    members = {
        whole: np.array([True, True, True]),
        city: np.array([True, False, False]),
        village: np.array([False, True, False]),
    }

    found = implied.as_implied(rows, members, [whole])

    assert found[whole] == a_row(105, yes=(70, 77), no=(28, 33), skipped=(0, 2))
    assert (found[city], found[village]) == (rows[city], rows[village])


def a_row(base: int, **counts: tuple[int, int]) -> Row:
    return Row(base, {cell: ReleasedCount(*ends) for cell, ends in counts.items()}, {})


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.tuples(*[st.integers(0, 12), st.integers(0, 8), st.integers(0, 4), *[st.integers(0, 2)] * 3]),
        min_size=3,
        max_size=9,
    ),
    st.lists(st.tuples(st.booleans(), st.booleans()), min_size=9, max_size=9),
)
def test_nothing_is_said_that_the_other_rows_did_not_say(
    people: list[tuple[int, ...]], sides: list[tuple[bool, bool]]
) -> None:
    units = {f"u{number}": each for number, each in enumerate(people) if sum(each)}
    if not units:
        return
    groupings = []
    for place, name in enumerate(("region", "kind")):
        left = tuple(unit for unit, side in zip(units, sides, strict=False) if side[place])
        right = tuple(unit for unit in units if unit not in left)
        groupings += [grouping(name, {"left": left, "right": right})] if left and right else []
    plan = ReleasePlan(("q",), (BY_ORGANISATION, BY_UNITS, *groupings))
    made: list[Watched] = []

    def watched(
        rows: Mapping[Group, Row], members: Mapping[Group, Members], ranges: Iterable[Group]
    ) -> Mapping[Group, Row]:
        made.append((rows, members, implied.as_implied(rows, members, ranges)))
        return made[-1][2]

    counted = counts(units)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(deciding, "as_implied", watched)
        releasing.release(counted, questionnaire(one_choice()), plan, THRESHOLD)

    for rows, members, narrower in made:
        for group in narrower:
            for cell, count in narrower[group].counts.items():
                if count != rows[group].counts[cell]:
                    least, most = possible(rows, members, counted, (group, cell))
                    assert count.at_least <= least + 1e-6
                    assert count.at_most >= most - 1e-6


def possible(
    rows: Mapping[Group, Row], members: Mapping[Group, Members], counted: Tally, of: tuple[Group, str]
) -> tuple[float, float]:
    """The least and the most of a count that agree with these rows, for who knows how many answered in each unit."""
    base = counted.cells["q", BASE]
    each = np.kron(np.eye(len(base)), np.ones(len(CELLS)))
    sums, ends = [], []
    for group, shown in rows.items():
        for place, cell in enumerate(CELLS):
            weights = np.kron(members[group].astype(float), np.eye(len(CELLS))[place])
            sums += [weights, -weights]
            ends += [shown.counts[cell].at_most, -shown.counts[cell].at_least]
    goal = np.kron(members[of[0]].astype(float), np.eye(len(CELLS))[CELLS.index(of[1])])
    least, most = (
        linprog(sign * goal, A_ub=np.array(sums), b_ub=np.array(ends), A_eq=each, b_eq=base.astype(float)).fun
        for sign in (1, -1)
    )
    return least, -most
