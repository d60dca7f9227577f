"""Answers as rows, and rows as answers: one row for each chosen option or way out, the words of a text beside it."""

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Connection, delete, insert, select

from relsurvey.collection.answers import Answer
from relsurvey.questionnaire.definition import Given, Questionnaire
from relsurvey.storage.response_key import ResponseKey
from relsurvey.storage.tables import answer, answer_text


def read(connection: Connection, key: ResponseKey, questionnaire: Questionnaire) -> dict[str, Answer]:
    """Question id → answer, in the order of the questionnaire."""
    same = [answer.c[column.name] == column for column in answer_text.primary_key]
    wanted = (
        select(answer.c.question_id, answer.c.option_id, answer_text.c.text)
        .outerjoin_from(answer, answer_text, same[0] & same[1] & same[2] & same[3])
        .where(*key.of(answer))
    )
    chosen: dict[str, set[str]] = {}
    texts: dict[str, str] = {}
    for row in connection.execute(wanted):
        chosen.setdefault(row.question_id, set()).add(row.option_id)
        texts[row.question_id] = row.text or ""
    found = {}
    for question in questionnaire.questions:
        if options := chosen.get(question.id):
            in_order = tuple(option.id for option in question.options if option.id in options)
            given = Given.ANSWERED if in_order else Given(next(iter(options)))
            found[question.id] = Answer(question.id, given, in_order, texts[question.id])
    return found


def save(connection: Connection, key: ResponseKey, before: Mapping[str, Answer], after: Mapping[str, Answer]) -> None:
    """Write the difference between two sets of answers. No difference, no statement."""
    differ = [question for question in before.keys() | after.keys() if before.get(question) != after.get(question)]
    if not differ:
        return
    had_text = any(before[question].text for question in differ if question in before)
    for table in (answer, answer_text) if had_text else (answer,):
        connection.execute(delete(table).where(*key.of(table), table.c.question_id.in_(differ)))
    add(connection, [(key, after[question]) for question in differ if question in after])


def add(connection: Connection, new: Iterable[tuple[ResponseKey, Answer]]) -> None:
    """Insert answers to questions that have none."""
    options: list[dict[str, Any]] = []
    texts: list[dict[str, Any]] = []
    for key, one in new:
        common = {**key.columns(), "question_id": one.question_id}
        options += ({**common, "option_id": option} for option in one.options or (one.given.value,))
        if one.text:
            texts.append({**common, "text": one.text})
    for table, rows in ((answer, options), (answer_text, texts)):
        if rows:
            connection.execute(insert(table), rows)
