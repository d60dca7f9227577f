"""How a Word file looks and what its parts tell a screen reader, where python-docx has no word for it."""

from typing import TYPE_CHECKING, Any

from babel import Locale

if TYPE_CHECKING:
    from docx.document import Document as File
    from docx.shape import InlineShape
    from docx.styles.style import ParagraphStyle
    from docx.table import Table

CALLOUT, FACT, AFTER_TABLE = "Callout", "Fact", "After Table"
TABLE_HEADER, TABLE_TEXT = "Table Header", "Table Text"
_FONT = "Arial"
_IN_TABLES = 10.0
_INK, _ACCENT, _GREY, _PALE = "14213D", "00407A", "33405C", "EEF2F7"
#: Style → size as a share of the text, colour.
_HEADINGS = {"Heading 1": (2.0, _INK), "Heading 2": (1.32, _ACCENT), "Heading 3": (1.1, _INK), "Heading 4": (1.0, _INK)}


def dress(file: "File", *, language: str, large: bool) -> None:
    """Page, fonts, sizes, colours and language of all styles."""
    from docx.shared import Cm

    page = file.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin = page.right_margin = Cm(2.2)
    page.top_margin, page.bottom_margin = Cm(2), Cm(2.4)
    size = 16.0 if large else 11.0
    _style(file, "Normal", size=size, after=0.5)
    _style(file, "List Bullet", size=size, after=0.3)
    _style(file, "Subtitle", size=size * 1.15, colour=_GREY, after=1.2)
    _style(file, "Caption", size=size, colour=_INK, bold=True, after=0.4)
    for name, (share, colour) in _HEADINGS.items():
        _style(file, name, size=size * share, colour=colour, bold=True, before=1.1, after=0.4)
    for name in (CALLOUT, FACT, AFTER_TABLE, TABLE_HEADER, TABLE_TEXT):
        file.styles.add_style(name, _paragraph_style())
    _style(file, CALLOUT, size=size, before=0.6, after=0.9)
    _style(file, FACT, size=size, after=0.2)
    _style(file, AFTER_TABLE, size=size / 2, after=0)
    in_tables = size if large else _IN_TABLES
    _style(file, TABLE_HEADER, size=in_tables, colour=_INK, bold=True, before=0.25, after=0.25)
    _style(file, TABLE_TEXT, size=in_tables, before=0.25, after=0.25)
    _frame(file.styles[CALLOUT])
    _speak(file, language)


def _paragraph_style() -> Any:  # noqa: ANN401 - an enumeration without types
    from docx.enum.style import WD_STYLE_TYPE

    return WD_STYLE_TYPE.PARAGRAPH


def _style(
    file: "File", name: str, *, size: float, colour: str = "", bold: bool = False, before: float = 0, after: float
) -> None:
    """`before` and `after` are shares of the size."""
    from docx.oxml.ns import qn
    from docx.shared import Pt, RGBColor

    style: ParagraphStyle = file.styles[name]
    style.font.name, style.font.size = _FONT, Pt(round(size * 2) / 2)
    style.font.bold, style.font.italic = bold, False
    style.font.color.rgb = RGBColor.from_string(colour or "000000")
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for script in ("cs", "eastAsia"):
        fonts.set(qn(f"w:{script}"), _FONT)
    # The fonts of the theme would win over the name.
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(size * before), Pt(size * after)


def _frame(style: Any) -> None:  # noqa: ANN401 - any style
    """A line around, a thick one where reading starts."""
    frame = element("w:pBdr")
    for side, thickness in (("top", 6), ("left", 24), ("bottom", 6), ("right", 6)):
        frame.append(element(f"w:{side}", val="single", sz=str(thickness), space="6", color=_ACCENT))
    # Its place in a paragraph's properties is fixed.
    style.element.get_or_add_pPr().insert_element_before(frame, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc")


def _speak(file: "File", language: str) -> None:
    from docx.oxml.ns import qn

    usual = file.styles.element.find(f".//{qn('w:rPrDefault')}/{qn('w:rPr')}")
    for old in usual.findall(qn("w:lang")):
        usual.remove(old)
    usual.append(element("w:lang", val=language, eastAsia=language, bidi=language))
    if Locale.parse(language).text_direction == "rtl":
        usual = file.styles["Normal"].element.get_or_add_pPr()
        usual.insert_element_before(element("w:bidi"), "w:adjustRightInd", "w:spacing", "w:ind", "w:jc")


def foot(file: "File", text: str) -> None:
    """On each page: a word about the document, and its number."""
    from docx.enum.text import WD_TAB_ALIGNMENT
    from docx.shared import Emu

    paragraph = file.sections[0].footer.paragraphs[0]
    # The style stops in the middle too, where a longer text would already be.
    file.styles["Footer"].paragraph_format.tab_stops.clear_all()
    paragraph.paragraph_format.tab_stops.add_tab_stop(Emu(text_width(file)), WD_TAB_ALIGNMENT.RIGHT)
    paragraph.add_run(f"{text}\t")
    for field, behind in (("PAGE", " / "), ("NUMPAGES", "")):
        paragraph._p.append(element("w:fldSimple", instr=field))  # noqa: SLF001 - a field has no other door
        paragraph.add_run(behind)


def text_width(file: "File") -> int:
    page = file.sections[0]
    return int((page.page_width or 0) - (page.left_margin or 0) - (page.right_margin or 0))


def dress_table(table: "Table", widths: tuple[int, ...], *, caption: str) -> None:
    """Lines between rows, a header that is one and comes again on each page, rows that stay whole, its caption."""
    table.autofit = False
    about = table._tbl.tblPr  # noqa: SLF001 - the caption and the lines have no other door
    lines = element("w:tblBorders")
    for side in ("top", "bottom", "insideH"):
        lines.append(element(f"w:{side}", val="single", sz="6", space="0", color="5C6780"))
    # Their places in a table's properties are fixed.
    about.insert_element_before(lines, "w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook")
    about.append(element("w:tblCaption", val=caption))
    for number, row in enumerate(table.rows):
        properties = row._tr.get_or_add_trPr()  # noqa: SLF001 - as above
        properties.append(element("w:cantSplit"))
        if number == 0:
            properties.append(element("w:tblHeader"))
            for cell in row.cells:
                cell._tc.get_or_add_tcPr().append(element("w:shd", val="clear", fill=_PALE))  # noqa: SLF001 - as above
    whole = text_width(table.part.document)  # type: ignore[attr-defined]
    for column, share in zip(table.columns, widths, strict=True):
        column.width = whole * share // sum(widths)
        for cell in column.cells:
            cell.width = column.width


def say_picture(shape: "InlineShape", alternative: str) -> None:
    """The words of a picture; without any it is marked as one for the eye only."""
    about = shape._inline.docPr  # noqa: SLF001 - the alternative text has no other door
    about.set("descr", alternative)
    if not alternative:
        about.append(_decorative())


def element(tag: str, **attributes: str) -> Any:  # noqa: ANN401 - an element of lxml
    """An element of a Word file that python-docx has no word for."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    made = OxmlElement(tag)
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), value)
    return made


def _decorative() -> Any:  # noqa: ANN401 - an element of lxml
    from docx.oxml import parse_xml

    main = "http://schemas.openxmlformats.org/drawingml/2006/main"
    here = "http://schemas.microsoft.com/office/drawing/2017/decorative"
    return parse_xml(
        f'<a:extLst xmlns:a="{main}"><a:ext uri="{{C183D7F6-B498-43B3-948B-1728B52AA6E4}}">'
        f'<d:decorative xmlns:d="{here}" val="1"/></a:ext></a:extLst>'
    )
