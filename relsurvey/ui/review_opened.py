"""The review that a page shows. That words were read is recorded when it is opened, not at each press."""

from relsurvey.actions import question_reviews
from relsurvey.actions.question_reviews import Opened
from relsurvey.people.viewer import Viewer
from relsurvey.ui.services import services
from relsurvey.ui.session import once_open


def opened(viewer: Viewer, review_id: str) -> Opened:
    """The review. Raises NotFound("review-not-found")."""
    return once_open(
        (viewer.person_id, review_id),
        lambda again: question_reviews.open_(services().db, by=viewer, review_id=review_id, again=again),
    )
