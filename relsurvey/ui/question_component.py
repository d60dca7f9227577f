"""One component that shows a rendered screen inside of Streamlit and hands back the form that was filled in."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import streamlit as st

from relsurvey.i18n.catalogue import catalogue
from relsurvey.screens.rendered import Rendered, looks
from relsurvey.screens.static_files import (
    AROUND_STYLE,
    FRAME_STYLE,
    OFFER_SCRIPT,
    SCRIPT,
    SHARED_SCRIPT,
    TALK_SCRIPT,
    address,
    content,
    style_url,
)

_KEY = "screen"
_EVENT = "submit"


@dataclass(frozen=True, slots=True)
class Handed:
    """A form as the browser handed it in. `stamp` names this press of a button: a form sent again has the same one."""

    stamp: str
    fields: Mapping[str, tuple[str, ...]]


def waiting() -> Handed | None:
    """The form that caused this run of the script, known before anything is drawn.

    After a restart of the server it is known only once the component was drawn: `mount` returns it then.
    """
    state = st.session_state.get(_KEY)
    return _handed(state.get(_EVENT)) if isinstance(state, Mapping) else None


def mount(screen: Rendered, *, answered: str, failed: bool = False) -> Handed | None:
    """Show the screen. `answered` is the stamp of the last form that was dealt with; `failed`: it is not saved."""
    say = catalogue(screen.language)
    result = _component()(
        key=_KEY,
        data={
            "key": screen.key,
            "name": screen.name,
            "html": screen.html,
            "title": screen.title,
            "step": screen.step,
            "language": screen.language,
            "direction": screen.direction,
            "styles": [style_url(), address(AROUND_STYLE), address(FRAME_STYLE)],
            "script": address(SHARED_SCRIPT),
            "beside": [address(OFFER_SCRIPT), address(TALK_SCRIPT)],
            "look": looks(screen.look),
            "answered": answered,
            "failed": failed,
            "words": {
                "saving": say("saving"),
                "lost": say("not-saved-heading"),
                "lostMore": say("not-saved-body"),
                "away": say("away"),
                "awayMore": say("away-more"),
            },
        },
        # Named, because only a named event comes back; it does nothing, because callbacks are lost in a restart.
        on_submit_change=_nothing,
    )
    return _handed(getattr(result, _EVENT, None))


def _nothing() -> None:
    pass


@cache
def _component() -> Any:  # noqa: ANN401 - Streamlit gives the type of a mounted component no name
    # No shadow root: the style sheet is the one of the plain pages, and a reader's own styles must reach the words.
    return st.components.v2.component(
        "relsurvey_screen", html="", js=content(SCRIPT).decode("utf-8"), isolate_styles=False
    )


def _handed(value: object) -> Handed | None:
    """What the browser sent, if it has the form that our script gives it. Anybody can send anything."""
    if not isinstance(value, Mapping):
        return None
    stamp, fields = value.get("stamp"), value.get("fields")
    if not isinstance(stamp, str) or not isinstance(fields, Mapping):
        return None
    return Handed(stamp, {str(name): _texts(texts) for name, texts in fields.items()})


def _texts(texts: object) -> tuple[str, ...]:
    return tuple(text for text in texts if isinstance(text, str)) if isinstance(texts, list) else ()
