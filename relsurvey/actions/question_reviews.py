"""The author's side of a review: begin it, invite people, read what they said, write what was done because of it.

Reviewers' words are for authors alone. That they were read is recorded, never a word of them.
"""

import secrets
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from datetime import date

from sqlalchemy import Connection

from relsurvey.actions import audit
from relsurvey.collection.link import new_token, token_hash
from relsurvey.coproduction.review import (
    LONGEST_LABEL,
    MOST_INVITATIONS,
    Answered,
    Invitation,
    Judgement,
    Kind,
    Review,
    Reviewer,
    Role,
    Verdict,
    needed,
    tidy,
)
from relsurvey.coproduction.standing import Standing, standing
from relsurvey.errors import BadInput, NotFound, Refused
from relsurvey.people.permissions import Permission
from relsurvey.people.viewer import Viewer
from relsurvey.questionnaire.definition import Audience, Questionnaire
from relsurvey.questionnaire.joined import main_part
from relsurvey.storage import own_questionnaires, reviewers, reviews
from relsurvey.storage.database import Database


@dataclass(frozen=True, slots=True)
class Opened:
    """A review as staff see it. `begun`: invitation → how many have begun with it.

    Whoever is not an author gets the words of a "not yet" where its reviewer lets us print them, and no others.
    """

    review: Review
    standing: Standing
    invitations: tuple[Invitation, ...]
    begun: Mapping[str, int]
    reviewers: tuple[Reviewer, ...] = field(repr=False)
    answers: tuple[Answered, ...]


def list_(db: Database, *, by: Viewer, still_open: bool = False) -> Sequence[tuple[Review, Standing, int]]:
    """Every review, or those that are open still, with where it stands and how many have begun; the newest first."""
    by.require(Permission.SEE_REVIEWS)
    with db.reading() as connection:
        found = reviews.list_(connection, organisation_id=by.organisation_id, still_open=still_open)
        needed_now = reviews.sign_offs_needed(connection, organisation_id=by.organisation_id)
        return [_summed_up(connection, by, one, needed_now) for one in found]


def begin(db: Database, *, by: Viewer, questionnaire: Questionnaire, today: date) -> Review:
    """Let people review this questionnaire as it is now.

    Raises Refused("review-there") when exactly this is or was reviewed, BadInput("review-of-staff").
    """
    by.require(Permission.CO_PRODUCE)
    if questionnaire.audience is Audience.STAFF:
        raise BadInput("review-of-staff")
    with db.writing() as connection:
        authors = _wrote(connection, by, questionnaire)
        new = Review(secrets.token_hex(8), questionnaire, by.person_id, today, authors=authors)
        if not reviews.add_if_free(connection, organisation_id=by.organisation_id, new=new):
            raise Refused("review-there")
        _record(connection, by, "review-begun", new.id, questionnaire=questionnaire.id)
    return new


def put_wording(db: Database, *, by: Viewer, review_id: str, questionnaire: Questionnaire) -> None:
    """Let reviewers see a changed questionnaire. They are asked again about what changed, and whether it is good.

    Raises Refused("review-closed" | "review-there"), BadInput("review-other-questionnaire").
    """
    by.require(Permission.CO_PRODUCE)
    ours = {"organisation_id": by.organisation_id}
    with db.writing() as connection:
        review = _open(connection, by, review_id)
        if questionnaire.id != review.questionnaire.id:
            raise BadInput("review-other-questionnaire")
        if questionnaire.content_hash == review.content_hash:
            return
        if reviews.of_content(connection, **ours, content_hash=questionnaire.content_hash):
            raise Refused("review-there")
        reviews.put_content(connection, **ours, review_id=review_id, changed=questionnaire)
        _note_authors(connection, by, review, _wrote(connection, by, questionnaire))
        _record(connection, by, "review-wording-changed", review_id, version=questionnaire.version)


def invite(db: Database, *, by: Viewer, review_id: str, kind: Kind, role: Role, label: str = "") -> str:
    """Make a link, for one person or for a group of the same role. Its token is told once and stored as a hash.

    Raises Refused("review-closed" | "review-links-many"), BadInput("review-label-long").
    """
    by.require(Permission.CO_PRODUCE)
    tidied = " ".join(label.split())
    if len(tidied) > LONGEST_LABEL:
        raise BadInput("review-label-long", longest=LONGEST_LABEL)
    token = new_token(secrets.token_urlsafe)
    new = Invitation(secrets.token_hex(8), review_id, kind, role, tidied, withdrawn=False)
    ours = {"organisation_id": by.organisation_id}
    with db.writing() as connection:
        _open(connection, by, review_id)
        if len(reviews.invitations(connection, **ours, review_id=review_id)) >= MOST_INVITATIONS:
            raise Refused("review-links-many", most=MOST_INVITATIONS)
        reviews.add_invitation(connection, **ours, new=new, token_hash=token_hash(token))
        _record(connection, by, "review-invited", review_id, kind=kind.value, role=role.value)
    return token


def withdraw(db: Database, *, by: Viewer, review_id: str, invitation_id: str) -> None:
    """Let nobody in with a link any more. What was said with it stays, a "not yet" too: it can't be withdrawn away.

    Raises NotFound("review-not-found").
    """
    by.require(Permission.CO_PRODUCE)
    ours = {"organisation_id": by.organisation_id}
    with db.writing() as connection:
        _found(connection, by, review_id, lock=True)
        of_review = {one.id for one in reviews.invitations(connection, **ours, review_id=review_id)}
        if invitation_id not in of_review:
            raise NotFound("review-not-found")
        reviews.withdraw(connection, **ours, invitation_id=invitation_id)
        _record(connection, by, "review-invitation-withdrawn", review_id)


def get(db: Database, *, by: Viewer, review_id: str) -> Review:
    """A review without anything that was said. Raises NotFound("review-not-found")."""
    by.require(Permission.SEE_REVIEWS)
    with db.reading() as connection:
        return _found(connection, by, review_id)


def open_(db: Database, *, by: Viewer, review_id: str, again: bool = False) -> Opened:
    """A review with all that was said, for an author, which is recorded; for others with what may be printed anyway.

    `again`: a page that has it open looks once more; nothing is recorded anew. Raises NotFound("review-not-found").
    """
    by.require(Permission.SEE_REVIEWS)
    ours = {"organisation_id": by.organisation_id, "review_id": review_id}
    author = by.may(Permission.CO_PRODUCE)
    recorded = author and not again
    with db.writing() if recorded else db.reading() as connection:
        review = _found(connection, by, review_id)
        everybody = reviewers.of_review(connection, **ours)
        if recorded:
            _record(connection, by, "review-read", review_id)
        return Opened(
            review,
            standing(
                everybody,
                review.content_hash,
                needed=reviews.sign_offs_needed(connection, organisation_id=by.organisation_id),
            ),
            tuple(reviews.invitations(connection, **ours)),
            reviewers.count(connection, **ours),
            everybody if author else tuple(_to_be_read(one) for one in everybody),
            tuple(reviews.answers(connection, **ours)),
        )


def answer(
    db: Database,
    *,
    by: Viewer,
    review_id: str,
    question_id: str,
    summary: str,
    changed: bool | None,
    done: str,
    today: date,
) -> None:
    """Write what was said about a question, and what was changed because of it or why not. Also once it has ended.

    `changed` is None where the author has not said: the record tells it to everybody, so nothing is taken for granted.

    Raises BadInput("review-changed-needed" | "review-done-needed" | "review-words-long"),
    NotFound("review-not-found" | "review-question").
    """
    by.require(Permission.CO_PRODUCE)
    if changed is None:
        raise BadInput("review-changed-needed")
    answered = Answered(question_id, tidy(summary), changed, needed(done, "review-done-needed"), by.person_id, today)
    ours = {"organisation_id": by.organisation_id, "review_id": review_id}
    with db.writing() as connection:
        review = _found(connection, by, review_id, lock=True)
        known = {question.id for question in review.questionnaire.questions}
        about = {said.question_id for one in reviewers.of_review(connection, **ours) for said in one.said}
        if question_id not in known | about:
            raise NotFound("review-question")
        reviews.put_answer(connection, **ours, answered=answered)
        _note_authors(connection, by, review, {by.person_id})
        _record(connection, by, "review-answered", review_id, question=question_id)


def answer_no(
    db: Database, *, by: Viewer, review_id: str, reviewer_id: str, number: int, summary: str, done: str
) -> None:
    """Write what was done about a "not yet", or why not. It holds nothing up any more, and its reviewer can look again.

    With a `summary` alone it stays open, and a second person reads what was said.

    Raises BadInput("review-done-needed" | "review-words-long"), NotFound("review-not-found").
    """
    by.require(Permission.CO_PRODUCE)
    told = tidy(summary)
    did = tidy(done) if told else needed(done, "review-done-needed")
    with db.writing() as connection:
        review, found = _judgement(connection, by, review_id, reviewer_id, number)
        changed = replace(found, summary=told, answer=did or found.answer)
        reviewers.change_judgement(connection, organisation_id=by.organisation_id, changed=changed)
        _note_authors(connection, by, review, {by.person_id})
        _record(connection, by, "review-no-answered", review_id)


def overrule(db: Database, *, by: Viewer, review_id: str, reviewer_id: str, number: int, reason: str) -> None:
    """Let the version be used although somebody said "not yet". For a second person, by name; printed with the reason.

    Raises Refused("two-people-signed-in" | "review-own" | "review-no-answered-already"),
    BadInput("review-reason-needed" | "review-words-long"), NotFound("review-not-found").
    """
    by.require(Permission.SEE_REVIEWS)
    if by.is_operator:
        raise Refused("two-people-signed-in")
    why = needed(reason, "review-reason-needed")
    with db.writing() as connection:
        review, found = _judgement(connection, by, review_id, reviewer_id, number)
        if by.person_id in review.authors:
            raise Refused("review-own")
        if not found.blocks:
            raise Refused("review-no-answered-already")
        changed = replace(found, overruled_by=by.person_id, overruled_name=by.name, reason=why)
        reviewers.change_judgement(connection, organisation_id=by.organisation_id, changed=changed)
        _record(connection, by, "review-no-overruled", review_id, reason=why)


def _summed_up(connection: Connection, by: Viewer, review: Review, needed_now: int) -> tuple[Review, Standing, int]:
    everybody = reviewers.of_review(connection, organisation_id=by.organisation_id, review_id=review.id)
    return review, standing(everybody, review.content_hash, needed=needed_now), len(everybody)


def _found(connection: Connection, by: Viewer, review_id: str, *, lock: bool = False) -> Review:
    found = reviews.get(connection, organisation_id=by.organisation_id, review_id=review_id, lock=lock)
    if found is None:
        raise NotFound("review-not-found")
    return found


def _open(connection: Connection, by: Viewer, review_id: str) -> Review:
    found = _found(connection, by, review_id, lock=True)
    if found.closed_on:
        raise Refused("review-closed")
    return found


def _wrote(connection: Connection, by: Viewer, questionnaire: Questionnaire) -> frozenset[str]:
    """Who wrote the wording in the studio, and who puts it before reviewers."""
    ours = {"organisation_id": by.organisation_id, "questionnaire_id": main_part(questionnaire.id)}
    return own_questionnaires.authors(connection, **ours) | {by.person_id}


def _note_authors(connection: Connection, by: Viewer, review: Review, people: AbstractSet[str]) -> None:
    reviews.put_authors(
        connection, organisation_id=by.organisation_id, review_id=review.id, authors=review.authors | people
    )


def _judgement(
    connection: Connection, by: Viewer, review_id: str, reviewer_id: str, number: int
) -> tuple[Review, Judgement]:
    """A "not yet" and its review, held for a change."""
    review = _found(connection, by, review_id, lock=True)
    everybody = reviewers.of_review(connection, organisation_id=by.organisation_id, review_id=review_id)
    for one in (judgement for who in everybody if who.id == reviewer_id for judgement in who.judgements):
        if one.number == number and one.verdict is Verdict.NOT_YET:
            return review, one
    raise NotFound("review-not-found")


def _to_be_read(one: Reviewer) -> Reviewer:
    """A reviewer as somebody sees them who decides about their "not yet" beside the authors."""
    said = tuple(replace(each, word="", own_words="") for each in one.said)
    judgements = one.judgements if one.may_print else tuple(replace(each, why="") for each in one.judgements)
    return replace(one, said=said, judgements=judgements)


def _record(connection: Connection, by: Viewer, what: str, review_id: str, **more: str | int) -> None:
    about = {"review": review_id, **more}
    audit.record(connection, by=by, organisation_id=by.organisation_id, what=what, about=about)
