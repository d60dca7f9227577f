"""One reply: what it answers and says, what in it may name somebody, the decision of a second person, its history."""

from collections.abc import Iterator, Mapping

import streamlit as st

from relsurvey.actions import replies, reply_at_hand, reply_desk, workshop_actions
from relsurvey.actions.reply_at_hand import Answered, may_write
from relsurvey.actions.workshop_actions import Board
from relsurvey.clock import today
from relsurvey.i18n.catalogue import Catalogue, catalogue
from relsurvey.i18n.phrases import day
from relsurvey.people.permissions import Permission
from relsurvey.people.viewer import Viewer
from relsurvey.reporting.replies import LONGEST_NOTE, Kind, Reply, State, Version
from relsurvey.ui import frame, markup, pressed
from relsurvey.ui.markup import plain
from relsurvey.ui.reply_findings import findings, marked
from relsurvey.ui.reply_words import address, kind_words, state_words, whose, you_said
from relsurvey.ui.services import services
from relsurvey.workshop.workshop import Action, Status


def render(viewer: Viewer, reply_id: str, say: Catalogue) -> None:
    """The whole reply. Raises NotFound("reply-not-found")."""
    one = reply_desk.get(services().db, by=viewer, reply_id=reply_id)
    wave = reply_at_hand.open_wave(services().db, by=viewer, wave_id=one.wave_id)
    names = reply_desk.names(services().db, by=viewer)
    st.caption(plain(f"{wave.publication.wave_name} · {whose(wave.name(one.group), say)}"))
    _said(viewer, one.newest, one, wave, say)
    if one.waits:
        _decision(viewer, one, say)
    elif one.newest.answer:
        st.info(plain(say("replies-answer", answer=one.newest.answer)))
    if may_write(viewer, one.group):
        _change(viewer, one, say)
    _history(one, names, say)


def _said(viewer: Viewer, version: Version, one: Reply, wave: Answered, say: Catalogue) -> None:
    content = version.content
    st.header(say("replies-you-said"), anchor=False)
    st.write(plain(you_said(content.you_said, wave, one.group, say)))
    st.header(kind_words(content.kind, say), anchor=False)
    for language, words in content.words.items():
        looked = replies.look_over(services().db, by=viewer, words=words, language=language)
        if len(content.words) > 1:
            st.caption(catalogue(language)("language-name"))
        st.html(markup.html("comment", say=say, parts=list(marked(words, looked, say))))
        findings(looked, words, say)
    if content.due:
        st.write(say("replies-due-by", day=day(content.due, say.language)))
    st.write(f"**{state_words(version, say)}**")
    _action(viewer, content.action_id, content.kind, say)


def _action(viewer: Viewer, action_id: str, kind: Kind, say: Catalogue) -> None:
    """The action behind it, and that a promise has been kept meanwhile."""
    if not action_id or not viewer.may(Permission.FOLLOW_ACTIONS):
        return
    action = _found(workshop_actions.board(services().db, by=viewer), action_id)
    if action is None:
        return
    state = say(f"actions-state-{action.status.value.replace('_', '-')}")
    st.write(plain(say("replies-action-is", what=action.about.what, state=state)))
    if action.status is Status.DONE and kind is Kind.WILL:
        st.info(say("replies-action-done"))
    frame.link(f"/actions?action={action_id}", say("replies-action-link"), say)


def _found(board: Board, action_id: str) -> Action | None:
    return next((one for one in board.actions if one.id == action_id), None)


def _decision(viewer: Viewer, one: Reply, say: Catalogue) -> None:
    """What only a second person may decide."""
    st.header(say("replies-decide-heading"), anchor=False)
    if one.newest.written_by == viewer.person_id:
        st.info(say("replies-decide-own"))
        return
    st.write(say("replies-decide-help"))
    with st.form("decide"):
        sure = st.checkbox(say("replies-decide-tick"))
        note = st.text_area(say("replies-decide-note"), max_chars=LONGEST_NOTE)
        with st.container(horizontal=True):
            agrees = st.form_submit_button(say("replies-decide-agree"), type="primary")
            back = st.form_submit_button(say("replies-decide-back"))
    if agrees and not sure:
        st.error(say("replies-decide-tick-needed"))
    elif agrees or back:
        done = say("replies-decided-public" if agrees else "replies-decided-back")
        pressed.do(
            lambda: replies.decide(
                services().db,
                by=viewer,
                reply_id=one.id,
                number=one.newest.number,
                agrees=agrees,
                answer=note,
                today=today(),
            ),
            done=done,
            say=say,
        )


def _change(viewer: Viewer, one: Reply, say: Catalogue) -> None:
    where = address(wave=one.wave_id, group=one.group, write="1", reply=one.id)
    frame.link(where, say("replies-change-link"), say)
    if one.public is None:
        return
    with st.expander(say("replies-withdraw-heading")), st.form("withdraw", border=False):
        st.write(say("replies-withdraw-help"))
        why = st.text_area(say("replies-withdraw-why"), max_chars=LONGEST_NOTE)
        if st.form_submit_button(say("replies-withdraw-button")):
            pressed.do(
                lambda: replies.withdraw(services().db, by=viewer, reply_id=one.id, why=why, today=today()),
                done=say("replies-withdrawn"),
                say=say,
            )


def _history(one: Reply, names: Mapping[str, str], say: Catalogue) -> None:
    st.header(say("replies-history"), anchor=False)
    done = [line for version in one.versions for line in _steps(version, one, names, say)]
    st.html(markup.html("history", say=say, done=done))


def _steps(version: Version, one: Reply, names: Mapping[str, str], say: Catalogue) -> Iterator[tuple[str, str]]:
    """What happened to one version: a line, and the words or the note that belong to it."""
    gone = say("requests-gone")
    when, who = day(version.written_on, say.language), names.get(version.written_by, gone)
    if version.state is State.WITHDRAWN:
        yield say("replies-step-withdrawn", day=when, name=who), version.why
        return
    said = f"{kind_words(version.content.kind, say)}: {version.content.words_in(say.language)}"
    written = "replies-step-written" if version.number == 1 else "replies-step-changed"
    yield say(written, day=when, name=who), f"{said} ({version.why})" if version.why else said
    if version.decided_on:
        step = "replies-step-public" if version.state is State.PUBLIC else "replies-step-back"
        reader = names.get(version.decided_by, gone)
        yield say(step, day=day(version.decided_on, say.language), name=reader), version.answer
    elif version is not one.newest:
        yield say("replies-step-unread"), ""
