"""Rows of people who review, with what they said. Read in the order of their random ids, which tells nothing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, func, insert, select, update

from relsurvey.coproduction.review import Judgement, Reaction, Reviewer, Role, Said, Verdict
from relsurvey.storage.inserting import insert_if_free, put
from relsurvey.storage.tables import review_invitation, review_judgement, review_said, reviewer


@dataclass(frozen=True, slots=True)
class Found:
    """A reviewer, whose review it is, and whether their link was withdrawn."""

    organisation_id: str
    review_id: str
    reviewer: Reviewer
    withdrawn: bool


def add_if_free(
    connection: Connection, *, organisation_id: str, review_id: str, invitation_id: str, new_id: str, token_hash: str
) -> bool:
    """Store somebody who begins; False when they have begun with this link."""
    values = {"id": new_id, "review_id": review_id, "invitation_id": invitation_id, "token_hash": token_hash}
    return insert_if_free(connection, reviewer, {"organisation_id": organisation_id, **values, "may_print": None})


def count(connection: Connection, *, organisation_id: str, review_id: str) -> Mapping[str, int]:
    """Invitation → how many have begun with it."""
    ours = (reviewer.c.organisation_id == organisation_id, reviewer.c.review_id == review_id)
    wanted = select(reviewer.c.invitation_id, func.count().label("people")).where(*ours)
    rows = connection.execute(wanted.group_by(reviewer.c.invitation_id))
    return {row.invitation_id: row.people for row in rows}


def by_token(connection: Connection, token_hash: str, *, lock: bool = False) -> Found | None:
    """The reviewer of a link, or None. With `lock` whatever else they press waits until this transaction ends."""
    if lock:
        connection.execute(select(reviewer.c.id).where(reviewer.c.token_hash == token_hash).with_for_update()).first()
    row = connection.execute(_wanted().where(reviewer.c.token_hash == token_hash)).one_or_none()
    if row is None:
        return None
    (found,) = _filled(connection, row.organisation_id, [row])
    return Found(row.organisation_id, row.review_id, found, row.withdrawn)


def of_review(connection: Connection, *, organisation_id: str, review_id: str) -> tuple[Reviewer, ...]:
    """Everybody who has begun."""
    ours = (reviewer.c.organisation_id == organisation_id, reviewer.c.review_id == review_id)
    rows = connection.execute(_wanted().where(*ours).order_by(reviewer.c.id)).all()
    return _filled(connection, organisation_id, rows)


def put_said(connection: Connection, *, organisation_id: str, reviewer_id: str, said: Said) -> None:
    """Store it in the place of what they said about this very wording before."""
    row = {
        "organisation_id": organisation_id,
        "reviewer_id": reviewer_id,
        "question_id": said.question_id,
        "about": said.about,
        "reaction": said.reaction.value,
        "word": said.word,
        "picture": said.picture,
        "own_words": said.own_words,
    }
    put(connection, review_said, row)


def permit(connection: Connection, *, organisation_id: str, reviewer_id: str, may_print: bool) -> None:
    """Store whether their words may be printed."""
    mine = (reviewer.c.organisation_id == organisation_id, reviewer.c.id == reviewer_id)
    connection.execute(update(reviewer).where(*mine).values(may_print=may_print))


def add_judgement(connection: Connection, *, organisation_id: str, new: Judgement) -> None:
    """Store a new word of a reviewer about the whole."""
    connection.execute(
        insert(review_judgement).values(
            organisation_id=organisation_id,
            reviewer_id=new.reviewer_id,
            number=new.number,
            content_hash=new.content_hash,
            verdict=new.verdict.value,
            why=new.why,
        )
    )


def change_judgement(connection: Connection, *, organisation_id: str, changed: Judgement) -> None:
    """Store what was done about it. What the reviewer said stays."""
    column = review_judgement.c
    connection.execute(
        update(review_judgement)
        .where(
            column.organisation_id == organisation_id,
            column.reviewer_id == changed.reviewer_id,
            column.number == changed.number,
        )
        .values(
            summary=changed.summary,
            answer=changed.answer,
            overruled_by=changed.overruled_by,
            overruled_name=changed.overruled_name,
            reason=changed.reason,
        )
    )


def _wanted() -> Select[Any]:
    of_invitation = and_(
        review_invitation.c.organisation_id == reviewer.c.organisation_id,
        review_invitation.c.id == reviewer.c.invitation_id,
    )
    return select(reviewer, review_invitation.c.role, review_invitation.c.withdrawn).join_from(
        reviewer, review_invitation, of_invitation
    )


def _filled(connection: Connection, organisation_id: str, rows: Sequence[Any]) -> tuple[Reviewer, ...]:
    ids = [row.id for row in rows]
    said, judged = _said(connection, organisation_id, ids), _judgements(connection, organisation_id, ids)
    return tuple(
        Reviewer(row.id, Role(row.role), row.may_print, tuple(said.get(row.id, ())), tuple(judged.get(row.id, ())))
        for row in rows
    )


def _said(connection: Connection, organisation_id: str, ids: Sequence[str]) -> Mapping[str, list[Said]]:
    column, found = review_said.c, dict[str, list[Said]]()
    wanted = select(review_said).where(*_of(column, organisation_id, ids)).order_by(column.question_id, column.about)
    for row in connection.execute(wanted):
        one = Said(row.question_id, Reaction(row.reaction), row.about, row.word, row.picture, row.own_words)
        found.setdefault(row.reviewer_id, []).append(one)
    return found


def _judgements(connection: Connection, organisation_id: str, ids: Sequence[str]) -> Mapping[str, list[Judgement]]:
    column, found = review_judgement.c, dict[str, list[Judgement]]()
    wanted = select(review_judgement).where(*_of(column, organisation_id, ids)).order_by(column.number)
    for row in connection.execute(wanted):
        told = (row.summary, row.answer, row.overruled_by, row.overruled_name, row.reason)
        one = Judgement(row.reviewer_id, row.number, row.content_hash, Verdict(row.verdict), row.why, *told)
        found.setdefault(row.reviewer_id, []).append(one)
    return found


def _of(column: Any, organisation_id: str, ids: Sequence[str]) -> tuple[ColumnElement[bool], ColumnElement[bool]]:  # noqa: ANN401 - the columns of either table
    return column.organisation_id == organisation_id, column.reviewer_id.in_(ids)
