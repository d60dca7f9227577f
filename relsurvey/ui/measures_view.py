"""The page of monthly figures: those of a service beside what people said there, and the form to enter them."""

from collections.abc import Sequence
from datetime import date

import streamlit as st

from relsurvey import clock
from relsurvey.actions import measures, results, units
from relsurvey.actions.results import Results
from relsurvey.collection.unit import Unit
from relsurvey.errors import RelsurveyError
from relsurvey.evidence.gathered import Period
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.people.permissions import Permission
from relsurvey.people.viewer import Viewer
from relsurvey.ui import frame, markup, measures_form
from relsurvey.ui.measures_beside import Beside, beside
from relsurvey.ui.published import Shown, read, reader
from relsurvey.ui.services import services
from relsurvey.ui.session import say_notes

#: Older figures are no longer shown beside results.
_YEARS = 2


def render(viewer: Viewer) -> None:
    """The whole page for one person."""
    say = frame.begin("measures-title", viewer, here="/measures")
    say_notes()
    st.write(say("measures-intro"))
    rules = [say("measures-no-cause"), say("measures-band"), say("measures-no-sums")]
    st.html(markup.html("list", say=say, items=rules))
    try:
        known = [one for one in units.list_(services().db, by=viewer) if _open(viewer, one)]
        if not known:
            st.write(say("measures-no-services"))
            return
        _one_service(viewer, known, say)
        if viewer.may(Permission.ENTER_MEASURES):
            measures_form.render(viewer, say)
    except RelsurveyError as error:
        frame.show_error(error, say)


def _open(viewer: Viewer, one: Unit) -> bool:
    return viewer.sees_unit(Permission.VIEW_RESULTS, one.id)


def _one_service(viewer: Viewer, known: Sequence[Unit], say: Catalogue) -> None:
    st.header(say("measures-beside-heading"), anchor=False)
    names = {one.id: one.name for one in known}
    unit_id = st.selectbox(say("measures-service"), list(names), format_func=lambda one: names[one], key="beside-unit")
    today = clock.today()
    period = Period(date(today.year - _YEARS, today.month, 1), today)
    figures = measures.shown(services().db, by=viewer, unit_ids={unit_id}, period=period)
    if not figures:
        st.write(say("measures-none-yet"))
        return
    surveys = _surveys(results.published(services().db, by=viewer), viewer)
    st.write(say("measures-chart-how"))
    for one in beside(figures, surveys, unit_id=unit_id, service=names[unit_id], say=say):
        _measure(one, say)


def _surveys(found: Results, viewer: Viewer) -> list[Shown]:
    """The longest line of waves of each questionnaire: the newest wave stands for those before it."""
    covered: set[str] = set()
    lines = []
    for wave_id, line in found.lines.items():
        if wave_id not in covered:
            covered |= {wave.wave_id for wave in line}
            lines.append(read(services().db, line, by=reader(viewer)))
    return lines


def _measure(one: Beside, say: Catalogue) -> None:
    with st.container(border=True):
        st.subheader(one.name, anchor=False)
        st.write(one.meaning)
        st.vega_lite_chart(one.chart.spec, theme=None, key=f"measure-{one.id}", alt=one.chart.alt)
        for table in one.said:
            st.html(markup.html("table", say=say, table=table))
        if not one.said:
            st.write(say("measures-nothing-beside"))
        with st.expander(say("results-show-table")):
            st.html(markup.html("table", say=say, table=one.figures))
