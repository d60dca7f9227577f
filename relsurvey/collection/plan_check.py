"""The rules about what a release plan may look like."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from relsurvey.collection.asked import Where
from relsurvey.collection.plan import Breakdown, BreakdownKind, PlannedGroup, ReleasePlan
from relsurvey.errors import BadInput
from relsurvey.questionnaire.definition import Questionnaire

#: Ids of breakdowns that there are one each of: no grouping may be called so.
RESERVED = frozenset(kind.value for kind in BreakdownKind)


def check_plan(plan: ReleasePlan, questionnaire: Questionnaire, *, known_units: Collection[str]) -> None:
    """Raise BadInput("plan-form" | "plan-twice") or what `check_groups` does, when the plan does not hold together."""
    if not plan.question_ids or not plan.breakdowns:
        raise BadInput("plan-form")
    if not set(questionnaire.choice_ids).issuperset(plan.question_ids):
        raise BadInput("plan-form")
    if len({one.id for one in plan.breakdowns}) < len(plan.breakdowns):
        raise BadInput("plan-twice")
    for breakdown in plan.breakdowns:
        if breakdown.kind is BreakdownKind.GROUPING:
            check_groups(breakdown.groups, known_units=known_units)


def check_groups(groups: Sequence[PlannedGroup], *, known_units: Collection[str]) -> None:
    """Raise BadInput("grouping-empty" | "unit-unknown" | "grouping-unit-twice") unless this is a grouping of units."""
    if not groups or not all(group.unit_ids for group in groups):
        raise BadInput("grouping-empty")
    units = [unit_id for group in groups for unit_id in group.unit_ids]
    if not set(units) <= set(known_units):
        raise BadInput("unit-unknown")
    if len(set(units)) < len(units):
        raise BadInput("grouping-unit-twice")


def frozen(plan: ReleasePlan, places: Collection[Where]) -> ReleasePlan:
    """The plan as a wave opens with it: only the units and the client groups in which somebody is asked."""
    kept = (_trimmed(one, places) for one in plan.breakdowns)
    return replace(plan, breakdowns=tuple(one for one in kept if one is not None))


def _trimmed(breakdown: Breakdown, places: Collection[Where]) -> Breakdown | None:
    units, client_groups = {unit_id for unit_id, _ in places}, {part for _, part in places}
    if breakdown.kind is BreakdownKind.CLIENT_GROUP:
        return replace(breakdown, groups=tuple(group for group in breakdown.groups if group.id in client_groups))
    if breakdown.kind is not BreakdownKind.GROUPING:
        return breakdown
    inside = ((group, tuple(one for one in group.unit_ids if one in units)) for group in breakdown.groups)
    groups = tuple(replace(group, unit_ids=unit_ids) for group, unit_ids in inside if unit_ids)
    return replace(breakdown, groups=groups) if groups else None
