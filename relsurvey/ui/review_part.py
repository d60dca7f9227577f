"""The part of a draft round that says whether people have signed its questions off."""

import streamlit as st

from relsurvey.actions import coproduction
from relsurvey.collection.wave import Wave
from relsurvey.coproduction.standing import Standing
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.people.viewer import Viewer
from relsurvey.ui import frame
from relsurvey.ui.services import services


def render(viewer: Viewer, wave: Wave, say: Catalogue) -> bool:
    """Say where the review of a draft round stands, and return whether the round may open with it."""
    return show(coproduction.wave_standing(services().db, by=viewer, wave_id=wave.id), say)


def show(standing: Standing, say: Catalogue) -> bool:
    """Where a version stands, and whether it holds nothing up; no words where nothing is needed of it."""
    if not standing.needed and not standing.open_nos:
        return True
    told = [say("review-sign-offs", count=standing.sign_offs), say("review-needed", needed=standing.needed)]
    if standing.open_nos:
        told.append(say("review-open-nos", count=standing.open_nos))
    (st.success if standing.ready else st.warning)(" ".join(told))
    if not standing.ready:
        st.write(say("waves-review-first"))
    frame.link("/review", say("waves-review-link"), say)
    return standing.ready
