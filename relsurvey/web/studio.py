"""The files of an organisation's own questionnaire, to take away: as XLSForm, or as a packed folder."""

from collections.abc import Mapping

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from relsurvey.actions import studio_beginnings
from relsurvey.errors import NotFound
from relsurvey.exports.files import FileKind
from relsurvey.people.viewer import Viewer
from relsurvey.web.downloads import attached
from relsurvey.web.staff_session import for_staff
from relsurvey.web.state import services

_TYPES: Mapping[str, str] = {"xlsx": FileKind.XLSX.media_type, "zip": FileKind.PACKAGE.media_type}


@for_staff
async def take_away(request: Request, viewer: Viewer) -> Response:
    """One file; to the sign-in page for somebody who is not signed in."""
    return await run_in_threadpool(_file, request, viewer)


def _file(request: Request, viewer: Viewer) -> Response:
    path = request.path_params
    if path["kind"] not in _TYPES:
        raise NotFound("own-questionnaire-not-found")
    name, content = studio_beginnings.file(
        services(request).db,
        by=viewer,
        questionnaire_id=path["questionnaire_id"],
        version=path["version"],
        kind=path["kind"],
    )
    return attached(content, name=name, media_type=_TYPES[path["kind"]])


routes = [Route("/studio-files/{questionnaire_id}/{version:int}/{kind}", take_away, methods=["GET"])]
