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
