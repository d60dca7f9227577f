"""Pictures, style sheet and scripts of every screen. Their addresses change with their content: nothing goes stale."""

from pathlib import Path

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from relsurvey.screens.pictures import picture, served_pictures
from relsurvey.screens.static_files import MEDIA_TYPES, content, names
from relsurvey.web.own_files import FOREVER

# A picture opened by itself is a document: it may do nothing.
_ONLY_DRAW = "default-src 'none'; style-src 'unsafe-inline'"


async def show_picture(request: Request) -> Response:
    """One picture of the picture set."""
    picture_id = request.path_params["picture_id"]
    if picture_id not in served_pictures():
        raise HTTPException(404)
    headers = {"Cache-Control": FOREVER, "Content-Security-Policy": _ONLY_DRAW}
    return Response(picture(picture_id), media_type="image/svg+xml", headers=headers)


async def show_file(request: Request) -> Response:
    """The style sheet or one of the scripts."""
    name = request.path_params["name"]
    if name not in names():
        raise HTTPException(404)
    return Response(content(name), media_type=MEDIA_TYPES[Path(name).suffix], headers={"Cache-Control": FOREVER})


routes = [
    Route("/look/pictures/{picture_id}.svg", show_picture),
    Route("/look/{name}", show_file),
]
