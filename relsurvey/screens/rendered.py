"""A screen as HTML in three parts, and the two wrappings: a whole page, or a piece for a page that is there already."""

from dataclasses import dataclass
from pathlib import Path

from babel import Locale
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from relsurvey.i18n.catalogue import catalogue
from relsurvey.screens.look import USUAL, Look
from relsurvey.screens.pictures import known_pictures, picture_url, version, word_picture
from relsurvey.screens.static_files import OFFER_SCRIPT, PAGE_SCRIPT, PREVIEW_SCRIPT, address, style_url

_TEMPLATES = Environment(
    loader=FileSystemLoader(Path(__file__).parent / "templates"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
_TEMPLATES.globals.update(
    known_pictures=known_pictures,
    picture_url=picture_url,
    word_picture=word_picture,
    style_url=style_url,
    file_url=address,
    page_script_url=lambda: address(PAGE_SCRIPT),
    offer_script_url=lambda: address(OFFER_SCRIPT),
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
        return self.top + fill("tools.html", self.language, rendered=self)

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

    def document(self, *, live: bool = False) -> str:
        """The three parts as a whole page. `live`: the page of a response, where a script may change the screen."""
        return fill("page.html", self.language, rendered=self, live=live)


def direction(language: str) -> str:
    """`ltr` or `rtl`."""
    return str(Locale.parse(language).text_direction)


def looks(look: Look) -> str:
    """The look as the page's own mark, which the style sheet reads."""
    return str(look).replace(",", " ")


def fill(template: str, language: str, **values: object) -> Markup:
    """A filled template. Every value is escaped unless it is HTML made here."""
    return Markup(_TEMPLATES.get_template(template).render(words=catalogue(language), **values))  # noqa: S704  the template escaped it


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
    return Rendered(
        name=name,
        title=title,
        step=step,
        language=language,
        direction=direction(language),
        look=look,
        top=top,
        content=fill(template, language, step=step, look=look, way=way, **values),
        foot=fill("foot.html", language, way=way),
        way=way,
    )


def top(language: str, *, title: str = "", organisation: str = "", demo: bool = False) -> Markup:
    """The strip above every screen: which survey, whose, and whether the people in it are made up."""
    return fill("top.html", language, title=title, organisation=organisation, demo=demo)
