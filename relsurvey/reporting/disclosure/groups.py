"""The groups of people that a plan names, as sets of atoms."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from relsurvey.collection.answers import Form, Help
from relsurvey.collection.plan import Breakdown, BreakdownKind, ReleasePlan
from relsurvey.reporting.released import WHOLE, Group
from relsurvey.reporting.tallies import Atom, Counts, Tally

#: Which atoms belong to a group.
Members = NDArray[np.bool_]

#: Nobody said how they answered.
NOT_SAID = ""


@dataclass(frozen=True, slots=True)
class PlannedGroups:
    """Every group of a plan, in its order. `asked` maps group → people asked, where that is known beforehand."""

    members: Mapping[Group, Members]
    asked: Mapping[Group, int]

    def people(self, group: Group, counts: Counts) -> int:
        """How many of the people counted by atom are in a group."""
        return int(counts[self.members[group]].sum())


def planned_groups(plan: ReleasePlan, tally: Tally) -> PlannedGroups:
    """The groups of every breakdown of the plan. Answers that somebody else decided are in none but their own."""
    own = np.array([atom.help != Help.PROXY.value for atom in tally.atoms], dtype=bool)
    members: dict[Group, Members] = {}
    asked: dict[Group, int] = {}
    for breakdown in plan.breakdowns:
        for group_id, number in _ids(breakdown, tally):
            group = Group(breakdown.id, group_id)
            belongs = np.array([_belongs(atom, breakdown, group_id) for atom in tally.atoms], dtype=bool)
            members[group] = belongs if _is_proxy(breakdown, group_id) else belongs & own
            if number is not None:
                asked[group] = number
    return PlannedGroups(members, asked)


def _is_proxy(breakdown: Breakdown, group_id: str) -> bool:
    return breakdown.kind is BreakdownKind.HELP and group_id == Help.PROXY.value


def _ids(breakdown: Breakdown, tally: Tally) -> Iterator[tuple[str, int | None]]:
    """Group id → people asked, None where nobody can know it."""
    match breakdown.kind:
        case BreakdownKind.ORGANISATION:
            yield WHOLE.id, sum(tally.asked.values())
        case BreakdownKind.UNIT:
            yield from tally.asked.items()
        case BreakdownKind.GROUPING:
            for group in breakdown.groups:
                yield group.id, sum(tally.asked.get(unit, 0) for unit in group.unit_ids)
        case BreakdownKind.CLIENT_GROUP:
            for group in breakdown.groups:
                numbers = [people for (_, one), people in tally.asked_of.items() if one == group.id]
                yield group.id, sum(numbers) if tally.asked_of else None
        case BreakdownKind.HELP:
            yield from ((value, None) for value in (*(one.value for one in Help), NOT_SAID))
        case BreakdownKind.FORM:
            yield from ((one.value, None) for one in Form)


def _belongs(atom: Atom, breakdown: Breakdown, group_id: str) -> bool:
    match breakdown.kind:
        case BreakdownKind.ORGANISATION:
            return True
        case BreakdownKind.UNIT:
            return atom.unit == group_id
        case BreakdownKind.GROUPING:
            return any(group.id == group_id and atom.unit in group.unit_ids for group in breakdown.groups)
        case BreakdownKind.CLIENT_GROUP:
            return atom.client_group == group_id
        case BreakdownKind.HELP:
            return atom.help == group_id
        case BreakdownKind.FORM:
            return atom.form == group_id


def inside(groups: Sequence[Members]) -> NDArray[np.bool_]:
    """Groups x groups: whether everybody of the first is in the second, which each group is of itself."""
    people = np.stack(groups).astype(np.float32)
    return np.asarray(people @ (1 - people).T == 0)


def kinds_of(plans: Sequence[ReleasePlan]) -> frozenset[BreakdownKind]:
    """What these plans divide people by."""
    return frozenset(breakdown.kind for plan in plans for breakdown in plan.breakdowns)


def is_counted(atom: Atom, kinds: Collection[BreakdownKind]) -> bool:
    """Whether somebody is in any group: where no plan asks for help, answers that somebody else decided are in none."""
    return BreakdownKind.HELP in kinds or atom.help != Help.PROXY.value


def told_apart(atom: Atom, kinds: Collection[BreakdownKind]) -> Atom:
    """The atom without what no plan divides people by."""
    return Atom(
        atom.unit,
        atom.client_group if BreakdownKind.CLIENT_GROUP in kinds else "",
        atom.help if BreakdownKind.HELP in kinds else NOT_SAID,
        atom.form if BreakdownKind.FORM in kinds else "",
    )


def as_far_as_planned(tally: Tally, plans: Sequence[ReleasePlan]) -> Tally:
    """The same people, told apart only by what these plans divide them by; without help in a plan, without proxies."""
    kinds = kinds_of(plans)

    def kept(atom: Atom) -> Atom:
        return told_apart(atom, kinds)

    counted = [place for place, atom in enumerate(tally.atoms) if is_counted(atom, kinds)]
    # A unit from which nothing came back is there too: it could be worked out that nobody answered.
    units = {tally.atoms[place].unit for place in counted}
    atoms = tuple(
        {
            **{kept(tally.atoms[place]): None for place in counted},
            **{Atom(u): None for u in tally.asked if u not in units},
        }
    )
    place_of = {atom: place for place, atom in enumerate(atoms)}
    target = np.array([place_of[kept(tally.atoms[place])] for place in counted], dtype=np.int64)

    def joined(counts: Counts) -> Counts:
        total = np.zeros(len(atoms), dtype=np.int64)
        np.add.at(total, target, counts[counted])
        return total

    cells = {name: joined(counts) for name, counts in tally.cells.items()}
    return Tally(tally.asked, tally.asked_of, atoms, joined(tally.returned), cells)
