"""One question of a review, for its authors: what people said about it, and what came of it."""

from collections.abc import Iterator

import streamlit as st

from relsurvey.actions import question_reviews
from relsurvey.actions.question_reviews import Opened
from relsurvey.clock import today
from relsurvey.coproduction.record import may_print
from relsurvey.coproduction.review import Reaction, Reviewer, Said
from relsurvey.coproduction.steps import current, pictures
from relsurvey.errors import NotFound
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.people.viewer import Viewer
from relsurvey.ui import as_typed, markup, pressed, review_opened, review_words
from relsurvey.ui.markup import plain
from relsurvey.ui.services import services


def render(viewer: Viewer, review_id: str, question_id: str, say: Catalogue) -> None:
    """The question. Raises NotFound("review-question")."""
    opened = review_opened.opened(viewer, review_id)
    questionnaire = opened.review.questionnaire
    said = questionnaire.words_in(say.language).questions.get(question_id)
    if said is None:
        raise NotFound("review-question")
    st.header(plain(said.text), anchor=False)
    if said.hint:
        st.write(plain(said.hint))
    st.subheader(say("review-question-said-heading"), anchor=False)
    _said(opened, question_id, say)
    _answer(viewer, opened, question_id, say)


def _said(opened: Opened, question_id: str, say: Catalogue) -> None:
    about = [(who, said) for who in opened.reviewers for said in who.about(question_id)]
    if not about:
        st.write(say("review-questions-nobody"))
        return
    now = [current(opened.review, who, question_id) for who in opened.reviewers]
    understood = sum(said is not None and said.reaction is Reaction.UNDERSTAND for said in now)
    if understood:
        st.write(say("review-question-all-understand", count=understood))
    shown = [_shown(opened, who, said, say) for who, said in about if said.reaction is not Reaction.UNDERSTAND]
    if shown:
        st.html(markup.html("reviewed", say=say, people=shown))


def _shown(opened: Opened, who: Reviewer, said: Said, say: Catalogue) -> dict[str, object]:
    role, reaction = say(f"review-tell-role-{who.role}"), say(f"review-reaction-{said.reaction}")
    return {
        "heading": say("review-question-said", role=role, reaction=reaction),
        "lines": list(_lines(opened, said, say)),
        "before": said != current(opened.review, who, said.question_id),
        "may_print": bool(who.may_print) if said.has_words else None,
    }


def _lines(opened: Opened, said: Said, say: Catalogue) -> Iterator[str]:
    if said.word:
        yield say("review-question-word", word=said.word)
    if said.picture:
        questionnaire = opened.review.questionnaire
        names = dict(pictures(questionnaire, questionnaire.words_in(say.language), said.question_id))
        yield say("review-question-picture", picture=names.get(said.picture, said.picture))
    if said.own_words:
        yield say("review-question-own", words=said.own_words)


def _answer(viewer: Viewer, opened: Opened, question_id: str, say: Catalogue) -> None:
    st.subheader(say("review-question-answer-heading"), anchor=False)
    if not may_print(question_id, opened.reviewers):
        st.info(say("review-question-no-print"))
    now = next((one for one in opened.answers if one.question_id == question_id), None)
    choices = {True: say("review-question-changed-yes"), False: say("review-question-changed-no")}
    key = f"answer-{question_id}"
    summary = review_words.field(
        viewer,
        say("review-question-summary"),
        now.summary if now else "",
        say,
        key=f"{key}-summary",
        explained=say("review-question-summary-help"),
    )
    changed = st.radio(
        say("review-question-changed"),
        list(choices),
        index=list(choices).index(now.changed) if now else None,
        format_func=choices.__getitem__,
        key=f"{key}-changed",
    )
    done = review_words.field(viewer, say("review-question-done"), now.done if now else "", say, key=f"{key}-done")
    as_typed.take_over()
    if st.button(say("review-question-button"), type="primary"):
        told = {"summary": summary, "done": done}
        pressed.do(
            lambda: question_reviews.answer(
                services().db,
                by=viewer,
                review_id=opened.review.id,
                question_id=question_id,
                changed=changed,
                today=today(),
                **told,
            ),
            done=say("review-question-saved"),
            say=say,
        )
