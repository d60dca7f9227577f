"""How a person wants the screens: size, colours, movement, reading aloud, pictures, language. Values only."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from relsurvey.i18n.catalogue import languages

#: The cookie that remembers the look on a device. It names no person and opens nothing.
COOKIE = "look"
#: Between the words: commas in a link, as people write; dots in a cookie, where a comma is not allowed.
_BETWEEN = re.compile(r"[,.\s]+")


class Size(StrEnum):
    """How large the words are."""

    NORMAL = "normal"
    LARGE = "large"
    LARGEST = "largest"


class Colours(StrEnum):
    """Ink and paper."""

    LIGHT = "light"
    DARK = "dark"
    YELLOW = "yellow"
    CREAM = "cream"


#: The groups of the form. Each hands in a word of a look, or nothing for what is usual.
GROUPS = ("size", "colours", "pictures", "reading", "moving", "language")


@dataclass(frozen=True, slots=True)
class Look:
    """One person's wishes. `language` is empty where the person has chosen none."""

    size: Size = Size.NORMAL
    colours: Colours = Colours.LIGHT
    calm: bool = False
    listen: bool = False
    pictures: bool = True
    language: str = ""

    def __str__(self) -> str:
        """As it stands in a link or a cookie: `large,cream,listen`."""
        said = [
            self.size if self.size is not Size.NORMAL else "",
            self.colours if self.colours is not Colours.LIGHT else "",
            "calm" if self.calm else "",
            "listen" if self.listen else "",
            "" if self.pictures else "plain",
            self.language,
        ]
        return ",".join(word for word in said if word)


#: What somebody gets who has asked for nothing.
USUAL = Look()


def read_look(text: str) -> Look:
    """The look that a link or a cookie asks for; words that mean nothing are passed over."""
    look = USUAL
    for word in _BETWEEN.split(text.casefold()):
        match word:
            case size if size in set(Size):
                look = replace(look, size=Size(size))
            case colours if colours in set(Colours):
                look = replace(look, colours=Colours(colours))
            case "calm":
                look = replace(look, calm=True)
            case "listen":
                look = replace(look, listen=True)
            case "plain":
                look = replace(look, pictures=False)
            case language if language in languages():
                look = replace(look, language=language)
    return look


def chosen_look(fields: Mapping[str, str]) -> Look:
    """The look that the form of "Make it mine" asks for: one word of a look in each group."""
    return read_look(",".join(fields.get(group, "") for group in GROUPS))


def in_cookie(look: Look) -> str:
    """The look as a cookie holds it."""
    return str(look).replace(",", ".")
