"""What is handed to Streamlit: HTML from templates that escape everything, and names made safe for Markdown."""

import re
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined

from relsurvey.i18n.catalogue import Catalogue

#: Begins something in Markdown wherever it stands on a line: links, marks, mathematics, HTML, letters by their name.
#: Nothing else is escaped: a screen reader says the name of a field with each backslash that stands in it.
_SIGNS = re.compile(r"([\\`*_\[\]<$~]|&(?=#?\w+;))")
#: Begins a list, a heading, a quotation, a table or a line where it stands first.
_FIRST = re.compile(r"^(\d*)([-+=.)#>|:])")
#: Found by Streamlit in the finished text, so that a backslash no longer helps: icons, addresses, arrows.
_JOINTS = re.compile(r"(?<=[:@])(?=\S)|(?<=www)(?=\.)|(?<=[-<>~])(?=[-=>])", re.IGNORECASE)
#: Parts what it stands between, is not seen and does not break a line.
_WORD_JOINER = "\u2060"


def plain(text: str) -> str:
    """What somebody typed, for everything of Streamlit that reads Markdown: it shows as it was typed, on one line."""
    parted = _JOINTS.sub(_WORD_JOINER, " ".join(text.split()))
    return _FIRST.sub(r"\1\\\2", _SIGNS.sub(r"\\\1", parted))


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("relsurvey.ui"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def html(template: str, *, say: Catalogue, **values: object) -> str:
    """The filled template; `say` is the catalogue in the reader's language."""
    return _environment().get_template(f"{template}.html").render(say=say, **values)
