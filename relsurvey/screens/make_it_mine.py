"""The page on which people say how they want the screens. Each choice shows itself; nothing changes before Save."""

from collections.abc import Sequence
from dataclasses import dataclass

from relsurvey.i18n.catalogue import catalogue
from relsurvey.screens.look import Colours, Look, Size
from relsurvey.screens.rendered import Rendered, direction, rendered, top


@dataclass(frozen=True, slots=True)
class _Language:
    code: str
    name: str
    direction: str


@dataclass(frozen=True, slots=True)
class Visit:
    """Who asks for the page: `back` leads to where they were; `link` is the address that a helper can send, without a
    look; empty where they came from no link. `languages` are those that they may choose from.
    """

    back: str
    link: str
    languages: Sequence[str]


def make_it_mine(visit: Visit, look: Look, language: str) -> Rendered:
    """The form, with what is chosen now."""
    heading = catalogue(language)("look-heading")
    link = f"{visit.link}?look={look}" if visit.link and str(look) else visit.link
    return rendered(
        "look.html",
        language,
        name="look",
        title=heading,
        step=heading,
        top=top(language),
        look=look,
        back=visit.back,
        bare_link=visit.link,
        link=link,
        languages=[_Language(one, catalogue(one)("language-name"), direction(one)) for one in visit.languages],
        chosen=_words(look, language),
    )


def _words(look: Look, language: str) -> dict[str, str]:
    """Group → the word of the look that is chosen in it, as the form hands it in."""
    return {
        "size": "" if look.size is Size.NORMAL else look.size,
        "colours": "" if look.colours is Colours.LIGHT else look.colours,
        "pictures": "" if look.pictures else "plain",
        "reading": "listen" if look.listen else "",
        "moving": "calm" if look.calm else "",
        "language": look.language or language,
    }
