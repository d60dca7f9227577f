"""Brings a database to the form that this program works with, in one transaction: whole or not at all."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, select
from sqlalchemy.sql.functions import func

from relsurvey.errors import Refused
from relsurvey.storage.database import explained, make_engine

MIGRATIONS = Path(__file__).with_name("migrations")

#: The number of the PostgreSQL lock that lets one process upgrade while the others wait.
_LOCK = 7_351_228


def upgrade(url: str, *, steps: Path = MIGRATIONS) -> None:
    """Upgrade the database at the URL, made new when there is none. Several processes may do this at once.

    Raises Unavailable when the database is away, Refused when a newer program has upgraded it already.
    """
    with migrating(url, steps=steps) as config:
        known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
        if not set(_heads(config.attributes["connection"])) <= known:
            raise Refused("database-newer")
        command.upgrade(config, "head")


def is_current(url: str) -> bool:
    """Whether the database needs no upgrade. Raises Unavailable when it is away."""
    newest = ScriptDirectory(str(MIGRATIONS)).get_current_head()
    return current(url) == newest


def require_current(url: str) -> None:
    """Raise Refused("database-not-upgraded") unless the program can work with the database."""
    if not is_current(url):
        raise Refused("database-not-upgraded")


def current(url: str) -> str | None:
    """The revision that the database is at; None for an empty one."""
    engine = make_engine(url)
    try:
        with explained(), engine.connect().execution_options(relsurvey_readonly=True) as connection:
            return next(iter(_heads(connection)), None)
    finally:
        engine.dispose()


@contextmanager
def migrating(url: str, *, steps: Path = MIGRATIONS) -> Iterator[Config]:
    """An Alembic configuration inside one transaction that nobody else can upgrade beside."""
    engine = make_engine(url, may_make=True)
    config = Config()
    # ConfigParser would read a percent sign in the path as the start of a name.
    config.set_main_option("script_location", str(steps).replace("%", "%%"))
    try:
        with explained(), engine.connect() as connection:
            _prepare(connection)
            with connection.begin():
                _lock(connection)
                config.attributes["connection"] = connection
                yield config
                _check_ties(connection)
    finally:
        engine.dispose()


def _heads(connection: Connection) -> tuple[str, ...]:
    return MigrationContext.configure(connection).get_current_heads()


def _prepare(connection: Connection) -> None:
    if connection.dialect.name == "sqlite":
        # SQLite changes a table by copying and dropping it, and dropping would take along every row that hangs on it.
        # The switch is deaf inside a transaction, so it is turned before one begins.
        connection.connection.cursor().execute("PRAGMA foreign_keys = OFF")


def _lock(connection: Connection) -> None:
    # SQLite needs none: its transaction began as a writer's (BEGIN IMMEDIATE).
    if connection.dialect.name == "postgresql":
        connection.execute(select(func.pg_advisory_xact_lock(_LOCK)))


def _check_ties(connection: Connection) -> None:
    if connection.dialect.name == "sqlite":
        broken = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
        if broken is not None:
            raise Refused("database-damaged", table=str(broken[0]))
