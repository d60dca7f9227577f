"""What of a wave may be shown: groups large enough, bands in their rows, and nothing that can be worked out. The door.

Every question begins with the rows that are safe by themselves. Then `audit.look` says what somebody could work out
from all of them together, and from what was published of these people before; what it finds is mended by saying less,
until it finds nothing more.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from relsurvey.collection.plan import BreakdownKind, ReleasePlan
from relsurvey.questionnaire.definition import Question, Questionnaire, QuestionType
from relsurvey.reporting.disclosure import rows as row_rules
from relsurvey.reporting.disclosure.audit import Look, Published, shown_rows
from relsurvey.reporting.disclosure.bands import exactly
from relsurvey.reporting.disclosure.cores import on_two_cores
from relsurvey.reporting.disclosure.faults import Fault
from relsurvey.reporting.disclosure.groups import PlannedGroups, as_far_as_planned, planned_groups
from relsurvey.reporting.disclosure.knowledge import Grid
from relsurvey.reporting.disclosure.participation import hide_until_open
from relsurvey.reporting.disclosure.rows import Row
from relsurvey.reporting.disclosure.sizes import ACROSS, Sizes
from relsurvey.reporting.released import SEAL, WHOLE, Group, ReleasedRow, ReleasedTable, Returns
from relsurvey.reporting.tallies import BASE, Tally, adding_cells, choice_cells

#: After so many rounds of saying less a question is hidden altogether.
_ROUNDS = 40

#: The breakdowns of questions that only some were asked: with few people, more of them would say too much together.
_OF_FOLLOW_UPS = frozenset({BreakdownKind.ORGANISATION.value, BreakdownKind.UNIT.value})

#: An earlier publication of the same people: its plan and its tables.
Before = tuple[ReleasePlan, Sequence[ReleasedTable]]


@dataclass(frozen=True, slots=True)
class Release:
    """Everything about one wave that may leave `reporting`; and, for the audit, what it could also have been."""

    returns: tuple[Returns, ...]
    tables: tuple[ReleasedTable, ...]
    proofs: Mapping[str, tuple[Grid, ...]] = field(default_factory=dict, compare=False)


def release(
    tally: Tally, questionnaire: Questionnaire, plan: ReleasePlan, threshold: int, before: Sequence[Before] = ()
) -> Release:
    """Make the released tables of a wave: questions in the questionnaire's order, groups in the plan's."""
    people = as_far_as_planned(tally, [plan, *(earlier for earlier, _ in before)])
    wave = _Wave(
        people,
        planned_groups(plan, people),
        threshold,
        tuple(Published(planned_groups(earlier, people), shown_rows(tables)) for earlier, tables in before),
    )
    answered = hide_until_open(wave.sizes(people.returned), people)
    asked = [
        one for one in questionnaire.questions if one.id in plan.question_ids and one.type is not QuestionType.TEXT
    ]
    of_all = [_Table(question, wave, set(answered)) for question in asked if question.show_if is None]
    tables = dict(zip([one.question.id for one in of_all], on_two_cores(_Table.released, of_all), strict=True))
    proofs = {one.question.id: one.proofs for one in of_all}
    for question in asked:
        if question.show_if is not None:
            table = _Table(question, wave, set(_base_is_known(question, questionnaire, tables, answered)))
            tables[question.id], proofs[question.id] = table.released(), table.proofs
    return Release(_returns(wave, answered), tuple(tables[question.id] for question in asked), proofs)


@dataclass(frozen=True, slots=True)
class _Wave:
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


def _returns(wave: _Wave, shown: Collection[Group]) -> tuple[Returns, ...]:
    return tuple(
        Returns(group, wave.groups.asked.get(group), wave.groups.people(group, wave.tally.returned))
        if group in shown
        else Returns(group, None, None)
        for group in wave.groups.members
    )


def _base_is_known(
    question: Question, questionnaire: Questionnaire, tables: Mapping[str, ReleasedTable], shown: Iterable[Group]
) -> list[Group]:
    """The groups in which the number of people asked a follow-up says nothing new: it is published already.

    It is the count of the answers that led to it. Where that is a band, or was not published, showing the follow-up
    would undo it. With two leading answers of a several-choice question, the number who gave either would tell how many
    gave both.
    """
    rule = question.show_if
    if rule is None or rule.question_id not in tables:
        return []
    if questionnaire.question(rule.question_id).takes_several and len(rule.options) > 1:
        return []
    rows = {row.group: row for row in tables[rule.question_id].rows if not row.hidden}
    return [
        group
        for group in shown
        if group.breakdown in _OF_FOLLOW_UPS
        and group in rows
        and all(rows[group].counts[option].exact for option in rule.options)
    ]


@dataclass(slots=True)
class _Table:
    """One question on its way: the groups still allowed, and how wide the ranges of which sums are by now."""

    question: Question
    wave: _Wave
    allowed: set[Group]
    blur: dict[Group, dict[str, int]] = field(default_factory=dict)
    proofs: tuple[Grid, ...] = ()
    look: Look | None = None

    def released(self) -> ReleasedTable:
        """The table as it may be shown."""
        shown = self._safe_rows()
        # Many questions wait for the last one: what was solved for this one is done with.
        self.look = None
        return self._table(shown)

    def _safe_rows(self) -> Mapping[Group, Row]:
        for _ in range(_ROUNDS):
            shown = self._rows()
            faults = self._faults(shown)
            if not faults:
                return shown
            self._say_less(faults, shown)
        return {}

    def _table(self, shown: Mapping[Group, Row]) -> ReleasedTable:
        rows = (
            ReleasedRow(group, hidden=False, base=exactly(shown[group].base), counts=shown[group].counts)
            if group in shown
            else ReleasedRow(group, hidden=True, base=None, counts={})
            for group in self.wave.groups.members
        )
        return ReleasedTable(self.question.id, tuple(rows), SEAL)

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
        if across:
            self.allowed = {group for group in self.allowed if group.breakdown != across[-1]}
            return
        fewer = {self._companion(fault, shown) for fault in faults}
        self.allowed = self.allowed - fewer if fewer != {None} else set()

    def _blur(self, faults: Sequence[Fault], shown: Mapping[Group, Row]) -> bool:
        """Make the ranges of sums one step wider where somebody could work out a part; False when they are widest."""
        sums = self._with_parts(list(shown))
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
            if levels.get(cell, 0) < widest:
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

    def _with_parts(self, shown: Sequence[Group]) -> list[Group]:
        """The groups inside of which there are others."""
        rows = np.stack([self.wave.groups.members[group] for group in shown]).astype(np.float32)
        inside = rows @ (1 - rows).T == 0
        return [group for group, parts in zip(shown, inside.sum(axis=0).tolist(), strict=True) if parts > 1]

    def _companion(self, fault: Fault, shown: Mapping[Group, Row]) -> Group | None:
        """The group that is hidden for a fault: itself where it is shown, else the smallest beside it."""
        members = self.wave.groups.members
        if fault.target.group in shown and fault.target.group != WHOLE:
            return fault.target.group
        around = [group for group in shown if group != WHOLE and not (members[group] & fault.target.members).any()] or [
            group for group in shown if group != WHOLE
        ]
        return min(around, key=lambda group: shown[group].base, default=None)
