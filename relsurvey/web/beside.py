"""The pages beside a survey: someone to talk to, privacy, accessibility, pictures. They work without JavaScript."""

import secrets
from collections.abc import Callable
from dataclasses import replace

from starlette.background import BackgroundTask
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from relsurvey import clock
from relsurvey.actions import talk, talk_alerts
from relsurvey.collection import device
from relsurvey.collection.talk import Offer, Wish, check_wish
from relsurvey.errors import BadInput, RelsurveyError, Unavailable
from relsurvey.screens import beside, standing
from relsurvey.screens.beside import Form, Visit
from relsurvey.screens.fitted import fitted
from relsurvey.screens.look import COOKIE, read_look
from relsurvey.screens.rendered import Rendered
from relsurvey.web import tablet
from relsurvey.web.errors import status_of
from relsurvey.web.forms import texts
from relsurvey.web.language import of_page
from relsurvey.web.state import services, visitor

_SEE_OTHER = 303
#: Ends the address of the page afterwards when nobody can be promised a call.
_UNREACHED = "&unreached=yes"


async def show_talk(request: Request) -> Response:
    """Whom to call, and the form to leave a request."""
    return await run_in_threadpool(_explained, request, _show_talk)


async def take_talk(request: Request) -> Response:
    """Keep a request, then say what happens with it."""
    fields = await texts(request)
    return await run_in_threadpool(_explained, request, lambda asked: _take_talk(asked, fields))


async def show_sent(request: Request) -> Response:
    """What happens with a request that was left."""
    return await run_in_threadpool(_explained, request, _show_sent)


async def show_privacy(request: Request) -> Response:
    """What is kept, who sees it, and how to take it out."""
    return await run_in_threadpool(
        _explained,
        request,
        lambda asked: _page(asked, beside.privacy(_visit(asked), _offer(asked, _organisation_id(asked)))),
    )


async def show_accessibility(request: Request) -> Response:
    """How well everybody can use the pages."""
    return await run_in_threadpool(_explained, request, lambda asked: _page(asked, beside.accessibility(_visit(asked))))


async def show_pictures(request: Request) -> Response:
    """Who drew the pictures."""
    return await run_in_threadpool(
        _explained, request, lambda asked: _page(asked, beside.about_pictures(_visit(asked)))
    )


def _show_talk(request: Request) -> Response:
    try:
        organisation_id = _organisation_id(request)
        offer = _offer(request, organisation_id)
    except Unavailable:
        # The numbers for danger need no database.
        return _page(request, beside.talk(_visit(request), None, None))
    form = None
    if offer and offer.takes_requests:
        form = Form(talk.sealed(services(request).settings, organisation_id), secrets.token_urlsafe(16))
    return _page(request, beside.talk(_visit(request), offer, form))


def _take_talk(request: Request, fields: dict[str, str]) -> Response:
    ours, visit = services(request), _visit(request)
    organisation_id = talk.unsealed(ours.settings, fields.get("for", ""))
    wish = Wish(*(fields.get(name, "") for name in ("about", "name", "reach", "keep_from")))
    form_key = fields.get("key", "")
    offer = _offer(request, organisation_id)
    if offer is None:
        return _page(request, beside.talk(visit, None, None), status=400)
    asked = "asked" in fields
    try:
        unreached = not check_wish(wish).reach
        if unreached and not asked:
            asked = True
            raise BadInput("talk-unreached")
        talk.leave(
            ours.db,
            ours.settings,
            organisation_id=organisation_id,
            wish=wish,
            form_key=form_key,
            visitor=visitor(request),
        )
    except Unavailable:
        raise
    except RelsurveyError as error:
        form = Form(fields["for"], form_key, wish, error.message_id, asked)
        return _page(request, beside.talk(visit, offer, form), status=status_of(error))
    # The organisation that the form names, whatever the address named before.
    sent = f"/talk/sent{replace(visit, sealed=fields['for']).way}{_UNREACHED if unreached else ''}"
    # After the answer is on its way: nobody waits for a mail server.
    tell = BackgroundTask(talk_alerts.tell_due, ours.db, ours.settings, now=clock.now())
    return RedirectResponse(sent, _SEE_OTHER, background=tell)


def _show_sent(request: Request) -> Response:
    given = request.query_params.get("for", "")
    offer = _offer(request, talk.unsealed(services(request).settings, given))
    visit = _visit(request)
    if offer is None:
        return _page(request, beside.talk(visit, None, None))
    return _page(request, beside.talk_sent(visit, offer, unreached=request.url.query.endswith(_UNREACHED)))


def _organisation_id(request: Request) -> str:
    """The organisation whose survey it is: by the way that the address names, or by all that the device holds."""
    visit = _visit(request)
    if named_here := talk.unsealed(services(request).settings, visit.sealed):
        return named_here
    held = device.held(request.cookies)
    named = held.get(visit.handle)
    secrets_held = [named.secret] if named else [one.secret for one in held.values()]
    return talk.organisation_of(
        services(request).db, token=visit.token, device_secrets=secrets_held, tablet_secret=tablet.secret(request)
    )


def _offer(request: Request, organisation_id: str) -> Offer | None:
    if not organisation_id:
        return None
    return talk.offer(services(request).db, organisation_id=organisation_id, now=clock.now())


def _visit(request: Request) -> Visit:
    asked = request.query_params
    look = read_look(request.cookies.get(COOKIE, ""))
    handle, at, token, sealed, results = (asked.get(name, "") for name in ("p", "at", "r", "for", "said"))
    return Visit(handle, at, token, sealed, results, of_page(request), look)


def _explained(request: Request, handle: Callable[[Request], Response]) -> Response:
    try:
        return handle(request)
    except RelsurveyError as error:
        return _page(request, standing.sorry(error, of_page(request)), status=status_of(error))


def _page(request: Request, rendered: Rendered, *, status: int = 200) -> Response:
    page = tablet.dressed(request, fitted(rendered, rendered.look))
    return HTMLResponse(page.document(), status)


routes = [
    Route("/talk", show_talk, methods=["GET"]),
    Route("/talk", take_talk, methods=["POST"]),
    Route("/talk/sent", show_sent),
    Route("/privacy", show_privacy),
    Route("/accessibility", show_accessibility),
    Route("/pictures", show_pictures),
]
