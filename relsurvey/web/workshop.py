"""A workshop on somebody's own phone, as light pages: join with the code on the wall, rate, follow the facilitator.

They work without JavaScript; with it a tap is saved at once, and the page follows. The cookie holds who they are;
nothing is kept between two requests, so a phone that was asleep carries on, with any process.
"""

from collections.abc import Callable, Mapping, Sequence

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from relsurvey.actions import workshop_people
from relsurvey.errors import BadInput, NotFound, Refused
from relsurvey.screens import workshop as screens
from relsurvey.screens.fitted import fitted
from relsurvey.screens.rendered import Rendered
from relsurvey.screens.workshop import ROOM, Door
from relsurvey.typed import whole
from relsurvey.web import forms, pieces
from relsurvey.web.errors import status_of
from relsurvey.web.https import is_https
from relsurvey.web.language import look_asked_for, of_page
from relsurvey.web.state import services, visitor
from relsurvey.workshop.phone import Here, PhoneScreen, RoleBand, View, following, screen_of
from relsurvey.workshop.standing import SECOND

COOKIE = "relsurvey-workshop"
#: A workshop is an afternoon; the minutes are read the day after.
_COOKIE_SECONDS = 2 * 24 * 60 * 60
_PATH = "/w"
_SEE_OTHER = 303
_GONE = 404
#: More than any scale has; which there are is asked where the rating is taken.
_MOST_LEVELS = 100
_NOTHING_TO_SHOW = 204


async def show_code(request: Request) -> Response:
    """Type the code."""
    return await run_in_threadpool(lambda: _page(request, screens.code(of_page(request), look=look_asked_for(request))))


async def take_code(request: Request) -> Response:
    """On to the page of the code, or the same page with what does not fit."""
    typed = (await forms.texts(request)).get("code", "")
    return await run_in_threadpool(_with_code, request, lambda asked: _to_door(asked, typed))


async def show_door(request: Request) -> Response:
    """What the code leads to. Looking joins nobody: programs that preview links open them too."""
    return await run_in_threadpool(_with_code, request, _door)


async def take_door(request: Request) -> Response:
    """Join."""
    form = await forms.texts(request)
    return await run_in_threadpool(_with_code, request, lambda asked: _join(asked, form))


async def show_room(request: Request) -> Response:
    """Where the person is now."""
    return await run_in_threadpool(_in_room, request, _show)


async def take_room(request: Request) -> Response:
    """Keep what was rated, and on."""
    fields = await forms.fields(request)
    return await run_in_threadpool(_in_room, request, lambda asked: _take(asked, fields))


async def take_leave(request: Request) -> Response:
    """Leave with this phone."""
    return await run_in_threadpool(_in_room, request, _leave)


async def show_step(request: Request) -> Response:
    """A few bytes that change when the phone has to show something else."""
    return await run_in_threadpool(_step, request)


def _to_door(request: Request, typed: str) -> Response:
    ours = services(request)
    found = workshop_people.look_up(ours.db, ours.settings, code=typed, visitor=visitor(request))
    return RedirectResponse(f"{_PATH}/{found.code}", _SEE_OTHER)


def _door(request: Request) -> Response:
    ours, code = services(request), request.path_params["code"]
    found = workshop_people.look_up(ours.db, ours.settings, code=code, visitor=visitor(request))
    if _joined_already(request, found.code):
        return RedirectResponse(ROOM, _SEE_OTHER)
    door = Door(found.name, found.organisation_name, found.dry_run, workshop_people.new_form_key())
    return _page(request, screens.join(door, of_page(request), look_asked_for(request)))


def _joined_already(request: Request, code: str) -> bool:
    """Whoever scans the code again, because the phone went dark, is still who they were."""
    try:
        here = workshop_people.show(services(request).db, secret=request.cookies.get(COOKIE, ""))
    except NotFound:
        return False
    return here.workshop.code == code


def _join(request: Request, form: Mapping[str, str]) -> Response:
    ours, code = services(request), request.path_params["code"]
    if _joined_already(request, code):
        return RedirectResponse(ROOM, _SEE_OTHER)
    said = form.get("band", "")
    secret = workshop_people.join(
        ours.db,
        ours.settings,
        code=code,
        form_key=form.get("key", ""),
        band=RoleBand(said) if said in set(RoleBand) else None,
        visitor=visitor(request),
    )
    response = RedirectResponse(ROOM, _SEE_OTHER)
    response.set_cookie(
        COOKIE,
        secret,
        max_age=_COOKIE_SECONDS,
        path=_PATH,
        secure=is_https(request),
        httponly=True,
        samesite="lax",
    )
    return response


def _show(request: Request) -> Response:
    here = _here(request)
    return _screen(request, here, screen_of(here, request.query_params.get("at", "")))


def _take(request: Request, fields: Mapping[str, Sequence[str]]) -> Response:
    """A form that comes too late changes nothing; the answer is the screen of what is asked now."""
    name, act = fields.get("screen", ("",))[0], fields.get("act", ("",))[-1]
    view, _, rest = name.partition(".")
    spelt, _, statement_id = rest.partition(".")
    round_ = whole(spelt, most=SECOND)
    if view != View.RATE.value or round_ is None:
        raise BadInput("form-not-understood")
    try:
        _rate(request, statement_id, round_, fields)
    except Refused as error:
        return _screen(request, here := _here(request), screen_of(here), status=status_of(error))
    if act == "save":
        return Response(status_code=_NOTHING_TO_SHOW)
    here = _here(request)
    made_on = PhoneScreen(View.RATE, statement_id, round_)
    screen = screen_of(here, following(here, made_on, back=act == "back"))
    if pieces.wanted(request):
        return _screen(request, here, screen)
    return RedirectResponse(_address(screen), _SEE_OTHER)


def _rate(request: Request, statement_id: str, round_: int, fields: Mapping[str, Sequence[str]]) -> None:
    value = fields.get("value", ("",))[-1]
    if not value:
        return
    level = None if value == screens.CANT_RATE else whole(value, most=_MOST_LEVELS) or 0
    workshop_people.rate(
        services(request).db,
        secret=request.cookies.get(COOKIE, ""),
        statement_id=statement_id,
        round_=round_,
        level=level,
        seen=tuple(fields.get("seen", ())),
    )


def _leave(request: Request) -> Response:
    workshop_people.leave(services(request).db, secret=request.cookies.get(COOKIE, ""))
    response = RedirectResponse(_PATH, _SEE_OTHER)
    response.delete_cookie(COOKIE, path=_PATH, secure=is_https(request), httponly=True, samesite="lax")
    return response


def _step(request: Request) -> Response:
    try:
        step = workshop_people.step(services(request).db, secret=request.cookies.get(COOKIE, ""))
    except NotFound:
        return PlainTextResponse("", _GONE)
    return PlainTextResponse(step, headers={"Cache-Control": "no-store"})


def _here(request: Request) -> Here:
    secret = request.cookies.get(COOKIE, "")
    return workshop_people.show(services(request).db, secret=secret, language=of_page(request))


def _in_room(request: Request, handle: Callable[[Request], Response]) -> Response:
    """A phone that is in no workshop (any more) is asked for the code."""
    try:
        return handle(request)
    except NotFound:
        return RedirectResponse(_PATH, _SEE_OTHER)


def _with_code(request: Request, handle: Callable[[Request], Response]) -> Response:
    try:
        return handle(request)
    except (NotFound, Refused) as error:
        page = screens.code(of_page(request), problem=error, look=look_asked_for(request))
        return _page(request, page, status=status_of(error))


def _screen(request: Request, here: Here, screen: PhoneScreen, *, status: int = 200) -> Response:
    look = look_asked_for(request)
    page = fitted(screens.room(here, screen, of_page(request), look), look)
    return pieces.answer(request, page, address=_address(screen), status=status)


def _address(screen: PhoneScreen) -> str:
    return f"{ROOM}?at={screen.name}"


def _page(request: Request, page: Rendered, *, status: int = 200) -> Response:
    return HTMLResponse(fitted(page, look_asked_for(request)).document(), status)


routes = [
    Route("/w", show_code, methods=["GET"]),
    Route("/w", take_code, methods=["POST"]),
    Route("/w/step", show_step, methods=["GET"]),
    Route("/w/room", show_room, methods=["GET"]),
    Route("/w/room", take_room, methods=["POST"]),
    Route("/w/leave", take_leave, methods=["POST"]),
    Route("/w/{code}", show_door, methods=["GET"]),
    Route("/w/{code}", take_door, methods=["POST"]),
]
