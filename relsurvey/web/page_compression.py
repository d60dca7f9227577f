"""Our own pages and files, compressed on their way out: on a poor line each kilobyte is time.

A page is compressed anew each time, quickly; a file that never changes once, as well as can be. Pages hold secrets of
their reader (the receipt), but nothing that somebody else could put beside them to guess at: every cookie is SameSite.
"""

from functools import lru_cache

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from relsurvey.web.compression import ENCODINGS, accepted, quickly

COMPRESSIBLE = ("text/", "application/json", "image/svg+xml")
#: Less fits into the first packet anyway.
TOO_SMALL = 500
#: Files of ours that are kept compressed: all pictures, styles and scripts, and room for more.
_FILES = 512


class CompressedPages:
    """Middleware: compresses whole answers of text. Streams and what is compressed already pass untouched."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on; the answer comes back compressed where the browser takes it."""
        encoding = accepted(Headers(scope=scope).get("accept-encoding", "")) if scope["type"] == "http" else None
        if encoding is None:
            await self.app(scope, receive, send)
            return
        await self.app(scope, receive, _Compressing(send, encoding))


class _Compressing:
    """Holds the head of an answer until its body is known."""

    def __init__(self, send: Send, encoding: str) -> None:
        self.send = send
        self.encoding = encoding
        self.head: Message | None = None

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            if _is_text(Headers(raw=message["headers"])):
                self.head = message
                return
        elif self.head is not None:
            head, self.head = self.head, None
            message = self._compressed(head, message)
            await self.send(head)
        await self.send(message)

    def _compressed(self, head: Message, message: Message) -> Message:
        headers = MutableHeaders(scope=head)
        headers.add_vary_header("Accept-Encoding")
        body = message.get("body", b"")
        if message.get("more_body") or len(body) < TOO_SMALL:
            return message
        body = (
            _once(body, self.encoding)
            if "immutable" in headers.get("cache-control", "")
            else quickly(body, self.encoding)
        )
        headers["Content-Encoding"] = self.encoding
        headers["Content-Length"] = str(len(body))
        return {**message, "body": body}


@lru_cache(maxsize=_FILES)
def _once(content: bytes, encoding: str) -> bytes:
    return ENCODINGS[encoding](content)


def _is_text(headers: Headers) -> bool:
    kind = headers.get("content-type", "")
    return kind.startswith(COMPRESSIBLE) and "content-encoding" not in headers
