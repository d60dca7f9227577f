"""A document as a PDF to the standard PDF/UA-1: tagged, titled, with headings, table headers and pictures in words."""

from collections.abc import Iterator
from dataclasses import asdict, replace
from pathlib import Path

from babel import Locale

from relsurvey.documents import typesetting
from relsurvey.documents.document import Block, Document, Figure, Illustrated, Paragraph, leads_up, picture_type

_TEMPLATE = Path(__file__).parent / "document.typ"


def write(document: Document) -> bytes:
    pictures = dict(_pictures(document))
    said = {
        **asdict(replace(document, blocks=())),
        "made_on": [document.made_on.year, document.made_on.month, document.made_on.day],
        "direction": Locale.parse(document.language).text_direction,
        "blocks": [
            {**_said(block, name), "leads": isinstance(block, Paragraph) and leads_up(block, following)}
            for block, following, name in zip(
                document.blocks, (*document.blocks[1:], None), _names(document), strict=False
            )
        ],
    }
    # Words are handed over as data, never as a part of the template.
    files = {"main.typ": _TEMPLATE.read_bytes(), "document.json": typesetting.data(said)}
    return typesetting.pdf({**files, **pictures})


def _said(block: Block, file: str) -> dict[str, object]:
    kind = type(block).__name__.lower()
    match block:
        case Figure():
            words = {"alternative": block.alternative, "caption": block.caption, "width": block.width}
            return {"kind": kind, "file": file, **words}
        case Illustrated():
            return {"kind": kind, "file": file, "heading": block.heading, "lines": block.lines, "level": block.level}
        case _:
            return {"kind": kind, **asdict(block)}


def _content(block: Block) -> bytes | None:
    match block:
        case Figure():
            return block.content
        case Illustrated():
            return block.picture
        case _:
            return None


def _names(document: Document) -> Iterator[str]:
    """By block, what its picture is called inside of the document; "" when it has none."""
    for number, block in enumerate(document.blocks):
        content = _content(block)
        yield f"picture-{number}.{picture_type(content)}" if content else ""


def _pictures(document: Document) -> Iterator[tuple[str, bytes]]:
    for name, block in zip(_names(document), document.blocks, strict=True):
        content = _content(block)
        if content:
            yield name, content
