"""What of a wave may be shown: groups large enough, bands in their rows, and nothing that can be worked out. The door.

Which groups took part, which questions go with which; each question by itself is decided in `deciding`.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from relsurvey.collection.plan import BreakdownKind, ReleasePlan
from relsurvey.questionnaire.definition import Question, Questionnaire, QuestionType
from relsurvey.reporting.disclosure.audit import Published, shown_rows
from relsurvey.reporting.disclosure.bands import exactly
from relsurvey.reporting.disclosure.cores import on_two_cores
from relsurvey.reporting.disclosure.deciding import Decided, Wave, decide
from relsurvey.reporting.disclosure.groups import as_far_as_planned, planned_groups
from relsurvey.reporting.disclosure.knowledge import Grid
from relsurvey.reporting.disclosure.participation import hide_until_open
from relsurvey.reporting.disclosure.rows import Row
from relsurvey.reporting.released import SEAL, Group, ReleasedRow, ReleasedTable, Returns
from relsurvey.reporting.tallies import Tally

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
    wave = Wave(
        people,
        planned_groups(plan, people),
        threshold,
        tuple(Published(planned_groups(earlier, people), shown_rows(tables)) for earlier, tables in before),
    )
    answered = hide_until_open(wave.sizes(people.returned), people)
    asked = [
        one for one in questionnaire.questions if one.id in plan.question_ids and one.type is not QuestionType.TEXT
    ]
    of_all = [question for question in asked if question.show_if is None]
    decided = on_two_cores(lambda question: decide(question, wave, answered), of_all)
    found = {question.id: one for question, one in zip(of_all, decided, strict=True)}
    for question in asked:
        if question.show_if is not None:
            found[question.id] = decide(question, wave, _base_is_known(question, questionnaire, found, answered))
    return Release(
        _returns(wave, answered),
        tuple(_sealed(question, wave, found[question.id].rows) for question in asked),
        {id_: one.proofs for id_, one in found.items()},
    )


def _sealed(question: Question, wave: Wave, shown: Mapping[Group, Row]) -> ReleasedTable:
    rows = (
        ReleasedRow(group, hidden=False, base=exactly(shown[group].base), counts=shown[group].counts)
        if group in shown
        else ReleasedRow(group, hidden=True, base=None, counts={})
        for group in wave.groups.members
    )
    return ReleasedTable(question.id, tuple(rows), SEAL)


def _returns(wave: Wave, shown: Collection[Group]) -> tuple[Returns, ...]:
    return tuple(
        Returns(group, wave.groups.asked.get(group), wave.groups.people(group, wave.tally.returned))
        if group in shown
        else Returns(group, None, None)
        for group in wave.groups.members
    )


def _base_is_known(
    question: Question, questionnaire: Questionnaire, found: Mapping[str, Decided], shown: Iterable[Group]
) -> list[Group]:
    """The groups in which the number of people asked a follow-up says nothing new: it is published already.

    It is the count of the answers that led to it. Where that is a band, or was not published, showing the follow-up
    would undo it. With two leading answers of a several-choice question, the number who gave either would tell how many
    gave both.
    """
    rule = question.show_if
    if rule is None or rule.question_id not in found:
        return []
    if questionnaire.question(rule.question_id).takes_several and len(rule.options) > 1:
        return []
    rows = found[rule.question_id].rows
    return [
        group
        for group in shown
        if group.breakdown in _OF_FOLLOW_UPS
        and group in rows
        and all(rows[group].counts[option].exact for option in rule.options)
    ]
