"""Hands the database and the settings to plain pages, through the request; and what it says of where it is from."""

from typing import cast

from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from relsurvey import clock
from relsurvey.actions.services import Services
from relsurvey.actions.throttle import Visitor

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


def visitor(request: Request) -> Visitor:
    """Where the request came from, now."""
    return Visitor(address=request.client.host if request.client else "", now=clock.now())
