"""The page of workshops: the list, the form that prepares one, and the desk from which one is run.

The address says which is shown (`?workshop=…`, `?new=1`), so that links and the back button work.
"""

import streamlit as st

from relsurvey.actions import workshops
from relsurvey.errors import RelsurveyError
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.i18n.phrases import day
from relsurvey.people.viewer import Viewer
from relsurvey.ui import cards, frame, workshop_desk, workshop_form
from relsurvey.ui.cards import Card
from relsurvey.ui.services import services
from relsurvey.ui.session import say_notes
from relsurvey.workshop.workshop import Workshop


def render(viewer: Viewer) -> None:
    """The whole page for one person."""
    say = frame.begin("workshops-title", viewer, here="/workshops")
    say_notes()
    try:
        if workshop_id := st.query_params.get("workshop"):
            workshop_desk.render(viewer, workshop_id, say)
        elif "new" in st.query_params:
            workshop_form.render(viewer, say)
        else:
            _all(viewer, say)
    except RelsurveyError as error:
        frame.show_error(error, say)
    if st.query_params:
        frame.link("/workshops", say("workshops-all-link"), say)


def _all(viewer: Viewer, say: Catalogue) -> None:
    frame.link("/workshops?new=1", say("workshops-new-link"), say)
    known = workshops.list_(services().db, by=viewer)
    if not known:
        st.write(say("workshops-none"))
        return
    st.header(say("workshops-list"), anchor=False)
    cards.show([card(one, say) for one in known], say)


def card(one: Workshop, say: Catalogue) -> Card:
    """One workshop: when it is, where it stands, and the way to its desk."""
    lines = [say("workshops-size", count=len(one.plan.statements), minutes=one.plan.minutes)]
    if one.plan.held_on:
        lines.insert(0, day(one.plan.held_on, say.language))
    if one.dry_run:
        lines.append(say("workshops-dry-run-mark"))
    return Card(
        heading=one.plan.name,
        lines=tuple(lines),
        mark=say(f"workshops-phase-{one.standing.phase}"),
        state="open" if one.standing.live else "closed" if one.closed_on else "draft",
        address=f"/workshops?workshop={one.id}",
        link=say("workshops-see", name=one.plan.name),
    )
