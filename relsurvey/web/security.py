"""Rules that every answer of the server carries: what a browser may load, run, frame, tell others and keep.

Pure ASGI, so that streams and websockets pass untouched. Where a request comes from is checked in `origin.py`.
"""

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

PLAIN_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; media-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)

ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    # For browsers that do not know frame-ancestors.
    "X-Frame-Options": "DENY",
    # A link holds a token in its path, so no path is ever told to anybody, our own server included. The origin is kept:
    # under `no-referrer` a browser sends "Origin: null" with a form, and a form from elsewhere would look the same.
    "Referrer-Policy": "strict-origin",
    "Permissions-Policy": "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}

HTTPS_ONLY = "max-age=31536000"


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
                _add_rules(MutableHeaders(scope=message), https=scope["scheme"] == "https")
            await send(message)

        await self.app(scope, receive, send_with_rules)


def _add_rules(headers: MutableHeaders, *, https: bool) -> None:
    for name, value in ALWAYS.items():
        headers[name] = value
    headers.setdefault("Content-Security-Policy", PLAIN_POLICY)
    # What a page says about a person must not stay on a shared tablet. Files with a fixed content say so themselves.
    headers.setdefault("Cache-Control", "no-store")
    if https:
        headers["Strict-Transport-Security"] = HTTPS_ONLY
