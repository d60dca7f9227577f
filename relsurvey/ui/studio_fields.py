"""The fields of the studio. Each shows what is stored, and under it what the checks say about just that place."""

from collections.abc import Callable, Mapping, Sequence

import streamlit as st

from relsurvey.actions.studio import Edit
from relsurvey.ui import studio_remarks
from relsurvey.ui.language_part import name as language_name
from relsurvey.ui.markup import plain
from relsurvey.ui.studio_desk import Desk

#: From what is in a field now to the change that it means.
Means = Callable[[str], Edit]
#: How high a field of several lines is, in pixels.
_LINES = {1: 0, 2: 78, 3: 104, 5: 156}


def text(
    desk: Desk,
    label: str,
    stored: str,
    means: Means,
    *,
    name: str,
    longest: int,
    at: tuple[str, ...],
    language: str = "",
    lines: int = 1,
) -> None:
    """Words. `at` is their place in the file, for what the checks say; `language` is told where two are on the desk."""
    shown = desk.say("studio-in-language", label=label, language=language_name(language)) if desk.beside else label
    key = desk.field(stored, name, language)
    if lines == 1:
        now = st.text_input(shown, stored, key=key, max_chars=longest, disabled=desk.locked, autocomplete="off")
    else:
        height = _LINES[lines]
        now = st.text_area(shown, stored, key=key, max_chars=longest, disabled=desk.locked, height=height)
    if desk.took(key, stored, now or ""):
        desk.wants(means(now or ""), typed=now or "")
    studio_remarks.beside(desk, language, at)


def side_by_side(desk: Desk, draw: Callable[[str], None]) -> None:
    """The same field for each language on the desk, beside each other where there is room."""
    if len(desk.languages) == 1:
        draw(desk.language)
        return
    for column, language in zip(st.columns(len(desk.languages)), desk.languages, strict=True):
        with column:
            draw(language)


def choice(
    desk: Desk, label: str, options: Mapping[str, str], stored: str, means: Means, *, name: str, across: bool = False
) -> None:
    """One of several: a list to open, or side by side (`across`) where there are few. `options`: value → words."""
    key, listed = desk.field(stored, name), list(options)
    index = listed.index(stored) if stored in options else None

    if across:
        now = st.radio(
            label,
            listed,
            index=index,
            key=key,
            # A radio button reads Markdown, a list does not.
            format_func=lambda one: plain(options[one]),
            horizontal=True,
            disabled=desk.locked,
        )
    else:
        now = st.selectbox(
            label, listed, index=index, key=key, format_func=lambda one: options[one], disabled=desk.locked
        )
    if now is not None and desk.took(key, stored, now):
        desk.wants(means(now), typed=options[now])


def several(
    desk: Desk,
    label: str,
    options: Mapping[str, str],
    stored: Sequence[str],
    means: Callable[[list[str]], Edit],
    *,
    name: str,
) -> None:
    """Any of several."""
    known = [one for one in stored if one in options]
    key = desk.field(known, name)
    now = st.multiselect(
        label, list(options), known, key=key, format_func=lambda one: options[one], disabled=desk.locked
    )
    if desk.took(key, known, list(now)):
        desk.wants(means(list(now)), typed=", ".join(options[one] for one in now))


def tick(desk: Desk, label: str, means: Callable[[bool], Edit], *, stored: bool, name: str) -> None:
    """Yes or no."""
    key = desk.field(stored, name)
    now = st.checkbox(label, stored, key=key, disabled=desk.locked)
    if desk.took(key, stored, now):
        desk.wants(means(now), typed=label)


def number(
    desk: Desk, label: str, stored: int, means: Callable[[int], Edit], *, name: str, between: tuple[int, int]
) -> None:
    """A whole number."""
    key = desk.field(stored, name)
    now = st.number_input(
        label, between[0], between[1], min(max(stored, between[0]), between[1]), key=key, disabled=desk.locked
    )
    if desk.took(key, stored, now):
        desk.wants(means(int(now)), typed=str(now))


def button(desk: Desk, label: str, edit: Edit, *, name: str, main: bool = False) -> None:
    """A change by one press. Nothing where the version is locked."""
    if desk.locked:
        return
    if st.button(label, key=desk.key(name), type="primary" if main else "secondary", wrap=True):
        desk.at_once(edit)


def added(desk: Desk, label: str, press: str, means: Means, *, name: str, longest: int) -> None:
    """A field and a button that adds what is in it, and empties the field. Nothing where the version is locked."""
    if desk.locked:
        return
    with st.form(desk.key(name, "form"), clear_on_submit=True, border=False):
        said = st.text_input(label, key=desk.key(name, "new"), max_chars=longest, autocomplete="off")
        pressed = st.form_submit_button(press)
    if pressed:
        desk.at_once(means(said), typed=said)
