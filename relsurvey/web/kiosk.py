"""A tablet that many people answer on, one after the other. Light pages; they work without JavaScript.

The tablet's cookie begins responses and opens none. Whose turn it is stands in the database, so that a tablet that was
switched off, or a script that did not run, changes nothing about what happens to a person's answers.
"""

from collections.abc import Callable

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from relsurvey import clock
from relsurvey.actions import kiosks, sign_in
from relsurvey.actions.kiosks import Tablet
from relsurvey.collection.device import Device
from relsurvey.errors import BadInput, NotFound, Refused, RelsurveyError, Unavailable
from relsurvey.screens import addresses, kiosk
from relsurvey.screens.fitted import fitted
from relsurvey.screens.kiosk import Survey
from relsurvey.screens.rendered import Rendered
from relsurvey.web import staff_session, tablet
from relsurvey.web.errors import status_of
from relsurvey.web.forms import texts
from relsurvey.web.https import is_https
from relsurvey.web.language import among, look_asked_for, of_page
from relsurvey.web.state import services
from relsurvey.web.wishes import LINK_WORD
from relsurvey.web.wishes import keep as keep_look

_SEE_OTHER = 303


async def show_link(request: Request) -> Response:
    """What a kiosk's link leads to. Looking uses nothing up."""
    return await run_in_threadpool(_answered, request, _unless_it_is_one(_look_at_link))


async def take_link(request: Request) -> Response:
    """Make this tablet the kiosk. Nothing that it held before stays on it, not even a signed-in member of staff."""
    return await run_in_threadpool(_answered, request, _unless_it_is_one(_open))


async def show_start(request: Request) -> Response:
    """The first screen."""
    return await run_in_threadpool(_answered, request, _start)


async def show_begin(request: Request) -> Response:
    """Start was pressed: ask what is to happen on walking away."""
    return await run_in_threadpool(_answered, request, _ask_first)


async def take_begin(request: Request) -> Response:
    """Begin a response for the person who is there now."""
    chosen = (await texts(request)).get("leaving", "")
    return await run_in_threadpool(_answered, request, lambda asked: _begin(asked, keep=chosen == "keep"))


async def show_over(request: Request) -> Response:
    """Is the person really finished?"""
    return await run_in_threadpool(_answered, request, _ask_whether_over)


async def take_over(request: Request) -> Response:
    """The person has gone."""
    return await run_in_threadpool(_answered, request, _finish)


async def show_leave(request: Request) -> Response:
    """The page for staff that ends the kiosk."""
    return _page(request, tablet.dressed(request, kiosk.leave(), way_out=False))


async def take_leave(request: Request) -> Response:
    """End the kiosk, if the PIN is right."""
    pin = (await texts(request)).get("pin", "")
    return await run_in_threadpool(_answered, request, lambda asked: _leave(asked, pin))


def _unless_it_is_one(handle: Callable[[Request], Response]) -> Callable[[Request], Response]:
    """A tablet that is a kiosk stays the one it is: a made-up link must not free it."""
    return lambda request: tablet.to_start() if tablet.secret(request) else handle(request)


def _look_at_link(request: Request) -> Response:
    token = request.path_params["token"]
    found = kiosks.look_up(services(request).db, token=token, today=clock.today())
    return _page(request, kiosk.open_(_survey(found)))


def _open(request: Request) -> Response:
    db = services(request).db
    secret = kiosks.open_(db, token=request.path_params["token"], today=clock.today())
    sign_in.sign_out(db, session_id=staff_session.session_id(request))
    response = tablet.to_start()
    tablet.forget_people(request, response)
    staff_session.take_cookie(response)
    tablet.keep(request, response, secret)
    return response


def _start(request: Request) -> Response:
    found = _shown(request)
    asked = look_asked_for(request)
    response = _page(request, kiosk.start(_survey(found), among(request, tuple(found.titles)), asked))
    if LINK_WORD in request.query_params:
        keep_look(request, response, asked)
    return response


def _ask_first(request: Request) -> Response:
    found = _shown(request)
    language = among(request, tuple(found.titles))
    page = kiosk.begin(_survey(found), language, look_asked_for(request))
    return _page(request, tablet.dressed(request, page, way_out=False))


def _begin(request: Request, *, keep: bool) -> Response:
    ours = services(request)
    started = kiosks.start(
        ours.db,
        ours.settings,
        tablet_secret=tablet.secret(request),
        keep=keep,
        today=clock.today(),
        now=clock.now(),
    )
    response = RedirectResponse(addresses.survey(started.handle), _SEE_OTHER)
    _forget_those_before(request, response)
    mine = Device(secret=started.device_secret, receipt=started.receipt)
    # Without an end of its own: a browser that is closed forgets it.
    response.set_cookie(mine.cookie_name, mine.cookie_value, secure=is_https(request), httponly=True, samesite="lax")
    return response


def _forget_those_before(request: Request, response: Response) -> None:
    """The look stays: the language may have been chosen on the first screen."""
    tablet.forget_people(request, response)
    keep_look(request, response, look_asked_for(request))


def _ask_whether_over(request: Request) -> Response:
    keep = kiosks.keeps(services(request).db, tablet_secret=tablet.secret(request))
    if keep is None:
        return _finish(request)
    asked = request.query_params
    back = addresses.back(handle=asked.get("p", ""), at=asked.get("at", ""))
    page = kiosk.over(of_page(request), keep=keep, back=back, look=look_asked_for(request))
    return _page(request, tablet.dressed(request, page, way_out=False))


def _finish(request: Request) -> Response:
    kiosks.finish(services(request).db, tablet_secret=tablet.secret(request), today=clock.today())
    response = tablet.to_start()
    tablet.forget_people(request, response)
    return response


def _leave(request: Request, pin: str) -> Response:
    ours = services(request)
    try:
        kiosks.leave(ours.db, ours.settings, tablet_secret=tablet.secret(request), pin=pin, now=clock.now())
    except (BadInput, Refused) as error:
        page = tablet.dressed(request, kiosk.leave(error), way_out=False)
        return _page(request, page, status=status_of(error))
    response = RedirectResponse("/", _SEE_OTHER)
    tablet.forget_people(request, response)
    tablet.forget_kiosk(request, response)
    return response


def _shown(request: Request) -> Tablet:
    return kiosks.show(services(request).db, tablet_secret=tablet.secret(request), today=clock.today())


def _survey(found: Tablet) -> Survey:
    return Survey(titles=found.titles, organisation=found.organisation_name, demo=found.demo)


def _answered(request: Request, handle: Callable[[Request], Response]) -> Response:
    """The response, or the page that explains what is in the way. A tablet whose kiosk has ended is free again."""
    try:
        return handle(request)
    except RelsurveyError as error:
        ended = isinstance(error, NotFound)
        page = kiosk.sorry(error, of_page(request), may_leave=not ended and not isinstance(error, Unavailable))
        response = _page(request, page, status=status_of(error))
        if ended:
            tablet.forget_people(request, response)
            tablet.forget_kiosk(request, response)
        return response


def _page(request: Request, rendered: Rendered, *, status: int = 200) -> Response:
    return HTMLResponse(fitted(rendered, look_asked_for(request)).document(), status)


routes = [
    Route("/kiosk", show_start, methods=["GET"]),
    Route("/kiosk/begin", show_begin, methods=["GET"]),
    Route("/kiosk/begin", take_begin, methods=["POST"]),
    Route("/kiosk/over", show_over, methods=["GET"]),
    Route("/kiosk/over", take_over, methods=["POST"]),
    Route("/kiosk/leave", show_leave, methods=["GET"]),
    Route("/kiosk/leave", take_leave, methods=["POST"]),
    Route("/kiosk/{token}", show_link, methods=["GET"]),
    Route("/kiosk/{token}", take_link, methods=["POST"]),
]
