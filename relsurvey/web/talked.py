"""What staff tell the people they support after a workshop, at an address that can be given to anybody."""

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from relsurvey import clock
from relsurvey.actions import media, workshop_summary
from relsurvey.errors import Refused, RelsurveyError
from relsurvey.screens import talked
from relsurvey.screens.addresses import told_after
from relsurvey.screens.fitted import fitted
from relsurvey.web.errors import sorry, status_of
from relsurvey.web.language import look_asked_for
from relsurvey.web.state import services

#: No search engine, and no cache that others share, keeps what may be put away.
_FOR_FEW = {"Cache-Control": "private, no-cache", "X-Robots-Tag": "noindex, nofollow"}
_GONE = 410


async def show(request: Request) -> Response:
    """The page, or a kind word about why there is none."""
    return await run_in_threadpool(_explained, request)


def _explained(request: Request) -> Response:
    try:
        return _page(request)
    except RelsurveyError as error:
        status = _GONE if isinstance(error, Refused) else status_of(error)
        return sorry(request, error, status=status, headers=_FOR_FEW)


def _page(request: Request) -> Response:
    ours, look, token = services(request), look_asked_for(request), str(request.path_params["token"])
    told = workshop_summary.open_(ours.db, token=token)
    page = talked.page(told.passages, told.language, organisation=told.organisation_name, demo=told.demo, look=look)
    own = media.own(ours.db, organisation_id=told.organisation_id, now=clock.now())
    page = fitted(page, look, own=own, back=told_after(token))
    return HTMLResponse(page.document(), headers=_FOR_FEW)


routes = [Route("/told/{token}", show, methods=["GET"])]
