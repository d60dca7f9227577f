"""The page of comments: the questions that people wrote to, one question with its themes, and one comment.

The address says which is shown (`?wave=…&question=…&comment=…`). Each reading of somebody's words is recorded.
"""

from collections.abc import Sequence
from urllib.parse import urlencode

import streamlit as st

from relsurvey.actions import comments
from relsurvey.actions.comments import Pile
from relsurvey.collection.comment import Comment, CommentState, Theme
from relsurvey.errors import NotFound, RelsurveyError
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.i18n.phrases import listed
from relsurvey.people.viewer import Viewer
from relsurvey.ui import cards, comment_view, frame, markup, themes_part
from relsurvey.ui.cards import Card
from relsurvey.ui.markup import plain
from relsurvey.ui.services import services
from relsurvey.ui.session import say_notes

_DECIDED = (CommentState.HIDDEN, CommentState.CODED, CommentState.QUOTABLE)


def render(viewer: Viewer) -> None:
    """The whole page for somebody who reviews comments."""
    say = frame.begin("comments-title", viewer, here="/comments")
    say_notes()
    try:
        piles = comments.piles(services().db, by=viewer, language=say.language)
        if wave_id := st.query_params.get("wave"):
            _one(viewer, _pile(piles, wave_id, st.query_params.get("question", "")), say)
        else:
            _all(piles, say)
    except RelsurveyError as error:
        frame.show_error(error, say)
    if st.query_params:
        frame.link("/comments", say("comments-all-link"), say)


def address(pile: Pile, **more: str) -> str:
    """The address of a question's comments, or of something in it."""
    return f"/comments?{urlencode({'wave': pile.wave_id, 'question': pile.question_id, **more})}"


def _pile(piles: tuple[Pile, ...], wave_id: str, question_id: str) -> Pile:
    for one in piles:
        if (one.wave_id, one.question_id) == (wave_id, question_id):
            return one
    raise NotFound("comment-not-found")


def _all(piles: tuple[Pile, ...], say: Catalogue) -> None:
    st.write(say("comments-intro"))
    if piles:
        cards.show([_card(one, say) for one in piles], say)
    else:
        st.write(say("comments-none"))


def _card(pile: Pile, say: Catalogue) -> Card:
    waiting = pile.counts.get(CommentState.WAITING, 0)
    return Card(
        (pile.question, _counts(pile, say)),
        heading=pile.wave_name,
        mark=say("comments-mark-waiting", count=waiting) if waiting else say("comments-mark-done"),
        state="waiting" if waiting else "closed",
        address=address(pile),
        link=say("comments-pile-link", question=pile.question),
    )


def _counts(pile: Pile, say: Catalogue) -> str:
    return say("comments-counts", **{state.value: pile.counts.get(state, 0) for state in _DECIDED})


def _one(viewer: Viewer, pile: Pile, say: Catalogue) -> None:
    st.header(plain(pile.wave_name), anchor=False)
    st.write(f"**{plain(pile.question)}**")
    if comment_id := st.query_params.get("comment"):
        comment_view.render(viewer, pile, comment_id, say)
        frame.link(address(pile), say("comments-question-link"), say)
    elif (state := st.query_params.get("state", "")) in set(CommentState):
        _list(viewer, pile, CommentState(state), say)
        frame.link(address(pile), say("comments-question-link"), say)
    else:
        _question(viewer, pile, say)


def _question(viewer: Viewer, pile: Pile, say: Catalogue) -> None:
    st.write(say("comments-rules"))
    st.subheader(say("comments-next-heading"), anchor=False)
    waiting = comments.next_waiting(services().db, by=viewer, wave_id=pile.wave_id, question_id=pile.question_id)
    if waiting:
        st.write(say("comments-mark-waiting", count=pile.counts.get(CommentState.WAITING, 0)))
        frame.link(address(pile, comment=waiting), say("comments-next-link"), say)
    else:
        st.write(say("comments-next-none"))
    themes_part.render(viewer, pile.wave_id, say)
    st.subheader(say("comments-states-heading"), anchor=False)
    for state in _DECIDED:
        count = pile.counts.get(state, 0)
        words = say("comments-state-link", state=say(f"comments-state-{state}"), count=count)
        frame.link(address(pile, state=state.value), words, say)


def _list(viewer: Viewer, pile: Pile, state: CommentState, say: Catalogue) -> None:
    st.subheader(say(f"comments-state-{state}"), anchor=False)
    found = comments.list_(services().db, by=viewer, wave_id=pile.wave_id, question_id=pile.question_id, state=state)
    if not found.comments:
        st.write(say("comments-list-none"))
        return
    total = len(found.comments)
    shown = [
        {
            "heading": say("comments-list-number", number=number, total=total),
            "words": one.edited or one.text,
            "themes": _themes(one, found.themes, say),
            "address": address(pile, comment=one.id),
            "link": say("comments-list-open"),
        }
        for number, one in enumerate(found.comments, start=1)
    ]
    st.html(markup.html("comments", say=say, comments=shown))


def _themes(one: Comment, themes: Sequence[Theme], say: Catalogue) -> str:
    about = [theme.name for theme in themes if theme.id in one.theme_ids]
    return say("comments-list-themes", themes=listed(about, say.language)) if about else ""
