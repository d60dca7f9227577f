"""What a person sees when something does not work: a plain page with what happened, what to do and the right status."""

from collections.abc import Callable, Mapping, Sequence

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from relsurvey.actions import faults
from relsurvey.errors import BadInput, NotAllowed, NotFound, Refused, RelsurveyError, Unavailable
from relsurvey.i18n.catalogue import catalogue
from relsurvey.web import own_files
from relsurvey.web.templates import template

STATUSES: dict[type[RelsurveyError], int] = {
    BadInput: 400,
    NotAllowed: 403,
    NotFound: 404,
    Refused: 409,
    Unavailable: 503,
}
FAULT = 500
# Statuses that have words of their own; every other refusal uses the words of the first.
EXPLAINED = (400, 403, 404, 405, 409, 413, FAULT, 503)


def status_of(error: RelsurveyError) -> int:
    """The HTTP status that says the same as the error."""
    return next(code for kind, code in STATUSES.items() if isinstance(error, kind))


def notice(status: int, sentences: Sequence[str], *, reference: str = "") -> HTMLResponse:
    """A page that says these sentences under the heading of the status, and offers the way to the start."""
    words = catalogue()
    known = status if status in EXPLAINED else EXPLAINED[0]
    html = template("notice").render(
        language=words.language,
        product=words("product-name"),
        title=words(f"status-{known}-title"),
        sentences=sentences or words(f"status-{known}").splitlines(),
        reference=reference and words("fault-reference", reference=reference),
        way_on=words("to-the-start"),
        style=own_files.address("plain.css"),
    )
    return HTMLResponse(html, status_code=status)


async def refused(_request: Request, error: Exception) -> HTMLResponse:
    """The page for an error that can be explained: ours, or one of the HTTP errors."""
    if isinstance(error, RelsurveyError):
        # What is away is for the operator to know; the message for operators names settings.
        words = "" if isinstance(error, Unavailable) else catalogue()(f"errors-{error.message_id}", **error.values)
        return notice(status_of(error), words.splitlines())
    return notice(error.status_code if isinstance(error, HTTPException) else FAULT, ())


HANDLERS: Mapping[type[Exception], Callable[..., object]] = {HTTPException: refused, RelsurveyError: refused}


class PlainWords:
    """Middleware around everything: turns what nobody caught into a page, and a fault into a line in the log."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on; answer in its place when an error comes out before an answer began."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        begun = False

        async def send_watched(message: Message) -> None:
            nonlocal begun
            begun = True
            await send(message)

        try:
            await self.app(scope, receive, send_watched)
        except (HTTPException, RelsurveyError) as error:
            response = await refused(Request(scope), error)
        # The border of the server: whatever gets here would otherwise be logged with its values by the server itself.
        except Exception as error:  # noqa: BLE001
            response = notice(FAULT, (), reference=faults.note(error))
        else:
            return
        if not begun:
            await response(scope, receive, send)
