"""What every staff page begins with: title, style, demo mark, navigation, heading. And how it shows an error."""

from dataclasses import dataclass
from pathlib import Path

import streamlit as st

from relsurvey.actions import organisations
from relsurvey.errors import RelsurveyError
from relsurvey.i18n.catalogue import Catalogue, catalogue
from relsurvey.people.permissions import Permission
from relsurvey.people.viewer import Viewer
from relsurvey.ui import markup
from relsurvey.ui.services import services

STYLE = Path(__file__).parent / "staff.css"


@dataclass(frozen=True, slots=True)
class Entry:
    """One link of the navigation."""

    address: str
    label: str
    here: bool


#: Address, words, and what a person must be allowed to do (any of them; none: everybody who is signed in).
Pages = tuple[tuple[str, str, frozenset[Permission]], ...]

#: In the order of the work: ask, hear, act, prove, set up.
PAGES: Pages = (
    ("/home", "staff-nav-home", frozenset()),
    ("/studio", "staff-nav-studio", frozenset({Permission.DESIGN_QUESTIONNAIRES})),
    ("/review", "staff-nav-review", frozenset({Permission.SEE_REVIEWS})),
    ("/waves", "staff-nav-waves", frozenset({Permission.SEE_WAVES})),
    ("/interview", "staff-nav-interview", frozenset({Permission.INTERVIEW})),
    ("/paper", "staff-nav-paper", frozenset({Permission.ENTER_PAPER})),
    ("/requests", "staff-nav-requests", frozenset({Permission.SAFEGUARD})),
    ("/early", "staff-nav-early", frozenset({Permission.SAFEGUARD})),
    ("/comments", "staff-nav-comments", frozenset({Permission.REVIEW_COMMENTS})),
    ("/results", "staff-nav-results", frozenset({Permission.VIEW_RESULTS})),
    ("/voices", "staff-nav-voices", frozenset({Permission.VIEW_RESULTS})),
    ("/workshops", "staff-nav-workshops", frozenset({Permission.RUN_WORKSHOPS})),
    ("/actions", "staff-nav-actions", frozenset({Permission.FOLLOW_ACTIONS})),
    ("/replies", "staff-nav-replies", frozenset({Permission.READ_REPLIES})),
    ("/audit", "staff-nav-audit", frozenset({Permission.AUDIT})),
    ("/measures", "staff-nav-measures", frozenset({Permission.VIEW_RESULTS})),
    ("/evidence", "staff-nav-evidence", frozenset({Permission.MAKE_EVIDENCE})),
    ("/services", "staff-nav-services", frozenset({Permission.MANAGE_WAVES})),
    ("/contacts", "staff-nav-contacts", frozenset({Permission.SET_CONTACTS})),
    ("/people", "staff-nav-people", frozenset({Permission.MANAGE_PEOPLE})),
)

#: What everybody finds beside their name.
ACCOUNT: Pages = (
    ("/password", "staff-nav-password", frozenset()),
    ("/sign-out", "staff-nav-sign-out", frozenset()),
)


def begin(title_id: str, viewer: Viewer | None, *, here: str = "") -> Catalogue:
    """Start a page and return the catalogue it speaks from. `here` is its address, for the mark in the navigation."""
    say = catalogue()
    title = say(title_id)
    st.set_page_config(page_title=say("staff-page-title", page=title), layout="wide")
    st.html(STYLE)
    if top := _top(viewer, here, say).strip():
        st.html(top)
    st.title(title, anchor=False)
    return say


def entries(viewer: Viewer, here: str, say: Catalogue, pages: Pages = PAGES) -> tuple[Entry, ...]:
    """The pages that this person may open."""
    return tuple(
        Entry(address, say(label), address == here)
        for address, label, needed in pages
        if not needed or any(viewer.may(permission) for permission in needed)
    )


def show_error(error: RelsurveyError, say: Catalogue) -> None:
    """Say in plain words what happened and what to do."""
    st.error(markup.plain(error_words(error, say)))


def error_words(error: RelsurveyError, say: Catalogue) -> str:
    """What happened and what to do, in plain words."""
    return say(f"errors-{error.message_id}", **error.values)


def _top(viewer: Viewer | None, here: str, say: Catalogue) -> str:
    if viewer is None:
        return markup.html("top", say=say, demo=False, entries=(), account=(), who="")
    organisation = organisations.get(services().db, by=viewer)
    who = say("staff-signed-in", name=viewer.name, organisation=organisation.name)
    ours, account = entries(viewer, here, say), entries(viewer, here, say, ACCOUNT)
    return markup.html("top", say=say, demo=organisation.demo, entries=ours, account=account, who=who)


def link(address: str, text: str, say: Catalogue) -> None:
    """A link that looks like a button. It loads the page anew, so title and focus are right for everybody."""
    st.html(markup.html("link", say=say, address=address, text=text))
