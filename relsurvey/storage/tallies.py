"""The tally of a wave: one grouped pass over the answers in the database, never rows into Python."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, distinct, func, select

from relsurvey.collection.answers import COUNTED, Help
from relsurvey.questionnaire.definition import WAYS_OUT, Given, Question, Questionnaire
from relsurvey.reporting.tallies import QuestionTally, Tally
from relsurvey.storage.tables import answer, response

_GAVE_NO_OPTION = [*(way.value for way in WAYS_OUT), Given.SKIPPED.value]


def tally(
    connection: Connection,
    *,
    organisation_id: str,
    wave_id: str,
    questionnaire: Questionnaire,
    asked: Mapping[str, int],
) -> Tally:
    """Count the responses of a wave that count: sent, or kept by choice. Units in the order of `asked`.

    Answers that somebody else decided are a stream of their own and are not among them.

    Of a question to rank, everybody who gave an option a number chose it; which number is not counted.
    Answers to questions that a person was in the end not asked must have been taken out before: closing does that.
    """
    ours = (*_counted(organisation_id, wave_id), func.coalesce(response.c.help, "") != Help.PROXY.value)
    returned = {**dict.fromkeys(asked, 0), **_returned(connection, ours)}
    answers = select(response.c.unit_id, answer.c.question_id).select_from(answer.join(response)).where(*ours)
    counts: dict[tuple[str, str], dict[str, int]] = defaultdict(dict)
    for row in connection.execute(_per_option(answers)):
        counts[row.unit_id, row.question_id][row.option_id] = row.people
    choosers = connection.execute(_people(answers.where(answer.c.option_id.not_in(_GAVE_NO_OPTION))))
    answered = {(row.unit_id, row.question_id): row.people for row in choosers}
    questions = {}
    for question in questionnaire.questions:
        base = _base(connection, question, answers, returned)
        for unit in asked:
            key = (unit, question.id)
            questions[key] = _question_tally(question, counts[key], answered.get(key, 0), base.get(unit, 0))
    return Tally(dict(asked), returned, questions)


def came_back(connection: Connection, *, organisation_id: str, wave_id: str) -> Mapping[str, int]:
    """Unit → responses that were sent or kept, whoever decided the answers."""
    return _returned(connection, _counted(organisation_id, wave_id))


def _counted(organisation_id: str, wave_id: str) -> Sequence[ColumnElement[bool]]:
    return response.c.organisation_id == organisation_id, response.c.wave_id == wave_id, response.c.stage.in_(COUNTED)


def _returned(connection: Connection, ours: Sequence[ColumnElement[bool]]) -> Mapping[str, int]:
    by_unit = select(response.c.unit_id, func.count().label("people")).where(*ours).group_by(response.c.unit_id)
    return {row.unit_id: row.people for row in connection.execute(by_unit)}


def _per_option(answers: Select[Any]) -> Select[Any]:
    by = (response.c.unit_id, answer.c.question_id, answer.c.option_id)
    return answers.with_only_columns(*by, func.count().label("people")).group_by(*by)


def _people(answers: Select[Any]) -> Select[Any]:
    by = (response.c.unit_id, answer.c.question_id)
    return answers.with_only_columns(*by, func.count(distinct(answer.c.response_id)).label("people")).group_by(*by)


def _base(
    connection: Connection, question: Question, answers: Select[Any], returned: Mapping[str, int]
) -> Mapping[str, int]:
    """Unit → people who were asked the question: everyone, or those who gave an answer that leads to it."""
    rule = question.show_if
    if rule is None:
        return returned
    leading = answers.where(answer.c.question_id == rule.question_id, answer.c.option_id.in_(rule.options))
    return {row.unit_id: row.people for row in connection.execute(_people(leading))}


def _question_tally(question: Question, counts: Mapping[str, int], answered: int, base: int) -> QuestionTally:
    return QuestionTally(
        base=base,
        answered=answered,
        chosen={option.id: counts.get(option.id, 0) for option in question.options},
        ways_out={way.value: counts.get(way.value, 0) for way in question.ways_out},
    )
