"""Files of a publication and of its charts, one address each: what somebody may see, and nothing stays in a cache."""

from enum import StrEnum
from typing import TypeVar

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from relsurvey.actions import organisations, publications
from relsurvey.collection.plan import BreakdownKind
from relsurvey.documents import typesetting
from relsurvey.exports import chart, files, over_time
from relsurvey.exports.chart import ChartKind
from relsurvey.exports.files import FileKind
from relsurvey.i18n.catalogue import catalogue
from relsurvey.people.viewer import Viewer
from relsurvey.reporting.released import WHOLE, Group
from relsurvey.web.staff_session import for_staff
from relsurvey.web.state import services

K = TypeVar("K", bound=StrEnum)


@for_staff
async def download(request: Request, viewer: Viewer) -> Response:
    """The file; to the sign-in page for somebody who is not signed in."""
    return await run_in_threadpool(_file, request, viewer)


def attached(content: bytes, *, name: str, media_type: str, shown: bool = False) -> Response:
    """A file to keep; with `shown` the browser opens it. `name` is made of ids and needs no quoting."""
    how = "inline" if shown else "attachment"
    headers = {"Content-Disposition": f'{how}; filename="{name}"', "Cache-Control": "no-store"}
    return Response(content, media_type=media_type, headers=headers)


def kind_in(request: Request, kinds: type[K]) -> K:
    """The kind of file that the path names. Raises HTTPException 404 for any other."""
    try:
        return kinds(request.path_params["kind"])
    except ValueError as error:
        raise HTTPException(404) from error


def _file(request: Request, viewer: Viewer) -> Response:
    db = services(request).db
    kind = kind_in(request, FileKind)
    publication, questionnaire = publications.export(db, by=viewer, wave_id=str(request.path_params["wave_id"]))
    content = files.write(kind, publication, questionnaire, licence=organisations.get(db, by=viewer).licence)
    return attached(content, name=kind.name_of(publication), media_type=kind.media_type)


@for_staff
async def download_chart(request: Request, viewer: Viewer) -> Response:
    """The chart of one question; to the sign-in page for somebody who is not signed in."""
    return await run_in_threadpool(_chart, request, viewer)


def _chart(request: Request, viewer: Viewer) -> Response:
    kind = kind_in(request, ChartKind)
    wave_id, question_id = (str(request.path_params[name]) for name in ("wave_id", "question_id"))
    publication, questionnaire = publications.export(services(request).db, by=viewer, wave_id=wave_id)
    table = chart.table_of(publication, question_id, request.query_params.get("by", BreakdownKind.ORGANISATION))
    name = f"{wave_id}-{publication.version}-{question_id}.{kind}"
    if kind is ChartKind.CSV:
        return _numbers(chart.numbers(publication, questionnaire, table), name)
    return _picture(chart.svg(publication, questionnaire, table, say=catalogue()), kind, name)


@for_staff
async def download_over_time(request: Request, viewer: Viewer) -> Response:
    """The chart of one group over waves; to the sign-in page for somebody who is not signed in."""
    return await run_in_threadpool(_over_time, request, viewer)


def _over_time(request: Request, viewer: Viewer) -> Response:
    kind, say = kind_in(request, ChartKind), catalogue()
    wave_id, question_id = (str(request.path_params[name]) for name in ("wave_id", "question_id"))
    history = publications.export_line(services(request).db, by=viewer, wave_id=wave_id)
    asked = request.query_params
    group = Group(asked.get("by", WHOLE.breakdown), asked.get("group", WHOLE.id))
    found = over_time.followed(history, question_id, group, say=say)
    name = f"{wave_id}-{history[-1].publication.version}-{question_id}-over-time.{kind}"
    if kind is ChartKind.CSV:
        return _numbers(over_time.numbers(found, say=say), name)
    return _picture(over_time.svg(found, say=say), kind, name)


def _numbers(content: str, name: str) -> Response:
    return attached(content.encode(), name=name, media_type="text/csv; charset=utf-8")


def _picture(drawn: bytes, kind: ChartKind, name: str) -> Response:
    if kind is ChartKind.SVG:
        return attached(drawn, name=name, media_type="image/svg+xml")
    return attached(typesetting.png(drawn, "svg"), name=name, media_type="image/png")


routes = [
    Route("/downloads/{wave_id}/{kind}", download, methods=["GET"]),
    Route("/downloads/{wave_id}/charts/{question_id}/{kind}", download_chart, methods=["GET"]),
    Route("/downloads/{wave_id}/over-time/{question_id}/{kind}", download_over_time, methods=["GET"]),
]
