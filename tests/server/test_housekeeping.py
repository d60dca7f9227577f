"""What the server does by itself, round after round."""

import asyncio
import logging
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from threading import Event

import pytest
from sqlalchemy import select

from relsurvey.actions import publications, talk_alerts, throttle
from relsurvey.actions.services import Services
from relsurvey.config import Settings
from relsurvey.storage.database import Database
from relsurvey.storage.tables import attempt
from relsurvey.web import lifespan
from relsurvey.web.lifespan import House
from tests.support.databases import SqliteDatabases

LONGEST_ROUND = 5


def windows(database: Database) -> list[datetime]:
    with database.reading() as connection:
        return list(connection.execute(select(attempt.c.window_start)).scalars())


def wait_until_one_is_left(database: Database) -> list[datetime]:
    deadline = time.monotonic() + LONGEST_ROUND
    while len(windows(database)) > 1 and time.monotonic() < deadline:
        time.sleep(0.05)
    return windows(database)


def break_down(*_: object, **__: object) -> None:
    raise ZeroDivisionError


@pytest.mark.parametrize("broken", [False, True])
def test_old_tries_are_forgotten_even_when_nobody_signs_in_or_a_chore_before_breaks_down(
    sqlite_databases: SqliteDatabases,
    settings: Settings,
    monkeypatch: pytest.MonkeyPatch,
    *,
    broken: bool,
) -> None:
    if broken:
        monkeypatch.setattr(publications, "close_due", break_down)
    url = next(iter(sqlite_databases.fresh()))
    database = Database(url)
    now = datetime.now(UTC).replace(tzinfo=None)
    house = House(Services(db=database, settings=replace(settings, database_url=url)))
    for what, days in (("old", 2), ("new", 0)):
        with database.writing() as connection:
            then = now - timedelta(days=days)
            throttle.allow(
                connection, settings, what=what, key="192.0.2.7", limit=1, window=timedelta(hours=1), now=then
            )

    async def one_round() -> list[datetime]:
        async with house.lifespan(None):
            return await asyncio.to_thread(wait_until_one_is_left, database)

    assert asyncio.run(one_round()) == [now]


class Tries:
    """A chore that is tried again and again: it goes well where `well` says so of the try's number, from 0."""

    def __init__(self, well: Callable[[int], bool], error: type[Exception], *, enough: int) -> None:
        self.well, self.error, self.enough = well, error, enough
        self.made = 0
        self.over = Event()

    def __call__(self, *_: object, **__: object) -> None:
        number = self.made
        self.made += 1
        if self.made > self.enough:
            self.over.set()
        if not self.well(number):
            raise self.error


def keep_house(database: Database, settings: Settings, tries: Tries) -> None:
    """Let the server do its chores until there were enough tries of this one."""
    house = House(Services(db=database, settings=settings))

    async def some_rounds() -> bool:
        async with house.lifespan(None):
            return await asyncio.to_thread(tries.over.wait, LONGEST_ROUND)

    assert asyncio.run(some_rounds())


@pytest.fixture
def quick(
    sqlite_databases: SqliteDatabases, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> tuple[Database, Settings]:
    """A database and settings for a server that waits hardly at all between two tries."""
    for name in ("SECONDS_BETWEEN_TRIES", "SECONDS_BETWEEN_ALERTS"):
        monkeypatch.setattr(lifespan, name, 0.01)
    url = next(iter(sqlite_databases.fresh()))
    return Database(url), replace(settings, database_url=url)


def test_a_fault_while_upgrading_is_in_the_log_once_and_not_at_every_try(
    quick: tuple[Database, Settings], monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    tries = Tries(lambda _: False, ZeroDivisionError, enough=4)
    monkeypatch.setattr(lifespan, "upgrade", tries)

    keep_house(*quick, tries)

    assert [record.name for record in caplog.records if record.levelno >= logging.WARNING] == ["relsurvey.faults"]


def test_a_setback_that_comes_back_after_all_went_well_is_told_again(
    quick: tuple[Database, Settings], monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    tries = Tries(lambda number: number == 2, OSError, enough=5)
    monkeypatch.setattr(talk_alerts, "tell_due", tries)

    keep_house(*quick, tries)

    told = [record.getMessage() for record in caplog.records if "requests to talk" in record.getMessage()]
    assert told == ["nobody could be told of requests to talk: OSError"] * 2
