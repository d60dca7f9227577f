"""The backup file: a zip with one file of JSON lines for each table, and a manifest with their SHA-256.

The same for both databases, so that a backup of one can be restored into the other, and readable without this program.
Rows pass through one by one: memory stays level whatever the size.
"""

import base64
import hashlib
import json
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile

from relsurvey.errors import BadInput

FORMAT = 1
_MANIFEST = "manifest.json"
_SECRET_KEY = "secret_key"  # noqa: S105 - the name of a file

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class TableFile:
    """One table in the archive."""

    rows: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What the archive says about itself.

    `revision` is the upgrade step that the tables are at. `key_check` tells whether an installation has the secret key
    that the stored hashes of receipts were made with; without it receipts open nothing any more.
    """

    format: int
    revision: str
    key_check: str
    tables: Mapping[str, TableFile]


class ArchiveWriter:
    """Writes tables one after the other, and the manifest last: an archive without one is not finished."""

    def __init__(self, file: ZipFile) -> None:
        self._file = file
        self._tables: dict[str, TableFile] = {}

    def add(self, table: str, rows: Iterable[Row]) -> None:
        """Write all rows of a table."""
        digest, number = hashlib.sha256(), 0
        with self._file.open(_name(table), "w", force_zip64=True) as lines:
            for number, row in enumerate(rows, start=1):  # noqa: B007 - counted for the manifest
                line = json.dumps(row, default=_written, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
                digest.update(line)
                lines.write(line)
        self._tables[table] = TableFile(number, digest.hexdigest())

    def finish(self, *, revision: str, key_check: str, secret_key: bytes | None) -> None:
        """Write the manifest, and the secret key when it is to be kept in the same place as what it protects."""
        if secret_key is not None:
            self._file.writestr(_SECRET_KEY, secret_key)
        manifest = Manifest(FORMAT, revision, key_check, self._tables)
        self._file.writestr(_MANIFEST, json.dumps(asdict(manifest), indent=1))


class ArchiveReader:
    """Reads what a writer wrote. Every method raises BadInput("backup-damaged") for a file that was altered."""

    def __init__(self, file: ZipFile) -> None:
        self._file = file
        self.manifest = _read_manifest(file)

    def rows(self, table: str) -> Iterator[Row]:
        """All rows of a table; whether they are the ones that were written shows at the end."""
        digest, number = hashlib.sha256(), 0
        with self._file.open(_name(table)) as lines:
            for number, line in enumerate(lines, start=1):  # noqa: B007 - compared with the manifest
                digest.update(line)
                yield json.loads(line)
        if TableFile(number, digest.hexdigest()) != self.manifest.tables[table]:
            raise BadInput("backup-damaged")

    def secret_key(self) -> bytes | None:
        """The secret key, when it was put in."""
        return self._file.read(_SECRET_KEY) if _SECRET_KEY in self._file.namelist() else None


@contextmanager
def opened_for_reading(path: Path) -> Iterator[ArchiveReader]:
    """The archive in a file. Whatever shows that it was altered, inside the block too, becomes "backup-damaged"."""
    try:
        with ZipFile(path) as file:
            yield ArchiveReader(file)
    except (BadZipFile, zlib.error, EOFError, KeyError, TypeError, ValueError) as error:
        raise BadInput("backup-damaged") from error


def write(path: Path, fill: Callable[[ArchiveWriter], None]) -> None:
    """Write an archive that only its owner may read. Until it is complete there is nothing under its name."""
    unfinished = path.with_name(path.name + ".part")
    unfinished.unlink(missing_ok=True)
    unfinished.touch(mode=0o600)
    try:
        with ZipFile(unfinished, "w", ZIP_DEFLATED) as file:
            fill(ArchiveWriter(file))
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)


def _read_manifest(file: ZipFile) -> Manifest:
    written = json.loads(file.read(_MANIFEST))
    if written["format"] != FORMAT:
        raise BadInput("backup-format")
    tables = {name: TableFile(**entry) for name, entry in written["tables"].items()}
    return Manifest(written["format"], written["revision"], written["key_check"], tables)


def _name(table: str) -> str:
    return f"tables/{table}.jsonl"


def _written(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bytes):
        return base64.b64encode(value).decode("ascii")
    raise TypeError(type(value).__name__)
