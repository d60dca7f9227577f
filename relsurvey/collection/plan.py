"""The release plan of a wave: what will be published about it, declared before it opens."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class BreakdownKind(StrEnum):
    """Ways of dividing the people who answered.

    ORGANISATION: everyone together. UNIT: the reporting units. GROUPING: declared groups of units, such as regions.
    CLIENT_GROUP: whom the support is for. HELP: how people answered. FORM: in which order the options stood.
    """

    ORGANISATION = "organisation"
    UNIT = "unit"
    GROUPING = "grouping"
    CLIENT_GROUP = "client_group"
    HELP = "help"
    FORM = "form"


@dataclass(frozen=True, slots=True)
class PlannedGroup:
    """A group that was declared beforehand. `unit_ids` is empty where the group is not made of whole units."""

    id: str
    name: str
    unit_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Breakdown:
    """A single way of dividing people. Never two at once.

    `id` tells several groupings apart; of the other kinds there is one each. `groups` holds the groups of a grouping,
    and the client groups, in order, as they were when the wave was made.
    """

    kind: BreakdownKind
    id: str
    name: str = ""
    groups: tuple[PlannedGroup, ...] = ()


BY_ORGANISATION = Breakdown(BreakdownKind.ORGANISATION, BreakdownKind.ORGANISATION.value)
BY_UNITS = Breakdown(BreakdownKind.UNIT, BreakdownKind.UNIT.value)
BY_HELP = Breakdown(BreakdownKind.HELP, BreakdownKind.HELP.value)
BY_FORM = Breakdown(BreakdownKind.FORM, BreakdownKind.FORM.value)


@dataclass(frozen=True, slots=True)
class ReleasePlan:
    """Which questions by which breakdowns. Text questions are never in a plan: a comment does not show by itself."""

    question_ids: tuple[str, ...]
    breakdowns: tuple[Breakdown, ...]

    def has(self, kind: BreakdownKind) -> bool:
        """Whether people are divided in this way."""
        return any(breakdown.kind is kind for breakdown in self.breakdowns)

    def of_kind(self, kind: BreakdownKind) -> Iterator[Breakdown]:
        """The breakdowns of a kind, in order."""
        return (breakdown for breakdown in self.breakdowns if breakdown.kind is kind)

    def groupings(self) -> Iterator[Breakdown]:
        """The groupings of units, in order."""
        return self.of_kind(BreakdownKind.GROUPING)


def plan_document(plan: ReleasePlan) -> dict[str, Any]:
    """The plan in plain lists and mappings, as it is stored with a wave and with a publication."""
    return {
        "questions": list(plan.question_ids),
        "breakdowns": [
            {
                "kind": breakdown.kind.value,
                "id": breakdown.id,
                "name": breakdown.name,
                "groups": [{"id": one.id, "name": one.name, "units": list(one.unit_ids)} for one in breakdown.groups],
            }
            for breakdown in plan.breakdowns
        ],
    }


def read_plan(document: dict[str, Any]) -> ReleasePlan:
    """The plan of a stored document."""
    return ReleasePlan(
        tuple(document["questions"]),
        tuple(
            Breakdown(
                BreakdownKind(one["kind"]),
                one["id"],
                one["name"],
                tuple(PlannedGroup(group["id"], group["name"], tuple(group["units"])) for group in one["groups"]),
            )
            for one in document["breakdowns"]
        ),
    )
