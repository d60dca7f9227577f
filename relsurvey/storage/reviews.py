"""Rows of reviews: the questionnaire, the links to it, what the author made of what was said, the rule."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, insert, select, update

from relsurvey.coproduction.review import Answered, Invitation, Kind, Review, Role
from relsurvey.questionnaire.definition import Questionnaire
from relsurvey.questionnaire.document import from_document, to_document
from relsurvey.storage.inserting import insert_if_free, put
from relsurvey.storage.tables import review, review_answer, review_invitation, review_rule


@dataclass(frozen=True, slots=True)
class Found:
    """An invitation and whose it is."""

    organisation_id: str
    invitation: Invitation


def add_if_free(connection: Connection, *, organisation_id: str, new: Review) -> bool:
    """Store a review; False when there is one of this wording."""
    values = {
        "organisation_id": organisation_id,
        "id": new.id,
        **_content(new.questionnaire),
        "begun_by": new.begun_by,
        "begun_on": new.begun_on,
        "authors": sorted(new.authors),
    }
    return insert_if_free(connection, review, values)


def get(connection: Connection, *, organisation_id: str, review_id: str, lock: bool = False) -> Review | None:
    """The review, or None. With `lock` nobody else changes anything about it until this transaction ends."""
    wanted = select(review).where(*_is(organisation_id, review_id))
    row = connection.execute(wanted.with_for_update() if lock else wanted).one_or_none()
    return _review(row) if row else None


def of_content(connection: Connection, *, organisation_id: str, content_hash: str) -> Review | None:
    """The review of exactly this wording, or None."""
    wanted = select(review).where(review.c.organisation_id == organisation_id, review.c.content_hash == content_hash)
    row = connection.execute(wanted).one_or_none()
    return _review(row) if row else None


def list_(connection: Connection, *, organisation_id: str, still_open: bool = False) -> Sequence[Review]:
    """Every review, or those that are open still; the newest first."""
    ours = select(review).where(review.c.organisation_id == organisation_id)
    if still_open:
        ours = ours.where(review.c.closed_on.is_(None))
    rows = connection.execute(ours.order_by(review.c.begun_on.desc(), review.c.questionnaire_id, review.c.id))
    return [_review(row) for row in rows]


def put_content(connection: Connection, *, organisation_id: str, review_id: str, changed: Questionnaire) -> None:
    """Let reviewers see another wording from now on."""
    connection.execute(update(review).where(*_is(organisation_id, review_id)).values(**_content(changed)))


def put_authors(connection: Connection, *, organisation_id: str, review_id: str, authors: Collection[str]) -> None:
    """Store who had a hand in a review."""
    connection.execute(update(review).where(*_is(organisation_id, review_id)).values(authors=sorted(authors)))


def close(connection: Connection, *, organisation_id: str, review_id: str, today: date) -> None:
    """Nothing is said any more."""
    mine = (*_is(organisation_id, review_id), review.c.closed_on.is_(None))
    connection.execute(update(review).where(*mine).values(closed_on=today))


def add_invitation(connection: Connection, *, organisation_id: str, new: Invitation, token_hash: str) -> None:
    """Store a link."""
    connection.execute(
        insert(review_invitation).values(
            organisation_id=organisation_id,
            id=new.id,
            review_id=new.review_id,
            token_hash=token_hash,
            kind=new.kind.value,
            role=new.role.value,
            label=new.label,
            withdrawn=new.withdrawn,
        )
    )


def invitations(connection: Connection, *, organisation_id: str, review_id: str) -> Sequence[Invitation]:
    """Every link to a review, by its label."""
    column = review_invitation.c
    wanted = select(review_invitation).where(column.organisation_id == organisation_id, column.review_id == review_id)
    rows = connection.execute(wanted.order_by(column.withdrawn, column.role, column.label, column.id))
    return [_invitation(row) for row in rows]


def by_token(connection: Connection, token_hash: str, *, lock: bool = False) -> Found | None:
    """The invitation of a link, or None."""
    wanted = select(review_invitation).where(review_invitation.c.token_hash == token_hash)
    row = connection.execute(wanted.with_for_update() if lock else wanted).one_or_none()
    return Found(row.organisation_id, _invitation(row)) if row else None


def withdraw(connection: Connection, *, organisation_id: str, invitation_id: str) -> bool:
    """Let nobody in with a link any more; False when there is no such link."""
    mine = (review_invitation.c.organisation_id == organisation_id, review_invitation.c.id == invitation_id)
    return connection.execute(update(review_invitation).where(*mine).values(withdrawn=True)).rowcount == 1


def answers(connection: Connection, *, organisation_id: str, review_id: str) -> Sequence[Answered]:
    """What the author made of what was said, question by question."""
    column = review_answer.c
    wanted = select(review_answer).where(column.organisation_id == organisation_id, column.review_id == review_id)
    return [
        Answered(row.question_id, row.summary, row.changed, row.done, row.answered_by, row.answered_on)
        for row in connection.execute(wanted.order_by(column.question_id))
    ]


def put_answer(connection: Connection, *, organisation_id: str, review_id: str, answered: Answered) -> None:
    """Store it in the place of what the author wrote about this question before."""
    row = {
        "organisation_id": organisation_id,
        "review_id": review_id,
        "question_id": answered.question_id,
        "summary": answered.summary,
        "changed": answered.changed,
        "done": answered.done,
        "answered_by": answered.by,
        "answered_on": answered.on,
    }
    put(connection, review_answer, row)


def sign_offs_needed(connection: Connection, *, organisation_id: str) -> int:
    """How many people have to say that a version is good; 0 where nobody has set it."""
    wanted = select(review_rule.c.sign_offs).where(review_rule.c.organisation_id == organisation_id)
    return connection.scalar(wanted) or 0


def set_sign_offs_needed(connection: Connection, *, organisation_id: str, sign_offs: int) -> None:
    """Store the organisation's rule."""
    put(connection, review_rule, {"organisation_id": organisation_id, "sign_offs": sign_offs})


def _content(questionnaire: Questionnaire) -> dict[str, Any]:
    return {
        "questionnaire_id": questionnaire.id,
        "content_hash": questionnaire.content_hash,
        "document": to_document(questionnaire),
    }


def _is(organisation_id: str, review_id: str) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    return review.c.organisation_id == organisation_id, review.c.id == review_id


def _review(row: Row[Any]) -> Review:
    authors = frozenset(row.authors)
    return Review(row.id, from_document(row.document), row.begun_by, row.begun_on, row.closed_on, authors)


def _invitation(row: Row[Any]) -> Invitation:
    return Invitation(row.id, row.review_id, Kind(row.kind), Role(row.role), row.label, row.withdrawn)
