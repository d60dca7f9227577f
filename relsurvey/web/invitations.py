"""The sheet of invitations: a form, and the page to print that it answers with. The links exist on that page only."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

import segno
from markupsafe import Markup
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from relsurvey.actions import invitations, organisations, places, waves
from relsurvey.actions.invitations import Invite
from relsurvey.collection import spoken_code
from relsurvey.collection.asked import Where, read_place, written
from relsurvey.collection.wave import Wave
from relsurvey.errors import BadInput, NotFound, Refused, RelsurveyError
from relsurvey.i18n.catalogue import catalogue
from relsurvey.i18n.phrases import day
from relsurvey.people.permissions import Permission
from relsurvey.people.viewer import Viewer
from relsurvey.typed import whole
from relsurvey.web import own_files
from relsurvey.web.errors import said, status_of
from relsurvey.web.forms import made_or_again
from relsurvey.web.our_address import Base, base_of
from relsurvey.web.staff_session import for_staff
from relsurvey.web.state import services
from relsurvey.web.templates import template

SINGLE = "single"
OPEN = "open"
MOST = 500


@dataclass(frozen=True, slots=True)
class Card:
    """One invitation as it is printed: the picture, its address in small print, and the code where there is one."""

    qr: Markup
    address: str
    code: str


@dataclass(frozen=True, slots=True)
class Order:
    """What the form asks for."""

    kind: str
    place: Where
    count: int


@for_staff
async def show_form(request: Request, viewer: Viewer) -> Response:
    """The form; to the sign-in page for somebody who is not signed in."""
    return await run_in_threadpool(_form_page, request, viewer, {})


@for_staff
async def make_sheet(request: Request, viewer: Viewer) -> Response:
    """Make the links and answer with the sheet itself, so that they are stored nowhere and shown once."""
    return await made_or_again(request, viewer, _sheet_page, _form_page)


def read_order(fields: Mapping[str, str], wave: Wave) -> Order:
    """The order in the form's fields; BadInput when one does not fit."""
    kind, where, typed = (fields.get(name, "").strip() for name in ("kind", "unit", "count"))
    place = read_place(where)
    if kind not in {SINGLE, OPEN}:
        raise BadInput("invitations-kind")
    if place not in wave.places:
        raise BadInput("invitations-unit")
    if kind == OPEN:
        return Order(kind, place, 1)
    count = whole(typed, most=MOST)
    if not count:
        raise BadInput("invitations-count")
    return Order(kind, place, count)


def _form_page(
    request: Request, viewer: Viewer, fields: Mapping[str, str], error: RelsurveyError | None = None
) -> HTMLResponse:
    wave = _wave(request, viewer)
    names = places.names(services(request).db, by=viewer, wave=wave)
    return page(
        request,
        viewer,
        "invitations/form",
        error=error,
        wave=wave,
        choices=[(written(place), names[place], asked) for place, asked in wave.places.items()],
        fields={"kind": SINGLE, "unit": "", "count": "", **fields},
    )


def _sheet_page(request: Request, viewer: Viewer, fields: Mapping[str, str]) -> HTMLResponse:
    wave, base, db = _wave(request, viewer), base_of(request), services(request).db
    order = read_order(fields, wave)
    unit_id, client_group = order.place
    where = {"wave_id": wave.id, "unit_id": unit_id, "client_group": client_group}
    made: Sequence[Invite]
    if order.kind == OPEN:
        made = (invitations.make_open(db, by=viewer, **where),)
    else:
        made = invitations.make_single(db, by=viewer, **where, count=order.count)
    return page(
        request,
        viewer,
        "invitations/poster" if order.kind == OPEN else "invitations/cards",
        wave=wave,
        unit=places.names(db, by=viewer, wave=wave)[order.place],
        closes=day(wave.closes_on),
        cards=[card(invite, base=base) for invite in made],
    )


def card(invite: Invite, *, base: Base) -> Card:
    """What is printed for one invitation."""
    say = catalogue()
    code = spoken_code.shown(invite.spoken_code) if invite.spoken_code else ""
    return qr_card(
        f"{base.address}/r/{invite.token}",
        title=say("invitations-qr-title"),
        description=say("invitations-qr-description", address=urlsplit(base.address).netloc),
        code=code,
    )


def qr_card(address: str, *, title: str, description: str, code: str = "") -> Card:
    """The QR code as SVG with a name and a description; medium error correction survives a fold in the paper."""
    square = segno.make(address, error="m", micro=False).svg_inline(
        title=title, desc=description, border=4, omitsize=True, svgclass="qr", lineclass=None
    )
    # As people type it, without the scheme.
    return Card(Markup(square), address.split("://", 1)[-1], code)  # noqa: S704  made by segno, escaped there


def _wave(request: Request, viewer: Viewer) -> Wave:
    viewer.require(Permission.PRINT_INVITATIONS)
    wave = waves.get(services(request).db, by=viewer, wave_id=request.path_params["wave_id"])
    if not wave.places:
        raise Refused("wave-not-divided") if wave.asked else NotFound("wave-not-found")
    return wave


def page(
    request: Request, viewer: Viewer, name: str, *, error: RelsurveyError | None = None, **values: object
) -> HTMLResponse:
    """A page on which staff make what is printed or taken out, or the print itself. `name`: of the template.

    Nothing of this may stay in a browser: whoever uses the computer next could answer with somebody's link.
    """
    text = template(name).render(
        say=catalogue(),
        organisation=organisations.get(services(request).db, by=viewer),
        styles=[own_files.address(sheet) for sheet in ("staff_pages.css", "invitations.css")],
        script=own_files.address("print.js"),
        base=base_of(request),
        complaint=said(error),
        **values,
    )
    return HTMLResponse(text, status_of(error), {"Cache-Control": "no-store"})


routes = [
    Route("/invitations/{wave_id}", show_form, methods=["GET"]),
    Route("/invitations/{wave_id}", make_sheet, methods=["POST"]),
]
