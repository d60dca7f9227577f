"""The part of the desk about the talk: the queue, the level that is agreed on, and the note."""

import streamlit as st

from relsurvey.actions import workshop_steps
from relsurvey.ui import markup, pressed
from relsurvey.ui.at_desk import AtDesk
from relsurvey.ui.markup import plain
from relsurvey.ui.services import services
from relsurvey.workshop.standing import Command, Phase, Turn
from relsurvey.workshop.workshop import LONGEST_TEXT, Agreed


def agree(at: AtDesk) -> None:
    """Write down what the room settles on for the statement that is on the wall."""
    say, statement = at.say, at.instrument.statement(at.one.standing.statement_id)
    before = at.desk.wall.agreed.get(statement.id)
    names = {number: plain(level.name) for number, level in enumerate(statement.levels, start=1)}
    st.markdown(f"**{plain(statement.text)}**")
    with st.form(f"agree-{statement.id}"):
        level = st.radio(
            say("desk-agree-level"),
            list(names),
            index=before.level - 1 if before else None,
            format_func=lambda one: names[one],
        )
        reason = st.text_area(say("desk-agree-reason"), before.reason if before else "", max_chars=LONGEST_TEXT)
        minority = st.text_area(say("desk-agree-minority"), before.minority if before else "", max_chars=LONGEST_TEXT)
        sent = st.form_submit_button(say("desk-agree"), type="primary", key=f"agree-{at.one.revision}")
    if sent:
        # No level: the action says that it is none of the statement's.
        settled = Agreed(statement.id, level or 0, reason, minority)
        pressed.do(at.step(workshop_steps.agree, agreed=settled), done=say("desk-done"), say=say)


def queue(at: AtDesk) -> None:
    """What is still to be talked about, with how far apart the room is, and a way to take up any of them."""
    if at.one.standing.phase is not Phase.DISCUSSING:
        return
    say = at.say
    if at.one.standing.statement_id:
        _note(at, at.one.standing.statement_id, say("desk-note"))
    if Command.AGREE in at.desk.allowed and at.desk.next is not Command.AGREE:
        settled = at.one.standing.turn is Turn.AGREED
        with st.expander(say("desk-agree-anew" if settled else "desk-agree-now")):
            agree(at)
    with st.container(horizontal=True):
        if Command.VOTE_AGAIN in at.desk.allowed and at.desk.next is not Command.VOTE_AGAIN:
            at.button(say("desk-vote-again"), at.step(workshop_steps.vote_again))
        if Command.SHOW_QUEUE in at.desk.allowed:
            at.button(say("desk-show-queue"), at.step(workshop_steps.show_queue))
        if Command.ACT in at.desk.allowed and at.desk.next is not Command.ACT:
            at.button(say("desk-skip-to-actions"), at.step(workshop_steps.act))
    _waiting(at)


def note(at: AtDesk) -> None:
    """A note on the whole workshop."""
    _note(at, "", at.say("desk-note-whole"))


def _waiting(at: AtDesk) -> None:
    say, waiting = at.say, at.desk.wall.to_talk_about
    if waiting:
        st.subheader(say("desk-queue"), anchor=False)
        st.html(markup.html("list", say=say, items=[_line(at, id_) for id_ in waiting]))
    if at.one.standing.turn is Turn.VOTING or not at.desk.wall.queue:
        return
    shorts = {id_: plain(at.instrument.statement(id_).short) for id_ in at.desk.wall.queue}
    with st.form("pick"):
        picked = st.selectbox(say("desk-pick"), list(shorts), format_func=lambda id_: shorts[id_])
        sent = st.form_submit_button(say("desk-pick-button"), key=f"pick-{at.one.revision}")
    if sent:
        pressed.do(at.step(workshop_steps.take_up, statement_id=picked), done=say("desk-done"), say=say)


def _line(at: AtDesk, statement_id: str) -> str:
    spread = at.desk.spreads.get(statement_id)
    words = at.say(f"desk-spread-{spread or 'none'}".replace("_", "-"))
    return at.say("desk-queue-line", short=at.instrument.statement(statement_id).short, spread=words)


def _note(at: AtDesk, statement_id: str, label: str) -> None:
    say = at.say
    with st.form(f"note-{statement_id}"):
        words = st.text_area(label, at.desk.notes.get(statement_id, ""), max_chars=LONGEST_TEXT)
        sent = st.form_submit_button(say("desk-note-save"))
    if sent:
        pressed.do(
            lambda: workshop_steps.note(
                services().db, by=at.viewer, workshop_id=at.one.id, statement_id=statement_id, words=words
            ),
            done=say("desk-note-saved"),
            say=say,
        )
