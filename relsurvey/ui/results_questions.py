"""Question by question, under its indicator group, divided by one breakdown of the plan."""

from collections.abc import Mapping

import streamlit as st

from relsurvey.collection.plan import BY_FORM, Breakdown, BreakdownKind
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.people.permissions import Permission
from relsurvey.reporting import wording
from relsurvey.ui import markup
from relsurvey.ui.markup import plain
from relsurvey.ui.publication_cache import PublicationCache
from relsurvey.ui.published import Reader, Shown
from relsurvey.ui.result_parts import GroupView, QuestionView, prepare

#: With more groups than this in a breakdown, one indicator group is shown at a time.
MANY = 12

#: About 200 kB a page of twenty questions.
_PAGES = PublicationCache[tuple[GroupView, ...]](most=64)


def render(shown: Shown, by: Reader, say: Catalogue) -> None:
    """Every question of one wave."""
    breakdown = picked_breakdown(shown, say, whole=by.every_unit)
    if breakdown == BY_FORM.id:
        st.caption(say("results-form-how"))
    key = (*shown.key, by.own_units, say.language, breakdown)
    groups = _PAGES.get(
        key,
        lambda: prepare(shown.publication, shown.questionnaire, breakdown=breakdown, own_units=by.own_units, say=say),
    )
    if _rows(shown, breakdown) > MANY:
        groups = (_one_of(groups, say),)
    else:
        st.html(markup.html("contents", say=say, groups=groups))
    files = by.viewer.may(Permission.EXPORT_RESULTS)
    for group in groups:
        _group(group, say, files=files)


def picked_breakdown(shown: Shown, say: Catalogue, *, whole: bool) -> str:
    """The breakdown that a reader looks at. `whole`: everybody together can be looked at too, and is first."""
    offered = {
        one.id: one for one in shown.publication.plan.breakdowns if whole or one.kind is not BreakdownKind.ORGANISATION
    }
    if len(offered) < 2:  # noqa: PLR2004 - nothing to choose
        return next(iter(offered), BreakdownKind.ORGANISATION.value)
    chosen: str = st.selectbox(
        say("results-divide"),
        list(offered),
        index=list(offered).index(_usual(shown, offered)),
        format_func=lambda one: wording.breakdown_name(offered[one], say),
    )
    return chosen


def _usual(shown: Shown, offered: Mapping[str, Breakdown]) -> str:
    """By unit, as long as the units fit a look; otherwise the first that there is."""
    by_unit = [one.id for one in offered.values() if one.kind is BreakdownKind.UNIT]
    return by_unit[0] if by_unit and _rows(shown, by_unit[0]) <= MANY else next(iter(offered))


def _rows(shown: Shown, breakdown: str) -> int:
    return max(
        (sum(row.group.breakdown == breakdown for row in table.rows) for table in shown.publication.tables), default=0
    )


def _one_of(groups: tuple[GroupView, ...], say: Catalogue) -> GroupView:
    by_title = {group.title: group for group in groups}
    return by_title[st.selectbox(say("results-which-questions"), list(by_title))]


def _group(group: GroupView, say: Catalogue, *, files: bool) -> None:
    st.header(plain(group.title), anchor=group.anchor, divider="gray")
    for question in group.questions:
        with st.container(border=True):
            _question(question, say)
            if files and question.chart is not None:
                st.html(question.files)


def _question(question: QuestionView, say: Catalogue) -> None:
    st.subheader(plain(question.text), anchor=question.anchor)
    if question.chart is not None:
        chart, words = st.columns([3, 2], gap="medium")
        chart.html(markup.html("sentence", say=say, kind="staff-finding", text=question.finding))
        if question.legend:
            chart.html(question.legend)
        # Drawn as it was kept: Streamlit's theme would work the specification over at every run.
        chart.vega_lite_chart(
            question.chart.spec, theme=None, key=f"chart-{question.question_id}", alt=question.chart.alt
        )
        words.html(question.words)
    for note in question.notes:
        st.html(markup.html("sentence", say=say, kind="staff-note", text=note))
    if question.chart is not None:
        with st.expander(say("results-show-table")):
            st.html(question.table)
