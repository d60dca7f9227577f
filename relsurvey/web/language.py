"""Which language a plain page is in: chosen in the link or remembered on the device, else what the browser asks for.

Only a language that is offered is ever chosen; what is offered is for `actions.languages` to say.
"""

from collections.abc import Sequence

from starlette.requests import Request

from relsurvey.actions import languages
from relsurvey.errors import Unavailable
from relsurvey.i18n.catalogue import SOURCE
from relsurvey.i18n.choice import best
from relsurvey.screens.look import COOKIE, Look, read_look
from relsurvey.web.state import services


def among(request: Request, offered: Sequence[str]) -> str:
    """The one of these that whoever asks reads best; the first of them when they asked for none."""
    chosen = read_look(request.query_params.get("look", "")).language
    remembered = read_look(request.cookies.get(COOKIE, "")).language
    return best(
        offered,
        chosen=chosen if chosen in offered else remembered,
        accept=request.headers.get("accept-language", ""),
    )


def look_asked_for(request: Request) -> Look:
    """The look that the link carries, otherwise the one that this device remembers."""
    asked = request.query_params.get("look")
    return read_look(request.cookies.get(COOKIE, "") if asked is None else asked)


def of_page(request: Request) -> str:
    """For a page that belongs to no survey. Asks the database, so call it from a worker thread.

    English when the database is away: that page has to be shown too.
    """
    try:
        offered = languages.offered_here(services(request).db)
    except Unavailable:
        offered = (SOURCE,)
    return among(request, offered)
