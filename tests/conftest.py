"""What most tests stand on: a fresh database of either kind, and settings in a folder of their own."""

from collections.abc import Iterator
from pathlib import Path

import bcrypt
import hypothesis
import pytest

from relsurvey.config import PROJECT, Settings
from relsurvey.storage.database import Database
from tests.support.databases import Databases, PostgresDatabases, SqliteDatabases, postgres_databases

# A busy machine is slow and not wrong. Every run tries the same examples, so that what fails can be repeated;
# `pytest --hypothesis-profile=random` looks for new ones.
PATIENCE = {"deadline": None, "suppress_health_check": [hypothesis.HealthCheck.too_slow]}
hypothesis.settings.register_profile("patient", derandomize=True, **PATIENCE)
hypothesis.settings.register_profile("random", **PATIENCE)
hypothesis.settings.load_profile("patient")

KINDS = ("sqlite", pytest.param("postgres", marks=pytest.mark.postgres))


@pytest.fixture(scope="session")
def sqlite_databases(tmp_path_factory: pytest.TempPathFactory) -> SqliteDatabases:
    return SqliteDatabases(tmp_path_factory.mktemp("sqlite"))


@pytest.fixture(scope="session")
def postgres_server(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Iterator[PostgresDatabases]:
    folder = tmp_path_factory.getbasetemp()
    # With several processes each has a folder inside that of the run.
    with postgres_databases(folder if worker_id == "master" else folder.parent) as databases:
        yield databases


@pytest.fixture(params=KINDS)
def databases(request: pytest.FixtureRequest) -> Databases:
    """Where a test gets databases from; every test that uses it runs on SQLite and on PostgreSQL."""
    name = {"sqlite": "sqlite_databases", "postgres": "postgres_server"}[request.param]
    found: Databases = request.getfixturevalue(name)
    return found


@pytest.fixture
def database_url(databases: Databases) -> Iterator[str]:
    """The URL of a fresh, upgraded database."""
    yield from databases.fresh()


@pytest.fixture
def empty_url(databases: Databases) -> Iterator[str]:
    """The URL of a database without tables."""
    yield from databases.empty()


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    """A fresh, upgraded database."""
    opened = Database(database_url)
    yield opened
    opened.close()


@pytest.fixture
def sqlite_only(sqlite_databases: SqliteDatabases) -> Iterator[Database]:
    """A fresh SQLite database, for tests about something that no database can change."""
    for url in sqlite_databases.fresh():
        opened = Database(url)
        yield opened
        opened.close()


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Settings of an installation that has its own folder; the database is whatever the test uses."""
    return Settings(
        data_dir=tmp_path,
        database_url="",
        surveys_dir=PROJECT / "surveys",
        base_url="https://survey.example.org",
        secret_key=b"a secret of these tests",
    )


@pytest.fixture
def quick_hashes(monkeypatch: pytest.MonkeyPatch) -> None:
    """New password hashes of the lowest strength: making one of the usual strength takes a quarter of a second."""
    weakest = bcrypt.gensalt(4)
    monkeypatch.setattr(bcrypt, "gensalt", lambda *_: weakest)
