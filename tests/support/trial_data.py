"""The Young People Survey: 1,010 real people. It is no part of the project: without it, tests on it are skipped."""

import csv
import os
from collections.abc import Mapping
from pathlib import Path

import pytest

from relsurvey.config import PROJECT

FOLDER = Path(os.environ.get("RELSURVEY_TRIAL_DATA") or PROJECT.parent / "shared" / "data") / "young-people-survey"
RESPONSES = FOLDER / "responses.csv"

needs_trial_data = pytest.mark.skipif(
    not RESPONSES.exists(), reason=f"{RESPONSES.name} of the Young People Survey is not here (RELSURVEY_TRIAL_DATA)"
)

UNIT = "Village - town"
#: Question id → header, all answered from 1 to 5.
COLUMNS = {
    "loneliness": "Loneliness",
    "friends": "Number of friends",
    "new-people": "Socializing",
    "happiness": "Happiness in life",
    "fun": "Fun with friends",
    "empathy": "Empathy",
    "promises": "Keeping promises",
    "reliability": "Reliability",
    "giving": "Giving",
    "charity": "Charity",
    "assertiveness": "Assertiveness",
    "struggles": "Life struggles",
}
LEVELS = ("strongly-disagree", "disagree", "neither", "agree", "strongly-agree")
#: Where it is good to disagree.
BETTER_LESS = {"loneliness", "struggles"}


def rows() -> list[dict[str, str]]:
    """The raw file, by nothing but the standard library."""
    with RESPONSES.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def mapping(*, wave: str = "young-people", unit: str = UNIT, values: Mapping[str, str] | None = None) -> str:
    """A mapping file for these twelve columns, by one grouping: unit id → cell."""
    scale = "\n".join(
        f'    - {{id: {level}, label: "{level.replace("-", " ").capitalize()}", values: ["{number}"]}}'
        for number, level in enumerate(LEVELS, start=1)
    )
    units = "\n".join(
        f'    - {{id: {unit_id}, name: {unit_id.capitalize()}, values: ["{value}"], asked: returned}}'
        for unit_id, value in (values or {"village": "village", "city": "city"}).items()
    )
    questions = "\n".join(
        f'  {question}: {{column: "{header}", text: "{header}", answers: agreement, best: {_best(question)}}}'
        for question, header in COLUMNS.items()
    )
    return f"""
wave: {{id: {wave}, name: "Young people 2013", opened: 2013-01-01, closed: 2013-12-31}}
release: {{breakdowns: [organisation, unit]}}
unit:
  column: "{unit}"
  units:
{units}
questionnaire: {{id: young-people, version: 1, title: "Young people", groups: {{life: "Life"}}}}
answer_sets:
  agreement:
{scale}
questions:
{questions}
"""


def _best(question: str) -> str:
    return "first" if question in BETTER_LESS else "last"
