"""The results page: one published wave in four views, and plain words where there is nothing to show yet."""

from collections.abc import Mapping, Sequence
from datetime import date
from enum import StrEnum

import streamlit as st

from relsurvey.actions import results
from relsurvey.actions.results import PublishedWave
from relsurvey.collection.wave import Wave
from relsurvey.errors import RelsurveyError
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.i18n.phrases import day
from relsurvey.people.viewer import Viewer
from relsurvey.reporting.released import Publication
from relsurvey.ui import (
    downloads,
    frame,
    made_part,
    public_results_part,
    results_groups,
    results_overview,
    results_questions,
    results_waves,
)
from relsurvey.ui.markup import plain
from relsurvey.ui.published import Reader, read, reader
from relsurvey.ui.services import services
from relsurvey.ui.session import first_asked


class View(StrEnum):
    """The ways of looking at a wave; the values stand in the address."""

    OVERVIEW = "overview"
    QUESTIONS = "questions"
    GROUPS = "groups"
    WAVES = "waves"


RENDERED = {
    View.OVERVIEW: results_overview.render,
    View.QUESTIONS: results_questions.render,
    View.GROUPS: results_groups.render,
    View.WAVES: results_waves.render,
}


def render(viewer: Viewer) -> None:
    """The whole page for one person."""
    say = frame.begin("results-title", viewer, here="/results")
    try:
        found = results.published(services().db, by=viewer)
        if found.lines:
            _wave(found.lines, reader(viewer), say)
    except RelsurveyError as error:
        frame.show_error(error, say)
        return
    _waiting(found.waiting, say, nothing=not found.lines)


def _wave(lines: Mapping[str, tuple[PublishedWave, ...]], by: Reader, say: Catalogue) -> None:
    line, wanted = _chosen(lines, say)
    shown = read(services().db, line, by=by)
    _about(shown.publication, say, own_only=not by.every_unit)
    RENDERED[wanted](shown, by, say)
    with st.container(key="downloads"):
        downloads.show(shown.publication, by.viewer, say)
        made_part.of_results(shown, by.viewer, say)
        public_results_part.show(shown, by.viewer, say)


def _chosen(lines: Mapping[str, tuple[PublishedWave, ...]], say: Catalogue) -> tuple[tuple[PublishedWave, ...], View]:
    """The wave and the view; where there is one wave, there is nothing to choose about it."""
    if len(lines) == 1:
        return next(iter(lines.values())), _view(say)
    which, view = st.columns([4, 7], gap="small")
    with which:
        line = _picked(lines, say)
    with view:
        return line, _view(say)


def _waiting(waiting: Sequence[Wave], say: Catalogue, *, nothing: bool) -> None:
    """Say of each wave without results what it is waiting for."""
    if nothing:
        st.write(say("results-none"), say("results-none-help"))
    with st.container(key="waiting"):
        if waiting and not nothing:
            st.header(say("results-others"), anchor=False, divider="gray")
        for wave in waiting:
            st.info(say(f"results-wave-{wave.state}", wave=plain(wave.name)))


def _picked(lines: Mapping[str, tuple[PublishedWave, ...]], say: Catalogue) -> tuple[PublishedWave, ...]:
    """The wave that the address names, or the newest, until somebody picks another."""
    ids = list(lines)
    wanted = first_asked("wave")
    chosen = st.selectbox(
        say("results-pick"),
        ids,
        index=ids.index(wanted) if wanted in ids else 0,
        format_func=lambda wave_id: lines[wave_id][-1].name,
    )
    st.query_params["wave"] = chosen
    return lines[chosen]


def _view(say: Catalogue) -> View:
    """The view that the address names; the radio buttons change it."""
    wanted = first_asked("view")
    views = list(View)
    chosen = st.radio(
        say("results-view"),
        views,
        index=views.index(View(wanted)) if wanted in views else 0,
        format_func=lambda view: say(f"results-view-{view.value}"),
        horizontal=True,
    )
    st.query_params["view"] = chosen
    return View(chosen)


def _about(publication: Publication, say: Catalogue, *, own_only: bool) -> None:
    st.header(plain(publication.wave_name), anchor=False)
    closed, published = (date.fromisoformat(one) for one in (publication.closed_on, publication.published_on))
    told = [say("results-about", closed=day(closed, say.language), published=day(published, say.language))]
    if publication.version > 1:
        told.append(say("results-corrected", version=publication.version, reason=publication.reason))
    if own_only:
        told.append(say("results-own-units"))
    if publication.threshold_reason:
        threshold, reason = publication.threshold, publication.threshold_reason
        told.append(say("results-threshold-lowered-here", threshold=threshold, reason=reason))
    st.write("\n\n".join(plain(one) for one in told))
