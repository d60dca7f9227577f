"""The page "Make it mine": size, colours, pictures, reading aloud, movement, language. Works without JavaScript."""

import re

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from relsurvey import clock
from relsurvey.actions import languages, public_results, responses, reviewing
from relsurvey.collection import device
from relsurvey.errors import RelsurveyError
from relsurvey.screens import addresses
from relsurvey.screens.fitted import fitted
from relsurvey.screens.look import Look, chosen_look
from relsurvey.screens.make_it_mine import Visit, make_it_mine
from relsurvey.web import tablet
from relsurvey.web.forms import texts
from relsurvey.web.language import among, look_asked_for
from relsurvey.web.our_address import base_of
from relsurvey.web.state import services
from relsurvey.web.wishes import keep

ADDRESS = "/look-settings"
_SEE_OTHER = 303
#: Back to a page of ours and nowhere else: a second slash would begin the name of another server.
_OURS = re.compile(r"/(?:[\w.~%-][\w.~%/-]*)?(?:\?[\w.~%=&-]*)?", re.ASCII)
_LINK = re.compile(r"/r/([\w-]+)", re.ASCII)
_SAID = re.compile(r"/said/([\w-]+)", re.ASCII)
_QUESTIONS = re.compile(r"/questions/([\w-]+)", re.ASCII)
_SURVEY = re.compile(r"/(?:survey/|answer\?p=)([0-9a-f]+)", re.ASCII)


async def show(request: Request) -> Response:
    """The form, with what this device remembers."""
    asked = request.query_params
    way = addresses.back(handle=asked.get("p", ""), at=asked.get("at", ""), token=asked.get("r", ""))
    back = way_back(asked.get("back", "") or way)
    return await run_in_threadpool(_page, request, back, look_asked_for(request))


async def take(request: Request) -> Response:
    """Remember what was chosen and go back; or show the link that opens a survey like this."""
    form = await texts(request)
    look, back = chosen_look(form), way_back(form.get("back", ""))
    if form.get("act") == "link":
        # For somebody else: this device stays as it is.
        return await run_in_threadpool(_page, request, back, look)
    response = RedirectResponse(back, _SEE_OTHER)
    keep(request, response, look)
    return response


def way_back(wanted: str) -> str:
    """The address to go back to: the wanted one if it is one of ours, otherwise the start."""
    return wanted if _OURS.fullmatch(wanted) else "/"


def _page(request: Request, back: str, look: Look) -> Response:
    offered = _languages(request, back)
    link = f"{base_of(request).address}{back}" if _LINK.fullmatch(back) else ""
    visit = Visit(back=back, link=link, languages=offered)
    page = fitted(make_it_mine(visit, look, among(request, offered)), look)
    return HTMLResponse(tablet.dressed(request, page).document())


def _languages(request: Request, back: str) -> tuple[str, ...]:
    """Those of the survey that the person came from, otherwise those of the pages around surveys."""
    db, today = services(request).db, clock.today()
    try:
        if link := _LINK.fullmatch(back):
            return tuple(responses.look_up(db, token=link[1], today=today).titles)
        if said := _SAID.fullmatch(back):
            return public_results.open_(db, token=said[1]).languages
        if questions := _QUESTIONS.match(back):
            return reviewing.show(db, token=questions[1]).languages
        if (answering := _SURVEY.match(back)) and (mine := device.held(request.cookies).get(answering[1])):
            return responses.show(db, device_secret=mine.secret, today=today).languages
    except RelsurveyError:
        # Closed, deleted or away: that is told where the person goes back to, not here.
        return ("en",)
    return languages.offered_here(db)


routes = [
    Route(ADDRESS, show, methods=["GET"]),
    Route(ADDRESS, take, methods=["POST"]),
]
