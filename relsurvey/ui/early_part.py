"""The part of a draft's page that says if somebody reads for safety what people write while the round is open."""

import streamlit as st

from relsurvey.actions import early_reading
from relsurvey.collection.comment import MOST_EARLY_DAYS
from relsurvey.collection.wave import Wave
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.people.viewer import Viewer
from relsurvey.ui import pressed
from relsurvey.ui.services import services

_USUAL_DAYS = 2


def render(viewer: Viewer, wave: Wave, say: Catalogue) -> None:
    """Off, unless it is ticked here."""
    st.subheader(say("early-part-heading"), anchor=False)
    st.write(say("early-part-help"))
    with st.form("early"):
        on = st.checkbox(say("early-part-tick"), wave.early_days is not None)
        days = st.number_input(say("early-part-days"), 1, MOST_EARLY_DAYS, wave.early_days or _USUAL_DAYS)
        saved = st.form_submit_button(say("early-part-button"))
    if saved:
        wanted = int(days) if on else None
        pressed.do(
            lambda: early_reading.arrange(services().db, by=viewer, wave_id=wave.id, days=wanted),
            done=say("early-part-on" if on else "early-part-off"),
            say=say,
        )
