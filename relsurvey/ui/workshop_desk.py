"""The desk: one workshop as its facilitator runs it. One clear next step stands first, everything else below it."""

from collections.abc import Callable
from random import Random

import streamlit as st

from relsurvey import clock
from relsurvey.actions import dry_runs, workshop_room, workshop_steps, workshops
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.i18n.phrases import day
from relsurvey.people.viewer import Viewer
from relsurvey.ui import (
    frame,
    markup,
    our_address,
    pressed,
    workshop_after,
    workshop_form,
    workshop_more,
    workshop_outcome,
    workshop_talk,
)
from relsurvey.ui.at_desk import AtDesk
from relsurvey.ui.markup import plain
from relsurvey.ui.services import services
from relsurvey.ui.wall_view import join_address, spaced
from relsurvey.workshop.standing import Command, Phase, Turn
from relsurvey.workshop.workshop import MOST_IN_ROOM, Workshop

#: Seconds between two looks.
EVERY = 1.5


def render(viewer: Viewer, workshop_id: str, say: Catalogue) -> None:
    """One workshop."""
    desk = workshop_room.desk(services().db, by=viewer, workshop_id=workshop_id)
    instrument = workshops.get_instrument(services().db, by=viewer, workshop_id=workshop_id, language=say.language)
    at = AtDesk(viewer, desk, instrument, say)
    _about(at)
    if not desk.runs:
        workshop_more.take_over(at)
        return
    if at.one.standing.live:
        _live(viewer, at.one, say)
    _next(at)
    if at.one.standing.phase is Phase.PREPARED:
        workshop_form.change(viewer, at.one, instrument, say)
    workshop_talk.queue(at)
    workshop_outcome.render(at)
    workshop_after.render(at)
    workshop_more.render(at)


def _about(at: AtDesk) -> None:
    one, say = at.one, at.say
    st.header(plain(one.plan.name), anchor=False)
    if one.dry_run:
        st.warning(say("workshops-dry-run-mark"))
    facts = [
        (say("desk-facts-phase"), say(f"workshops-phase-{one.standing.phase}")),
        (say("desk-facts-statements"), str(len(one.plan.statements))),
    ]
    if one.plan.held_on:
        facts.append((say("desk-facts-day"), day(one.plan.held_on, say.language)))
    st.html(markup.html("facts", say=say, facts=facts))
    frame.link(f"/wall?workshop={one.id}", say("desk-wall-link"), say)
    if one.code and one.standing.phase in {Phase.JOINING, Phase.RATING}:
        address = join_address(one.code)
        st.html(
            markup.html(
                "join_code", say=say, square=our_address.square(address), address=address, code=spaced(one.code)
            )
        )


@st.fragment(run_every=EVERY)
def _live(viewer: Viewer, shown: Workshop, say: Catalogue) -> None:
    """How far the people are. The rest of the desk is never redrawn under somebody's hands."""
    wall = workshop_room.wall(services().db, by=viewer, workshop_id=shown.id)
    joining = wall.workshop.standing.phase is Phase.JOINING
    words = "desk-live-joining" if joining else "desk-live-done"
    st.html(
        markup.html(
            "sentence", say=say, kind="staff-who", text=say(words, joined=wall.room.joined, done=wall.room.done)
        )
    )
    workshop_more.time_left(say)
    if wall.workshop.revision != shown.revision:
        st.warning(say("desk-live-moved"))
        if st.button(say("desk-look-again"), key="desk-look-again"):
            st.rerun(scope="app")


def _next(at: AtDesk) -> None:
    command, say = at.desk.next, at.say
    if command is None:
        st.success(say("desk-closed"))
        return
    st.subheader(say("desk-next"), anchor=False)
    st.write(say(f"desk-next-{command.replace('_', '-')}"))
    if command is Command.REVEAL:
        _reveal(at)
    elif command is Command.CLOSE:
        workshop_more.close(at, "desk-close", main=True)
    elif command is Command.AGREE:
        workshop_talk.agree(at)
    elif command is Command.TAKE_UP:
        first = at.desk.wall.to_talk_about[0]
        short = at.instrument.statement(first).short
        label = say("desk-take-up", short=plain(short))
        at.button(label, at.step(workshop_steps.take_up, statement_id=first), main=True)
    else:
        at.button(say(f"desk-{command.replace('_', '-')}"), at.step(_STEPS[command]), main=True)
    _simulate(at)


_STEPS: dict[Command, Callable[..., object]] = {
    Command.OPEN: workshop_steps.open_,
    Command.BEGIN: workshop_steps.begin,
    Command.VOTE_AGAIN: workshop_steps.vote_again,
    Command.REVEAL_AGAIN: workshop_steps.reveal_again,
    Command.ACT: workshop_steps.act,
}


def _reveal(at: AtDesk) -> None:
    say, one = at.say, at.one
    with st.form("reveal"):
        number = st.number_input(say("desk-room"), 1, MOST_IN_ROOM, one.plan.in_room, step=1)
        sure = st.checkbox(say("desk-reveal-sure"))
        sent = st.form_submit_button(say("desk-reveal"), type="primary", key=f"reveal-{one.revision}")
    if sent:
        pressed.do(lambda: _count_and_reveal(at, number), done=say("desk-done"), say=say, sure=sure)
    at.button(say("desk-idle"), lambda: workshop_steps.remove_idle(services().db, by=at.viewer, workshop_id=one.id))


def _count_and_reveal(at: AtDesk, number: int | None) -> None:
    if number is not None:
        workshop_steps.set_in_room(services().db, by=at.viewer, workshop_id=at.one.id, number=number)
    at.step(workshop_steps.reveal_all)()


def _simulate(at: AtDesk) -> None:
    standing = at.one.standing
    if at.one.dry_run and (standing.phase is Phase.RATING or standing.turn is Turn.VOTING):
        at.button(at.say("desk-simulate"), lambda: _rate(at), done="desk-simulated")


def _rate(at: AtDesk) -> None:
    random = Random(f"{at.one.id} {clock.now()}")  # noqa: S311 - made-up ratings, not a secret
    dry_runs.rate(services().db, services().settings, by=at.viewer, workshop_id=at.one.id, random=random)
