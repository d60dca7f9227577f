"""What may be shown. These types are the only thing that charts, screens, exports and print accept.

They are made in one place, `disclosure.release`, and read back in one place, `publication.thaw`.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from relsurvey.collection.plan import BreakdownKind, ReleasePlan

#: Held by the two modules that may make released tables; anything else fails on construction.
SEAL = object()

#: The largest count that is never shown as itself, and the most that "all but" are: whoever is the one person of a
#: count of 1 must not see that nobody else is in it, and the one who differs not that all the others agree (ADR 0025).
FEW = 2


@dataclass(frozen=True, slots=True)
class Group:
    """Some of the people who answered: one value of one breakdown. `id` is empty for the whole organisation."""

    breakdown: str
    id: str


#: The whole organisation.
WHOLE = Group(BreakdownKind.ORGANISATION.value, "")


@dataclass(frozen=True, slots=True)
class ReleasedCount:
    """A number of people, or the band it lies in: both ends are possible and included."""

    at_least: int
    at_most: int

    @property
    def exact(self) -> bool:
        """Whether the very number is shown."""
        return self.at_least == self.at_most

    def anything_up_to(self, base: "ReleasedCount") -> bool:
        """Whether this many of `base` people can be nobody, everybody and every number between."""
        return self.at_least == 0 and self.at_most >= base.at_most > 0


@dataclass(frozen=True, slots=True)
class ReleasedRow:
    """One group's answers to one question.

    When `hidden`, there is nothing else here, and no way to tell whether the group was too small itself or is hidden
    to protect another.
    `base` is the number of people who were asked this question and sent something back.
    `counts` maps every option id, then the ways out ("dont_know", "prefer_not", "skipped"), to a count.
    A several-choice question also has "answered", the people who chose anything: with the ways out it sums to the base.
    """

    group: Group
    hidden: bool
    base: ReleasedCount | None
    counts: Mapping[str, ReleasedCount]

    def tells(self, cell: str) -> bool:
        """Whether anything is said of a count: a range from nobody to everybody says nothing."""
        return self.base is not None and cell in self.counts and not self.counts[cell].anything_up_to(self.base)


@dataclass(frozen=True, slots=True)
class ReleasedTable:
    """One question: its rows in the order of the plan's breakdowns and their groups, the whole organisation first."""

    question_id: str
    rows: tuple[ReleasedRow, ...]
    seal: object

    def __post_init__(self) -> None:
        if self.seal is not SEAL:
            raise TypeError("A ReleasedTable is made by disclosure.release or publication.thaw, nowhere else.")


@dataclass(frozen=True, slots=True)
class Returns:
    """How many people were asked and how many answers came back, for a group that may be shown; None where hidden.

    `asked` is None everywhere when answers were brought in from elsewhere and nobody knows how many were asked, and
    for groups that nobody knows beforehand: how people answered, and with which form.
    """

    group: Group
    asked: int | None
    returned: int | None


@dataclass(frozen=True, slots=True)
class Audit:
    """What the last check before publishing found, stored with what was published.

    `checked` counts what somebody might want to work out: a group's people in one answer. `narrowest` is the smallest
    number of values that any of them can still have. `solved` of them needed a programme to decide. `beside` holds the
    content hashes of the publications that it was set beside.
    """

    checked: int
    narrowest: int
    solved: int
    beside: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Publication:
    """The frozen results of one closed wave. `units` maps unit id → name as it was, in the plan's order.

    `reason` says why a later version was made; it is empty in the first.
    """

    wave_id: str
    wave_name: str
    version: int
    questionnaire_hash: str
    code_version: str
    threshold: int
    threshold_reason: str
    published_on: str
    closed_on: str
    reason: str
    plan: ReleasePlan
    units: Mapping[str, str]
    returns: tuple[Returns, ...]
    tables: tuple[ReleasedTable, ...]
    audit: Audit
    content_hash: str

    def returns_of(self, group: Group) -> Returns | None:
        """How many of a group were asked and answered; None where it was not published by that."""
        return next((one for one in self.returns if one.group == group), None)
