"""Monthly figures that stand beside what people say: which there are, and how much of a small one is shown.

The rule (docs/adr/0023): of what is about people, 0 to 4 is one band. Figures are shown by service and month, as they
were entered, and never added up: where a sum stood beside its parts, a band could be worked out.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

import yaml

from relsurvey.errors import BadInput
from relsurvey.typed import whole

#: The smallest number about people that is shown as it is.
SMALLEST_SHOWN = 5
LARGEST = 100_000
_MONTH = re.compile(r"([0-9]{4})-([0-9]{2})(?:-01)?")


@dataclass(frozen=True, slots=True)
class Measure:
    """What is counted. `beside` are the indicators of questions that it stands beside."""

    id: str
    name: str
    meaning: str
    about_people: bool
    beside: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """What was entered for a service and a month; the month is its first day."""

    unit_id: str
    measure_id: str
    month: date
    number: int


@dataclass(frozen=True, slots=True)
class ShownFigure:
    """What everybody may see of a figure: a number, or a band in which it lies."""

    unit_id: str
    measure_id: str
    month: date
    at_least: int
    at_most: int

    @property
    def exact(self) -> bool:
        """Whether it is shown as it was entered."""
        return self.at_least == self.at_most


@cache
def measures() -> Mapping[str, Measure]:
    """Every measure by its id, in the order of the file."""
    told = yaml.safe_load(Path(__file__).with_name("measures.yaml").read_text(encoding="utf-8"))
    return {
        id_: Measure(id_, one["name"], one["meaning"], one["about"] == "people", tuple(one["beside"]))
        for id_, one in told.items()
    }


def protected(figure: Figure) -> ShownFigure:
    """The figure as everybody may see it. No is a band too: that nothing happened would be told of somebody."""
    low, high = figure.number, figure.number
    if measures()[figure.measure_id].about_people and figure.number < SMALLEST_SHOWN:
        low, high = 0, SMALLEST_SHOWN - 1
    return ShownFigure(figure.unit_id, figure.measure_id, figure.month, low, high)


def read_month(text: str, *, today: date) -> date:
    """`2026-09` as its first day. Raises BadInput("measures-month" | "measures-month-to-come")."""
    found = _MONTH.fullmatch(text.strip())
    if not found or not 1 <= int(found[2]) <= 12 or int(found[1]) < 2000:  # noqa: PLR2004 - the months of a year
        raise BadInput("measures-month")
    month = date(int(found[1]), int(found[2]), 1)
    if month > today:
        raise BadInput("measures-month-to-come")
    return month


def read_number(text: str) -> int:
    """A whole number of things that were counted. Raises BadInput("measures-number")."""
    number = whole(text.strip(), most=LARGEST)
    if number is None:
        raise BadInput("measures-number", most=LARGEST)
    return number
