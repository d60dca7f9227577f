"""What people, staff and audits say side by side, as a file: what the person who asks sees on the page."""

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from relsurvey import clock
from relsurvey.actions import voices
from relsurvey.exports import topics
from relsurvey.exports.files import FileKind
from relsurvey.i18n.catalogue import catalogue
from relsurvey.people.permissions import Permission
from relsurvey.people.viewer import Viewer
from relsurvey.web.downloads import attached
from relsurvey.web.staff_session import for_staff
from relsurvey.web.state import services

_KINDS = {FileKind.CSV.value: FileKind.CSV, FileKind.XLSX.value: FileKind.XLSX}


@for_staff
async def download(request: Request, viewer: Viewer) -> Response:
    """The file; to the sign-in page for somebody who is not signed in."""
    return await run_in_threadpool(_file, request, viewer)


def _file(request: Request, viewer: Viewer) -> Response:
    kind = _KINDS.get(request.path_params["kind"])
    if kind is None:
        raise HTTPException(404)
    viewer.require(Permission.EXPORT_RESULTS)
    ours, today, say = services(request), clock.today(), catalogue()
    unit_id = request.query_params.get("unit", "")
    found = voices.side_by_side(ours.db, ours.settings, by=viewer, unit_id=unit_id, today=today, say=say)
    content = topics.write_csv(found, say) if kind is FileKind.CSV else topics.write_xlsx(found, say, made_on=today)
    voices.made(ours.db, by=viewer, unit_id=unit_id, kind=kind.value)
    name = f"side-by-side-{today.isoformat()}.{kind.value}"
    return attached(content, name=name, media_type=kind.media_type)


routes = [Route("/side-by-side/{kind}", download, methods=["GET"])]
