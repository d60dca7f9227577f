"""The command line as a person at a terminal meets it: words, errors and an exit code, in this process."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from relsurvey.actions.services import Services
from relsurvey.cli import main
from relsurvey.config import Settings
from relsurvey.storage.database import Database
from tests.support.databases import SqliteDatabases


@dataclass(frozen=True, slots=True)
class Said:
    """What a command said, and its exit code."""

    code: int
    out: str
    err: str


Relsurvey = Callable[..., Said]


@pytest.fixture
def services(sqlite_databases: SqliteDatabases, settings: Settings) -> Iterator[Services]:
    for url in sqlite_databases.fresh():
        opened = Database(url)
        yield Services(opened, replace(settings, database_url=url))
        opened.close()


@pytest.fixture
def relsurvey(services: Services, capsys: pytest.CaptureFixture[str]) -> Relsurvey:
    def run(*arguments: str | Path, on: Services = services) -> Said:
        code = main([str(argument) for argument in arguments], open_services=lambda: on)
        said = capsys.readouterr()
        return Said(code, said.out, said.err)

    return run
