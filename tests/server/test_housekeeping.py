"""What the server does by itself, round after round."""

import asyncio
import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from relsurvey.actions import publications, throttle
from relsurvey.actions.services import Services
from relsurvey.config import Settings
from relsurvey.storage.database import Database
from relsurvey.storage.tables import attempt
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
