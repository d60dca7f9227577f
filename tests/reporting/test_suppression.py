"""Which groups are shown, and that nobody can work out what is hidden (domain: C3, C4 attacks 1, 2, 8, 14, 15)."""

from collections.abc import Mapping

import pytest

from relsurvey.collection.plan import BY_ORGANISATION, BY_UNITS, ReleasePlan
from relsurvey.questionnaire.definition import Option, Question, Questionnaire, QuestionType, ShowIf
from relsurvey.reporting.disclosure.bands import Span, span
from relsurvey.reporting.disclosure.release import Release, release
from relsurvey.reporting.released import ReleasedCount, ReleasedRow, ReleasedTable
from relsurvey.reporting.tallies import Tally
from tests.reporting.tallied import QuestionTally, tallied

CELLS = ("yes", "sometimes", "no", "dont_know", "prefer_not", "skipped")
THRESHOLD = 10


def one_choice(question_id: str = "q", show_if: ShowIf | None = None) -> Question:
    options = tuple(Option(option, option) for option in CELLS[:3])
    return Question(question_id, QuestionType.ONE, "C01", "connection", "people", options, show_if=show_if)


def several_choice() -> Question:
    options = tuple(Option(option, option) for option in ("family", "friends", "neighbours"))
    return Question("who", QuestionType.SEVERAL, "C01", "connection", "people", options)


def questionnaire(*questions: Question) -> Questionnaire:
    return Questionnaire("test", 1, ("connection",), questions, {}, "hash")


def counted(counts: Mapping[str, int]) -> QuestionTally:
    chosen = {cell: counts.get(cell, 0) for cell in CELLS[:3]}
    ways_out = {cell: counts.get(cell, 0) for cell in CELLS[3:5]}
    return QuestionTally(sum(counts.values()), sum(chosen.values()), chosen, ways_out)


def tally(units: Mapping[str, Mapping[str, int]], asked: Mapping[str, int] | None = None) -> Tally:
    returned = {unit: sum(counts.values()) for unit, counts in units.items()}
    return tallied(
        asked or {u: n + 5 for u, n in returned.items()}, returned, {(u, "q"): counted(c) for u, c in units.items()}
    )


BOTH = ReleasePlan(("q", "who", "more"), (BY_ORGANISATION, BY_UNITS))


def released(counts: Tally, *questions: Question, plan: ReleasePlan = BOTH) -> Release:
    return release(counts, questionnaire(*(questions or (one_choice(),))), plan, THRESHOLD)


def row(table: ReleasedTable, unit: str = "") -> ReleasedRow:
    return next(row for row in table.rows if row.group.id == unit)


def test_a_unit_below_the_threshold_is_hidden_and_shows_no_number_at_all() -> None:
    result = released(
        tally({"a": {"yes": 9}, "b": {"yes": 6, "no": 6}, "c": {"yes": 20, "no": 20}, "d": {"yes": 1, "no": 5}})
    )

    hidden = row(result.tables[0], "a")
    assert (hidden.hidden, hidden.base, dict(hidden.counts)) == (True, None, {})
    assert next(r for r in result.returns if r.group.id == "a").returned is None


def test_a_unit_of_ten_answers_is_shown_and_one_of_nine_is_not() -> None:
    result = released(tally({"a": {"yes": 5, "no": 5}, "b": {"yes": 5, "no": 4}, "c": {"yes": 5, "no": 3}}))

    assert [r.group.id for r in result.tables[0].rows if not r.hidden] == ["", "a"]


def test_enough_answers_from_too_few_people_asked_are_hidden() -> None:
    counts = tally({"a": {"yes": 5, "no": 5}, "b": {"yes": 20, "no": 20}}, asked={"a": 9, "b": 50})

    assert row(released(counts).tables[0], "a").hidden


def test_one_small_unit_takes_the_smallest_other_unit_with_it() -> None:
    """Otherwise the whole minus the units shown is the small unit."""
    result = released(tally({"a": {"yes": 2, "no": 1}, "b": {"yes": 9, "no": 9}, "c": {"yes": 6, "no": 6}}))

    assert [r.group.id for r in result.tables[0].rows if r.hidden] == ["a", "c"]


def test_two_small_units_that_are_large_together_need_no_other() -> None:
    result = released(tally({"a": {"yes": 4, "no": 4}, "b": {"yes": 4, "no": 4}, "c": {"yes": 10, "no": 10}}))

    assert [r.group.id for r in result.tables[0].rows if r.hidden] == ["a", "b"]


def test_a_unit_from_which_nothing_came_back_is_not_shown_as_empty() -> None:
    result = released(
        tally({"a": {"yes": 0}, "b": {"yes": 9, "no": 9}, "c": {"yes": 30, "no": 6}}, asked={"a": 8, "b": 20, "c": 40})
    )

    assert [r.group.id for r in result.tables[0].rows if r.hidden] == ["a", "b"]


def test_primary_and_complementary_suppression_look_the_same() -> None:
    rows = released(tally({"a": {"yes": 3}, "b": {"yes": 9, "no": 9}, "c": {"yes": 6, "no": 6}})).tables[0].rows

    hidden = [(r.hidden, r.base, r.counts) for r in rows if r.hidden]
    assert hidden[0] == hidden[1]


def test_an_organisation_below_the_threshold_shows_nothing() -> None:
    result = released(tally({"a": {"yes": 4}, "b": {"no": 4}}))

    assert all(r.hidden for r in result.tables[0].rows)
    assert all(r.returned is None for r in result.returns)


def test_without_the_unit_breakdown_only_the_whole_is_shown() -> None:
    plan = ReleasePlan(("q",), (BY_ORGANISATION,))
    result = released(tally({"a": {"yes": 3, "no": 2}, "b": {"yes": 9, "no": 9}}), plan=plan)

    assert [r.group.id for r in result.tables[0].rows] == [""]
    assert row(result.tables[0]).counts["no"] == ReleasedCount(11, 11)


def test_a_question_outside_the_plan_is_not_released() -> None:
    assert released(tally({"a": {"yes": 30}}), plan=ReleasePlan((), (BY_ORGANISATION,))).tables == ()


def test_nobody_and_one_person_look_the_same() -> None:
    nobody = released(tally({"a": {"yes": 12, "no": 8}})).tables[0]
    one = released(tally({"a": {"yes": 11, "no": 8, "skipped": 1}})).tables[0]

    assert nobody.rows == one.rows
    assert row(one, "a").counts["skipped"] == ReleasedCount(0, 2)


def test_everyone_and_all_but_one_look_the_same() -> None:
    everyone = released(tally({"a": {"yes": 20}})).tables[0]
    all_but_one = released(tally({"a": {"yes": 19, "no": 1}})).tables[0]

    assert row(everyone, "a") == row(all_but_one, "a")
    assert row(everyone, "a").counts["yes"] == ReleasedCount(18, 20)


def test_counts_that_tell_little_are_shown_as_they_are() -> None:
    counts = {"yes": 30, "sometimes": 20, "no": 10, "dont_know": 4, "prefer_not": 3, "skipped": 3}

    shown = row(released(tally({"a": counts})).tables[0], "a")
    assert {cell: (count.at_least, count.at_most) for cell, count in shown.counts.items()} == {
        c: (n, n) for c, n in counts.items()
    }


def test_a_group_whose_every_answer_is_rare_is_hidden() -> None:
    many = tuple(Option(f"o{i}", "o") for i in range(11))
    question = Question("q", QuestionType.ONE, "C01", "connection", "people", many)
    counts = QuestionTally(
        10, 10, {option.id: int(option.id != "o0") for option in many}, {"dont_know": 0, "prefer_not": 0}
    )
    result = released(tallied({"a": 15}, {"a": 10}, {("a", "q"): counts}), question)

    assert all(r.hidden for r in result.tables[0].rows)


def test_a_follow_up_is_hidden_where_the_question_before_it_shows_a_band() -> None:
    """The number of people asked the follow-up would be the very count that the band hides."""
    follow_up = one_choice("more", ShowIf("q", ("yes",)))
    each = {
        ("a", "q"): counted({"yes": 18, "no": 1, "sometimes": 5}),
        ("b", "q"): counted({"yes": 12, "no": 6, "sometimes": 6, "dont_know": 3, "prefer_not": 3, "skipped": 3}),
    }
    more = {("a", "more"): counted({"yes": 10, "no": 8}), ("b", "more"): counted({"yes": 6, "no": 6})}
    result = released(tallied({"a": 29, "b": 38}, {"a": 24, "b": 33}, each | more), one_choice(), follow_up)

    assert not row(result.tables[0], "a").counts["yes"].exact
    assert [r.group.id for r in result.tables[1].rows if r.hidden] == ["", "a"]


def test_few_and_nearly_all_choices_of_a_several_choice_question_are_bands() -> None:
    counts = QuestionTally(23, 20, {"family": 20, "friends": 12, "neighbours": 1}, {"dont_know": 0, "prefer_not": 3})
    result = released(tallied({"a": 30}, {"a": 23}, {("a", "who"): counts}), several_choice())

    shown = row(result.tables[0], "a").counts
    assert shown["friends"] == ReleasedCount(12, 12)
    assert shown["neighbours"] == ReleasedCount(0, 2)
    assert (shown["family"].at_least <= 19, shown["family"].at_most >= 20) == (True, True)


@pytest.mark.parametrize(
    ("banded", "shown"),
    [
        ([0], (0, 2)),
        ([2], (0, 2)),
        ([1, 1], (0, 2)),
        ([2, 1], (2, 4)),
        ([0, 0, 0], (0, 2)),
        ([0, 2, 0], (0, 2)),
        ([2, 2, 0], (4, 6)),
        ([2, 2, 2], (4, 6)),
        ([1, 2, 0], (3, 3)),
    ],
)
def test_a_sum_of_bands_points_to_neither_end(banded: list[int], shown: tuple[int, int]) -> None:
    assert span(banded) == Span(*shown)


def test_options_that_would_be_worked_out_are_hidden_with_their_group() -> None:
    """Everybody who answered chose something: with 16 and at most 2 and 2 for 20 people, both must be 2."""
    counts = QuestionTally(29, 20, {"family": 16, "friends": 2, "neighbours": 2}, {"dont_know": 3, "prefer_not": 3})
    result = released(tallied({"a": 30}, {"a": 29}, {("a", "who"): counts}), several_choice())

    assert all(r.hidden for r in result.tables[0].rows)


def test_that_everyone_in_a_small_unit_took_part_can_not_be_told() -> None:
    units = {"a": {"yes": 3, "no": 3}, "b": {"yes": 3, "no": 3}, "c": {"yes": 10, "no": 15}, "d": {"yes": 20, "no": 20}}
    result = released(tally(units, asked={"a": 6, "b": 6, "c": 30, "d": 50}))

    assert [r.group.id for r in result.returns if r.returned is None] == ["a", "b", "c"]


def test_a_small_unit_is_not_hidden_with_a_single_person_elsewhere() -> None:
    units = {"a": {"yes": 5, "no": 4}, "b": {"yes": 1}, "c": {"yes": 10, "no": 15}, "d": {"yes": 20, "no": 20}}
    result = released(tally(units))

    assert [r.group.id for r in result.tables[0].rows if r.hidden] == ["a", "b", "c"]


def test_a_question_shows_no_unit_whose_number_of_answers_is_hidden() -> None:
    units = {"a": {"yes": 3}, "b": {"yes": 6, "no": 5}, "c": {"yes": 20, "no": 20}}
    result = released(tally(units))

    hidden = {r.group.id for r in result.returns if r.returned is None}
    assert hidden <= {r.group.id for r in result.tables[0].rows if r.hidden}


def test_a_released_table_cannot_be_made_elsewhere() -> None:
    with pytest.raises(TypeError):
        ReleasedTable("q", (), object())
