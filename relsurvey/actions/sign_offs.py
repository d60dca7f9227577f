"""How many people have to say that a version is good before a wave may open with it: an organisation's own rule."""

from relsurvey.actions import audit
from relsurvey.coproduction.review import MOST_SIGN_OFFS
from relsurvey.errors import BadInput
from relsurvey.people.permissions import Permission
from relsurvey.people.viewer import Viewer
from relsurvey.storage import reviews
from relsurvey.storage.database import Database


def needed(db: Database, *, by: Viewer) -> int:
    """The number; 0 where nobody has set one."""
    by.require(Permission.SEE_REVIEWS)
    with db.reading() as connection:
        return reviews.sign_offs_needed(connection, organisation_id=by.organisation_id)


def need(db: Database, *, by: Viewer, sign_offs: int) -> None:
    """Set it for the whole organisation. Raises BadInput("review-sign-offs")."""
    by.require(Permission.CO_PRODUCE)
    if not 0 <= sign_offs <= MOST_SIGN_OFFS:
        raise BadInput("review-sign-offs", most=MOST_SIGN_OFFS)
    with db.writing() as connection:
        reviews.set_sign_offs_needed(connection, organisation_id=by.organisation_id, sign_offs=sign_offs)
        about = {"sign_offs": sign_offs}
        audit.record(connection, by=by, organisation_id=by.organisation_id, what="review-rule-set", about=about)
