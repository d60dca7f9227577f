"""How many people are asked where in a wave, and the rules about it. Somebody else than a unit's manager says so."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from relsurvey.collection.plan import BreakdownKind, ReleasePlan
from relsurvey.errors import BadInput

#: (unit id, client group id); the second is empty where the plan does not break down by client group.
Where: TypeAlias = tuple[str, str]


#: Stands between the two in forms and addresses; no id has it.
_BETWEEN = "/"


def written(place: Where) -> str:
    """A place as forms send it: "mill", or "mill/older"."""
    return _BETWEEN.join(part for part in place if part)


def read_place(text: str) -> Where:
    """What `written` made."""
    unit_id, _, client_group = text.partition(_BETWEEN)
    return unit_id, client_group


@dataclass(frozen=True, slots=True)
class Membership:
    """How a unit has changed since the wave before of the same questionnaire: people who came, people who went."""

    joined: int
    left: int


@dataclass(frozen=True, slots=True)
class Numbers:
    """The numbers of a wave, as `Wave` has them. `asked_of` is empty until somebody divides them by client group."""

    asked: Mapping[str, int] = field(default_factory=dict)
    asked_of: Mapping[Where, int] = field(default_factory=dict)
    membership: Mapping[str, Membership] = field(default_factory=dict)


def check_numbers(given: Numbers, plan: ReleasePlan, *, units: Mapping[str, str]) -> Numbers:
    """The units and places in which somebody is asked, in the order of `units`: unit id → its name.

    BadInput when a unit is unknown, a number is below nought, a client group is not in the plan, or the parts of a unit
    do not make up its number.
    """
    if not set(given.asked) <= set(units):
        raise BadInput("unit-unknown")
    if any(people < 0 for people in (*given.asked.values(), *given.asked_of.values())):
        raise BadInput("asked-negative")
    if any(one.joined < 0 or one.left < 0 for one in given.membership.values()):
        raise BadInput("asked-negative")
    asked = {unit_id: given.asked[unit_id] for unit_id in units if given.asked.get(unit_id)}
    return Numbers(
        asked,
        _divided(given.asked_of, asked, plan, units=units),
        # More may have joined than are asked: some came and went.
        {unit_id: given.membership[unit_id] for unit_id in asked if unit_id in given.membership},
    )


def _divided(
    asked_of: Mapping[Where, int], asked: Mapping[str, int], plan: ReleasePlan, *, units: Mapping[str, str]
) -> dict[Where, int]:
    divided = {place: people for place, people in asked_of.items() if people}
    if not divided:
        return {}
    planned = {group.id for one in plan.of_kind(BreakdownKind.CLIENT_GROUP) for group in one.groups}
    if not {client_group for _, client_group in divided} <= planned:
        raise BadInput("client-group-not-planned")
    sums: Counter[str] = Counter()
    for (unit_id, _), people in divided.items():
        sums[unit_id] += people
    for unit_id in {**asked, **sums}:
        if sums[unit_id] != asked.get(unit_id, 0):
            unit = units.get(unit_id, unit_id)
            raise BadInput("client-groups-sum", unit=unit, asked=asked.get(unit_id, 0), sum=sums[unit_id])
    return divided
