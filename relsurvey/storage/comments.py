"""Rows of comments: what a reviewer made of people's words. Read in the order of their random ids, which tells nothing.

Everything here is about a wave that has closed. No function returns a unit, a day or the key of a response.
"""

import secrets
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, delete, func, insert, literal, select, update

from relsurvey.collection.answers import COUNTED
from relsurvey.collection.comment import Comment, CommentState, Decided
from relsurvey.storage.tables import answer_text, comment, comment_theme, response

#: A comment has the key of the words it is about.
_SAME_WORDS = and_(
    *(comment.c[column.name] == column for column in answer_text.primary_key),
)


def register(connection: Connection, *, organisation_id: str, wave_id: str) -> None:
    """Give every text of a closed wave an id of its own, where it has none."""
    new = (
        select(answer_text.c.response_id, answer_text.c.question_id)
        .join(response, _of_response())
        .outerjoin(comment, _SAME_WORDS)
        .where(
            answer_text.c.organisation_id == organisation_id,
            answer_text.c.wave_id == wave_id,
            response.c.stage.in_(COUNTED),
            comment.c.id.is_(None),
        )
    )
    rows = [
        {
            "organisation_id": organisation_id,
            "wave_id": wave_id,
            "id": secrets.token_hex(16),
            "response_id": row.response_id,
            "question_id": row.question_id,
            "state": CommentState.WAITING.value,
            "edited": "",
        }
        for row in connection.execute(new)
    ]
    if rows:
        connection.execute(insert(comment), rows)


def counts(connection: Connection, *, organisation_id: str, wave_id: str) -> Mapping[str, Mapping[CommentState, int]]:
    """Question → state → how many comments."""
    by = (comment.c.question_id, comment.c.state)
    wanted = select(*by, func.count().label("comments")).where(*_of_wave(organisation_id, wave_id)).group_by(*by)
    found: dict[str, Counter[CommentState]] = {}
    for row in connection.execute(wanted):
        found.setdefault(row.question_id, Counter())[CommentState(row.state)] = row.comments
    return found


def list_(
    connection: Connection, *, organisation_id: str, wave_id: str, question_id: str, state: CommentState
) -> Sequence[Comment]:
    """The comments to one question in one state."""
    here = (comment.c.question_id == question_id, comment.c.state == state.value)
    return _comments(connection, organisation_id, wave_id, *here)


def get(
    connection: Connection, *, organisation_id: str, wave_id: str, comment_id: str, lock: bool = False
) -> Comment | None:
    """One comment, or None. With `lock` nobody else decides about it until this transaction ends."""
    if lock:
        held = select(comment.c.id).where(*_of_wave(organisation_id, wave_id), comment.c.id == comment_id)
        connection.execute(held.with_for_update()).first()
    return next(iter(_comments(connection, organisation_id, wave_id, comment.c.id == comment_id)), None)


def next_waiting(connection: Connection, *, organisation_id: str, wave_id: str, question_id: str) -> str:
    """The id of a comment that nobody has decided about; empty when there is none."""
    wanted = select(func.min(comment.c.id)).where(
        *_of_wave(organisation_id, wave_id),
        comment.c.question_id == question_id,
        comment.c.state == CommentState.WAITING.value,
    )
    return connection.scalar(wanted) or ""


def decide(connection: Connection, *, organisation_id: str, wave_id: str, comment_id: str, decided: Decided) -> None:
    """Put a decision in the place of the one before."""
    mine = (*_of_wave(organisation_id, wave_id), comment.c.id == comment_id)
    connection.execute(
        update(comment).where(*mine).values(state=decided.state.value, edited=decided.edited, for_next=decided.for_next)
    )
    key = {"organisation_id": organisation_id, "wave_id": wave_id, "comment_id": comment_id}
    connection.execute(delete(comment_theme).where(*(comment_theme.c[name] == value for name, value in key.items())))
    if decided.theme_ids:
        connection.execute(insert(comment_theme), [{**key, "theme_id": one} for one in sorted(decided.theme_ids)])


def for_next(connection: Connection, *, organisation_id: str, wave_id: str) -> Sequence[tuple[str, str]]:
    """(question, edited words) of every comment that is marked for the next version and may be used."""
    wanted = (
        select(comment.c.question_id, comment.c.edited)
        .join_from(comment, answer_text, _SAME_WORDS)
        .where(
            *_of_wave(organisation_id, wave_id),
            comment.c.for_next,
            comment.c.state == CommentState.QUOTABLE.value,
            answer_text.c.may_quote,
        )
        .order_by(comment.c.id)
    )
    return [(row.question_id, row.edited) for row in connection.execute(wanted)]


def forget_original(connection: Connection, *, organisation_id: str, wave_id: str, comment_id: str = "") -> int:
    """Put the edited words in the place of those that were written: of one comment, or of all that were decided about.

    Returns how many. What was hidden and not edited becomes empty.
    """
    mine = [*_of_wave(organisation_id, wave_id), comment.c.state != CommentState.WAITING.value]
    if comment_id:
        mine.append(comment.c.id == comment_id)
    edited = select(comment.c.edited).where(_SAME_WORDS).correlate(answer_text).scalar_subquery()
    about = select(literal(1)).where(_SAME_WORDS, *mine).correlate(answer_text).exists()
    return connection.execute(update(answer_text).where(about).values(text=edited)).rowcount


def _comments(
    connection: Connection, organisation_id: str, wave_id: str, *which: ColumnElement[bool]
) -> Sequence[Comment]:
    found = connection.execute(_wanted(organisation_id, wave_id).where(*which).order_by(comment.c.id)).all()
    themes = _themes(connection, organisation_id, wave_id)
    return [
        Comment(
            row.id,
            row.question_id,
            CommentState(row.state),
            row.text,
            row.edited,
            bool(row.may_quote),
            frozenset(themes.get(row.id, ())),
            bool(row.for_next),
        )
        for row in found
    ]


def _wanted(organisation_id: str, wave_id: str) -> Select[Any]:
    own = (comment.c.id, comment.c.question_id, comment.c.state, comment.c.edited, comment.c.for_next)
    return (
        select(*own, answer_text.c.text, answer_text.c.may_quote)
        .join_from(comment, answer_text, _SAME_WORDS)
        .where(*_of_wave(organisation_id, wave_id))
    )


def _themes(connection: Connection, organisation_id: str, wave_id: str) -> Mapping[str, Sequence[str]]:
    ours = (comment_theme.c.organisation_id == organisation_id, comment_theme.c.wave_id == wave_id)
    found: dict[str, list[str]] = {}
    for row in connection.execute(select(comment_theme.c.comment_id, comment_theme.c.theme_id).where(*ours)):
        found.setdefault(row.comment_id, []).append(row.theme_id)
    return found


def _of_wave(organisation_id: str, wave_id: str) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    return comment.c.organisation_id == organisation_id, comment.c.wave_id == wave_id


def _of_response() -> ColumnElement[bool]:
    return and_(
        response.c.organisation_id == answer_text.c.organisation_id,
        response.c.wave_id == answer_text.c.wave_id,
        response.c.id == answer_text.c.response_id,
    )
