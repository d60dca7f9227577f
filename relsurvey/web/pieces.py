"""Screens for whoever asks: a whole page, or its parts for the script of a page that is there already."""

from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response

from relsurvey.screens.rendered import Rendered

_PIECE = "application/json"


def wanted(request: Request) -> bool:
    """Whether a script asks for the parts."""
    return request.headers.get("accept") == _PIECE


def answer(request: Request, rendered: Rendered, *, address: str, status: int) -> Response:
    """The screen. `address`: where the page is with it."""
    headers = {"Vary": "Accept"}
    if wanted(request):
        return JSONResponse({**rendered.parts(), "address": address}, status, headers=headers)
    return HTMLResponse(rendered.document(live=True), status, headers=headers)
