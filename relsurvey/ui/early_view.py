"""The page of words to read for safety, while a round is open. The address (`?wave=…`) says which round is read.

It shows words and nothing else; each opening of a round is recorded.
"""

import streamlit as st

from relsurvey.actions import early_reading
from relsurvey.collection.wave import Wave
from relsurvey.errors import RelsurveyError
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.i18n.phrases import day
from relsurvey.people.viewer import Viewer
from relsurvey.ui import cards, frame, markup
from relsurvey.ui.cards import Card
from relsurvey.ui.markup import plain
from relsurvey.ui.services import services


def render(viewer: Viewer) -> None:
    """The whole page for somebody who looks after safety."""
    say = frame.begin("early-title", viewer, here="/early")
    try:
        if wave_id := st.query_params.get("wave"):
            _one(viewer, wave_id, say)
        else:
            _all(viewer, say)
    except RelsurveyError as error:
        frame.show_error(error, say)
    if st.query_params:
        frame.link("/early", say("early-all-link"), say)


def _all(viewer: Viewer, say: Catalogue) -> None:
    st.write(say("early-intro"))
    found = early_reading.list_(services().db, by=viewer)
    if found:
        cards.show([_card(wave, say) for wave in found], say)
    else:
        st.write(say("early-none"))


def _card(wave: Wave, say: Catalogue) -> Card:
    lines = (say("early-days", days=wave.early_days or 0), say("early-until", date=day(wave.closes_on, say.language)))
    address = f"/early?wave={wave.id}"
    return Card(lines, heading=wave.name, address=address, link=say("early-read-link", wave=wave.name))


def _one(viewer: Viewer, wave_id: str, say: Catalogue) -> None:
    read = early_reading.read(services().db, by=viewer, wave_id=wave_id, language=say.language)
    st.header(plain(read.wave_name), anchor=False)
    st.write(say("early-days", days=read.days))
    st.write(say("early-danger"))
    if not read.words:
        st.write(say("early-nothing"))
    for question, words in read.words.items():
        st.subheader(plain(question), anchor=False)
        shown = [
            {
                "heading": say("early-new" if one.new else "early-seen", number=number),
                "words": one.words,
                "themes": "",
                "address": "",
            }
            for number, one in enumerate(words, start=1)
        ]
        st.html(markup.html("comments", say=say, comments=shown))
