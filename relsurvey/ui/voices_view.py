"""What people say, what staff believe and what the audit found: topic by topic, the widest apart first."""

from collections.abc import Mapping

import streamlit as st

from relsurvey.actions import results, units, voices
from relsurvey.clock import today
from relsurvey.errors import RelsurveyError
from relsurvey.evidence.topics import Sources, topics
from relsurvey.evidence.voices import Topic
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.people.permissions import Permission
from relsurvey.people.viewer import Viewer
from relsurvey.ui import frame, markup
from relsurvey.ui.published import read, reader
from relsurvey.ui.services import services
from relsurvey.ui.session import first_asked
from relsurvey.ui.topic_parts import chart, counted, table

_WHOLE = ""


def render(viewer: Viewer) -> None:
    """The whole page for one person."""
    say = frame.begin("voices-title", viewer, here="/voices")
    st.write(say("voices-intro"))
    try:
        unit_id = _picked(viewer, say)
        found = _topics(viewer, unit_id, say)
    except RelsurveyError as error:
        frame.show_error(error, say)
        return
    if not found:
        st.write(say("voices-none"))
        st.write(say("voices-none-help"))
    else:
        _show(found, viewer, unit_id, say)


def _picked(viewer: Viewer, say: Catalogue) -> str:
    """The service that is looked at: one that the viewer answers for, or the whole organisation."""
    names = _names(viewer, say)
    ids = list(names)
    wanted = first_asked("unit")
    chosen = st.selectbox(
        say("voices-whose"), ids, index=ids.index(wanted) if wanted in ids else 0, format_func=lambda id_: names[id_]
    )
    st.query_params["unit"] = chosen
    return chosen


def _names(viewer: Viewer, say: Catalogue) -> Mapping[str, str]:
    known = units.list_(services().db, by=viewer)
    seen = {unit.id: unit.name for unit in known if viewer.sees_unit(Permission.VIEW_RESULTS, unit.id)}
    return {_WHOLE: say("results-whole-organisation")} | seen


def _topics(viewer: Viewer, unit_id: str, say: Catalogue) -> tuple[Topic, ...]:
    ours, by = services(), reader(viewer)
    lines = results.published(ours.db, by=viewer).lines.values()
    # Each is read once a process.
    rounds = [read(ours.db, line[-1:], by=by).now for line in lines]
    levels = voices.levels(ours.db, by=viewer, unit_id=unit_id, until=today())
    return topics(Sources(voices.group_of(unit_id), rounds, levels), voices.pairs(ours.settings), say=say)


def _show(found: tuple[Topic, ...], viewer: Viewer, unit_id: str, say: Catalogue) -> None:
    st.html(counted(found, say))
    st.html(chart(found, say))
    with st.expander(say("voices-table")):
        st.html(table(found, say))
    with st.expander(say("voices-rule-heading")):
        st.html(markup.html("voices_rule", say=say))
    if viewer.may(Permission.EXPORT_RESULTS):
        with st.container(key="downloads"), st.expander(say("voices-downloads")):
            files = [(f"/side-by-side/{kind}?unit={unit_id}", say(f"downloads-{kind}"), "") for kind in ("csv", "xlsx")]
            st.html(markup.html("downloads", say=say, files=files))
