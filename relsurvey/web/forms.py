"""What a plain page's form brings. Files are for the one page that takes them, in `media.py`."""

from urllib.parse import parse_qs

from starlette.exceptions import HTTPException
from starlette.requests import Request

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
