"""What makes a browser a kiosk, for every page of ours: no way out, and screens that go back to the start."""

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from relsurvey.collection import device
from relsurvey.collection.kiosk import COOKIE, read_times
from relsurvey.screens.kiosk import at_kiosk
from relsurvey.screens.look import COOKIE as LOOK
from relsurvey.screens.rendered import Rendered
from relsurvey.web.https import is_https
from relsurvey.web.state import services

START = "/kiosk"
_SEE_OTHER = 303
_FIVE_YEARS = 5 * 365 * 24 * 60 * 60
#: Where somebody at a kiosk can be: the survey, and what its screens link to.
_ROOMS = (f"{START}/", "/survey/", "/look/")
_PAGES = frozenset(
    {START, "/look-settings", "/talk", "/talk/sent", "/privacy", "/accessibility", "/pictures", "/health"}
)
#: Their own page to print and save stays on their own devices.
_MINE = ("/mine", "/mine/file")


def secret(request: Request) -> str:
    """What the tablet keeps that makes it a kiosk; empty everywhere else."""
    return request.cookies.get(COOKIE, "")


def dressed(request: Request, screen: Rendered, *, way_out: bool = True) -> Rendered:
    """The screen as it is on this device: at a kiosk with the way to its start and no link that leads out."""
    if not secret(request):
        return screen
    return at_kiosk(screen, read_times(services(request).settings.kiosk_seconds), way_out=way_out)


def to_start() -> Response:
    """On to the first screen."""
    return RedirectResponse(START, _SEE_OTHER)


def keep(request: Request, response: Response, tablet_secret: str) -> None:
    """Let the tablet be a kiosk until somebody with the PIN ends that."""
    https = is_https(request)
    response.set_cookie(COOKIE, tablet_secret, max_age=_FIVE_YEARS, secure=https, httponly=True, samesite="lax")


def forget_kiosk(request: Request, response: Response) -> None:
    """The tablet is no kiosk any more."""
    response.delete_cookie(COOKIE, secure=is_https(request), httponly=True, samesite="lax")


def forget_people(request: Request, response: Response) -> None:
    """Nothing of whoever was here stays on the tablet: no way to their answers, not how they wanted the screens."""
    https = is_https(request)
    for name in (*(one.cookie_name for one in device.held(request.cookies).values()), LOOK):
        response.delete_cookie(name, secure=https, httponly=True, samesite="lax")


class KioskDoor:
    """Middleware: whatever is typed or linked at a kiosk, nothing but its own rooms opens."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on; at a kiosk everything else leads to its first screen."""
        if scope["type"] == "http" and Request(scope).cookies.get(COOKIE) and not _is_inside(scope["path"]):
            await to_start()(scope, receive, send)
            return
        await self.app(scope, receive, send)


def _is_inside(path: str) -> bool:
    return path in _PAGES or (path.startswith(_ROOMS) and not path.endswith(_MINE))
