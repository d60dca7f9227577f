"""Takes a lost focus to the note about what was done. Without it a keyboard would begin anew at the top of the page."""

import secrets
from functools import cache
from pathlib import Path
from typing import Any

import streamlit as st

_SCRIPT = Path(__file__).parent / "focus_on_note.js"


def catch() -> None:
    """Once this run is drawn, the focus is on the note if it would be nowhere."""
    # Another note than the one before, for the script to look again.
    _component()(key="relsurvey-focus-on-note", data={"note": secrets.token_hex(4)})


@cache
def _component() -> Any:  # noqa: ANN401 - Streamlit gives the type of a mounted component no name
    return st.components.v2.component(
        "relsurvey_focus_on_note", html="", js=_SCRIPT.read_text(encoding="utf-8"), isolate_styles=False
    )
