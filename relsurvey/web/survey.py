"""A survey as light pages, one address a screen. They work without JavaScript; with it, a screen comes as a piece.

Nothing is kept between two requests: the cookie says who asks, the address which screen is wanted, the form which
screen it was made on. So any process can answer any of them.
"""

from collections.abc import Callable

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from relsurvey import clock
from relsurvey.actions import media, responses, talk
from relsurvey.actions.responses import Form, Shown
from relsurvey.collection import device
from relsurvey.collection.answers import COUNTED
from relsurvey.collection.device import Device, Whose
from relsurvey.collection.steps import Act, Place
from relsurvey.errors import NotFound, RelsurveyError, Unavailable
from relsurvey.screens import addresses, standing
from relsurvey.screens.fitted import fitted
from relsurvey.screens.own import with_own
from relsurvey.screens.read import submission
from relsurvey.screens.render import Reader, render
from relsurvey.screens.rendered import Rendered
from relsurvey.web import desk, forms, interview, pieces, tablet
from relsurvey.web.errors import status_of
from relsurvey.web.language import among, look_asked_for, of_page
from relsurvey.web.our_address import base_of
from relsurvey.web.state import services

_OK = 200
_SEE_OTHER = 303
_NOTHING_TO_SHOW = 204
#: The form was understood, but something in it has to be put right.
_TO_PUT_RIGHT = 422
#: Screens that say themselves how to go on at a kiosk.
_LAST = frozenset({Place.KEPT.value, Place.THANKS.value, Place.REFUSED.value, Place.DELETED.value})


async def show(request: Request) -> Response:
    """The screen that the address asks for, if the person may see it now, otherwise where they are."""
    return await run_in_threadpool(_explained, request, _show)


async def take(request: Request) -> Response:
    """Save a form; then on to the screen that follows, or the same one again with what has to be put right."""
    fields = await forms.fields(request)
    try:
        mine, given = _device(request), submission(fields)
    except RelsurveyError as error:
        return await run_in_threadpool(_in_the_way, request, error)
    # The script names each press of a button; without one, a form that is sent again has no name.
    lent = fields.get("stamp", [""])[0] if interview.is_of(request, mine.handle) else None
    form = Form(mine.secret, given, lent)
    return await desk.of(services(request).db).hand_in(
        form, lambda came: _explained(request, lambda asked: _taken(asked, mine, form, came()))
    )


def _show(request: Request) -> Response:
    mine = _device(request)
    wanted = request.query_params.get("at", "")
    shown = responses.show(services(request).db, device_secret=mine.secret, wanted=wanted, today=clock.today())
    return _page(request, _rendered(request, mine, shown), address=_address(mine, shown))


def _taken(request: Request, mine: Device, form: Form, shown: Shown) -> Response:
    if form.given.act is Act.SAVE:
        return Response(status_code=_NOTHING_TO_SHOW)
    if shown.screen.place is Place.DELETED or (form.lent is not None and shown.sheet.stage in COUNTED):
        return _farewell(request, mine, shown)
    address = _address(mine, shown)
    if not shown.screen.problem and not shown.screen.taken_out and not pieces.wanted(request):
        # Whoever ranks goes on at the card that now has the last number; the mark is the same for every card.
        return RedirectResponse(address + ("#picked" if shown.screen.picked else ""), _SEE_OTHER)
    # An address can't say which card was taken out, and the focus has to be there.
    status = _TO_PUT_RIGHT if shown.screen.problem else _OK
    return _page(request, _rendered(request, mine, shown), address=address, status=status)


def _farewell(request: Request, mine: Device, shown: Shown) -> Response:
    """The response is gone, or this device may not open it any more: there is no address left to be sent to."""
    response = _page(request, _rendered(request, mine, shown))
    interview.forget(request, response, mine)
    return response


def _explained(request: Request, handle: Callable[[Request], Response]) -> Response:
    """The response, or the page that explains what is in the way, with the status that fits it."""
    try:
        return handle(request)
    except RelsurveyError as error:
        return _in_the_way(request, error)


def _in_the_way(request: Request, error: RelsurveyError) -> Response:
    if tablet.secret(request) and not isinstance(error, Unavailable):
        # Back to somebody who has gone, perhaps: there is nothing to explain to whoever is there now.
        return tablet.to_start()
    page = fitted(standing.sorry(error, of_page(request)), look_asked_for(request))
    return _page(request, page, status=status_of(error))


def _device(request: Request) -> Device:
    """What this device holds of the response that the address names; NotFound when it holds nothing."""
    mine = device.held(request.cookies).get(request.path_params["handle"])
    if mine is None:
        raise NotFound("response-not-found")
    return mine


def _rendered(request: Request, mine: Device, shown: Shown) -> Rendered:
    ours = services(request)
    address = addresses.to_come_back(base_of(request).address)
    look = look_asked_for(request)
    language = among(request, shown.languages)
    sealed = talk.sealed(ours.settings, shown.organisation_id)
    screen = render(shown, Reader(mine.receipt, address, mine.handle, language, look, _whose(request, mine), sealed))
    own = media.own(ours.db, organisation_id=shown.organisation_id, now=clock.now())
    return with_own(screen, shown, own)


def _whose(request: Request, mine: Device) -> Whose:
    if tablet.secret(request):
        return Whose.KIOSK
    return Whose.INTERVIEW if interview.is_of(request, mine.handle) else Whose.OWN


def _address(mine: Device, shown: Shown) -> str:
    return addresses.survey(mine.handle, at=shown.screen.name)


def _page(request: Request, rendered: Rendered, *, address: str = "", status: int = _OK) -> Response:
    ends = rendered.name in _LAST
    return pieces.answer(request, tablet.dressed(request, rendered, way_out=not ends), address=address, status=status)


routes = [
    Route("/survey/{handle}", show, methods=["GET"]),
    Route("/survey/{handle}", take, methods=["POST"]),
]
