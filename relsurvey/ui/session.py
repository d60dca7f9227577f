"""What a staff page remembers between two runs of its script: messages to be said once, and what its address asked for
first, what was looked up for the step that is shown, when a timer ends. Never a count and never a rating.
"""

from collections.abc import Callable, Hashable
from datetime import datetime
from typing import TypeVar

import streamlit as st

from relsurvey.ui import focus_on_note

_NOTE = "relsurvey-note"
_PROBLEM = "relsurvey-problem"
_TIMER = "relsurvey-timer"

Kept = TypeVar("Kept")


def leave_note(text: str) -> None:
    """Keep a sentence about something that was done, for the next run."""
    st.session_state[_NOTE] = text


def leave_problem(text: str) -> None:
    """Keep a sentence about something that was not done, for the next run."""
    st.session_state[_PROBLEM] = text


def say_notes() -> None:
    """Say what was left, once. The focus goes there where the step took away what it was on."""
    done, problem = st.session_state.pop(_NOTE, ""), st.session_state.pop(_PROBLEM, "")
    # There in every run: what moved up or down for a note to come or go would be drawn anew, and lose the focus.
    with st.container(key="staff-note"):
        if done:
            st.success(done)
        if problem:
            st.error(problem)
        if done or problem:
            focus_on_note.catch()


def first_asked(name: str, otherwise: Callable[[], str] = str) -> str:
    """What the address said under this name when the page was opened; where it said nothing, `otherwise`.

    The address follows what is chosen afterwards. A choice that began anew with it would lose the keyboard's focus.
    """
    key = f"relsurvey-first-{name}"
    if key not in st.session_state:
        st.session_state[key] = st.query_params[name] if name in st.query_params else otherwise()
    first: str = st.session_state[key]
    return first


def kept_for(step: Hashable, make: Callable[[], Kept]) -> Kept:
    """What was made for this step; made anew for another one. The one before is forgotten."""
    known: dict[Hashable, Kept] = st.session_state.get("relsurvey-step", {})
    if step not in known:
        known = {step: make()}
        st.session_state["relsurvey-step"] = known
    return known[step]


def once_open(what: Hashable, open_: Callable[[bool], Kept]) -> Kept:
    """What is opened. `open_` is told whether this page has opened it before: then it only looks again."""
    known: set[Hashable] = st.session_state.setdefault("relsurvey-opened", set())
    found = open_(what in known)
    known.add(what)
    return found


def start_timer(ends: datetime) -> None:
    """Let a timer run until then."""
    st.session_state[_TIMER] = ends


def timer_ends() -> datetime | None:
    """When the timer ends or ended; None where none was started."""
    ends: datetime | None = st.session_state.get(_TIMER)
    return ends
