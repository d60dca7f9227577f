"""One review: where it stands, who was invited, what was said about each question, the record."""

from collections import Counter
from collections.abc import Sequence
from urllib.parse import urlencode

import streamlit as st

from relsurvey.actions import coproduction, question_reviews, reviewable
from relsurvey.actions.question_reviews import Opened
from relsurvey.coproduction.review import Invitation, Reaction
from relsurvey.coproduction.steps import current
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.i18n.phrases import day
from relsurvey.people.permissions import Permission
from relsurvey.people.viewer import Viewer
from relsurvey.questionnaire.definition import Question, Words
from relsurvey.ui import cards, frame, made_part, markup, pressed, review_nos, review_opened
from relsurvey.ui.cards import Card
from relsurvey.ui.markup import plain
from relsurvey.ui.services import services


def render(viewer: Viewer, review_id: str, say: Catalogue) -> None:
    """The review. Whoever is no author sees where it stands, the "not yet" without words, and the record."""
    opened = review_opened.opened(viewer, review_id)
    author = viewer.may(Permission.CO_PRODUCE)
    _standing(opened, say)
    review_nos.render(viewer, opened, say, author=author)
    if author:
        _questions(opened, say)
        if not opened.review.closed_on:
            _invite(viewer, opened, say)
            _wording(viewer, opened, say)
    _record(viewer, opened, say)


def _standing(opened: Opened, say: Catalogue) -> None:
    review, standing = opened.review, opened.standing
    words = review.questionnaire.words_in(say.language)
    st.header(plain(words.title), anchor=False)
    begun = day(review.begun_on, say.language)
    st.write(say("review-card-version", version=review.questionnaire.version, begun=begun))
    told = [
        say("review-card-people", count=len(opened.reviewers)),
        say("review-sign-offs", count=standing.sign_offs),
        say("review-needed", needed=standing.needed),
        say("review-open-nos", count=standing.open_nos),
    ]
    st.html(markup.html("list", say=say, items=told))
    if review.closed_on:
        st.info(say("review-closed", closed=day(review.closed_on, say.language)))


def _questions(opened: Opened, say: Catalogue) -> None:
    st.subheader(say("review-questions-heading"), anchor=False)
    words = opened.review.questionnaire.words_in(say.language)
    questions = opened.review.questionnaire.questions
    cards.show([_card(opened, one, number, words, say) for number, one in enumerate(questions, start=1)], say)


def _card(opened: Opened, question: Question, number: int, words: Words, say: Catalogue) -> Card:
    said = [one for who in opened.reviewers for one in who.about(question.id)]
    now = Counter(one.reaction for who in opened.reviewers if (one := current(opened.review, who, question.id)))
    counts = {reaction.value: now[reaction] for reaction in Reaction}
    answered = any(one.question_id == question.id for one in opened.answers)
    waits = any(one.reaction is not Reaction.UNDERSTAND for one in said) and not answered
    mark = "review-mark-to-answer" if waits else "review-mark-answered" if answered else "review-mark-clear"
    return Card(
        (say("review-questions-counts", **counts) if now else say("review-questions-nobody"),),
        heading=say("review-questions-number", number=number, question=words.questions[question.id].text),
        mark=say(mark) if said else "",
        state="waiting" if waits else "closed",
        address=f"/review?{urlencode({'review': opened.review.id, 'question': question.id})}",
        link=say("review-questions-link", number=number),
    )


def _invite(viewer: Viewer, opened: Opened, say: Catalogue) -> None:
    st.subheader(say("review-invite-heading"), anchor=False)
    st.write(say("review-invite-help"))
    frame.link(f"/review-links/{opened.review.id}", say("review-invite-link"), say)
    if opened.invitations:
        st.html(markup.html("review_links", say=say, links=_links(opened, say)))
        _withdraw(viewer, opened, say)


def _links(opened: Opened, say: Catalogue) -> list[dict[str, str | int]]:
    return [
        {
            "label": one.label or say("review-links-unlabelled"),
            "role": say(f"review-tell-role-{one.role}"),
            "kind": say(f"review-links-kind-{one.kind}"),
            "begun": opened.begun.get(one.id, 0),
            "state": say("review-links-withdrawn" if one.withdrawn else "review-links-open"),
        }
        for one in opened.invitations
    ]


def _withdraw(viewer: Viewer, opened: Opened, say: Catalogue) -> None:
    left = [one for one in opened.invitations if not one.withdrawn]
    if not left:
        return
    with st.expander(say("review-withdraw-heading")):
        st.write(say("review-withdraw-help"))
        with st.form("review-withdraw"):
            chosen = _which(left, say)
            withdrawn = st.form_submit_button(say("review-withdraw-button"))
    if withdrawn:
        pressed.do(
            lambda: question_reviews.withdraw(
                services().db, by=viewer, review_id=opened.review.id, invitation_id=chosen.id
            ),
            done=say("review-withdrawn"),
            say=say,
        )


def _which(left: Sequence[Invitation], say: Catalogue) -> Invitation:
    def named(one: Invitation) -> str:
        return f"{one.label or say('review-links-unlabelled')}, {say(f'review-tell-role-{one.role}')}"

    return st.selectbox(say("review-withdraw-which"), left, format_func=named)


def _wording(viewer: Viewer, opened: Opened, say: Catalogue) -> None:
    """Only where the questionnaire is not what reviewers see any more."""
    ours = services()
    known = reviewable.questionnaires(ours.db, ours.settings, by=viewer)
    changed = [one for one in known if one.id == opened.review.questionnaire.id]
    if not changed:
        return
    st.subheader(say("review-wording-heading"), anchor=False)
    st.write(say("review-wording-help"))
    with st.form("review-wording"):
        chosen = st.selectbox(
            say("review-wording-which"),
            changed,
            format_func=lambda one: say(
                "review-begin-choice", title=one.words_in(say.language).title, version=one.version
            ),
        )
        put = st.form_submit_button(say("review-wording-button"))
    if put:
        pressed.do(
            lambda: question_reviews.put_wording(ours.db, by=viewer, review_id=opened.review.id, questionnaire=chosen),
            done=say("review-wording-put"),
            say=say,
        )


def _record(viewer: Viewer, opened: Opened, say: Catalogue) -> None:
    st.subheader(say("review-record-heading"), anchor=False)
    st.write(say("review-record-help"))
    found = coproduction.record_of_review(services().db, by=viewer, review_id=opened.review.id)
    if found is None:
        st.write(say("review-record-none"))
    else:
        made_part.show(found, viewer, say)
