"""Pictures and style sheet of the respondent's side. Their addresses change with their content: nothing goes stale."""

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from relsurvey.screens.pictures import known_pictures, picture
from relsurvey.screens.static_files import STYLE, content
from relsurvey.web.own_files import FOREVER

# A picture opened by itself is a document: it may do nothing.
_ONLY_DRAW = "default-src 'none'; style-src 'unsafe-inline'"


async def show_picture(request: Request) -> Response:
    """One picture of the picture set."""
    picture_id = request.path_params["picture_id"]
    if picture_id not in known_pictures():
        raise HTTPException(404)
    headers = {"Cache-Control": FOREVER, "Content-Security-Policy": _ONLY_DRAW}
    return Response(picture(picture_id), media_type="image/svg+xml", headers=headers)


async def show_style(_request: Request) -> Response:
    """The style sheet of every screen."""
    return Response(content(STYLE), media_type="text/css", headers={"Cache-Control": FOREVER})


routes = [
    Route("/look/pictures/{picture_id}.svg", show_picture),
    Route(f"/look/{STYLE}", show_style),
]
