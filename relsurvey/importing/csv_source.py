"""A table in a text file, read row by row: memory does not grow with the file. Knows nothing of meaning."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

from relsurvey.errors import BadInput, FileProblems, Problem
from relsurvey.importing.mapping import Encoding, Layout

_BOM = "\ufeff"


@dataclass(frozen=True, slots=True)
class Row:
    """One row. `line` is the first of its lines in the file, from 1; `offset` is its first byte; `size` its bytes.

    `fault` is a problem code when the row can't be read; its cells are then empty.
    """

    line: int
    offset: int
    size: int
    cells: tuple[str, ...]
    fault: str = ""


class CsvSource:
    """An open file. Use it as a context manager: the file is closed at the end."""

    def __init__(self, path: Path, layout: Layout) -> None:
        self._path = path
        self._layout = layout
        self._file: BinaryIO | None = None
        self._position = 0
        self._line = 0

    def __enter__(self) -> Self:
        self._file = self._path.open("rb")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._file is not None:
            self._file.close()

    def header(self) -> tuple[str, ...]:
        """The headers, stripped. BadInput when there is nothing to read or it is no text, FileProblems when damaged."""
        self._refuse_binary()
        rows = self._from(0, first_line=0)
        for row in rows:
            if row.line >= self._layout.header_line:
                return self._checked(row)
        raise BadInput("import-file-empty", name=self._path.name)

    def rows(self) -> Iterator[Row]:
        """Every row below the header, in the file's order; empty lines are passed over."""
        for row in self._from(0, first_line=0):
            if row.line > self._layout.header_line:
                yield row

    def at(self, offset: int) -> Row:
        """The row that starts at this byte."""
        return next(self._from(offset, first_line=0))

    def _refuse_binary(self) -> None:
        start = self._open_file().read(4096)
        if b"\0" in start:
            raise BadInput("import-file-binary", name=self._path.name)

    def _checked(self, row: Row) -> tuple[str, ...]:
        if row.fault:
            raise FileProblems(
                "import-file-damaged", [Problem(row.fault, f"{self._path.name}:{row.line}")], name=self._path.name
            )
        return tuple(cell.strip() for cell in row.cells)

    def _from(self, offset: int, *, first_line: int) -> Iterator[Row]:
        self._open_file().seek(offset)
        self._position, self._line = offset, first_line
        reader = csv.reader(self._lines(), delimiter=self._layout.delimiter, strict=True)
        while True:
            start, line = self._position, self._line + 1
            try:
                cells = next(reader)
            except StopIteration:
                return
            except csv.Error:
                # A quotation mark that is never closed swallows the rest: there is no next row to go on with.
                yield Row(line, start, self._position - start, (), fault="import-broken-row")
                return
            if cells:
                yield self._row(line, start, cells)

    def _row(self, line: int, start: int, cells: list[str]) -> Row:
        size = self._position - start
        if any(not cell.isascii() and _has_undecoded(cell) for cell in cells):
            return Row(line, start, size, (), fault="import-wrong-encoding")
        if any("\0" in cell for cell in cells):
            # PostgreSQL stores no such text.
            return Row(line, start, size, (), fault="import-no-text")
        return Row(line, start, size, tuple(cells))

    def _lines(self) -> Iterator[str]:
        file = self._open_file()
        for raw in iter(file.readline, b""):
            # Undecodable bytes are carried along and found in their row, so that every such row is listed.
            text = raw.decode(_codec(self._layout.encoding), errors="surrogateescape")
            if self._position == 0:
                text = text.removeprefix(_BOM)
            self._position += len(raw)
            self._line += 1
            yield text

    def _open_file(self) -> BinaryIO:
        if self._file is None:
            raise RuntimeError("CsvSource is a context manager: open it with `with`.")
        return self._file


def _codec(encoding: Encoding) -> str:
    # The mark at the start is taken off by hand, because lines are decoded one by one.
    return Encoding.UTF_8 if encoding is Encoding.UTF_8_SIG else encoding


def _has_undecoded(cell: str) -> bool:
    return any("\udc80" <= letter <= "\udcff" for letter in cell)
