"""A new questionnaire: empty, as a copy of another one, or from a file."""

from collections.abc import Callable

import streamlit as st

from relsurvey.actions import bundled, studio, studio_beginnings
from relsurvey.clock import today
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.people.viewer import Viewer
from relsurvey.studio.own import OwnVersion
from relsurvey.ui import frame, pressed
from relsurvey.ui.markup import plain
from relsurvey.ui.services import services

_WAYS = ("empty", "copy", "file")


def render(viewer: Viewer, say: Catalogue) -> None:
    """The form. Which fields it has follows what is chosen first."""
    st.header(say("studio-new-title"), anchor=False)
    way = st.radio(say("studio-new-way"), _WAYS, format_func=lambda one: say(f"studio-new-{one}"))
    if way == "file":
        _from_file(say)
    else:
        _named(viewer, say, copy=way == "copy")


def _named(viewer: Viewer, say: Catalogue, *, copy: bool) -> None:
    known = _to_copy(viewer, say) if copy else {}
    with st.form("studio-new"):
        chosen = ""
        if copy:
            label = say("studio-new-of")
            chosen = st.selectbox(label, list(known), format_func=lambda one: known[one])
        title = st.text_input(say("studio-new-name"), max_chars=200, autocomplete="off")
        sent = st.form_submit_button(say("studio-new-button"), type="primary")
    if not sent:
        return
    ours = services()
    if copy:
        _make(
            lambda: studio_beginnings.start_copy(
                ours.db, ours.settings, by=viewer, questionnaire_id=chosen, title=title, today=today()
            ),
            title,
            say,
        )
    else:
        _make(
            lambda: studio_beginnings.start(ours.db, ours.settings, by=viewer, title=title, today=today()), title, say
        )


def _from_file(say: Catalogue) -> None:
    st.write(say("studio-new-file-help"))
    frame.link("/studio-upload", say("studio-new-file-button"), say)


def _to_copy(viewer: Viewer, say: Catalogue) -> dict[str, str]:
    """Id → title: the organisation's own first, then those that come with relsurvey."""
    own = {one.newest.id: one.newest.title for one in studio.list_(services().db, by=viewer)}
    others = bundled.documents(services().settings)
    return own | {
        id_: say("studio-new-bundled", title=one.words[one.written_in]["title"], id=id_) for id_, one in others.items()
    }


def _make(make: Callable[[], OwnVersion], title: str, say: Catalogue) -> None:
    done = say("studio-new-made", title=plain(title.strip()))
    pressed.do(lambda: make().id, done=done, say=say, opens="questionnaire")
