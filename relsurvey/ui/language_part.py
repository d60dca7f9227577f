"""The part of a round's page about languages: how far each is, a preview, and a form to sign a text."""

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from relsurvey.actions import languages
from relsurvey.actions.languages import LanguageState
from relsurvey.clock import today
from relsurvey.collection.signature import INTERFACE, TextState
from relsurvey.collection.wave import Wave
from relsurvey.i18n.catalogue import Catalogue, catalogue
from relsurvey.i18n.phrases import day
from relsurvey.i18n.state import complete
from relsurvey.people.permissions import Permission
from relsurvey.people.viewer import Viewer
from relsurvey.ui import markup, pressed
from relsurvey.ui.services import services


@dataclass(frozen=True, slots=True)
class _Row:
    """One language; `preview` is an address, empty where a text is missing that a screen needs."""

    language: str
    name: str
    screens: str
    questionnaire: str
    preview: str


def render(viewer: Viewer, wave: Wave, say: Catalogue) -> None:
    """The whole part; nothing for somebody who does not prepare rounds."""
    if not viewer.may(Permission.MANAGE_WAVES):
        return
    states = languages.states(services().db, by=viewer, wave_id=wave.id)
    st.subheader(say("languages-heading"), anchor=False)
    st.write(say("languages-help"))
    st.html(markup.html("languages", say=say, rows=_rows(wave, states, say)))
    to_sign = [one for one in states if one.state in {TextState.AWAITING, TextState.CHANGED}]
    if to_sign:
        _form(viewer, wave, to_sign, say)


def _rows(wave: Wave, states: Sequence[LanguageState], say: Catalogue) -> list[_Row]:
    said = {(one.text.language, one.kind): _state(one, say) for one in states}
    return [
        _Row(
            language,
            name(language),
            said[language, INTERFACE],
            said[language, languages.QUESTIONNAIRE],
            f"/preview/{wave.id}?language={language}" if language in complete() else "",
        )
        for language in dict.fromkeys(one.text.language for one in states)
    ]


def name(language: str) -> str:
    """A language in its own words, or its code where nobody has written any yet."""
    words = catalogue(language)
    return words("language-name") if "language-name" in words else language


def _state(one: LanguageState, say: Catalogue) -> str:
    under = one.signature
    if under is None:
        return say(f"languages-state-{one.state}")
    date = day(under.signed_on, say.language)
    return say(f"languages-state-{one.state}", signer=under.signer, relation=under.relation, date=date)


def _form(viewer: Viewer, wave: Wave, to_sign: Sequence[LanguageState], say: Catalogue) -> None:
    def label(one: LanguageState) -> str:
        kind = say(f"languages-kind-{one.kind}")
        return say("languages-text", language=name(one.text.language), kind=kind)

    with st.form("sign-language"):
        st.write(say("languages-sign-help"))
        text = st.selectbox(say("languages-sign-text"), to_sign, format_func=label)
        signer = st.text_input(say("languages-sign-name"), max_chars=200)
        relation = st.text_input(say("languages-sign-relation"), max_chars=200)
        signed = st.form_submit_button(say("languages-sign-button"))
    if signed:
        pressed.do(
            lambda: languages.sign(
                services().db,
                by=viewer,
                wave_id=wave.id,
                kind=text.kind,
                language=text.text.language,
                signer=signer,
                relation=relation,
                today=today(),
            ),
            done=say("languages-signed"),
            say=say,
        )
