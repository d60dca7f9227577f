"""Lets Enter go to the next field, for people who type many sheets. Without it the Tab key does the same."""

from functools import cache
from pathlib import Path
from typing import Any

import streamlit as st

_SCRIPT = Path(__file__).parent / "next_field.js"


def follow_enter() -> None:
    """From now on Enter in a one-line field of the main part leads to the field, or button, that follows it."""
    _component()(key="relsurvey-next-field")


@cache
def _component() -> Any:  # noqa: ANN401 - Streamlit gives the type of a mounted component no name
    return st.components.v2.component(
        "relsurvey_next_field", html="", js=_SCRIPT.read_text(encoding="utf-8"), isolate_styles=False
    )
