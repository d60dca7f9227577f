"""The sign-in cookie of staff, on plain pages: who is asking, and where to send somebody who has to sign in first."""

from collections.abc import Awaitable, Callable
from functools import wraps
from urllib.parse import quote

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from relsurvey.actions import sign_in
from relsurvey.clock import now
from relsurvey.people import sessions
from relsurvey.people.viewer import Viewer
from relsurvey.web.https import is_https
from relsurvey.web.state import services

SEE_OTHER = 303


def current_viewer(request: Request) -> Viewer | None:
    """Who is signed in, or None. Asks the database, so call it from a worker thread.

    Whoever still has to choose a password comes without roles: nothing but `/password` is open to them.
    """
    return sign_in.viewer(services(request).db, session_id=session_id(request), now=now())


def for_staff(endpoint: Callable[[Request, Viewer], Awaitable[Response]]) -> Callable[[Request], Awaitable[Response]]:
    """An address for somebody who is signed in, who is handed on; everybody else is sent to the way there first."""

    @wraps(endpoint)
    async def signed_in(request: Request) -> Response:
        viewer = await run_in_threadpool(current_viewer, request)
        if viewer is None or viewer.must_change:
            return sign_in_first(request, viewer)
        return await endpoint(request, viewer)

    return signed_in


def session_id(request: Request) -> str:
    """The session id that the browser sent, or an empty string."""
    return sessions.session_id(request.cookies)


def sign_in_first(request: Request, viewer: Viewer | None) -> RedirectResponse:
    """The way to the sign-in page and back; to the password page for somebody who is signed in but must choose one."""
    page = "/password" if viewer and viewer.must_change else "/sign-in"
    return RedirectResponse(f"{page}?next={quote(request.url.path)}", SEE_OTHER)


def give_cookie(request: Request, response: Response, session: str) -> None:
    """Hand the browser its session id, out of reach of scripts, other sites' forms and connections without https.

    The cookie has no end of its own. The database knows when the session ends; a closed browser forgets it sooner.
    """
    https = is_https(request)
    name = sessions.SECURE_COOKIE if https else sessions.COOKIE
    response.set_cookie(name, session, path="/", secure=https, httponly=True, samesite="lax")


def take_cookie(response: Response) -> None:
    """Let the browser forget its session id."""
    response.delete_cookie(sessions.SECURE_COOKIE, path="/", secure=True, httponly=True, samesite="lax")
    response.delete_cookie(sessions.COOKIE, path="/", httponly=True, samesite="lax")
