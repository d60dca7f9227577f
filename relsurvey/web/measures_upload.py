"""The way in for a table of monthly figures as a file. A page of our own, for the reason in `studio_upload`."""

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from relsurvey import clock
from relsurvey.actions import measures
from relsurvey.errors import BadInput, RelsurveyError
from relsurvey.i18n.catalogue import catalogue
from relsurvey.people.permissions import Permission
from relsurvey.people.viewer import Viewer
from relsurvey.typed import whole
from relsurvey.web import file_problems, own_files
from relsurvey.web.downloads import attached
from relsurvey.web.errors import status_of
from relsurvey.web.forms import uploaded
from relsurvey.web.staff_session import SEE_OTHER, for_staff
from relsurvey.web.state import services
from relsurvey.web.templates import template

#: More than any table has figures.
_MOST = 1_000_000


@for_staff
async def show(request: Request, viewer: Viewer) -> Response:
    """The form, or how many figures came; to the sign-in page for somebody who is not signed in."""
    return await run_in_threadpool(_page, request, viewer)


@for_staff
async def take(request: Request, viewer: Viewer) -> Response:
    """Take the table in; back to the form with everything that is wrong in it."""
    # Before the file is read: nobody else may make the server work.
    viewer.require(Permission.ENTER_MEASURES)
    async with request.form(max_files=1, max_fields=1) as form:
        _, content = await uploaded(form)
    try:
        count = await run_in_threadpool(_taken_in, request, viewer, content)
    except BadInput as error:
        return await run_in_threadpool(_page, request, viewer, error)
    return RedirectResponse(f"/measures-upload?done={count}", SEE_OTHER)


@for_staff
async def download(request: Request, viewer: Viewer) -> Response:
    """An empty table to fill in."""
    table = await run_in_threadpool(_template, request, viewer)
    return attached(table.encode("utf-8-sig"), name="measures.csv", media_type="text/csv")


def _template(request: Request, viewer: Viewer) -> str:
    return measures.template(services(request).db, by=viewer, today=clock.today())


def _taken_in(request: Request, viewer: Viewer, content: bytes) -> int:
    # Places are told as in the table that is pasted: the file has its own name on the page already.
    rows_as = f"{catalogue()('measures-row')} "
    return measures.bring_in(services(request).db, by=viewer, rows_as=rows_as, content=content, today=clock.today())


def _page(request: Request, viewer: Viewer, error: RelsurveyError | None = None) -> HTMLResponse:
    say, came = catalogue(), whole(request.query_params.get("done", ""), most=_MOST)
    text = template("measures_upload").render(
        words=say,
        style=own_files.address("staff_pages.css"),
        complaint=None,
        notice=say("measures-brought-in", count=came) if came is not None and not error else "",
        refused=say("measures-upload-complaint"),
        problems=file_problems.told(error, say),
        mine=measures.mine(services(request).db, by=viewer),
    )
    return HTMLResponse(text, status_of(error))


routes = [
    Route("/measures-upload", show, methods=["GET"]),
    Route("/measures-upload", take, methods=["POST"]),
    Route("/measures-upload/empty.csv", download, methods=["GET"]),
]
