"""Over time: one group at a time, question by question, wave after wave."""

from collections.abc import Mapping

import streamlit as st

from relsurvey.i18n.catalogue import Catalogue
from relsurvey.people.permissions import Permission
from relsurvey.reporting import wording
from relsurvey.reporting.change import expected_by_chance
from relsurvey.reporting.released import Group
from relsurvey.ui import markup
from relsurvey.ui.markup import plain
from relsurvey.ui.publication_cache import PublicationCache
from relsurvey.ui.published import Reader, Shown
from relsurvey.ui.side_by_side import groups_in
from relsurvey.ui.trend_parts import TrendView, trends

_TRENDS = PublicationCache[tuple[TrendView, ...]](most=64)


def render(shown: Shown, by: Reader, say: Catalogue) -> None:
    """One group over the waves of the same survey."""
    if len(shown.history) == 1:
        st.write(say("results-change-first"))
        return
    names = wording.group_names(shown.publication, say=say)
    group = _picked(shown, names, say)
    # On paper the choice is left out.
    st.html(markup.html("sentence", say=say, kind="staff-on-paper", text=say("results-trend-of", group=names[group])))
    found = _TRENDS.get((*shown.key, say.language, group), lambda: trends(shown.history, group, names[group], say=say))
    with st.expander(say("results-change-rule-heading")):
        st.html(markup.html("change_rule", say=say, threshold=shown.publication.threshold))
    compared = sum(one.compared for one in found)
    if chance := expected_by_chance(compared):
        st.write(say("results-many-comparisons", comparisons=compared, chance=chance))
    st.write(say("results-trend-how"))
    files = by.viewer.may(Permission.EXPORT_RESULTS)
    for one in found:
        _question(one, say, files=files)


def _picked(shown: Shown, names: Mapping[Group, str], say: Catalogue) -> Group:
    groups = groups_in(shown.now)
    return st.selectbox(say("results-trend-whose"), groups, format_func=lambda group: names[group])


def _question(view: TrendView, say: Catalogue, *, files: bool) -> None:
    with st.container(border=True):
        st.subheader(plain(view.text), anchor=f"change-{view.question_id}")
        if view.chart is None:
            st.write(say("results-trend-nothing"))
            return
        st.html(markup.html("sentence", say=say, kind="staff-finding", text=view.finding) + view.change)
        st.html(markup.html("sentence", say=say, kind="staff-option", text=view.option))
        st.vega_lite_chart(view.chart.spec, theme=None, key=f"trend-{view.question_id}", alt=view.chart.alt)
        with st.expander(say("results-show-table")):
            st.html(view.table)
        if files:
            st.html(view.files)
