"""The part of the desk about what comes out: agreed levels, and the actions with a form for a new one."""

from datetime import date, timedelta

import streamlit as st

from relsurvey import clock
from relsurvey.actions import workshop_actions
from relsurvey.i18n.phrases import day
from relsurvey.ui import markup, pressed
from relsurvey.ui.at_desk import AtDesk
from relsurvey.ui.markup import plain
from relsurvey.ui.services import services
from relsurvey.workshop.standing import Phase
from relsurvey.workshop.workshop import LONGEST_LINE, LONGEST_TEXT, Action, NewAction, Whose

#: Until when an action is due, when nobody says otherwise.
_USUAL = timedelta(weeks=6)


def render(at: AtDesk) -> None:
    """Agreed levels from the talk on, actions once the room plans them."""
    _agreed(at)
    if at.one.standing.phase in {Phase.ACTING, Phase.CLOSED}:
        _actions(at)


def _agreed(at: AtDesk) -> None:
    say, lines = at.say, []
    for id_, one in at.desk.wall.agreed.items():
        statement = at.instrument.statement(id_)
        level = statement.levels[one.level - 1].name
        lines.append(say("desk-agreed-line", short=statement.short, level=level))
    if lines:
        st.subheader(say("desk-agreed"), anchor=False)
        st.html(markup.html("list", say=say, items=lines))


def _actions(at: AtDesk) -> None:
    say = at.say
    known = workshop_actions.of_workshop(services().db, by=at.viewer, workshop_id=at.one.id)
    st.subheader(say("desk-actions"), anchor=False)
    if known:
        st.html(markup.html("list", say=say, items=[_line(at, one) for one in known]))
    else:
        st.write(say("desk-actions-none"))
    if at.one.standing.phase is not Phase.ACTING:
        return
    _new(at, len(known))
    for one in known:
        _remove(at, one)


def _remove(at: AtDesk, one: Action) -> None:
    if st.button(at.say("desk-action-remove", what=plain(one.about.what)), key=f"remove-{one.id}", wrap=True):
        pressed.do(
            lambda: workshop_actions.remove(services().db, by=at.viewer, action_id=one.id),
            done=at.say("desk-action-removed"),
            say=at.say,
        )


def _line(at: AtDesk, one: Action) -> str:
    due = day(one.about.due, at.say.language)
    return at.say("desk-action-line", what=one.about.what, owner=one.about.owner, due=due)


def _new(at: AtDesk, number: int) -> None:
    """A form of its own for each action, so that the next one begins empty."""
    say, shorts = at.say, {id_: plain(at.instrument.statement(id_).short) for id_ in _statements(at)}
    with st.form(f"action-{number}"):
        statement = st.selectbox(say("desk-action-statement"), list(shorts), format_func=lambda id_: shorts[id_])
        what = st.text_area(say("desk-action-what"), max_chars=LONGEST_TEXT)
        owner = st.text_input(say("desk-action-owner"), max_chars=LONGEST_LINE, autocomplete="off")
        due: date = st.date_input(say("desk-action-due"), clock.today() + _USUAL, format="DD/MM/YYYY")
        first = st.text_area(say("desk-action-first-step"), max_chars=LONGEST_TEXT)
        show = st.text_area(say("desk-action-will-show"), max_chars=LONGEST_TEXT)
        whose = st.radio(
            say("desk-action-whose"), list[Whose](Whose), index=0, format_func=lambda one: say(f"desk-whose-{one}")
        )
        sent = st.form_submit_button(say("desk-action-add"), type="primary")
    if sent:
        new = NewAction(statement, what, owner, due, first, show, whose)
        pressed.do(
            lambda: workshop_actions.add(services().db, by=at.viewer, workshop_id=at.one.id, new=new),
            done=say("desk-action-added"),
            say=say,
        )


def _statements(at: AtDesk) -> list[str]:
    """Those with the lowest agreed levels first: most actions are about them."""
    agreed = at.desk.wall.agreed
    low = sorted(agreed, key=lambda id_: agreed[id_].level)
    return [*low, *(id_ for id_ in at.one.plan.statements if id_ not in agreed)]
