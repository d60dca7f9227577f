"""The release plan of a wave: what will be published about it, declared before it opens."""

from dataclasses import dataclass
from enum import StrEnum


class Breakdown(StrEnum):
    """A single way of dividing the people who answered. Never two at once."""

    ORGANISATION = "organisation"
    UNIT = "unit"


@dataclass(frozen=True, slots=True)
class ReleasePlan:
    """Which questions by which breakdowns. Text questions are never in a plan: a comment does not show by itself."""

    question_ids: tuple[str, ...]
    breakdowns: tuple[Breakdown, ...]
