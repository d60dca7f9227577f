"""The maps of frameworks: those that are bundled are right, and a wrong one says everything that is wrong in it."""

import re
from collections import Counter
from datetime import date

import pytest

from relsurvey.errors import FileProblems, Problem
from relsurvey.framework import loading, writing
from relsurvey.framework.framework import Framework, Kind, MapStatus, Practice
from tests.questionnaire.examples import SURVEYS

KNOWN = loading.indicators_in(SURVEYS)
FILES = loading.files(SURVEYS)
BUNDLED = loading.load_all(SURVEYS)

SMALL = """
id: own
title: What our council asks
dated: 2026-11-22
status: in-use
about: For the yearly visit.
source: Our council.
sections:
  - {id: first, name: First}
entries:
  - {id: one, section: first, name: One, indicators: [T01], measures: [complaints], practices: [replies]}
"""


def read(text: str) -> Framework:
    return loading.read(text.encode(), name="own.yaml", known_indicators=KNOWN)


def problems(text: str) -> list[Problem]:
    with pytest.raises(FileProblems) as refused:
        read(text)
    return list(refused.value.problems)


@pytest.mark.parametrize("framework", BUNDLED.values(), ids=BUNDLED)
def test_a_map_comes_back_the_same_from_the_file_that_people_edit(framework: Framework) -> None:
    assert read(writing.to_yaml(framework)) == framework


def test_the_34_quality_statements_stand_under_the_five_key_questions() -> None:
    cqc = BUNDLED["cqc-quality-statements"]
    under = Counter(entry.section for entry in cqc.entries)

    assert under == {"safe": 8, "effective": 6, "caring": 5, "responsive": 7, "well-led": 8}
    assert [section.name for section in cqc.sections] == ["Safe", "Effective", "Caring", "Responsive", "Well-led"]
    assert len(cqc.categories) == 6


def test_the_framework_that_is_not_final_is_a_draft_of_working_titles() -> None:
    draft = BUNDLED["cqc-replacement-draft"]

    assert draft.status is MapStatus.DRAFT
    assert all(entry.name.startswith("Working title: ") for entry in draft.entries)


def test_the_frameworks_that_were_asked_for_are_there() -> None:
    assert {id_: len(one.entries) for id_, one in BUNDLED.items()} == {
        "ascof": 6,
        "cqc-quality-statements": 34,
        "cqc-replacement-draft": 12,
        "ofsted-childrens-homes": 12,
        "pamms": 16,
        "tenders-and-expectations": 24,
    }


def test_every_category_that_holds_something_holds_it_alone() -> None:
    for framework in BUNDLED.values():
        held = [kind for category in framework.categories for kind in category.holds]
        assert sorted(held) == sorted(Kind) if framework.categories else not held


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_map_says_whose_framework_it_is_and_is_checked_after_the_names_became_known(file: str) -> None:
    framework = BUNDLED[str(getattr(file, "stem", file))]

    assert framework.source
    assert framework.dated >= date(2026, 11, 1)


def test_what_a_map_names_can_be_read() -> None:
    entry = read(SMALL).entries[0]

    assert entry.indicators == ("T01",)
    assert entry.measures == ("complaints",)
    assert entry.practices == (Practice.REPLIES,)


@pytest.mark.parametrize(
    ("right", "wrong", "code", "at"),
    [
        ("indicators: [T01]", "indicators: [T99]", "framework-indicator-unknown", "entries > one > indicators"),
        ("indicators: [T01]", "indicators: [1]", "bad-indicator", "entries > one > indicators > 1"),
        ("[complaints]", "[moods]", "framework-measure-unknown", "entries > one > measures"),
        ("[replies]", "[prayers]", "not-one-of", "entries > one > practices > 1"),
        ("section: first", "section: last", "framework-section-unknown", "entries > one > section"),
        ("2026-11-22", "2026-02-30", "bad-day", "dated"),
        ("2026-11-22", "yesterday", "bad-day", "dated"),
        ("in-use", "finished", "not-one-of", "status"),
        ("about: For the yearly visit.", "abuot: For it.", "field-unknown", ""),
        ("name: One", 'name: " "', "text-empty", "entries > one > name"),
        (
            "{id: first, name: First}",
            "{id: first, name: F}\n  - {id: b, name: B}",
            "framework-section-unused",
            "sections > b",
        ),
        ("{id: first, name: First}", "{id: first, name: F}\n  - {id: first, name: G}", "id-twice", "sections"),
        (", indicators: [T01], measures: [complaints], practices: [replies]", "", "framework-empty", "entries"),
        (
            "sections:",
            "categories:\n  - {id: a, name: A, holds: [staff]}\n  - {id: b, name: B, holds: [staff]}\nsections:",
            "framework-kind-twice",
            "categories",
        ),
        ("sections:", "sections: [", "yaml-damaged", ""),
    ],
)
def test_what_is_wrong_is_told_with_its_place(right: str, wrong: str, code: str, at: str) -> None:
    assert right in SMALL

    found = problems(SMALL.replace(right, wrong, 1))

    assert code in {one.code for one in found}
    wheres = [one.where for one in found if one.code == code]
    assert any(re.fullmatch(rf"own\.yaml(:\d+)?(: {re.escape(at)})?", where) and where.endswith(at) for where in wheres)


def test_everything_that_is_wrong_is_told_at_once() -> None:
    text = SMALL.replace("T01", "T99").replace("complaints", "moods").replace("2026-11-22", "2026-13-01")

    assert {one.code for one in problems(text)} == {
        "bad-day",
        "framework-indicator-unknown",
        "framework-measure-unknown",
    }
