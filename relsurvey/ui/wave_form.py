"""The forms around a new survey round: its name, questionnaire, dates and numbers; a further unit; changed numbers."""

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import streamlit as st

from relsurvey.actions import units, waves
from relsurvey.clock import today
from relsurvey.collection.plan import Breakdown, ReleasePlan
from relsurvey.collection.wave import NORMAL_THRESHOLD, Wave
from relsurvey.errors import BadInput, FileProblems, RelsurveyError
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.people.viewer import Viewer
from relsurvey.questionnaire import loading
from relsurvey.questionnaire.definition import Questionnaire
from relsurvey.screens.pictures import known_pictures
from relsurvey.ui import frame
from relsurvey.ui.markup import plain
from relsurvey.ui.services import services
from relsurvey.ui.session import leave_note

USUAL_LENGTH = timedelta(days=28)
MOST_PEOPLE = 100_000


def render(viewer: Viewer, say: Catalogue) -> None:
    """The form for a new survey round, and the way to add a unit."""
    st.header(say("waves-new-title"), anchor=False)
    known = units.list_(services().db, by=viewer)
    names = {unit.id: unit.name for unit in known}
    questionnaires = _questionnaires(say)
    if not names:
        st.write(say("waves-new-no-units"))
    elif questionnaires:
        _new_wave(viewer, names, questionnaires, say)
    _new_unit(viewer, say)


def _questionnaires(say: Catalogue) -> Sequence[Questionnaire]:
    try:
        known = loading.load_all(services().settings.surveys_dir, known_pictures=known_pictures())
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
        left, right = st.columns(2)
        opens_on = left.date_input(say("waves-new-opens"), value=today(), format="DD/MM/YYYY")
        closes_on = right.date_input(say("waves-new-closes"), value=today() + USUAL_LENGTH, format="DD/MM/YYYY")
        st.subheader(say("waves-new-asked"), anchor=False)
        st.write(say("waves-new-asked-help"))
        asked = _numbers(names, {}, key="new")
        plan = _plan_field(questionnaire, say)
        st.write(say("waves-new-threshold", threshold=NORMAL_THRESHOLD))
        pressed = st.form_submit_button(say("waves-new-button"), type="primary")
    if pressed:
        _create(viewer, Wanted(name.strip(), questionnaire, opens_on, closes_on, asked, plan), say)


def _questionnaire_field(questionnaires: Sequence[Questionnaire], say: Catalogue) -> Questionnaire:
    by_hash = {one.content_hash: one for one in questionnaires}
    chosen = st.selectbox(
        say("waves-new-questionnaire"), list(by_hash), format_func=lambda one: title(by_hash[one], say)
    )
    return by_hash[chosen]


def _plan_field(questionnaire: Questionnaire, say: Catalogue) -> ReleasePlan:
    """Which breakdowns; every question but texts is in the plan, because a comment never shows by itself."""
    chosen = st.radio(say("waves-new-plan"), list(_BREAKDOWNS), index=1, format_func=lambda one: say(_PLANS[one]))
    return ReleasePlan(questionnaire.choice_ids, _BREAKDOWNS[chosen])


#: What a round can be broken down by, and what the choice is called.
_BREAKDOWNS = {
    "organisation": (Breakdown.ORGANISATION,),
    "unit": (Breakdown.ORGANISATION, Breakdown.UNIT),
}
_PLANS = {"organisation": "waves-plan-organisation", "unit": "waves-plan-unit"}


def title(questionnaire: Questionnaire, say: Catalogue) -> str:
    """Title and version of a questionnaire, in the reader's language where it has it."""
    words = questionnaire.words_in(say.language)
    return say("waves-questionnaire", title=words.title, version=questionnaire.version)


def _numbers(names: Mapping[str, str], given: Mapping[str, int], *, key: str) -> dict[str, int]:
    """One number field a unit; units with nobody asked are left out of what comes back."""
    fields = {
        unit_id: st.number_input(
            plain(name), min_value=0, max_value=MOST_PEOPLE, value=given.get(unit_id, 0), step=1, key=f"{key}-{unit_id}"
        )
        for unit_id, name in names.items()
    }
    return {unit_id: int(people) for unit_id, people in fields.items() if people > 0}


def _create(viewer: Viewer, wanted: Wanted, say: Catalogue) -> None:
    wave_id = secrets.token_hex(8)
    try:
        _check(wanted.asked)
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
    except RelsurveyError as error:
        frame.show_error(error, say)
        return
    leave_note(say("waves-new-saved", wave=plain(wanted.name)))
    st.query_params.from_dict({"wave": wave_id})
    st.rerun()


def _check(asked: Mapping[str, int]) -> None:
    if not asked:
        raise BadInput("wave-nobody-asked")


def change_numbers(viewer: Viewer, wave: Wave, names: Mapping[str, str], say: Catalogue) -> None:
    """Let an administrator mend the numbers of a round that has not opened."""
    with st.expander(say("waves-numbers-heading")), st.form("numbers", border=False):
        asked = _numbers(names, wave.asked, key="change")
        pressed = st.form_submit_button(say("waves-numbers-save"))
    if not pressed:
        return
    try:
        _check(asked)
        waves.set_asked(services().db, by=viewer, wave_id=wave.id, asked=asked)
    except RelsurveyError as error:
        frame.show_error(error, say)
        return
    leave_note(say("waves-numbers-saved"))
    st.rerun()


def _new_unit(viewer: Viewer, say: Catalogue) -> None:
    with st.expander(say("waves-unit-heading")), st.form("new-unit", border=False, clear_on_submit=True):
        name = st.text_input(say("waves-unit-name"), max_chars=100)
        pressed = st.form_submit_button(say("waves-unit-add"))
    if not pressed:
        return
    try:
        units.add(services().db, by=viewer, name=name.strip())
    except RelsurveyError as error:
        frame.show_error(error, say)
        return
    leave_note(say("waves-unit-added", unit=plain(name)))
    st.rerun()
