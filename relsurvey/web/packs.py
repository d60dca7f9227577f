"""Packs of evidence as files: for whoever may make them, of what they may see."""

from datetime import date

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from relsurvey import clock
from relsurvey.actions import evidence
from relsurvey.actions.evidence import Wanted
from relsurvey.errors import BadInput
from relsurvey.evidence.gathered import Period
from relsurvey.i18n.catalogue import catalogue
from relsurvey.packs.kinds import PackKind, write
from relsurvey.people.viewer import Viewer
from relsurvey.web.downloads import attached, kind_in
from relsurvey.web.staff_session import for_staff
from relsurvey.web.state import services


@for_staff
async def download(request: Request, viewer: Viewer) -> Response:
    """The pack; to the sign-in page for somebody who is not signed in."""
    return await run_in_threadpool(_file, request, viewer)


def _file(request: Request, viewer: Viewer) -> Response:
    ours = services(request)
    kind = kind_in(request, PackKind)
    wanted = _wanted(request)
    pack = evidence.pack(ours.db, ours.settings, by=viewer, wanted=wanted, today=clock.today())
    content = write(kind, pack, say=catalogue())
    evidence.made(ours.db, by=viewer, wanted=wanted, kind=kind.value)
    return attached(content, name=kind.name_of(pack), media_type=kind.media_type)


def _wanted(request: Request) -> Wanted:
    asked = request.query_params
    return Wanted(
        asked.get("map", ""), Period(_day(asked.get("from", "")), _day(asked.get("to", ""))), asked.get("unit", "")
    )


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise BadInput("evidence-days") from error


routes = [Route("/packs/{kind}", download, methods=["GET"])]
