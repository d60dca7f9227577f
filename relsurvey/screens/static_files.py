"""The style sheet and the script of the respondent's side, with addresses that change with their content."""

from functools import cache
from pathlib import Path

from relsurvey.screens.pictures import version

_STATIC = Path(__file__).parent / "static"
STYLE = "screens.css"
SCRIPT = "mount.js"


@cache
def content(name: str) -> bytes:
    """One of the files named above."""
    return (_STATIC / name).read_bytes()


@cache
def style_url() -> str:
    """Where the style sheet is served."""
    return f"/look/{STYLE}?v={version(content(STYLE))}"
