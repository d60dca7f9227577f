"""A grid of cards: a mark, a few lines, one link. The home page and the list of waves are made of them."""

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from relsurvey.i18n.catalogue import Catalogue
from relsurvey.ui import markup


@dataclass(frozen=True, slots=True)
class Card:
    """One card. `mark` is a word such as "Open", and `state` picks its colour; without an address there is no link."""

    lines: tuple[str, ...]
    heading: str = ""
    mark: str = ""
    state: str = ""
    address: str = ""
    link: str = ""


def show(cards: Sequence[Card], say: Catalogue) -> None:
    """Draw the cards as a list."""
    st.html(markup.html("cards", say=say, cards=cards))
