"""The guard of every staff page: who is asking, and whether they may see it. Asked anew at every run of the script."""

from typing import NoReturn
from urllib.parse import quote, urlsplit

import streamlit as st

from relsurvey import clock
from relsurvey.actions import sign_in
from relsurvey.people import sessions
from relsurvey.people.permissions import Permission
from relsurvey.people.viewer import Viewer
from relsurvey.ui import frame, markup
from relsurvey.ui.services import services


def require(permission: Permission | None) -> Viewer:
    """The signed-in person, if they hold the permission (None: being signed in is enough).

    Everybody else gets a refusal with the way on, and the script stops.
    """
    session_id = sessions.session_id(st.context.cookies)
    viewer = sign_in.viewer(services().db, session_id=session_id, now=clock.now())
    if viewer is None:
        _refuse("access-sign-in", f"/sign-in{_and_back()}", None)
    if viewer.must_change:
        _refuse("access-password", f"/password{_and_back()}", None)
    if permission is not None and not viewer.may(permission):
        _refuse("access-refused", "/home", viewer)
    return viewer


def _and_back() -> str:
    """The way back to this page. Where it may lead is checked by the page that follows it."""
    path = urlsplit(st.context.url or "").path
    return f"?next={quote(path)}" if path else ""


def _refuse(why: str, way_on: str, viewer: Viewer | None) -> NoReturn:
    say = frame.begin(f"{why}-title", viewer)
    # A link of our own: Streamlit's would open another tab, and a new cookie is seen only after a page load.
    st.html(markup.html("refusal", say=say, why=say(why), way_on=way_on, link=say(f"{why}-link")))
    st.stop()
