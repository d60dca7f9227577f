"""The part of a draft round that says whether people have signed its questions off."""

import streamlit as st

from relsurvey.actions import coproduction
from relsurvey.collection.wave import Wave
from relsurvey.coproduction.standing import Standing
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.people.viewer import Viewer
from relsurvey.ui import frame
from relsurvey.ui.services import services


def render(viewer: Viewer, wave: Wave, say: Catalogue) -> None:
    """Nothing where no sign-offs are needed and nobody holds it up."""
    show(coproduction.wave_standing(services().db, by=viewer, wave_id=wave.id), say)


def show(standing: Standing, say: Catalogue) -> None:
    """Where a version stands; nothing where no sign-offs are needed and nobody holds it up."""
    if not standing.needed and not standing.open_nos:
        return
    told = [say("review-sign-offs", count=standing.sign_offs), say("review-needed", needed=standing.needed)]
    if standing.open_nos:
        told.append(say("review-open-nos", count=standing.open_nos))
    (st.success if standing.ready else st.warning)(" ".join(told))
    frame.link("/review", say("waves-review-link"), say)
