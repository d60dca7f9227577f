"""Which groups are large enough, and leave nothing small behind: primary and complementary suppression.

A group is shown when at least the threshold of people are behind its answers and at least as many were asked. Groups
that are shown can be added and subtracted: whatever group comes out must be as large, or one of them is hidden as well,
until nothing small comes out (domain: differencing).
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_array, eye_array, hstack

from relsurvey.collection.plan import BreakdownKind
from relsurvey.reporting.disclosure.groups import Members, PlannedGroups
from relsurvey.reporting.disclosure.programmes import PATIENCE
from relsurvey.reporting.released import WHOLE, Group
from relsurvey.reporting.tallies import Counts, Tally

#: Below this a weight that a programme found is none.
_NOTHING = 1e-6

#: How many people must be hidden together with each group that is too small to be shown.
COMPANY = 3

_UNIT = BreakdownKind.UNIT.value
#: Breakdowns by something about people rather than about units: a unit's people are in several of their groups.
ACROSS = frozenset({BreakdownKind.CLIENT_GROUP.value, BreakdownKind.HELP.value, BreakdownKind.FORM.value})


@dataclass(frozen=True, slots=True)
class Remainder:
    """The people of a shown group who are in none of the shown groups `without` inside of it."""

    of: Group
    without: tuple[Group, ...]
    members: Members


@dataclass(frozen=True, slots=True)
class Sizes:
    """How large groups are: `people` counts those behind the answers of each atom."""

    groups: PlannedGroups
    people: Counts
    tally: Tally
    threshold: int

    def shown(self, allowed: Collection[Group]) -> list[Group]:
        """The groups that may be shown, of those that are allowed, in the plan's order."""
        shown = [group for group in self.groups.members if group in allowed and self._large_enough(group)]
        while too_much := self._too_much(shown):
            shown = [group for group in shown if group not in too_much]
        return shown

    def _large_enough(self, group: Group) -> bool:
        asked = self.groups.asked.get(group, self.threshold)
        return min(self.groups.people(group, self.people), asked) >= self.threshold

    def _too_much(self, shown: Sequence[Group]) -> set[Group]:
        """Groups to hide, because something small comes out of what is shown."""
        found = set()
        for remainder in remainders(self.groups, shown):
            if remainder.without and not self._safe(remainder):
                found.add(min(remainder.without, key=lambda group: self.groups.people(group, self.people)))
        if found or not (_overlapping(self.groups, shown) or _side_by_side(shown)):
            return found
        return self._part_of_something_small(shown)

    def _safe(self, remainder: Remainder) -> bool:
        if not remainder.members.any():
            return True
        numbers = [self.people]
        if any(group.breakdown in ACROSS for group in remainder.without):
            # Nobody knows beforehand how many would be asked in such a group; an empty one says nothing of anybody.
            if not self.people[remainder.members].any():
                return True
        else:
            numbers.append(self._asked())
        return all(
            counts[remainder.members].sum() >= self.threshold and self._in_company(remainder, counts)
            for counts in numbers
        )

    def _asked(self) -> Counts:
        """The people asked in each unit, all in the first of its atoms."""
        first = {atom.unit: place for place, atom in reversed(list(enumerate(self.tally.atoms)))}
        asked = np.zeros(len(self.tally.atoms), dtype=np.int64)
        for unit, people in self.tally.asked.items():
            asked[first[unit]] = people
        return asked

    def _in_company(self, remainder: Remainder, counts: Counts) -> bool:
        """Whether no small hidden group is all but alone: one person elsewhere would leave its answers nearly known."""
        together = counts[remainder.members].sum()
        for members in self.groups.members.values():
            inside = counts[members & remainder.members].sum()
            whole = (members & remainder.members).sum() == members.sum()
            if whole and 0 < inside < min(self.threshold, together) and together - inside < COMPANY:
                return False
        return True

    def _part_of_something_small(self, shown: Sequence[Group]) -> set[Group]:
        """One group of those from which a small group can be worked out by adding and subtracting, if there is one."""
        rows = np.stack([self.groups.members[group] for group in shown]).astype(float)
        alike, place = np.unique(rows[:, self.people > 0].T, axis=0, return_inverse=True)
        size = np.bincount(place.reshape(-1), weights=self.people[self.people > 0])
        weights = _smallest_derived(alike, size, self.threshold)
        if weights is None:
            return set()
        used = [
            group for group, weight in zip(shown, weights, strict=True) if abs(weight) > _NOTHING and group != WHOLE
        ]
        return {min(used or shown, key=lambda group: self.groups.people(group, self.people))}


def gives_something_small(members: np.ndarray, people: Counts, threshold: int) -> bool:
    """Whether a group below the threshold comes out of these (groups x atoms) by adding and subtracting."""
    alike, place = np.unique(members.astype(float).T, axis=0, return_inverse=True)
    size = np.bincount(place.reshape(-1), weights=people)
    return _smallest_derived(alike, size, threshold) is not None


def _smallest_derived(alike: np.ndarray, size: np.ndarray, threshold: int) -> np.ndarray | None:
    """How often to add each shown group so that fewer than `threshold` people come out; None when that can't be done.

    `alike` is classes x groups. Whatever comes out is some of the classes, each once.
    """
    classes, groups = alike.shape
    small = size < threshold
    same = LinearConstraint(hstack([csr_array(alike), -eye_array(classes)]), 0, 0)
    some = LinearConstraint(np.concatenate([np.zeros(groups), np.ones(classes)]), 1, np.inf)
    few = LinearConstraint(np.concatenate([np.zeros(groups), size]), 1, threshold - 1)
    found = milp(
        np.concatenate([np.zeros(groups), size]),
        constraints=[same, some, few],
        bounds=Bounds(
            np.concatenate([np.full(groups, -classes), np.zeros(classes)]),
            np.concatenate([np.full(groups, classes), small.astype(float)]),
        ),
        integrality=np.concatenate([np.zeros(groups), np.ones(classes)]),
        options={"time_limit": PATIENCE},
    )
    if found.status == 2:  # noqa: PLR2004 - infeasible: nothing small comes out
        return None
    return np.asarray(found.x[:groups]) if found.x is not None else np.ones(groups)


def remainders(groups: PlannedGroups, shown: Sequence[Group]) -> Iterator[Remainder]:
    """What is left of every shown group when the shown groups inside of it are taken away, breakdown by breakdown."""
    units = [group for group in shown if group.breakdown == _UNIT]
    for breakdown in dict.fromkeys(group.breakdown for group in groups.members):
        rows = [group for group in shown if group.breakdown == breakdown]
        if breakdown == _UNIT:
            continue
        family = [*([WHOLE] if WHOLE in shown and breakdown != WHOLE.breakdown else []), *rows]
        inner = [] if breakdown in ACROSS else units
        for group in family:
            yield _remainder(groups, group, [*(one for one in rows if one != group), *inner])


def _remainder(groups: PlannedGroups, group: Group, others: Sequence[Group]) -> Remainder:
    members = groups.members[group]
    inside = tuple(one for one in others if not (groups.members[one] & ~members).any())
    taken = np.any([groups.members[one] for one in inside], axis=0) if inside else np.zeros_like(members)
    return Remainder(group, inside, members & ~taken)


def _side_by_side(shown: Sequence[Group]) -> bool:
    """Whether groups of two breakdowns can be taken from the same whole, though they have nobody in common."""
    return len({group.breakdown for group in shown} - {WHOLE.breakdown, _UNIT}) > 1


def _overlapping(groups: PlannedGroups, shown: Sequence[Group]) -> bool:
    """Whether some shown groups have people in common without one being inside of the other."""
    rows = np.stack([groups.members[group] for group in shown]).astype(int) if shown else np.zeros((0, 0), int)
    common = rows @ rows.T
    own = np.diag(common)
    return bool(((common > 0) & (common < np.minimum(own[:, None], own[None, :]))).any())
