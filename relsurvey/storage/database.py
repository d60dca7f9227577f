"""Connections to SQLite or PostgreSQL, with the same promises on both: a commit that returned is on disk."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import InterfaceError, OperationalError

from relsurvey.errors import Unavailable

SQLITE_SETTINGS = (
    # Wait for another writer rather than fail.
    "busy_timeout = 10000",
    "journal_mode = WAL",
    # Flushed at every commit: an answer that was acknowledged survives a power cut.
    "synchronous = FULL",
    "foreign_keys = ON",
    "trusted_schema = OFF",
)


class Database:
    """One database. `reading()` and `writing()` give a connection inside one transaction."""

    def __init__(self, url: str) -> None:
        self.engine = make_engine(url)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that only reads; many run at once."""
        with _explained(), self.engine.connect().execution_options(relsurvey_readonly=True) as connection:
            yield connection
            connection.rollback()

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that writes: committed at the end, rolled back whole when anything is raised."""
        with _explained(), self.engine.begin() as connection:
            yield connection

    def close(self) -> None:
        """Give back every connection."""
        self.engine.dispose()


def make_engine(url: str) -> Engine:
    """The engine for a URL (`sqlite:///…`, `postgresql://…`)."""
    engine = create_engine(url, pool_pre_ping=not url.startswith("sqlite"))
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    return engine


@contextmanager
def _explained() -> Iterator[None]:
    try:
        yield
    except (OperationalError, InterfaceError) as error:
        # The driver's text can hold values and addresses, so it goes no further than the chained traceback.
        raise Unavailable("database-away") from error


def _prepare_sqlite(connection: sqlite3.Connection, _record: object) -> None:
    # The driver must not open transactions by itself: `_begin_sqlite` decides which kind.
    connection.isolation_level = None
    for setting in SQLITE_SETTINGS:
        connection.execute(f"PRAGMA {setting}")


def _begin_sqlite(connection: Connection) -> None:
    # A writer that starts as a reader can fail half-way when another writer came between: it takes its place at once.
    readonly = connection.get_execution_options().get("relsurvey_readonly", False)
    connection.exec_driver_sql("BEGIN" if readonly else "BEGIN IMMEDIATE")
