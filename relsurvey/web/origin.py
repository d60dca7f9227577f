"""Where a request comes from: only our own pages may change something or open a socket.

A browser sends cookies along wherever the click was made, so each form needs this check. One place checks them all.
"""

from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Receive, Scope, Send

SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
POLICY_VIOLATION = 1008


class SameOrigin:
    """Middleware: refuses a change, and a socket, that another site asked for."""

    def __init__(self, app: ASGIApp, *, base_url: str = "") -> None:
        self.app = app
        # Behind a proxy that rewrites Host, the public address that was set is ours too.
        self.own_host = urlsplit(base_url).netloc

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on what is our own; HTTPException 403, or a closed handshake, for the rest."""
        if scope["type"] == "websocket" and not self._is_ours(Headers(scope=scope)):
            await send({"type": "websocket.close", "code": POLICY_VIOLATION})
            return
        unsafe = scope["type"] == "http" and scope["method"] not in SAFE_METHODS
        if unsafe and not self._is_ours(Headers(scope=scope)):
            raise HTTPException(403)
        await self.app(scope, receive, send)

    def _is_ours(self, headers: Headers) -> bool:
        if (site := headers.get("sec-fetch-site")) is not None and site not in {"same-origin", "none"}:
            return False
        origin = headers.get("origin")
        if origin is None:
            # Every browser names the origin of a form and of a socket. A program that doesn't brings no stolen cookies.
            return True
        host = urlsplit(origin).netloc
        return bool(host) and host in {headers.get("host"), self.own_host}
