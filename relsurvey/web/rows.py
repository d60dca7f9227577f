"""The page on which a data controller takes out rows: what they carry, why they are needed, and the file."""

from collections.abc import Mapping

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from relsurvey.actions import row_export
from relsurvey.actions.row_export import RowsWanted
from relsurvey.actions.two_people import LONGEST_REASON
from relsurvey.collection.traits import Trait, traits_of
from relsurvey.errors import RelsurveyError
from relsurvey.i18n.catalogue import catalogue
from relsurvey.people.viewer import Viewer
from relsurvey.web import own_files
from relsurvey.web.downloads import attached
from relsurvey.web.forms import made_or_again
from relsurvey.web.invitations import page
from relsurvey.web.staff_session import for_staff
from relsurvey.web.state import services


@for_staff
async def show_form(request: Request, viewer: Viewer) -> Response:
    """The form; to the sign-in page for somebody who is not signed in."""
    return await run_in_threadpool(_page, request, viewer, {})


@for_staff
async def take_out(request: Request, viewer: Viewer) -> Response:
    """The file, or the page anew with the reason why there is none and what to leave out."""
    return await made_or_again(request, viewer, _file, _page)


def _file(request: Request, viewer: Viewer, fields: Mapping[str, str]) -> Response:
    wave = row_export.prepare(services(request).db, by=viewer, wave_id=_wave_id(request))
    wanted = RowsWanted(_carried(fields), fields.get("reason", ""))
    content = row_export.export(services(request).db, by=viewer, wave_id=wave.id, wanted=wanted)
    return attached(content.encode(), name=f"{wave.id}-rows.csv", media_type="text/csv; charset=utf-8")


def _carried(fields: Mapping[str, str]) -> frozenset[Trait]:
    return frozenset(trait for trait in Trait if trait.value in fields)


def _page(
    request: Request, viewer: Viewer, fields: Mapping[str, str], error: RelsurveyError | None = None
) -> HTMLResponse:
    say = catalogue()
    wave = row_export.prepare(services(request).db, by=viewer, wave_id=_wave_id(request))
    carried = _carried(fields)
    return page(
        request,
        viewer,
        "rows",
        error=error,
        when_sent=own_files.address("rows.js"),
        wave=wave,
        traits=[
            (trait.value, say(f"rows-carry-{trait.value.replace('_', '-')}"), trait in carried)
            for trait in traits_of(wave)
        ],
        reason=fields.get("reason", ""),
        longest=LONGEST_REASON,
    )


def _wave_id(request: Request) -> str:
    return str(request.path_params["wave_id"])


routes = [
    Route("/rows/{wave_id}", show_form, methods=["GET"]),
    Route("/rows/{wave_id}", take_out, methods=["POST"]),
]
