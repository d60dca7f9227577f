"""The maps of frameworks as plain pages: take one as a file, change its text here, or hand in a file of one's own."""

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from relsurvey import clock
from relsurvey.actions import frameworks
from relsurvey.errors import BadInput, Refused, RelsurveyError
from relsurvey.framework import writing
from relsurvey.i18n.catalogue import catalogue
from relsurvey.i18n.phrases import day
from relsurvey.people.permissions import Permission
from relsurvey.people.viewer import Viewer
from relsurvey.web import file_problems, own_files
from relsurvey.web.downloads import attached
from relsurvey.web.errors import status_of
from relsurvey.web.forms import uploaded
from relsurvey.web.staff_session import SEE_OTHER, for_staff
from relsurvey.web.state import services
from relsurvey.web.templates import template

_NOTICES = {"kept", "removed"}
_FILE = "application/yaml"


@for_staff
async def show(request: Request, viewer: Viewer) -> Response:
    """Every map, or one of them with its text."""
    return await run_in_threadpool(_page, request, viewer)


@for_staff
async def take(request: Request, viewer: Viewer) -> Response:
    """Keep a map that was changed here or comes as a file, or take the organisation's own one out."""
    # Before the file is read: nobody else may make the server work.
    viewer.require(Permission.CHANGE_MAPS)
    async with request.form(max_files=1, max_fields=5) as form:
        name, file = await uploaded(form)
    try:
        done = await run_in_threadpool(_change, request, viewer, form, file=file, name=name)
    except (BadInput, Refused) as error:
        text = form.get("text")
        return await run_in_threadpool(_page, request, viewer, error=error, text=text if isinstance(text, str) else "")
    return RedirectResponse(f"/maps?done={done}", SEE_OTHER)


@for_staff
async def download(request: Request, viewer: Viewer) -> Response:
    """A map as the file that people edit."""
    return await run_in_threadpool(_file, request, viewer)


def _file(request: Request, viewer: Viewer) -> Response:
    ours = services(request)
    known = frameworks.get(ours.db, ours.settings, by=viewer, framework_id=request.path_params["id"])
    content = writing.to_yaml(known.framework).encode()
    return attached(content, name=f"{known.framework.id}.yaml", media_type=_FILE)


def _change(request: Request, viewer: Viewer, form: FormData, *, file: bytes, name: str) -> str:
    ours = services(request)
    if form.get("act") == "remove":
        frameworks.remove(ours.db, by=viewer, framework_id=str(request.path_params.get("id", "")))
        return "removed"
    text = form.get("text")
    content = text.replace("\r\n", "\n").encode() if isinstance(text, str) else file
    label = f"{request.path_params.get('id', 'map')}.yaml" if isinstance(text, str) or not name else name
    if not content.strip():
        raise BadInput("framework-nothing")
    frameworks.save(ours.db, ours.settings, by=viewer, content=content, name=label, today=clock.today())
    return "kept"


def _page(request: Request, viewer: Viewer, *, error: RelsurveyError | None = None, text: str = "") -> HTMLResponse:
    ours, say = services(request), catalogue()
    known = frameworks.list_(ours.db, ours.settings, by=viewer)
    done = request.query_params.get("done", "")
    shown = {
        "words": say,
        "may_change": viewer.may(Permission.CHANGE_MAPS),
        "style": own_files.address("staff_pages.css"),
        "complaint": None,
        "refused": say("maps-complaint"),
        "problems": file_problems.told(error, say),
        "notice": say(f"maps-{done}") if done in _NOTICES else "",
        "own_indicators": frameworks.own_indicators(ours.db, by=viewer),
    }
    status = status_of(error)
    if "id" in request.path_params:
        one = frameworks.get(ours.db, ours.settings, by=viewer, framework_id=request.path_params["id"])
        changed = day(one.changed_on, say.language) if one.changed_on else ""
        written = text or writing.to_yaml(one.framework)
        page = template("map").render(**shown, map=one.framework, changed=changed, text=written)
        return HTMLResponse(page, status)
    maps = [(one.framework, day(one.changed_on, say.language) if one.changed_on else "") for one in known.values()]
    return HTMLResponse(template("maps").render(**shown, maps=maps), status)


routes = [
    Route("/maps", show, methods=["GET"]),
    Route("/maps", take, methods=["POST"]),
    Route("/maps/{id}", show, methods=["GET"]),
    Route("/maps/{id}", take, methods=["POST"]),
    Route("/maps/{id}/file", download, methods=["GET"]),
]
