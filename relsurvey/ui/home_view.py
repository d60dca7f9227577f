"""The home page: what this person can do next, in one look. People with nothing to do yet read so in plain words."""

from collections.abc import Iterator, Mapping, Sequence

import streamlit as st

from relsurvey.actions import (
    comments,
    early_reading,
    question_reviews,
    reply_desk,
    results,
    talk_queue,
    talk_settings,
    waves,
)
from relsurvey.actions.results import PublishedWave
from relsurvey.actions.returns import returned
from relsurvey.clock import now, today
from relsurvey.collection.wave import Wave, WaveState
from relsurvey.errors import RelsurveyError
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.i18n.phrases import day, listed
from relsurvey.people.permissions import Permission
from relsurvey.people.roles import Role
from relsurvey.people.viewer import Viewer
from relsurvey.ui import cards, frame, home_teams, markup, wave_tables
from relsurvey.ui.cards import Card
from relsurvey.ui.reply_words import whose
from relsurvey.ui.review_view import title_of
from relsurvey.ui.services import services

#: Roles whose own page comes later: they are told what they can do until then.
_LATER = (Role.CONTROLLER,)


def render(viewer: Viewer) -> None:
    """The whole page for one person."""
    say = frame.begin("home-title", viewer, here="/home")
    st.write(say("home-hello", name=markup.plain(viewer.name)), _roles(viewer, say))
    try:
        parts = _parts(viewer, say)
    except RelsurveyError as error:
        frame.show_error(error, say)
        return
    for name, found in parts.items():
        if found:
            st.header(say(f"home-{name}"), anchor=False)
            cards.show(found, say)
    if not any(parts.values()):
        st.write(say("home-nothing-yet"))


def _parts(viewer: Viewer, say: Catalogue) -> Mapping[str, Sequence[Card]]:
    """What waits for this person, before what there is to see and what else they can do."""
    db = services().db
    lines = results.published(db, by=viewer).lines.values() if viewer.may(Permission.VIEW_RESULTS) else ()
    published = [line[-1] for line in lines]
    sees_waves = viewer.may(Permission.MANAGE_WAVES) or viewer.may(Permission.SEE_RETURNS)
    known = waves.list_(db, by=viewer) if sees_waves else ()
    return {
        "tasks": [*_tasks(viewer, say), *wave_tasks(viewer, known, published, say)],
        "rounds": [*open_cards(viewer, known, say), *result_cards(viewer, published, say)],
        "more": list(_more(viewer, say)),
    }


def _roles(viewer: Viewer, say: Catalogue) -> str:
    names = [say(f"roles-{role}") for role in Role if role in viewer.roles]
    return say("home-roles", roles=listed(names, say.language)) if names else ""


def _tasks(viewer: Viewer, say: Catalogue) -> Iterator[Card]:
    yield from _talk_cards(viewer, say)
    yield from _reply_cards(viewer, say)
    yield from _review_cards(viewer, say)
    yield from home_teams.cards_of(viewer, say)
    if viewer.may(Permission.REVIEW_COMMENTS) and not viewer.may(Permission.MANAGE_WAVES):
        waiting = comments.count_waiting(services().db, by=viewer)
        yield Card((say("home-comments", count=waiting),), address="/comments", link=say("home-comments-link"))
    if viewer.may(Permission.ENTER_PAPER):
        yield Card((say("home-paper"),), address="/paper", link=say("home-paper-link"))


def _more(viewer: Viewer, say: Catalogue) -> Iterator[Card]:
    if viewer.may(Permission.MANAGE_WAVES):
        yield Card((say("home-media"),), address="/own-media", link=say("media-title"))
    if viewer.may(Permission.MANAGE_PEOPLE):
        yield Card((say("home-people"),), address="/people", link=say("home-people-link"))
    if viewer.may(Permission.INTERVIEW):
        yield Card((say("home-interview"),), address="/interview", link=say("interview-title"))
    for role in _LATER:
        if role in viewer.roles:
            yield Card((say(f"home-role-{role}"),), heading=say(f"roles-{role}"))


def _reply_cards(viewer: Viewer, say: Catalogue) -> Iterator[Card]:
    """Replies that this person could read as the second one, and people who have waited too long for any."""
    if not viewer.may(Permission.READ_REPLIES):
        return
    db = services().db
    if late := reply_desk.overdue(db, by=viewer, today=today()):
        names = listed([whose(one.name, say) for one in late], say.language)
        yield Card(
            (say("home-replies-overdue", count=len(late), names=names),),
            mark=say("replies-state-overdue"),
            state="overdue",
            address="/replies",
            link=say("home-replies-overdue-link"),
        )
    if waiting := reply_desk.waiting(db, by=viewer):
        yield Card(
            (say("home-replies-read", count=len(waiting)),),
            mark=say("replies-state-waiting"),
            state="waiting",
            address="/replies",
            link=say("home-replies-read-link"),
        )


def _review_cards(viewer: Viewer, say: Catalogue) -> Iterator[Card]:
    """Questions that somebody says are not good to use yet: their author answers, or a second person decides."""
    if not viewer.may(Permission.SEE_REVIEWS):
        return
    for review, standing, _ in question_reviews.list_(services().db, by=viewer, still_open=True):
        if standing.open_nos:
            title = title_of(review.questionnaire, say)
            role = "author" if viewer.may(Permission.CO_PRODUCE) else "second"
            yield Card(
                (say(f"home-review-{role}", count=standing.open_nos, title=title),),
                mark=say("review-mark-no"),
                state="waiting",
                address=f"/review?review={review.id}",
                link=say("review-card-link", title=title),
            )


def _talk_cards(viewer: Viewer, say: Catalogue) -> Iterator[Card]:
    """Somebody who waits to talk comes before everything else."""
    db = services().db
    if viewer.may(Permission.SAFEGUARD):
        waiting, overdue = talk_queue.count_open(db, by=viewer), talk_queue.count_overdue(db, by=viewer, now=now())
        state = "overdue" if overdue else "waiting" if waiting else ""
        late = (say("home-requests-overdue", count=overdue),) if overdue else ()
        yield Card(
            (say("home-requests", count=waiting), *late),
            mark=say(f"requests-state-{state}") if state else "",
            state=state,
            address="/requests",
            link=say("home-requests-link"),
        )
        if read_early := early_reading.list_(db, by=viewer):
            yield Card((say("home-early", count=len(read_early)),), address="/early", link=say("home-early-link"))
    if viewer.may(Permission.SET_CONTACTS) and not talk_settings.get(db, by=viewer).ready:
        yield Card((say("home-contacts-missing"),), address="/contacts", link=say("home-contacts-missing-link"))


def wave_tasks(
    viewer: Viewer, known: Sequence[Wave], published: Sequence[PublishedWave], say: Catalogue
) -> Iterator[Card]:
    """What waits in the survey rounds: publish the closed, prepare the drafts, begin with the first."""
    done = {one.wave_id for one in published}
    if viewer.may(Permission.PUBLISH):
        for wave in known:
            if wave.state is WaveState.CLOSED and wave.id not in done:
                yield _wave_card(wave, "publish", say)
    if viewer.may(Permission.MANAGE_WAVES):
        for wave in known:
            if wave.state is WaveState.DRAFT:
                yield _wave_card(wave, "draft", say)
    if not known and viewer.may(Permission.MANAGE_WAVES):
        yield Card((say("home-make-first"),), address="/waves?new=1", link=say("home-make-first-link"))


def open_cards(viewer: Viewer, known: Sequence[Wave], say: Catalogue) -> Iterator[Card]:
    """The survey rounds that people can answer now."""
    for wave in known:
        if wave.state is WaveState.OPEN:
            yield _open_card(viewer, wave, say)


def _wave_card(wave: Wave, what: str, say: Catalogue) -> Card:
    return Card(
        (say(f"home-{what}", wave=wave.name),),
        mark=say(f"waves-state-{wave.state}"),
        state=wave.state,
        address=f"/waves?wave={wave.id}",
        link=say(f"home-{what}-link", wave=wave.name),
    )


def _open_card(viewer: Viewer, wave: Wave, say: Catalogue) -> Card:
    lines = [say("home-open", wave=wave.name, closes=day(wave.closes_on, say.language))]
    whole = returned(services().db, by=viewer, wave_id=wave.id, today=today()).whole
    if whole is not None:
        lines.append(say("home-returned", band=wave_tables.band_words(whole, say)))
    return Card(
        tuple(lines),
        mark=say("waves-state-open"),
        state=wave.state,
        address=f"/waves?wave={wave.id}",
        link=say("home-open-link", wave=wave.name),
    )


def result_cards(viewer: Viewer, published: Sequence[PublishedWave], say: Catalogue) -> Iterator[Card]:
    """The published results, or that there are none yet for somebody who may read them."""
    for one in published:
        yield Card(
            (say("home-results", wave=one.name, published=day(one.published_on, say.language)),),
            mark=say("waves-state-published"),
            state="published",
            address=f"/results?wave={one.wave_id}",
            link=say("home-results-link", wave=one.name),
        )
    if not published and viewer.may(Permission.VIEW_RESULTS):
        yield Card((say("home-waiting"),))
