"""What the files hold: every released count, no number where something is hidden, nothing a spreadsheet would run."""

import csv
import io
import json
from collections.abc import Callable
from dataclasses import replace

import pytest

from relsurvey.exports import csv as csv_export
from relsurvey.exports import json as json_export
from relsurvey.questionnaire.definition import OptionWords, Questionnaire
from tests.support.publications import publication, questionnaire

NUMBERS = ("count", "at_least", "at_most", "base", "base_at_least", "base_at_most")


def table() -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(csv_export.write(publication(), questionnaire()))))


def lines_of(question: str, group: str) -> dict[str, dict[str, str]]:
    return {line["option_id"]: line for line in table() if (line["question_id"], line["group_id"]) == (question, group)}


def test_a_shown_row_has_every_count_with_its_words() -> None:
    lines = lines_of("friends", "")

    assert {option: line["count"] for option, line in lines.items()} == {
        "yes": "22",
        "sometimes": "9",
        "no": "6",
        "dont_know": "2",
        "prefer_not": "0",
        "skipped": "2",
    }
    assert lines["yes"]["question_text"] == "Do you have friends you can count on?"
    assert (lines["yes"]["option_label"], lines["yes"]["breakdown"], lines["yes"]["base"]) == (
        "Yes",
        "organisation",
        "41",
    )
    assert lines_of("friends", "willow")["yes"]["group_name"] == "Willow House"


def test_a_band_has_two_ends_and_no_count() -> None:
    line = lines_of("friends", "willow")["sometimes"]

    assert (line["count"], line["at_least"], line["at_most"]) == ("", "0", "1")


def test_a_hidden_row_has_no_number_at_all() -> None:
    hidden = [line for line in table() if line["hidden"] == "yes"]

    assert {line["group_id"] for line in hidden if line["question_id"] == "friends"} == {"mill", "park"}
    assert all(line[number] == "" for line in hidden for number in NUMBERS)


def test_a_hidden_row_of_a_small_group_looks_like_one_that_protects_another() -> None:
    mill, park = (
        [
            {name: cell for name, cell in line.items() if name not in {"group_id", "group_name"}}
            for line in lines.values()
        ]
        for lines in (lines_of("friends", "mill"), lines_of("friends", "park"))
    )

    assert mill == park


@pytest.mark.parametrize("start", ["=1+1", "+1", "-1", "@sum", "\tx", "\rx"])
def test_words_that_a_spreadsheet_would_run_are_made_harmless(start: str) -> None:
    text = csv_export.write(publication(), _with_label(start))

    labels = {line["option_label"] for line in csv.DictReader(io.StringIO(text, newline=""))}
    assert f"'{start}" in labels
    assert start not in labels


def _with_label(label: str) -> Questionnaire:
    asked = questionnaire()
    english = asked.words["en"]
    friends = english.questions["friends"]
    changed = replace(friends, options={**friends.options, "yes": OptionWords(label)})
    return replace(asked, words={"en": replace(english, questions={**english.questions, "friends": changed})})


@pytest.mark.parametrize("write", [csv_export.write, json_export.write])
def test_a_questionnaire_without_english_is_exported_in_its_own_words(write: Callable[..., str]) -> None:
    asked = questionnaire()
    welsh = replace(asked.words["en"], language="cy", title="Sut mae pethau?")

    text = write(publication(), replace(asked, words={"cy": welsh}))

    assert "Do you have friends you can count on?" in text


def test_commas_quotes_and_line_breaks_come_back_as_they_were() -> None:
    label = 'Yes, "often"\nor daily'

    text = csv_export.write(publication(), _with_label(label))

    assert label in {line["option_label"] for line in csv.DictReader(io.StringIO(text, newline=""))}


def test_json_says_the_same_as_the_table() -> None:
    document = json.loads(json_export.write(publication(), questionnaire()))

    from_json = [
        (one["question_id"], one["group_id"], one["option_id"], str((one["count"] or {}).get("at_most", "")))
        for one in document["counts"]
    ]
    assert from_json == [(one["question_id"], one["group_id"], one["option_id"], one["at_most"]) for one in table()]


def test_json_says_what_the_numbers_are_and_how_they_were_made() -> None:
    document = json.loads(json_export.write(publication(), questionnaire()))

    assert (document["threshold"], document["content_hash"]) == (10, "c" * 64)
    assert document["plan"]["questions"] == ["friends", "close", "listened"]
    assert [breakdown["kind"] for breakdown in document["plan"]["breakdowns"]] == ["organisation", "unit"]
    assert "recognised" in document["meanings"]["hidden"]
    assert document["returns"][-1] == {
        "breakdown": "unit",
        "group_id": "park",
        "asked": None,
        "returned": None,
    }


def test_a_hidden_row_in_json_has_no_number_at_all() -> None:
    document = json.loads(json_export.write(publication(), questionnaire()))

    hidden = [one for one in document["counts"] if one["hidden"]]
    assert hidden
    assert all(one["count"] is None and one["base"] is None for one in hidden)
