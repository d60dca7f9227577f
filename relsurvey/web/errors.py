"""What a person sees when something does not work: a page with what happened, what to do and the right status.

Whoever is signed in gets a plain page in English. Everybody else gets a screen like all others: in their language, in
the look of their device, with the links at its foot.
"""

from collections.abc import Callable, Mapping, Sequence

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from relsurvey.actions import faults
from relsurvey.errors import BadInput, NotAllowed, NotFound, Refused, RelsurveyError, Unavailable
from relsurvey.i18n.catalogue import catalogue
from relsurvey.screens import standing
from relsurvey.screens.fitted import fitted
from relsurvey.screens.rendered import Rendered
from relsurvey.web import own_files, tablet
from relsurvey.web.language import look_asked_for, of_page
from relsurvey.web.staff_session import session_id
from relsurvey.web.templates import template

STATUSES: dict[type[RelsurveyError], int] = {
    BadInput: 400,
    NotAllowed: 403,
    NotFound: 404,
    Refused: 409,
    Unavailable: 503,
}
FAULT = 500
_OK = 200
# Statuses that have words of their own; every other refusal uses the words of the first.
EXPLAINED = (400, 403, 404, 405, 409, 413, FAULT, 503)


def status_of(error: RelsurveyError | None) -> int:
    """The HTTP status that says the same as the error; 200 where there is none."""
    return next(code for kind, code in STATUSES.items() if isinstance(error, kind)) if error else _OK


def said(error: RelsurveyError | None) -> str:
    """The error in words, for staff; empty where there is none."""
    return catalogue()(f"errors-{error.message_id}", **error.values) if error else ""


async def refused(request: Request, error: Exception) -> HTMLResponse:
    """The page for an error that can be explained: ours, or one of the HTTP errors."""
    explain = _to_staff if session_id(request) else _to_people
    return await run_in_threadpool(explain, request, error)


async def failed(request: Request, reference: str) -> HTMLResponse:
    """The page for a fault; the log has the same reference."""
    if session_id(request):
        return _notice(FAULT, (), reference=reference)
    return await run_in_threadpool(lambda: _screen(request, standing.fault(reference, of_page(request)), FAULT))


def sorry(
    request: Request, error: RelsurveyError, *, status: int = 0, headers: Mapping[str, str] | None = None
) -> HTMLResponse:
    """The screen that says why there is nothing here, to whoever asks. Without `status` the one of the error.

    Asks the database, so call it from a worker thread.
    """
    return _screen(request, standing.sorry(error, of_page(request)), status or status_of(error), headers)


def _to_people(request: Request, error: Exception) -> HTMLResponse:
    if isinstance(error, RelsurveyError):
        return sorry(request, error)
    status = _status_in(error)
    return _screen(request, standing.notice(_explained(status), of_page(request)), status)


def _to_staff(_request: Request, error: Exception) -> HTMLResponse:
    if isinstance(error, RelsurveyError):
        # What is away is for the operator to know; the message for operators names settings.
        words = "" if isinstance(error, Unavailable) else said(error)
        return _notice(status_of(error), words.splitlines())
    return _notice(_status_in(error), ())


def _screen(request: Request, screen: Rendered, status: int, headers: Mapping[str, str] | None = None) -> HTMLResponse:
    return HTMLResponse(fitted(tablet.dressed(request, screen), look_asked_for(request)).document(), status, headers)


def _status_in(error: Exception) -> int:
    return error.status_code if isinstance(error, HTTPException) else FAULT


def _explained(status: int) -> int:
    return status if status in EXPLAINED else EXPLAINED[0]


def _notice(status: int, sentences: Sequence[str], *, reference: str = "") -> HTMLResponse:
    """A page that says these sentences under the heading of the status, and offers the way to the start."""
    words = catalogue()
    known = _explained(status)
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
            response = await failed(Request(scope), faults.note(error))
        else:
            return
        if not begun:
            await response(scope, receive, send)
