"""A screen as HTML in three parts, and the two wrappings: a whole page, or a piece for a page that is there already."""

import re
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from urllib.parse import quote

from babel import Locale
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from relsurvey.collection.steps import QUESTION
from relsurvey.i18n.catalogue import catalogue
from relsurvey.screens.look import USUAL, Look
from relsurvey.screens.pictures import known_pictures, picture_url, version, word_picture
from relsurvey.screens.static_files import PAGE_SCRIPT, PREVIEW_SCRIPT, STANDING_SCRIPT, address, style_url

#: Before a tag it says nothing; elsewhere a blank of it may part two words.
_BEFORE_TAGS = re.compile(r"^\s+(?=<)", re.MULTILINE)
_ELSEWHERE = re.compile(r"^[ \t]{2,}", re.MULTILINE)


class _Flat(FileSystemLoader):
    """Templates without their indentation: it is for people who work on them, and a poor line carries each byte.

    Only what the template says itself is changed, never what is filled in: somebody's words keep their blanks.
    """

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        source, path, current = super().get_source(environment, template)
        return _ELSEWHERE.sub(" ", _BEFORE_TAGS.sub("", source)), path, current


_TEMPLATES = Environment(
    loader=_Flat(Path(__file__).parent / "templates"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
    # They change with the program only: no file is looked at for an answer.
    auto_reload=False,
)
_TEMPLATES.globals.update(
    known_pictures=known_pictures,
    picture_url=picture_url,
    word_picture=word_picture,
    style_url=style_url,
    file_url=address,
    page_script_url=lambda: address(PAGE_SCRIPT),
    standing_script_url=lambda: address(STANDING_SCRIPT),
    preview_script_url=lambda: address(PREVIEW_SCRIPT),
)


@dataclass(frozen=True, slots=True)
class Rendered:
    """One screen. `top`, `content` and `foot` are safe HTML; `step` says in a few words where the person is."""

    name: str
    title: str
    step: str
    language: str
    direction: str
    look: Look
    top: Markup
    content: Markup
    foot: Markup
    #: What links to the pages beside the survey carry, and where "Make it mine" leads back to if that does not say it.
    way: str = ""
    back: str = ""
    #: The address of a voice that people know, reading this screen.
    recording: str = ""

    @property
    def strip(self) -> Markup:
        """What stands above the screen: the top, and the two tools that are always in the same place."""
        way = f"?back={quote(self.back)}" if self.back else self.way
        return self.top + fill_around(
            way, "tools.html", self.language, recording=self.recording, leads_to_look=self.name != "look"
        )

    @property
    def is_question(self) -> bool:
        """Whether the survey itself asks something here."""
        return self.name.startswith(QUESTION)

    @property
    def html(self) -> str:
        """The three parts as a piece of HTML, to be mounted inside of a page that has a main element already."""
        return fill("piece.html", self.language, rendered=self)

    def parts(self) -> dict[str, str]:
        """The parts and what a page says about itself, for a script that changes them on a page that is there."""
        return {
            "name": self.name,
            "title": self.title,
            "step": self.step,
            "language": self.language,
            "direction": self.direction,
            "look": looks(self.look),
            "top": self.strip,
            "content": self.content,
            "foot": self.foot,
        }

    @property
    def key(self) -> str:
        """Changes whenever anything that is shown changes."""
        return f"{self.name} {version(self.content.encode())}"

    def document(self, *, live: bool = False, still: bool = False) -> str:
        """The three parts as a whole page. `live`: the page of a response, where a script may change the screen.

        `still`: a page to look at, in which nothing can be pressed.
        """
        return fill("page.html", self.language, rendered=self, live=live, still=still)


@cache
def direction(language: str) -> str:
    """`ltr` or `rtl`."""
    return str(Locale.parse(language).text_direction)


def looks(look: Look) -> str:
    """The look as the page's own mark, which the style sheet reads."""
    return str(look).replace(",", " ")


def fill(template: str, language: str, **values: object) -> Markup:
    """A filled template. Every value is escaped unless it is HTML made here."""
    return Markup(_TEMPLATES.get_template(template).render(words=catalogue(language), **values))  # noqa: S704  the template escaped it


@lru_cache(maxsize=2000)
def fill_once(template: str, language: str, **values: Hashable) -> Markup:
    """As `fill`, for what many people see alike: filled once for the same values. Never for words of one's own."""
    return fill(template, language, **values)


#: Where `fill_around` puts the way in. Nothing in it is escaped, and no text of ours has it.
_WAY = "[[way]]"


def fill_around(way: str, template: str, language: str, **values: Hashable) -> Markup:
    """As `fill_once`, for a piece in which only the way that its links carry differs from person to person."""
    return Markup(fill_once(template, language, way=_WAY, **values).replace(_WAY, escape(way)))  # noqa: S704  as above


def rendered(
    template: str,
    language: str,
    *,
    name: str,
    title: str,
    step: str,
    top: Markup,
    look: Look = USUAL,
    way: str = "",
    **values: object,
) -> Rendered:
    """A screen made from one template of contents, with the foot that every screen has.

    `way` is what the foot's links carry (`addresses.carried`), so that the pages behind them lead back here.
    """
    content = fill(template, language, step=step, look=look, way=way, **values)
    return framed(content, language, name=name, title=title, step=step, top=top, look=look, way=way)


def framed(
    content: Markup, language: str, *, name: str, title: str, step: str, top: Markup, look: Look = USUAL, way: str = ""
) -> Rendered:
    """A screen around its content."""
    return Rendered(
        name=name,
        title=title,
        step=step,
        language=language,
        direction=direction(language),
        look=look,
        top=top,
        content=content,
        foot=fill_around(way, "foot.html", language),
        way=way,
    )


@lru_cache(maxsize=500)
def top(language: str, *, title: str = "", organisation: str = "", demo: bool = False, said_in: str = "") -> Markup:
    """The strip above every screen: which survey, whose, and whether the people in it are made up.

    `said_in`: the attributes that `said_in` makes, for a title in another language.
    """
    return fill("top.html", language, title=title, organisation=organisation, demo=demo, said_in=said_in)


def said_in(language: str, page: str) -> Markup:
    """The attributes of words in another language than the page's: staff look ahead before all is translated."""
    if language == page:
        return Markup()
    return Markup(' lang="{}" dir="{}"').format(language, direction(language))
