"""What people want to be asked about: their ranking, their own words, and a questionnaire that begins with both."""

import streamlit as st

from relsurvey.actions import what_matters
from relsurvey.actions.what_matters import Ranking
from relsurvey.clock import today
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.people.viewer import Viewer
from relsurvey.reporting import wording
from relsurvey.reporting.wishes import Wish
from relsurvey.ui import markup, pressed
from relsurvey.ui.markup import plain
from relsurvey.ui.services import services

#: The cards that most people chose. More would be no choice.
_MOST = 12


def render(viewer: Viewer, say: Catalogue) -> None:
    """Nothing to choose from yet: how to ask people first."""
    st.header(say("wishes-heading"), anchor=False)
    found = what_matters.ranking(services().db, by=viewer)
    if found is None:
        st.write(say("wishes-none"))
    else:
        _start(viewer, found, say)
    st.subheader(say("review-suggestions-heading"), anchor=False)
    suggested = what_matters.suggestions(services().db, by=viewer)
    if not suggested:
        st.write(say("review-suggestions-none"))
        return
    st.write(say("review-suggestions-help"))
    shown: dict[str, list[str]] = {}
    for one in suggested:
        heading = say("review-suggestion-from", wave=one.wave_name, question=one.question)
        shown.setdefault(heading, []).append(one.words)
    st.html(markup.html("suggestions", say=say, suggestions=shown))


def _start(viewer: Viewer, found: Ranking, say: Catalogue) -> None:
    offered = found.wishes[:_MOST]
    st.write(say("wishes-help", wave=plain(found.wave_name), shown=len(offered), count=len(found.wishes)))
    with st.form("wishes"):
        chosen = [one.indicator for one in offered if st.checkbox(_label(one, say), key=f"wish-{one.indicator}")]
        title = st.text_input(say("wishes-title"), max_chars=100)
        started = st.form_submit_button(say("wishes-button"), type="primary")
    if started:
        ours = services()
        pressed.do(
            lambda: what_matters.start_from(
                ours.db, ours.settings, by=viewer, title=title, indicators=chosen, today=today()
            ),
            done=say("wishes-started", title=plain(title), count=len(chosen)),
            say=say,
        )


def _label(one: Wish, say: Catalogue) -> str:
    chosen, of = wording.count(one.chosen, say=say), wording.count(one.of, say=say)
    return say("wishes-card", label=plain(one.label), chosen=chosen, of=of)
