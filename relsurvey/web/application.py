"""Puts the server together: our plain pages, the pages that Streamlit draws, and the rules around both."""

import importlib.metadata
import importlib.util
import logging
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from pathlib import Path

from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from relsurvey.actions.services import Services
from relsurvey.collection.kiosk import read_times
from relsurvey.i18n.catalogue import SOURCE, catalogue, languages
from relsurvey.web import (
    assurance,
    beside,
    downloads,
    errors,
    index_page,
    interview,
    invitations,
    kiosk,
    look,
    look_page,
    maps,
    measures_upload,
    media,
    mine,
    minutes,
    own_files,
    packs,
    preview,
    public_results,
    respond,
    review_links,
    reviewing,
    rows,
    sheets,
    side_by_side,
    sign_in,
    studio,
    studio_upload,
    survey,
    talked,
    workshop,
)
from relsurvey.web.compression import CompressedBundles
from relsurvey.web.doors import BodyLimit, Doors, Visitor
from relsurvey.web.first_words import first_words
from relsurvey.web.lifespan import House
from relsurvey.web.origin import SameOrigin
from relsurvey.web.own_pages import OwnPages
from relsurvey.web.page_compression import CompressedPages
from relsurvey.web.security import SecurityHeaders
from relsurvey.web.state import WithServices
from relsurvey.web.tablet import KioskDoor

#: The one of the pages that Streamlit draws which people who answer see; the others are for staff, in English.
_FOR_RESPONDENTS = "/answer"


@dataclass(frozen=True, slots=True)
class Application:
    """What `st.App` is made of, beside the script."""

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
        # Looked through in this order: what is asked for most comes first.
        *survey.routes,
        *workshop.routes,
        *look.routes,
        Route("/health", house.health),
        *own_files.routes,
        *respond.routes,
        *mine.routes,
        *public_results.routes,
        *talked.routes,
        *reviewing.routes,
        *kiosk.routes,
        *interview.routes,
        *beside.routes,
        *sign_in.routes,
        *invitations.routes,
        *review_links.routes,
        *sheets.routes,
        *downloads.routes,
        *maps.routes,
        *packs.routes,
        *side_by_side.routes,
        *minutes.routes,
        *assurance.routes,
        *rows.routes,
        *look_page.routes,
        *media.routes,
        *preview.routes,
        *studio.routes,
        *studio_upload.routes,
        *measures_upload.routes,
        *_streamlit_pages(house, page_names),
    ]
    return Application(
        middleware=_middleware(services, plain),
        lifespan=house.lifespan,
        exception_handlers=errors.HANDLERS,
    )


def _streamlit_pages(house: House, page_names: Sequence[str]) -> list[Route]:
    pages = {language: index_page.build(_streamlit_static(), catalogue(language)) for language in languages()}

    async def start(request: Request) -> Response:
        # Asked before half a megabyte of script is sent to somebody who can't be served.
        await house.require()
        if request.url.path != _FOR_RESPONDENTS:
            return pages[SOURCE].response()
        said = await run_in_threadpool(first_words, request)
        return pages[said.language].response(said.title)

    return [Route(f"/{name}", start) for name in page_names]


def _middleware(services: Services, plain: Sequence[BaseRoute]) -> list[Middleware]:
    """From the outside in: the outermost sees every answer last."""
    kept = services.settings.data_dir / "compressed" / importlib.metadata.version("streamlit")
    return [
        Middleware(SecurityHeaders),
        Middleware(CompressedPages),
        Middleware(WithServices, services=services),
        Middleware(errors.PlainWords),
        Middleware(SameOrigin, base_url=services.settings.base_url),
        Middleware(Doors),
        Middleware(KioskDoor),
        Middleware(interview.InterviewDoor),
        Middleware(BodyLimit),
        Middleware(Visitor),
        Middleware(CompressedBundles, static=_streamlit_static(), kept=kept),
        Middleware(OwnPages, routes=plain),
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
