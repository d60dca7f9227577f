"""The page that prints a survey on paper: a form that answers with a PDF, a proof to look at, how many are checked."""

from collections.abc import Mapping

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from relsurvey.actions import paper, places
from relsurvey.actions.paper import MOST, Order
from relsurvey.collection.asked import read_place, written
from relsurvey.errors import RelsurveyError
from relsurvey.i18n.catalogue import catalogue
from relsurvey.people.permissions import Permission
from relsurvey.people.viewer import Viewer
from relsurvey.typed import whole
from relsurvey.web.downloads import attached
from relsurvey.web.forms import made_or_again
from relsurvey.web.invitations import page
from relsurvey.web.staff_session import for_staff
from relsurvey.web.state import services

#: More than any field of the form takes.
_LARGEST = 9_999
_PDF = "application/pdf"


@for_staff
async def show_form(request: Request, viewer: Viewer) -> Response:
    """The form; to the sign-in page for somebody who is not signed in."""
    return await run_in_threadpool(_page, request, viewer, {})


@for_staff
async def make(request: Request, viewer: Viewer) -> Response:
    """The PDF of new sheets, or the page anew when only the share of checks was set."""
    return await made_or_again(request, viewer, _make, _page)


@for_staff
async def show_proof(request: Request, viewer: Viewer) -> Response:
    """One sheet without a number, to look at: `?language=cy&large=1`."""
    return await run_in_threadpool(_proof, request, viewer)


def _make(request: Request, viewer: Viewer, fields: Mapping[str, str]) -> Response:
    return (_set_checks if "one_in" in fields else _print)(request, viewer, fields)


def _print(request: Request, viewer: Viewer, fields: Mapping[str, str]) -> Response:
    unit_id, client_group = read_place(fields.get("unit", ""))
    order = Order(
        unit_id=unit_id,
        client_group=client_group,
        count=_number(fields.get("count", "")),
        language=fields.get("language", ""),
        large="large" in fields,
        two_forms="two_forms" in fields,
    )
    made = paper.print_(services(request).db, by=viewer, wave_id=_wave_id(request), order=order)
    return attached(made, name=catalogue()("sheets-file", unit=order.unit_id), media_type=_PDF)


def _set_checks(request: Request, viewer: Viewer, fields: Mapping[str, str]) -> Response:
    paper.set_checks(services(request).db, by=viewer, wave_id=_wave_id(request), one_in=_number(fields["one_in"]))
    return RedirectResponse(request.url.path, 303)


def _proof(request: Request, viewer: Viewer) -> Response:
    wished = request.query_params
    made = paper.proof(
        services(request).db,
        by=viewer,
        wave_id=_wave_id(request),
        language=wished.get("language", "en"),
        large="large" in wished,
    )
    return attached(made, name="proof.pdf", media_type=_PDF, shown=True)


def _page(
    request: Request, viewer: Viewer, fields: Mapping[str, str], error: RelsurveyError | None = None
) -> HTMLResponse:
    viewer.require(Permission.PRINT_INVITATIONS)
    db = services(request).db
    prepared = paper.prepare(db, by=viewer, wave_id=_wave_id(request))
    names = places.names(db, by=viewer, wave=prepared.wave)
    return page(
        request,
        viewer,
        "sheets",
        error=error,
        wave=prepared.wave,
        choices=[
            (written(place), names[place], asked, prepared.printed.get(place, 0))
            for place, asked in prepared.wave.places.items()
        ],
        languages=[(language, catalogue(language)("language-name")) for language in prepared.languages],
        fields={"unit": "", "count": "", "language": "", **fields},
        one_in=fields.get("one_in", prepared.checks.one_in),
        most=MOST,
    )


def _number(written: str) -> int:
    """A whole number; 0, which no field takes, for anything else."""
    return whole(written.strip(), most=_LARGEST) or 0


def _wave_id(request: Request) -> str:
    return str(request.path_params["wave_id"])


routes = [
    Route("/sheets/{wave_id}", show_form, methods=["GET"]),
    Route("/sheets/{wave_id}", make, methods=["POST"]),
    Route("/sheets/{wave_id}/proof", show_proof, methods=["GET"]),
]
