"""Builders: a made-up survey as a CSV file, and a mapping file that fits it."""

import csv
import random
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from relsurvey.actions import imports
from relsurvey.actions.imports import Imported
from relsurvey.config import Settings
from relsurvey.importing import mapping_file
from relsurvey.people.viewer import operator
from relsurvey.storage.database import Database
from tests.support.staff import an_organisation

TODAY = date(2026, 11, 22)
SCALE = ("agree", "neither", "disagree")

Table = list[dict[str, str]]


def people(number: int, *, questions: int = 8, seed: int = 1, levels: int = 5) -> Table:
    """Made-up people of two houses: `Q1` … with answers from 1 to `levels`, some empty, and a free remark."""
    dice = random.Random(seed)
    return [
        {
            "House": dice.choice(("Willow", "Mill")),
            **{f"Q{n}": dice.choice(["", *map(str, range(1, levels + 1))]) for n in range(1, questions + 1)},
            "Remark": dice.choice(("", "fine", "so, so")),
        }
        for _ in range(number)
    ]


def write_table(path: Path, rows: Table, *, delimiter: str = ",", encoding: str = "utf-8") -> Path:
    """The rows as a CSV file; the first row says which columns there are."""
    with path.open("w", newline="", encoding=encoding) as file:
        writer = csv.DictWriter(file, fieldnames=list(rows[0]), delimiter=delimiter)
        writer.writeheader()
        writer.writerows(rows)
    return path


def mapping_text(
    *,
    wave: str = "outside",
    questions: Sequence[str] = tuple(f"Q{n}" for n in range(1, 9)),
    unit_column: str = "House",
    units: Mapping[str, str] = {"willow": "Willow", "mill": "Mill"},
    levels: int = 5,
    extra: str = "",
    version: int = 1,
    best: str = "last",
) -> str:
    """A mapping that defines its own questions: one for each column, on a scale from 1 to `levels`."""
    scale = "\n".join(f'    - {{id: level-{n}, label: "Level {n}", values: ["{n}"]}}' for n in range(1, levels + 1))
    declared = "\n".join(
        f'    - {{id: {unit_id}, name: "{value} House", values: ["{value}"], asked: returned}}'
        for unit_id, value in units.items()
    )
    asked = "\n".join(
        f'  {one.lower()}: {{column: "{one}", text: "Question {one}?", answers: scale, best: {best}}}'
        for one in questions
    )
    return f"""
wave: {{id: {wave}, name: "Wave {wave}", opened: 2026-01-01, closed: 2026-01-31}}
release: {{breakdowns: [organisation, unit]}}
unit:
  column: "{unit_column}"
  units:
{declared}
questionnaire: {{id: {wave}, version: {version}, title: "A survey", groups: {{answers: "Answers"}}}}
answer_sets:
  scale:
{scale}
questions:
{asked}
{extra}
"""


class Importing:
    """An organisation that takes in files from one folder."""

    def __init__(self, database: Database, settings: Settings, folder: Path) -> None:
        self.database = database
        self.folder = folder
        self._settings = settings
        self.by = operator(an_organisation(database))

    def take_in(self, rows: Table, mapping: str, *, name: str = "answers.csv") -> Imported:
        """Import these rows with this mapping."""
        return self.take_in_file(write_table(self.folder / name, rows), mapping)

    def take_in_file(self, table: Path, mapping: str) -> Imported:
        """Import this file with this mapping."""
        path = self.folder / "mapping.yaml"
        path.write_text(mapping, encoding="utf-8")
        return imports.run(
            self.database,
            self._settings,
            by=self.by,
            mapping=mapping_file.load(path, surveys_dir=self._settings.surveys_dir),
            table=table,
            today=TODAY,
        )
