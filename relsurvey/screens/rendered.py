"""A screen as HTML in three parts, and the two wrappings: a whole page, or a piece for a page that is there already."""

from dataclasses import dataclass
from pathlib import Path

from babel import Locale
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from relsurvey.i18n.catalogue import catalogue
from relsurvey.screens.look import USUAL, Look
from relsurvey.screens.pictures import known_pictures, picture_url, version
from relsurvey.screens.static_files import style_url

_TEMPLATES = Environment(
    loader=FileSystemLoader(Path(__file__).parent / "templates"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
_TEMPLATES.globals.update(known_pictures=known_pictures, picture_url=picture_url, style_url=style_url)


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

    @property
    def html(self) -> str:
        """The three parts as a piece of HTML, to be mounted inside of a page that has a main element already."""
        return fill("piece.html", self.language, rendered=self)

    @property
    def key(self) -> str:
        """Changes whenever anything that is shown changes."""
        return f"{self.name} {version(self.content.encode())}"

    def document(self) -> str:
        """The three parts as a whole page."""
        return fill("page.html", self.language, rendered=self)


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
    **values: object,
) -> Rendered:
    """A screen made from one template of contents, with the foot that every screen has."""
    return Rendered(
        name=name,
        title=title,
        step=step,
        language=language,
        direction=Locale.parse(language).text_direction,
        look=look,
        top=top,
        content=fill(template, language, step=step, look=look, **values),
        foot=fill("foot.html", language),
    )


def top(language: str, *, title: str = "", organisation: str = "", demo: bool = False) -> Markup:
    """The strip above every screen: which survey, whose, and whether the people in it are made up."""
    return fill("top.html", language, title=title, organisation=organisation, demo=demo)
