"""The part of the results page about the page for the people who answered: its address, its poster, on and off."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import streamlit as st

from relsurvey.actions import public_results
from relsurvey.i18n.catalogue import Catalogue, catalogue
from relsurvey.people.permissions import Permission
from relsurvey.people.viewer import Viewer
from relsurvey.reporting import wording
from relsurvey.reporting.public_results import PublicPage, may_be_public, public_groups
from relsurvey.reporting.released import Group
from relsurvey.screens import addresses
from relsurvey.ui import markup, our_address, pressed
from relsurvey.ui.published import Shown
from relsurvey.ui.services import services
from relsurvey.ui.session import say_notes


@dataclass(frozen=True, slots=True)
class _Listed:
    """One page for the template. `posters` are (language's own name, address)."""

    name: str
    path: str
    address: str
    square: str
    shown: bool
    posters: tuple[tuple[str, str], ...]


def show(results: Shown, viewer: Viewer, say: Catalogue) -> None:
    """A closed box; nothing where no page can be made, as of surveys that ask staff."""
    groups = public_groups(results.publication) if may_be_public(results.questionnaire) else ()
    if not groups:
        return
    known = wording.group_names(results.publication, say=say)
    names = {group: known[group] for group in groups}
    ours = public_results.pages(services().db, by=viewer, wave_id=results.publication.wave_id)
    pages = [page for page in ours if page.group in names]
    with st.expander(say("public-results-heading")):
        say_notes()
        for line in say("public-results-help").splitlines():
            st.write(line)
        _list(pages, names, results, viewer, say)
        if viewer.may(Permission.PUBLISH):
            _change(results.publication.wave_id, names, viewer, say)


def _list(
    pages: Sequence[PublicPage], names: Mapping[Group, str], results: Shown, viewer: Viewer, say: Catalogue
) -> None:
    if not pages:
        st.write(say("public-results-none"))
        return
    languages = public_results.languages_of(services().db, by=viewer, questionnaire=results.questionnaire)
    base = our_address.base()
    if not services().settings.base_url:
        st.warning(markup.plain(say("invitations-no-address", address=base)))
    listed = [_listed(page, names[page.group], languages, base) for page in pages]
    st.html(markup.html("public_results", say=say, pages=listed))


def _listed(page: PublicPage, name: str, languages: Sequence[str], base: str) -> _Listed:
    path = addresses.said(page.token)
    address = f"{base}{path}"
    return _Listed(
        name,
        path,
        address,
        our_address.square(address),
        page.shown,
        tuple((catalogue(one)("language-name"), f"{path}/poster?language={one}") for one in languages),
    )


def _change(wave_id: str, names: Mapping[Group, str], viewer: Viewer, say: Catalogue) -> None:
    with st.form("public-results"):
        group = st.selectbox(say("public-results-whose"), list(names), format_func=lambda one: names[one])
        words = st.text_area(
            say("public-results-next"), max_chars=public_results.LONGEST, help=say("public-results-next-help")
        )
        with st.container(horizontal=True):
            make = st.form_submit_button(say("public-results-make"), type="primary")
            away = st.form_submit_button(say("public-results-away"))
    db = services().db
    if make:
        pressed.do(
            lambda: public_results.show(db, by=viewer, wave_id=wave_id, group=group, next_words=words),
            done=say("public-results-made"),
            say=say,
        )
    if away:
        pressed.do(
            lambda: public_results.put_away(db, by=viewer, wave_id=wave_id, group=group),
            done=say("public-results-was-put-away"),
            say=say,
        )
