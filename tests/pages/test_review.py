"""The page of reviews as an author sees it."""

from dataclasses import replace

import pytest
from sqlalchemy import func, select
from streamlit.testing.v1 import AppTest

from relsurvey.actions import question_reviews, reviewing
from relsurvey.actions.services import process_services
from relsurvey.coproduction.review import Kind, Role, Verdict
from relsurvey.people.roles import Role as StaffRole
from relsurvey.storage.tables import audit_event
from tests.pages.conftest import TODAY
from tests.support import publications as made
from tests.support.rounds import ADMINISTRATOR, Rounds, viewer
from tests.support.screens import screen, text

#: May decide beside the authors.
SECOND = replace(viewer(StaffRole.CONTROLLER), person_id="second")
_HARD = "We utilise pictures."
_FOUND = "is not a common word"


def readings(ours: Rounds) -> int:
    with ours.db.reading() as connection:
        wanted = select(func.count()).where(audit_event.c.what == "review-read")
        return connection.scalar(wanted) or 0


def not_yet(ours: Rounds) -> str:
    """A review, the id of it, in which somebody wrote "Too long" against the version."""
    review = question_reviews.begin(ours.db, by=ADMINISTRATOR, questionnaire=made.questionnaire(), today=TODAY)
    invited = {"by": ADMINISTRATOR, "review_id": review.id}
    token = question_reviews.invite(ours.db, **invited, kind=Kind.SINGLE, role=Role.FAMILY)  # type: ignore[arg-type]
    reviewing.begin(ours.db, process_services().settings, token=token, form_key="")
    reviewing.judge(ours.db, token=token, verdict=Verdict.NOT_YET, why="Too long")
    return review.id


def typed(page: AppTest, label: str, words: str) -> str:
    """What the page says once these words are in the field."""
    next(one for one in page.text_area if one.label == label).set_value(words)
    page.run()
    return text(page)


def test_reading_what_reviewers_said_is_recorded_once_for_each_time_a_review_is_opened(ours: Rounds) -> None:
    review = question_reviews.begin(ours.db, by=ADMINISTRATOR, questionnaire=made.questionnaire(), today=TODAY)
    page = screen("review_view", ADMINISTRATOR, review=review.id)
    page.run()
    page.query_params["question"] = "friends"
    page.run()

    assert "Do you have friends you can count on?" in text(page)
    assert readings(ours) == 1


def test_that_a_question_was_changed_is_never_taken_for_granted(ours: Rounds) -> None:
    review = question_reviews.begin(ours.db, by=ADMINISTRATOR, questionnaire=made.questionnaire(), today=TODAY)
    page = screen("review_view", ADMINISTRATOR, review=review.id, question="friends")
    page.text_area[1].set_value("We kept it: most people like it.")
    next(one for one in page.button if one.label == "Save").click()
    page.run()

    assert page.radio[0].value is None
    assert "Choose whether you changed the question." in text(page)

    page.radio[0].set_value(False)
    next(one for one in page.button if one.label == "Save").click()
    page.run()
    assert question_reviews.open_(ours.db, by=ADMINISTRATOR, review_id=review.id).answers[0].changed is False


@pytest.mark.parametrize("label", ["What was said, in your words", "What you changed, or why not"])
def test_what_an_author_writes_about_a_question_is_looked_over_below_the_field(ours: Rounds, label: str) -> None:
    review = question_reviews.begin(ours.db, by=ADMINISTRATOR, questionnaire=made.questionnaire(), today=TODAY)
    page = screen("review_view", ADMINISTRATOR, review=review.id, question="friends")
    assert _FOUND in typed(page, label, _HARD)
    assert _FOUND not in typed(page, label, "We use pictures.")


@pytest.mark.parametrize("label", ["What was said, in your words", "What you changed because of it, or why not"])
def test_the_answer_to_a_not_yet_is_looked_over_below_the_field(ours: Rounds, label: str) -> None:
    page = screen("review_view", ADMINISTRATOR, review=not_yet(ours))
    assert _FOUND in typed(page, label, _HARD)


def test_the_reason_of_whoever_overrules_is_looked_over_below_the_field(ours: Rounds) -> None:
    page = screen("review_view", SECOND, review=not_yet(ours))
    assert _FOUND in typed(page, "Reason", _HARD)


def test_who_overrules_sees_what_the_author_summed_up_and_no_role(ours: Rounds) -> None:
    review = not_yet(ours)
    before = text(screen("review_view", SECOND, review=review))
    page = screen("review_view", ADMINISTRATOR, review=review)
    typed(page, "What was said, in your words", "It has too many questions.")
    next(one for one in page.button if one.label == "Save the answer").click()
    assert "It still waits for what you changed" in text(page.run())

    seen = text(screen("review_view", SECOND, review=review))
    assert "many questions" not in before
    assert "words: It has too many questions." in seen
    assert "It waits for an answer." in seen
    # What is printed has no role beside it either.
    assert "Too long" not in seen
    assert "Family: “Not yet”" not in seen
