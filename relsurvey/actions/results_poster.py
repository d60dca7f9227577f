"""The posters for the notice board: one leads to a page of results, one to the replies to them."""

from relsurvey.actions import public_results
from relsurvey.actions.printed_pictures import printed_pictures
from relsurvey.actions.public_results import Opened
from relsurvey.errors import BadInput, NotFound
from relsurvey.paper import pdf
from relsurvey.paper.pdf import Pictures
from relsurvey.paper.poster import Poster
from relsurvey.people.permissions import Permission
from relsurvey.people.viewer import Viewer
from relsurvey.storage.database import Database


def poster(db: Database, *, by: Viewer, token: str, language: str, address: str) -> bytes:
    """The poster as a PDF, in a language that the page is offered in. `address` is the page's own, whole.

    Raises what `public_results.open_` raises, and BadInput("paper-language").
    """
    opened = _opened(db, by=by, token=token, language=language)
    return pdf.write_poster(_made_of(opened, language, address), picture=_pictures(db, by))


def replies_poster(db: Database, *, by: Viewer, token: str, language: str, address: str) -> bytes:
    """The poster of replies, as `poster` makes the other. Raises NotFound("replies-none") too."""
    opened = _opened(db, by=by, token=token, language=language)
    if not opened.replies:
        raise NotFound("replies-none")
    made_of = _made_of(opened, language, address)
    return pdf.write_replies_poster(made_of, opened.replies, picture=_pictures(db, by))


def _opened(db: Database, *, by: Viewer, token: str, language: str) -> Opened:
    by.require(Permission.VIEW_RESULTS)
    opened = public_results.open_(db, token=token)
    if opened.organisation.id != by.organisation_id:
        raise NotFound("public-results-not-found")
    if language not in opened.languages:
        raise BadInput("paper-language")
    return opened


def _made_of(opened: Opened, language: str, address: str) -> Poster:
    organisation = opened.organisation
    return Poster(opened.results, opened.headlines, language, organisation.name, address, organisation.demo)


def _pictures(db: Database, by: Viewer) -> Pictures:
    with db.reading() as connection:
        return printed_pictures(connection, by.organisation_id)
