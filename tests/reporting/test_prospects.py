"""What is said before a wave opens agrees with what suppression will do when everybody answers."""

from collections.abc import Mapping

from hypothesis import given
from hypothesis import strategies as st

from relsurvey.collection.asked import Where
from relsurvey.collection.plan import (
    BY_HELP,
    BY_ORGANISATION,
    BY_UNITS,
    Breakdown,
    BreakdownKind,
    PlannedGroup,
    ReleasePlan,
)
from relsurvey.reporting.pooling import pools, wanted
from relsurvey.reporting.prospects import Forecast, Prospect, forecast

POSSIBLE, AT_RISK, TOO_SMALL = Prospect.POSSIBLE, Prospect.AT_RISK, Prospect.TOO_SMALL


def grouping(name: str, groups: Mapping[str, str]) -> Breakdown:
    """`groups`: name → the units in it, a letter each."""
    inside = tuple(PlannedGroup(one, one.title(), tuple(units)) for one, units in groups.items())
    return Breakdown(BreakdownKind.GROUPING, name, name.title(), inside)


def looked(asked: Mapping[str, int], *breakdowns: Breakdown, places: Mapping[Where, int] | None = None) -> Forecast:
    plan = ReleasePlan(("friends",), breakdowns or (BY_ORGANISATION, BY_UNITS))
    return forecast(plan, asked, places or {}, threshold=10)


def by_unit(asked: Mapping[str, int], *breakdowns: Breakdown) -> dict[str, Prospect]:
    return {unit: one.prospect for unit, one in looked(asked, *breakdowns).of(BreakdownKind.UNIT).items()}


def test_a_unit_in_which_fewer_than_ten_are_asked_is_never_shown_alone() -> None:
    assert by_unit({"a": 40, "b": 9})["b"] is TOO_SMALL


def test_the_smallest_large_unit_is_at_risk_when_the_small_ones_together_are_too_few() -> None:
    assert by_unit({"a": 30, "b": 14, "c": 6}) == {"a": POSSIBLE, "b": AT_RISK, "c": TOO_SMALL}


def test_small_units_that_are_enough_together_put_nobody_else_at_risk() -> None:
    assert by_unit({"a": 30, "b": 14, "c": 6, "d": 7})["b"] is POSSIBLE


def test_where_every_unit_is_large_all_can_be_shown() -> None:
    assert set(by_unit({"a": 10, "b": 11}).values()) == {POSSIBLE}


def test_without_the_organisation_a_small_unit_puts_nobody_at_risk() -> None:
    assert by_unit({"a": 30, "b": 6}, BY_UNITS) == {"a": POSSIBLE, "b": TOO_SMALL}


def test_a_region_that_is_shown_puts_a_unit_inside_it_at_risk() -> None:
    region = grouping("region", {"coast": "ab", "inland": "cd"})

    found = by_unit({"a": 20, "b": 6, "c": 15, "d": 8}, BY_UNITS, region)

    assert found == {"a": AT_RISK, "b": TOO_SMALL, "c": AT_RISK, "d": TOO_SMALL}


def test_two_groupings_that_are_nearly_the_same_stand_in_each_others_way() -> None:
    region = grouping("region", {"coast": "ab", "inland": "cd"})
    kind = grouping("kind", {"homes": "abc", "branches": "d"})

    found = looked({"a": 20, "b": 15, "c": 4, "d": 30}, region, kind)

    # Homes without the coast are the four people of c.
    [difference] = found.differences
    assert {difference.one, difference.other} == {"Region", "Kind"}
    assert difference.people == 4
    assert AT_RISK in [one.prospect for one in found.outlooks]


def test_two_groupings_that_differ_by_many_people_do_not() -> None:
    region = grouping("region", {"coast": "ab", "inland": "cd"})
    kind = grouping("kind", {"homes": "abc", "branches": "d"})

    found = looked({"a": 20, "b": 15, "c": 14, "d": 30}, region, kind)

    assert found.differences == ()
    assert {one.prospect for one in found.outlooks} == {POSSIBLE}


def test_client_groups_are_counted_over_all_units() -> None:
    older, younger = PlannedGroup("older", "Older people"), PlannedGroup("younger", "Younger people")
    by_client_group = Breakdown(BreakdownKind.CLIENT_GROUP, "client_group", groups=(older, younger))
    places = {("a", "older"): 20, ("a", "younger"): 4, ("b", "older"): 12, ("b", "younger"): 3}

    found = looked({"a": 24, "b": 15}, BY_ORGANISATION, by_client_group, places=places).of(BreakdownKind.CLIENT_GROUP)

    # Everybody without the older people are the seven younger ones.
    assert {one: (line.asked, line.prospect) for one, line in found.items()} == {
        "older": (32, AT_RISK),
        "younger": (7, TOO_SMALL),
    }


def test_how_many_will_have_help_nobody_knows_before() -> None:
    found = looked({"a": 30}, BY_ORGANISATION, BY_HELP)

    assert [(one.asked, one.prospect) for one in found.outlooks] == [(30, POSSIBLE), (None, Prospect.NOT_KNOWN)]


def pooled(asked: Mapping[str, int], *breakdowns: Breakdown) -> list[tuple[str, int]]:
    found = pools(ReleasePlan(("friends",), breakdowns or (BY_UNITS,)), asked, 10)
    return [("".join(one.unit_ids), one.asked) for one in found]


def test_small_units_that_stand_together_are_pooled_with_room_for_people_who_do_not_answer() -> None:
    assert pooled({"a": 30, "b": 8, "c": 8, "d": 9, "e": 7}) == [("bc", 16), ("de", 16)]


def test_what_is_left_over_joins_the_last_pool() -> None:
    assert pooled({"a": 8, "b": 8, "c": 5}) == [("abc", 21)]


def test_small_units_of_one_region_are_pooled_before_neighbours() -> None:
    region = grouping("region", {"coast": "ac", "inland": "bd"})

    assert pooled({"a": 8, "b": 8, "c": 8, "d": 8}, BY_UNITS, region) == [("ac", 16), ("bd", 16)]


def test_regions_with_too_few_people_share_a_pool() -> None:
    region = grouping("region", {"coast": "a", "inland": "b", "hills": "c"})

    assert pooled({"a": 8, "b": 8, "c": 30}, BY_UNITS, region) == [("ab", 16)]


def test_a_single_small_unit_joins_the_larger_one_beside_it() -> None:
    assert pooled({"a": 30, "b": 14, "c": 6, "d": 40}) == [("bc", 20)]


def test_nothing_is_pooled_where_every_unit_is_large_and_where_all_together_are_too_few() -> None:
    assert pooled({"a": 30, "b": 14}) == []
    assert pooled({"a": 4, "b": 3}) == []


@given(st.dictionaries(st.sampled_from("abcdefghij"), st.integers(1, 30), min_size=1))
def test_a_unit_is_in_one_pool_at_most_and_every_pool_can_be_shown(asked: dict[str, int]) -> None:
    found = pools(ReleasePlan(("friends",), (BY_UNITS,)), asked, 10)

    inside = [unit for one in found for unit in one.unit_ids]
    assert len(set(inside)) == len(inside)
    assert all(one.asked == sum(asked[unit] for unit in one.unit_ids) >= 10 for one in found)
    small = {unit for unit, people in asked.items() if people < 10}
    if sum(asked.values()) >= wanted(10):
        assert small <= set(inside)


@given(st.dictionaries(st.sampled_from("abcdefgh"), st.integers(1, 30), min_size=2), st.data())
def test_no_two_groups_that_can_be_shown_leave_a_small_one(asked: dict[str, int], data: st.DataObject) -> None:
    coast = data.draw(st.sets(st.sampled_from(sorted(asked))))
    groups = {"coast": "".join(sorted(coast)), "inland": "".join(sorted(set(asked) - coast))}
    region = grouping("region", {name: units for name, units in groups.items() if units})

    found = looked(asked, BY_ORGANISATION, BY_UNITS, region)

    shown = [set(one.group.unit_ids) if one.group else set(asked) for one in found.outlooks if one.prospect is POSSIBLE]
    for large in shown:
        for other in shown:
            if other < large:
                assert sum(asked[unit] for unit in large - other) >= 10
