"""The results page: one published wave, question by question, and plain words where there is nothing to show yet."""

from collections.abc import Sequence
from datetime import date

import streamlit as st

from relsurvey.actions import publications, waves
from relsurvey.collection.wave import Wave
from relsurvey.errors import RelsurveyError
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.i18n.phrases import day
from relsurvey.people.permissions import Permission
from relsurvey.people.viewer import Viewer
from relsurvey.reporting.released import Publication
from relsurvey.ui import frame, markup
from relsurvey.ui.markup import plain
from relsurvey.ui.publication_cache import prepared
from relsurvey.ui.result_parts import GroupView, QuestionView, returns_table
from relsurvey.ui.services import services


def render(viewer: Viewer) -> None:
    """The whole page for one person."""
    say = frame.begin("results-title", viewer, here="/results")
    db = services().db
    try:
        published = publications.list_(db, by=viewer)
        known = waves.list_(db, by=viewer)
    except RelsurveyError as error:
        frame.show_error(error, say)
        return
    if published:
        _publication(_picked(published, say), viewer, say)
    _waiting(published, known, say)


def _waiting(published: Sequence[Publication], known: Sequence[Wave], say: Catalogue) -> None:
    """Say of each wave without results what it is waiting for."""
    shown = {publication.wave_id for publication in published}
    waiting = [wave for wave in known if wave.id not in shown]
    if not published:
        st.write(say("results-none"), say("results-none-help"))
    elif waiting:
        st.header(say("results-others"), anchor=False, divider="gray")
    for wave in waiting:
        st.info(say(f"results-wave-{wave.state}", wave=plain(wave.name)))


def _picked(published: Sequence[Publication], say: Catalogue) -> Publication:
    """The wave that the address names, or the newest; a person with several picks one."""
    by_id = {publication.wave_id: publication for publication in published}
    wanted = st.query_params.get("wave", "")
    if len(published) == 1:
        return published[0]
    ids = list(by_id)
    chosen = st.selectbox(
        say("results-pick"),
        ids,
        index=ids.index(wanted) if wanted in by_id else 0,
        format_func=lambda wave_id: by_id[wave_id].wave_name,
    )
    st.query_params["wave"] = chosen
    return by_id[chosen]


def _publication(publication: Publication, viewer: Viewer, say: Catalogue) -> None:
    try:
        questionnaire = publications.questionnaire(services().db, by=viewer, wave_id=publication.wave_id)
    except RelsurveyError as error:
        frame.show_error(error, say)
        return
    every_unit = viewer.sees_every_unit(Permission.VIEW_RESULTS)
    own = frozenset[str]() if every_unit else viewer.unit_ids
    groups = prepared(publication, questionnaire, own_units=own, say=say)
    _about(publication, say, own_only=not every_unit)
    _who_answered(publication, say)
    _how_to_read(publication, say)
    st.html(markup.html("contents", say=say, groups=groups))
    for group in groups:
        _group(group, say)


def _about(publication: Publication, say: Catalogue, *, own_only: bool) -> None:
    st.header(plain(publication.wave_name), anchor=False)
    closed, published = (date.fromisoformat(one) for one in (publication.closed_on, publication.published_on))
    st.write(say("results-about", closed=day(closed, say.language), published=day(published, say.language)))
    if publication.version > 1:
        st.write(say("results-corrected", version=publication.version))
    if own_only:
        st.write(say("results-own-units"))


def _who_answered(publication: Publication, say: Catalogue) -> None:
    st.subheader(say("results-who-heading"), anchor=False)
    whole = next((one for one in publication.returns if not one.unit_id), None)
    if whole is not None and whole.returned is not None:
        sentence = (
            say("results-who-unknown", returned=whole.returned)
            if whole.asked is None
            else say("results-who-sentence", returned=whole.returned, asked=whole.asked)
        )
        st.html(markup.html("sentence", say=say, kind="staff-who", text=sentence))
    st.html(returns_table(publication, say=say))


def _how_to_read(publication: Publication, say: Catalogue) -> None:
    st.subheader(say("results-reading-heading"), anchor=False)
    st.write(say("results-who-missing"), say("results-who-proxy"))
    st.write(say("results-threshold", threshold=publication.threshold), say("results-bands-why"))


def _group(group: GroupView, say: Catalogue) -> None:
    st.header(plain(group.title), anchor=group.anchor, divider="gray")
    for question in group.questions:
        with st.container(border=True):
            _question(question, say)


def _question(question: QuestionView, say: Catalogue) -> None:
    st.subheader(plain(question.text), anchor=question.anchor)
    if question.chart is not None:
        chart, words = st.columns([3, 2], gap="medium")
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
