"""What people said, and the replies to it, at an address that hangs on the notice board. No JavaScript, no sign-in.

Beside them, for staff, the posters that hang there.
"""

from collections.abc import Callable

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from relsurvey import clock
from relsurvey.actions import media, public_results, results_poster, talk
from relsurvey.actions.public_results import Opened
from relsurvey.errors import Refused, RelsurveyError
from relsurvey.i18n.catalogue import SOURCE
from relsurvey.people.viewer import Viewer
from relsurvey.screens import addresses, replies
from relsurvey.screens import public_results as screens
from relsurvey.screens.fitted import fitted
from relsurvey.screens.public_results import Board
from relsurvey.screens.rendered import Rendered
from relsurvey.web.downloads import attached
from relsurvey.web.errors import sorry, status_of
from relsurvey.web.language import among, look_asked_for
from relsurvey.web.our_address import base_of
from relsurvey.web.staff_session import for_staff
from relsurvey.web.state import services

#: For the people who have the address: no search engine, and no cache that others share, keeps what may be corrected.
_FOR_FEW = {"Cache-Control": "private, no-cache", "X-Robots-Tag": "noindex, nofollow"}
_GONE = 410
_POSTER_FILE = "poster.pdf"


async def show(request: Request) -> Response:
    """The page, or a kind word about why there is none."""
    return await run_in_threadpool(_explained, request, _page)


async def show_replies(request: Request) -> Response:
    """The page of replies, or a kind word about why there is none."""
    return await run_in_threadpool(_explained, request, _replies)


@for_staff
async def show_poster(request: Request, viewer: Viewer) -> Response:
    """The poster, `?language=cy`; to the sign-in page for somebody who is not signed in."""
    return await run_in_threadpool(_poster, request, viewer)


@for_staff
async def show_replies_poster(request: Request, viewer: Viewer) -> Response:
    """The poster of replies, in the same way."""
    return await run_in_threadpool(_replies_poster, request, viewer)


def _explained(request: Request, show: Callable[[Request, Opened], Response]) -> Response:
    try:
        return show(request, public_results.open_(services(request).db, token=_token(request)))
    except RelsurveyError as error:
        return sorry(request, error, status=_status(error), headers=_FOR_FEW)


def _page(request: Request, opened: Opened) -> Response:
    language, look = among(request, opened.languages), look_asked_for(request)
    page = screens.page(_board(request, opened), language, way=_way(request, opened), look=look)
    return _fitted(request, opened, page, back=addresses.said(_token(request)))


def _replies(request: Request, opened: Opened) -> Response:
    token, language, look = _token(request), among(request, opened.languages), look_asked_for(request)
    page = replies.page(
        _board(request, opened),
        language,
        back=addresses.said(token),
        asking={place: addresses.invited(one) for place, one in opened.asking.items()},
        way=_way(request, opened),
        look=look,
    )
    return _fitted(request, opened, page, back=addresses.replies(token))


def _board(request: Request, opened: Opened) -> Board:
    return Board(
        opened.results,
        opened.organisation.name,
        opened.organisation.demo,
        opened.languages,
        opened.next_words,
        opened.replies,
        addresses.replies(_token(request)),
        opened.made,
    )


def _way(request: Request, opened: Opened) -> str:
    sealed = talk.sealed(services(request).settings, opened.organisation.id)
    return addresses.carried(sealed=sealed, results=_token(request))


def _fitted(request: Request, opened: Opened, page: Rendered, *, back: str) -> Response:
    own = media.own(services(request).db, organisation_id=opened.organisation.id, now=clock.now())
    page = fitted(page, look_asked_for(request), own=own, back=back)
    return HTMLResponse(page.document(), headers=_FOR_FEW)


def _poster(request: Request, viewer: Viewer) -> Response:
    return _printed(request, viewer, results_poster.poster, addresses.said(_token(request)))


def _replies_poster(request: Request, viewer: Viewer) -> Response:
    return _printed(request, viewer, results_poster.replies_poster, addresses.replies(_token(request)))


def _printed(request: Request, viewer: Viewer, print_: Callable[..., bytes], path: str) -> Response:
    language, address = request.query_params.get("language", SOURCE), f"{base_of(request).address}{path}"
    made = print_(services(request).db, by=viewer, token=_token(request), language=language, address=address)
    return attached(made, name=_POSTER_FILE, media_type="application/pdf", shown=True)


def _status(error: RelsurveyError) -> int:
    put_away = isinstance(error, Refused) and error.message_id == "public-results-put-away"
    return _GONE if put_away else status_of(error)


def _token(request: Request) -> str:
    return str(request.path_params["token"])


routes = [
    Route("/said/{token}", show, methods=["GET"]),
    Route("/said/{token}/poster", show_poster, methods=["GET"]),
    Route("/said/{token}/replies", show_replies, methods=["GET"]),
    Route("/said/{token}/replies/poster", show_replies_poster, methods=["GET"]),
]
