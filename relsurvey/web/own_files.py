"""The few files of the server itself (style and script around Streamlit, style of notices), under `/look/app/`."""

import hashlib
from functools import cache
from pathlib import Path

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

FOLDER = Path(__file__).parent / "static"
MEDIA_TYPES = {".css": "text/css", ".js": "text/javascript"}
FOREVER = "public, max-age=31536000, immutable"


@cache
def _files() -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in FOLDER.iterdir() if path.suffix in MEDIA_TYPES}


@cache
def address(name: str) -> str:
    """Where the file is; changes with its content, so that a browser may keep it for good."""
    return f"/look/app/{name}?{hashlib.sha256(_files()[name]).hexdigest()[:16]}"


async def _serve(request: Request) -> Response:
    name = request.path_params["name"]
    content = _files().get(name)
    if content is None:
        raise HTTPException(404)
    return Response(content, media_type=MEDIA_TYPES[Path(name).suffix], headers={"Cache-Control": FOREVER})


routes = [Route("/look/app/{name}", _serve)]
