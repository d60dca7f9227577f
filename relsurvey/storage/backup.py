"""Saves everything in one file while people go on answering, and puts it back: whole or not at all.

Sign-ins and counted tries are left out: restoring must not bring back a session that was ended.
"""

import base64
import hmac
import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from itertools import islice
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Date, DateTime, LargeBinary, MetaData, Table, insert, select
from sqlalchemy.sql.schema import Column

from relsurvey.config import Settings
from relsurvey.errors import Refused
from relsurvey.storage import archive
from relsurvey.storage.archive import ArchiveReader, ArchiveWriter, Row
from relsurvey.storage.database import explained, make_engine
from relsurvey.storage.tables import metadata
from relsurvey.storage.upgrade import current, migrating, require_current

_LEFT_OUT = {"staff_session", "attempt"}
_CHUNK = 1000


@dataclass(frozen=True, slots=True)
class Restored:
    """What came of restoring. `receipts_work`: the installation's secret key from now on is the one that they need.

    `old_key` is where the key that was in the data folder is kept, when the archive's took its place.
    """

    receipts_work: bool
    old_key: Path | None = None


def backup(settings: Settings, path: Path, *, with_secret_key: bool = False) -> None:
    """Write the archive, as everything was at one moment. Nobody has to stop working meanwhile.

    Receipts need the installation's secret key (`secret_key` in the data folder), which belongs in another place than
    the backup; `with_secret_key` puts it in all the same. Raises Refused("database-not-upgraded"), Unavailable.
    """
    require_current(settings.database_url)
    revision = current(settings.database_url) or ""
    secret_key = settings.secret_key if with_secret_key else None

    def fill(file: ArchiveWriter) -> None:
        for table, rows in _snapshot(settings.database_url):
            file.add(table, rows)
        file.finish(revision=revision, key_check=_key_check(settings.secret_key), secret_key=secret_key)

    archive.write(path, fill)


def restore(settings: Settings, path: Path, *, replace: bool = False) -> Restored:
    """Put back what an archive holds, of this or an older version of the program.

    A secret key in the archive goes into the data folder, unless the installation is given its key from outside.
    Raises Refused("database-not-empty") unless `replace` says that what is there may go, Refused("backup-newer"),
    BadInput("backup-damaged" | "backup-format"), Unavailable. Then nothing has changed.
    """
    with archive.opened_for_reading(path) as file:
        with migrating(settings.database_url) as config:
            _make_room(config, file.manifest.revision, replace=replace)
            _load(config.attributes["connection"], file)
            command.upgrade(config, "head")
        saved_key = file.secret_key()
    in_force, old_key = settings.secret_key, None
    if saved_key is not None and not settings.secret_key_given:
        in_force, old_key = saved_key, _exchange_key(settings.data_dir / "secret_key", saved_key)
    return Restored(hmac.compare_digest(_key_check(in_force), file.manifest.key_check), old_key)


def _snapshot(url: str) -> Iterator[tuple[str, Iterable[Row]]]:
    """Table after table, out of one transaction that sees nothing of what is written meanwhile."""
    engine = make_engine(url)
    # SQLite's reading transaction is a snapshot by itself (WAL); PostgreSQL has to be told.
    isolation = {"isolation_level": "REPEATABLE READ"} if engine.dialect.name == "postgresql" else {}
    options = {"relsurvey_readonly": True, "yield_per": _CHUNK, **isolation}
    try:
        with explained(), engine.connect().execution_options(**options) as connection:
            for table in metadata.sorted_tables:
                if table.name not in _LEFT_OUT:
                    rows = connection.execute(select(table).order_by(*table.primary_key)).mappings()
                    yield table.name, (dict(row) for row in rows)
    finally:
        engine.dispose()


def _make_room(config: Config, revision: str, *, replace: bool) -> None:
    """Leave the database empty, with the tables as they were when the archive was written."""
    if revision not in {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}:
        raise Refused("backup-newer")
    connection = config.attributes["connection"]
    if not replace and any(connection.execute(select(table).limit(1)).first() for table in _tables(connection)):
        raise Refused("database-not-empty")
    command.downgrade(config, "base")
    command.upgrade(config, revision)


def _load(connection: Connection, file: ArchiveReader) -> None:
    known = {table.name: table for table in _tables(connection)}
    for name in file.manifest.tables:
        table = known[name]
        rows = _typed(table, file.rows(name))
        while chunk := list(islice(rows, _CHUNK)):
            connection.execute(insert(table), chunk)


def _tables(connection: Connection) -> list[Table]:
    """The tables as they are in the database: an older archive has other columns than this program declares."""
    found = MetaData()
    found.reflect(connection)
    return [table for table in found.sorted_tables if table.name != "alembic_version"]


def _typed(table: Table, rows: Iterable[Row]) -> Iterator[Row]:
    days = [column.name for column in table.columns if _is(column, Date)]
    times = [column.name for column in table.columns if _is(column, DateTime)]
    files = [column.name for column in table.columns if _is(column, LargeBinary)]
    for row in rows:
        for name in files:
            row[name] = row[name] and base64.b64decode(row[name])
        for name in days:
            row[name] = row[name] and date.fromisoformat(row[name])
        for name in times:
            row[name] = row[name] and datetime.fromisoformat(row[name])
        yield row


def _is(column: Column[Any], kind: type[Date | DateTime | LargeBinary]) -> bool:
    return isinstance(column.type, kind)


def _key_check(secret_key: bytes) -> str:
    return hmac.digest(secret_key, b"relsurvey backup", "sha256").hex()


def _exchange_key(path: Path, secret_key: bytes) -> Path | None:
    """Put the key into its file; where one of before is kept, if there was another."""
    old = path.read_bytes() if path.exists() else secret_key
    if old == secret_key:
        _write_secret_key(path, secret_key)
        return None
    # Named after the key, so that no old key ever takes the place of another.
    kept = path.with_name(f"secret_key.{_key_check(old)[:8]}")
    with suppress(FileExistsError):
        kept.hardlink_to(path)
    _write_secret_key(path, secret_key)
    return kept


def _write_secret_key(path: Path, secret_key: bytes) -> None:
    unfinished = path.with_name("secret_key.part")
    unfinished.unlink(missing_ok=True)
    with open(unfinished, "xb", opener=lambda name, flags: os.open(name, flags, 0o600)) as file:
        file.write(secret_key)
    unfinished.replace(path)
