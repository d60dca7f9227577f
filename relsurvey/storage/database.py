"""Connections to SQLite or PostgreSQL, with the same promises on both: a commit that returned is on disk."""

import sqlite3
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TypeVar

from sqlalchemy import URL, Connection, Dialect, Engine, create_engine, event, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import ArgumentError, DBAPIError, DisconnectionError, InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as NoConnectionFree
from sqlalchemy.pool import ConnectionPoolEntry

from relsurvey.errors import BadInput, Unavailable
from relsurvey.storage.shared_flush import SharedFlush

T = TypeVar("T")

SQLITE_SETTINGS = (
    # Wait for another writer rather than fail.
    "busy_timeout = 10000",
    "journal_mode = WAL",
    # Flushed at every commit: an answer that was acknowledged survives a power cut.
    "synchronous = FULL",
    "foreign_keys = ON",
    "trusted_schema = OFF",
)

#: Held by another program, full, not to be read or written, or no database at all.
SQLITE_AWAY = {
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_CORRUPT,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_NOTADB,
}

#: How a URL may begin → the driver that comes with us. Hosts of PostgreSQL hand out the short form.
_DRIVERS = {
    "sqlite": "sqlite",
    "postgres": "postgresql+psycopg",
    "postgresql": "postgresql+psycopg",
    "postgresql+psycopg": "postgresql+psycopg",
}

#: A transaction takes a few milliseconds, so these serve a moment in which many wait. Each is kept once it is there: to
#: open one takes PostgreSQL longer than an answer. Three processes fit into the hundred of a usual PostgreSQL.
_CONNECTIONS = 30
#: Seconds to wait for a free one: as long as SQLite waits for another writer. Then people are told, and the browser
#: tries again.
_LONGEST_WAIT = 10.0
#: Seconds after which a resting connection is asked whether it still leads anywhere.
_RESTED = 1.0


class Database:
    """One database. `reading()`, `writing()` and `save()` give a connection inside one transaction."""

    def __init__(self, url: str) -> None:
        self.engine = make_engine(url)
        self._shared = SharedFlush(self.engine) if self.engine.dialect.name == "sqlite" else None

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that only reads; many run at once."""
        with explained(), self.engine.connect().execution_options(relsurvey_readonly=True) as connection:
            yield connection
            connection.rollback()

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that writes: committed at the end, rolled back whole when anything is raised."""
        with explained(), self.engine.begin() as connection:
            yield connection

    def save(self, work: Callable[[Connection], T]) -> T:
        """Do `work` in a transaction, as `writing`, for the way of an answer: a few milliseconds.

        On SQLite all who save at once share a flush, and the work of one may be done by the thread of another.
        """
        with explained():
            if self._shared:
                return self._shared.save(work)[0]()
            with self.engine.begin() as connection:
                return work(connection)

    @property
    def saves_together(self) -> bool:
        """Whether `save_all` takes less time than a `save` for each. Not where somebody may wait for a lock."""
        return self._shared is not None

    def save_all(self, works: Sequence[Callable[[Connection], T]]) -> Sequence[Callable[[], T]]:
        """`save` each of them. What it gave back, or raised, is told by calling what comes back for it."""
        if not self._shared:
            return [partial(self.save, work) for work in works]
        return [explained()(outcome) for outcome in self._shared.save(*works)]

    def require_place(self) -> None:
        """Raise Unavailable("database-none") where SQLite has no file. Asks no server."""
        if self.engine.dialect.name == "sqlite":
            with self.reading():
                pass

    def close(self) -> None:
        """Give back every connection."""
        self.engine.dispose()


def make_engine(url: str, *, may_make: bool = False) -> Engine:
    """The engine for a URL (`sqlite:///…`, `postgresql://…`). Raises BadInput("database-url").

    Connecting raises Unavailable("database-none") where SQLite has no file; `may_make`: a new one is made instead, and
    without a folder for it it is Unavailable("database-no-folder").
    """
    wanted = _understood(url)
    engine = create_engine(
        wanted,
        pool_size=_CONNECTIONS,
        max_overflow=0,
        pool_timeout=_LONGEST_WAIT,
        # Parameters are answers, names and hashes: an error's text must not repeat them.
        hide_parameters=True,
    )
    if engine.dialect.name == "sqlite":
        event.listen(engine, "do_connect", partial(_find_sqlite, may_make=may_make))
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    else:
        event.listen(engine, "checkin", _note_use)
        event.listen(engine, "checkout", partial(_require_alive, engine.dialect))
    return engine


def _understood(given: str) -> URL:
    # The URL can hold a password: no error of another's making, which may repeat it, is chained to ours.
    try:
        url = make_url(given)
    except (ArgumentError, ValueError):
        raise BadInput("database-url") from None
    # SQLite takes no host: what stands after two slashes is a path with a slash too few.
    if url.drivername not in _DRIVERS or not url.database or (url.drivername == "sqlite" and url.host):
        raise BadInput("database-url")
    return url.set(drivername=_DRIVERS[url.drivername])


@contextmanager
def explained() -> Iterator[None]:
    """Turn "the database is away" in every driver's words into ours."""
    try:
        yield
    except NoConnectionFree as error:
        raise Unavailable("database-away") from error
    except DBAPIError as error:
        if not _is_away(error):
            raise
        # The driver's text can hold values and addresses, so it goes no further than the chained traceback.
        raise Unavailable("database-away") from error


def _is_away(error: DBAPIError) -> bool:
    if isinstance(error.orig, sqlite3.Error):
        # The lowest byte is the kind. SQLite's driver has one class for a wrong statement and an absent database.
        return getattr(error.orig, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF in SQLITE_AWAY
    return isinstance(error, OperationalError | InterfaceError)


def _find_sqlite(_dialect: Dialect, _record: object, given: Sequence[str], _options: object, *, may_make: bool) -> None:
    # SQLite makes a file where there is none. A misspelt path would be served as an installation that lost everything.
    path = Path(given[0])
    if may_make and not path.parent.is_dir():
        raise Unavailable("database-no-folder", folder=str(path.parent))
    if not may_make and not path.exists():
        raise Unavailable("database-none", place=str(path))


def _note_use(_connection: object, record: ConnectionPoolEntry) -> None:
    record.info["used"] = time.monotonic()


def _require_alive(dialect: Dialect, connection: DBAPIConnection, record: ConnectionPoolEntry, _held: object) -> None:
    """Ask a connection that has rested whether its server is still there; in a busy minute asking each time is dear.

    The pool takes a fresh one when this raises DisconnectionError.
    """
    if time.monotonic() - record.info.get("used", 0.0) < _RESTED:
        return
    try:
        alive = dialect.do_ping(connection)
    except dialect.loaded_dbapi.Error as error:
        raise DisconnectionError from error
    if not alive:
        raise DisconnectionError


def _prepare_sqlite(connection: sqlite3.Connection, _record: object) -> None:
    # The driver must not open transactions by itself: `_begin_sqlite` decides which kind.
    connection.isolation_level = None
    for setting in SQLITE_SETTINGS:
        connection.execute(f"PRAGMA {setting}")


def _begin_sqlite(connection: Connection) -> None:
    # A writer that starts as a reader can fail half-way when another writer came between: it takes its place at once.
    readonly = connection.get_execution_options().get("relsurvey_readonly", False)
    connection.exec_driver_sql("BEGIN" if readonly else "BEGIN IMMEDIATE")
