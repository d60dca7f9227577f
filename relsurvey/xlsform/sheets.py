"""The three sheets of an XLSForm as rows of texts, read from a workbook and written into one."""

import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any
from zipfile import BadZipFile, ZipFile

from relsurvey.errors import BadInput

#: A form of 200 questions in five languages is below 100 KB; unpacked below 2 MB.
MAX_BYTES = 2 * 1024 * 1024
_MAX_UNPACKED = 20 * 1024 * 1024
_MAX_ROWS = 5000
_MAX_COLUMNS = 200
SURVEY, CHOICES, SETTINGS = "survey", "choices", "settings"


@dataclass(frozen=True, slots=True)
class Row:
    """One row: heading of the column → what stands in it, without empty cells. `number` as the program shows it."""

    cells: Mapping[str, str]
    number: int = 0

    def get(self, column: str) -> str:
        """What stands under this heading; empty when nothing does."""
        return self.cells.get(column, "")


@dataclass(frozen=True, slots=True)
class Sheets:
    """What a form consists of. `others` names sheets that no form has."""

    survey: tuple[Row, ...]
    choices: tuple[Row, ...]
    settings: Row = field(default_factory=lambda: Row({}))
    others: tuple[str, ...] = ()


def read_workbook(content: bytes) -> Sheets:
    """The sheets of an .xlsx file. BadInput("xlsform-unreadable" | "xlsform-too-big" | "xlsform-no-survey")."""
    # Only whoever brings a form waits for what reads it.
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    _require_sensible(content)
    try:
        book = load_workbook(BytesIO(content), read_only=True, data_only=True)
        found = {sheet.title.strip().casefold(): list(_rows(sheet)) for sheet in book.worksheets}
    except (
        InvalidFileException,
        BadZipFile,
        EOFError,
        KeyError,
        OSError,
        SyntaxError,
        TypeError,
        ValueError,
        zlib.error,
    ) as error:
        # A damaged part shows as any of these, depending on the part.
        raise BadInput("xlsform-unreadable") from error
    if not found.get(SURVEY):
        raise BadInput("xlsform-no-survey")
    settings = found.get(SETTINGS) or [Row({})]
    known = {SURVEY, CHOICES, SETTINGS}
    return Sheets(
        survey=tuple(found[SURVEY]),
        choices=tuple(found.get(CHOICES, ())),
        settings=settings[0],
        others=tuple(name for name in found if name not in known),
    )


def _require_sensible(content: bytes) -> None:
    """A workbook is a packed folder: a small one can unpack to more than a machine holds."""
    if len(content) > MAX_BYTES:
        raise BadInput("xlsform-too-big", most=MAX_BYTES // 1024 // 1024)
    try:
        with ZipFile(BytesIO(content)) as packed:
            unpacked = sum(part.file_size for part in packed.infolist())
    except BadZipFile as error:
        raise BadInput("xlsform-unreadable") from error
    if unpacked > _MAX_UNPACKED:
        raise BadInput("xlsform-too-big", most=MAX_BYTES // 1024 // 1024)


def _rows(sheet: Any) -> Iterator[Row]:  # noqa: ANN401 - openpyxl's sheet, which is imported where it is used
    lines = sheet.iter_rows(values_only=True, max_row=_MAX_ROWS, max_col=_MAX_COLUMNS)
    headings = [_text(cell) for cell in next(lines, ())]
    for number, line in enumerate(lines, start=2):
        cells = {
            heading: said for heading, cell in zip(headings, line, strict=False) if heading and (said := _text(cell))
        }
        if cells:
            yield Row(cells, number)


def _text(cell: object) -> str:
    """A cell as people see it: a whole number is written without its nought."""
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    return "" if cell is None else str(cell).strip()


def write_workbook(sheets: Sheets) -> bytes:
    """The form as an .xlsx file. The same form makes the same file."""
    from datetime import datetime

    from xlsxwriter import Workbook

    out = BytesIO()
    # What begins with "=" is a text that begins with "=".
    book = Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"created": datetime(2000, 1, 1)})  # noqa: DTZ001 - a fixed day: the same form, the same file
    for name, rows in ((SURVEY, sheets.survey), (CHOICES, sheets.choices), (SETTINGS, (sheets.settings,))):
        sheet, headings = book.add_worksheet(name), columns(rows)
        sheet.freeze_panes(1, 0)
        for line, cells in enumerate((headings, *([row.get(one) for one in headings] for row in rows))):
            for column, said in enumerate(cells):
                sheet.write_string(line, column, said)
        sheet.autofit()
    book.close()
    return out.getvalue()


def columns(rows: Iterable[Row]) -> Sequence[str]:
    """Every heading that some row has something under, in the order in which they come first."""
    return list(dict.fromkeys(heading for row in rows for heading in row.cells))
