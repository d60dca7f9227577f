"""Dates and lists of names as people write them in a language."""

import re
from collections.abc import Sequence
from datetime import date

from babel.dates import format_date
from babel.lists import format_list

#: The region decides the order of day and month; the surveys are made for the United Kingdom.
REGION = {"en": "en_GB", "cy": "cy_GB"}


_WELSH_AND = re.compile(r",? a\(c\) (?=([aeiouwyâêîôûŵŷ])?)", re.IGNORECASE)


def day(when: date, language: str = "en") -> str:
    """`22 November 2026`."""
    return format_date(when, "long", locale=REGION.get(language, language))


def listed(names: Sequence[str], language: str = "en") -> str:
    """`Mill Lane, Park View and Willow House`."""
    text = format_list(names, style="standard", locale=REGION.get(language, language))
    # Welsh says "ac" before a vowel and "a" before everything else; babel leaves it open.
    return _WELSH_AND.sub(lambda found: " ac " if found[1] else " a ", text)
