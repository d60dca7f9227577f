"""The check before anything is frozen: what could somebody work out who has everything that is out of these people?

It takes released tables only, and the tally to know what is true; it doesn't know how the tables were made. Tables of
earlier versions are set beside those of the new one: they are about the same people.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np

from relsurvey.collection.plan import BreakdownKind, ReleasePlan
from relsurvey.questionnaire.definition import Question, Questionnaire
from relsurvey.reporting.disclosure.cores import on_two_cores
from relsurvey.reporting.disclosure.faults import Fault, Findings, Kind, Search, Target
from relsurvey.reporting.disclosure.groups import Members, PlannedGroups, as_far_as_planned, planned_groups
from relsurvey.reporting.disclosure.knowledge import Grid, Known, Sheet, sheets, together
from relsurvey.reporting.disclosure.sizes import remainders
from relsurvey.reporting.released import Group, ReleasedCount, ReleasedTable
from relsurvey.reporting.tallies import BASE, Atom, Counts, Tally

#: What of a table is shown: group → cell → count.
ShownRows = Mapping[Group, Mapping[str, ReleasedCount]]


@dataclass(frozen=True, slots=True)
class Published:
    """One publication of these people: the groups of its plan, and its tables by question id."""

    groups: PlannedGroups
    tables: Mapping[str, ShownRows]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the audit of a whole publication found; `faults` maps question id → what could be worked out."""

    faults: Mapping[str, tuple[Fault, ...]]
    checked: int
    solved: int
    narrowest: int


def audit(
    tally: Tally,
    questionnaire: Questionnaire,
    releases: Sequence[tuple[ReleasePlan, Sequence[ReleasedTable]]],
    *,
    threshold: int,
    proofs: Mapping[str, Sequence[Grid]] = MappingProxyType({}),
) -> Verdict:
    """Look at every question of every release of the same people, all releases together.

    `proofs`, by question id, are tables that may agree with everything; those that don't are left aside.
    """
    people = as_far_as_planned(tally, [plan for plan, _ in releases])
    published = [Published(planned_groups(plan, people), shown_rows(tables)) for plan, tables in releases]
    # A question of which nothing is shown says nothing.
    looked_at = [one for one in questionnaire.questions if any(release.tables.get(one.id) for release in published)]

    def findings_of(question: Question) -> Findings:
        known = proofs.get(question.id, ())
        return Look(question, people, published, threshold=threshold, proofs=known).findings()

    found_in = on_two_cores(findings_of, looked_at)
    findings = {question.id: found for question, found in zip(looked_at, found_in, strict=True)}
    return Verdict(
        {question: found.faults for question, found in findings.items() if found.faults},
        sum(found.checked for found in findings.values()),
        sum(found.solved for found in findings.values()),
        min((found.narrowest for found in findings.values()), default=0),
    )


def shown_rows(tables: Sequence[ReleasedTable]) -> Mapping[str, ShownRows]:
    """Question id → what its table shows."""
    return {table.question_id: {row.group: row.counts for row in table.rows if not row.hidden} for table in tables}


class Look:
    """Everything that could be worked out about one question, from all that is published; and then from less and less.

    `proofs` from an earlier look save most of the work.
    """

    def __init__(
        self,
        question: Question,
        tally: Tally,
        published: Sequence[Published],
        *,
        threshold: int,
        proofs: Sequence[Grid] = (),
    ) -> None:
        self._question, self._published = question, published
        about = [
            *{(one.kind, one.members.tobytes()): one for one in targets(question, tally, published, threshold)}.values()
        ]
        self._sheets = sheets(question, tally)
        self._known = [known_of(sheet, question, published) for sheet in self._sheets]
        self._searches = [
            Search(sheet, known, about, _of_shape(proofs, sheet))
            for sheet, known in zip(self._sheets, self._known, strict=True)
        ]

    def findings(self) -> Findings:
        """What was found, in all that readers can look at."""
        found = [search.findings() for search in self._searches]
        return Findings(
            tuple(fault for one in found for fault in one.faults),
            sum(one.checked for one in found),
            sum(one.solved for one in found),
            min(one.narrowest for one in found),
            tuple(proof for one in found for proof in one.proofs),
        )

    def says_less(self, published: Sequence[Published]) -> bool:
        """Go on with these where they are the same groups and say nothing that was not known; else False."""
        if self._groups(published) != self._groups(self._published):
            return False
        known = [known_of(sheet, self._question, published) for sheet in self._sheets]
        if not all(less.follows_from(more) for less, more in zip(known, self._known, strict=True)):
            return False
        self._published, self._known = published, known
        for search, less in zip(self._searches, known, strict=True):
            search.say_less(less)
        return True

    def _groups(self, published: Sequence[Published]) -> list[tuple[Group, ...]]:
        return [tuple(one.tables.get(self._question.id, {})) for one in published]


def _of_shape(proofs: Sequence[Grid], sheet: Sheet) -> list[Grid]:
    return [proof for proof in proofs if proof.shape == sheet.counts.shape]


def known_of(sheet: Sheet, question: Question, published: Sequence[Published]) -> Known:
    """What all these say of one question."""
    return together(
        *(
            Known(
                np.array([one.groups.members[group] for group in rows], dtype=bool).reshape(len(rows), len(sheet.base)),
                _ends(sheet, rows, "at_least"),
                _ends(sheet, rows, "at_most"),
            )
            for one in published
            for rows in [one.tables.get(question.id, {})]
        )
    )


def _ends(sheet: Sheet, rows: ShownRows, end: str) -> np.ndarray:
    numbers = [[getattr(counts[cell], end) for cell in sheet.cells] for counts in rows.values()]
    return np.array(numbers, dtype=np.int64).reshape(len(rows), len(sheet.cells))


def targets(question: Question, tally: Tally, published: Sequence[Published], threshold: int) -> Iterator[Target]:
    """Everybody about whom not too much may be known, where all these are out."""
    base = tally.cells[question.id, BASE]
    for one in published:
        shown = list(one.tables.get(question.id, {}))
        yield from (Target(Kind.SHOWN, one.groups.members[group], group) for group in shown)
        for left in remainders(one.groups, shown):
            if left.without and left.members.any():
                yield Target(Kind.SHOWN, left.members, left.of)
        for group, members in _hidden(one.groups, shown):
            # A group that is hidden for others' sake may be worked out as far as it might have been shown.
            yield Target(Kind.HIDDEN if base[members].sum() < threshold else Kind.SHOWN, members, group)
    # People who are alike in more than their unit are so few that all or none is what can be kept.
    kind = Kind.ALIKE if any(one.client_group or one.help or one.form for one in tally.atoms) else Kind.HIDDEN
    for members in _small_rests(base, published, question, threshold):
        yield Target(kind, members, _of_unit(tally, members))
    for atom, alike in _alike(tally):
        if (atom.client_group or atom.help or atom.form) and 0 < base[alike].sum() < threshold:
            yield Target(Kind.ALIKE, alike, Group(BreakdownKind.UNIT.value, atom.unit))


def _alike(tally: Tally) -> Iterator[tuple[Atom, Members]]:
    """Each atom, and where it stands: beside a file of rows, people who are alike to a plan can be told apart."""
    places: dict[Atom, list[int]] = {}
    for place, atom in enumerate(tally.atoms):
        places.setdefault(atom, []).append(place)
    for atom, found in places.items():
        members = np.zeros(len(tally.atoms), dtype=bool)
        members[found] = True
        yield atom, members


def _small_rests(base: Counts, published: Sequence[Published], question: Question, threshold: int) -> Iterator[Members]:
    """People who are in the same shown groups of all publications, where they are few.

    Every group that comes out by adding and subtracting is made of such people, planned or not.
    """
    rows = [one.groups.members[group] for one in published for group in one.tables.get(question.id, {})]
    if not rows:
        return
    alike, place = np.unique(np.stack(rows).T, axis=0, return_inverse=True)
    # People who are in no shown group are nobody's rest.
    for number in np.flatnonzero(alike.any(axis=1)).tolist():
        members = np.asarray(place.reshape(-1) == number, dtype=np.bool_)
        if base[members].sum() < threshold:
            yield members


def _of_unit(tally: Tally, members: Members) -> Group:
    """The unit that some people are of, or the first of several."""
    return Group(BreakdownKind.UNIT.value, tally.atoms[int(members.argmax())].unit)


def _hidden(groups: PlannedGroups, shown: Sequence[Group]) -> Iterator[tuple[Group, Members]]:
    """The planned groups that are not shown, without the people of units that are."""
    units = [groups.members[group] for group in shown if group.breakdown == BreakdownKind.UNIT]
    seen = np.any(units, axis=0) if units else np.zeros(len(next(iter(groups.members.values()))), dtype=bool)
    for group, members in groups.members.items():
        secret: Members = members & ~seen
        if group not in shown and secret.any():
            yield group, secret
