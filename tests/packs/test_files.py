"""A pack as files: a PDF with tags and charts in words, a Word file with headings, a workbook that runs nothing."""

import io
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from zipfile import ZipFile

import pikepdf
import pytest
from docx import Document as WordFile
from docx.oxml.ns import qn
from openpyxl import load_workbook

from relsurvey.documents.document import Heading, Listing, PageBreak
from relsurvey.evidence.gathered import Gathered, Period, Subject, Undertaken
from relsurvey.evidence.voices import Level, Who
from relsurvey.framework import loading
from relsurvey.framework.framework import Practice
from relsurvey.i18n.catalogue import catalogue
from relsurvey.packs.document import document
from relsurvey.packs.kinds import PackKind, write
from relsurvey.packs.pack import Pack
from relsurvey.reporting.over_time import WaveResults
from relsurvey.workshop.workshop import Action, NewAction, Status
from tests.questionnaire.examples import SURVEYS
from tests.support import publications as made

SAY = catalogue()
TODAY = date(2026, 11, 22)
MAPS = loading.load_all(SURVEYS)


@pytest.fixture(scope="module")
def pack() -> Pack:
    """Everything that a pack can hold, with words that a program could take for something else."""
    wave = WaveResults(made.publication(), made.questionnaire())
    level = Level(Who.TEAM, "willow", "L09", "Listening", "We <listen> & wait.", 4, 5, "4. Usual", "Autumn", TODAY)
    audit = Level(Who.AUDIT, "willow", "A15", "Both asked", "=HYPERLINK(1)", 2, 3, "Partly", "Audit", TODAY)
    new = NewAction(
        "active-listening", "=2+2 asks each person", "Jo", TODAY - timedelta(days=3), "", "It is in the plans"
    )
    action = Action("a1", "w1", "willow", "L09", new, Status.OPEN)
    gathered = Gathered(
        subject=Subject("Harbour Care", "willow", "Willow House", demo=True),
        period=Period(TODAY - timedelta(days=365), TODAY),
        made_on=TODAY,
        histories=((wave,),),
        levels=(level, audit),
        pairs={"F01": ("L09", "A15")},
        actions=(Undertaken(action, "Willow House", "Listening"),),
        practised=((Practice.EASY_READ, {"rounds": 1}),),
    )
    return Pack(gathered, MAPS["cqc-quality-statements"])


@pytest.fixture(scope="module")
def printed(pack: Pack) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(write(PackKind.PDF, pack, say=SAY)))


def structure(element: pikepdf.Object, found: list[pikepdf.Object]) -> list[pikepdf.Object]:
    """Every element of a document's structure, in reading order."""
    if isinstance(element, pikepdf.Array):
        for one in element:
            structure(one, found)
    elif isinstance(element, pikepdf.Dictionary):
        if "/S" in element:
            found.append(element)
        if "/K" in element:
            structure(element.K, found)
    return found


def test_the_pdf_says_that_it_is_accessible_and_is_titled_in_its_language(printed: pikepdf.Pdf) -> None:
    with printed.open_metadata() as about:
        assert about["pdfuaid:part"] == "1"
        assert about["dc:title"] == "Evidence: Willow House"
    assert printed.Root.MarkInfo.Marked
    assert str(printed.Root.Lang) == "en"
    assert printed.Root.ViewerPreferences.DisplayDocTitle


def test_every_chart_of_the_pdf_has_words_and_every_table_a_header(printed: pikepdf.Pdf) -> None:
    elements = structure(printed.Root.StructTreeRoot.K, [])
    kinds = [str(one.S) for one in elements]
    charts = [one for one in elements if str(one.S) == "/Figure"]

    # The questions with the same answers together, and the voices side by side.
    assert len(charts) == 2
    assert all(len(str(one.Alt)) > 40 for one in charts)
    assert "Chart" in str(charts[-1].Alt)
    assert kinds.count("/H1") == 1
    assert kinds.count("/H2") >= 8
    assert kinds.count("/TH") >= 4 * kinds.count("/Table") / 2


def first_pages(printed: pikepdf.Pdf) -> dict[str, int]:
    """On which page, counted from 1, each heading of the second level stands."""
    with printed.open_outline() as outline:
        [title] = outline.root
        return {one.title: printed.pages.index(_page(one.destination)) + 1 for one in title.children}


def _page(destination: pikepdf.Array) -> pikepdf.Page:
    return pikepdf.Page(destination[0])


def test_the_first_page_is_the_summary_and_the_second_the_contents(printed: pikepdf.Pdf) -> None:
    starts = first_pages(printed)

    assert list(starts)[:3] == ["Summary", "Contents", "How to read this"]
    assert (starts["Summary"], starts["Contents"]) == (1, 2)


def test_the_contents_lead_to_the_headings(pack: Pack, printed: pikepdf.Pdf) -> None:
    told = [str(one.S) for one in structure(printed.Root.StructTreeRoot.K, [])]
    word = WordFile(io.BytesIO(write(PackKind.DOCX, pack, say=SAY)))
    links = [one.get(qn("w:anchor")) for one in word.element.iter(qn("w:hyperlink"))]
    places = [one.get(qn("w:name")) for one in word.element.iter(qn("w:bookmarkStart"))]

    assert told.count("/TOCI") == len(links) >= 12
    assert set(links) <= set(places)


def test_the_summary_is_said_from_what_the_pack_holds(pack: Pack) -> None:
    words = summary(pack)

    assert "20 of 30" in words
    assert "Most good answers from people. Do you have friends you can count on?" in words
    assert "No reply to what people said is public yet." in words
    assert "10 of the 30 people who were asked did not answer" in words
    assert "34 entries" in words

    empty = replace(pack, gathered=replace(pack.gathered, histories=(), levels=(), actions=(), practised=()))
    assert "No survey round closed in this period." in summary(empty)
    assert "Most good answers" not in summary(empty)
    assert "No action was followed in this period." in summary(empty)


def summary(pack: Pack) -> str:
    """The words of the first page."""
    blocks = document(pack, say=SAY).blocks
    return str(blocks[: blocks.index(PageBreak())])


def test_entries_without_evidence_stand_in_one_list_and_have_no_heading(pack: Pack) -> None:
    blocks = document(pack, say=SAY).blocks
    headings = [one.text for one in blocks if isinstance(one, Heading)]
    [without] = [after for one, after in pairwise(blocks) if one == Heading("Nothing to show here", 3)]

    assert isinstance(without, Listing)
    assert "Freedom to speak up" in without.items[0]
    assert "Medicines optimisation" in without.items[1]
    assert not any("Freedom to speak up" in one for one in headings)
    assert "Listening to and involving people: some evidence" in headings


def test_the_same_pack_is_the_same_file(pack: Pack) -> None:
    for kind in (PackKind.PDF, PackKind.XLSX):
        assert write(kind, pack, say=SAY) == write(kind, pack, say=SAY)


def test_the_word_file_has_a_title_headings_tables_and_charts_in_words(pack: Pack) -> None:
    file = WordFile(io.BytesIO(write(PackKind.DOCX, pack, say=SAY)))

    headings = [one.text for one in file.paragraphs if one.style and one.style.name.startswith("Heading")]
    assert file.core_properties.title == "Evidence: Willow House"
    assert headings[0] == "Evidence: Willow House"
    assert "What this can’t say" in headings  # noqa: RUF001 - as people read it
    assert len(file.tables) >= 5 + 2
    pictures = [one._inline.docPr.get("descr") for one in file.inline_shapes]
    assert len(pictures) == 2
    assert all(pictures)


def test_the_workbook_opens_and_runs_nothing(pack: Pack) -> None:
    content = write(PackKind.XLSX, pack, say=SAY)

    book = load_workbook(io.BytesIO(content))
    assert book.sheetnames == [
        "Summary",
        "Evidence",
        "Results",
        "What changed",
        "Side by side",
        "Actions",
        "Monthly figures",
        "Replies",
        "About",
    ]
    assert book["Summary"]["A2"].value.startswith("Most good answers from people.")
    assert book["Summary"]["B2"].value == "Strong"
    with ZipFile(io.BytesIO(content)) as parts:
        sheets = [parts.read(name).decode() for name in parts.namelist() if name.startswith("xl/worksheets/")]
    assert not any("<f>" in sheet for sheet in sheets)
    assert book["Actions"]["A2"].value.startswith("=2+2")
    assert book["Actions"]["A2"].data_type == "s"


def test_the_workbook_has_the_rows_of_the_service_and_the_whole_with_their_counts(pack: Pack) -> None:
    sheet = load_workbook(io.BytesIO(write(PackKind.XLSX, pack, say=SAY)))["Results"]
    head, *rows = list(sheet.values)
    lines = [dict(zip(head, row, strict=True)) for row in rows]

    assert {line["group_name"] for line in lines} == {"Whole organisation", "Willow House"}
    said = [line for line in lines if line["question_id"] == "friends" and line["option_id"] == "sometimes"]
    assert [(line["count"], line["at_least"], line["at_most"]) for line in said] == [(None, 0, 1), (9, 9, 9)]
    hidden = [line for line in lines if line["hidden"] == "yes"]
    assert hidden
    assert all(line["count"] is None and line["base"] is None for line in hidden)


def test_an_entry_without_evidence_says_so(pack: Pack) -> None:
    sheet = load_workbook(io.BytesIO(write(PackKind.XLSX, pack, say=SAY)))["Evidence"]
    strengths = {row[1]: row[2] for row in list(sheet.values)[1:]}

    assert strengths["Medicines optimisation"] == "Not held here"
    assert strengths["Freedom to speak up"] == "None"
    assert strengths["Listening to and involving people"] == "Some"
    assert len(strengths) == 34
