"""The page of reviews as an author sees it."""

from sqlalchemy import func, select

from relsurvey.actions import question_reviews
from relsurvey.storage.tables import audit_event
from tests.pages.conftest import TODAY
from tests.support import publications as made
from tests.support.rounds import ADMINISTRATOR, Rounds
from tests.support.screens import screen, text


def readings(ours: Rounds) -> int:
    with ours.db.reading() as connection:
        wanted = select(func.count()).where(audit_event.c.what == "review-read")
        return connection.scalar(wanted) or 0


def test_reading_what_reviewers_said_is_recorded_once_for_each_time_a_review_is_opened(ours: Rounds) -> None:
    review = question_reviews.begin(ours.db, by=ADMINISTRATOR, questionnaire=made.questionnaire(), today=TODAY)
    page = screen("review_view", ADMINISTRATOR, review=review.id)
    page.run()
    page.query_params["question"] = "friends"
    page.run()

    assert "Do you have friends you can count on?" in text(page)
    assert readings(ours) == 1
