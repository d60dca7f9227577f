"""A document is a tagged PDF and a Word file that a screen reader can walk through; words in it stay words."""

import io
import zipfile
from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any

import docx
import pikepdf
import pytest
from docx.document import Document as WordFile
from docx.oxml.ns import qn

from relsurvey.documents import docx as word_file
from relsurvey.documents import pdf
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
)
from relsurvey.screens.pictures import picture
from tests.paper.test_pdf import tags

BARS = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10"><rect width="30" height="4" fill="#00407a"/></svg>'
NASTY = 'Then #strong[we] *said* "\\#panic()" <b>& $x$</b> @here'
TABLE = Table("What was agreed", ("Statement", "Level"), (("We listen.", "3"), (NASTY, "2\nfor now")), widths=(3, 1))
BLOCKS: tuple[Block, ...] = (
    Facts((("Team", "Willow House"), ("Purpose", NASTY))),
    Heading("What was agreed"),
    TABLE,
    Callout("Ratings stay in the room.", "Not here"),
    Heading("Why", 3),
    Paragraph("Rotas are late.", lead="Reason."),
    Listing(("Ask each person.", "Show the rota.")),
    Figure(BARS, "Willow is longer than Brook.", "Answers by house", 60),
    PageBreak(),
    Illustrated(picture("friends"), "They talked.", ("About how they work with you.",)),
)
DOCUMENT = Document(
    "Minutes", "en", BLOCKS, date(2026, 11, 29), subtitle="Willow House", author="Harbour Care", marks=("Made-up data",)
)


@cache
def as_pdf(document: Document = DOCUMENT) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(pdf.write(document)))


def kinds(document: Document = DOCUMENT) -> list[str]:
    return [str(node.S) for node in tags(as_pdf(document).Root.StructTreeRoot.K)]


@cache
def as_word(document: Document = DOCUMENT) -> WordFile:
    return docx.Document(io.BytesIO(word_file.write(document)))


def elements(tag: str) -> list[Any]:
    return list(as_word().element.iter(qn(tag)))


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_pdf_says_what_it_is_to_a_screen_reader(language: str) -> None:
    made = as_pdf(replace(DOCUMENT, language=language))
    root = made.Root

    assert bool(root.MarkInfo.Marked)
    assert str(root.Lang).split("-")[0] == language
    assert bool(root.ViewerPreferences.DisplayDocTitle)
    with made.open_metadata() as about:
        assert (about["dc:title"], about["pdfuaid:part"]) == ("Minutes", "1")
        assert str(about["xmp:CreateDate"]).startswith("2026-11-29")
    assert (str(root.ViewerPreferences.get("/Direction", "/L2R")) == "/R2L") == (language == "ar")


def test_headings_lists_and_tables_of_a_pdf_are_what_they_look_like() -> None:
    found = kinds()

    assert [kind for kind in found if kind.startswith("/H")] == ["/H1", "/H2", "/H3", "/H2"]
    assert (found.count("/TH"), found.count("/TD"), found.count("/THead")) == (2, 4, 1)
    assert found.count("/LI") == len(DOCUMENT.blocks[0].pairs) + 2  # type: ignore[union-attr]
    assert found.count("/Caption") == 2


def test_a_picture_that_says_something_says_it_in_words_and_one_beside_words_is_left_out() -> None:
    spoken = [str(node.Alt) for node in tags(as_pdf().Root.StructTreeRoot.K) if "/Alt" in node]

    assert spoken == ["Willow is longer than Brook."]


def test_what_follows_a_page_break_is_on_a_new_page() -> None:
    without = replace(DOCUMENT, blocks=tuple(one for one in BLOCKS if one != PageBreak()))

    assert len(as_pdf().pages) == len(as_pdf(without).pages) + 1


def test_a_heading_or_words_before_a_table_stay_on_its_page() -> None:
    led = replace(DOCUMENT, blocks=(Heading("Levels"), Paragraph("As agreed."), TABLE, Paragraph("No more.")))

    stay = {one.text: one.paragraph_format.keep_with_next for one in as_word(led).paragraphs}

    assert stay["As agreed."]
    assert not stay["No more."]
    assert leads_up(Heading("Levels"), None)
    # So many lines that the words would be the last thing on the page.
    for lines in range(36, 44):
        filled = replace(led, blocks=(Listing(("A line.",) * lines), *led.blocks))
        assert page_of(filled, "/H2") == page_of(filled, "/Table")


def page_of(document: Document, kind: str) -> int:
    made = as_pdf(document)
    found = next(one for one in tags(made.Root.StructTreeRoot.K) if str(one.S) == kind)
    with_page = next(one for one in tags(found) if "/Pg" in one)
    return made.pages.index(pikepdf.Page(with_page.Pg))


def test_a_table_that_its_heading_tells_is_not_told_twice() -> None:
    untold = replace(DOCUMENT, blocks=(Heading("What was agreed"), replace(TABLE, titled=False)))

    assert kinds(untold).count("/Caption") == 0
    assert [one.text for one in as_word(untold).paragraphs].count("What was agreed") == 1


def test_contents_name_what_comes_after_and_lead_there() -> None:
    told = replace(DOCUMENT, blocks=(Heading("Before"), Contents(level=2), *BLOCKS[1:4], Heading("Why", 3)))

    links = as_word(told).element.iter(qn("w:hyperlink"))

    assert ["".join(part.text or "" for part in one.iter(qn("w:t"))) for one in links] == ["What was agreed"]
    assert kinds(told).count("/TOCI") == 1


def test_letters_for_easy_read_are_large() -> None:
    small, large = (
        min(
            float(operands[1])
            for operands, operator in pikepdf.parse_content_stream(as_pdf(one).pages[-1])
            if str(operator) == "Tf"
        )
        for one in (DOCUMENT, replace(DOCUMENT, large=True))
    )

    assert small >= 10
    assert large >= 14


def test_a_word_file_has_a_title_a_language_and_real_headings() -> None:
    made = as_word()

    about = made.core_properties
    assert (about.title, about.author, about.language, about.created.date()) == (  # type: ignore[union-attr]
        "Minutes",
        "Harbour Care",
        "en",
        date(2026, 11, 29),
    )
    assert [one.get(qn("w:val")) for one in made.styles.element.iter(qn("w:lang"))] == ["en"]
    headings = [(one.style.name, one.text) for one in made.paragraphs if one.style.name.startswith("Heading")]  # type: ignore[union-attr]
    assert headings == [
        ("Heading 1", "Minutes"),
        ("Heading 2", "What was agreed"),
        ("Heading 3", "Why"),
        ("Heading 2", "They talked."),
    ]


def test_a_table_of_a_word_file_has_a_marked_header_and_every_cell() -> None:
    table = as_word().tables[0]

    assert [[cell.text for cell in row.cells] for row in table.rows] == [list(TABLE.header), *map(list, TABLE.rows)]
    assert [row._tr.trPr.find(qn("w:tblHeader")) is not None for row in table.rows] == [True, False, False]
    assert [one.get(qn("w:val")) for one in elements("w:tblCaption")] == ["What was agreed"]


def test_pictures_of_a_word_file_are_said_or_marked_as_for_the_eye_only() -> None:
    pictures = elements("wp:docPr")

    assert [one.get("descr") for one in pictures] == ["Willow is longer than Brook.", ""]
    marked = ["decorative" in one.xml for one in pictures]
    assert marked == [False, True]
    with zipfile.ZipFile(io.BytesIO(word_file.write(DOCUMENT))) as file:
        media = [name for name in file.namelist() if name.startswith("word/media/")]
        assert all(file.read(name).startswith(b"\x89PNG") for name in media)
    assert len(media) == 2


def test_what_somebody_typed_stays_as_typed() -> None:
    typed = replace(DOCUMENT, blocks=(Paragraph(f"{NASTY}\nand on\x00\x0b 👍\ufe0f\ufeff ⟁", lead=NASTY),))

    assert f"{NASTY} {NASTY}\nand on 👍\ufe0f\ufeff ⟁" in [one.text for one in as_word(typed).paragraphs]
    assert len(as_pdf(typed).pages) == 1


@pytest.mark.parametrize(
    "faulty",
    [
        lambda: replace(DOCUMENT, blocks=(Heading("Why", 3),)),
        lambda: replace(DOCUMENT, blocks=(Heading("Another title", 1),)),
        lambda: replace(DOCUMENT, title=""),
        lambda: replace(TABLE, rows=(("one cell",),)),
        lambda: replace(TABLE, widths=(1, 2, 3)),
        lambda: replace(TABLE, caption=""),
        lambda: replace(TABLE, header=("Statement", "")),
        lambda: Figure(BARS, ""),
    ],
)
def test_what_a_screen_reader_could_not_follow_is_no_document(faulty: Any) -> None:
    with pytest.raises(ValueError, match=r"."):
        faulty()


def test_the_title_of_a_box_stands_on_a_line_of_its_own_in_word() -> None:
    texts = [paragraph.text for paragraph in as_word().paragraphs]

    assert "Not here \nRatings stay in the room." in texts
