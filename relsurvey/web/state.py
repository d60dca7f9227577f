"""Hands the database and the settings to plain pages, through the request."""

from typing import cast

from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from relsurvey.actions.services import Services

KEY = "relsurvey_services"


class WithServices:
    """Middleware that puts the services into every request. A test can put in its own."""

    def __init__(self, app: ASGIApp, *, services: Services) -> None:
        self.app = app
        self.services = services

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on with the services in its state."""
        if scope["type"] in ("http", "websocket"):
            scope.setdefault("state", {})[KEY] = self.services
        await self.app(scope, receive, send)


def services(request: Request) -> Services:
    """The services this request may use."""
    return cast("Services", request.scope["state"][KEY])
