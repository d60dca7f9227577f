"""What somebody who was invited to review questions does, with their link alone. No account, no audit log.

Each step is stored before the next screen shows.
"""

import hmac
import secrets
from base64 import urlsafe_b64encode
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import partial

from sqlalchemy import Connection

from relsurvey.actions import languages
from relsurvey.collection.link import BYTES, new_token, token_hash
from relsurvey.collection.unit import Organisation
from relsurvey.config import Settings
from relsurvey.coproduction.review import (
    LONGEST_WORD,
    MOST_OF_A_GROUP,
    Answered,
    Judgement,
    Kind,
    Reaction,
    Review,
    Reviewer,
    Role,
    Said,
    Verdict,
    fingerprint,
    tidy,
)
from relsurvey.coproduction.steps import current, pictures
from relsurvey.errors import BadInput, NotFound, Refused
from relsurvey.storage import organisations, reviewers, reviews
from relsurvey.storage.database import Database


@dataclass(frozen=True, slots=True)
class Here:
    """Where somebody is. `reviewer` is None until they begin; `group`: the link is for several people.

    `answers`: what the author made of what everybody said.
    """

    organisation: Organisation
    review: Review
    role: Role
    languages: tuple[str, ...]
    group: bool = False
    reviewer: Reviewer | None = field(default=None, repr=False)
    answers: tuple[Answered, ...] = ()


def show(db: Database, *, token: str) -> Here:
    """What is behind a link. Looking begins nothing.

    Raises NotFound("review-link-not-found"), Refused("review-withdrawn" | "review-closed").
    """
    with db.reading() as connection:
        return _here(connection, token)


def new_form_key() -> str:
    """For the page with the button to begin: a second tap on it begins nothing twice."""
    return new_token(secrets.token_urlsafe)


def begin(db: Database, settings: Settings, *, token: str, form_key: str) -> str:
    """Begin, and the token of the person's own link: for a single invitation the same one. Raises as `show`.

    Also Refused("review-group-full").
    """
    with db.writing() as connection:
        here = _here(connection, token, lock=True)
        if here.reviewer:
            return token
        found = reviews.by_token(connection, token_hash(token))
        if found is None:
            raise NotFound("review-link-not-found")
        own = _own_token(settings, form_key) if here.group else token
        ours = {"organisation_id": found.organisation_id, "review_id": here.review.id}
        new = {"new_id": secrets.token_hex(16), "token_hash": token_hash(own)}
        begun = reviewers.count(connection, **ours).get(found.invitation.id, 0)
        added = reviewers.add_if_free(connection, **ours, invitation_id=found.invitation.id, **new)
        if added and begun >= MOST_OF_A_GROUP:
            raise Refused("review-group-full")
    return own


def react(db: Database, *, token: str, question_id: str, reaction: Reaction) -> Here:
    """Store "I understand", "I'm not sure" or "change it". What was written about the question before stays.

    Raises BadInput("form-not-understood"), and as `show`.
    """

    def say(review: Review, reviewer: Reviewer) -> Said:
        _require_question(review, question_id)
        before = current(review, reviewer, question_id)
        if before is None or reaction is Reaction.UNDERSTAND:
            return Said(question_id, reaction, fingerprint(review.questionnaire, question_id))
        return replace(before, reaction=reaction)

    return _say(db, token, say)


def explain(
    db: Database, *, token: str, question_id: str, word: str = "", picture: str = "", own_words: str = ""
) -> Here:
    """Store which word is hard, which picture is better, and the question in the reviewer's own words.

    Raises BadInput("form-not-understood" | "review-words-long"), and as `show`.
    """

    def say(review: Review, reviewer: Reviewer) -> Said:
        _require_question(review, question_id)
        said = current(review, reviewer, question_id)
        if said is None or said.reaction is Reaction.UNDERSTAND:
            raise BadInput("form-not-understood")
        known = dict(pictures(review.questionnaire, review.questionnaire.words_in(""), question_id))
        if picture and picture not in known:
            raise BadInput("form-not-understood")
        return replace(said, word=tidy(word, longest=LONGEST_WORD), picture=picture, own_words=tidy(own_words))

    return _say(db, token, say)


def permit(db: Database, *, token: str, may_print: bool) -> Here:
    """Store whether the reviewer's words may be printed, without their name. Raises as `show`."""

    def store(connection: Connection, here: Here, reviewer: Reviewer) -> None:
        organisation_id = here.organisation.id
        reviewers.permit(connection, organisation_id=organisation_id, reviewer_id=reviewer.id, may_print=may_print)

    return _store(db, token, store)


def judge(db: Database, *, token: str, verdict: Verdict, why: str = "") -> Here:
    """Store "Is it good to use?". The same again about the same wording changes nothing.

    Raises BadInput("review-words-long"), and as `show`.
    """
    tidied = tidy(why) if verdict is Verdict.NOT_YET else ""

    def store(connection: Connection, here: Here, reviewer: Reviewer) -> None:
        last = reviewer.judgement
        wording = here.review.content_hash
        if last and (last.content_hash, last.verdict, last.why) == (wording, verdict, tidied):
            return
        new = Judgement(reviewer.id, last.number + 1 if last else 1, wording, verdict, tidied)
        reviewers.add_judgement(connection, organisation_id=here.organisation.id, new=new)

    return _store(db, token, store)


def _say(db: Database, token: str, say: Callable[[Review, Reviewer], Said]) -> Here:
    def store(connection: Connection, here: Here, reviewer: Reviewer) -> None:
        said = say(here.review, reviewer)
        reviewers.put_said(connection, organisation_id=here.organisation.id, reviewer_id=reviewer.id, said=said)

    return _store(db, token, store)


def _store(db: Database, token: str, store: Callable[[Connection, Here, Reviewer], None]) -> Here:
    """Store something for the reviewer of a link, and where they are afterwards."""
    return db.save(partial(_stored, token=token, store=store))


def _stored(connection: Connection, *, token: str, store: Callable[[Connection, Here, Reviewer], None]) -> Here:
    here = _here(connection, token, lock=True)
    if here.reviewer is None:
        raise NotFound("review-link-not-found")
    store(connection, here, here.reviewer)
    return _here(connection, token)


def _here(connection: Connection, token: str, *, lock: bool = False) -> Here:
    hashed = token_hash(token)
    if mine := reviewers.by_token(connection, hashed, lock=lock):
        if mine.withdrawn:
            raise Refused("review-withdrawn")
        return _around(connection, mine.organisation_id, mine.review_id, mine.reviewer.role, reviewer=mine.reviewer)
    found = reviews.by_token(connection, hashed, lock=lock)
    if found is None:
        raise NotFound("review-link-not-found")
    one = found.invitation
    if one.withdrawn:
        raise Refused("review-withdrawn")
    return _around(connection, found.organisation_id, one.review_id, one.role, group=one.kind is Kind.GROUP)


def _around(
    connection: Connection,
    organisation_id: str,
    review_id: str,
    role: Role,
    *,
    group: bool = False,
    reviewer: Reviewer | None = None,
) -> Here:
    review = reviews.get(connection, organisation_id=organisation_id, review_id=review_id)
    organisation = organisations.get(connection, organisation_id)
    if review is None or organisation is None:
        raise NotFound("review-link-not-found")
    if review.closed_on:
        raise Refused("review-closed")
    offered = languages.offered(connection, organisation_id=organisation_id, questionnaire=review.questionnaire)
    answers = reviews.answers(connection, organisation_id=organisation_id, review_id=review_id)
    return Here(organisation, review, role, offered, group, reviewer, tuple(answers))


def _require_question(review: Review, question_id: str) -> None:
    if question_id not in {question.id for question in review.questionnaire.questions}:
        raise BadInput("form-not-understood")


def _own_token(settings: Settings, form_key: str) -> str:
    """A secret that only we can make from the key in the form, and always the same one."""
    made = hmac.digest(settings.secret_key, b"review " + (form_key or new_form_key()).encode(), "sha256")
    return urlsafe_b64encode(made[:BYTES]).decode().rstrip("=")
