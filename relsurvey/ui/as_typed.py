"""Takes over large fields at each pause in typing, so that checks speak at once. Without it: when they are left."""

from functools import cache
from pathlib import Path
from typing import Any

import streamlit as st

_SCRIPT = Path(__file__).parent / "as_typed.js"


def take_over() -> None:
    """From now on a pause in a large field hands its words over; the field keeps its focus."""
    _component()(key="relsurvey-as-typed")


@cache
def _component() -> Any:  # noqa: ANN401 - Streamlit gives the type of a mounted component no name
    return st.components.v2.component(
        "relsurvey_as_typed", html="", js=_SCRIPT.read_text(encoding="utf-8"), isolate_styles=False
    )
