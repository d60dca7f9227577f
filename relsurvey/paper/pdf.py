"""The sheets as one PDF: tagged, with title and language, to the standard PDF/UA-1. Needs no system font."""

import json
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from relsurvey.paper.sheet import Printing, contents, pictures

_TEMPLATE = Path(__file__).parent / "sheet.typ"
#: What a picture file is called inside of the document, by the first bytes of its content.
_ENDINGS = {b"RIFF": "webp", b"\x89PNG": "png"}


def write(printing: Printing, *, picture: Callable[[str], bytes | None]) -> bytes:
    """All sheets in one file; `picture` gives the content of a picture, as SVG, WebP or PNG, or None.

    Everything is made in memory. A letter that the fonts don't have appears as a box.
    """
    # Brings 80 MB of machine code, for somebody who prints once a round.
    import typst

    said = contents(printing)
    found = {picture_id: picture(picture_id) for picture_id in sorted(pictures(said))}
    drawn = {picture_id: content for picture_id, content in found.items() if content}
    names = {picture_id: f"{picture_id}.{_ending(content)}" for picture_id, content in drawn.items()}
    files = {
        "main.typ": _TEMPLATE.read_bytes(),
        # Words are handed over as data, never as a part of the template.
        "sheet.json": json.dumps({**said, "files": names}).encode(),
        **{names[picture_id]: content for picture_id, content in drawn.items()},
    }
    made = typst.compile(
        files, format="pdf", pdf_standards=["ua-1"], font_paths=_fonts(), ignore_system_fonts=True, timestamp=0
    )
    if not isinstance(made, bytes):
        raise TypeError("a PDF is one file")
    return made


def _ending(content: bytes) -> str:
    return _ENDINGS.get(content[:4], "svg")


@cache
def _fonts() -> Any:  # noqa: ANN401 - a type of typst, which is imported late
    """Arimo has the shapes and widths of Arial; the other font has the Arabic letters that it lacks."""
    import fontpkg_arimo
    import fontpkg_noto_sans_arabic
    import typst

    folders = [str(Path(package.ROOT) / "files") for package in (fontpkg_arimo, fontpkg_noto_sans_arabic)]
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=folders)
