"""Rules that the answers of the server carry: what a browser may load, run, frame, tell others and keep.

Pure ASGI, so that streams and websockets pass untouched. Where a request comes from is checked in `origin.py`.
"""

from collections.abc import Mapping, Sequence

from starlette.types import ASGIApp, Message, Receive, Scope, Send

PLAIN_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; media-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)

ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Resource-Policy": "same-origin",
    # What a page says about a person must not stay on a shared tablet. Files with a fixed content say so themselves.
    "Cache-Control": "no-store",
}
#: Of everything that a browser can show by itself. Scripts and styles it can't, and a first visit to Streamlit fetches
#: eighty of them: on a poor line these rules would cost a second.
SHOWN = {
    **ALWAYS,
    # For browsers that do not know frame-ancestors.
    "X-Frame-Options": "DENY",
    # A link holds a token in its path, so no path is ever told to anybody, our own server included. The origin is kept:
    # under `no-referrer` a browser sends "Origin: null" with a form, and a form from elsewhere would look the same.
    "Referrer-Policy": "strict-origin",
    "Permissions-Policy": "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Content-Security-Policy": PLAIN_POLICY,
}
_NEVER_SHOWN = (b"text/javascript", b"application/javascript", b"text/css")
#: What an answer may say otherwise.
_OWN = frozenset({b"cache-control", b"content-security-policy"})

HTTPS_ONLY = "max-age=31536000"


def _as_sent(headers: Mapping[str, str]) -> dict[bytes, bytes]:
    return {name.lower().encode(): value.encode() for name, value in headers.items()}


# As they go out: made once, not for each answer.
_ALWAYS = _as_sent(ALWAYS)
_SHOWN = _as_sent(SHOWN)
_HTTPS = (b"strict-transport-security", HTTPS_ONLY.encode())


def streamlit_policy(script_hashes: tuple[str, ...]) -> str:
    """The Content-Security-Policy of the pages that Streamlit draws; `script_hashes` are of their inline scripts.

    Questions are drawn by a component whose script Streamlit loads from a blob. Nothing is evaluated from text.
    """
    scripts = " ".join(("'self'", "blob:", *(f"'sha256-{digest}'" for digest in script_hashes)))
    return (
        f"default-src 'self'; script-src {scripts}; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
        "font-src 'self' data:; media-src 'self' blob:; connect-src 'self'; worker-src 'self' blob:; frame-src 'none'; "
        "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'"
    )


class SecurityHeaders:
    """Middleware: puts the rules on every HTTP answer, errors and static files included."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on and add the headers to what comes back."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def send_with_rules(message: Message) -> None:
            if message["type"] == "http.response.start":
                message = {**message, "headers": _with_rules(message["headers"], https=scope["scheme"] == "https")}
            await send(message)

        await self.app(scope, receive, send_with_rules)


def _with_rules(headers: Sequence[tuple[bytes, bytes]], *, https: bool) -> list[tuple[bytes, bytes]]:
    said = dict(headers)
    rules = _ALWAYS if said.get(b"content-type", b"").startswith(_NEVER_SHOWN) else _SHOWN
    kept = [(name, value) for name, value in headers if name not in rules or name in _OWN]
    added = [(name, value) for name, value in rules.items() if name not in _OWN or name not in said]
    return [*kept, *added, *([_HTTPS] if https else [])]
