"""What was said against a version: each "not yet", the author's answer, and a second person's decision."""

import streamlit as st

from relsurvey.actions import question_reviews
from relsurvey.actions.question_reviews import Opened
from relsurvey.coproduction.review import Judgement, Reviewer, Verdict
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.people.viewer import Viewer
from relsurvey.ui import as_typed, pressed, review_words
from relsurvey.ui.markup import plain
from relsurvey.ui.services import services


def render(viewer: Viewer, opened: Opened, say: Catalogue, *, author: bool) -> None:
    """Every "not yet": those that hold the version up, and behind a fold those that do not any more."""
    st.subheader(say("review-nos-heading"), anchor=False)
    nos = [(who, one) for who in opened.reviewers for one in who.judgements if one.verdict is Verdict.NOT_YET]
    if not nos:
        st.write(say("review-nos-none"))
    for who, one in (pair for pair in nos if _holds_up(*pair)):
        with st.container(border=True):
            _told(who, one, say, author=author)
            _deal_with(viewer, opened, one, say, author=author)
    as_typed.take_over()
    if settled := [pair for pair in nos if not _holds_up(*pair)]:
        with st.expander(say("review-nos-settled", count=len(settled))):
            for who, one in settled:
                _told(who, one, say, author=author)
                st.divider()


def _holds_up(who: Reviewer, one: Judgement) -> bool:
    return one.blocks and one is who.judgement


def _told(who: Reviewer, one: Judgement, say: Catalogue, *, author: bool) -> None:
    # As in print: beside what was said stands no role.
    by = say("review-no-by", role=say(f"review-tell-role-{who.role}")) if author else say("review-no-somebody")
    st.write(f"**{by}**")
    st.write(_words(who, one, say, author=author))
    if one.summary:
        st.write(say("review-no-summed-up", summary=plain(one.summary)))
    if one.overruled_by:
        st.write(say("review-no-overruled", name=plain(one.overruled_name), reason=plain(one.reason)))
    if one.answer:
        st.write(say("review-no-answered", answer=plain(one.answer)))
    if one is not who.judgement and who.judgement and who.judgement.verdict is Verdict.YES:
        st.write(say("review-no-later"))
    elif _holds_up(who, one):
        st.write(say("review-no-open"))


def _words(who: Reviewer, one: Judgement, say: Catalogue, *, author: bool) -> str:
    """What was written, and whether it may be printed: only then somebody reads it who is no author."""
    if not author and not who.may_print:
        return say("review-no-private")
    if not one.why:
        return say("review-no-no-words")
    allowed = say("review-question-print-yes" if who.may_print else "review-question-print-no")
    return f"{say('review-no-why')}: {plain(one.why)} ({allowed})"


def _deal_with(viewer: Viewer, opened: Opened, one: Judgement, say: Catalogue, *, author: bool) -> None:
    if author:
        _answer(viewer, opened, one, say)
    with st.expander(say("review-no-overrule-heading")):
        st.write(say("review-no-overrule-help"))
        if viewer.person_id in opened.review.authors:
            st.write(say("review-no-overrule-author"))
            return
        key = f"overrule-{one.reviewer_id}-{one.number}"
        reason = review_words.field(viewer, say("review-no-overrule-reason"), "", say, key=f"{key}-reason")
        overruled = st.button(say("review-no-overrule-button"), key=key)
    if overruled:
        about = _about(opened, one)
        pressed.do(
            lambda: question_reviews.overrule(services().db, by=viewer, **about, number=one.number, reason=reason),
            done=say("review-no-overruled-done"),
            say=say,
        )


def _answer(viewer: Viewer, opened: Opened, one: Judgement, say: Catalogue) -> None:
    key = f"answer-{one.reviewer_id}-{one.number}"
    summary = review_words.field(
        viewer,
        say("review-no-summary"),
        one.summary,
        say,
        key=f"{key}-summary",
        explained=say("review-no-summary-help"),
    )
    done = review_words.field(viewer, say("review-no-done"), "", say, key=f"{key}-done")
    saved = st.button(say("review-no-button"), type="primary", key=key)
    if saved:
        about = _about(opened, one)
        pressed.do(
            lambda: question_reviews.answer_no(
                services().db, by=viewer, **about, number=one.number, summary=summary, done=done
            ),
            done=say("review-no-saved" if done.strip() else "review-no-summary-saved"),
            say=say,
        )


def _about(opened: Opened, one: Judgement) -> dict[str, str]:
    return {"review_id": opened.review.id, "reviewer_id": one.reviewer_id}
