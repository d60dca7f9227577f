"""The part of a round's page about kiosks: those there are, a form for a new one, and one to end one from afar."""

from collections.abc import Mapping, Sequence

import streamlit as st

from relsurvey.actions import kiosks, places
from relsurvey.clock import today
from relsurvey.collection.asked import Where
from relsurvey.collection.wave import Wave
from relsurvey.errors import RelsurveyError
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.people.permissions import Permission
from relsurvey.people.viewer import Viewer
from relsurvey.storage.kiosks import Listed
from relsurvey.ui import frame, our_address, pressed
from relsurvey.ui.services import services


def render(viewer: Viewer, wave: Wave, say: Catalogue) -> None:
    """The whole part; nothing for somebody who does not prepare rounds."""
    if not viewer.may(Permission.MANAGE_WAVES):
        return
    st.subheader(say("kiosk-heading"), anchor=False)
    st.write(say("kiosk-help"))
    names = places.names(services().db, by=viewer, wave=wave)
    there = kiosks.list_(services().db, by=viewer, wave_id=wave.id)
    none = st.empty()
    if not _make(viewer, wave, names, say) and not there:
        none.write(say("kiosk-none"))
    if there:
        _end(viewer, there, names, say)


def _make(viewer: Viewer, wave: Wave, names: Mapping[Where, str], say: Catalogue) -> bool:
    """The form for a new kiosk; whether one was made just now."""
    with st.form("kiosk"):
        place = st.selectbox(say("kiosk-unit"), list(names), format_func=lambda one: names[one])
        pin = st.text_input(say("kiosk-pin"), max_chars=12, type="password", autocomplete="off")
        make = st.form_submit_button(say("kiosk-make"))
    if not make:
        return False
    ours = services()
    try:
        token = kiosks.make(
            ours.db, ours.settings, by=viewer, wave_id=wave.id, unit_id=place[0], client_group=place[1], pin=pin
        )
    except RelsurveyError as error:
        frame.show_error(error, say)
        return False
    st.success(say("kiosk-made"))
    st.code(f"{our_address.base()}/kiosk/{token}", language=None, wrap_lines=True)
    return True


def _end(viewer: Viewer, there: Sequence[Listed], names: Mapping[Where, str], say: Catalogue) -> None:
    numbered = {one: number for number, one in enumerate(there, start=1)}

    def label(one: Listed) -> str:
        state = say("kiosk-state-waiting" if one.waiting else "kiosk-state-used")
        return say("kiosk-end-choice", unit=names[one.unit_id, one.client_group], number=numbered[one], state=state)

    with st.form("kiosk-end"):
        chosen = st.selectbox(say("kiosk-end-which"), there, format_func=label)
        end = st.form_submit_button(say("kiosk-end-button"))
    if end:
        pressed.do(
            lambda: kiosks.end(services().db, by=viewer, kiosk_id=chosen.id, today=today()),
            done=say("kiosk-ended"),
            say=say,
        )
