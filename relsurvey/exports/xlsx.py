"""A publication as a workbook: results, codebook, and a sheet about where the numbers come from.

Texts are written as texts, so that a spreadsheet program runs none of them; counts are numbers that can be summed.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import astuple, dataclass
from datetime import date, datetime, time
from io import BytesIO
from math import ceil
from typing import Any

from relsurvey.exports import codebook, csv
from relsurvey.exports.lines import lines
from relsurvey.i18n.catalogue import Catalogue, catalogue
from relsurvey.questionnaire.definition import Questionnaire
from relsurvey.reporting.released import Publication
from relsurvey.reporting.wording import group_names

#: Characters. Columns are as wide as what stands in them, within these.
_NARROWEST, _WIDEST = 8, 60
#: Points. A row without a height of its own is one line high in LibreOffice, and what is longer lies on the next row.
_LINE = 15
#: Nothing is an address or a formula because it looks like one.
_AS_WRITTEN = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}

Cells = Sequence[str | int]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table on its own sheet. `greyed`: the rows without any number."""

    name: str
    header: Sequence[str]
    rows: Sequence[Cells]
    greyed: frozenset[int] = frozenset()


def write(publication: Publication, questionnaire: Questionnaire, *, language: str = "en") -> bytes:
    """The whole file. The same publication makes the same file."""
    sheets = _sheets(publication, questionnaire, language=language, say=catalogue(language))
    made_on = date.fromisoformat(publication.published_on)
    return workbook(sheets, title=publication.wave_name, about=publication.content_hash, made_on=made_on)


def workbook(sheets: Iterable[Sheet], *, title: str, about: str = "", made_on: date) -> bytes:
    """A file of these sheets, the same each time."""
    # Only whoever wants a workbook waits for what writes it.
    from xlsxwriter import Workbook

    out = BytesIO()
    book = Workbook(out, _AS_WRITTEN)
    created = datetime.combine(made_on, time())
    book.set_properties({"title": title, "comments": about, "created": created})
    formats = _formats(book)
    for sheet in sheets:
        _fill(book, sheet, formats)
    book.close()
    return out.getvalue()


def _sheets(
    publication: Publication, questionnaire: Questionnaire, *, language: str, say: Catalogue
) -> Iterator[Sheet]:
    words = questionnaire.words_in(language)
    found = list(lines(publication, questionnaire, words=words, say=say))
    hidden = frozenset(place for place, line in enumerate(found) if line.hidden)
    rows = [csv.cells(publication, line) for line in found]
    yield Sheet(say("export-sheet-results"), csv.HEADER, rows, hidden)
    entries = [astuple(entry) for entry in codebook.entries(publication, questionnaire, words=words, say=say)]
    yield Sheet(say("export-sheet-codebook"), codebook.header(), entries)
    heading = (say("export-about-what"), say("export-about-value"), say("results-who-returned"))
    yield Sheet(say("export-sheet-about"), heading, list(_about(publication, words.title, say)))


def _about(publication: Publication, title: str, say: Catalogue) -> Iterator[Cells]:
    facts: dict[str, str | int] = {
        "survey": title,
        "wave": publication.wave_name,
        "version": publication.version,
        "closed": publication.closed_on,
        "published": publication.published_on,
        "reason": publication.reason,
        "threshold": publication.threshold,
        "threshold-reason": publication.threshold_reason,
        "content-hash": publication.content_hash,
        "questionnaire-hash": publication.questionnaire_hash,
        "code-version": publication.code_version,
    }
    for name, value in facts.items():
        # There are reasons only where something is not as usual.
        if value != "":
            yield say(f"export-about-{name}"), value
    for name in ("export-hidden-means", "export-band-means"):
        yield say(f"{name}-short"), say(name)
    names = group_names(publication, say=say)
    yield say("export-about-returns"), say("results-who-asked"), say("results-who-returned")
    for one in publication.returns:
        numbers = ("" if number is None else number for number in (one.asked, one.returned))
        yield names[one.group], *numbers


def _formats(book: Any) -> dict[str, Any]:  # noqa: ANN401 - the package has no types
    top = {"valign": "top", "text_wrap": True}
    return {
        "header": book.add_format({"bold": True, "bg_color": "#1F3A5F", "font_color": "#FFFFFF", **top}),
        "plain": book.add_format(top),
        "greyed": book.add_format({"font_color": "#595959", "italic": True, **top}),
    }


def _fill(book: Any, sheet: Sheet, formats: dict[str, Any]) -> None:  # noqa: ANN401 - the package has no types
    page = book.add_worksheet(sheet.name)
    page.freeze_panes(1, 0)
    page.repeat_rows(0)
    page.set_landscape()
    page.fit_to_pages(1, 0)
    widths = _widths(sheet)
    for column, (name, width) in enumerate(zip(sheet.header, widths, strict=True)):
        page.write_string(0, column, name, formats["header"])
        page.set_column(column, column, width)
    page.autofilter(0, 0, max(len(sheet.rows), 1), len(sheet.header) - 1)
    for place, row in enumerate(sheet.rows):
        style = formats["greyed" if place in sheet.greyed else "plain"]
        if (high := _lines_of(row, widths)) > 1:
            page.set_row(place + 1, high * _LINE)
        for column, cell in enumerate(row):
            # A number that is missing is an empty cell: an empty text would count as one.
            if cell == "":
                page.write_blank(place + 1, column, None, style)
            elif isinstance(cell, int):
                page.write_number(place + 1, column, cell, style)
            else:
                page.write_string(place + 1, column, cell, style)


def _widths(sheet: Sheet) -> list[int]:
    """The width of each column in characters."""
    written = [
        [len(str(row[column])) for row in sheet.rows if column < len(row)] for column in range(len(sheet.header))
    ]
    longest = [max([_NARROWEST, len(name), *cells]) for name, cells in zip(sheet.header, written, strict=True)]
    return [min(one + 2, _WIDEST) for one in longest]


def _lines_of(row: Cells, widths: Sequence[int]) -> int:
    """How many lines the fullest cell of a row takes. Words wrap whole: a line is taken to be a little shorter."""
    return max((ceil(len(str(cell)) / (width - 5)) for cell, width in zip(row, widths, strict=False)), default=1)
