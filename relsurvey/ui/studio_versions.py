"""The versions of a questionnaire: which rounds stand on them, what changed, files out and back."""

from collections.abc import Sequence
from urllib.parse import urlencode

import streamlit as st

from relsurvey.actions import studio
from relsurvey.clock import today
from relsurvey.i18n.phrases import day, listed
from relsurvey.studio.own import OwnVersion
from relsurvey.ui import frame, markup, pressed, studio_changes, studio_remarks
from relsurvey.ui.markup import plain
from relsurvey.ui.services import services
from relsurvey.ui.studio_desk import Desk, memory

_WORKBOOK, _FOLDER = "xlsx", "zip"


def render(desk: Desk) -> None:
    """Every version, what changed between two of them, and the files."""
    say = desk.say
    known = studio.versions(services().db, by=desk.viewer, questionnaire_id=desk.one.id)
    st.subheader(say("studio-versions-heading"), anchor=False)
    for one in known:
        _version(desk, one)
    if len(known) > 1:
        _difference(desk, known)
    st.subheader(say("studio-files-heading"), anchor=False)
    st.write(say("studio-files-help"))
    kinds = [_WORKBOOK, _FOLDER]
    if studio_remarks.counts(desk.remarks)[0]:
        # What can't be used yet can't be asked elsewhere either: no workbook is made of it.
        kinds.remove(_WORKBOOK)
        st.write(say("studio-file-later"))
    with st.container(horizontal=True):
        for kind in kinds:
            address = f"/studio-files/{desk.one.id}/{desk.one.version}/{kind}"
            frame.link(address, say(f"studio-file-{kind}", version=desk.one.version), say)
    if not desk.locked:
        _back(desk)
        _throw_away(desk, known)


def left_out(desk: Desk) -> None:
    """What a file said that has no place here, until somebody has read it."""
    found, say = desk.one.left_out, desk.say
    if not found:
        return
    st.warning(say("studio-left-out", count=len(found)))
    items = [
        say("studio-mend-line", where=one.where, words=studio_remarks.words(one, desk.documents, say)) for one in found
    ]
    st.html(markup.html("list", say=say, items=items))
    if st.button(say("studio-left-out-read"), key=desk.key("left-out-read")):
        studio.left_out_was_read(services().db, by=desk.viewer, questionnaire_id=desk.one.id, version=desk.one.version)
        st.rerun()


def new_version(desk: Desk) -> None:
    """A locked version says so, and leads on by one press."""
    say = desk.say
    rounds = studio.waves_of(services().db, by=desk.viewer, questionnaire_id=desk.one.id, version=desk.one.version)
    names = listed([plain(name) for _, name in rounds], say.language) if rounds else say("studio-locked-otherwise")
    st.info(say("studio-locked", version=desk.one.version, rounds=names))
    newest = studio.get(services().db, by=desk.viewer, questionnaire_id=desk.one.id)
    if newest.version != desk.one.version:
        frame.link(f"/studio?questionnaire={desk.one.id}", say("studio-to-newest", version=newest.version), say)
    elif st.button(say("studio-new-version"), key=desk.key("new-version"), type="primary"):
        done = say("studio-new-version-made", version=desk.one.version + 1)
        pressed.do(
            lambda: studio.new_version(services().db, by=desk.viewer, questionnaire_id=desk.one.id, today=today()),
            done=done,
            say=say,
        )


def _version(desk: Desk, one: OwnVersion) -> None:
    say = desk.say
    state = "locked" if one.in_use else "open"
    line = say(f"studio-version-{state}", version=one.version, date=day(one.changed_on, say.language))
    rounds = studio.waves_of(services().db, by=desk.viewer, questionnaire_id=one.id, version=one.version)
    with st.container(border=True):
        st.write(line)
        for wave_id, name in rounds:
            frame.link(f"/waves?wave={wave_id}", say("studio-version-round", name=name), say)
        if one.version != desk.one.version:
            address = f"/studio?questionnaire={one.id}&version={one.version}"
            frame.link(address, say("studio-version-see", version=one.version), say)


def _difference(desk: Desk, known: Sequence[OwnVersion]) -> None:
    say, numbers = desk.say, [one.version for one in known]
    st.subheader(say("studio-difference-heading"), anchor=False)

    def name(number: int) -> str:
        return say("studio-version-name", version=number)

    left, right = st.columns(2)
    older = left.selectbox(say("studio-difference-from"), numbers[1:], format_func=name, key=desk.key("older"))
    newer = right.selectbox(
        say("studio-difference-to"), [one for one in numbers if one > older], format_func=name, key=desk.key("newer")
    )
    before, after = (next(one for one in known if one.version == number) for number in (older, newer))
    lines = studio_changes.lines(before.documents, after.documents, say)
    if lines:
        st.html(markup.html("list", say=say, items=lines))
    else:
        st.write(say("studio-difference-none"))


def _back(desk: Desk) -> None:
    """A changed file in the place of what is here."""
    say = desk.say
    with st.expander(say("studio-back-heading")):
        st.write(say("studio-back-help", version=desk.one.version))
        at = urlencode({"questionnaire": desk.one.id, "revision": memory(desk.one).revision})
        frame.link(f"/studio-upload?{at}", say("studio-back-button"), say)


def _throw_away(desk: Desk, known: Sequence[OwnVersion]) -> None:
    say = desk.say
    with st.expander(say("studio-throw-away-heading")):
        st.write(say("studio-throw-away-help", version=desk.one.version))
        sure = st.checkbox(say("studio-throw-away-sure"), key=desk.key("sure"))
        if st.button(say("studio-throw-away"), key=desk.key("throw-away")):
            done = say("studio-thrown-away", version=desk.one.version)
            pressed.do(lambda: _gone(desk, known), done=done, say=say, sure=sure)


def _gone(desk: Desk, known: Sequence[OwnVersion]) -> None:
    studio.remove(services().db, by=desk.viewer, questionnaire_id=desk.one.id)
    if len(known) == 1:
        st.query_params.clear()
