"""Higher, lower or can't tell: by the rule, for the worst of what is possible, and only where it may be said."""

from dataclasses import replace

import pytest

from relsurvey.collection.asked import Membership
from relsurvey.collection.plan import BY_ORGANISATION, BY_UNITS, Breakdown, BreakdownKind, PlannedGroup, ReleasePlan
from relsurvey.i18n.catalogue import catalogue
from relsurvey.reporting.change import Change, Measure, asked_alike, compare, expected_by_chance, membership_of
from relsurvey.reporting.over_time import WaveResults, trend
from relsurvey.reporting.released import WHOLE, Group, Publication, ReleasedCount
from tests.support import publications as made

SAY = catalogue("en")
NOBODY = Membership(0, 0)


def measure(count: int | tuple[int, int], base: int) -> Measure:
    return Measure(made.exactly(count) if isinstance(count, int) else ReleasedCount(*count), made.exactly(base))


@pytest.mark.parametrize(
    ("now", "then", "expected"),
    [
        (measure(17, 20), measure(10, 20), Change.HIGHER),
        (measure(10, 20), measure(17, 20), Change.LOWER),
        (measure(15, 20), measure(10, 20), Change.CANT_TELL),
        (measure(12, 15), measure(8, 15), Change.CANT_TELL),
        (measure((14, 18), 20), measure(10, 20), Change.CANT_TELL),
        (measure((17, 20), 20), measure((8, 10), 20), Change.HIGHER),
        (measure(10, 20), measure(10, 20), Change.CANT_TELL),
    ],
)
def test_a_change_is_told_only_when_every_possible_number_passes(now: Measure, then: Measure, expected: Change) -> None:
    assert compare(now, then, membership=NOBODY, threshold=10).change is expected


@pytest.mark.parametrize("membership", [Membership(1, 0), Membership(0, 1), Membership(5, 4)])
def test_a_few_people_who_came_or_went_end_the_comparison(membership: Membership) -> None:
    found = compare(measure(17, 20), measure(10, 20), membership=membership, threshold=10)

    assert found.change is Change.PEOPLE_CHANGED


def test_many_people_who_came_and_went_do_not() -> None:
    assert compare(measure(17, 20), measure(10, 20), membership=Membership(6, 4), threshold=10).change is Change.HIGHER


def test_where_nobody_noted_who_came_it_is_compared_and_said() -> None:
    found = compare(measure(17, 20), measure(10, 20), membership=None, threshold=10)

    assert (found.change, found.sure_of_people) == (Change.HIGHER, False)


def test_a_hidden_number_is_not_compared() -> None:
    assert compare(None, measure(10, 20), membership=NOBODY, threshold=10).change is Change.NOT_SHOWN


def test_people_of_a_unit_that_is_new_have_all_joined() -> None:
    known = {"willow": Membership(1, 2)}

    found = membership_of(known, asked_now={"willow": 30, "mill": 14}, asked_then={"willow": 30, "park": 6})

    assert found == Membership(15, 8)
    assert membership_of({}, asked_now={"willow": 30}, asked_then={"willow": 30}) is None


def test_a_question_in_other_words_is_another_question() -> None:
    now = made.questionnaire()
    english = now.words["en"]
    friends = replace(english.questions["friends"], text="Do you have good friends?")
    then = replace(now, words={"en": replace(english, questions={**english.questions, "friends": friends})})

    assert asked_alike(now, now) == {"friends", "close", "listened"}
    assert asked_alike(now, then) == {"close", "listened"}


def test_one_in_twenty_comparisons_tells_of_a_change_by_chance() -> None:
    assert [expected_by_chance(number) for number in (5, 20, 72)] == [0, 1, 4]


def publication(wave_id: str, yes: int, *, plan: ReleasePlan | None = None) -> Publication:
    rows = (
        made.row("", 41, {"yes": yes, "sometimes": 38 - yes, "no": 3}),
        made.row("willow", 20, {"yes": 10, "sometimes": 6, "no": 4}),
    )
    whole = made.publication(wave_id=wave_id)
    return replace(whole, wave_name=wave_id, tables=(made.table("friends", *rows),), plan=plan or whole.plan)


def results(wave_id: str, yes: int, *, membership: Membership | None = NOBODY) -> WaveResults:
    known = {} if membership is None else dict.fromkeys(made.UNITS, membership)
    return WaveResults(publication(wave_id, yes), made.questionnaire(), {"willow": 30, "mill": 14, "park": 6}, known)


def test_a_trend_has_its_waves_in_order_and_compares_the_last_two() -> None:
    history = [results("first", 30), results("second", 12), results("third", 34)]

    found = trend(made.questionnaire().question("friends"), WHOLE, history, say=SAY)

    assert [moment.wave_name for moment in found.moments] == ["first", "second", "third"]
    assert found.comparison is not None
    assert found.comparison.change is Change.HIGHER


def test_one_person_who_came_to_one_unit_is_counted_for_the_whole() -> None:
    history = [results("first", 12), results("second", 34, membership=Membership(1, 0))]

    found = trend(made.questionnaire().question("friends"), WHOLE, history, say=SAY)

    assert found.comparison is not None
    assert found.comparison.change is Change.PEOPLE_CHANGED


def test_a_region_that_lost_a_unit_is_not_the_same_people() -> None:
    def by_region(*units: str) -> ReleasePlan:
        groups = (PlannedGroup("north", "North", units),)
        breakdown = Breakdown(BreakdownKind.GROUPING, "region", "Region", groups)
        return ReleasePlan(("friends",), (BY_ORGANISATION, BY_UNITS, breakdown))

    north = Group("region", "north")
    row = replace(made.row("", 20, {"yes": 10, "sometimes": 6, "no": 4}), group=north)

    def wave(wave_id: str, plan: ReleasePlan) -> WaveResults:
        one = results(wave_id, 20)
        return replace(one, publication=replace(one.publication, plan=plan, tables=(made.table("friends", row),)))

    history = [wave("first", by_region("willow", "park")), wave("second", by_region("willow"))]
    found = trend(made.questionnaire().question("friends"), north, history, say=SAY)

    assert found.comparison is not None
    assert found.comparison.change is Change.PEOPLE_CHANGED
