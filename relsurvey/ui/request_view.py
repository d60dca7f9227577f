"""One request to talk: what the person wrote, what was done, and what can be done next."""

from collections.abc import Callable, Iterator, Mapping

import streamlit as st

from relsurvey.actions import talk_queue
from relsurvey.actions.talk_queue import Opened
from relsurvey.clock import now, on_the_wall, today
from relsurvey.collection.talk import Outcome, Step, Waiting
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.i18n.phrases import day, moment
from relsurvey.people.viewer import Viewer
from relsurvey.ui import markup, pressed
from relsurvey.ui.services import services


def state(one: Waiting) -> str:
    """The word for where a request stands."""
    if one.closed:
        return "closed"
    if one.taken_by:
        return "taken"
    return "overdue" if one.overdue(on_the_wall(now())) else "waiting"


def lines(one: Waiting, names: Mapping[str, str], say: Catalogue) -> Iterator[str]:
    """Where a request stands, in sentences: nothing of what the person wrote."""
    due = moment(one.due, say.language)
    who = names.get(one.taken_by, say("requests-gone"))
    if one.closed_on:
        yield say("requests-closed-on", day=day(one.closed_on, say.language), name=who)
        yield say(_outcome(one.outcome)) if one.outcome else ""
        return
    yield say("requests-overdue" if state(one) == "overdue" else "requests-due", day=due)
    if one.taken_by:
        yield say("requests-taken-by", name=who)
    if one.unsent:
        yield say("requests-unsent")


def render(viewer: Viewer, request_id: str, say: Catalogue) -> None:
    """The request. Raises NotFound when it is not there (any more)."""
    opened = talk_queue.open_(services().db, by=viewer, request_id=request_id)
    names = talk_queue.names(services().db, by=viewer)
    st.header(say("requests-name", day=day(opened.waiting.day, say.language)), anchor=False)
    for line in lines(opened.waiting, names, say):
        st.write(line)
    wish = opened.wish
    said = {"about": wish.about, "who": wish.name, "reach": wish.reach, "keep-from": wish.keep_from}
    written = [(say(f"requests-{name}"), text or say("requests-nothing")) for name, text in said.items()]
    st.html(markup.html("written", say=say, written=written))
    _history(opened, names, say)
    if not opened.waiting.closed:
        _next(viewer, opened.waiting, say)


def _history(opened: Opened, names: Mapping[str, str], say: Catalogue) -> None:
    st.subheader(say("requests-history"), anchor=False)
    done = [
        (
            say(
                f"requests-step-{one.step.value.replace('_', '-')}",
                day=day(one.day, say.language),
                name=names.get(one.person_id, say("requests-gone")),
            ),
            one.note,
        )
        for one in opened.history
    ]
    if done:
        st.html(markup.html("history", say=say, done=done))
    else:
        st.write(say("requests-history-none"))


def _next(viewer: Viewer, one: Waiting, say: Catalogue) -> None:
    db, day_ = services().db, today()
    if not one.taken_by:
        if st.button(say("requests-take-button"), type="primary"):
            _do(lambda: talk_queue.take(db, by=viewer, request_id=one.id, today=day_), Step.TAKEN, say)
        return
    st.subheader(say("requests-note-heading"), anchor=False)
    with st.form("note", clear_on_submit=True):
        note = st.text_area(say("requests-note"), max_chars=talk_queue.LONGEST_NOTE)
        noted = st.form_submit_button(say("requests-note-button"))
    if noted:
        _do(lambda: talk_queue.add_note(db, note=note, by=viewer, request_id=one.id, today=day_), Step.NOTED, say)
    st.subheader(say("requests-close-heading"), anchor=False)
    with st.form("close"):
        outcome = st.radio(
            say("requests-close-outcome"), list(Outcome), index=None, format_func=lambda value: say(_outcome(value))
        )
        words = st.text_area(say("requests-close-note"), max_chars=talk_queue.LONGEST_NOTE)
        closed = st.form_submit_button(say("requests-close-button"), type="primary")
    if closed:
        _do(
            lambda: talk_queue.close(db, outcome=outcome, note=words, by=viewer, request_id=one.id, today=day_),
            Step.CLOSED,
            say,
        )
    if st.button(say("requests-give-back-button")):
        _do(lambda: talk_queue.give_back(db, by=viewer, request_id=one.id, today=day_), Step.GIVEN_BACK, say)


def _outcome(outcome: Outcome) -> str:
    return f"requests-outcome-{outcome.value.replace('_', '-')}"


def _do(action: Callable[[], None], step: Step, say: Catalogue) -> None:
    pressed.do(action, done=say(f"requests-done-{step.value.replace('_', '-')}"), say=say)
