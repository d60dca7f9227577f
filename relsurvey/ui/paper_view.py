"""The page of paper: which sheet, typing it in by keyboard, deciding where two people differ.

The number of the opened sheet stays in the session, never in the address. Every field is kept as soon as it is left.
"""

from collections.abc import Callable, Sequence

import streamlit as st

from relsurvey.actions import paper_entry
from relsurvey.actions.paper_desk import FIRST, SECOND
from relsurvey.actions.paper_entry import Opened, Outcome, Pile
from relsurvey.clock import today
from relsurvey.collection import sheet_code
from relsurvey.collection.paper_entry import Typed
from relsurvey.errors import RelsurveyError
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.i18n.phrases import day, listed
from relsurvey.people.viewer import Viewer
from relsurvey.ui import frame, next_field, paper_fields
from relsurvey.ui.markup import plain
from relsurvey.ui.paper_fields import Field
from relsurvey.ui.services import services
from relsurvey.ui.session import leave_note, leave_problem, say_notes

_SHEET = "relsurvey-paper-sheet"


def render(viewer: Viewer) -> None:
    """The whole page for somebody who types in paper."""
    say = frame.begin("paper-title", viewer, here="/paper")
    say_notes()
    code = st.session_state.get(_SHEET, "")
    if not code:
        _which(viewer, say)
        return
    try:
        opened = paper_entry.open_(services().db, by=viewer, code=code, today=today())
    except RelsurveyError as error:
        _put_aside()
        leave_problem(frame.error_words(error, say))
        st.rerun()
    st.header(say("paper-sheet", code=sheet_code.shown(opened.sheet.code)), anchor=False)
    st.caption(plain(opened.wave_name))
    if opened.differing:
        _decide(viewer, opened, say)
    else:
        _type(viewer, opened, say)
    if st.button(say("paper-other-sheet")):
        _put_aside()
        st.rerun()


def _which(viewer: Viewer, say: Catalogue) -> None:
    st.write(say("paper-intro"))
    with st.form("sheet"):
        typed = st.text_input(say("paper-code"), max_chars=12, autocomplete="off")
        pressed = st.form_submit_button(say("paper-open"), type="primary")
    if pressed:
        try:
            st.session_state[_SHEET] = paper_entry.open_(services().db, by=viewer, code=typed, today=today()).sheet.code
        except RelsurveyError as error:
            frame.show_error(error, say)
        else:
            st.rerun()
    piles = paper_entry.piles(services().db, by=viewer)
    for pile in piles:
        _pile(pile, say)
    if not piles:
        st.write(say("paper-piles-none"))


def _pile(pile: Pile, say: Catalogue) -> None:
    st.subheader(plain(pile.wave_name), anchor=False)
    waiting = {
        "paper-pile-drafts": pile.drafts,
        "paper-pile-to-check": pile.to_check,
        "paper-pile-to-decide": pile.to_decide,
        "paper-pile-for-others": pile.for_others,
    }
    for message, codes in waiting.items():
        if codes:
            st.write(say(message, codes=listed([sheet_code.shown(code) for code in codes], say.language)))
    if not any(waiting.values()):
        st.write(say("paper-pile-clear"))
    if pile.checks.compared:
        st.caption(say("paper-agreement", compared=pile.checks.compared, differed=pile.checks.differed))


def _type(viewer: Viewer, opened: Opened, say: Catalogue) -> None:
    st.write(say("paper-typing-how"), say("paper-several"))
    code = opened.sheet.code
    fields = paper_fields.of(opened, say)
    places = [_field(code, one, opened.typed.get(one.name, ""), say) for one in fields]
    next_field.follow_enter()
    typed = {one.name: str(st.session_state.get(_key(code, one.name), "")) for one in fields}
    read = paper_entry.keep(services().db, by=viewer, code=code, typed=typed, today=today())
    for one, place in zip(fields, places, strict=True):
        place.write(_reading(one, typed[one.name], read, say))
    if st.button(say("paper-confirm"), type="primary"):
        _finish(code, lambda: paper_entry.confirm(services().db, by=viewer, code=code, typed=typed, today=today()), say)
    if any(typed.values()) and st.button(say("paper-drop")):
        paper_entry.drop(services().db, by=viewer, code=code, today=today())
        for one in fields:
            st.session_state.pop(_key(code, one.name), None)
        leave_note(say("paper-dropped"))
        _put_aside()
        st.rerun()


def _field(code: str, field: Field, kept: str, say: Catalogue) -> "st.delta_generator.DeltaGenerator":
    """One line: what is asked with its boxes, the field, and a place for how it reads."""
    # Somebody's own words need the room of the boxes that such a question doesn't have.
    widths = [6, 13, 3] if field.long else [13, 3, 6]
    asked, typed, reads = st.columns(widths, vertical_alignment="center")
    asked.markdown(f"**{plain(field.label)}**  \n{plain(field.boxes) if field.boxes else say(field.how)}")
    label = field.label if not field.boxes else f"{field.label} {field.boxes}"
    key = _key(code, field.name)
    st.session_state.setdefault(key, kept)
    if field.long:
        typed.text_area(label, key=key, label_visibility="collapsed", height=120)
    else:
        typed.text_input(label, key=key, label_visibility="collapsed", autocomplete="off")
    return reads


def _reading(field: Field, typed: str, read: Typed, say: Catalogue) -> str:
    if field.name in read.problems:
        return f":red[{say(f'paper-problem-{read.problems[field.name]}')}]"
    if not typed.strip() or field.long:
        return ""
    if not read.counts(field.name):
        return say("paper-left-out")
    if field.is_text and read.sheet.decided_on:
        return say("paper-read", labels=day(read.sheet.decided_on, say.language))
    return say("paper-read", labels=plain(", ".join(paper_fields.said(field, typed))))


def _decide(viewer: Viewer, opened: Opened, say: Catalogue) -> None:
    st.subheader(say("paper-decide-heading"), anchor=False)
    st.write(say("paper-decide-help"))
    code = opened.sheet.code
    right: dict[str, int] = {}
    for field in paper_fields.of(opened, say):
        if field.name in opened.differing:
            shown = [_as_read(field, typed.get(field.name, ""), say) for typed in opened.both]
            chosen = st.radio(plain(field.label), (FIRST, SECOND), index=None, format_func=_word(shown))
            if chosen:
                right[field.name] = chosen
    if st.button(say("paper-decide-button"), type="primary"):
        _finish(code, lambda: paper_entry.decide(services().db, by=viewer, code=code, right=right, today=today()), say)
    st.write(say("paper-again-help"))
    if st.button(say("paper-again")):
        paper_entry.begin_again(services().db, by=viewer, code=code, today=today())
        leave_note(say("paper-again-done", code=sheet_code.shown(code)))
        _put_aside()
        st.rerun()


def _word(shown: Sequence[str]) -> Callable[[int], str]:
    return lambda turn: plain(shown[turn - 1])


def _as_read(field: Field, typed: str, say: Catalogue) -> str:
    if field.is_text:
        return typed or say("paper-decide-nothing")
    return ", ".join(paper_fields.said(field, typed)) or say("paper-decide-nothing")


def _finish(code: str, action: Callable[[], Outcome], say: Catalogue) -> None:
    try:
        outcome = action()
    except RelsurveyError as error:
        frame.show_error(error, say)
        return
    leave_note(say(f"paper-done-{outcome}", code=sheet_code.shown(code)))
    _put_aside()
    st.rerun()


def _put_aside() -> None:
    code = st.session_state.pop(_SHEET, "")
    for key in [str(key) for key in st.session_state if str(key).startswith(_key(code, ""))]:
        del st.session_state[key]


def _key(code: str, name: str) -> str:
    return f"relsurvey-paper-{code}-{name}"
