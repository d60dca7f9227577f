"""What a facilitator needs now and then: step back, timer, hand over, break off, a dry run, taking a workshop out."""

from datetime import timedelta

import streamlit as st

from relsurvey import clock
from relsurvey.actions import dry_runs, workshop_room, workshop_steps, workshops
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.ui import markup, pressed, workshop_talk
from relsurvey.ui.at_desk import AtDesk
from relsurvey.ui.markup import plain
from relsurvey.ui.services import services
from relsurvey.ui.session import start_timer, timer_ends
from relsurvey.workshop.standing import Command, Phase

_A_MINUTE = 60
_USUAL_PEOPLE, _USUAL_MINUTES = 12, 5


def render(at: AtDesk) -> None:
    """Everything that is not the next step."""
    st.subheader(at.say("desk-other"), anchor=False)
    _back(at)
    if at.one.standing.live:
        _timer(at.say)
        with st.expander(at.say("desk-note-whole")):
            workshop_talk.note(at)
    if at.one.standing.phase is not Phase.CLOSED:
        _hand_over(at)
    if at.one.standing.phase is Phase.PREPARED:
        _dry_run(at)
    if at.one.standing.live and at.desk.next is not Command.CLOSE:
        with st.expander(at.say("desk-break-off")):
            close(at, "desk-break-off", main=False)
    if at.one.dry_run or at.one.standing.phase is Phase.PREPARED:
        _remove(at)
    _history(at)


def close(at: AtDesk, words: str, *, main: bool) -> None:
    """Close the workshop: at its end, or before."""
    say = at.say
    with st.form(words):
        sure = st.checkbox(say(f"{words}-sure"))
        key = f"{words}-{at.one.revision}"
        sent = st.form_submit_button(say(words), type="primary" if main else "secondary", key=key)
    if sent:
        deed = at.step(workshop_steps.close, today=clock.today())
        pressed.do(deed, done=say("desk-step-close"), say=say, sure=sure)


def take_over(at: AtDesk) -> None:
    """Somebody else runs it: who, and the way to take it over, because a laptop can break."""
    names = workshop_steps.facilitators(services().db, by=at.viewer)
    name = names.get(at.one.facilitator_id, at.say("desk-somebody"))
    st.write(at.say("desk-others", name=plain(name)))
    mine = at.viewer.person_id
    at.button(at.say("desk-take-over"), lambda: _give(at, mine), main=True, done="desk-taken-over")


def time_left(say: Catalogue) -> None:
    """How much of the timer is left, where one runs."""
    ends = timer_ends()
    if ends is None:
        return
    left = max(0, round((ends - clock.now()).total_seconds()))
    minutes, seconds = divmod(left, _A_MINUTE)
    text = say("desk-timer-left", minutes=str(minutes), seconds=f"{seconds:02}") if left else say("desk-timer-over")
    st.html(markup.html("sentence", say=say, kind="staff-who", text=text))


def _back(at: AtDesk) -> None:
    last = at.desk.last
    if last is None:
        return
    if at.desk.can_step_back:
        step = at.say(_words(last.command))
        at.button(at.say("desk-back", step=step), at.step(workshop_steps.step_back), done="desk-back-done")
    else:
        st.write(at.say("desk-no-back"))
    if at.one.standing.phase is Phase.ACTING:
        at.button(at.say("desk-talk-on"), at.step(workshop_steps.talk_on))


def _timer(say: Catalogue) -> None:
    with st.expander(say("desk-timer")), st.form("timer"):
        minutes = st.number_input(say("desk-timer-minutes"), 1, 60, _USUAL_MINUTES)
        if st.form_submit_button(say("desk-timer-start")):
            start_timer(clock.now() + timedelta(minutes=int(minutes)))
            st.rerun()


def _hand_over(at: AtDesk) -> None:
    say = at.say
    names = workshop_steps.facilitators(services().db, by=at.viewer)
    names.pop(at.viewer.person_id, None)
    if not names:
        return
    with st.expander(say("desk-hand-over")), st.form("hand-over"):
        to = st.selectbox(say("desk-hand-over-to"), list(names), format_func=lambda id_: plain(names[id_]))
        sent = st.form_submit_button(say("desk-hand-over-button"))
    if sent:
        pressed.do(lambda: _give(at, to), done=say("desk-handed-over"), say=say)


def _give(at: AtDesk, person_id: str) -> None:
    workshop_steps.hand_over(services().db, by=at.viewer, workshop_id=at.one.id, person_id=person_id)


def _dry_run(at: AtDesk) -> None:
    say = at.say
    with st.expander(say("desk-dry-run")):
        st.write(say("desk-dry-run-help"))
        with st.form("dry-run"):
            people = st.number_input(say("desk-dry-run-people"), 1, dry_runs.MOST, _USUAL_PEOPLE)
            sent = st.form_submit_button(say("desk-dry-run-start"))
    if sent:
        ours = services()
        pressed.do(
            lambda: dry_runs.start(ours.db, ours.settings, by=at.viewer, workshop_id=at.one.id, people=int(people)),
            done=say("desk-dry-run-started"),
            say=say,
            opens="workshop",
        )


def _remove(at: AtDesk) -> None:
    say = at.say
    with st.expander(say("desk-remove")), st.form("remove"):
        sure = st.checkbox(say("desk-remove-sure"))
        sent = st.form_submit_button(say("desk-remove"))
    if sent:
        pressed.do(lambda: _gone(at), done=say("desk-removed"), say=say, sure=sure)


def _gone(at: AtDesk) -> None:
    workshops.remove(services().db, by=at.viewer, workshop_id=at.one.id)
    # There is nothing to see at this address any more: the list is shown.
    st.query_params.clear()


def _history(at: AtDesk) -> None:
    taken = workshop_room.history(services().db, by=at.viewer, workshop_id=at.one.id)
    lines = [_told(at.say, at.say(_words(step.command)), taken_back=back) for step, back in taken]
    if lines:
        with st.expander(at.say("desk-history")):
            st.html(markup.html("list", say=at.say, items=lines))


def _told(say: Catalogue, step: str, *, taken_back: bool) -> str:
    return say("desk-history-taken-back", step=step) if taken_back else step


def _words(command: Command) -> str:
    return f"desk-step-{command.replace('_', '-')}"
