"""Sign-in, sign-out and one's own password: plain pages that work without JavaScript.

Forms carry no token of their own against forgery: `origin.SameOrigin` refuses every form from elsewhere, the cookie is
not sent with one, and the forms that would be worth forging ask for a password.
"""

import re
from dataclasses import dataclass
from typing import NamedTuple
from urllib.parse import quote

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from relsurvey.actions import sign_in
from relsurvey.clock import now
from relsurvey.errors import BadInput, NotAllowed, Refused, RelsurveyError
from relsurvey.i18n.catalogue import catalogue
from relsurvey.people.passphrases import SHORTEST
from relsurvey.web import interview, own_files, staff_session
from relsurvey.web.errors import said, status_of
from relsurvey.web.forms import texts
from relsurvey.web.staff_session import SEE_OTHER
from relsurvey.web.state import services
from relsurvey.web.templates import template

HOME = "/home"
# Where a sign-in may lead to: our own staff pages. Anything else could be another site that looks like ours.
_PAGES = frozenset(
    {
        HOME,
        "/actions",
        "/audit",
        "/comments",
        "/contacts",
        "/early",
        "/evidence",
        "/interview",
        "/measures",
        "/measures-upload",
        "/own-media",
        "/paper",
        "/people",
        "/replies",
        "/requests",
        "/results",
        "/review",
        "/services",
        "/studio",
        "/studio-upload",
        "/voices",
        "/wall",
        "/waves",
        "/workshops",
    }
)
_OF_ONE = re.compile(r"/(?:invitations|preview|record|review-links|sheets)/[\w-]{1,64}", re.ASCII)
_QUERY = re.compile(r"[\w=&.+-]{0,200}", re.ASCII)


class Complaint(NamedTuple):
    """What is wrong with a form, and the field to mend; no field when waiting is all that helps."""

    text: str
    field: str


@dataclass(frozen=True, slots=True)
class Form:
    """The fields of a form that was sent, as plain text."""

    fields: dict[str, str]

    def __getitem__(self, name: str) -> str:
        return self.fields.get(name, "")


async def show_sign_in(request: Request) -> Response:
    """The sign-in page; straight on for somebody who is signed in already."""
    wanted = way_on(request.query_params.get("next", ""))
    viewer = await run_in_threadpool(staff_session.current_viewer, request)
    if viewer:
        return RedirectResponse(_to_password(wanted) if viewer.must_change else wanted, SEE_OTHER)
    return _page("sign_in", wanted=wanted, username="", notice=_notice(request))


async def take_sign_in(request: Request) -> Response:
    """Check name and password; open a session under a new id and end the one that this browser had."""
    form = await _form(request)
    wanted = way_on(form["next"])
    try:
        return await run_in_threadpool(_signed_in, request, form, wanted)
    except (BadInput, Refused) as error:
        return _complain("sign_in", error, field="username", wanted=wanted, username=form["username"], notice="")


async def show_sign_out(request: Request) -> Response:
    """A page with the button: a link must not sign anybody out, because a browser may open it by itself."""
    if await run_in_threadpool(staff_session.current_viewer, request) is None:
        return RedirectResponse("/sign-in", SEE_OTHER)
    return _page("sign_out")


async def take_sign_out(request: Request) -> Response:
    """End the session for every tab, and let the browser forget it."""
    session = staff_session.session_id(request)
    await run_in_threadpool(sign_in.sign_out, services(request).db, session_id=session)
    response = RedirectResponse("/sign-in?notice=signed-out", SEE_OTHER)
    await run_in_threadpool(interview.end, request, response)
    staff_session.take_cookie(response)
    return response


async def show_password(request: Request) -> Response:
    """The page on which people choose their own password."""
    viewer = await run_in_threadpool(staff_session.current_viewer, request)
    if viewer is None:
        return staff_session.sign_in_first(request, None)
    wanted = way_on(request.query_params.get("next", ""))
    return _page("password", wanted=wanted, shortest=SHORTEST, first=viewer.must_change)


async def take_password(request: Request) -> Response:
    """Store the new password; every other session of the person has ended then."""
    form = await _form(request)
    wanted = way_on(form["next"])
    try:
        session = await run_in_threadpool(_changed, request, form)
    except NotAllowed:
        return RedirectResponse("/sign-in?notice=ended", SEE_OTHER)
    except (BadInput, Refused) as error:
        field = "current" if error.message_id == "password-wrong" else "new"
        return _complain("password", error, field=field, wanted=wanted, shortest=SHORTEST, first=bool(form["first"]))
    response = RedirectResponse(wanted, SEE_OTHER)
    staff_session.give_cookie(request, response, session)
    return response


def way_on(wanted: str) -> str:
    """The page to go on to: the wanted one if it is one of ours, else the home page."""
    path, _, query = wanted.partition("?")
    ours = path in _PAGES or _OF_ONE.fullmatch(path)
    return wanted if ours and _QUERY.fullmatch(query) else HOME


def _signed_in(request: Request, form: Form, wanted: str) -> Response:
    ours = services(request)
    address = request.client.host if request.client else ""
    session = sign_in.sign_in(
        ours.db,
        ours.settings,
        username=form["username"],
        password=form["password"],
        address=address,
        now=now(),
    )
    sign_in.sign_out(ours.db, session_id=staff_session.session_id(request))
    viewer = sign_in.viewer(ours.db, session_id=session, now=now())
    must_change = viewer is not None and viewer.must_change
    response = RedirectResponse(_to_password(wanted) if must_change else wanted, SEE_OTHER)
    staff_session.give_cookie(request, response, session)
    return response


def _changed(request: Request, form: Form) -> str:
    if form["new"] != form["again"]:
        raise BadInput("password-differs")
    ours = services(request)
    session = staff_session.session_id(request)
    return sign_in.change_password(
        ours.db, ours.settings, session_id=session, current=form["current"], new=form["new"], now=now()
    )


def _to_password(wanted: str) -> str:
    return f"/password?next={quote(wanted)}"


def _notice(request: Request) -> str:
    """The id of what to say above the form: signed out on purpose, or a session that has ended by itself."""
    if request.query_params.get("notice") == "signed-out":
        return "sign-in-notice-signed-out"
    ended = request.query_params.get("notice") == "ended" or staff_session.session_id(request)
    return "sign-in-notice-ended" if ended else ""


async def _form(request: Request) -> Form:
    return Form(await texts(request))


def _complain(name: str, error: RelsurveyError, *, field: str, **values: object) -> HTMLResponse:
    complaint = Complaint(said(error), "" if isinstance(error, Refused) else field)
    return _page(name, status=status_of(error), complaint=complaint, **values)


def _page(name: str, *, status: int = 200, complaint: Complaint | None = None, **values: object) -> HTMLResponse:
    style = own_files.address("staff_pages.css")
    return HTMLResponse(template(name).render(words=catalogue(), complaint=complaint, style=style, **values), status)


routes = [
    Route("/sign-in", show_sign_in, methods=["GET"]),
    Route("/sign-in", take_sign_in, methods=["POST"]),
    Route("/sign-out", show_sign_out, methods=["GET"]),
    Route("/sign-out", take_sign_out, methods=["POST"]),
    Route("/password", show_password, methods=["GET"]),
    Route("/password", take_password, methods=["POST"]),
]
