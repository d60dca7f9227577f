"""What could be worked out from rows and all publications of the same people together.

Rows say exactly how many gave an answer, in every class and in whatever classes make up. What they say by themselves is
meant to be said. But beside what is published they must not tell of a small hidden group, or of few people who are
alike, what neither tells alone. Only the data controller has the file, so nobody is asked for who knows an answer.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

import numpy as np

from relsurvey.collection.plan import BreakdownKind
from relsurvey.collection.traits import Trait
from relsurvey.questionnaire.definition import Question, Questionnaire, QuestionType
from relsurvey.reporting.disclosure import audit
from relsurvey.reporting.disclosure.audit import Published, ShownRows
from relsurvey.reporting.disclosure.bands import exactly
from relsurvey.reporting.disclosure.faults import Kind, Target, find
from relsurvey.reporting.disclosure.groups import (
    Members,
    PlannedGroups,
    is_counted,
    kinds_of,
    planned_groups,
    told_apart,
)
from relsurvey.reporting.disclosure.knowledge import sheets
from relsurvey.reporting.disclosure.rows_apart import classes_of
from relsurvey.reporting.disclosure.rows_people import Everybody
from relsurvey.reporting.released import Group, Publication
from relsurvey.reporting.tallies import BASE, Tally, adding_cells, choice_cells

#: A count that is told: which look at the question, whom it is about, the answer, and how few and how many it can be.
_Told = tuple[int, Kind, bytes, str, tuple[int, int] | None]


#: What tells apart in a file the people of the groups of such a breakdown.
_TOLD_BY = {
    BreakdownKind.CLIENT_GROUP: Trait.CLIENT_GROUP,
    BreakdownKind.HELP: Trait.HELP,
    BreakdownKind.FORM: Trait.FORM,
}


def shows_each_group(people: Everybody, carried: Collection[Trait], published: Sequence[Publication]) -> bool:
    """Whether every group of a plan is made of classes, large as these are: then nothing is left to work out."""
    kinds = kinds_of([one.plan for one in published])
    return not people.gone and {Trait.UNIT, *(_TOLD_BY[kind] for kind in kinds if kind in _TOLD_BY)} <= set(carried)


def tells_more(
    people: Everybody,
    carried: Collection[Trait],
    *,
    questionnaire: Questionnaire,
    published: Sequence[Publication],
    threshold: int,
) -> bool:
    """Whether rows that carry these say more of a small group, beside these publications, than they or those alone."""
    people = _as_far_as_planned(people, kinds_of([one.plan for one in published]))
    out = [Published(planned_groups(one.plan, people.tally), audit.shown_rows(one.tables)) for one in published]
    rows = _rows(people, carried, questionnaire)
    return any(
        _told_more(question, people.tally, out, rows, threshold)
        for question in questionnaire.questions
        if question.id in rows.tables
    )


def _told_more(question: Question, tally: Tally, out: Sequence[Published], rows: Published, threshold: int) -> bool:
    base = tally.cells[question.id, BASE]
    classes = list(rows.groups.members.values())
    about = {
        (one.kind, one.members.tobytes()): replace(one, insiders=False)
        for one in audit.targets(question, tally, out, threshold)
        if one.kind is not Kind.SHOWN and not _is_made_of(classes, one.members & (base > 0), base > 0)
    }
    targets = list(about.values())
    found = {
        one
        for one in _told(question, tally, [*out, rows], targets)
        if not _nobody_in_many(question, tally, one, [*out, rows], threshold)
    }
    return bool(found) and bool(found - _told(question, tally, [rows], targets) - _told(question, tally, out, targets))


def _told(question: Question, tally: Tally, known: Sequence[Published], targets: Sequence[Target]) -> set[_Told]:
    return {
        (place, fault.target.kind, fault.target.members.tobytes(), fault.cell, fault.between)
        for place, sheet in enumerate(sheets(question, tally))
        for fault in find(sheet, audit.known_of(sheet, question, known), targets).faults
    }


def _nobody_in_many(question: Question, tally: Tally, told: _Told, known: Sequence[Published], threshold: int) -> bool:
    """Whether it is told only that nobody gave an answer, of at least the threshold of people whom nothing tells apart.

    Every file says so of its classes.
    """
    base, counts = tally.cells[question.id, BASE], tally.cells[question.id, told[3]]
    members = np.frombuffer(told[2], dtype=bool) & (base > 0)
    rows = [one.groups.members[group] for one in known for group in one.tables.get(question.id, {})]
    _, place = np.unique(np.stack(rows).T, axis=0, return_inverse=True)
    place = place.reshape(-1)
    people, gave = (np.bincount(place, weights=numbers)[place] for numbers in (base, counts))
    return bool(((people >= threshold) & (gave == 0))[members].all())


def _is_made_of(classes: Sequence[Members], members: Members, asked: Members) -> bool:
    """Whether some classes are just these people: then the file shows their answers, and is meant to."""
    inside = [one for one in classes if not (one & asked & ~members).any()]
    return bool(np.any(inside, axis=0)[members].all()) if inside else not members.any()


def _as_far_as_planned(people: Everybody, kinds: Collection[BreakdownKind]) -> Everybody:
    """Told apart by what plans divide them by, and by what rows carry; those in no group of a plan are of no matter."""
    tally = people.tally
    kept = [place for place, atom in enumerate(tally.atoms) if is_counted(atom, kinds)]
    return Everybody(
        tuple(people.traits[place] for place in kept),
        replace(
            tally,
            atoms=tuple(told_apart(tally.atoms[place], kinds) for place in kept),
            returned=tally.returned[kept],
            cells={name: counts[kept] for name, counts in tally.cells.items()},
        ),
    )


def _rows(people: Everybody, carried: Collection[Trait], questionnaire: Questionnaire) -> Published:
    """The file as if it were a publication: a group for each class, every count exact."""
    of = classes_of(people.traits, carried)
    members = {
        Group("rows", str(number)): np.array([place == one for place in of], dtype=bool)
        for number, one in enumerate(dict.fromkeys(place for place in of if place is not None))
    }
    tables = {
        question.id: _counts(question, people.tally, members)
        for question in questionnaire.questions
        if question.type is not QuestionType.TEXT
    }
    return Published(PlannedGroups(members, {}), tables)


def _counts(question: Question, tally: Tally, members: Mapping[Group, Members]) -> ShownRows:
    cells = (*choice_cells(question), *adding_cells(question))
    return {
        group: {cell: exactly(int(tally.cells[question.id, cell][belongs].sum())) for cell in cells}
        for group, belongs in members.items()
    }
