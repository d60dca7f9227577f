"""One question of a wave: which groups of it are shown, and how closely, so that nothing can be worked out.

It begins with the rows that are safe by themselves. Then `audit.Look` says what somebody could work out from all of
them together, and from what was published of these people before; what it finds is mended by saying less, until it
finds nothing more.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from relsurvey.questionnaire.definition import Question
from relsurvey.reporting.disclosure import rows as row_rules
from relsurvey.reporting.disclosure.audit import Look, Published
from relsurvey.reporting.disclosure.faults import Fault
from relsurvey.reporting.disclosure.groups import PlannedGroups, inside
from relsurvey.reporting.disclosure.implied import as_implied
from relsurvey.reporting.disclosure.knowledge import Grid
from relsurvey.reporting.disclosure.rows import Row
from relsurvey.reporting.disclosure.sizes import ACROSS, Sizes
from relsurvey.reporting.released import WHOLE, Group
from relsurvey.reporting.tallies import BASE, Tally, adding_cells, choice_cells

#: After so many rounds of saying less a question is hidden altogether.
_ROUNDS = 80

#: What the whole organisation is worth, in other groups.
_WHOLE_IS_WORTH = 4
#: The share of what is shown that has to be narrow, or else it is looked at whether fewer groups tell more.
_NEARLY_ALL = 0.97
#: So many groups are hidden before a breakdown across units goes, where ranges stay narrow.
_HIDDEN_FIRST = 2


@dataclass(frozen=True, slots=True)
class Wave:
    """What the tables of one wave have in common."""

    tally: Tally
    groups: PlannedGroups
    threshold: int
    before: tuple[Published, ...]
    _large_enough: dict[tuple[bytes, frozenset[Group]], list[Group]] = field(default_factory=dict)

    def sizes(self, people: np.ndarray) -> Sizes:
        return Sizes(self.groups, people, self.tally, self.threshold)

    def large_enough(self, people: np.ndarray, allowed: Collection[Group]) -> list[Group]:
        """The groups that may be shown where these people are behind them: the same for most questions."""
        key = people.tobytes(), frozenset(allowed)
        if key not in self._large_enough:
            self._large_enough[key] = self.sizes(people).shown(allowed)
        return self._large_enough[key]


@dataclass(frozen=True, slots=True)
class Decided:
    """What may be shown of one question, and what it could also have been."""

    rows: Mapping[Group, Row]
    proofs: tuple[Grid, ...]

    @property
    def worth(self) -> float:
        """How much it tells: the groups shown, as far as their counts are narrow."""
        return sum(row_rules.telling(row) * _weight(group) for group, row in self.rows.items())

    @property
    def tells_enough(self) -> bool:
        """Whether nearly all that it shows is narrow, and the whole organisation is among it."""
        return WHOLE in self.rows and self.worth >= _NEARLY_ALL * sum(_weight(group) for group in self.rows)


def _weight(group: Group) -> int:
    return _WHOLE_IS_WORTH if group == WHOLE else 1


def decide(question: Question, wave: Wave, allowed: Collection[Group]) -> Decided:
    """The rows that may be shown: with ranges as wide as it takes, or with narrow ones of fewer groups.

    Where the first leaves too much that is too wide to say anything, both are worked out and what tells more stays.
    """
    wide = _Table(question, wave, set(allowed)).decided()
    if wide.tells_enough or WHOLE not in allowed:
        return wide
    narrow = _Table(question, wave, set(allowed), narrow=True, proofs=wide.proofs).decided()
    return max(wide, narrow, key=lambda one: one.worth)


@dataclass(slots=True)
class _Table:
    """One question on its way: the groups still allowed, and how wide the ranges of which sums are by now.

    `narrow`: groups are hidden before ranges become wide, and after each of them ranges begin anew. `hidden` counts
    them since the last breakdown went.
    """

    question: Question
    wave: Wave
    allowed: set[Group]
    narrow: bool = False
    proofs: tuple[Grid, ...] = ()
    blur: dict[Group, dict[str, int]] = field(default_factory=dict)
    hidden: int = 0
    look: Look | None = None

    def decided(self) -> Decided:
        """What may be shown in the end."""
        rows = self._safe_rows()
        if rows:
            rows = as_implied(rows, self.wave.groups.members, self.blur.keys())
        return Decided(rows, self.proofs)

    def _safe_rows(self) -> Mapping[Group, Row]:
        for _ in range(_ROUNDS):
            shown = self._rows()
            faults = self._faults(shown)
            if not faults:
                return shown
            self._say_less(faults, shown)
        return {}

    def _faults(self, shown: Mapping[Group, Row]) -> Sequence[Fault]:
        if not shown:
            return ()
        mine = {self.question.id: {group: row.counts for group, row in shown.items()}}
        published = [Published(self.wave.groups, mine), *self.wave.before]
        # Less is said from round to round, so what was possible stays so.
        if self.look is None or not self.look.says_less(published):
            wave = self.wave
            self.look = Look(self.question, wave.tally, published, threshold=wave.threshold, proofs=self.proofs)
        found = self.look.findings()
        self.proofs = found.proofs
        return found.faults

    def _rows(self) -> dict[Group, Row]:
        """The rows of all groups that are large enough; a group with nothing to show is hidden, and others with it."""
        people = self.wave.tally.cells[self.question.id, BASE]
        usual = self._usual()
        while True:
            rows = {group: self._row(group, usual) for group in self.wave.large_enough(people, self.allowed)}
            full = {group: row for group, row in rows.items() if row is not None}
            if len(full) == len(rows):
                return full
            self.allowed &= set(full)

    def _usual(self) -> str:
        whole = self._counts(np.any(list(self.wave.groups.members.values()), axis=0))
        return max(adding_cells(self.question), key=lambda cell: whole[cell])

    def _row(self, group: Group, usual: str) -> Row | None:
        counts = self._counts(self.wave.groups.members[group])
        row = row_rules.protected(self.question, counts, usual)
        return row_rules.blurred(row, counts, self.blur[group]) if row and group in self.blur else row

    def _counts(self, members: np.ndarray) -> dict[str, int]:
        cells = (BASE, *adding_cells(self.question), *choice_cells(self.question))
        return {cell: int(self.wave.tally.cells[self.question.id, cell][members].sum()) for cell in cells}

    def _say_less(self, faults: Sequence[Fault], shown: Mapping[Group, Row]) -> None:
        """The mildest thing that helps: wider ranges, no breakdown across units, one group fewer, nothing at all."""
        if self._blur(faults, shown):
            return
        across = [group.breakdown for group in shown if group.breakdown in ACROSS]
        if across and (not self.narrow or self.hidden >= _HIDDEN_FIRST):
            self.allowed = {group for group in self.allowed if group.breakdown != across[-1]}
            self.hidden = 0
        else:
            fewer = {self._companion(fault, shown) for fault in faults}
            self.allowed = self.allowed - fewer if fewer != {None} else set()
            self.hidden += 1
        if self.narrow:
            # With other groups the ranges that were needed before may not be.
            self.blur.clear()

    def _blur(self, faults: Sequence[Fault], shown: Mapping[Group, Row]) -> bool:
        """Make the ranges of sums one step wider where somebody could work out a part; False when they are widest."""
        sums = self._sums(list(shown))
        wider = {
            (group, cell)
            for fault in faults
            for group in sums
            if (self.wave.groups.members[group] & fault.target.members).any()
            for cell in self._involved(fault, group, shown)
        }
        # A sum that could be anything is worth less to its readers than a breakdown across units.
        widest = len(row_rules.WIDTHS) + (not any(group.breakdown in ACROSS for group in shown))
        changed = False
        for group, cell in wider:
            levels = self.blur.setdefault(group, {})
            if levels.get(cell, 0) < (row_rules.narrow_levels(shown[group].base) if self.narrow else widest):
                levels[cell] = levels.get(cell, 0) + 1
                changed = True
        return changed

    def _involved(self, fault: Fault, group: Group, shown: Mapping[Group, Row]) -> set[str]:
        """The cell itself, and those that give way for it: the large ones of the sum and of the part.

        Where only insiders can tell, it is the few others in the part who must be able to have answered otherwise.
        """
        rows = [shown[group], *([shown[fault.target.group]] if fault.target.group in shown else [])]
        largest = [max(row.adding, key=lambda cell: row.adding[cell].at_least) for row in rows]
        counts = self._counts(fault.target.members) if fault.between is None else {}
        return {fault.cell, *largest, *(cell for cell in shown[group].counts if counts.get(cell))}

    def _sums(self, shown: Sequence[Group]) -> list[Group]:
        """The groups inside of which there are others, and groups of units that overlap in part."""
        members = [self.wave.groups.members[group] for group in shown]
        people, within = np.stack(members).astype(np.float32), inside(members)
        of_units = np.array([group.breakdown not in ACROSS for group in shown])
        overlap = (people @ people.T > 0) & ~within & ~within.T & of_units & of_units[:, None]
        found = (within.sum(axis=0) > 1) | overlap.any(axis=0)
        return [group for group, is_sum in zip(shown, found.tolist(), strict=True) if is_sum]

    def _companion(self, fault: Fault, shown: Mapping[Group, Row]) -> Group | None:
        """The group that is hidden for a fault: itself where it is shown, else the smallest beside it.

        Beside it in the smallest sum that both are in: there the two can stand for each other.
        """
        members, target = self.wave.groups.members, fault.target.members
        if fault.target.group in shown and fault.target.group != WHOLE:
            return fault.target.group
        others = [group for group in shown if group != WHOLE]
        around = [group for group in others if not (members[group] & target).any()]
        sums = [group for group in shown if (members[group] & target).any()]
        for of in sorted(sums, key=lambda group: shown[group].base):
            if beside := [group for group in around if not (members[group] & ~members[of]).any()]:
                return min(beside, key=lambda group: shown[group].base)
        return min(around or others, key=lambda group: shown[group].base, default=None)
