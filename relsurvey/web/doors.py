"""Which of Streamlit's own addresses stay open, how large a request may be, and who a socket belongs to."""

import hashlib
from http.cookies import CookieError, SimpleCookie

from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from relsurvey.collection.own_media import LARGEST_PHOTO_FILE
from relsurvey.errors import BadInput
from relsurvey.importing.measures_table import MAX_TABLE
from relsurvey.studio.packed import MAX_ZIP

STREAMLIT_ROOTS = ("/_stcore/", "/static/", "/media/", "/component/")
OPEN_ROOTS = ("/static/", "/media/")
# The socket, and the two addresses that the page asks before it opens one.
OPEN_ADDRESSES = frozenset({"/_stcore/stream", "/_stcore/health", "/_stcore/host-config"})

# A whole page of answers is a few kilobytes.
LARGEST_BODY = 256 * 1024
# Where signed-in staff send photos, questionnaires and tables; nothing is read there before it is known who asks.
LARGER = {
    "/own-media": LARGEST_PHOTO_FILE + LARGEST_BODY,
    "/studio-upload": MAX_ZIP + LARGEST_BODY,
    "/measures-upload": MAX_TABLE + LARGEST_BODY,
}

VISITOR_HEADER = b"x-relsurvey-visitor"
OUR_COOKIES = "relsurvey"


class Doors:
    """Middleware: shuts what nobody needs (numbers about the server, uploads, the programs' entrance)."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on an open address; HTTPException 404 for a shut one."""
        if scope["type"] == "http" and _is_shut(scope["path"]):
            raise HTTPException(404)
        await self.app(scope, receive, send)


def is_of_streamlit(path: str) -> bool:
    """Whether an address belongs to Streamlit, open or shut."""
    return path.startswith(STREAMLIT_ROOTS)


def _is_shut(path: str) -> bool:
    return is_of_streamlit(path) and not path.startswith(OPEN_ROOTS) and path not in OPEN_ADDRESSES


class BodyLimit:
    """Middleware: stops reading a request that is larger than any form of ours."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on; HTTPException 413 as soon as too much was announced or has come.

        BadInput where photos, questionnaires or tables are taken: it says how large one may be.
        """
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        largest = LARGER.get(scope["path"], LARGEST_BODY)
        announced = Headers(scope=scope).get("content-length", "0")
        if announced.isdigit() and int(announced) > largest:
            raise _too_much(scope["path"])
        came = 0

        async def receive_counted() -> Message:
            nonlocal came
            message = await receive()
            came += len(message.get("body", b""))
            if came > largest:
                raise _too_much(scope["path"])
            return message

        await self.app(scope, receive_counted, send)


def _too_much(path: str) -> Exception:
    match path:
        case "/own-media":
            return BadInput("media-photo-too-large", limit=LARGEST_PHOTO_FILE // 1024 // 1024)
        case "/studio-upload":
            return BadInput("studio-zip-too-big", most=MAX_ZIP // 1024 // 1024)
        case "/measures-upload":
            return BadInput("measures-no-table")
        case _:
            return HTTPException(413)


class Visitor:
    """Middleware: tells Streamlit which cookies a socket came with, as a hash.

    Streamlit lets whoever knows a session's id come back to it; with this, only with the same cookies. The header is
    taken off every request first, so nobody can claim to be somebody.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on with a visitor header of our own, or none."""
        if scope["type"] in {"http", "websocket"}:
            headers = [(name, value) for name, value in scope["headers"] if name.lower() != VISITOR_HEADER]
            if scope["type"] == "websocket":
                headers.append((VISITOR_HEADER, _visitor(Headers(scope=scope).get("cookie", ""))))
            scope = {**scope, "headers": headers}
        await self.app(scope, receive, send)


def _visitor(cookie_header: str) -> bytes:
    cookies: SimpleCookie = SimpleCookie()
    try:
        cookies.load(cookie_header)
    except CookieError:
        return b""
    ours = sorted(f"{name}={morsel.value}" for name, morsel in cookies.items() if OUR_COOKIES in name)
    return hashlib.sha256("\n".join(ours).encode()).hexdigest().encode()
