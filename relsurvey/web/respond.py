"""The way into a survey as plain pages: the start, a link, a spoken code, coming back. They work without JavaScript."""

import secrets
from collections.abc import Callable
from functools import partial

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from relsurvey import clock
from relsurvey.actions import guessing, responses
from relsurvey.actions.guessing import RECEIPT, SPOKEN_CODE
from relsurvey.collection import device, receipt, spoken_code
from relsurvey.collection.device import Device
from relsurvey.errors import BadInput, NotFound, RelsurveyError, Unavailable
from relsurvey.screens import addresses, standing
from relsurvey.screens.fitted import fitted
from relsurvey.screens.rendered import Rendered
from relsurvey.web.errors import status_of
from relsurvey.web.forms import texts
from relsurvey.web.https import is_https
from relsurvey.web.language import among, look_asked_for, of_page
from relsurvey.web.state import services, visitor
from relsurvey.web.wishes import LINK_WORD, keep

_SEE_OTHER = 303
_COOKIE_DAYS = 180
#: A browser sends all cookies each time; beyond this the oldest go, so that a shared tablet never stops working.
_COOKIES_KEPT = 30


async def show_start(request: Request) -> Response:
    """Carry on, type a code, come back to your answers, or sign in."""
    carry_on = await run_in_threadpool(_carry_on, request)
    return _page(request, await run_in_threadpool(lambda: standing.start(of_page(request), carry_on=carry_on)))


async def show_receipt(request: Request) -> Response:
    """Come back with the five words."""
    return _page(request, standing.receipt(await run_in_threadpool(of_page, request)))


async def show_finish(request: Request) -> Response:
    """Ask whether this device may forget a survey."""
    language = await run_in_threadpool(of_page, request)
    return _page(request, standing.finish(request.query_params.get("p", ""), language))


async def take_finish(request: Request) -> Response:
    """Let this device forget a survey. What was answered is kept; with the five words a person comes back to it."""
    mine = device.held(request.cookies).get((await texts(request)).get("p", ""))
    response = RedirectResponse("/", _SEE_OTHER)
    if mine:
        response.delete_cookie(mine.cookie_name, secure=is_https(request), httponly=True, samesite="lax")
    return response


async def show_link(request: Request) -> Response:
    """What a link leads to. Looking uses nothing up: programs that preview links open them too."""
    return await run_in_threadpool(_answered, request, _look_at_link, _sorry)


async def take_link(request: Request) -> Response:
    """Start was pressed: begin a response on this device."""
    form = await texts(request)
    return await run_in_threadpool(_answered, request, lambda asked: _start_by_link(asked, form), _sorry)


async def take_code(request: Request) -> Response:
    """Begin a response with a spoken code."""
    form = await texts(request)
    return await run_in_threadpool(_answered, request, lambda asked: _start_by_code(asked, form), _again_with_code)


async def take_receipt(request: Request) -> Response:
    """Go on with a response on this device; the one that held it is shut out."""
    form = await texts(request)
    return await run_in_threadpool(
        _answered, request, lambda asked: _resume(asked, form), partial(_again_with_receipt, form)
    )


def _carry_on(request: Request) -> str:
    """Where the person on this device goes on, if they have begun something. A database that is away is no reason
    to show no start page.
    """
    secrets_ = tuple(one.secret for one in device.held(request.cookies).values())
    try:
        handle = responses.under_way(services(request).db, device_secrets=secrets_, today=clock.today())
    except Unavailable:
        return ""
    return addresses.survey(handle) if handle else ""


def _look_at_link(request: Request) -> Response:
    held = device.held(request.cookies)
    invited = responses.look_up(
        services(request).db,
        token=request.path_params["token"],
        device_secrets=tuple(one.secret for one in held.values()),
        today=clock.today(),
    )
    invitation = standing.Invitation(
        titles=invited.titles,
        organisation=invited.organisation_name,
        closes_on=invited.closes_on,
        demo=invited.demo,
    )
    carry_on = addresses.survey(invited.handle) if invited.handle else ""
    may_start = invited.for_everybody or not carry_on
    start_key = secrets.token_urlsafe(16) if may_start else ""
    language = among(request, tuple(invited.titles))
    look = look_asked_for(request)
    token = request.path_params["token"]
    page = standing.link(invitation, language, token=token, carry_on=carry_on, start_key=start_key, look=look)
    return _page(request, page)


def _start_by_link(request: Request, form: dict[str, str]) -> Response:
    ours = services(request)
    started = responses.begin(
        ours.db,
        ours.settings,
        token=request.path_params["token"],
        start_key=form.get("start_key", ""),
        today=clock.today(),
        visitor=visitor(request),
    )
    return _to_survey(request, started)


def _start_by_code(request: Request, form: dict[str, str]) -> Response:
    ours = services(request)
    asking = visitor(request)
    with guessing.held_up(ours.db, ours.settings, SPOKEN_CODE, visitor=asking):
        code = spoken_code.normalise(form.get("code", ""))
        if code is None:
            raise NotFound("code-not-found")
        started = responses.begin(ours.db, ours.settings, spoken_code=code, today=asking.now.date(), visitor=asking)
    return _to_survey(request, started)


def _resume(request: Request, form: dict[str, str]) -> Response:
    ours = services(request)
    asking = visitor(request)
    with guessing.held_up(ours.db, ours.settings, RECEIPT, visitor=asking):
        words = receipt.normalise(form.get("receipt", ""))
        if words is None:
            raise _mistyped(form.get("receipt", ""))
        started = responses.resume(ours.db, ours.settings, receipt=words, today=asking.now.date())
    return _to_survey(request, started)


def _answered(
    request: Request, handle: Callable[[Request], Response], explain: Callable[[RelsurveyError, str], Rendered]
) -> Response:
    """The response, or the page that explains what is in the way, with the status that fits it."""
    try:
        return handle(request)
    except RelsurveyError as error:
        return _page(request, explain(error, of_page(request)), status=status_of(error))


def _sorry(error: RelsurveyError, language: str) -> Rendered:
    return standing.sorry(error, language)


def _again_with_code(error: RelsurveyError, language: str) -> Rendered:
    return standing.start(language, problem=error) if _about_what_was_typed(error) else _sorry(error, language)


def _mistyped(text: str) -> NotFound:
    found = receipt.mistyped(text)
    if found.strange:
        return NotFound("receipt-strange", words=", ".join(found.strange))
    return NotFound("receipt-count", typed=found.typed)


def _again_with_receipt(form: dict[str, str], error: RelsurveyError, language: str) -> Rendered:
    if not _about_what_was_typed(error):
        return _sorry(error, language)
    return standing.receipt(language, problem=error, typed=form.get("receipt", ""))


def _about_what_was_typed(error: RelsurveyError) -> bool:
    return isinstance(error, BadInput | NotFound)


def _to_survey(request: Request, started: responses.Started) -> Response:
    """Hand the secret to the device and go to the survey. The address names the response and opens nothing."""
    response = RedirectResponse(addresses.survey(started.handle), _SEE_OTHER)
    ours = Device(secret=started.device_secret, receipt=started.receipt)
    _keep(request, response, ours)
    for old in list(device.held(request.cookies).values())[: -_COOKIES_KEPT + 1]:
        response.delete_cookie(old.cookie_name)
    return response


def _keep(request: Request, response: Response, ours: Device) -> None:
    response.set_cookie(
        ours.cookie_name,
        ours.cookie_value,
        max_age=_COOKIE_DAYS * 24 * 60 * 60,
        secure=is_https(request),
        httponly=True,
        samesite="lax",
    )


def _page(request: Request, rendered: Rendered, *, status: int = 200) -> Response:
    asked = look_asked_for(request)
    response = HTMLResponse(fitted(rendered, asked).document(), status)
    if LINK_WORD in request.query_params:
        # A supporter prepared the link, or the person has chosen a language: the survey behind it looks the same.
        keep(request, response, asked)
    return response


routes = [
    Route("/", show_start),
    # "Try again", after a code that was refused, leads here.
    Route("/code", show_start, methods=["GET"]),
    Route("/code", take_code, methods=["POST"]),
    Route("/receipt", show_receipt, methods=["GET"]),
    Route("/receipt", take_receipt, methods=["POST"]),
    Route("/r/{token}", show_link, methods=["GET"]),
    Route("/r/{token}", take_link, methods=["POST"]),
    Route("/finish", show_finish, methods=["GET"]),
    Route("/finish", take_finish, methods=["POST"]),
]
