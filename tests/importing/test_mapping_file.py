"""A mapping file is read whole or refused, with every problem at its place. Each rule is broken once here."""

from pathlib import Path

import pytest

from relsurvey.collection.plan import BY_ORGANISATION, BY_UNITS
from relsurvey.config import PROJECT
from relsurvey.errors import FileProblems
from relsurvey.i18n.catalogue import catalogue
from relsurvey.importing import mapping_file
from relsurvey.importing.mapping import ImportMapping
from relsurvey.reporting import wording
from relsurvey.reporting.wording import Side

GOOD = """
wave: {id: w, name: W, opened: 2026-01-01, closed: 2026-01-31}
threshold: 10
release: {questions: [one, more], breakdowns: [organisation, unit]}
unit:
  column: House
  units:
    - {id: a, name: A, values: [A], asked: returned}
    - {id: b, name: B, values: [B, Bee], asked: 20}
questionnaire: {id: q, version: 1, title: Q, groups: {g: Group}, ways_out: {dont_know: I don't know}}
not_answered: {skipped: ["-"], dont_know: ["?"]}
answer_sets:
  scale:
    - {id: high, label: High, values: ["2", "3"]}
    - {id: low, label: Low, values: ["1"]}
questions:
  one: {column: Q1, text: One, answers: scale, best: first}
  more:
    type: several
    text: More
    columns:
      - {column: Q2a, option: x, label: X, chosen: ["1"]}
      - {column: Q2b, option: y, label: Y, chosen: ["1"], not_chosen: ["0"]}
  words: {column: Q3, type: text, text: Words}
"""

#: What is changed → the problem that it makes, and where.
BROKEN = [
    ("opened: 2026-01-01", "opened: 2026-02-30", "mapping-no-such-day", "wave > opened"),
    ("opened: 2026-01-01", "opened: soon", "mapping-not-a-day", "wave > opened"),
    ("opened: 2026-01-01", "opened: 2026-03-01", "mapping-closes-before", "wave > closed"),
    ("id: w,", "id: Not An Id,", "bad-id", "wave > id"),
    ("threshold: 10", "threshold: 9", "mapping-threshold-low", "threshold"),
    ("threshold: 10", "threshold: few", "mapping-not-a-number", "threshold"),
    ("[one, more]", "[one, words]", "mapping-planned-unknown", "release > questions"),
    ("[one, more]", "[one, other]", "mapping-planned-unknown", "release > questions"),
    ("column: House", 'column: ""', "mapping-column-empty", "unit > column"),
    ("id: b,", "id: a,", "mapping-unit-twice", "unit > units"),
    ("[B, Bee]", "[B, A]", "mapping-unit-value-twice", "unit > units"),
    ("asked: 20", "asked: [20]", "field-not-here", "unit > units > b > asked"),
    ("asked: 20", "asked: some", "mapping-not-a-number", "unit > units > b > asked"),
    (", asked: 20", "", "field-missing", "unit > units > b"),
    ("title: Q, ", "", "field-missing", "questionnaire"),
    ("version: 1, title: Q, groups: {g: Group}, ", "", "field-missing", "questionnaire"),
    ("groups: {g: Group}", "groups: {}", "too-few", "questionnaire > groups"),
    ("answers: scale", "answers: other", "mapping-answer-set-unknown", "questions > one"),
    (", answers: scale", "", "mapping-answers-missing", "questions > one"),
    (", best: first", "", "mapping-best-undecided", "questions > one"),
    ("best: first", "best: ask", "mapping-best-undecided", "questions > one"),
    ("best: first", "best: middle", "not-one-of", "questions > one > best"),
    ("type: text,", "type: text, answers: scale,", "mapping-answers-extra", "questions > words"),
    (
        "column: Q1,",
        "column: Q1, columns: [{column: Z, option: high, chosen: [z]}],",
        "mapping-column-or-columns",
        "one",
    ),
    ("column: Q1,", "", "mapping-column-or-columns", "questions > one"),
    ("column: Q1,", 'column: Q1, separator: ",",', "mapping-not-several", "questions > one"),
    ("type: several\n", "type: one\n", "mapping-not-several", "questions > more"),
    ("column: Q1, text", "column: Q1, type: several, text", "mapping-several-form", "questions > one"),
    ("column: Q3", "column: Q1", "mapping-column-twice", "questions"),
    ("column: Q3", "column: House", "mapping-column-twice", "questions"),
    ("text: One, ", "", "mapping-text-missing", "questions > one"),
    ("text: One,", "text: One, group: other,", "mapping-group-unknown", "questions > one"),
    ("id: low, label: Low", "id: low", "mapping-label-missing", "questions > one"),
    ("id: low,", "id: high,", "mapping-option-twice", "questions > one"),
    ("id: low,", "id: skipped,", "mapping-option-reserved", "questions > one"),
    ('values: ["1"]}', 'values: ["2"]}', "mapping-value-twice", "questions > one"),
    ('not_chosen: ["0"]', 'not_chosen: ["1"]', "mapping-value-twice", "questions > more"),
    ("text: One,", "text: One, not_answered: {prefer_not: [x]},", "mapping-way-out-unknown", "questions > one"),
    ("wave: {", "file: {header_line: 0}\nwave: {", "mapping-not-a-line", "file > header_line"),
    ("text: One,", "text: One, colour: red,", "field-unknown", "questions > one"),
    ("text: One,", "text: One, indicator: many,", "bad-indicator", "questions > one > indicator"),
    ("title: Q,", "title: Q, language: english,", "mapping-not-a-language", "questionnaire > language"),
]

#: The same mapping with every breakdown.
DIVIDED = (
    GOOD.replace("breakdowns: [organisation, unit]", "breakdowns: [unit, region, client_group, help]")
    + """
groupings:
  - {id: region, name: Region, groups: [{id: coast, name: Coast, units: [a]}, {id: inland, name: Inland, units: [b]}]}
client_group:
  column: Support
  groups:
    - {id: old, name: Old, values: [O], asked: {b: 15}}
    - {id: young, name: Young, values: ["Y", ""], asked: {b: 5}}
help: {column: Help, values: {alone: [me], proxy: [other]}}
"""
)

BROKEN_DIVISIONS = [
    ("[unit, region,", "[unit, place,", "mapping-breakdown-unknown", "release > breakdowns"),
    ("client_group, help]", "form, help, client_group]", "mapping-breakdown-unknown", "release > breakdowns"),
    ("region, client_group,", "region,", "mapping-client-group-unused", "release > breakdowns"),
    ("units: [a]", "units: [c]", "mapping-grouping-unit-unknown", "groupings > region"),
    ("units: [a]", "units: [a, b]", "mapping-grouping-unit-twice", "groupings > region"),
    ("id: inland", "id: coast", "mapping-grouping-group-twice", "groupings > region"),
    ("units: [a]", "units: []", "too-few", "groupings > region > groups > coast > units"),
    ("{id: region, name", "{id: unit, name", "mapping-grouping-twice", "groupings"),
    ("id: young, name", "id: old, name", "mapping-client-group-twice", "client_group > groups"),
    ('["Y", ""]', '["Y", "O"]', "mapping-value-twice", "client_group > groups"),
    ("{b: 5}", "{b: 6}", "mapping-client-groups-sum", "client_group > groups"),
    ("{b: 5}", "{b: 5, a: 1}", "mapping-client-group-returned", "client_group > groups"),
    ("{b: 5}", "{b: 5, c: 1}", "mapping-grouping-unit-unknown", "client_group > groups"),
    ("column: Support", "column: Q1", "mapping-column-twice", "questions"),
    ("proxy: [other]", "proxy: [me]", "mapping-value-twice", "help > values"),
    ("proxy: [other]", "somebody: [other]", "field-unknown", "help > values"),
]


@pytest.mark.parametrize(("part", "instead", "code", "where"), BROKEN_DIVISIONS)
def test_a_division_that_does_not_hold_together_is_refused(
    tmp_path: Path, part: str, instead: str, code: str, where: str
) -> None:
    assert part in DIVIDED

    with pytest.raises(FileProblems) as refused:
        read(tmp_path, DIVIDED.replace(part, instead))

    assert (code, where) in [(one.code, one.where.partition(": ")[2]) for one in refused.value.problems]


def test_a_mapping_with_every_breakdown_becomes_what_it_says(tmp_path: Path) -> None:
    mapping = read(tmp_path, DIVIDED)

    assert [one.id for one in mapping.plan.breakdowns] == ["organisation", "unit", "region", "client_group", "help"]
    assert mapping.client_groups is not None
    assert mapping.client_groups.asked == {("b", "old"): 15, ("b", "young"): 5}
    assert mapping.columns[:3] == ("House", "Support", "Help")


def read(tmp_path: Path, text: str) -> ImportMapping:
    path = tmp_path / "m.yaml"
    path.write_text(text, encoding="utf-8")
    return mapping_file.load(path, surveys_dir=PROJECT / "surveys")


def test_a_question_that_asks_for_an_order_is_refused_in_plain_words(tmp_path: Path) -> None:
    own = GOOD.partition("questionnaire: ")
    matters = "{column: Q1, answers: [{id: family, values: [F]}, {id: pet, values: [P]}]}"
    released = own[0].replace("[one, more]", "[what-matters-most]")
    its = "questionnaire: {id: young-people-11-to-17}"

    with pytest.raises(FileProblems) as refused:
        read(tmp_path, f"{released}{its}\nquestions:\n  what-matters-most: {matters}\n")

    [problem] = refused.value.problems
    assert (problem.code, problem.where.partition(": ")[2]) == ("mapping-rank", "questions > what-matters-most")
    assert "several" in catalogue("en")("problems-mapping-rank")


@pytest.mark.parametrize(("best", "good"), [("first", "high"), ("last", "low")])
def test_the_good_end_of_a_scale_is_coloured_as_the_good_one(tmp_path: Path, best: str, good: str) -> None:
    questionnaire = read(tmp_path, GOOD.replace("best: first", f"best: {best}")).questionnaire

    shown = wording.parts(questionnaire.question("one"), words=questionnaire.words["en"], say=catalogue())

    assert [part.id for part in shown if part.side is Side.FOR] == [good]


def test_a_question_that_is_not_published_needs_no_good_end(tmp_path: Path) -> None:
    mapping = read(tmp_path, GOOD.replace("[one, more]", "[more]").replace("best: first", "best: ask"))

    assert mapping.plan.question_ids == ("more",)


def test_a_good_mapping_becomes_what_it_says(tmp_path: Path) -> None:
    mapping = read(tmp_path, GOOD)

    assert (mapping.wave_id, mapping.unit_column, mapping.threshold) == ("w", "House", 10)
    assert [(unit.id, unit.values, unit.asked) for unit in mapping.units] == [
        ("a", ("A",), None),
        ("b", ("B", "Bee"), 20),
    ]
    assert mapping.plan.question_ids == ("one", "more")
    assert mapping.plan.breakdowns == (BY_ORGANISATION, BY_UNITS)
    assert mapping.answer_columns == ("Q1", "Q2a", "Q2b", "Q3")


def test_the_questionnaire_of_a_mapping_has_its_words(tmp_path: Path) -> None:
    questionnaire = read(tmp_path, GOOD).questionnaire

    said = questionnaire.words["en"].questions["one"]
    assert (said.text, said.short, said.options["low"].label) == ("One", "One", "Low")
    assert len(questionnaire.content_hash) == 64


@pytest.mark.parametrize(
    ("before", "after", "code", "where"), BROKEN, ids=[f"{case[2]}: {case[1]}"[:60] for case in BROKEN]
)
def test_each_broken_rule_is_named_at_its_place(tmp_path: Path, before: str, after: str, code: str, where: str) -> None:
    assert before in GOOD

    with pytest.raises(FileProblems) as refused:
        read(tmp_path, GOOD.replace(before, after, 1))

    found = {problem.code: problem.where for problem in refused.value.problems}
    assert code in found
    assert found[code].startswith("m.yaml")
    assert where in found[code]


def test_yes_and_no_stay_words(tmp_path: Path) -> None:
    mapping = read(tmp_path, GOOD.replace('values: ["1"]', "values: [No, 1, 1.10]"))

    meanings = mapping.sources[0].columns["Q1"]
    assert [cell for cell, meaning in meanings.items() if meaning == "low"] == ["No", "1", "1.10"]


def test_a_questionnaire_that_is_not_there_is_named_with_those_that_are(tmp_path: Path) -> None:
    start = GOOD.index("questionnaire:")
    end = GOOD.index("not_answered:")

    with pytest.raises(FileProblems) as refused:
        read(tmp_path, GOOD[:start] + "questionnaire: {id: other}\n" + GOOD[end:])

    [problem] = refused.value.problems
    assert problem.code == "mapping-questionnaire-unknown"
    assert "belonging" in str(problem.values["known"])


def test_of_our_questionnaires_only_what_they_have_can_be_mapped(tmp_path: Path) -> None:
    start = GOOD.index("questionnaire:")
    end = GOOD.index("not_answered:")

    with pytest.raises(FileProblems) as refused:
        read(tmp_path, GOOD[:start] + "questionnaire: {id: belonging}\n" + GOOD[end:])

    assert {problem.code for problem in refused.value.problems} == {"mapping-question-unknown"}
    assert len(refused.value.problems) == 3


def test_two_files_that_differ_in_one_sign_have_different_hashes(tmp_path: Path) -> None:
    assert read(tmp_path, GOOD).content_hash != read(tmp_path, GOOD + "\n# later").content_hash
