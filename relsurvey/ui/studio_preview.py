"""The screen that is being written, exactly as a respondent sees it: the same template and style, to look at only."""

from functools import cache
from pathlib import Path
from typing import Any

import streamlit as st

from relsurvey.actions import preview
from relsurvey.i18n.catalogue import SOURCE
from relsurvey.i18n.state import complete
from relsurvey.screens import addresses
from relsurvey.screens.render import Reader, render
from relsurvey.ui import markup
from relsurvey.ui.language_part import name as language_name
from relsurvey.ui.services import services
from relsurvey.ui.studio_desk import Desk

_SCRIPT = Path(__file__).parent / "studio_preview.js"


def show(desk: Desk, screen: str) -> None:
    """One screen in the languages that are on the desk; in English where the screens do not speak one."""
    ours = services()
    found = preview.of_version(ours.db, desk.one, by=desk.viewer, wanted=screen)
    address = addresses.to_come_back(ours.settings.base_url)
    for column, language in zip(st.columns(len(desk.languages)), desk.languages, strict=True):
        speaks = language if language in complete() else SOURCE
        rendered = render(found.shown, Reader("", address, "", speaks))
        title = desk.say("studio-preview", language=language_name(speaks))
        with column:
            _component()(key=f"studio-preview-{language}", data={"html": rendered.document(still=True), "title": title})
    st.html(markup.html("link", say=desk.say, address=_whole(desk), text=desk.say("studio-preview-all")))


def _whole(desk: Desk) -> str:
    return f"/preview/own/{desk.one.id}/{desk.one.version}?language={desk.language}"


@cache
def _component() -> Any:  # noqa: ANN401 - Streamlit gives the type of a mounted component no name
    return st.components.v2.component(
        "relsurvey_studio_preview", html="", js=_SCRIPT.read_text(encoding="utf-8"), isolate_styles=False
    )
