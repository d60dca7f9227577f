"""The co-production record on staff pages: with the results of a survey round, and with its review."""

import streamlit as st

from relsurvey.actions import coproduction
from relsurvey.coproduction.record import Record
from relsurvey.documents.files import DocumentKind
from relsurvey.i18n.catalogue import Catalogue, catalogue
from relsurvey.people.viewer import Viewer
from relsurvey.screens.made import made
from relsurvey.ui import markup
from relsurvey.ui.published import Shown
from relsurvey.ui.services import services


def of_results(results: Shown, viewer: Viewer, say: Catalogue) -> None:
    """A closed box; nothing where nobody reviewed the questions."""
    found = coproduction.record_of_wave(services().db, by=viewer, wave_id=results.publication.wave_id)
    if found is not None:
        with st.expander(say("results-made-heading")):
            show(found, viewer, say)


def show(record: Record, viewer: Viewer, say: Catalogue) -> None:
    """The record, and the ways to take it away."""
    files = [
        (
            say(f"review-record-{kind}", language=catalogue(language)("language-name")),
            f"/record/{record.review_id}?language={language}&kind={kind}",
        )
        for language in coproduction.languages_of(services().db, by=viewer, record=record)
        for kind in DocumentKind
    ]
    st.html(markup.html("made", say=say, made=made(record, say.language), files=files))
