"""Links for a review: a form, and the page to print that it answers with. The links exist on that page only.

And the co-production record on paper.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from relsurvey import clock
from relsurvey.actions import question_reviews
from relsurvey.actions.printed_record import printed_record
from relsurvey.coproduction.review import MOST_OF_A_GROUP, Kind, Review, Role
from relsurvey.documents.files import DocumentKind
from relsurvey.errors import BadInput, Refused, RelsurveyError
from relsurvey.i18n.catalogue import SOURCE, catalogue
from relsurvey.people.permissions import Permission
from relsurvey.people.viewer import Viewer
from relsurvey.screens import addresses
from relsurvey.typed import whole
from relsurvey.web.downloads import attached
from relsurvey.web.forms import made_or_again
from relsurvey.web.invitations import Card, page, qr_card
from relsurvey.web.our_address import Base, base_of
from relsurvey.web.staff_session import for_staff
from relsurvey.web.state import services

MOST = 20


@dataclass(frozen=True, slots=True)
class Order:
    """What the form asks for."""

    kind: Kind
    role: Role
    count: int
    label: str


@for_staff
async def show_form(request: Request, viewer: Viewer) -> Response:
    """The form; to the sign-in page for somebody who is not signed in."""
    return await run_in_threadpool(_form_page, request, viewer, {})


@for_staff
async def make_sheet(request: Request, viewer: Viewer) -> Response:
    """Make the links and answer with the sheet itself, so that they are stored nowhere and shown once."""
    return await made_or_again(request, viewer, _sheet_page, _form_page)


@for_staff
async def show_record(request: Request, viewer: Viewer) -> Response:
    """The record, `?language=cy&kind=docx`; to the sign-in page for somebody who is not signed in."""
    return await run_in_threadpool(_record, request, viewer)


def read_order(fields: Mapping[str, str]) -> Order:
    """The order in the form's fields. Raises BadInput("form-not-understood" | "review-links-count")."""
    kind, role, typed = (fields.get(name, "").strip() for name in ("kind", "role", "count"))
    if kind not in set(Kind) or role not in set(Role):
        raise BadInput("form-not-understood")
    if Kind(kind) is Kind.GROUP:
        return Order(Kind.GROUP, Role(role), 1, fields.get("label", ""))
    count = whole(typed, most=MOST)
    if not count:
        raise BadInput("review-links-count", most=MOST)
    return Order(Kind.SINGLE, Role(role), count, fields.get("label", ""))


def _sheet_page(request: Request, viewer: Viewer, fields: Mapping[str, str]) -> HTMLResponse:
    review, base, order = _open_review(request, viewer), base_of(request), read_order(fields)
    made = [
        question_reviews.invite(
            services(request).db,
            by=viewer,
            review_id=review.id,
            kind=order.kind,
            role=order.role,
            label=order.label,
        )
        for _ in range(order.count)
    ]
    return _page(request, viewer, "sheet", review, cards=[_card(token, base) for token in made], label=order.label)


def _card(token: str, base: Base) -> Card:
    say = catalogue()
    return qr_card(
        f"{base.address}{addresses.questions(token)}",
        title=say("review-sheet-square-title"),
        description=say("review-sheet-square-description", address=base.host),
    )


def _form_page(
    request: Request, viewer: Viewer, fields: Mapping[str, str], error: RelsurveyError | None = None
) -> HTMLResponse:
    return _page(
        request,
        viewer,
        "form",
        _open_review(request, viewer),
        error=error,
        fields={"kind": Kind.SINGLE.value, "role": Role.SELF_ADVOCATE.value, "count": "1", "label": "", **fields},
        roles=[one.value for one in Role],
        most_of_a_group=MOST_OF_A_GROUP,
    )


def _record(request: Request, viewer: Viewer) -> Response:
    asked = request.query_params
    language, wanted = asked.get("language", SOURCE), asked.get("kind", DocumentKind.PDF)
    kind = DocumentKind(wanted) if wanted in set(DocumentKind) else DocumentKind.PDF
    review_id, db = request.path_params["review_id"], services(request).db
    made = printed_record(db, by=viewer, review_id=review_id, language=language, kind=kind, today=clock.today())
    name = kind.name_of("made-with-people")
    return attached(made, name=name, media_type=kind.media_type, shown=kind is DocumentKind.PDF)


def _open_review(request: Request, viewer: Viewer) -> Review:
    viewer.require(Permission.CO_PRODUCE)
    review_id = request.path_params["review_id"]
    review = question_reviews.get(services(request).db, by=viewer, review_id=review_id)
    if review.closed_on:
        raise Refused("review-closed")
    return review


def _page(
    request: Request,
    viewer: Viewer,
    name: str,
    review: Review,
    *,
    error: RelsurveyError | None = None,
    **values: object,
) -> HTMLResponse:
    title = review.questionnaire.words_in(SOURCE).title
    return page(request, viewer, f"review_links/{name}", error=error, review=review, title=title, **values)


routes = [
    Route("/review-links/{review_id}", show_form, methods=["GET"]),
    Route("/review-links/{review_id}", make_sheet, methods=["POST"]),
    Route("/record/{review_id}", show_record, methods=["GET"]),
]
