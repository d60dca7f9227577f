"""The way into a survey as plain pages: the start, a link, a spoken code, coming back. They work without JavaScript."""

import secrets
from collections.abc import Callable
from datetime import UTC, datetime

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from relsurvey.actions import guessing, responses
from relsurvey.actions.guessing import RECEIPT, SPOKEN_CODE
from relsurvey.actions.throttle import Visitor
from relsurvey.collection import device, receipt, spoken_code
from relsurvey.collection.device import Device
from relsurvey.errors import BadInput, NotFound, RelsurveyError
from relsurvey.screens import standing
from relsurvey.screens.rendered import Rendered
from relsurvey.web.errors import status_of
from relsurvey.web.https import is_https
from relsurvey.web.state import services

_SEE_OTHER = 303
_COOKIE_DAYS = 180
#: A browser sends all cookies each time; beyond this the oldest go, so that a shared tablet never stops working.
_COOKIES_KEPT = 30


async def show_start(_request: Request) -> Response:
    """Type a code, come back to your answers, or sign in."""
    return _page(standing.start())


async def show_receipt(_request: Request) -> Response:
    """Come back with the five words."""
    return _page(standing.receipt())


async def show_finish(request: Request) -> Response:
    """Ask whether this device may forget a survey."""
    return _page(standing.finish(request.query_params.get("p", "")))


async def take_finish(request: Request) -> Response:
    """Let this device forget a survey. What was answered is kept; with the five words a person comes back to it."""
    mine = device.held(request.cookies).get((await _form(request)).get("p", ""))
    response = RedirectResponse("/", _SEE_OTHER)
    if mine:
        response.delete_cookie(mine.cookie_name, secure=is_https(request), httponly=True, samesite="lax")
    return response


async def show_about_pictures(_request: Request) -> Response:
    """Who drew the pictures."""
    return _page(standing.about_pictures())


async def show_link(request: Request) -> Response:
    """What a link leads to. Looking uses nothing up: programs that preview links open them too."""
    return await run_in_threadpool(_answered, request, _look_at_link, standing.sorry)


async def take_link(request: Request) -> Response:
    """Start was pressed: begin a response on this device."""
    form = await _form(request)
    return await run_in_threadpool(_answered, request, lambda asked: _start_by_link(asked, form), standing.sorry)


async def take_code(request: Request) -> Response:
    """Begin a response with a spoken code."""
    form = await _form(request)
    return await run_in_threadpool(_answered, request, lambda asked: _start_by_code(asked, form), _again_with_code)


async def take_receipt(request: Request) -> Response:
    """Go on with a response on this device; the one that held it is shut out."""
    form = await _form(request)
    return await run_in_threadpool(_answered, request, lambda asked: _resume(asked, form), _again_with_receipt)


def _look_at_link(request: Request) -> Response:
    held = device.held(request.cookies)
    invited = responses.look_up(
        services(request).db,
        token=request.path_params["token"],
        device_secrets=tuple(one.secret for one in held.values()),
        today=_now().date(),
    )
    invitation = standing.Invitation(
        survey=invited.survey_title,
        organisation=invited.organisation_name,
        closes_on=invited.closes_on,
        demo=invited.demo,
    )
    carry_on = _answer_address(invited.handle) if invited.handle else ""
    may_start = invited.for_everybody or not carry_on
    start_key = secrets.token_urlsafe(16) if may_start else ""
    return _page(standing.link(invitation, carry_on=carry_on, start_key=start_key))


def _start_by_link(request: Request, form: dict[str, str]) -> Response:
    ours = services(request)
    started = responses.begin(
        ours.db,
        ours.settings,
        token=request.path_params["token"],
        start_key=form.get("start_key", ""),
        today=_now().date(),
        visitor=_visitor(request),
    )
    return _to_survey(request, started)


def _start_by_code(request: Request, form: dict[str, str]) -> Response:
    ours = services(request)
    visitor = _visitor(request)
    with guessing.held_up(ours.db, ours.settings, SPOKEN_CODE, visitor=visitor):
        code = spoken_code.normalise(form.get("code", ""))
        if code is None:
            raise NotFound("code-not-found")
        started = responses.begin(ours.db, ours.settings, spoken_code=code, today=visitor.now.date(), visitor=visitor)
    return _to_survey(request, started)


def _resume(request: Request, form: dict[str, str]) -> Response:
    ours = services(request)
    visitor = _visitor(request)
    with guessing.held_up(ours.db, ours.settings, RECEIPT, visitor=visitor):
        words = receipt.normalise(form.get("receipt", ""))
        if words is None:
            raise NotFound("receipt-not-found")
        started = responses.resume(ours.db, ours.settings, receipt=words, today=visitor.now.date())
    return _to_survey(request, started)


def _answered(
    request: Request, handle: Callable[[Request], Response], explain: Callable[[RelsurveyError], Rendered]
) -> Response:
    """The response, or the page that explains what is in the way, with the status that fits it."""
    try:
        return handle(request)
    except RelsurveyError as error:
        return _page(explain(error), status=status_of(error))


def _again_with_code(error: RelsurveyError) -> Rendered:
    return standing.start(problem=error) if _about_what_was_typed(error) else standing.sorry(error)


def _again_with_receipt(error: RelsurveyError) -> Rendered:
    return standing.receipt(problem=error) if _about_what_was_typed(error) else standing.sorry(error)


def _about_what_was_typed(error: RelsurveyError) -> bool:
    return isinstance(error, BadInput | NotFound)


def _to_survey(request: Request, started: responses.Started) -> Response:
    """Hand the secret to the device and go to the survey. The address names the response and opens nothing."""
    response = RedirectResponse(_answer_address(started.handle), _SEE_OTHER)
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


def _answer_address(handle: str) -> str:
    return f"/answer?p={handle}"


async def _form(request: Request) -> dict[str, str]:
    async with request.form(max_files=0, max_fields=10) as fields:
        return {name: value for name, value in fields.items() if isinstance(value, str)}


def _page(rendered: Rendered, *, status: int = 200) -> Response:
    return HTMLResponse(rendered.document(), status)


def _visitor(request: Request) -> Visitor:
    return Visitor(address=request.client.host if request.client else "", now=_now())


def _now() -> datetime:
    return datetime.now(UTC).replace(tzinfo=None)


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
    Route("/pictures", show_about_pictures),
]
