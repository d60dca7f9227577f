"""The screens of a wave, or of an own questionnaire, for staff who prepare it. Nothing that is pressed is saved."""

from dataclasses import replace
from urllib.parse import urlencode

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from relsurvey.actions import preview
from relsurvey.actions.preview import Preview
from relsurvey.i18n.catalogue import SOURCE, catalogue
from relsurvey.i18n.phrases import english_name
from relsurvey.i18n.state import complete
from relsurvey.people.viewer import Viewer
from relsurvey.screens import addresses
from relsurvey.screens.render import Reader, render
from relsurvey.screens.rendered import fill
from relsurvey.web.our_address import base_of
from relsurvey.web.staff_session import SEE_OTHER, for_staff
from relsurvey.web.state import services

#: A questionnaire that an organisation writes itself.
_OWN = "/preview/own/{questionnaire_id}/{version:int}"


@for_staff
async def show(request: Request, viewer: Viewer) -> Response:
    """One screen; to the sign-in page for somebody who is not signed in."""
    return await run_in_threadpool(_page, request, viewer)


@for_staff
async def take(request: Request, viewer: Viewer) -> Response:
    """A button of the screen was pressed: show the next one."""
    found = await run_in_threadpool(_found, request, viewer)
    return RedirectResponse(_address(request, found.after or found.shown.screen.name), SEE_OTHER)


def _page(request: Request, viewer: Viewer) -> Response:
    found = _found(request, viewer)
    address = addresses.to_come_back(base_of(request).address)
    rendered = render(found.shown, Reader("", address, "", _language(request)))
    bar = fill(
        "preview-bar.html",
        rendered.language,
        before=found.before and _address(request, found.before),
        after=found.after and _address(request, found.after),
        # For staff, so in English like all that only they read.
        mixed=_not_translated(found, rendered.language),
        read_by_staff=SOURCE,
    )
    return HTMLResponse(replace(rendered, top=bar + rendered.top).document())


def _found(request: Request, viewer: Viewer) -> Preview:
    wanted, path = request.query_params.get("at", ""), request.path_params
    if "questionnaire_id" in path:
        return preview.of_own(
            services(request).db,
            by=viewer,
            questionnaire_id=path["questionnaire_id"],
            version=path["version"],
            wanted=wanted,
        )
    return preview.preview(services(request).db, by=viewer, wave_id=path["wave_id"], wanted=wanted)


def _not_translated(found: Preview, language: str) -> str:
    """What to say of a questionnaire without words in this language; nothing where it has them."""
    said_in = found.shown.questionnaire.words_in(language).language
    if said_in == language:
        return ""
    return catalogue()("preview-mixed", language=english_name(language), instead=english_name(said_in))


def _language(request: Request) -> str:
    asked = request.query_params.get("language", "")
    return asked if asked in complete() else SOURCE


def _address(request: Request, screen: str) -> str:
    return "?" + urlencode({"language": _language(request), "at": screen})


routes = [
    Route("/preview/{wave_id}", show, methods=["GET"]),
    Route("/preview/{wave_id}", take, methods=["POST"]),
    Route(_OWN, show, methods=["GET"]),
    Route(_OWN, take, methods=["POST"]),
]
