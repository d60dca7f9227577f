"""Answers our own pages before Streamlit is asked: its sessions, compression and routes would cost each answer time."""

from collections.abc import Sequence

from starlette.exceptions import HTTPException
from starlette.routing import BaseRoute, Match, Router
from starlette.types import ASGIApp, Receive, Scope, Send

from relsurvey.web.doors import is_of_streamlit


class OwnPages:
    """Middleware, the innermost: what is neither ours nor Streamlit's gets a page that says so."""

    def __init__(self, app: ASGIApp, *, routes: Sequence[BaseRoute]) -> None:
        self.app = app
        self.pages = Router([*routes, Elsewhere(routes)], redirect_slashes=False, default=app)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or let Streamlit answer; it starts and stops by itself."""
        answers = self.app if scope["type"] == "lifespan" else self.pages
        await answers(scope, receive, send)


class Elsewhere(BaseRoute):
    """The last route: what is neither ours nor Streamlit's gets a page that says so, not an empty Streamlit page."""

    def __init__(self, routes: Sequence[BaseRoute]) -> None:
        self.routes = routes

    def matches(self, scope: Scope) -> tuple[Match, Scope]:
        """Every address outside Streamlit's own."""
        if scope["type"] == "http" and not is_of_streamlit(scope["path"]):
            return Match.FULL, {}
        return Match.NONE, {}

    async def handle(self, scope: Scope, _receive: Receive, _send: Send) -> None:
        """HTTPException 405 for a page of ours that was asked in another way, 404 for the rest."""
        known = any(route.matches(scope)[0] is Match.PARTIAL for route in self.routes)
        raise HTTPException(405 if known else 404)
