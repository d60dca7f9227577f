"""The parts of a round's page where one person asks and another confirms: smaller groups, numbers of an open round."""

from collections.abc import Mapping

import streamlit as st

from relsurvey.actions import asked, thresholds
from relsurvey.collection.wave import LOWEST_THRESHOLD, NORMAL_THRESHOLD, Wave, WaveState
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.people.permissions import Permission
from relsurvey.people.viewer import Viewer
from relsurvey.storage.wave_changes import Change
from relsurvey.ui import numbers_part, pressed
from relsurvey.ui.markup import plain
from relsurvey.ui.services import services


def threshold(viewer: Viewer, wave: Wave, say: Catalogue) -> None:
    """In a draft: the data controller asks for a lower threshold, and a second person confirms it or says no."""
    if not (viewer.may(Permission.LOWER_THRESHOLD) or viewer.may(Permission.MANAGE_WAVES)):
        return
    waiting = thresholds.change(services().db, by=viewer, wave_id=wave.id)
    if waiting is not None and waiting.waits:
        st.subheader(say("threshold-heading"), anchor=False)
        number = int(waiting.document["threshold"])
        st.info(plain(say("threshold-waiting", threshold=number, reason=waiting.reason)))
        _confirm_threshold(viewer, wave, waiting, number, say)
        _take_back(viewer, wave, say)
    elif viewer.may(Permission.LOWER_THRESHOLD):
        _ask_threshold(viewer, wave, say)


def _ask_threshold(viewer: Viewer, wave: Wave, say: Catalogue) -> None:
    st.subheader(say("threshold-heading"), anchor=False)
    st.write(say("threshold-help", normal=NORMAL_THRESHOLD, lowest=LOWEST_THRESHOLD))
    with st.form("threshold"):
        number = int(st.number_input(say("threshold-number"), LOWEST_THRESHOLD, NORMAL_THRESHOLD, wave.threshold, 1))
        reason = st.text_area(say("threshold-reason"), value=wave.threshold_reason, max_chars=500)
        if st.form_submit_button(say("threshold-ask")):
            ask = thresholds.ask
            pressed.do(
                lambda: ask(services().db, by=viewer, wave_id=wave.id, threshold=number, reason=reason),
                done=say("threshold-asked"),
                say=say,
            )


def _confirm_threshold(viewer: Viewer, wave: Wave, waiting: Change, number: int, say: Catalogue) -> None:
    if waiting.asked_by == viewer.person_id:
        st.write(say("threshold-own"))
        return
    with st.form("threshold-confirm"):
        sure = st.checkbox(say("threshold-confirm"))
        if st.form_submit_button(say("threshold-confirm-button"), type="primary"):
            pressed.do(
                lambda: thresholds.confirm(services().db, by=viewer, wave_id=wave.id),
                done=say("threshold-confirmed", threshold=number),
                say=say,
                sure=sure,
            )


def _take_back(viewer: Viewer, wave: Wave, say: Catalogue) -> None:
    with st.form("threshold-back", border=False):
        if st.form_submit_button(say("threshold-take-back")):
            pressed.do(
                lambda: thresholds.take_back(services().db, by=viewer, wave_id=wave.id),
                done=say("threshold-taken-back"),
                say=say,
            )


def late_numbers(viewer: Viewer, wave: Wave, names: Mapping[str, str], say: Catalogue) -> None:
    """In a round that has opened: an administrator asks for other numbers, and a second one confirms them."""
    if not viewer.may(Permission.MANAGE_WAVES) or wave.state is WaveState.DRAFT:
        return
    waiting = asked.change(services().db, by=viewer, wave_id=wave.id)
    with st.expander(say("late-heading"), expanded=waiting is not None and waiting.waits):
        st.write(say("late-help"))
        if waiting is not None and waiting.waits:
            _confirm_late(viewer, wave, waiting, names, say)
        else:
            _ask_late(viewer, wave, names, say)


def _ask_late(viewer: Viewer, wave: Wave, names: Mapping[str, str], say: Catalogue) -> None:
    with st.form("late", border=False):
        inside = {unit_id: name for unit_id, name in names.items() if unit_id in wave.asked}
        numbers = numbers_part.place_fields(wave, inside, say, key="late")
        reason = st.text_area(say("late-reason"), max_chars=500)
        if st.form_submit_button(say("late-ask")):
            pressed.do(
                lambda: asked.ask_change(
                    services().db,
                    by=viewer,
                    wave_id=wave.id,
                    asked=numbers.asked,
                    asked_of=numbers.asked_of,
                    reason=reason,
                ),
                done=say("late-asked"),
                say=say,
            )


def _confirm_late(viewer: Viewer, wave: Wave, waiting: Change, names: Mapping[str, str], say: Catalogue) -> None:
    changed = [
        say("late-number", unit=names[unit_id], before=wave.asked.get(unit_id, 0), after=people)
        for unit_id, people in waiting.document["asked"].items()
        if people != wave.asked.get(unit_id, 0)
    ]
    st.info(plain(say("late-waiting", numbers="; ".join(changed), reason=waiting.reason)))
    if waiting.asked_by == viewer.person_id:
        st.write(say("threshold-own"))
        return
    with st.form("late-confirm", border=False):
        sure = st.checkbox(say("late-confirm"))
        if st.form_submit_button(say("late-confirm-button")):
            pressed.do(
                lambda: asked.confirm_change(services().db, by=viewer, wave_id=wave.id),
                done=say("late-confirmed"),
                say=say,
                sure=sure,
            )
