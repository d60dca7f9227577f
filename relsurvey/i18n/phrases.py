"""Dates and lists of names as people write them in a language."""

import re
from collections.abc import Sequence
from datetime import date, datetime
from functools import lru_cache

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_time
from babel.lists import format_list

#: The region decides the order of day and month; the surveys are made for the United Kingdom.
REGION = {"en": "en_GB", "cy": "cy_GB"}
_COMMA = {"ar": "،"}
#: Halves of the day that babel does not know.
_HALVES = {"cy": {"AM": "yb", "PM": "yh"}}


_WELSH_AND = re.compile(r",? a\(c\) (?=([aeiouwyâêîôûŵŷ])?)", re.IGNORECASE)


def english_name(language: str) -> str:
    """`Welsh` for `cy`, as staff say it; the code itself when nobody knows it."""
    try:
        return Locale.parse(language).english_name or language
    except (ValueError, UnknownLocaleError):
        return language


@lru_cache(maxsize=256)
def day(when: date, language: str = "en") -> str:
    """`22 November 2026`."""
    return format_date(when, "long", locale=REGION.get(language, language))


@lru_cache(maxsize=256)
def month(when: date, language: str = "en") -> str:
    """`November 2026`."""
    return format_date(when, "MMMM yyyy", locale=REGION.get(language, language))


def moment(when: datetime, language: str = "en") -> str:
    """`Monday 23 November, 5 pm`: a day of this week or the next is known by its weekday."""
    locale = REGION.get(language, language)
    hour = format_time(when, "h:mm a" if when.minute else "h a", locale=locale)
    for unknown, said in _HALVES.get(language, {}).items():
        hour = hour.replace(unknown, said)
    day_ = format_date(when, "EEEE d MMMM", locale=locale)
    return f"{day_}{_COMMA.get(language, ',')} {hour}"


def listed(names: Sequence[str], language: str = "en") -> str:
    """`Mill Lane, Park View and Willow House`."""
    text = format_list(names, style="standard", locale=REGION.get(language, language))
    # Welsh says "ac" before a vowel and "a" before everything else; babel leaves it open.
    return _WELSH_AND.sub(lambda found: " ac " if found[1] else " a ", text)
