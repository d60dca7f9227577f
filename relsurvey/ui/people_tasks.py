"""What an administrator can do about one person: roles, a one-time password, marking as left, letting back in."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import streamlit as st

from relsurvey.actions import people
from relsurvey.actions.people import Handover
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.people.person import Person
from relsurvey.people.roles import GUARDED, Role
from relsurvey.people.viewer import Viewer
from relsurvey.storage.database import Database
from relsurvey.ui.markup import plain
from relsurvey.ui.people_forms import attempt, choose_roles, choose_units, leave_outcome, say_outcome

PLACE = "change"
ROLES = "people-task-roles"


@dataclass(frozen=True, slots=True)
class Confirmed:
    """A task that is done only after a tick: what its messages begin with, and the action."""

    words: str
    act: Callable[[Database, Viewer, str], Handover | None]


def _reset(db: Database, viewer: Viewer, person_id: str) -> Handover:
    return people.reset_password(db, by=viewer, person_id=person_id)


def _leave(db: Database, viewer: Viewer, person_id: str) -> None:
    people.deactivate(db, by=viewer, person_id=person_id)


def _return(db: Database, viewer: Viewer, person_id: str) -> Handover:
    return people.bring_back(db, by=viewer, person_id=person_id)


CONFIRMED = {
    "people-task-password": Confirmed("people-password", _reset),
    "people-task-leave": Confirmed("people-leave", _leave),
    "people-task-return": Confirmed("people-return", _return),
}
TASKS_HERE = (ROLES, "people-task-password", "people-task-leave")
TASKS_GONE = ("people-task-return",)


def render(
    db: Database, viewer: Viewer, everybody: tuple[Person, ...], *, unit_names: Mapping[str, str], say: Catalogue
) -> None:
    """Choose a person, then a task, then do it."""
    st.header(say("people-change-title"), anchor=False)
    person = _chosen(everybody, say)
    if person is not None:
        tasks = TASKS_HERE if person.active else TASKS_GONE
        task = st.radio(say("people-task"), tasks, format_func=say, key=f"task-{person.id}-{person.active}")
        if task == ROLES:
            _roles(db, viewer, person, unit_names=unit_names, say=say)
        else:
            _confirmed(db, viewer, person, task=CONFIRMED[task], say=say)
    say_outcome(PLACE, say)


def _chosen(everybody: tuple[Person, ...], say: Catalogue) -> Person | None:
    by_id = {person.id: person for person in everybody}
    chosen = st.selectbox(
        say("people-choose"),
        list(by_id),
        index=None,
        placeholder=say("people-choose-none"),
        format_func=lambda person_id: say(
            "people-choice", name=by_id[person_id].name, username=by_id[person_id].username
        ),
        key="people-chosen",
    )
    return by_id[chosen] if chosen else None


def _roles(db: Database, viewer: Viewer, person: Person, *, unit_names: Mapping[str, str], say: Catalogue) -> None:
    # Named after what is stored: when somebody else changes the roles, the boxes show those, not what was ticked here.
    key = "-".join(("roles", person.id, *sorted(person.roles), *sorted(person.unit_ids)))
    # What no administrator gives is not offered; what is held already can be taken away.
    offered = frozenset(Role) - GUARDED | person.roles
    with st.form(key, border=False):
        roles = choose_roles(say, key, offered=offered, chosen=person.roles)
        unit_ids = choose_units(say, key, names=unit_names, chosen=person.unit_ids)
        st.write(say("people-roles-help", name=plain(person.name)))
        sent = st.form_submit_button(say("people-roles-button"), type="primary")

    def save() -> bool:
        people.set_roles(db, by=viewer, person_id=person.id, roles=roles, unit_ids=unit_ids)
        return True

    if sent and attempt(save, say):
        leave_outcome(PLACE, say("people-roles-done", name=plain(person.name)))


def _confirmed(db: Database, viewer: Viewer, person: Person, *, task: Confirmed, say: Catalogue) -> None:
    name = plain(person.name)
    with st.form(f"{task.words}-{person.id}", border=False):
        st.write(say(f"{task.words}-help", name=name))
        sure = st.checkbox(say(f"{task.words}-confirm", name=name), key=f"{task.words}-sure-{person.id}")
        sent = st.form_submit_button(say(f"{task.words}-button"), type="primary")
    if not sent:
        return
    if not sure:
        st.error(say("staff-tick-first"))
        return

    def do() -> tuple[Handover | None]:
        return (task.act(db, viewer, person.id),)

    if done := attempt(do, say):
        leave_outcome(PLACE, say(f"{task.words}-done", name=name), name=person.name, handover=done[0])
