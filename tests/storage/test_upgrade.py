"""The upgrade steps: they make what the program expects, whole or not at all, from several processes at once."""

import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Inspector, inspect, text
from sqlalchemy.exc import DBAPIError

from relsurvey.errors import Refused, Unavailable
from relsurvey.storage.database import make_engine
from relsurvey.storage.tables import metadata
from relsurvey.storage.upgrade import MIGRATIONS, current, is_current, migrating, upgrade
from tests.support.databases import Databases

BROKEN_STEP = """
from alembic import op
import sqlalchemy as sa
revision, down_revision = "9999", {down!r}
def upgrade():
    op.create_table("half_done", sa.Column("id", sa.Integer(), primary_key=True))
    op.execute("insert into half_done (id) values (1)")
    op.execute("insert into no_such_table (id) values (1)")
def downgrade():
    op.drop_table("half_done")
"""

STEP_THAT_COPIES_A_TABLE = """
from alembic import op
import sqlalchemy as sa
revision, down_revision = "9999", {down!r}
def upgrade():
    copies = op.get_bind().dialect.name == "sqlite"
    with op.batch_alter_table("organisation", recreate="always" if copies else "never") as table:
        table.add_column(sa.Column("motto", sa.String(10), nullable=True))
def downgrade():
    pass
"""


def described(connection: Connection) -> dict[str, Any]:
    """Everything that a database tells about its tables, in a comparable form."""
    inspector: Inspector = inspect(connection)
    return {
        table: {
            "columns": [(c["name"], str(c["type"]), c["nullable"]) for c in inspector.get_columns(table)],
            "key": inspector.get_pk_constraint(table),
            "unique": sorted((c["name"], c["column_names"]) for c in inspector.get_unique_constraints(table)),
            "checks": sorted((c["name"], c["sqltext"]) for c in inspector.get_check_constraints(table)),
            "ties": sorted(str(sorted(c.items(), key=str)) for c in inspector.get_foreign_keys(table)),
            "indexes": sorted((i["name"], i["column_names"], bool(i["unique"])) for i in inspector.get_indexes(table)),
        }
        for table in inspector.get_table_names()
        if table != "alembic_version"
    }


def steps_with(folder: Path, step: str) -> Path:
    steps = folder / "migrations"
    shutil.copytree(MIGRATIONS, steps)
    (steps / "versions" / "r9999_added.py").write_text(step.format(down=newest()), encoding="utf-8")
    return steps


def newest() -> str | None:
    return ScriptDirectory(str(MIGRATIONS)).get_current_head()


def tables(url: str) -> set[str]:
    engine = make_engine(url)
    names = set(inspect(engine).get_table_names())
    engine.dispose()
    return names


def test_the_steps_make_the_tables_that_the_program_expects(database_url: str) -> None:
    engine = make_engine(database_url)

    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
    engine.dispose()


def test_the_steps_make_the_same_checks_keys_and_indexes_as_the_declaration(databases: Databases) -> None:
    (stepped, declared) = (next(fresh := databases.fresh()), next(empty := databases.empty()))
    one, other = make_engine(stepped), make_engine(declared)
    metadata.create_all(other)

    with one.connect() as upgraded, other.connect() as created:
        assert described(upgraded) == described(created)

    one.dispose()
    other.dispose()
    list(fresh)
    list(empty)


def test_every_step_can_be_walked_down_and_up_again(empty_url: str) -> None:
    upgrade(empty_url)
    before = tables(empty_url)

    with migrating(empty_url) as config:
        command.downgrade(config, "base")
    after_down = tables(empty_url)
    upgrade(empty_url)

    assert after_down == {"alembic_version"}
    assert tables(empty_url) == before


def test_an_upgrade_says_when_it_is_needed(empty_url: str) -> None:
    before = is_current(empty_url)
    upgrade(empty_url)

    assert (before, is_current(empty_url)) == (False, True)


def test_a_second_upgrade_changes_nothing(database_url: str) -> None:
    engine = make_engine(database_url)
    with engine.begin() as connection:
        connection.execute(text("insert into organisation (id, name, demo) values ('a', 'A', false)"))

    upgrade(database_url)

    with engine.connect() as connection:
        assert connection.scalar(text("select count(*) from organisation")) == 1
    engine.dispose()


def test_a_step_that_fails_leaves_the_database_as_it_was(empty_url: str, tmp_path: Path) -> None:
    upgrade(empty_url)
    before, revision = tables(empty_url), current(empty_url)

    with pytest.raises(DBAPIError, match="no_such_table"):
        upgrade(empty_url, steps=steps_with(tmp_path, BROKEN_STEP))

    assert tables(empty_url) == before
    assert current(empty_url) == revision


def test_a_step_that_copies_a_table_keeps_what_hangs_on_it(empty_url: str, tmp_path: Path) -> None:
    upgrade(empty_url)
    engine = make_engine(empty_url)
    with engine.begin() as connection:
        connection.execute(text("insert into organisation (id, name, demo) values ('a', 'A', false)"))
        connection.execute(
            text("insert into reporting_unit (organisation_id, id, name, position) values ('a', 'u', 'U', 0)")
        )
    engine.dispose()

    upgrade(empty_url, steps=steps_with(tmp_path, STEP_THAT_COPIES_A_TABLE))

    engine = make_engine(empty_url)
    with engine.connect() as connection:
        assert connection.scalar(text("select count(*) from reporting_unit")) == 1
    engine.dispose()


def test_a_database_of_a_newer_program_is_left_alone(empty_url: str, tmp_path: Path) -> None:
    upgrade(empty_url, steps=steps_with(tmp_path, STEP_THAT_COPIES_A_TABLE))

    with pytest.raises(Refused, match="database-newer"):
        upgrade(empty_url)

    assert not is_current(empty_url)


@pytest.mark.slow
def test_processes_that_start_together_upgrade_once(empty_url: str) -> None:
    program = "import sys; from relsurvey.storage.upgrade import upgrade; upgrade(sys.argv[1])"

    started = [subprocess.Popen([sys.executable, "-c", program, empty_url]) for _ in range(3)]

    assert [process.wait(timeout=60) for process in started] == [0, 0, 0]
    assert is_current(empty_url)


def test_a_database_that_is_away_is_told_in_words() -> None:
    with pytest.raises(Unavailable, match="database-away"):
        upgrade("postgresql://nobody@127.0.0.1:1/nothing?connect_timeout=2")
