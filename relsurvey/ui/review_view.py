"""The page of reviews: all, one of them, or one question of it. The address says which (`?review=…&question=…`)."""

from collections.abc import Sequence

import streamlit as st

from relsurvey.actions import question_reviews, reviewable, sign_offs
from relsurvey.clock import today
from relsurvey.coproduction.review import MOST_SIGN_OFFS, Review
from relsurvey.coproduction.standing import Standing
from relsurvey.errors import RelsurveyError
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.i18n.phrases import day
from relsurvey.people.permissions import Permission
from relsurvey.people.viewer import Viewer
from relsurvey.questionnaire.definition import Audience, Questionnaire
from relsurvey.questionnaire.joined import parts
from relsurvey.ui import cards, frame, pressed, review_one, review_question
from relsurvey.ui.cards import Card
from relsurvey.ui.services import services
from relsurvey.ui.session import say_notes


def render(viewer: Viewer) -> None:
    """The whole page for one person."""
    say = frame.begin("review-title", viewer, here="/review")
    say_notes()
    review_id, question_id = (st.query_params.get(name, "") for name in ("review", "question"))
    try:
        if question_id and viewer.may(Permission.CO_PRODUCE):
            review_question.render(viewer, review_id, question_id, say)
            frame.link(f"/review?review={review_id}", say("review-back-link"), say)
        elif review_id:
            review_one.render(viewer, review_id, say)
        else:
            _all(viewer, say)
    except RelsurveyError as error:
        frame.show_error(error, say)
    if st.query_params:
        frame.link("/review", say("review-all-link"), say)


def _all(viewer: Viewer, say: Catalogue) -> None:
    st.write(say("review-intro"))
    found = question_reviews.list_(services().db, by=viewer)
    if found:
        st.header(say("review-list-heading"), anchor=False)
        cards.show([_card(review, standing, begun, say) for review, standing, begun in found], say)
    else:
        st.write(say("review-none"))
    if viewer.may(Permission.CO_PRODUCE):
        _begin(viewer, say)
        _rule(viewer, say)


def _card(review: Review, standing: Standing, begun: int, say: Catalogue) -> Card:
    title = title_of(review.questionnaire, say)
    lines = [
        say("review-card-version", version=review.questionnaire.version, begun=day(review.begun_on, say.language)),
        say("review-card-people", count=begun),
        say("review-sign-offs", count=standing.sign_offs),
    ]
    mark, state = _mark(review, standing)
    return Card(
        tuple(lines),
        heading=title,
        mark=say(mark),
        state=state,
        address=f"/review?review={review.id}",
        link=say("review-card-link", title=title),
    )


def _mark(review: Review, standing: Standing) -> tuple[str, str]:
    if review.closed_on:
        return "review-mark-closed", "closed"
    if standing.open_nos:
        return "review-mark-no", "waiting"
    return ("review-mark-ready", "published") if standing.ready else ("review-mark-waits", "draft")


def title_of(questionnaire: Questionnaire, say: Catalogue) -> str:
    """What people read as its title; whether it asks about replies too, and whether it is for young people."""
    title = questionnaire.words_in(say.language).title
    if len(parts(questionnaire.id)) > 1:
        return say("review-title-carrying", title=title)
    # One wording of ours is asked of adults and of young people; both are reviewed, each by their own.
    young = questionnaire.audience is Audience.YOUNG
    return say("review-title-young", title=title) if young else title


def _begin(viewer: Viewer, say: Catalogue) -> None:
    st.header(say("review-begin-heading"), anchor=False)
    known = reviewable.questionnaires(services().db, services().settings, by=viewer)
    if not known:
        st.write(say("review-begin-nothing"))
        return
    st.write(say("review-begin-help"))
    with st.form("review-begin"):
        chosen = choose(known, "review-begin-which", say)
        begun = st.form_submit_button(say("review-begin-button"), type="primary")
    if begun:
        pressed.do(lambda: _begun(viewer, chosen), done=say("review-begun"), say=say)


def choose(known: Sequence[Questionnaire], label: str, say: Catalogue) -> Questionnaire:
    """A list of questionnaires, each with its version."""
    return st.selectbox(
        say(label),
        known,
        format_func=lambda one: say("review-begin-choice", title=title_of(one, say), version=one.version),
    )


def _begun(viewer: Viewer, chosen: Questionnaire) -> None:
    review = question_reviews.begin(services().db, by=viewer, questionnaire=chosen, today=today())
    st.query_params["review"] = review.id


def _rule(viewer: Viewer, say: Catalogue) -> None:
    st.header(say("review-rule-heading"), anchor=False)
    st.write(say("review-rule-help"))
    db = services().db
    with st.form("review-rule"):
        now = sign_offs.needed(db, by=viewer)
        number = int(st.number_input(say("review-rule-number"), 0, MOST_SIGN_OFFS, now, step=1))
        saved = st.form_submit_button(say("review-rule-button"))
    if saved:
        pressed.do(
            lambda: sign_offs.need(db, by=viewer, sign_offs=number),
            done=say("review-rule-saved", count=number),
            say=say,
        )
