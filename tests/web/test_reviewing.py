"""The review of questions as a browser without JavaScript meets it: from a printed link to what came of it."""

import io
import re
from html import unescape
from zipfile import ZipFile

import pikepdf
import pytest
from sqlalchemy import select
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.testclient import TestClient

from relsurvey.actions import question_reviews, sign_in
from relsurvey.actions.services import Services
from relsurvey.clock import now
from relsurvey.config import Settings
from relsurvey.coproduction.review import Kind, Review, Role, Verdict
from relsurvey.people import sessions
from relsurvey.people.roles import Role as StaffRole
from relsurvey.storage.database import Database
from relsurvey.storage.tables import audit_event
from relsurvey.web import beside, errors, look_page, review_links, reviewing
from relsurvey.web.security import SecurityHeaders
from relsurvey.web.state import WithServices
from tests.support import questionnaires
from tests.support.staff import PASSPHRASE, an_organisation, somebody
from tests.support.waves import ADMINISTRATOR, TODAY

pytestmark = pytest.mark.usefixtures("quick_hashes")


@pytest.fixture
def review(sqlite_only: Database) -> Review:
    an_organisation(sqlite_only)
    return question_reviews.begin(sqlite_only, by=ADMINISTRATOR, questionnaire=questionnaires.every_kind(), today=TODAY)


def browser(db: Database, settings: Settings, *roles: StaffRole) -> TestClient:
    """A browser; with roles, that of somebody who is signed in."""
    app = Starlette(
        routes=[*reviewing.routes, *review_links.routes, *beside.routes, *look_page.routes],
        middleware=[
            Middleware(SecurityHeaders),
            Middleware(WithServices, services=Services(db, settings)),
            Middleware(errors.PlainWords),
        ],
        exception_handlers=errors.HANDLERS,
    )
    client = TestClient(app, base_url="http://localhost:8501", follow_redirects=True)
    if roles:
        somebody(db, *roles, username="ada")
        session = sign_in.sign_in(db, settings, username="ada", password=PASSPHRASE, address="", now=now())
        client.cookies.set(sessions.COOKIE, session)
    return client


def link(db: Database, review: Review, kind: Kind = Kind.SINGLE) -> str:
    token = question_reviews.invite(db, by=ADMINISTRATOR, review_id=review.id, kind=kind, role=Role.FAMILY)
    return f"/questions/{token}"


def heading(page: str) -> str:
    found = re.search(r"<h1[^>]*>(.*?)</h1>", page, re.DOTALL)
    assert found
    return unescape(found[1])


def test_a_whole_review_is_given_with_forms_alone(sqlite_only: Database, settings: Settings, review: Review) -> None:
    visitor, address = browser(sqlite_only, settings), link(sqlite_only, review)

    start = visitor.get(address)
    assert heading(start.text) == "Help us make good questions"
    assert start.headers["cache-control"] == "private, no-store"
    page = visitor.post(address, data={"screen": "start", "key": "k"})
    assert heading(page.text) == "Question 1 of 4"
    assert "Do you feel connected" in page.text
    nothing = visitor.post(address, data={"screen": "question.connected", "act": "next"})
    assert (nothing.status_code, heading(nothing.text)) == (422, "Question 1 of 4")
    assert "Choose one of the 3. Or press Skip." in nothing.text
    page = visitor.post(address, data={"screen": "question.connected", "act": "next", "value": "change"})
    assert heading(page.text) == "What would make it better?"
    page = visitor.post(address, data={"screen": "more.connected", "act": "next", "word": "connected", "own": "Hi <b>"})
    assert heading(page.text) == "Question 2 of 4"
    for question in ("see-more", "rank", "what-helps"):
        page = visitor.post(address, data={"screen": f"question.{question}", "act": "next", "value": "understand"})
    assert heading(page.text) == "Is it good to use?"
    page = visitor.post(address, data={"screen": "good", "act": "next", "value": "not_yet", "why": "Too long"})
    assert heading(page.text) == "May we print your words?"
    assert "Hi &lt;b&gt;" in page.text
    page = visitor.post(address, data={"screen": "print", "act": "next", "value": "yes"})
    assert heading(page.text) == "Thank you"

    # Coming back is at the end, and what the author did is there.
    (who,) = question_reviews.open_(sqlite_only, by=ADMINISTRATOR, review_id=review.id).reviewers
    assert who.judgement is not None
    assert (who.judgement.verdict, who.judgement.why, who.may_print) == (Verdict.NOT_YET, "Too long", True)
    question_reviews.answer_no(
        sqlite_only,
        by=ADMINISTRATOR,
        review_id=review.id,
        reviewer_id=who.id,
        number=1,
        summary="It is long.",
        done="We took two questions out.",
    )
    assert "We took two questions out." in visitor.get(address).text


def test_a_group_shares_a_link_and_each_device_finds_its_own_way_back(
    sqlite_only: Database, settings: Settings, review: Review
) -> None:
    address = link(sqlite_only, review, Kind.GROUP)
    first, second = browser(sqlite_only, settings), browser(sqlite_only, settings)

    began = first.post(address, data={"screen": "start", "key": "one"})
    second.post(address, data={"screen": "start", "key": "two"})

    assert str(began.url).split("?")[0] != f"http://localhost:8501{address}"
    again = first.get(address).text
    own = re.search(r'href="(/questions/[^"]+)">Carry on', again)
    assert own
    assert str(began.url).startswith(f"http://localhost:8501{own[1]}")
    assert "Carry on" not in browser(sqlite_only, settings).get(address).text
    assert len(question_reviews.open_(sqlite_only, by=ADMINISTRATOR, review_id=review.id).reviewers) == 2


def test_what_is_in_the_way_is_told_with_the_right_status(
    sqlite_only: Database, settings: Settings, review: Review
) -> None:
    visitor, address = browser(sqlite_only, settings), link(sqlite_only, review)
    (invitation,) = question_reviews.open_(sqlite_only, by=ADMINISTRATOR, review_id=review.id).invitations

    wrong = visitor.get("/questions/nothing")
    strange = visitor.post(address, data={"screen": "thanks"})
    question_reviews.withdraw(sqlite_only, by=ADMINISTRATOR, review_id=review.id, invitation_id=invitation.id)
    gone = visitor.get(address)

    assert (wrong.status_code, heading(wrong.text)) == (404, "We could not find these questions")
    assert (strange.status_code, heading(strange.text)) == (400, "This page is too old")
    assert (gone.status_code, heading(gone.text)) == (409, "This link does not work any more")


def test_links_are_printed_by_an_author_and_nobody_else(
    sqlite_only: Database, settings: Settings, review: Review
) -> None:
    author = browser(sqlite_only, settings, StaffRole.ADMINISTRATOR)
    page = f"/review-links/{review.id}"
    order = {"role": "self_advocate", "kind": "single", "count": "2", "label": "Speaking Up"}

    assert "Links for the review of" in author.get(page).text
    sheet = author.post(page, data=order)
    refused = author.post(page, data={**order, "count": "99"})

    assert len(re.findall(r'<svg class="qr"|<svg[^>]*class="qr"', sheet.text)) == 2
    token = re.search(r"/questions/([\w-]{22})", sheet.text)
    assert token
    assert sheet.headers["cache-control"] == "no-store"
    assert heading(browser(sqlite_only, settings).get(f"/questions/{token[1]}").text) == "Help us make good questions"
    assert refused.status_code == 400
    assert "Make 1 to 20 links at a time." in refused.text
    assert len(question_reviews.open_(sqlite_only, by=ADMINISTRATOR, review_id=review.id).invitations) == 2


def test_printing_links_is_no_reading_of_words(sqlite_only: Database, settings: Settings, review: Review) -> None:
    browser(sqlite_only, settings, StaffRole.ADMINISTRATOR).get(f"/review-links/{review.id}")

    with sqlite_only.reading() as connection:
        assert "review-read" not in set(connection.scalars(select(audit_event.c.what)))


def test_somebody_without_the_role_gets_no_links_and_no_record(
    sqlite_only: Database, settings: Settings, review: Review
) -> None:
    paper = browser(sqlite_only, settings, StaffRole.PAPER)

    assert paper.get(f"/review-links/{review.id}").status_code == 403
    assert paper.get(f"/record/{review.id}").status_code == 403
    visitor = browser(sqlite_only, settings)
    visitor.follow_redirects = False
    assert visitor.get(f"/record/{review.id}").headers["location"].startswith("/sign-in")


def test_the_record_is_a_tagged_pdf_and_a_word_file(sqlite_only: Database, settings: Settings, review: Review) -> None:
    visitor, address = browser(sqlite_only, settings), link(sqlite_only, review)
    visitor.post(address, data={"screen": "start", "key": "k"})
    visitor.post(address, data={"screen": "good", "act": "next", "value": "yes"})
    question_reviews.answer(
        sqlite_only,
        by=ADMINISTRATOR,
        review_id=review.id,
        question_id="connected",
        summary="",
        changed=True,
        done="We say it in shorter words.",
        today=TODAY,
    )
    author = browser(sqlite_only, settings, StaffRole.ADMINISTRATOR)

    printed, edited = (author.get(f"/record/{review.id}?kind={kind}") for kind in ("pdf", "docx"))

    with pikepdf.open(io.BytesIO(printed.content)) as file:
        assert file.Root.MarkInfo.Marked
        assert str(file.docinfo["/Title"]).startswith("How these questions were made")
    with ZipFile(io.BytesIO(edited.content)) as file:
        words = re.sub(r"<[^>]+>", "", file.read("word/document.xml").decode())
    assert "1 person helped to make these questions." in words
    assert "We say it in shorter words." in words
    assert author.get(f"/record/{review.id}?language=tlh").status_code == 400
