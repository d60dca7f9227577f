"""Answers as rows, and rows as answers: one row for each chosen option or way out, the words of a text beside it."""

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, and_, bindparam, delete, insert, select

from relsurvey.collection.answers import Answer
from relsurvey.questionnaire.definition import Given, Questionnaire
from relsurvey.storage.prepared import Prepared
from relsurvey.storage.response_key import ResponseKey
from relsurvey.storage.tables import answer, answer_text


def read(connection: Connection, key: ResponseKey, questionnaire: Questionnaire) -> dict[str, Answer]:
    """Question id → answer, in the order of the questionnaire."""
    chosen: dict[str, dict[str, int]] = {}
    texts: dict[str, tuple[str, bool | None]] = {}
    for row in _ALL.rows(connection, key.columns()):
        chosen.setdefault(row.question_id, {})[row.option_id] = row.position
        texts[row.question_id] = row.text or "", row.may_quote
    found = {}
    for question in questionnaire.questions:
        if options := chosen.get(question.id):
            known = [option.id for option in question.options if option.id in options]
            in_order = tuple(sorted(known, key=options.__getitem__))
            given = Given.ANSWERED if in_order else Given(next(iter(options)))
            found[question.id] = Answer(question.id, given, in_order, *texts[question.id])
    return found


def save(connection: Connection, key: ResponseKey, before: Mapping[str, Answer], after: Mapping[str, Answer]) -> None:
    """Write the difference between two sets of answers. No difference, no statement."""
    differ = [question for question in before.keys() | after.keys() if before.get(question) != after.get(question)]
    replaced = [before[question] for question in differ if question in before]
    for table, gone in ((answer, replaced), (answer_text, [old for old in replaced if old.text])):
        if gone:
            _FORGET[table].run(connection, *({**key.columns(), "question_id": old.question_id} for old in gone))
    add(connection, [(key, after[question]) for question in differ if question in after])


def add(connection: Connection, new: Iterable[tuple[ResponseKey, Answer]]) -> None:
    """Insert answers to questions that have none."""
    options: list[dict[str, Any]] = []
    texts: list[dict[str, Any]] = []
    for key, one in new:
        common = {**key.columns(), "question_id": one.question_id}
        for position, option in enumerate(one.options or (one.given.value,), start=1):
            options.append({**common, "option_id": option, "position": position})
        if one.text:
            texts.append({**common, "text": one.text, "may_quote": one.quote})
    for table, rows in ((answer, options), (answer_text, texts)):
        if rows:
            _ADD[table].run(connection, *rows)


def _are(table: Table, *names: str) -> Iterable[ColumnElement[bool]]:
    return (table.c[name] == bindparam(name) for name in names)


_RESPONSE = ("organisation_id", "wave_id", "response_id")
_ALL = Prepared(
    select(answer.c.question_id, answer.c.option_id, answer.c.position, answer_text.c.text, answer_text.c.may_quote)
    .outerjoin_from(answer, answer_text, and_(*(answer.c[column.name] == column for column in answer_text.primary_key)))
    .where(*_are(answer, *_RESPONSE))
)
_FORGET = {
    table: Prepared(delete(table).where(*_are(table, *_RESPONSE, "question_id"))) for table in (answer, answer_text)
}
_ADD = {table: Prepared(insert(table), table.columns.keys()) for table in (answer, answer_text)}
