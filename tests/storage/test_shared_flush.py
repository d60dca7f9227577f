"""Saving together on SQLite: one flush for many, and the same promises as a transaction of one's own."""

import time
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from threading import Event

import pytest
from sqlalchemy import Connection, event, insert, select
from sqlalchemy.exc import IntegrityError

from relsurvey.errors import Unavailable
from relsurvey.storage.database import Database
from relsurvey.storage.tables import organisation

#: Long enough for a thread to come to the door and wait there.
A_MOMENT = 0.1


def write(connection: Connection, name: str) -> None:
    connection.execute(insert(organisation).values(id=name, name="Harbour", demo=False))


def save(database: Database, name: str) -> None:
    with database.saving() as connection:
        write(connection, name)


def saved(database: Database) -> list[str]:
    with database.reading() as connection:
        return list(connection.scalars(select(organisation.c.id).order_by(organisation.c.id)))


def save_slowly(database: Database, name: str, *, started: Event) -> None:
    """Holds the turn until others wait for theirs."""
    with database.saving() as connection:
        write(connection, name)
        started.set()
        time.sleep(A_MOMENT)


def behind_another(database: Database, pool: ThreadPoolExecutor) -> Future[None]:
    """Somebody saves "first"; whoever saves next comes into the same transaction."""
    started = Event()
    first = pool.submit(save_slowly, database, "first", started=started)
    started.wait()
    return first


def test_all_who_save_at_once_are_saved(database: Database) -> None:
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda number: save(database, f"{number:03}"), range(64)))

    assert len(saved(database)) == 64


def test_those_who_wait_share_a_flush(sqlite_only: Database) -> None:
    flushes: list[Connection] = []
    event.listen(sqlite_only.engine, "commit", flushes.append)

    with ThreadPoolExecutor(8) as pool:
        first = behind_another(sqlite_only, pool)
        others = [pool.submit(save, sqlite_only, str(number)) for number in range(7)]
        for one in (first, *others):
            one.result()

    assert len(saved(sqlite_only)) == 8
    assert len(flushes) < 8


def test_nobody_is_told_saved_before_it_can_be_read(database: Database) -> None:
    def save_and_look(name: str) -> bool:
        save(database, name)
        return name in saved(database)

    with ThreadPoolExecutor(8) as pool:
        assert all(pool.map(save_and_look, map(str, range(32))))


def test_what_fails_beside_others_leaves_nothing_and_harms_nobody(sqlite_only: Database) -> None:
    def twice() -> None:
        with sqlite_only.saving() as connection:
            write(connection, "gone")
            write(connection, "gone")

    with ThreadPoolExecutor(4) as pool:
        first = behind_another(sqlite_only, pool)
        failing = pool.submit(twice)
        third = pool.submit(save, sqlite_only, "third")

        with pytest.raises(IntegrityError):
            failing.result()
        first.result()
        third.result()

    assert saved(sqlite_only) == ["first", "third"]


def test_when_sqlite_takes_everything_back_each_of_them_is_told(sqlite_only: Database) -> None:
    def full_disk() -> None:
        # What SQLite does by itself when a write fails for good.
        with suppress(Exception), sqlite_only.saving() as connection:
            connection.exec_driver_sql("ROLLBACK")

    with ThreadPoolExecutor(4) as pool:
        first = behind_another(sqlite_only, pool)
        pool.submit(full_disk)

        with pytest.raises(Unavailable):
            first.result()
    save(sqlite_only, "later")

    assert saved(sqlite_only) == ["later"]
