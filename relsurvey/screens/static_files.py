"""The style sheet and the scripts of the respondent's side, with addresses that change with their content."""

import re
from functools import cache
from pathlib import Path

import rcssmin
import rjsmin

from relsurvey.screens.pictures import version

_STATIC = Path(__file__).parent / "static"
MEDIA_TYPES = {".css": "text/css", ".js": "text/javascript"}
STYLE = "screens.css"
#: What the screens around the questions need beside it.
AROUND_STYLE = "around.css"
#: What both deliveries do with a screen, what the light pages do, and what the component inside of Streamlit does.
SHARED_SCRIPT = "screen.js"
PAGE_SCRIPT = "page.js"
#: Shows the Listen button; the script that reads aloud is fetched when somebody wants it.
OFFER_SCRIPT = "offer.js"
#: Someone to talk to, also when the connection is lost.
TALK_SCRIPT = "talk.js"
#: Both of them, for the pages around a survey.
STANDING_SCRIPT = "standing.js"
#: Shows what is chosen on the page "Make it mine" before it is saved.
PREVIEW_SCRIPT = "preview.js"
SCRIPT = "mount.js"
#: Inside of Streamlit, beside the style of the screens.
FRAME_STYLE = "mount.css"

_NEEDED_LATER = re.compile(r'(?<=import\(")\./([a-z-]+\.js)(?=")|(?<=href: ")\./([a-z-]+\.css)(?=")')
_NEEDED_AT_ONCE = re.compile(r'^import (?:(\{[^}]*\}) from )?"\./([a-z-]+\.js)";$', re.MULTILINE)


@cache
def names() -> frozenset[str]:
    """The files there are."""
    return frozenset(path.name for path in _STATIC.iterdir() if path.suffix in MEDIA_TYPES)


@cache
def content(name: str) -> bytes:
    """One of the files, without what is meant for people who work on it: a poor line carries each byte."""
    text = (_STATIC / name).read_text(encoding="utf-8")
    return (str(rcssmin.cssmin(text)) if name.endswith(".css") else _short_script(text)).encode()


@cache
def address(name: str) -> str:
    """Where a file is served. Whoever has it may keep it for ever."""
    return f"/look/{name}?v={version(content(name))}"


def style_url() -> str:
    """Where the style sheet is served."""
    return address(STYLE)


def _put_in(needed: re.Match[str]) -> str:
    """A script that another needs at once travels inside of it: on a poor line each request costs more than its bytes.

    One that is needed for its names is put there as it is, one that only has to run gets a block of its own.
    """
    text = (_STATIC / needed[2]).read_text(encoding="utf-8")
    return re.sub(r"^export ", "", text, flags=re.MULTILINE) if needed[1] else f"{{\n{text}}}"


def _short_script(text: str) -> str:
    whole = _NEEDED_AT_ONCE.sub(_put_in, text)
    with_addresses = _NEEDED_LATER.sub(lambda found: address(found[1] or found[2]), whole)
    return str(rjsmin.jsmin(with_addresses))
