"""The page on which administrators look after the people of their organisation."""

from collections.abc import Mapping
from dataclasses import dataclass

import streamlit as st

from relsurvey.actions import people, units
from relsurvey.actions.people import NewPerson
from relsurvey.errors import RelsurveyError
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.i18n.phrases import listed
from relsurvey.people.person import Person
from relsurvey.people.roles import GUARDED, Role
from relsurvey.people.viewer import Viewer
from relsurvey.storage.database import Database
from relsurvey.ui import frame, markup, people_forms, people_tasks
from relsurvey.ui.services import services

_ADDED = "people-added-so-far"


def render(viewer: Viewer) -> None:
    """The whole page for one administrator."""
    say = frame.begin("people-title", viewer, here="/people")
    db = services().db
    try:
        everybody = people.list_(db, by=viewer)
        unit_names = {unit.id: unit.name for unit in units.list_(db, by=viewer)}
    except RelsurveyError as error:
        frame.show_error(error, say)
        return
    _everybody(everybody, unit_names, viewer, say)
    left, right = st.columns(2, gap="large")
    with left:
        _add(db, viewer, unit_names, say)
    with right:
        people_tasks.render(db, viewer, everybody, unit_names=unit_names, say=say)


def _everybody(everybody: tuple[Person, ...], unit_names: Mapping[str, str], viewer: Viewer, say: Catalogue) -> None:
    here = [person for person in everybody if person.active]
    gone = [person for person in everybody if not person.active]
    rows = [_row(person, unit_names, viewer, say) for person in here]
    st.write(say("people-intro", active=len(here)))
    st.html(markup.html("people", say=say, rows=rows))
    if gone:
        with st.expander(say("people-left-title", left=len(gone))):
            st.html(markup.html("people_left", say=say, people=gone))


@dataclass(frozen=True, slots=True)
class Row:
    """One person in the table, in words."""

    name: str
    username: str
    roles: str
    units: str
    password: str


def _row(person: Person, unit_names: Mapping[str, str], viewer: Viewer, say: Catalogue) -> Row:
    units_held = [name for unit_id, name in unit_names.items() if unit_id in person.unit_ids]
    return Row(
        name=say("people-you", name=person.name) if person.id == viewer.person_id else person.name,
        username=person.username,
        roles=people_forms.role_names(person.roles, say) if person.roles else say("people-no-roles"),
        units=say("people-of-units", units=listed(units_held)) if units_held else "",
        password=say("people-password-one-time" if person.must_change else "people-password-own"),
    )


def _add(db: Database, viewer: Viewer, unit_names: Mapping[str, str], say: Catalogue) -> None:
    st.header(say("people-add-title"), anchor=False)
    # Another key after each success: the form is empty for the next person, and keeps what was refused.
    key = f"add-{st.session_state.setdefault(_ADDED, 0)}"
    with st.form(key, border=False):
        new = _new_person(key, unit_names, say)
        sent = st.form_submit_button(say("people-add-button"), type="primary")
    # Below the button, where the eye is: the top of this long form may be out of sight.
    people_forms.say_outcome("add", say)
    if not sent:
        return
    handover = people_forms.attempt(lambda: people.add(db, by=viewer, new=new), say)
    if handover:
        st.session_state[_ADDED] += 1
        name = " ".join(new.name.split())
        people_forms.leave_outcome("add", say("people-added", name=markup.plain(name)), name=name, handover=handover)


def _new_person(key: str, unit_names: Mapping[str, str], say: Catalogue) -> NewPerson:
    name = st.text_input(say("people-add-name"), key=f"{key}-name", autocomplete="off")
    username = st.text_input(say("people-add-username"), key=f"{key}-username", autocomplete="off")
    st.caption(say("people-add-username-help"))
    roles = people_forms.choose_roles(say, key, offered=frozenset(Role) - GUARDED, chosen=frozenset())
    unit_ids = people_forms.choose_units(say, key, names=unit_names, chosen=frozenset())
    return NewPerson(username=username, name=name, roles=roles, unit_ids=unit_ids)
