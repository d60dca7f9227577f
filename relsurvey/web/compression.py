"""Streamlit's scripts and styles, compressed once for each version and kept: 2.7 MB become less than half a megabyte.

Streamlit sends them as they are and leaves compression to a proxy that a small organisation does not have.
"""

import gzip
import os
import tempfile
from collections.abc import Callable
from pathlib import Path

import brotli
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

MEDIA_TYPES = {".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8"}
# The names hold a hash of the content.
FOREVER = "public, max-age=31536000, immutable"
NO_WORTH = 0.0


def _brotli(content: bytes) -> bytes:
    # As small as can be: the first visitor after an update waits some seconds once, everybody on a poor line gains.
    smaller: bytes = brotli.compress(content, mode=brotli.MODE_TEXT, quality=11)
    return smaller


def _gzip(content: bytes) -> bytes:
    return gzip.compress(content, compresslevel=9, mtime=0)


# The best comes first. Browsers ask for brotli only over https and on their own machine.
ENCODINGS: dict[str, Callable[[bytes], bytes]] = {"br": _brotli, "gzip": _gzip}


def quickly(content: bytes, encoding: str) -> bytes:
    """Compressed for one answer only, while somebody waits."""
    if encoding == "br":
        page: bytes = brotli.compress(content, mode=brotli.MODE_TEXT, quality=4)
        return page
    return gzip.compress(content, compresslevel=5, mtime=0)


class CompressedBundles:
    """Middleware in front of Streamlit's `/static/`: answers with the compressed file when the browser takes it.

    `static` is the folder that holds Streamlit's index page, `kept` the folder for compressed files of that version.
    """

    def __init__(self, app: ASGIApp, *, static: Path, kept: Path) -> None:
        self.app = app
        self.kept = kept
        # Only names that were found on disk at the start are served, so no path can lead elsewhere.
        found = (path for path in (static / "static").rglob("*") if path.suffix in MEDIA_TYPES)
        self.files = {f"/{path.relative_to(static).as_posix()}": path for path in found}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer with a compressed bundle, or pass the request on."""
        if scope["type"] != "http" or (path := self.files.get(scope["path"])) is None:
            await self.app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        encoding = accepted(headers.get("accept-encoding", ""))
        if scope["method"] not in {"GET", "HEAD"} or "range" in headers or encoding is None:
            await self.app(scope, receive, _varying(send))
            return
        response = await self._answer(path, encoding, headers.get("if-none-match", ""))
        await response(scope, receive, send)

    async def _answer(self, path: Path, encoding: str, known: str) -> Response:
        tag = f'"{path.stem}-{encoding}"'
        headers = {"ETag": tag, "Vary": "Accept-Encoding", "Cache-Control": FOREVER}
        if tag in known:
            return Response(status_code=304, headers=headers)
        content = await run_in_threadpool(self._compressed, path, encoding)
        headers["Content-Encoding"] = encoding
        return Response(content, headers=headers, media_type=MEDIA_TYPES[path.suffix])

    def _compressed(self, path: Path, encoding: str) -> bytes:
        kept = self.kept / f"{path.name}.{encoding}"
        try:
            return kept.read_bytes()
        except FileNotFoundError:
            content = ENCODINGS[encoding](path.read_bytes())
            _keep(kept, content)
            return content


def _keep(place: Path, content: bytes) -> None:
    """Write whole or not at all: two processes may start with the same folder."""
    place.parent.mkdir(parents=True, exist_ok=True)
    handle, unfinished = tempfile.mkstemp(dir=place.parent)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
    Path(unfinished).replace(place)


def accepted(header: str) -> str | None:
    """The best encoding that an Accept-Encoding header allows; None when the file must go as it is."""
    wishes = dict(_wish(part) for part in header.lower().split(","))
    return next((name for name in ENCODINGS if wishes.get(name, NO_WORTH) > NO_WORTH), None)


def _wish(part: str) -> tuple[str, float]:
    name, _, parameter = (piece.strip() for piece in part.partition(";"))
    quality = parameter.removeprefix("q=")
    try:
        return name, float(quality) if quality else 1.0
    except ValueError:
        return name, NO_WORTH


def _varying(send: Send) -> Send:
    async def send_varying(message: Message) -> None:
        if message["type"] == "http.response.start":
            MutableHeaders(scope=message).add_vary_header("Accept-Encoding")
        await send(message)

    return send_varying
