"""The promises of a connection: on disk when acknowledged, whole or not at all, readers and writers side by side."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path

import pytest
from sqlalchemy import create_engine, event, insert, select, text
from sqlalchemy.exc import DBAPIError, IntegrityError

from relsurvey.errors import BadInput, Unavailable
from relsurvey.storage.database import Database
from relsurvey.storage.tables import organisation


def add(database: Database, organisation_id: str) -> None:
    with database.writing() as connection:
        connection.execute(insert(organisation).values(id=organisation_id, name="Harbour", demo=False))


def ids(database: Database) -> list[str]:
    with database.reading() as connection:
        return list(connection.scalars(select(organisation.c.id).order_by(organisation.c.id)))


def test_sqlite_flushes_every_commit_and_keeps_ties(sqlite_only: Database) -> None:
    with sqlite_only.reading() as connection:
        settings = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("synchronous", "journal_mode", "foreign_keys", "trusted_schema")
        }

    # 2 is FULL.
    assert settings == {"synchronous": 2, "journal_mode": "wal", "foreign_keys": 1, "trusted_schema": 0}


def test_postgres_flushes_every_commit_unless_whoever_runs_it_decides_otherwise(database: Database) -> None:
    if database.engine.dialect.name == "postgresql":
        with database.reading() as connection:
            # The tests' own server is told not to flush; a connection must not decide that.
            source = connection.execute(
                text("select source from pg_settings where name = 'synchronous_commit'")
            ).scalar_one()

        assert source in ("default", "configuration file")


def test_what_fails_half_way_leaves_nothing(database: Database) -> None:
    def half_way() -> None:
        with database.writing() as connection:
            connection.execute(insert(organisation).values(id="a", name="A", demo=False))
            raise ValueError("half-way")

    with pytest.raises(ValueError, match="half-way"):
        half_way()

    assert ids(database) == []


def test_somebody_reads_while_somebody_writes(database: Database) -> None:
    add(database, "a")

    with database.writing() as connection:
        connection.execute(insert(organisation).values(id="b", name="B", demo=False))
        seen = ids(database)

    assert seen == ["a"]
    assert ids(database) == ["a", "b"]


def test_many_who_read_and_then_write_all_succeed(database: Database) -> None:
    def one(number: int) -> None:
        with database.writing() as connection:
            connection.execute(select(organisation)).all()
            connection.execute(insert(organisation).values(id=f"{number:02}", name="Harbour", demo=False))

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(one, range(32)))

    assert len(ids(database)) == 32


def test_the_text_of_an_error_repeats_nothing_that_was_stored(database: Database) -> None:
    add(database, "a secret")

    with pytest.raises(IntegrityError) as problem:
        add(database, "a secret")

    assert "Harbour" not in str(problem.value)


def test_a_database_that_another_program_holds_is_told_as_away(sqlite_only: Database) -> None:
    path = sqlite_only.engine.url.database or ""
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    event.listen(sqlite_only.engine, "connect", lambda one, _record: one.execute("PRAGMA busy_timeout = 50"))

    with pytest.raises(Unavailable, match="database-away"):
        add(sqlite_only, "a")

    other.close()


def test_a_database_with_no_connection_free_is_told_as_away(database: Database) -> None:
    database.engine = create_engine(database.engine.url, pool_size=1, max_overflow=0, pool_timeout=0.05)

    with database.reading(), pytest.raises(Unavailable, match="database-away"):
        ids(database)

    database.close()


def test_thirty_people_are_served_at_the_same_moment(database: Database) -> None:
    with ExitStack() as together:
        for _ in range(30):
            together.enter_context(database.reading())


def test_a_file_that_is_no_database_is_told_in_words(tmp_path: Path) -> None:
    (tmp_path / "relsurvey.db").write_bytes(b"A letter that somebody saved under the wrong name. " * 20)
    database = Database(f"sqlite:///{tmp_path / 'relsurvey.db'}")

    with pytest.raises(Unavailable, match="database-away"):
        ids(database)


def test_a_folder_that_is_not_there_is_told_in_words(tmp_path: Path) -> None:
    with pytest.raises(Unavailable, match="database-none"):
        ids(Database(f"sqlite:///{tmp_path / 'nowhere' / 'relsurvey.db'}"))


def test_where_there_is_no_database_none_is_made_by_looking(tmp_path: Path) -> None:
    path = tmp_path / "relsurvey.db"

    with pytest.raises(Unavailable, match="database-none") as none:
        ids(Database(f"sqlite:///{path}"))

    assert none.value.values == {"place": str(path)}
    assert not path.exists()


@pytest.mark.parametrize(
    "url",
    [
        "nonsense",
        "mysql://ada@localhost/relsurvey",
        "postgresql+psycopg2://ada@localhost/relsurvey",
        "postgresql://ada:a secret@localhost:port/relsurvey",
        "postgresql://localhost",
        "sqlite://relsurvey.db",
        "sqlite://",
    ],
)
def test_an_address_that_leads_to_no_database_is_told_without_repeating_it(url: str) -> None:
    with pytest.raises(BadInput, match="database-url") as problem:
        Database(url)

    assert (problem.value.values, problem.value.__cause__) == ({}, None)


def test_the_short_name_of_postgresql_is_understood() -> None:
    database = Database("postgres://ada@127.0.0.1:1/relsurvey?connect_timeout=1")

    with pytest.raises(Unavailable, match="database-away"):
        ids(database)


def test_a_wrong_statement_is_not_taken_for_an_absent_database(database: Database) -> None:
    with pytest.raises(DBAPIError) as problem, database.reading() as connection:
        connection.execute(text("select * from no_such_table"))

    assert "no_such_table" in str(problem.value)
