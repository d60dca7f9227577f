"""The files in which the results of a wave can be had, as links to where the server hands them out."""

from collections.abc import Iterator

import streamlit as st

from relsurvey.exports.files import FileKind
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.people.permissions import Permission
from relsurvey.people.viewer import Viewer
from relsurvey.reporting.released import Publication
from relsurvey.ui import markup


def show(publication: Publication, viewer: Viewer, say: Catalogue) -> None:
    """A closed box with the links; nothing for somebody who may only look."""
    if links := list(_links(publication, viewer, say)):
        with st.expander(say("downloads-heading")):
            st.html(markup.html("downloads", say=say, files=links))


def _links(publication: Publication, viewer: Viewer, say: Catalogue) -> Iterator[tuple[str, str, str]]:
    """Address, words and an explanation."""
    if viewer.may(Permission.EXPORT_RESULTS):
        for kind in FileKind:
            label, explained = say(f"downloads-{kind.value}"), say(f"downloads-{kind.value}-help")
            yield f"/downloads/{publication.wave_id}/{kind.value}", label, explained
    if viewer.may(Permission.EXPORT_ROWS):
        yield f"/rows/{publication.wave_id}", say("downloads-rows"), say("downloads-rows-help")
