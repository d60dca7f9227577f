"""The way in for the file of a questionnaire: as a new one, or in the place of a version that is being written.

A page of our own: Streamlit takes files at an address that asks nobody who they are, and that address is shut.
"""

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from relsurvey import clock
from relsurvey.actions import studio, studio_beginnings
from relsurvey.errors import BadInput, Refused, RelsurveyError
from relsurvey.i18n.catalogue import catalogue
from relsurvey.people.permissions import Permission
from relsurvey.people.viewer import Viewer
from relsurvey.studio.own import OwnVersion
from relsurvey.typed import whole
from relsurvey.web import file_problems, own_files
from relsurvey.web.errors import status_of
from relsurvey.web.forms import uploaded
from relsurvey.web.staff_session import SEE_OTHER, for_staff
from relsurvey.web.state import services
from relsurvey.web.templates import template

#: More than anybody presses.
_MOST_REVISIONS = 1_000_000_000


@for_staff
async def show(request: Request, viewer: Viewer) -> Response:
    """The form; to the sign-in page for somebody who is not signed in."""
    return await run_in_threadpool(_page, request, viewer)


@for_staff
async def take(request: Request, viewer: Viewer) -> Response:
    """Take the file in, and on to the questionnaire; back to the form with everything that is wrong in it."""
    # Before the file is read: nobody else may make the server work.
    viewer.require(Permission.DESIGN_QUESTIONNAIRES)
    async with request.form(max_files=1, max_fields=1) as form:
        name, content = await uploaded(form)
    try:
        made = await run_in_threadpool(_taken_in, request, viewer, name, content)
    except (BadInput, Refused) as error:
        return await run_in_threadpool(_page, request, viewer, error)
    return RedirectResponse(f"/studio?questionnaire={made.id}", SEE_OTHER)


def _taken_in(request: Request, viewer: Viewer, name: str, content: bytes) -> OwnVersion:
    ours, asked, today = services(request), request.query_params, clock.today()
    if not (id_ := asked.get("questionnaire", "")):
        return studio_beginnings.start_from_file(
            ours.db, ours.settings, by=viewer, content=content, name=name, today=today
        )
    seen = whole(asked.get("revision", ""), most=_MOST_REVISIONS)
    if seen is None:
        raise BadInput("form-not-understood")
    return studio_beginnings.replace_from_file(
        ours.db, by=viewer, questionnaire_id=id_, revision=seen, content=content, name=name, today=today
    )


def _page(request: Request, viewer: Viewer, error: RelsurveyError | None = None) -> HTMLResponse:
    viewer.require(Permission.DESIGN_QUESTIONNAIRES)
    say, id_ = catalogue(), request.query_params.get("questionnaire", "")
    text = template("studio_upload").render(
        words=say,
        style=own_files.address("staff_pages.css"),
        complaint=None,
        notice="",
        refused=say("studio-upload-complaint"),
        problems=file_problems.told(error, say),
        one=studio.get(services(request).db, by=viewer, questionnaire_id=id_) if id_ else None,
    )
    return HTMLResponse(text, status_of(error))


routes = [Route("/studio-upload", show, methods=["GET"]), Route("/studio-upload", take, methods=["POST"])]
