"""Pages from a template and data: PDFs that are tagged, titled and in their language, to the standard PDF/UA-1."""

import json
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

#: Stands for a letter that the fonts don't have.
_BOX = "\u25a1"
#: Fonts name them, but they are no letters, and the standard refuses them.
_NEVER = {*range(0x20), 0xFEFF, 0xFFFE}


def pdf(files: Mapping[str, bytes]) -> bytes:
    """The document of `main.typ`, made in memory, without the fonts of the system."""
    return _compiled(files, format="pdf", pdf_standards=["ua-1"])


def data(said: object) -> bytes:
    """What a template fills in, as JSON. A letter that the fonts don't have becomes a box: the standard allows none."""
    return json.dumps(_printable(said)).encode()


def png(content: bytes, ending: str) -> bytes:
    """A picture of another kind as PNG, sharp enough to print."""
    template = f'#set page(width: auto, height: auto, margin: 0pt, fill: none)\n#image("picture.{ending}")'
    return _compiled({"main.typ": template.encode(), f"picture.{ending}": content}, format="png", ppi=220)


def _printable(said: object) -> object:
    match said:
        case str():
            return "".join(map(_sign, said))
        case Mapping():
            return {key: _printable(value) for key, value in said.items()}
        case list() | tuple():
            return [_printable(value) for value in said]
        case _:
            return said


def _sign(sign: str) -> str:
    if sign in "\n\t" or ord(sign) in _letters():
        return sign
    # Marks and joiners have no shape of their own.
    return "" if unicodedata.category(sign)[0] in "CM" else _BOX


def _compiled(files: Mapping[str, bytes], **how: Any) -> bytes:  # noqa: ANN401 - passed on
    # Brings 80 MB of machine code, for somebody who prints now and then.
    import typst

    made = typst.compile(dict(files), font_paths=_fonts(), ignore_system_fonts=True, timestamp=0, **how)
    if not isinstance(made, bytes):
        raise TypeError("what is asked for is one file")
    return made


@cache
def _fonts() -> Any:  # noqa: ANN401 - a type of typst, which is imported late
    import typst

    folders = [str(folder) for folder in _font_folders()]
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=folders)


@cache
def _letters() -> frozenset[int]:
    from fontTools.ttLib import TTFont

    found = set[int]()
    for folder in _font_folders():
        for file in folder.rglob("*.ttf"):
            with TTFont(file, lazy=True) as font:
                found.update(font["cmap"].getBestCmap())
    return frozenset(found) - _NEVER


def _font_folders() -> Iterator[Path]:
    """Arimo has the shapes and widths of Arial; the other font has the Arabic letters that it lacks."""
    import fontpkg_arimo
    import fontpkg_noto_sans_arabic

    return (Path(package.ROOT) / "files" for package in (fontpkg_arimo, fontpkg_noto_sans_arabic))
