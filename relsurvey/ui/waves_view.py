"""The page of survey rounds: the list, one round with what can be done next, and the form for a new one.

The address says which of the three is shown (`?wave=…`, `?new=1`), so that links and the back button work.
"""

from collections.abc import Callable
from datetime import date

import streamlit as st

from relsurvey.actions import paper, publications, results, talk_settings, units, waves
from relsurvey.actions.returns import returned
from relsurvey.clock import today
from relsurvey.collection.wave import Wave, WaveState
from relsurvey.errors import RelsurveyError
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.i18n.phrases import day
from relsurvey.people.permissions import Permission
from relsurvey.people.viewer import Viewer
from relsurvey.reporting.released import Publication
from relsurvey.ui import (
    cards,
    early_part,
    frame,
    kiosk_part,
    language_part,
    numbers_part,
    plan_part,
    pressed,
    publish_part,
    review_part,
    two_people_part,
    wave_form,
    wave_tables,
)
from relsurvey.ui.cards import Card
from relsurvey.ui.markup import plain
from relsurvey.ui.services import services
from relsurvey.ui.session import leave_problem, say_notes


def render(viewer: Viewer) -> None:
    """The whole page for one person."""
    say = frame.begin("waves-title", viewer, here="/waves")
    say_notes()
    try:
        if wave_id := st.query_params.get("wave"):
            _one(viewer, wave_id, say)
        elif "new" in st.query_params and viewer.may(Permission.MANAGE_WAVES):
            wave_form.render(viewer, say)
        else:
            _all(viewer, say)
    except RelsurveyError as error:
        frame.show_error(error, say)
    if st.query_params:
        frame.link("/waves", say("waves-all-link"), say)


def _all(viewer: Viewer, say: Catalogue) -> None:
    known = waves.list_(services().db, by=viewer)
    if viewer.may(Permission.MANAGE_WAVES):
        frame.link("/waves?new=1", say("waves-new-link"), say)
    if not known:
        st.write(say("waves-none"))
        return
    st.header(say("waves-list"), anchor=False)
    may_read = viewer.may(Permission.VIEW_RESULTS)
    published = results.published(services().db, by=viewer).lines if may_read else {}
    shown = [
        _card(wave, "published" if wave.id in published else wave.state, _title(viewer, wave, say), say)
        for wave in known
    ]
    cards.show(shown, say)


def _card(wave: Wave, state: str, questionnaire: str, say: Catalogue) -> Card:
    return Card(
        heading=wave.name,
        lines=(questionnaire, wave_tables.dates(wave, say)),
        mark=say(f"waves-state-{state}"),
        state=state,
        address=f"/waves?wave={wave.id}",
        link=say("waves-see", wave=wave.name),
    )


def _one(viewer: Viewer, wave_id: str, say: Catalogue) -> None:
    wave = waves.get(services().db, by=viewer, wave_id=wave_id)
    st.header(plain(wave.name), anchor=False)
    published = _published(viewer, wave) if wave.state is WaveState.CLOSED else None
    st.html(wave_tables.facts(wave, _title(viewer, wave, say), published.plan if published else None, say))
    if wave.state is WaveState.DRAFT:
        _draft(viewer, wave, say)
    elif wave.state is WaveState.OPEN:
        _open(viewer, wave, say)
    else:
        _closed(viewer, wave, say)
    if wave.state is not WaveState.CLOSED:
        language_part.render(viewer, wave, say)


def _title(viewer: Viewer, wave: Wave, say: Catalogue) -> str:
    return wave_form.title(publications.questionnaire(services().db, by=viewer, wave_id=wave.id), say)


def _draft(viewer: Viewer, wave: Wave, say: Catalogue) -> None:
    names = _unit_names(viewer)
    manages = viewer.may(Permission.MANAGE_WAVES)
    if not manages:
        st.write(say("waves-draft-waits"))
    if manages or viewer.may(Permission.LOWER_THRESHOLD):
        st.subheader(say("waves-prospect-heading"), anchor=False)
        plan_part.forecast(wave, names, say)
    if not manages:
        two_people_part.threshold(viewer, wave, say)
        return
    plan_part.pool(viewer, wave, names, say)
    numbers_part.change(viewer, wave, names, say)
    plan_part.change(viewer, wave, say)
    two_people_part.threshold(viewer, wave, say)
    early_part.render(viewer, wave, say)
    st.subheader(say("waves-open-heading"), anchor=False)
    st.write(say("waves-open-help"))
    if review_part.render(viewer, wave, say):
        _ready_to_open(viewer, wave, say)
    st.subheader(say("waves-discard-heading"), anchor=False)
    st.write(say("waves-discard-help"))
    done = say("waves-discarded", wave=plain(wave.name))
    _after_tick("discard", say, lambda: _discard(viewer, wave), done=done, main=False)


def _ready_to_open(viewer: Viewer, wave: Wave, say: Catalogue) -> None:
    if not talk_settings.get(services().db, by=viewer).ready:
        st.warning(say("waves-no-contacts"))
    _after_tick(
        "open",
        say,
        lambda: waves.open_(services().db, by=viewer, wave_id=wave.id, today=today()),
        done=say("waves-opened", wave=plain(wave.name)),
    )


def _open(viewer: Viewer, wave: Wave, say: Catalogue) -> None:
    if viewer.may(Permission.PRINT_INVITATIONS):
        st.subheader(say("waves-invitations-heading"), anchor=False)
        st.write(say("waves-invitations-help"))
        frame.link(f"/invitations/{wave.id}", say("waves-invitations-link", wave=wave.name), say)
        frame.link(f"/sheets/{wave.id}", say("waves-paper-link", wave=wave.name), say)
    kiosk_part.render(viewer, wave, say)
    if viewer.may(Permission.SEE_RETURNS):
        _returned(viewer, wave, say)
    two_people_part.late_numbers(viewer, wave, _unit_names(viewer), say)
    if viewer.may(Permission.MANAGE_WAVES):
        st.subheader(say("waves-close-heading"), anchor=False)
        st.write(say("waves-close-help", closes=day(wave.closes_on, say.language)))
        without_paper = _leave_out_paper(viewer, wave, say)
        _after_tick(
            "close",
            say,
            lambda: _close(viewer, wave, say, without_paper=without_paper),
            done=say("waves-closed", wave=plain(wave.name)),
        )


def _returned(viewer: Viewer, wave: Wave, say: Catalogue) -> None:
    st.subheader(say("waves-returned-heading"), anchor=False)
    bands = returned(services().db, by=viewer, wave_id=wave.id, today=today())
    if bands.made_on is None:
        st.write(say("waves-returned-none"))
    else:
        st.html(wave_tables.returned_table(bands, _unit_names(viewer), say))
        st.write(say("waves-returned-made", made=day(bands.made_on, say.language)))
    st.write(say("waves-returned-why"))


def _published_on(published: Publication, say: Catalogue) -> str:
    on = day(date.fromisoformat(published.published_on), say.language)
    if published.version == 1:
        return say("waves-results-help", published=on)
    reason = plain(published.reason)
    return say("waves-results-corrected", published=on, version=published.version, reason=reason)


def _closed(viewer: Viewer, wave: Wave, say: Catalogue) -> None:
    published = _published(viewer, wave)
    if published is not None:
        st.subheader(say("waves-results-heading"), anchor=False)
        st.write(_published_on(published, say))
        frame.link(f"/results?wave={wave.id}", say("waves-results-link", wave=wave.name), say)
        if viewer.may(Permission.PUBLISH):
            publish_part.correction(viewer, wave, published, say)
    elif viewer.may(Permission.PUBLISH):
        publish_part.first(viewer, wave, say)
        two_people_part.late_numbers(viewer, wave, _unit_names(viewer), say)
    else:
        st.write(say("waves-waits"))


def _leave_out_paper(viewer: Viewer, wave: Wave, say: Catalogue) -> bool:
    """Whether to close over sheets of paper that are not finished, which then do not count."""
    sheets = paper.unfinished(services().db, by=viewer, wave_id=wave.id)
    if not sheets:
        return False
    st.warning(say("waves-paper-unfinished", count=sheets))
    return st.checkbox(say("waves-paper-leave-out", count=sheets))


def _close(viewer: Viewer, wave: Wave, say: Catalogue, *, without_paper: bool) -> None:
    """Close and publish in one go. Where publishing is refused the round is closed all the same, and we say why."""
    closed = publications.close(services().db, by=viewer, wave_id=wave.id, today=today(), leave_out_paper=without_paper)
    if closed.reason is not None:
        leave_problem(plain(frame.error_words(closed.reason, say)))


def _discard(viewer: Viewer, wave: Wave) -> None:
    waves.discard(services().db, by=viewer, wave_id=wave.id)
    # There is nothing to see at this address any more: the list is shown.
    st.query_params.clear()


def _published(viewer: Viewer, wave: Wave) -> Publication | None:
    if not viewer.may(Permission.VIEW_RESULTS):
        return None
    return publications.latest(services().db, by=viewer, wave_id=wave.id)


def _unit_names(viewer: Viewer) -> dict[str, str]:
    return {unit.id: unit.name for unit in units.list_(services().db, by=viewer)}


def _after_tick(what: str, say: Catalogue, do: Callable[[], object], *, done: str, main: bool = True) -> None:
    """A step that can't be taken back: a box to tick, then a button. Refusals are said beside it."""
    with st.form(what):
        sure = st.checkbox(say(f"waves-{what}-confirm"))
        step = st.form_submit_button(say(f"waves-{what}-button"), type="primary" if main else "secondary")
    if step:
        pressed.do(do, done=done, say=say, sure=sure)
