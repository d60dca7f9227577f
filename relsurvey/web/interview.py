"""Answering together with somebody: a member of staff chooses the round and the unit, then the survey opens in the app.

Only one interview is open on a device at a time. When the answers are sent or kept, or the next one begins, or whoever
holds the device goes to any page that is not part of the survey, nothing there leads to the answers any more.
"""

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from relsurvey import clock
from relsurvey.actions import interviews
from relsurvey.collection import device
from relsurvey.collection.asked import read_place, written
from relsurvey.collection.device import INTERVIEW_COOKIE, Device
from relsurvey.errors import BadInput, Refused, RelsurveyError
from relsurvey.i18n.catalogue import catalogue
from relsurvey.people.viewer import Viewer
from relsurvey.screens import addresses
from relsurvey.web import own_files, staff_session
from relsurvey.web.errors import said, status_of
from relsurvey.web.forms import texts
from relsurvey.web.https import is_https
from relsurvey.web.state import services
from relsurvey.web.templates import template

_SEE_OTHER = 303
#: Long enough for any interview; a device that was put away in the middle opens nothing the next day.
_LONGEST = 4 * 60 * 60
_BETWEEN = "/"
#: Where the person who answers can be: the survey, and what its screens link to.
_ROOMS = ("/survey/", "/look/")
_PAGES = frozenset({"/answer", "/look-settings", "/talk", "/talk/sent", "/privacy", "/accessibility", "/pictures"})


@staff_session.for_staff
async def show(request: Request, viewer: Viewer) -> Response:
    """Choose the round and the unit."""
    return await run_in_threadpool(_page, request, viewer)


@staff_session.for_staff
async def take(request: Request, viewer: Viewer) -> Response:
    """Begin, and hand the survey to the person who answers."""
    chosen = (await texts(request)).get("where", "")
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
        forget(request, response, mine)
    elif handle:
        _take_away(request, response, INTERVIEW_COOKIE)


def forget(request: Request, response: Response, mine: Device) -> None:
    """Take what this device holds of a response from it, and that it is an interview if it is one."""
    _take_away(request, response, mine.cookie_name)
    if is_of(request, mine.handle):
        _take_away(request, response, INTERVIEW_COOKIE)


def _take_away(request: Request, response: Response, cookie: str) -> None:
    response.delete_cookie(cookie, secure=is_https(request), httponly=True, samesite="lax")


class InterviewDoor:
    """Middleware: whoever leaves the survey for any other page, above all one of staff, can't come back to the answers.

    Not only "I am finished" ends an interview: a device is put down, or another address is typed.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on; outside of the survey the device forgets the interview first."""
        if scope["type"] != "http" or not _leaves(request := Request(scope)):
            await self.app(scope, receive, send)
            return
        forgetting = Response()
        await run_in_threadpool(end, request, forgetting)
        forgotten = [header for header in forgetting.raw_headers if header[0] == b"set-cookie"]

        async def send_forgotten(message: Message) -> None:
            if message["type"] == "http.response.start":
                # First, so that what the page itself sets stays: the next interview has cookies of the same name.
                message = {**message, "headers": [*forgotten, *message["headers"]]}
            await send(message)

        await self.app(scope, receive, send_forgotten)


def _leaves(request: Request) -> bool:
    """Whether a page is opened that is no part of the survey, while an interview is open on the device."""
    if INTERVIEW_COOKIE not in request.cookies or "text/html" not in request.headers.get("accept", ""):
        return False
    path = request.url.path
    return path not in _PAGES and not path.startswith(_ROOMS)


def _begin(request: Request, viewer: Viewer, chosen: str) -> Response:
    wave_id, _, place = chosen.partition(_BETWEEN)
    unit_id, client_group = read_place(place)
    ours = services(request)
    started = interviews.begin(
        ours.db,
        ours.settings,
        by=viewer,
        wave_id=wave_id,
        unit_id=unit_id,
        client_group=client_group,
        today=clock.today(),
    )
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
        (f"{one.wave_id}{_BETWEEN}{written(place)}", say("interview-choice", wave=one.wave_name, unit=name))
        for one in rounds
        for place, name in one.places.items()
    ]
    complaint = {"text": said(error), "field": "where"} if error else None
    style = own_files.address("staff_pages.css")
    text = template("interview").render(words=say, style=style, complaint=complaint, choices=choices)
    return HTMLResponse(text, status_of(error))


routes = [
    Route("/interview", show, methods=["GET"]),
    Route("/interview", take, methods=["POST"]),
    Route("/interview/over", take_over, methods=["POST"]),
]
