"""Contents of a Word file: a field that Word brings up to date, filled already with a link to each heading."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from relsurvey.documents.docx_look import element

if TYPE_CHECKING:
    from docx.document import Document as File
    from docx.text.paragraph import Paragraph as FileParagraph

#: Page numbers are left out: only the program that opens the file knows them.
_FIELD = r' TOC \o "2-{level}" \n \h '


def mark(paragraph: "FileParagraph", number: int) -> None:
    """Make a heading something that the contents lead to."""
    paragraph._p.insert(1, element("w:bookmarkStart", id=str(number), name=_name(number)))  # noqa: SLF001 - no other door
    paragraph._p.append(element("w:bookmarkEnd", id=str(number)))  # noqa: SLF001 - as above


def contents(file: "File", headings: Sequence[tuple[int, int, str]], *, level: int) -> None:
    """A line for each heading: its number, its level, its words."""
    from docx.shared import Cm

    lines = [file.add_paragraph() for _ in headings]
    for line, (number, depth, text) in zip(lines, headings, strict=True):
        line.paragraph_format.left_indent = Cm(0.6 * (depth - 2))
        line.paragraph_format.space_after = 0
        link = element("w:hyperlink", anchor=_name(number))
        run = line.add_run(text)
        link.append(run._r)  # noqa: SLF001 - as above
        line._p.append(link)  # noqa: SLF001 - as above
    if lines:
        _field(lines[0], lines[-1], _FIELD.format(level=level))


def _field(first: "FileParagraph", last: "FileParagraph", instruction: str) -> None:
    begins = [
        element("w:fldChar", fldCharType="begin"),
        element("w:instrText"),
        element("w:fldChar", fldCharType="separate"),
    ]
    begins[1].text = instruction
    for place, part in enumerate(begins, start=1):
        run = element("w:r")
        run.append(part)
        first._p.insert(place, run)  # noqa: SLF001 - as above
    end = element("w:r")
    end.append(element("w:fldChar", fldCharType="end"))
    last._p.append(end)  # noqa: SLF001 - as above


def _name(number: int) -> str:
    return f"_Toc{number}"
