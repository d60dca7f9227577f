"""The review of questions on somebody's own phone, as light pages: their link is all they need.

They work without JavaScript. Each form is stored before the next page shows, and nothing is kept between two requests.
"""

from collections.abc import Callable, Mapping

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from relsurvey import clock
from relsurvey.actions import media, reviewing, talk
from relsurvey.actions.reviewing import Here
from relsurvey.coproduction.review import Reaction, Verdict
from relsurvey.coproduction.steps import Step, View, after, before, place
from relsurvey.errors import BadInput, NotFound, RelsurveyError
from relsurvey.screens import addresses
from relsurvey.screens import reviewing as screens
from relsurvey.screens.fitted import fitted
from relsurvey.screens.reviewing import Reader
from relsurvey.web import forms
from relsurvey.web.errors import sorry
from relsurvey.web.https import is_https
from relsurvey.web.language import among, look_asked_for
from relsurvey.web.state import services

#: Holds the link of somebody who began with the link of a group, so that the same link leads on from this device.
COOKIE = "relsurvey-review"
_COOKIE_SECONDS = 60 * 24 * 60 * 60
_PATH = "/questions"
_SEE_OTHER = 303
_TO_PUT_RIGHT = 422
_FOR_FEW = {"Cache-Control": "private, no-store", "X-Robots-Tag": "noindex, nofollow"}
_REACTIONS, _VERDICTS = {one.value for one in Reaction}, {one.value for one in Verdict}
#: What a form changes, and True when something has to be chosen first.
_Save = Callable[[Request, Step, Mapping[str, str]], bool]


async def show(request: Request) -> Response:
    """The screen that the address asks for, or the first at which something is still to be said."""
    return await run_in_threadpool(_explained, request, _show)


async def take(request: Request) -> Response:
    """Store a form, and on to the screen behind it."""
    fields = await forms.texts(request)
    return await run_in_threadpool(_explained, request, lambda asked: _take(asked, fields))


def _show(request: Request) -> Response:
    here = reviewing.show(services(request).db, token=_token(request))
    if here.reviewer is None:
        return _page(request, here, Step(View.START))
    return _page(request, here, place(here.review, here.reviewer, request.query_params.get("at", "")))


def _take(request: Request, fields: Mapping[str, str]) -> Response:
    step, act = _step(fields.get("screen", "")), fields.get("act", "next")
    if step.view is View.START:
        return _begin(request, fields)
    if act in {"next", "back"} and _SAVES[step.view](request, step, fields) and act == "next":
        here = reviewing.show(services(request).db, token=_token(request))
        return _page(request, here, step, problem=True)
    here = reviewing.show(services(request).db, token=_token(request))
    if here.reviewer is None:
        raise NotFound("review-link-not-found")
    follows = (before if act == "back" else after)(here.review, here.reviewer, step)
    return RedirectResponse(addresses.questions(_token(request), at=follows.name), _SEE_OTHER)


def _begin(request: Request, fields: Mapping[str, str]) -> Response:
    ours, token = services(request), _token(request)
    own = reviewing.begin(ours.db, ours.settings, token=token, form_key=fields.get("key", ""))
    here = reviewing.show(ours.db, token=own)
    first = Step(View.QUESTION, here.review.questionnaire.questions[0].id)
    response = RedirectResponse(addresses.questions(own, at=first.name), _SEE_OTHER)
    if own != token:
        how = {"secure": is_https(request), "httponly": True, "samesite": "lax"}
        response.set_cookie(COOKIE, own, max_age=_COOKIE_SECONDS, path=_PATH, **how)  # type: ignore[arg-type]
    return response


def _save_reaction(request: Request, step: Step, fields: Mapping[str, str]) -> bool:
    value = fields.get("value", "")
    if value not in _REACTIONS:
        return True
    db, reaction = services(request).db, Reaction(value)
    reviewing.react(db, token=_token(request), question_id=step.question_id, reaction=reaction)
    return False


def _save_more(request: Request, step: Step, fields: Mapping[str, str]) -> bool:
    word, picture, own = (fields.get(name, "") for name in ("word", "picture", "own"))
    said = {"word": word, "picture": picture, "own_words": own}
    reviewing.explain(services(request).db, token=_token(request), question_id=step.question_id, **said)
    return False


def _save_verdict(request: Request, _step: Step, fields: Mapping[str, str]) -> bool:
    value = fields.get("value", "")
    if value not in _VERDICTS:
        return True
    reviewing.judge(services(request).db, token=_token(request), verdict=Verdict(value), why=fields.get("why", ""))
    return False


def _save_permission(request: Request, _step: Step, fields: Mapping[str, str]) -> bool:
    value = fields.get("value", "")
    if value not in {"yes", "no"}:
        return True
    reviewing.permit(services(request).db, token=_token(request), may_print=value == "yes")
    return False


_SAVES: Mapping[View, _Save] = {
    View.QUESTION: _save_reaction,
    View.MORE: _save_more,
    View.GOOD: _save_verdict,
    View.PRINT: _save_permission,
}


def _step(name: str) -> Step:
    view, _, question_id = name.partition(".")
    if view != View.START and view not in {one.value for one in _SAVES}:
        raise BadInput("form-not-understood")
    return Step(View(view), question_id)


def _page(request: Request, here: Here, step: Step, *, problem: bool = False) -> Response:
    ours, look, token = services(request), look_asked_for(request), _token(request)
    way = addresses.carried(sealed=talk.sealed(ours.settings, here.organisation.id))
    key = reviewing.new_form_key() if here.reviewer is None else ""
    reader = Reader(among(request, here.languages), look, way, _carry_on(request, here), key)
    page = screens.screen(here, step, reader, problem=problem)
    own = media.own(ours.db, organisation_id=here.organisation.id, now=clock.now())
    page = fitted(page, look, own=own, back=addresses.questions(token, at=step.name))
    return HTMLResponse(page.document(), _TO_PUT_RIGHT if problem else 200, headers=_FOR_FEW)


def _carry_on(request: Request, here: Here) -> str:
    """Where somebody who began with the link of a group on this device goes on; empty when nobody did."""
    held = request.cookies.get(COOKIE, "")
    if here.reviewer or not here.group or not held:
        return ""
    try:
        mine = reviewing.show(services(request).db, token=held)
    except RelsurveyError:
        return ""
    return addresses.questions(held) if mine.reviewer and mine.review.id == here.review.id else ""


def _explained(request: Request, handle: Callable[[Request], Response]) -> Response:
    try:
        return handle(request)
    except RelsurveyError as error:
        return sorry(request, error, headers=_FOR_FEW)


def _token(request: Request) -> str:
    return str(request.path_params["token"])


routes = [
    Route("/questions/{token}", show, methods=["GET"]),
    Route("/questions/{token}", take, methods=["POST"]),
]
