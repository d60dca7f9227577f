"""What leaves a workshop as a file: the minutes, a version to share, the easy-read summary."""

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from relsurvey import clock
from relsurvey.actions import workshop_minutes, workshop_summary
from relsurvey.documents.files import DocumentKind
from relsurvey.i18n.catalogue import catalogue
from relsurvey.people.viewer import Viewer
from relsurvey.web.downloads import attached, kind_in
from relsurvey.web.staff_session import for_staff
from relsurvey.web.state import services

_VERSIONS = {"team": False, "to-share": True}
_EASY = "easy-read"


@for_staff
async def download(request: Request, viewer: Viewer) -> Response:
    """The file; to the sign-in page for somebody who is not signed in."""
    return await run_in_threadpool(_file, request, viewer)


def _file(request: Request, viewer: Viewer) -> Response:
    version, workshop_id = str(request.path_params["version"]), str(request.path_params["workshop_id"])
    db, today = services(request).db, clock.today()
    kind = kind_in(request, DocumentKind)
    if version == _EASY and kind is DocumentKind.PDF:
        name = kind.name_of(catalogue()("summary-file"))
        return attached(
            workshop_summary.file(db, by=viewer, workshop_id=workshop_id, today=today),
            name=name,
            media_type=kind.media_type,
        )
    if version not in _VERSIONS:
        raise HTTPException(404)
    shared = _VERSIONS[version]
    name, content = workshop_minutes.file(db, by=viewer, workshop_id=workshop_id, kind=kind, shared=shared, today=today)
    return attached(content, name=name, media_type=kind.media_type)


routes = [Route("/minutes/{workshop_id}/{version}.{kind}", download, methods=["GET"])]
