"""The parts of a closed round's page that publish: the first version, and a correction of what is out."""

import streamlit as st

from relsurvey.actions import publications
from relsurvey.actions.publications import Correction
from relsurvey.clock import today
from relsurvey.collection.plan import BY_ORGANISATION, ReleasePlan
from relsurvey.collection.wave import Wave
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.people.viewer import Viewer
from relsurvey.reporting.released import Publication
from relsurvey.reporting.wording import breakdown_name
from relsurvey.ui import pressed
from relsurvey.ui.markup import plain
from relsurvey.ui.services import services


def first(viewer: Viewer, wave: Wave, say: Catalogue) -> None:
    """Publish as it was planned; or less, where that was refused."""
    st.subheader(say("waves-publish-heading"), anchor=False)
    st.write(say("waves-publish-help"))
    with st.form("publish"):
        with st.expander(say("publish-without-heading")):
            st.write(say("publish-without-help"))
            without = _left_out(wave, wave.plan, say)
        sure = st.checkbox(say("waves-publish-confirm"))
        if st.form_submit_button(say("waves-publish-button"), type="primary"):
            publish = publications.publish
            pressed.do(
                lambda: publish(services().db, by=viewer, wave_id=wave.id, today=today(), without=without),
                done=say("waves-published", wave=plain(wave.name)),
                say=say,
                sure=sure,
            )


def correction(viewer: Viewer, wave: Wave, published: Publication, say: Catalogue) -> None:
    """Publish another version, with the reason. What the newest one leaves out stays ticked."""
    with st.expander(say("correction-heading")), st.form("correction", border=False):
        st.write(say("correction-help"))
        reason = st.text_area(say("correction-reason"), max_chars=500)
        st.caption(say("correction-reason-help"))
        without = _left_out(wave, published.plan, say)
        sure = st.checkbox(say("correction-confirm"))
        if st.form_submit_button(say("correction-button"), type="primary"):
            wanted = Correction(reason.strip(), without)
            correct = publications.correct
            pressed.do(
                lambda: correct(services().db, by=viewer, wave_id=wave.id, correction=wanted, today=today()),
                done=say("correction-done", wave=plain(wave.name)),
                say=say,
                sure=sure,
            )


def _left_out(wave: Wave, now: ReleasePlan, say: Catalogue) -> tuple[str, ...]:
    """A box for each breakdown of the round's plan but the organisation; those that are not in `now` are ticked."""
    shown = {one.id for one in now.breakdowns}
    return tuple(
        one.id
        for one in wave.plan.breakdowns
        if one.id != BY_ORGANISATION.id
        and st.checkbox(say("publish-without", breakdown=plain(breakdown_name(one, say))), value=one.id not in shown)
    )
