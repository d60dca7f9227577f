"""A document as a Word file: with real headings, header rows, pictures in words, a title and a language."""

import io
from collections.abc import Iterable
from datetime import datetime, time
from typing import TYPE_CHECKING

from relsurvey.documents import docx_contents, docx_look, typesetting
from relsurvey.documents.document import (
    Block,
    Callout,
    Contents,
    Document,
    Facts,
    Figure,
    Heading,
    Illustrated,
    Listing,
    PageBreak,
    Paragraph,
    Table,
    leads_up,
    picture_type,
)

if TYPE_CHECKING:
    from docx.document import Document as File
    from docx.table import Table as FileTable
    from docx.table import _Row

_PICTURE_CM = 2.6


def write(document: Document) -> bytes:
    # Takes a while to load, for somebody who takes a file away now and then.
    import docx

    file = docx.Document()
    docx_look.dress(file, language=document.language, large=document.large)
    docx_look.foot(file, _clean(document.foot))
    _describe(file, document)
    for mark in document.marks:
        file.add_paragraph(_clean(mark), style=docx_look.CALLOUT)
    file.add_heading(_clean(document.title), level=1)
    if document.subtitle:
        file.add_paragraph(_clean(document.subtitle), style="Subtitle")
    for number, block in enumerate(document.blocks):
        _add(file, block)
        if isinstance(block, Heading):
            docx_contents.mark(file.paragraphs[-1], number)
        elif isinstance(block, Contents):
            docx_contents.contents(file, _headings(document, number, level=block.level), level=block.level)
        elif leads_up(block, following=next(iter(document.blocks[number + 1 :]), None)):
            file.paragraphs[-1].paragraph_format.keep_with_next = True
    made = io.BytesIO()
    file.save(made)
    return made.getvalue()


def _headings(document: Document, number: int, *, level: int) -> list[tuple[int, int, str]]:
    """The headings behind a block: where each stands, its level, its words."""
    behind = enumerate(document.blocks[number:], start=number)
    return [(at, one.level, _clean(one.text)) for at, one in behind if isinstance(one, Heading) and one.level <= level]


def _describe(file: "File", document: Document) -> None:
    about = file.core_properties
    about.title, about.subject = _clean(document.title), _clean(document.subtitle)
    about.author = about.last_modified_by = _clean(document.author)
    about.language = document.language
    about.comments = ""
    about.created = about.modified = datetime.combine(document.made_on, time())


def _add(file: "File", block: Block) -> None:
    from docx.enum.text import WD_BREAK

    match block:
        case Heading(text, level):
            file.add_heading(_clean(text), level=level)
        case Paragraph(text, lead):
            _led(file, text, lead=lead, style="Normal")
        case Callout(text, title):
            # The title stands on a line of its own, as in the PDF: it need not end with a stop.
            _led(file, f"\n{text}" if title else text, lead=title, style=docx_look.CALLOUT)
        case Listing(items):
            _lines(file, items, style="List Bullet")
        case Facts(pairs):
            for label, value in pairs:
                _led(file, value, lead=f"{label}:", style=docx_look.FACT)
        case Table():
            _table(file, block)
        case Figure() | Illustrated():
            _pictured(file, block)
        case PageBreak():
            file.paragraphs[-1].add_run().add_break(WD_BREAK.PAGE)


def _pictured(file: "File", block: Figure | Illustrated) -> None:
    if isinstance(block, Figure):
        if block.caption:
            file.add_paragraph(_clean(block.caption), style="Caption").paragraph_format.keep_with_next = True
        _picture(file, block.content, alternative=block.alternative, share=block.width)
        return
    file.add_heading(_clean(block.heading), level=block.level)
    if block.picture:
        _picture(file, block.picture)
    _lines(file, block.lines, style="Normal")


def _led(file: "File", text: str, *, lead: str, style: str) -> None:
    paragraph = file.add_paragraph(style=style)
    if lead:
        paragraph.add_run(f"{_clean(lead)} ").bold = True
    paragraph.add_run(_clean(text))


def _lines(file: "File", lines: Iterable[str], *, style: str) -> None:
    for line in lines:
        file.add_paragraph(_clean(line), style=style)


def _table(file: "File", block: Table) -> None:
    if block.titled:
        caption = file.add_paragraph(_clean(block.caption), style="Caption")
        caption.paragraph_format.keep_with_next = True
    table = file.add_table(rows=0, cols=len(block.header))
    _row(table, block.header, style=docx_look.TABLE_HEADER)
    for row in block.rows:
        _row(table, row, style=docx_look.TABLE_TEXT)
    docx_look.dress_table(table, block.widths or tuple(1 for _ in block.header), caption=_clean(block.caption))
    file.add_paragraph(style=docx_look.AFTER_TABLE)


def _row(table: "FileTable", cells: Iterable[str], *, style: str) -> None:
    added: _Row = table.add_row()  # type: ignore[no-untyped-call]
    for cell, text in zip(added.cells, cells, strict=True):
        cell.paragraphs[0].text = _clean(text)
        cell.paragraphs[0].style = style


def _picture(file: "File", content: bytes, *, alternative: str = "", share: int = 0) -> None:
    """`share` of the width in percent, or a small picture. Without an alternative it is there for the eye only."""
    from docx.shared import Cm, Emu

    ending = picture_type(content)
    shown = io.BytesIO(content if ending == "png" else typesetting.png(content, ending))
    width = Emu(docx_look.text_width(file) * share // 100) if share else Cm(_PICTURE_CM)
    paragraph = file.add_paragraph()
    # A small one stands above the words that it goes with.
    paragraph.paragraph_format.keep_with_next = not share
    shape = paragraph.add_run().add_picture(shown, width=width)
    docx_look.say_picture(shape, alternative)


def _clean(text: str) -> str:
    """Without the signs that no XML file may hold."""
    return "".join(sign for sign in text if sign in "\n\t" or (sign >= " " and sign not in "\ufffe\uffff"))
