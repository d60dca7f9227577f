"""Prepared statements find and write what the same statements do in SQLAlchemy's hands, on both databases."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest
from sqlalchemy import Connection, bindparam, insert, select, update
from sqlalchemy.exc import IntegrityError

from relsurvey.config import Settings
from relsurvey.errors import Unavailable
from relsurvey.storage.database import Database
from relsurvey.storage.prepared import Prepared
from relsurvey.storage.tables import organisation, wave
from tests.support.databases import PostgresDatabases
from tests.support.waves import an_open_wave

ADD = Prepared(insert(organisation), ["id", "name", "demo"])
FIND = Prepared(select(organisation.c.id, organisation.c.demo).where(organisation.c.id == bindparam("wanted")))


def named(id_: str) -> Mapping[str, Any]:
    return {"id": id_, "name": "Harbour", "demo": True}


def test_a_row_has_its_columns_by_name_and_in_their_types(database: Database, settings: Settings) -> None:
    an_open_wave(database, settings)
    statement = select(wave.c.id, wave.c.closes_on, wave.c.early_days).where(wave.c.state == "open")

    with database.reading() as connection:
        (prepared,), usual = Prepared(statement).rows(connection, {}), connection.execute(statement).one()

    assert tuple(prepared) == tuple(usual)
    assert isinstance(prepared.closes_on, date)


def test_one_row_and_several_are_written(database: Database) -> None:
    with database.writing() as connection:
        ADD.run(connection, named("a"))
        ADD.run(connection, named("b"), named("c"))

        assert [row for one in "abc" for row in FIND.rows(connection, {"wanted": one})] == [
            ("a", True),
            ("b", True),
            ("c", True),
        ]
        assert FIND.rows(connection, {"wanted": "d"}) == []


def test_what_a_statement_names_itself_needs_no_value(database: Database) -> None:
    rename = Prepared(update(organisation).where(organisation.c.id == "a").values(name="Quay"))
    with database.writing() as connection:
        ADD.run(connection, named("a"))
        rename.run(connection, {})

        assert connection.scalar(select(organisation.c.name)) == "Quay"


def test_an_error_is_the_one_of_elsewhere_and_repeats_no_value(database: Database) -> None:
    with pytest.raises(IntegrityError) as problem, database.writing() as connection:
        ADD.run(connection, named("a"), named("a"))

    assert "Harbour" not in str(problem.value)
    with database.reading() as connection:
        assert FIND.rows(connection, {"wanted": "a"}) == []


@pytest.mark.postgres
def test_a_connection_that_the_server_ended_is_told_as_away_and_not_used_again(
    postgres_server: PostgresDatabases,
) -> None:
    database = Database(next(fresh := postgres_server.fresh()))

    def ended(connection: Connection) -> None:
        mine = connection.exec_driver_sql("select pg_backend_pid()").scalar_one()
        with database.reading() as other:
            other.exec_driver_sql("select pg_terminate_backend(%s)", (mine,))
        FIND.rows(connection, {"wanted": "a"})

    with pytest.raises(Unavailable, match="database-away"):
        database.save(ended)
    with database.reading() as connection:
        assert FIND.rows(connection, {"wanted": "a"}) == []
    database.close()
    list(fresh)
