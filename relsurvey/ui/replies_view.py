"""Replies to what people said: who waits for one, what waits to be read, and the replies to one group of a wave.

The address says what is looked at: `?reply=…` one reply, `?write=…` the form, otherwise a wave and whose answers.
"""

from collections.abc import Mapping, Sequence

import streamlit as st

from relsurvey.actions import replies, reply_at_hand, reply_desk
from relsurvey.actions.reply_at_hand import Answered, may_write
from relsurvey.clock import today
from relsurvey.errors import RelsurveyError
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.i18n.phrases import day
from relsurvey.people.permissions import Permission
from relsurvey.people.viewer import Viewer
from relsurvey.reporting.released import Group
from relsurvey.reporting.replies import FEWEST_DAYS, MOST_DAYS, Reply, figures
from relsurvey.ui import cards, frame, pressed, reply_form, reply_page_part, reply_view
from relsurvey.ui.markup import plain
from relsurvey.ui.reply_words import address, card, figure_words, group_of, whose
from relsurvey.ui.services import services
from relsurvey.ui.session import first_asked, say_notes


def render(viewer: Viewer) -> None:
    """The whole page for whoever writes or reads replies."""
    say = frame.begin("replies-staff-title", viewer, here="/replies")
    say_notes()
    try:
        if st.query_params.get("write"):
            reply_form.render(viewer, say)
        elif reply_id := st.query_params.get("reply"):
            reply_view.render(viewer, reply_id, say)
        else:
            _desk(viewer, say)
    except RelsurveyError as error:
        frame.show_error(error, say)
    if {"write", "reply"} & set(st.query_params):
        frame.link("/replies", say("replies-all-link"), say)


def _desk(viewer: Viewer, say: Catalogue) -> None:
    st.write(say("replies-intro"))
    known = reply_desk.published_waves(services().db, by=viewer)
    if not known:
        st.write(say("replies-nothing-published"))
        return
    _overdue(viewer, say)
    _to_read(viewer, known, say)
    _one_wave(viewer, known, say)
    if viewer.may(Permission.MANAGE_WAVES):
        _setting(viewer, say)


def _overdue(viewer: Viewer, say: Catalogue) -> None:
    """Whose people wait too long, of those that this person answers for."""
    late = reply_desk.overdue(services().db, by=viewer, today=today())
    if not late:
        return
    st.header(say("replies-overdue-heading", count=len(late)), anchor=False)
    cards.show(
        [
            cards.Card(
                (one.wave_name, say("replies-overdue-since", day=day(one.since, say.language))),
                heading=whose(one.name, say),
                mark=say("replies-state-overdue"),
                state="overdue",
                address=address(wave=one.wave_id, group=one.group),
                link=say("replies-overdue-link", whose=whose(one.name, say)),
            )
            for one in late
        ],
        say,
    )


def _to_read(viewer: Viewer, known: Mapping[str, str], say: Catalogue) -> None:
    """What waits for this person as the second one."""
    waiting = reply_desk.waiting(services().db, by=viewer)
    if not waiting:
        return
    st.header(say("replies-to-read-heading", count=len(waiting)), anchor=False)
    published = {one.wave_id for one in waiting if one.wave_id in known}
    opened = {one: reply_at_hand.open_wave(services().db, by=viewer, wave_id=one) for one in published}
    shown = [card(one, opened[one.wave_id], say, read=True) for one in waiting if one.wave_id in opened]
    cards.show(shown, say)


def _one_wave(viewer: Viewer, known: Mapping[str, str], say: Catalogue) -> None:
    st.header(say("replies-one-heading"), anchor=False)
    which, of = st.columns(2)
    with which:
        wave_id = _picked_wave(known, say)
    wave = reply_at_hand.open_wave(services().db, by=viewer, wave_id=wave_id)
    ours = [group for group in wave.groups if _reads(viewer, group)]
    if not ours:
        st.write(say("replies-no-group"))
        return
    with of:
        group = _picked_group(ours, wave, say)
    found = [one for one in reply_desk.of_wave(services().db, by=viewer, wave_id=wave_id) if one.group == group]
    _group(viewer, wave, group, found, say)
    reply_page_part.show(viewer, wave, group, public=any(one.public for one in found), say=say)


def _reads(viewer: Viewer, group: Group) -> bool:
    return may_write(viewer, group) or viewer.sees_every_unit(Permission.READ_REPLIES)


def _picked_wave(known: Mapping[str, str], say: Catalogue) -> str:
    ids, wanted = list(known), first_asked("wave")
    at = ids.index(wanted) if wanted in ids else 0
    chosen: str = st.selectbox(say("replies-wave"), ids, index=at, format_func=lambda one: known[one])
    return chosen


def _picked_group(ours: Sequence[Group], wave: Answered, say: Catalogue) -> Group:
    wanted = group_of(first_asked("group"))
    at = ours.index(wanted) if wanted in ours else 0
    return st.selectbox(
        say("replies-whose"),
        ours,
        index=at,
        format_func=lambda group: whose(wave.name(group), say),
        key=f"whose-{wave.publication.wave_id}",
    )


def _group(viewer: Viewer, wave: Answered, group: Group, found: Sequence[Reply], say: Catalogue) -> None:
    """The replies to one group, and what nobody has replied to yet."""
    if found:
        st.write(figure_words(figures(found, today=today()), say))
        cards.show([card(one, wave, say) for one in reversed(found)], say)
    else:
        st.write(say("replies-none-here"))
    answered = {one.newest.content.you_said.question_id for one in found}
    results, words = wave.results(group), wave.questionnaire.words_in(say.language)
    left = [one for one in results.questions if one.id not in answered and results.row(one)]
    if left:
        names = [plain(words.questions[one.id].short) for one in left]
        st.caption(say("replies-left", names=", ".join(names)))
    if may_write(viewer, group):
        frame.link(address(wave=wave.publication.wave_id, group=group, write="1"), say("replies-write-link"), say)


def _setting(viewer: Viewer, say: Catalogue) -> None:
    with st.expander(say("replies-setting-heading")), st.form("days", border=False):
        st.write(say("replies-setting-help"))
        now = reply_desk.days(services().db, by=viewer)
        days = st.number_input(say("replies-setting-days"), FEWEST_DAYS, MOST_DAYS, now, step=7)
        if st.form_submit_button(say("replies-setting-save")):
            done = say("replies-setting-saved", days=int(days))
            pressed.do(lambda: replies.set_days(services().db, by=viewer, days=int(days)), done=done, say=say)
