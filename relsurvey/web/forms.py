"""What a plain page's form brings, and the form again where it was refused."""

from collections.abc import Callable
from urllib.parse import parse_qs

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData, UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from relsurvey.errors import BadInput, Refused
from relsurvey.people.viewer import Viewer

#: More than any of our forms has.
_MOST_FIELDS = 100


async def fields(request: Request) -> dict[str, list[str]]:
    """Name → texts in the order in which they came. HTTPException 400 for more of them than any form of ours has."""
    sent = (await request.body()).decode("latin-1")
    try:
        return parse_qs(sent, keep_blank_values=True, max_num_fields=_MOST_FIELDS)
    except ValueError as error:
        raise HTTPException(400) from error


async def texts(request: Request) -> dict[str, str]:
    """Name → text; of a name that comes twice the last one."""
    return {name: found[-1] for name, found in (await fields(request)).items()}


async def uploaded(form: FormData) -> tuple[str, bytes]:
    """The name and the content of the form's one file; both empty where none was chosen."""
    upload = form.get("file")
    return (upload.filename or "", await upload.read()) if isinstance(upload, UploadFile) else ("", b"")


async def made_or_again(
    request: Request, viewer: Viewer, make: Callable[..., Response], again: Callable[..., Response]
) -> Response:
    """What `make(request, viewer, fields)` answers; where it is refused, what `again` does with the error besides."""
    sent = await texts(request)
    try:
        return await run_in_threadpool(make, request, viewer, sent)
    except (BadInput, Refused) as error:
        return await run_in_threadpool(again, request, viewer, sent, error)
