"""The pages of these tests stand on a database of their own, with an organisation in it."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from tests.support.databases import SqliteDatabases
from tests.support.rounds import Rounds, rounds
from tests.support.screens import process_database

#: Any day: what the pages say about days comes from the round.
TODAY = date(2026, 11, 22)


@pytest.fixture
def ours(sqlite_databases: SqliteDatabases, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Rounds]:
    """An organisation without survey rounds."""
    for url in sqlite_databases.fresh():
        with process_database(url, tmp_path, monkeypatch) as database:
            yield rounds(database, today=TODAY)
