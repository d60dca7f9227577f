"""What may be shown. These types are the only thing that charts, screens, exports and print accept.

They are made in one place, `suppression.release`, and read back in one place, `publication.thaw`.
"""

from collections.abc import Mapping
from dataclasses import dataclass

#: Held by the two modules that may make released tables; anything else fails on construction.
SEAL = object()


@dataclass(frozen=True, slots=True)
class ReleasedCount:
    """A number of people, or the band it lies in: both ends are possible and included."""

    at_least: int
    at_most: int

    @property
    def exact(self) -> bool:
        """Whether the very number is shown."""
        return self.at_least == self.at_most


@dataclass(frozen=True, slots=True)
class ReleasedRow:
    """One group's answers to one question.

    `unit_id` is empty for the whole organisation. When `hidden`, there is nothing else here, and no way to tell
    whether the group was too small itself or is hidden to protect another.
    `base` is the number of people who were asked this question and sent something back.
    `counts` maps every option id, then the ways out ("dont_know", "prefer_not", "skipped"), to a count.
    A several-choice question also has "answered", the people who chose anything: with the ways out it sums to the base.
    """

    unit_id: str
    hidden: bool
    base: ReleasedCount | None
    counts: Mapping[str, ReleasedCount]


@dataclass(frozen=True, slots=True)
class ReleasedTable:
    """One question: the whole organisation first, then the units in the plan's order."""

    question_id: str
    rows: tuple[ReleasedRow, ...]
    seal: object

    def __post_init__(self) -> None:
        if self.seal is not SEAL:
            raise TypeError("A ReleasedTable is made by suppression.release or publication.thaw, nowhere else.")


@dataclass(frozen=True, slots=True)
class Returns:
    """How many people were asked and how many answers came back, for a group that may be shown; None where hidden.

    `asked` is None everywhere when answers were brought in from elsewhere and nobody knows how many were asked.
    """

    unit_id: str
    asked: int | None
    returned: int | None


@dataclass(frozen=True, slots=True)
class Publication:
    """The frozen results of one closed wave. `units` maps unit id → name as it was, in the plan's order."""

    wave_id: str
    wave_name: str
    version: int
    questionnaire_hash: str
    code_version: str
    threshold: int
    published_on: str
    closed_on: str
    units: Mapping[str, str]
    returns: tuple[Returns, ...]
    tables: tuple[ReleasedTable, ...]
    content_hash: str
