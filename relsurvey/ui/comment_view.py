"""One comment: what somebody wrote, what in it may name somebody, the words without names, and what becomes of it."""

from collections.abc import Iterator, Sequence

import streamlit as st

from relsurvey.actions import comments
from relsurvey.actions.comments import Opened, Pile
from relsurvey.collection.comment import CommentState, Decided
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.people.viewer import Viewer
from relsurvey.redaction.found import Found, Kind, taken_out
from relsurvey.ui import markup, pressed
from relsurvey.ui.markup import plain
from relsurvey.ui.services import services


def render(viewer: Viewer, pile: Pile, comment_id: str, say: Catalogue) -> None:
    """The comment. Raises NotFound when it is not there (any more)."""
    opened = comments.open_(services().db, by=viewer, wave_id=pile.wave_id, comment_id=comment_id)
    st.subheader(say("comments-one-heading"), anchor=False)
    st.html(markup.html("comment", say=say, parts=list(_parts(opened, say))))
    st.write(say("comments-permission-yes" if opened.comment.may_quote else "comments-permission-no"))
    if opened.comment.may_quote and not opened.enough:
        st.write(say("comments-too-few"))
    chosen = _choose(opened, say)
    _decide(viewer, pile, opened, chosen, say)
    if opened.comment.state is not CommentState.WAITING:
        _forget(viewer, pile, opened, say)


def _parts(opened: Opened, say: Catalogue) -> Iterator[dict[str, str]]:
    """The text in pieces: `what` says what a piece may name, empty for the rest."""
    text, at = opened.comment.text, 0
    for one in opened.found:
        yield {"text": text[at : one.start], "what": ""}
        yield {"text": text[one.start : one.end], "what": say(f"comments-kind-{one.kind}")}
        at = one.end
    yield {"text": text[at:], "what": ""}


def _choose(opened: Opened, say: Catalogue) -> Sequence[Found]:
    """The suggestions that the reviewer follows: all, until they untick one."""
    st.subheader(say("comments-found-heading"), anchor=False)
    if not opened.found:
        st.write(say("comments-found-none"))
        return ()
    st.write(say("comments-found-help"))
    chosen = []
    for one in opened.found:
        part = opened.comment.text[one.start : one.end]
        words = say("comments-found-row", part=plain(part), kind=say(f"comments-kind-{one.kind}"))
        if st.checkbox(words, value=True, key=f"out-{opened.comment.id}-{one.start}"):
            chosen.append(one)
    return chosen


def _decide(viewer: Viewer, pile: Pile, opened: Opened, chosen: Sequence[Found], say: Catalogue) -> None:
    one = opened.comment
    names = {theme.id: theme.name for theme in opened.themes}
    st.subheader(say("comments-decide-heading"), anchor=False)
    with st.form(f"decide-{one.id}"):
        # Another key for another choice: what the ticks say is what is shown.
        ticked = "-".join(str(part.start) for part in chosen)
        words = st.text_area(
            say("comments-edited"),
            one.edited or taken_out(one.text, chosen, instead=_instead(say)),
            key=f"words-{one.id}-{ticked}",
        )
        if opened.found and not one.edited:
            st.caption(say("comments-edited-help"))
        about = _about(opened, names, say)
        state = st.radio(
            say("comments-becomes"),
            _possible(opened),
            index=_index(opened),
            format_func=lambda value: say(f"comments-becomes-{value}"),
            # Of this comment: nothing of the one before may seem to be chosen.
            key=f"becomes-{one.id}",
        )
        for_next = _for_next(opened, say)
        saved = st.form_submit_button(say("comments-decide-button"), type="primary")
    if saved and state is None:
        st.error(say("comments-choose"))
    elif saved and state is not None:
        decided = Decided(state, words, about, for_next)
        pressed.do(lambda: _decided(viewer, pile, one.id, decided), done=say("comments-decided"), say=say)


def _decided(viewer: Viewer, pile: Pile, comment_id: str, decided: Decided) -> None:
    """Store it and go on: to the next comment that waits, or back to the question when none does."""
    db = services().db
    comments.decide(db, by=viewer, wave_id=pile.wave_id, comment_id=comment_id, decided=decided)
    waiting = comments.next_waiting(db, by=viewer, wave_id=pile.wave_id, question_id=pile.question_id)
    if waiting:
        st.query_params["comment"] = waiting
    else:
        del st.query_params["comment"]


def _for_next(opened: Opened, say: Catalogue) -> bool:
    """Where the words may be used: whether they are for whoever writes the next version too."""
    if not (opened.comment.may_quote and opened.enough):
        return False
    label, help_ = say("comments-for-next"), say("comments-for-next-help")
    return st.checkbox(label, value=opened.comment.for_next, key=f"next-{opened.comment.id}", help=help_)


def _about(opened: Opened, names: dict[str, str], say: Catalogue) -> frozenset[str]:
    st.markdown(f"**{say('comments-about')}**")
    if not names:
        st.write(say("comments-about-none"))
    one = opened.comment
    return frozenset(
        theme_id
        for theme_id, name in names.items()
        if st.checkbox(plain(name), value=theme_id in one.theme_ids, key=f"about-{one.id}-{theme_id}")
    )


def _possible(opened: Opened) -> list[CommentState]:
    states = [CommentState.HIDDEN, CommentState.CODED]
    return [*states, CommentState.QUOTABLE] if opened.comment.may_quote and opened.enough else states


def _index(opened: Opened) -> int | None:
    """Nothing is chosen until somebody has decided."""
    possible = _possible(opened)
    return possible.index(opened.comment.state) if opened.comment.state in possible else None


def _forget(viewer: Viewer, pile: Pile, opened: Opened, say: Catalogue) -> None:
    st.subheader(say("comments-forget-heading"), anchor=False)
    st.write(say("comments-forget-help"))
    with st.form(f"forget-{opened.comment.id}"):
        sure = st.checkbox(say("comments-forget-tick"), key=f"sure-{opened.comment.id}")
        forget = st.form_submit_button(say("comments-forget-button"))
    if forget:
        one = opened.comment.id
        pressed.do(
            lambda: comments.forget_original(services().db, by=viewer, wave_id=pile.wave_id, comment_id=one),
            done=say("comments-forgotten"),
            say=say,
            sure=sure,
        )


def _instead(say: Catalogue) -> dict[Kind, str]:
    return {kind: say(f"comments-instead-{kind}") for kind in Kind}
