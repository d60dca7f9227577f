"""The forms around a new survey round: its name, questionnaire, dates, numbers and plan; a further unit."""

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import streamlit as st

from relsurvey.actions import reply_asking, studio_rounds, units, waves
from relsurvey.clock import today
from relsurvey.collection.plan import ReleasePlan
from relsurvey.collection.wave import NORMAL_THRESHOLD
from relsurvey.errors import FileProblems, RelsurveyError
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.people.viewer import Viewer
from relsurvey.questionnaire.definition import Questionnaire
from relsurvey.questionnaire.joined import main_part
from relsurvey.ui import frame, numbers_part, plan_part, pressed
from relsurvey.ui.markup import plain
from relsurvey.ui.review_view import title_of
from relsurvey.ui.services import services

USUAL_LENGTH = timedelta(days=28)


def render(viewer: Viewer, say: Catalogue) -> None:
    """The form for a new survey round, and the way to add a unit."""
    st.header(say("waves-new-title"), anchor=False)
    known = units.list_(services().db, by=viewer)
    names = {unit.id: unit.name for unit in known}
    questionnaires = _questionnaires(viewer, say)
    if not names:
        st.write(say("waves-new-no-units"))
    elif questionnaires:
        _new_wave(viewer, names, questionnaires, say)
    _new_unit(viewer, say)


def _questionnaires(viewer: Viewer, say: Catalogue) -> Sequence[Questionnaire]:
    try:
        known = studio_rounds.questionnaires(services().db, services().settings, by=viewer)
    except FileProblems as error:
        frame.show_error(error, say)
        return ()
    if not known:
        st.write(say("waves-no-questionnaires"))
    return tuple(known.values())


@dataclass(frozen=True, slots=True)
class Wanted:
    """A survey round as the form was filled in."""

    name: str
    questionnaire: Questionnaire
    opens_on: date
    closes_on: date
    asked: Mapping[str, int]
    plan: ReleasePlan


def _new_wave(
    viewer: Viewer, names: Mapping[str, str], questionnaires: Sequence[Questionnaire], say: Catalogue
) -> None:
    with st.form("new-wave"):
        name = st.text_input(say("waves-new-name"), max_chars=100)
        st.caption(say("waves-new-name-help"))
        questionnaire = _questionnaire_field(questionnaires, say)
        carries = st.checkbox(say("waves-new-carry"), help=say("waves-new-carry-help"))
        left, right = st.columns(2)
        opens_on = left.date_input(say("waves-new-opens"), value=today(), format="DD/MM/YYYY")
        closes_on = right.date_input(say("waves-new-closes"), value=today() + USUAL_LENGTH, format="DD/MM/YYYY")
        st.subheader(say("waves-new-asked"), anchor=False)
        st.write(say("waves-new-asked-help"))
        asked = numbers_part.unit_fields(names, {}, key="new")
        st.subheader(say("plan-heading"), anchor=False)
        breakdowns = plan_part.new_breakdowns(viewer, say)
        st.write(say("waves-new-threshold", threshold=NORMAL_THRESHOLD))
        sent = st.form_submit_button(say("waves-new-button"), type="primary")
    if not sent:
        return
    try:
        asks = reply_asking.carrying(services().settings, questionnaire) if carries else questionnaire
    except RelsurveyError as error:
        frame.show_error(error, say)
        return
    # Every question but texts: a comment never shows by itself. They can be changed on the round's own page.
    plan = ReleasePlan(asks.choice_ids, breakdowns)
    _create(viewer, Wanted(name.strip(), asks, opens_on, closes_on, asked, plan), say)


def _questionnaire_field(questionnaires: Sequence[Questionnaire], say: Catalogue) -> Questionnaire:
    by_hash = {one.content_hash: one for one in questionnaires}
    chosen = st.selectbox(
        say("waves-new-questionnaire"), list(by_hash), format_func=lambda one: title(by_hash[one], say)
    )
    return by_hash[chosen]


def title(questionnaire: Questionnaire, say: Catalogue) -> str:
    """Title, id and version, in the reader's language where it has it: two questionnaires may have the same title."""
    shown = {"title": title_of(questionnaire, say), "id": main_part(questionnaire.id)}
    return say("waves-questionnaire", **shown, version=questionnaire.version)


def _create(viewer: Viewer, wanted: Wanted, say: Catalogue) -> None:
    def create() -> str:
        wave_id = secrets.token_hex(8)
        numbers_part.require_somebody(wanted.asked)
        waves.create(
            services().db,
            by=viewer,
            wave_id=wave_id,
            name=wanted.name,
            questionnaire=wanted.questionnaire,
            opens_on=wanted.opens_on,
            closes_on=wanted.closes_on,
            asked=wanted.asked,
            plan=wanted.plan,
            threshold=NORMAL_THRESHOLD,
        )
        return wave_id

    pressed.do(create, done=say("waves-new-saved", wave=plain(wanted.name)), say=say, opens="wave")


def _new_unit(viewer: Viewer, say: Catalogue) -> None:
    with st.expander(say("waves-unit-heading")), st.form("new-unit", border=False, clear_on_submit=True):
        name = st.text_input(say("waves-unit-name"), max_chars=100)
        if st.form_submit_button(say("waves-unit-add")):
            done = say("waves-unit-added", unit=plain(name))
            pressed.do(lambda: units.add(services().db, by=viewer, name=name.strip()), done=done, say=say)
