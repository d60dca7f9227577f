"""What a wave's numbers allow, said before it opens: which groups of the plan can be shown if everybody answers.

A forecast from how many people are asked, never from answers. The decision is made by `disclosure` after closing.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from relsurvey.collection.asked import Where
from relsurvey.collection.plan import Breakdown, BreakdownKind, PlannedGroup, ReleasePlan

#: Of these nobody knows before how many people will be in a group.
_OF_THE_ANSWERS = (BreakdownKind.HELP, BreakdownKind.FORM)


class Prospect(StrEnum):
    """What can become of a group. AT_RISK: large enough, but it may have to hide a smaller one.

    NOT_KNOWN: how large it is depends on how people answer.
    """

    POSSIBLE = "possible"
    AT_RISK = "at_risk"
    TOO_SMALL = "too_small"
    NOT_KNOWN = "not_known"


@dataclass(frozen=True, slots=True)
class Outlook:
    """One line of the forecast. `group` is None for the whole organisation, and for breakdowns by answers."""

    breakdown: Breakdown
    group: PlannedGroup | None
    asked: int | None
    prospect: Prospect


@dataclass(frozen=True, slots=True)
class Difference:
    """Two groups of overlapping breakdowns that are the same but for a few people, so that one has to be hidden."""

    one: str
    other: str
    people: int


@dataclass(frozen=True, slots=True)
class Forecast:
    """What is likely to be shown of a plan, in its order, and which breakdowns stand in each other's way.

    `differences` holds one example for each pair of breakdowns.
    """

    outlooks: tuple[Outlook, ...]
    differences: tuple[Difference, ...]

    def of(self, kind: BreakdownKind) -> Mapping[str, Outlook]:
        """Group id → its line, for the groups of one kind."""
        return {one.group.id: one for one in self.outlooks if one.group and one.breakdown.kind is kind}


def forecast(plan: ReleasePlan, asked: Mapping[str, int], places: Mapping[Where, int], threshold: int) -> Forecast:
    """The forecast of a plan. `places` divides `asked` by client group; without a division those are not known."""
    divided = places or {(unit_id, ""): people for unit_id, people in asked.items()}
    numbered = {place: 1 << number for number, place in enumerate(divided)}
    bodies = [
        _Body(breakdown, group, _mask(breakdown, group, numbered), _people(breakdown, group, divided))
        for breakdown in plan.breakdowns
        if breakdown.kind not in _OF_THE_ANSWERS
        for group in _groups(breakdown, asked)
    ]
    search = _Search(threshold, [one for one in bodies if one.people >= threshold])
    search.run()
    found = {one.key: one for one in bodies}
    lines = tuple(_line(key, found, search, threshold) for key in _keys(plan, asked))
    return Forecast(lines, tuple(search.differences.values()))


@dataclass(frozen=True, slots=True)
class _Body:
    """A group as a set of places (one bit each) and the number of people asked there."""

    breakdown: Breakdown
    group: PlannedGroup | None
    mask: int
    people: int

    @property
    def key(self) -> tuple[str, str]:
        return self.breakdown.id, self.group.id if self.group else ""

    @property
    def name(self) -> str:
        return self.group.name if self.group else ""


@dataclass(slots=True)
class _Search:
    """Hides, one by one, groups that would give away a small one. `shown` starts with all that are large enough.

    Groups of one breakdown never overlap, so what is left of a group without those inside it, and what a row of groups
    around it has too many, are sums of people.
    """

    threshold: int
    shown: list[_Body]
    hidden: set[tuple[str, str]] = field(default_factory=set)
    differences: dict[tuple[str, str], Difference] = field(default_factory=dict)

    def run(self) -> None:
        """To the fixed point: every step hides one group, so it ends."""
        while (given_away := next(self._given_away(), None)) is not None:
            self.hidden.add(given_away.key)
            self.shown.remove(given_away)

    def _given_away(self) -> Iterator[_Body]:
        by_breakdown: dict[str, list[_Body]] = {}
        for one in self.shown:
            by_breakdown.setdefault(one.breakdown.id, []).append(one)
        for whole in sorted(self.shown, key=lambda one: -one.people):
            for breakdown_id, others in by_breakdown.items():
                if breakdown_id != whole.breakdown.id:
                    yield from self._beside(whole, others)

    def _beside(self, whole: _Body, others: Sequence[_Body]) -> Iterator[_Body]:
        inside = [one for one in others if one.mask & whole.mask == one.mask and one.mask != whole.mask]
        yield from self._small(whole, inside, whole.people - _sum(inside))
        around = [one for one in others if one.mask & whole.mask]
        covered = sum(one.mask for one in around)
        if len(around) > 1 and covered & whole.mask == whole.mask:
            yield from self._small(whole, around, _sum(around) - whole.people)

    def _small(self, whole: _Body, others: Sequence[_Body], left: int) -> Iterator[_Body]:
        if others and 0 < left < self.threshold:
            self._note(whole, others, left)
            yield min((*others, whole), key=lambda one: one.people)

    def _note(self, whole: _Body, others: Sequence[_Body], left: int) -> None:
        kinds = {whole.breakdown.kind, others[0].breakdown.kind}
        if kinds <= {BreakdownKind.GROUPING, BreakdownKind.CLIENT_GROUP}:
            first, second = sorted((whole.breakdown.id, others[0].breakdown.id))
            names = whole.breakdown.name, others[0].breakdown.name
            self.differences.setdefault((first, second), Difference(*names, left))


def _sum(bodies: Sequence[_Body]) -> int:
    return sum(one.people for one in bodies)


def _groups(breakdown: Breakdown, asked: Mapping[str, int]) -> Sequence[PlannedGroup | None]:
    if breakdown.kind is BreakdownKind.ORGANISATION or breakdown.kind in _OF_THE_ANSWERS:
        return (None,)
    if breakdown.kind is BreakdownKind.UNIT:
        return [PlannedGroup(unit_id, "", (unit_id,)) for unit_id in asked]
    return breakdown.groups


def _keys(plan: ReleasePlan, asked: Mapping[str, int]) -> Iterator[tuple[Breakdown, PlannedGroup | None]]:
    return ((breakdown, group) for breakdown in plan.breakdowns for group in _groups(breakdown, asked))


def _within(breakdown: Breakdown, group: PlannedGroup | None, place: Where) -> bool:
    if group is None:
        return True
    unit_id, client_group = place
    return client_group == group.id if breakdown.kind is BreakdownKind.CLIENT_GROUP else unit_id in group.unit_ids


def _mask(breakdown: Breakdown, group: PlannedGroup | None, numbered: Mapping[Where, int]) -> int:
    return sum(bit for place, bit in numbered.items() if _within(breakdown, group, place))


def _people(breakdown: Breakdown, group: PlannedGroup | None, places: Mapping[Where, int]) -> int:
    return sum(people for place, people in places.items() if _within(breakdown, group, place))


def _line(
    key: tuple[Breakdown, PlannedGroup | None], bodies: Mapping[tuple[str, str], _Body], search: _Search, threshold: int
) -> Outlook:
    breakdown, group = key
    body = bodies.get((breakdown.id, group.id if group else ""))
    if body is None:
        return Outlook(breakdown, group, None, Prospect.NOT_KNOWN)
    if body.people < threshold:
        return Outlook(breakdown, group, body.people, Prospect.TOO_SMALL)
    prospect = Prospect.AT_RISK if body.key in search.hidden else Prospect.POSSIBLE
    return Outlook(breakdown, group, body.people, prospect)
