"""The form that changes the words, the owner or the day of an action. What it is about stays."""

import streamlit as st

from relsurvey.actions import workshop_actions
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.people.viewer import Viewer
from relsurvey.ui import pressed
from relsurvey.ui.services import services
from relsurvey.workshop.workshop import LONGEST_LINE, LONGEST_TEXT, Action, NewAction, Whose


def render(viewer: Viewer, one: Action, say: Catalogue) -> None:
    """The form, filled with what stands now."""
    about, choices = one.about, list(Whose)
    with st.form("change"):
        what = st.text_area(say("desk-action-what"), about.what, max_chars=LONGEST_TEXT)
        owner = st.text_input(say("desk-action-owner"), about.owner, max_chars=LONGEST_LINE, autocomplete="off")
        due = st.date_input(say("desk-action-due"), about.due, format="DD/MM/YYYY")
        first = st.text_area(say("desk-action-first-step"), about.first_step, max_chars=LONGEST_TEXT)
        show = st.text_area(say("desk-action-will-show"), about.will_show, max_chars=LONGEST_TEXT)
        whose = st.radio(
            say("desk-action-whose"),
            choices,
            choices.index(about.whose),
            format_func=lambda one: say(f"desk-whose-{one}"),
        )
        sent = st.form_submit_button(say("actions-change-button"))
    if sent:
        new = NewAction(about.statement_id, what, owner, due, first, show, whose)
        pressed.do(
            lambda: workshop_actions.change(services().db, by=viewer, action_id=one.id, new=new),
            done=say("actions-changed"),
            say=say,
        )
