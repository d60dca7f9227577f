"""The co-production record to take away, to be handed out with the results."""

from datetime import date

from relsurvey.actions import coproduction, organisations
from relsurvey.actions.printed_pictures import printed_pictures
from relsurvey.documents.files import DocumentKind
from relsurvey.errors import BadInput, NotFound
from relsurvey.paper.record import Printed, document
from relsurvey.people.viewer import Viewer
from relsurvey.storage.database import Database


def printed_record(
    db: Database, *, by: Viewer, review_id: str, language: str, kind: DocumentKind, today: date
) -> bytes:
    """The record of a review, in a language that the survey is offered in.

    Raises NotFound("review-not-found"), BadInput("paper-language").
    """
    found = coproduction.record_of_review(db, by=by, review_id=review_id)
    if found is None:
        raise NotFound("review-not-found")
    if language not in coproduction.languages_of(db, by=by, record=found):
        raise BadInput("paper-language")
    ours = organisations.get(db, by=by)
    with db.reading() as connection:
        pictures = printed_pictures(connection, by.organisation_id)
    return kind.write(document(Printed(found, ours.name, language, today, pictures, ours.demo)))
