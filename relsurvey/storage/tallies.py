"""The tally of a wave: one grouped pass over the answers in the database, never rows into Python; kept at closing."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np
from sqlalchemy import ColumnElement, Connection, Row, Select, distinct, func, insert, select

from relsurvey.collection.answers import COUNTED
from relsurvey.questionnaire.definition import WAYS_OUT, Given, Question, Questionnaire, QuestionType
from relsurvey.reporting.tallies import BASE, Atom, Counts, Tally, read_tally, tally_document
from relsurvey.storage.tables import answer, kept_tally, response

#: Question id, cell → atom → people.
_Found = dict[tuple[str, str], dict[Atom, int]]

_ATOM: Sequence[ColumnElement[str]] = (
    response.c.unit_id,
    response.c.client_group,
    func.coalesce(response.c.help, "").label("help"),
    response.c.form,
)


def tally(
    connection: Connection,
    *,
    organisation_id: str,
    wave_id: str,
    questionnaire: Questionnaire,
    asked: Mapping[str, int],
    asked_of: Mapping[tuple[str, str], int],
    mode: str | None = None,
) -> Tally:
    """Count the responses of a wave that count: sent, or kept by choice; of one mode, where it is given.

    Of a question to rank, everybody who gave an option a number chose it; which number is not counted.
    Answers to questions that a person was in the end not asked must have been taken out before: closing does that.
    """
    ours = _counted(organisation_id, wave_id)
    if mode is not None:
        ours = (*ours, response.c.mode == mode)
    returned = {_atom(row): row.people for row in connection.execute(_by_atom(ours))}
    several = [question.id for question in questionnaire.questions if question.takes_several]
    found: _Found = defaultdict(lambda: defaultdict(int))
    for row in connection.execute(_answers(ours)):
        found[row.question_id, row.option_id][_atom(row)] = row.people
        if row.option_id not in _GAVE_NO_OPTION and row.question_id not in several:
            found[row.question_id, Given.ANSWERED.value][_atom(row)] += row.people
    for row in connection.execute(_choosers(ours, several)) if several else ():
        found[row.question_id, Given.ANSWERED.value][_atom(row)] = row.people
    atoms = sorted(returned)
    cells: dict[tuple[str, str], Counts] = {}
    for question in questionnaire.questions:
        if question.type is not QuestionType.TEXT:
            base = _base(connection, question, questionnaire, ours, returned, found)
            cells |= {(question.id, cell): _in_order(people, atoms) for cell, people in _cells(question, found, base)}
    return Tally(dict(asked), dict(asked_of), tuple(atoms), _in_order(returned, atoms), cells)


def keep(connection: Connection, *, organisation_id: str, wave_id: str, counted: Tally) -> None:
    """Keep the tally of a wave as it closed: corrections start from it, whatever is taken out or comes in later."""
    mine = {"organisation_id": organisation_id, "wave_id": wave_id}
    connection.execute(insert(kept_tally).values(**mine, document=tally_document(counted)))


def kept(connection: Connection, *, organisation_id: str, wave_id: str) -> Tally | None:
    """The tally that was kept, or None."""
    mine = (kept_tally.c.organisation_id == organisation_id, kept_tally.c.wave_id == wave_id)
    document = connection.execute(select(kept_tally.c.document).where(*mine)).scalar_one_or_none()
    return read_tally(document) if document else None


_GAVE_NO_OPTION = frozenset({*(way.value for way in WAYS_OUT), Given.SKIPPED.value})


def _counted(organisation_id: str, wave_id: str) -> Sequence[ColumnElement[bool]]:
    return response.c.organisation_id == organisation_id, response.c.wave_id == wave_id, response.c.stage.in_(COUNTED)


def _by_atom(ours: Sequence[ColumnElement[bool]]) -> Select[Any]:
    return select(func.count().label("people")).add_columns(*_ATOM).where(*ours).group_by(*_ATOM)


def _answers(ours: Sequence[ColumnElement[bool]]) -> Select[Any]:
    """People by atom, question and option. Asks for nothing that `ix_answer_tally` lacks, which makes it fast."""
    by = (*_ATOM, answer.c.question_id, answer.c.option_id)
    people = func.count().label("people")
    return select(people).add_columns(*by).select_from(answer.join(response)).where(*ours).group_by(*by)


def _choosers(ours: Sequence[ColumnElement[bool]], question_ids: Sequence[str]) -> Select[Any]:
    """People by atom and question who chose anything, each counted once, at their first option."""
    by = (*_ATOM, answer.c.question_id)
    chose = (
        answer.c.question_id.in_(question_ids),
        answer.c.position == 1,
        answer.c.option_id.not_in(sorted(_GAVE_NO_OPTION)),
    )
    people = func.count().label("people")
    return select(people).add_columns(*by).select_from(answer.join(response)).where(*ours, *chose).group_by(*by)


def _atom(row: Row[Any]) -> Atom:
    return Atom(row.unit_id, row.client_group, row.help, row.form)


def _base(  # noqa: PLR0917
    connection: Connection,
    question: Question,
    questionnaire: Questionnaire,
    ours: Sequence[ColumnElement[bool]],
    returned: Mapping[Atom, int],
    found: _Found,
) -> Mapping[Atom, int]:
    """The people who were asked the question: everyone, or those who gave an answer that leads to it."""
    rule = question.show_if
    if rule is None:
        return returned
    if len(rule.options) == 1 or not questionnaire.question(rule.question_id).takes_several:
        base: dict[Atom, int] = defaultdict(int)
        for option in rule.options:
            for atom, people in found[rule.question_id, option].items():
                base[atom] += people
        return base
    # Somebody may have chosen two of the leading options.
    leading = (answer.c.question_id == rule.question_id, answer.c.option_id.in_(rule.options))
    choosers = func.count(distinct(answer.c.response_id)).label("people")
    wanted = (
        select(choosers).add_columns(*_ATOM).select_from(answer.join(response)).where(*ours, *leading).group_by(*_ATOM)
    )
    return {_atom(row): row.people for row in connection.execute(wanted)}


def _cells(question: Question, found: _Found, base: Mapping[Atom, int]) -> Iterable[tuple[str, Mapping[Atom, int]]]:
    cells = [*(option.id for option in question.options), *(way.value for way in question.ways_out)]
    for cell in (*cells, Given.ANSWERED.value):
        yield cell, found[question.id, cell]
    gave = (Given.ANSWERED.value, *(way.value for way in question.ways_out))
    skipped = {
        atom: people - sum(found[question.id, cell].get(atom, 0) for cell in gave) for atom, people in base.items()
    }
    yield Given.SKIPPED.value, skipped
    yield BASE, base


def _in_order(people: Mapping[Atom, int], atoms: Sequence[Atom]) -> Counts:
    return np.array([people.get(atom, 0) for atom in atoms], dtype=np.int64)
