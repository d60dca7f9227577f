"""The form that prepares a workshop, or changes one that was not opened: purpose, ground rules, people, statements."""

from collections.abc import Mapping
from dataclasses import dataclass

import streamlit as st

from relsurvey import clock
from relsurvey.actions import units, workshops
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.people.viewer import Viewer
from relsurvey.ui import pressed
from relsurvey.ui.markup import plain
from relsurvey.ui.services import services
from relsurvey.workshop.instrument import FEWEST, MOST, Instrument
from relsurvey.workshop.workshop import LONGEST_LINE, LONGEST_TEXT, MOST_IN_ROOM, Plan, Workshop


@dataclass(frozen=True, slots=True)
class _Filled:
    plan: Plan
    sent: bool


def render(viewer: Viewer, say: Catalogue) -> None:
    """A new workshop."""
    known = {
        id_: one for id_, one in workshops.instruments(services().settings, language=say.language).items() if _fits(one)
    }
    st.header(say("workshops-new"), anchor=False)
    chosen = known[
        st.selectbox(say("workshops-instrument"), list(known), format_func=lambda one: plain(known[one].title))
    ]
    begins = Plan(
        "",
        _offered(chosen, say),
        purpose=say("workshops-purpose-usual"),
        ground_rules=say("workshops-rules-usual"),
        held_on=clock.today(),
    )
    filled = _fields(viewer, chosen, begins, say("workshops-save"), say)
    if filled.sent:
        pressed.do(
            lambda: workshops.prepare(
                services().db, services().settings, by=viewer, instrument_id=chosen.id, plan=filled.plan
            ),
            done=say("workshops-saved"),
            say=say,
            opens="workshop",
        )


def change(viewer: Viewer, one: Workshop, instrument: Instrument, say: Catalogue) -> None:
    """Change what was prepared."""
    with st.expander(say("workshops-change")):
        filled = _fields(viewer, instrument, one.plan, say("workshops-change-save"), say)
    if filled.sent:
        pressed.do(
            lambda: workshops.change(services().db, by=viewer, workshop_id=one.id, plan=filled.plan),
            done=say("workshops-saved"),
            say=say,
        )


def _fits(one: Instrument) -> bool:
    """An audit is done at a desk, by one person."""
    return not one.extras.checks and len(one.statements) >= FEWEST


def _offered(chosen: Instrument, say: Catalogue) -> tuple[str, ...]:
    """The statements of a set that fits into the time. Choosing another set fills the field below anew."""
    sets = {one.id: one for one in chosen.extras.sets}
    if not sets:
        return ()
    label = {one.id: say("workshops-set", minutes=one.minutes, count=len(one.statements)) for one in sets.values()}
    picked = st.radio(say("workshops-sets"), list(sets), format_func=lambda one: label[one], key=f"set-{chosen.id}")
    return sets[picked].statements


def _fields(viewer: Viewer, chosen: Instrument, begins: Plan, save: str, say: Catalogue) -> _Filled:
    places = {"": say("workshops-unit-none")} | {one.id: one.name for one in units.list_(services().db, by=viewer)}
    statements = {one.id: plain(one.short) for one in chosen.statements}
    with st.form(f"workshop-{chosen.id}"):
        name = st.text_input(say("workshops-name"), begins.name, max_chars=LONGEST_LINE, autocomplete="off")
        unit_id = st.selectbox(
            say("workshops-unit"),
            list(places),
            index=list(places).index(begins.unit_id) if begins.unit_id in places else 0,
            format_func=lambda one: plain(places[one]),
        )
        held_on = st.date_input(say("workshops-held-on"), begins.held_on, format="DD/MM/YYYY")
        minutes = st.number_input(say("workshops-minutes"), 30, 480, _minutes(chosen, begins), step=15)
        in_room = st.number_input(say("workshops-in-room"), 1, MOST_IN_ROOM, begins.in_room, step=1)
        purpose = st.text_area(say("workshops-purpose"), begins.purpose, max_chars=LONGEST_TEXT)
        rules = st.text_area(say("workshops-rules"), begins.ground_rules, max_chars=LONGEST_TEXT)
        picked = _statements(statements, begins, say)
        sent = st.form_submit_button(save, type="primary")
    plan = Plan(name, tuple(picked), unit_id, purpose, rules, int(minutes), held_on, in_room)
    return _Filled(plan, sent)


def _statements(statements: Mapping[str, str], begins: Plan, say: Catalogue) -> list[str]:
    return st.multiselect(
        say("workshops-statements", fewest=FEWEST, most=MOST),
        list(statements),
        default=list(begins.statements),
        format_func=lambda one: statements[one],
    )


def _minutes(chosen: Instrument, begins: Plan) -> int:
    if begins.name:
        return begins.minutes
    fitting = [one.minutes for one in chosen.extras.sets if one.statements == begins.statements]
    return fitting[0] if fitting else begins.minutes
