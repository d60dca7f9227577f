"""What reviews mean for waves and results: whether a wave may open, and the record that is shown with its results."""

from datetime import date

from sqlalchemy import Connection

from relsurvey.actions import languages, wave_at_hand
from relsurvey.coproduction import record as records
from relsurvey.coproduction.record import Record
from relsurvey.coproduction.standing import Standing, standing
from relsurvey.errors import NotFound
from relsurvey.people.permissions import Permission
from relsurvey.people.viewer import Viewer
from relsurvey.questionnaire.definition import Audience, Questionnaire
from relsurvey.storage import reviewers, reviews
from relsurvey.storage.database import Database


def standing_of(connection: Connection, *, organisation_id: str, questionnaire: Questionnaire) -> Standing:
    """Where a version stands. Statements for staff are not reviewed by people supported: nothing is asked of them."""
    ours = {"organisation_id": organisation_id}
    if questionnaire.audience is Audience.STAFF:
        return Standing()
    needed = reviews.sign_offs_needed(connection, **ours)
    review = reviews.of_content(connection, **ours, content_hash=questionnaire.content_hash)
    if review is None:
        return Standing(needed=needed)
    everybody = reviewers.of_review(connection, **ours, review_id=review.id)
    return standing(everybody, questionnaire.content_hash, needed=needed)


def wave_standing(db: Database, *, by: Viewer, wave_id: str) -> Standing:
    """Where the version of a wave stands. Raises NotFound("wave-not-found")."""
    by.require(Permission.MANAGE_WAVES)
    with db.reading() as connection:
        asked = wave_at_hand.questionnaire(connection, by.organisation_id, wave_id)
        return standing_of(connection, organisation_id=by.organisation_id, questionnaire=asked)


def begin_use(connection: Connection, *, organisation_id: str, questionnaire: Questionnaire, today: date) -> None:
    """A wave opens with this version: refuse it while its review is not ready, and end the review otherwise.

    Raises Refused("wave-review-not-yet" | "wave-review-missing").
    """
    ours = {"organisation_id": organisation_id}
    standing_of(connection, **ours, questionnaire=questionnaire).require_ready()
    if review := reviews.of_content(connection, **ours, content_hash=questionnaire.content_hash):
        reviews.close(connection, **ours, review_id=review.id, today=today)


def record_of(connection: Connection, *, organisation_id: str, content_hash: str) -> Record | None:
    """The record of a version; None where nobody reviewed it."""
    ours = {"organisation_id": organisation_id}
    review = reviews.of_content(connection, **ours, content_hash=content_hash)
    if review is None:
        return None
    where = {**ours, "review_id": review.id}
    return records.record(review, reviewers.of_review(connection, **where), reviews.answers(connection, **where))


def record_of_wave(db: Database, *, by: Viewer, wave_id: str) -> Record | None:
    """The record to show with the results of a wave. Raises NotFound("wave-not-found")."""
    by.require(Permission.VIEW_RESULTS)
    with db.reading() as connection:
        asked = wave_at_hand.questionnaire(connection, by.organisation_id, wave_id)
        return record_of(connection, organisation_id=by.organisation_id, content_hash=asked.content_hash)


def languages_of(db: Database, *, by: Viewer, record: Record) -> tuple[str, ...]:
    """The languages that a record is printed in: those in which people may answer."""
    _require_reader(by)
    with db.reading() as connection:
        return languages.offered(connection, organisation_id=by.organisation_id, questionnaire=record.questionnaire)


def record_of_review(db: Database, *, by: Viewer, review_id: str) -> Record | None:
    """The record of a review as it would be printed now. Raises NotFound("review-not-found")."""
    _require_reader(by)
    with db.reading() as connection:
        review = reviews.get(connection, organisation_id=by.organisation_id, review_id=review_id)
        if review is None:
            raise NotFound("review-not-found")
        return record_of(connection, organisation_id=by.organisation_id, content_hash=review.content_hash)


def _require_reader(by: Viewer) -> None:
    """Whoever reads results or reviews: the record says nothing that is not printed."""
    if not by.may(Permission.SEE_REVIEWS):
        by.require(Permission.VIEW_RESULTS)
