"""Files of a publication, one address each: what the person who asks may see, and nothing that stays in a cache."""

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from relsurvey.actions import organisations, publications
from relsurvey.exports import files
from relsurvey.exports.files import FileKind
from relsurvey.people.viewer import Viewer
from relsurvey.web.staff_session import for_staff
from relsurvey.web.state import services


@for_staff
async def download(request: Request, viewer: Viewer) -> Response:
    """The file; to the sign-in page for somebody who is not signed in."""
    return await run_in_threadpool(_file, request, viewer)


def attached(content: bytes, *, name: str, media_type: str) -> Response:
    """A file to keep. `name` is made of ids and needs no quoting."""
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"}
    return Response(content, media_type=media_type, headers=headers)


def _file(request: Request, viewer: Viewer) -> Response:
    db = services(request).db
    try:
        kind = FileKind(request.path_params["kind"])
    except ValueError as error:
        raise HTTPException(404) from error
    publication, questionnaire = publications.export(db, by=viewer, wave_id=str(request.path_params["wave_id"]))
    content = files.write(kind, publication, questionnaire, licence=organisations.get(db, by=viewer).licence)
    return attached(content, name=kind.name_of(publication), media_type=kind.media_type)


routes = [Route("/downloads/{wave_id}/{kind}", download, methods=["GET"])]
