"""The part of the page of comments that keeps a wave's list of themes."""

from functools import partial

import streamlit as st

from relsurvey.actions import themes
from relsurvey.collection.comment import LONGEST_THEME, Theme
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.people.viewer import Viewer
from relsurvey.ui import pressed
from relsurvey.ui.markup import plain
from relsurvey.ui.services import services


def render(viewer: Viewer, wave_id: str, say: Catalogue) -> None:
    """The list, a field for a new theme, and behind a fold how to change one."""
    st.subheader(say("comments-themes-heading"), anchor=False)
    st.write(say("comments-themes-help"))
    found = themes.list_(services().db, by=viewer, wave_id=wave_id)
    if found:
        st.markdown("\n".join(f"- {plain(theme.name)}" for theme in found))
    with st.form("theme-new", clear_on_submit=True):
        name = st.text_input(say("comments-theme-new"), max_chars=LONGEST_THEME)
        added = st.form_submit_button(say("comments-theme-add"))
    if added:
        add = partial(themes.add, services().db, by=viewer, wave_id=wave_id, name=name)
        pressed.do(add, done=say("comments-theme-added", name=plain(name)), say=say)
    if found:
        with st.expander(say("comments-theme-change")):
            _change(viewer, wave_id, found, say)


def _change(viewer: Viewer, wave_id: str, found: tuple[Theme, ...], say: Catalogue) -> None:
    names = {theme.id: theme.name for theme in found}
    with st.form("theme-change"):
        chosen = st.selectbox(say("comments-theme-which"), list(names), format_func=names.__getitem__)
        name = st.text_input(say("comments-theme-name"), max_chars=LONGEST_THEME)
        left, right = st.columns(2)
        renamed = left.form_submit_button(say("comments-theme-rename"))
        removed = right.form_submit_button(say("comments-theme-remove"))
    db = services().db
    if renamed:
        rename = partial(themes.rename, db, by=viewer, wave_id=wave_id, theme_id=chosen, name=name)
        pressed.do(rename, done=say("comments-theme-renamed"), say=say)
    if removed:
        remove = partial(themes.remove, db, by=viewer, wave_id=wave_id, theme_id=chosen)
        pressed.do(remove, done=say("comments-theme-removed"), say=say)
