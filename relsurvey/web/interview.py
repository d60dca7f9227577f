"""Answering together with somebody: a member of staff chooses the round and the unit, then the survey opens in the app.

Only one interview is open on a device at a time. When it is over, or the next one begins, or whoever holds the device
signs out, nothing there leads to the answers any more.
"""

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from relsurvey import clock
from relsurvey.actions import interviews
from relsurvey.collection import device
from relsurvey.collection.device import INTERVIEW_COOKIE, Device
from relsurvey.errors import BadInput, Refused, RelsurveyError
from relsurvey.i18n.catalogue import catalogue
from relsurvey.people.viewer import Viewer
from relsurvey.screens import addresses
from relsurvey.web import own_files, staff_session
from relsurvey.web.errors import status_of
from relsurvey.web.https import is_https
from relsurvey.web.state import services
from relsurvey.web.templates import template

_SEE_OTHER = 303
_MOST_FIELDS = 10
#: Long enough for any interview; a device that was put away in the middle opens nothing the next day.
_LONGEST = 4 * 60 * 60
_BETWEEN = "/"


async def show(request: Request) -> Response:
    """Choose the round and the unit."""
    viewer = await run_in_threadpool(staff_session.current_viewer, request)
    if viewer is None or viewer.must_change:
        return staff_session.sign_in_first(request, viewer)
    return await run_in_threadpool(_page, request, viewer)


async def take(request: Request) -> Response:
    """Begin, and hand the survey to the person who answers."""
    viewer = await run_in_threadpool(staff_session.current_viewer, request)
    if viewer is None or viewer.must_change:
        return staff_session.sign_in_first(request, viewer)
    chosen = (await _form(request)).get("where", "")
    try:
        return await run_in_threadpool(_begin, request, viewer, chosen)
    except (BadInput, Refused) as error:
        return await run_in_threadpool(_page, request, viewer, error)


async def take_over(request: Request) -> Response:
    """The interview is over: only the person's five words open the answers from now on."""
    response = RedirectResponse("/interview", _SEE_OTHER)
    await run_in_threadpool(end, request, response)
    return response


def is_of(request: Request, handle: str) -> bool:
    """Whether the response that `handle` names is an interview on this device."""
    return request.cookies.get(INTERVIEW_COOKIE) == handle


def end(request: Request, response: Response) -> None:
    """Let this device forget the interview that is open on it, if there is one."""
    handle = request.cookies.get(INTERVIEW_COOKIE, "")
    mine = device.held(request.cookies).get(handle)
    if mine:
        interviews.finish(services(request).db, device_secret=mine.secret)
        response.delete_cookie(mine.cookie_name, secure=is_https(request), httponly=True, samesite="lax")
    if handle:
        response.delete_cookie(INTERVIEW_COOKIE, secure=is_https(request), httponly=True, samesite="lax")


def _begin(request: Request, viewer: Viewer, chosen: str) -> Response:
    wave_id, _, unit_id = chosen.partition(_BETWEEN)
    ours = services(request)
    started = interviews.begin(ours.db, ours.settings, by=viewer, wave_id=wave_id, unit_id=unit_id, today=clock.today())
    response = RedirectResponse(addresses.inside(started.handle), _SEE_OTHER)
    end(request, response)
    mine = Device(secret=started.device_secret, receipt=started.receipt)
    for name, value in ((mine.cookie_name, mine.cookie_value), (INTERVIEW_COOKIE, mine.handle)):
        response.set_cookie(name, value, max_age=_LONGEST, secure=is_https(request), httponly=True, samesite="lax")
    return response


def _page(request: Request, viewer: Viewer, error: RelsurveyError | None = None) -> HTMLResponse:
    say = catalogue()
    rounds = interviews.rounds(services(request).db, by=viewer, today=clock.today())
    choices = [
        (f"{one.wave_id}{_BETWEEN}{unit_id}", say("interview-choice", wave=one.wave_name, unit=name))
        for one in rounds
        for unit_id, name in one.units.items()
    ]
    complaint = {"text": say(f"errors-{error.message_id}", **error.values), "field": "where"} if error else None
    style = own_files.address("staff_pages.css")
    text = template("interview").render(words=say, style=style, complaint=complaint, choices=choices)
    return HTMLResponse(text, status_of(error) if error else 200)


async def _form(request: Request) -> dict[str, str]:
    async with request.form(max_files=0, max_fields=_MOST_FIELDS) as fields:
        return {name: value for name, value in fields.items() if isinstance(value, str)}


routes = [
    Route("/interview", show, methods=["GET"]),
    Route("/interview", take, methods=["POST"]),
    Route("/interview/over", take_over, methods=["POST"]),
]
