"""Puts the server together: our plain pages, the pages that Streamlit draws, and the rules around both."""

import importlib.metadata
import importlib.util
import logging
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from pathlib import Path

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Match, Route
from starlette.types import Receive, Scope, Send

from relsurvey.actions.services import Services
from relsurvey.collection.kiosk import read_times
from relsurvey.i18n.catalogue import SOURCE, catalogue, languages
from relsurvey.web import (
    beside,
    errors,
    index_page,
    interview,
    invitations,
    kiosk,
    look,
    look_page,
    media,
    mine,
    own_files,
    preview,
    respond,
    sheets,
    sign_in,
    survey,
)
from relsurvey.web.compression import CompressedBundles
from relsurvey.web.doors import BodyLimit, Doors, Visitor, is_of_streamlit
from relsurvey.web.language import of_page
from relsurvey.web.lifespan import House
from relsurvey.web.origin import SameOrigin
from relsurvey.web.page_compression import CompressedPages
from relsurvey.web.security import SecurityHeaders
from relsurvey.web.state import WithServices
from relsurvey.web.tablet import KioskDoor

#: The one of the pages that Streamlit draws which people who answer see; the others are for staff, in English.
_FOR_RESPONDENTS = "/answer"


@dataclass(frozen=True, slots=True)
class Application:
    """What `st.App` is made of, beside the script."""

    routes: Sequence[BaseRoute]
    middleware: Sequence[Middleware]
    lifespan: Callable[[object], AbstractAsyncContextManager[None]]
    exception_handlers: Mapping[type[Exception], Callable[..., object]]


def create(services: Services, *, page_names: Sequence[str], address: str = "") -> Application:
    """The server for these services; `page_names` are the addresses of the pages that Streamlit draws.

    `address` is where the server listens, for the line that says so when no public address is set.
    """
    _keep_addresses_out_of_logs()
    # A wrong setting is better known when the server starts than when a person has walked away.
    read_times(services.settings.kiosk_seconds)
    house = House(services, address=address)
    plain: list[BaseRoute] = [
        Route("/health", house.health),
        *own_files.routes,
        *respond.routes,
        *mine.routes,
        *survey.routes,
        *kiosk.routes,
        *interview.routes,
        *beside.routes,
        *sign_in.routes,
        *invitations.routes,
        *sheets.routes,
        *look_page.routes,
        *media.routes,
        *look.routes,
        *preview.routes,
        *_streamlit_pages(house, page_names),
    ]
    return Application(
        routes=[*plain, Elsewhere(plain)],
        middleware=_middleware(services),
        lifespan=house.lifespan,
        exception_handlers=errors.HANDLERS,
    )


def _streamlit_pages(house: House, page_names: Sequence[str]) -> list[Route]:
    pages = {language: index_page.build(_streamlit_static(), catalogue(language)) for language in languages()}

    async def start(request: Request) -> Response:
        # Asked before half a megabyte of script is sent to somebody who can't be served.
        await house.require()
        language = await run_in_threadpool(of_page, request) if request.url.path == _FOR_RESPONDENTS else SOURCE
        return await pages[language](request)

    return [Route(f"/{name}", start) for name in page_names]


def _middleware(services: Services) -> list[Middleware]:
    """From the outside in: the outermost sees every answer last."""
    kept = services.settings.data_dir / "compressed" / importlib.metadata.version("streamlit")
    return [
        Middleware(SecurityHeaders),
        Middleware(CompressedPages),
        Middleware(errors.PlainWords),
        Middleware(WithServices, services=services),
        Middleware(SameOrigin, base_url=services.settings.base_url),
        Middleware(Doors),
        Middleware(KioskDoor),
        Middleware(BodyLimit),
        Middleware(Visitor),
        Middleware(CompressedBundles, static=_streamlit_static(), kept=kept),
    ]


def _streamlit_static() -> Path:
    # Found without importing it: this side of the program does not know Streamlit.
    spec = importlib.util.find_spec("streamlit")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("streamlit")
    return Path(spec.origin).parent / "static"


def _keep_addresses_out_of_logs() -> None:
    """An access log would keep the token of every link and the address of every person who answered."""
    logging.getLogger("uvicorn.access").disabled = True
    # Names the address of each socket that opens.
    logging.getLogger("uvicorn.error").setLevel(logging.WARNING)


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
