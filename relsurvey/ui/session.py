"""What a staff page remembers between two runs of its script: messages to be said once. Never a result."""

import streamlit as st

_NOTE = "relsurvey-note"
_PROBLEM = "relsurvey-problem"


def leave_note(text: str) -> None:
    """Keep a sentence about something that was done, for the next run."""
    st.session_state[_NOTE] = text


def leave_problem(text: str) -> None:
    """Keep a sentence about something that was not done, for the next run."""
    st.session_state[_PROBLEM] = text


def say_notes() -> None:
    """Say what was left, once."""
    if text := st.session_state.pop(_NOTE, ""):
        st.success(text)
    if text := st.session_state.pop(_PROBLEM, ""):
        st.error(text)
