"""A field for words that reviewers read and the record prints, with what is hard to read in them said below."""

import streamlit as st

from relsurvey.actions import looked_over
from relsurvey.coproduction.review import LONGEST_WORDS
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.people.viewer import Viewer
from relsurvey.ui.reply_findings import findings
from relsurvey.ui.services import services

#: In pixels: some lines.
_HEIGHT = 100


def field(viewer: Viewer, label: str, stored: str, say: Catalogue, *, key: str, explained: str = "") -> str:
    """The words in it now. Outside of a form: in one they would be looked over only when they are sent."""
    typed = st.text_area(label, stored, max_chars=LONGEST_WORDS, key=key, help=explained or None, height=_HEIGHT)
    looked = looked_over.of_review(services().db, by=viewer, words=typed, language=say.language)
    findings(looked, typed, say)
    return typed
