"""Connections to SQLite or PostgreSQL, with the same promises on both: a commit that returned is on disk."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as NoConnectionFree

from relsurvey.errors import BadInput, Unavailable
from relsurvey.storage.shared_flush import SharedFlush

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

#: A transaction takes a few milliseconds, so ten connections serve hundreds of answers a second; twenty more are for a
#: moment in which many wait for one writer. Three processes fit into the hundred connections of a usual PostgreSQL.
_CONNECTIONS_KEPT = 10
_CONNECTIONS_MORE = 20
#: Seconds to wait for a free one: as long as SQLite waits for another writer. Then people are told, and the browser
#: tries again.
_LONGEST_WAIT = 10.0


class Database:
    """One database. `reading()`, `writing()` and `saving()` give a connection inside one transaction."""

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

    @contextmanager
    def saving(self) -> Iterator[Connection]:
        """As `writing`, for the way of an answer: a few milliseconds. On SQLite all who save at once share a flush."""
        if self._shared is None:
            with self.writing() as connection:
                yield connection
        else:
            with explained(), self._shared.saving() as connection:
                yield connection

    def close(self) -> None:
        """Give back every connection."""
        self.engine.dispose()


def make_engine(url: str) -> Engine:
    """The engine for a URL (`sqlite:///…`, `postgresql://…`). Raises BadInput("database-url")."""
    wanted = _understood(url)
    engine = create_engine(
        wanted,
        pool_size=_CONNECTIONS_KEPT,
        max_overflow=_CONNECTIONS_MORE,
        pool_timeout=_LONGEST_WAIT,
        pool_pre_ping=wanted.drivername != "sqlite",
        # Parameters are answers, names and hashes: an error's text must not repeat them.
        hide_parameters=True,
    )
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
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


def _prepare_sqlite(connection: sqlite3.Connection, _record: object) -> None:
    # The driver must not open transactions by itself: `_begin_sqlite` decides which kind.
    connection.isolation_level = None
    for setting in SQLITE_SETTINGS:
        connection.execute(f"PRAGMA {setting}")


def _begin_sqlite(connection: Connection) -> None:
    # A writer that starts as a reader can fail half-way when another writer came between: it takes its place at once.
    readonly = connection.get_execution_options().get("relsurvey_readonly", False)
    connection.exec_driver_sql("BEGIN" if readonly else "BEGIN IMMEDIATE")
