"""Which language a column of an XLSForm is in: `label::English (en)`, `label::Cymraeg`, or `label` alone."""

import re
from collections.abc import Iterable
from functools import cache

from babel import Locale
from babel.localedata import locale_identifiers

_CODE = re.compile(r"\(([A-Za-z]{2,3})(?:[-_][A-Za-z]+)?\)\s*$")
_BARE = re.compile(r"[A-Za-z]{2,3}")


def code_of(name: str) -> str:
    """The code of a language as forms name it, "" when it is none that is known."""
    name = name.strip()
    if found := _CODE.search(name):
        return found[1].lower()
    known = _known()
    if _BARE.fullmatch(name) and name.lower() in known.values():
        return name.lower()
    return known.get(name.casefold(), "")


@cache
def _known() -> dict[str, str]:
    """The name of each language in English and in itself → its code."""
    codes = sorted(one for one in locale_identifiers() if _BARE.fullmatch(one))
    own = {(Locale.parse(code).get_display_name() or code).casefold(): code for code in codes}
    english = {(Locale.parse(code).get_display_name("en") or code).casefold(): code for code in codes}
    return own | english


def split(heading: str) -> tuple[str, str]:
    """The column and the name of its language, "" without one: `media::image::English` is `media::image` in English."""
    parts = [part.strip() for part in heading.split("::")]
    if parts[0].casefold() in {"media", "bind", "body", "instance"}:
        return "::".join(parts[:2]), "::".join(parts[2:])
    return parts[0], "::".join(parts[1:])


def named(headings: Iterable[str]) -> list[str]:
    """The names of languages that stand in these headings, in order."""
    return list(dict.fromkeys(language for heading in headings if (language := split(heading)[1])))
