"""The audit of a unit as a file: `/audit-file.pdf?unit=…`, without a unit for the whole organisation."""

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from relsurvey import clock
from relsurvey.actions import assurance
from relsurvey.documents.files import DocumentKind
from relsurvey.people.viewer import Viewer
from relsurvey.web.downloads import attached, kind_in
from relsurvey.web.staff_session import for_staff
from relsurvey.web.state import services


@for_staff
async def download(request: Request, viewer: Viewer) -> Response:
    """The file; to the sign-in page for somebody who is not signed in."""
    return await run_in_threadpool(_file, request, viewer)


def _file(request: Request, viewer: Viewer) -> Response:
    kind = kind_in(request, DocumentKind)
    ours, unit_id = services(request), request.query_params.get("unit", "")
    name, content = assurance.file(ours.db, ours.settings, by=viewer, unit_id=unit_id, kind=kind, today=clock.today())
    return attached(content, name=name, media_type=kind.media_type)


routes = [Route("/audit-file.{kind}", download, methods=["GET"])]
