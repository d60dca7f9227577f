"""The place of a row in the database's file must not tell who answered when."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest

from relsurvey.collection.link import token_hash
from relsurvey.config import Settings
from relsurvey.storage.database import Database
from relsurvey.storage.tables import (
    answer,
    answer_text,
    imported_row,
    paper_entry,
    paper_sheet,
    response,
    talk_request,
    talk_step,
)
from tests.support.waves import an_open_wave

#: What people give us, and what comes in from elsewhere.
TOLD = [
    table.name
    for table in (response, answer, answer_text, imported_row, paper_sheet, paper_entry, talk_request, talk_step)
]


@pytest.fixture
def file(sqlite_only: Database) -> Iterator[sqlite3.Connection]:
    """The database as a thief reads it: without us."""
    with closing(sqlite3.connect(sqlite_only.engine.url.database or "")) as opened:
        yield opened


def test_reading_from_front_to_back_does_not_give_the_order_of_starting(
    sqlite_only: Database, settings: Settings, file: sqlite3.Connection
) -> None:
    wave = an_open_wave(sqlite_only, settings)
    started = [token_hash(wave.take_part().device_secret) for _ in range(12)]

    lying = [device_hash for (device_hash,) in file.execute("select device_hash from response not indexed")]

    assert sorted(lying) == sorted(started)
    assert lying != started


@pytest.mark.parametrize("table", TOLD)
def test_no_row_carries_a_running_number(file: sqlite3.Connection, table: str) -> None:
    with pytest.raises(sqlite3.OperationalError, match="no such column: rowid"):
        file.execute(f"select rowid from {table}")  # noqa: S608 - our own names
