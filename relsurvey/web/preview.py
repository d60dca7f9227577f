"""The screens of a wave in any language, for staff who prepare it. Nothing is saved, whatever is pressed."""

from dataclasses import replace
from urllib.parse import urlencode

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from relsurvey.actions import preview
from relsurvey.actions.preview import Preview
from relsurvey.i18n.catalogue import SOURCE
from relsurvey.i18n.state import complete
from relsurvey.people.viewer import Viewer
from relsurvey.screens import addresses
from relsurvey.screens.render import Reader, render
from relsurvey.screens.rendered import fill
from relsurvey.web.staff_session import SEE_OTHER, current_viewer, sign_in_first
from relsurvey.web.state import services


async def show(request: Request) -> Response:
    """One screen; to the sign-in page for somebody who is not signed in."""
    viewer = await run_in_threadpool(current_viewer, request)
    if viewer is None or viewer.must_change:
        return sign_in_first(request, viewer)
    return await run_in_threadpool(_page, request, viewer)


async def take(request: Request) -> Response:
    """A button of the screen was pressed: show the next one."""
    viewer = await run_in_threadpool(current_viewer, request)
    if viewer is None or viewer.must_change:
        return sign_in_first(request, viewer)
    found = await run_in_threadpool(_found, request, viewer)
    return RedirectResponse(_address(request, found.after or found.shown.screen.name), SEE_OTHER)


def _page(request: Request, viewer: Viewer) -> Response:
    found = _found(request, viewer)
    address = addresses.to_come_back(services(request).settings.base_url or str(request.base_url))
    rendered = render(found.shown, Reader("", address, "", _language(request)))
    bar = fill(
        "preview-bar.html",
        rendered.language,
        before=found.before and _address(request, found.before),
        after=found.after and _address(request, found.after),
    )
    return HTMLResponse(replace(rendered, top=bar + rendered.top).document())


def _found(request: Request, viewer: Viewer) -> Preview:
    wanted = request.query_params.get("at", "")
    return preview.preview(services(request).db, by=viewer, wave_id=request.path_params["wave_id"], wanted=wanted)


def _language(request: Request) -> str:
    asked = request.query_params.get("language", "")
    return asked if asked in complete() else SOURCE


def _address(request: Request, screen: str) -> str:
    return "?" + urlencode({"language": _language(request), "at": screen})


routes = [
    Route("/preview/{wave_id}", show, methods=["GET"]),
    Route("/preview/{wave_id}", take, methods=["POST"]),
]
