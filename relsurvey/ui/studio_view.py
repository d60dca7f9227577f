"""The studio: the list of an organisation's own questionnaires, a new one, and the desk at which one is written.

The address says which is shown (`?new=1`, `?questionnaire=…&version=…`), so that links and the back button work.
"""

from functools import partial
from pathlib import Path

import streamlit as st

from relsurvey.actions import bundled, studio
from relsurvey.errors import RelsurveyError
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.i18n.phrases import day
from relsurvey.people.viewer import Viewer
from relsurvey.screens.pictures import known_pictures
from relsurvey.studio import check
from relsurvey.studio.own import OwnQuestionnaire, OwnVersion
from relsurvey.ui import (
    cards,
    frame,
    markup,
    studio_mend,
    studio_remarks,
    studio_start,
    studio_versions,
    studio_write,
    wishes_part,
)
from relsurvey.ui.cards import Card
from relsurvey.ui.language_part import name as language_name
from relsurvey.ui.markup import plain
from relsurvey.ui.services import services
from relsurvey.ui.session import first_asked, say_notes
from relsurvey.ui.studio_desk import Desk, memory

_STYLE = Path(__file__).parent / "studio.css"
_PARTS = ("write", "whole", "mend", "versions")


def render(viewer: Viewer) -> None:
    """The whole page for one person."""
    say = frame.begin("studio-title", viewer, here="/studio")
    st.html(_STYLE)
    say_notes()
    try:
        if questionnaire_id := st.query_params.get("questionnaire"):
            number = st.query_params.get("version", "")
            version = int(number) if number.isascii() and number.isdecimal() and len(number) < len("10000") else 0
            one = studio.get(services().db, by=viewer, questionnaire_id=questionnaire_id, version=version)
            _desk(viewer, one, say)
        elif "new" in st.query_params:
            studio_start.render(viewer, say)
        else:
            _all(viewer, say)
    except RelsurveyError as error:
        frame.show_error(error, say)
    if st.query_params:
        frame.link("/studio", say("studio-all-link"), say)


def _all(viewer: Viewer, say: Catalogue) -> None:
    st.write(say("studio-intro"))
    frame.link("/studio?new=1", say("studio-new-link"), say)
    known = studio.list_(services().db, by=viewer)
    if known:
        st.header(say("studio-list"), anchor=False)
        cards.show([_card(one, say) for one in known], say)
    else:
        st.write(say("studio-none"))
    wishes_part.render(viewer, say)


def _card(one: OwnQuestionnaire, say: Catalogue) -> Card:
    newest = one.newest
    faults = len(check.problems(newest.documents, known_pictures=known_pictures()))
    state = "closed" if newest.in_use else "draft" if faults else "open"
    count = len(newest.documents.structure["questions"])
    return Card(
        heading=newest.title,
        lines=(
            say("studio-card-version", version=newest.version, count=count),
            say("studio-card-changed", date=day(newest.changed_on, say.language)),
        ),
        mark=say(f"studio-state-{state}", count=faults),
        state=state,
        address=f"/studio?questionnaire={newest.id}",
        link=say("studio-open", title=newest.title),
    )


def _desk(viewer: Viewer, one: OwnVersion, say: Catalogue) -> None:
    st.header(plain(one.title) or say("studio-no-title"), anchor=False)
    others = bundled.drafts(services().settings)
    remarks = check.look_over(one.documents, known_pictures=known_pictures(), others=others)
    desk = Desk(viewer, one, remarks, say, one.documents.written_in)
    errors, warnings = studio_remarks.counts(remarks)
    state = "locked" if one.in_use else "ready" if not errors else "unfinished"
    summary = say(f"studio-summary-{state}", version=one.version, errors=errors, warnings=warnings)
    st.html(markup.html("studio_summary", say=say, state=state, summary=summary))
    if one.in_use:
        studio_versions.new_version(desk)
    studio_versions.left_out(desk)
    asked = first_asked("part")
    with st.container(horizontal=True, vertical_alignment="bottom", key="studio-tools"):
        part = st.radio(
            say("studio-part"),
            _PARTS,
            index=_PARTS.index(asked) if asked in _PARTS else 0,
            format_func=lambda name: say(f"studio-part-{name}", errors=errors),
            horizontal=True,
            key=f"studio-part-{one.id}-{one.version}",
        )
        _beside(desk)
        if memory(one).before and not desk.locked and st.button(say("studio-undo"), key=desk.key("undo")):
            desk.undo()
    _draw(desk, part)
    desk.finish()


def _draw(desk: Desk, part: str) -> None:
    match part:
        case "mend":
            studio_mend.render(desk)
        case "versions":
            studio_versions.render(desk)
        case "whole":
            studio_write.whole(desk)
        case _:
            studio_write.questions(desk)


def _beside(desk: Desk) -> None:
    """Another language to show beside the first one, where there is one."""
    others = [one for one in desk.documents.words if one != desk.language]
    if others:
        desk.beside = st.selectbox(
            desk.say("studio-beside"),
            ["", *others],
            format_func=partial(_name, desk.say),
            key=f"studio-beside-{desk.one.id}-{desk.one.version}",
        )


def _name(say: Catalogue, language: str) -> str:
    return language_name(language) if language else say("studio-beside-none")
