"""Which language somebody reads: what they chose, what their browser asks for, what the text was written in."""

import re
from collections.abc import Sequence

_ASKED = re.compile(r"\s*([A-Za-z]{1,8})(?:-[A-Za-z0-9-]{1,40})?\s*(?:;\s*q=([01](?:\.\d{0,3})?))?\s*")
#: A browser asks for a handful of languages.
_MOST_ASKED = 20


def best(offered: Sequence[str], *, chosen: str = "", accept: str = "") -> str:
    """One of the offered languages: the chosen one, or the first that the browser asks for, or the first offered.

    `accept` is the header Accept-Language (`cy-GB,cy;q=0.9,en;q=0.8`).
    """
    if chosen in offered:
        return chosen
    return next((language for language in _asked_for(accept) if language in offered), offered[0])


def _asked_for(accept: str) -> list[str]:
    """The languages in the header, the most wanted first; those with the weight 0 are not wanted."""
    found = [_ASKED.fullmatch(part) for part in accept.split(",")[:_MOST_ASKED]]
    weighed = [(float(match[2] or 1), match[1].casefold()) for match in found if match]
    return [language for weight, language in sorted(weighed, key=lambda one: -one[0]) if weight > 0]
