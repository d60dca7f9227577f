"""Saving together on SQLite: one flush for many, and the same promises as a transaction of one's own."""

import sqlite3
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Event

import pytest
from sqlalchemy import Connection, event, insert, select
from sqlalchemy.exc import IntegrityError

from relsurvey.errors import Unavailable
from relsurvey.storage import shared_flush
from relsurvey.storage.database import Database
from relsurvey.storage.tables import organisation

#: Seconds in which even a busy machine brings a thread to the door.
LONG = 20.0


def write(connection: Connection, name: str) -> None:
    connection.execute(insert(organisation).values(id=name, name="Harbour", demo=False))


def save(database: Database, name: str) -> None:
    database.save(lambda connection: write(connection, name))


def saved(database: Database) -> list[str]:
    with database.reading() as connection:
        return list(connection.scalars(select(organisation.c.id).order_by(organisation.c.id)))


def waiting(database: Database) -> list[bool]:
    """Of everybody who waits at the door: whether they have given up."""
    assert database._shared is not None
    return [one.given_up for one in list(database._shared._waiting)]


def behind_another(
    database: Database, pool: ThreadPoolExecutor, *, until: Callable[[list[bool]], bool]
) -> Future[None]:
    """Somebody saves "first" and holds the turn until those who wait are as said; they share the next transaction."""
    started = Event()

    def slowly(connection: Connection) -> None:
        write(connection, "first")
        started.set()
        deadline = time.monotonic() + LONG
        while not until(waiting(database)) and time.monotonic() < deadline:
            time.sleep(0.001)

    first = pool.submit(database.save, slowly)
    started.wait()
    return first


def there_are(number: int) -> Callable[[list[bool]], bool]:
    return lambda waiting: len(waiting) == number


def test_all_who_save_at_once_are_saved(database: Database) -> None:
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda number: save(database, f"{number:03}"), range(64)))

    assert len(saved(database)) == 64


def test_those_who_wait_share_a_flush(sqlite_only: Database) -> None:
    flushes: list[Connection] = []
    event.listen(sqlite_only.engine, "commit", flushes.append)

    with ThreadPoolExecutor(8) as pool:
        first = behind_another(sqlite_only, pool, until=there_are(7))
        others = [pool.submit(save, sqlite_only, str(number)) for number in range(7)]
        for one in (first, *others):
            one.result()

    assert len(saved(sqlite_only)) == 8
    assert len(flushes) == 2


def test_nobody_is_told_saved_before_it_can_be_read(database: Database) -> None:
    def save_and_look(name: str) -> bool:
        save(database, name)
        return name in saved(database)

    with ThreadPoolExecutor(8) as pool:
        assert all(pool.map(save_and_look, map(str, range(32))))


def test_what_fails_beside_others_leaves_nothing_and_harms_nobody(sqlite_only: Database) -> None:
    def twice(connection: Connection) -> None:
        write(connection, "gone")
        write(connection, "gone")

    with ThreadPoolExecutor(4) as pool:
        first = behind_another(sqlite_only, pool, until=there_are(2))
        failing = pool.submit(sqlite_only.save, twice)
        third = pool.submit(save, sqlite_only, "third")

        with pytest.raises(IntegrityError):
            failing.result()
        first.result()
        third.result()

    assert saved(sqlite_only) == ["first", "third"]


def test_when_sqlite_takes_everything_back_each_of_them_is_told(sqlite_only: Database) -> None:
    def full_disk(connection: Connection) -> None:
        # What SQLite does by itself when a write fails for good.
        connection.exec_driver_sql("ROLLBACK")

    with ThreadPoolExecutor(4) as pool:
        first = behind_another(sqlite_only, pool, until=there_are(2))
        second = pool.submit(sqlite_only.save, full_disk)
        third = pool.submit(save, sqlite_only, "third")

        first.result()
        for one in (second, third):
            with pytest.raises(Unavailable):
                one.result()
    save(sqlite_only, "later")

    assert saved(sqlite_only) == ["first", "later"]


def test_who_filled_the_disk_is_told_as_the_others_are(sqlite_only: Database) -> None:
    event.listen(sqlite_only.engine, "checkout", _no_room)

    def much(connection: Connection) -> None:
        for number in range(100):
            write(connection, f"{number:03}" + "x" * 2000)

    with ThreadPoolExecutor(4) as pool:
        first = behind_another(sqlite_only, pool, until=there_are(2))
        second = pool.submit(save, sqlite_only, "second")
        third = pool.submit(sqlite_only.save, much)

        first.result(timeout=LONG)
        for one in (second, third):
            with pytest.raises(Unavailable):
                one.result(timeout=LONG)


def _no_room(connection: sqlite3.Connection, *_: object) -> None:
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {pages + 3}")


def test_who_is_told_that_it_was_too_long_is_not_saved_afterwards(
    sqlite_only: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shared_flush, "_LONGEST_WAIT", 0.05)
    with ThreadPoolExecutor(3) as pool:
        first = behind_another(sqlite_only, pool, until=any)
        second = pool.submit(save, sqlite_only, "second")

        with pytest.raises(Unavailable):
            second.result(timeout=LONG)
        first.result(timeout=LONG)
    save(sqlite_only, "later")

    assert saved(sqlite_only) == ["first", "later"]


def test_a_flush_that_is_broken_off_is_never_called_saved(sqlite_only: Database) -> None:
    class BrokenOff(BaseException):
        pass

    def break_off(_connection: Connection) -> None:
        raise BrokenOff

    event.listen(sqlite_only.engine, "commit", break_off)
    with ThreadPoolExecutor(3) as pool:
        first = behind_another(sqlite_only, pool, until=there_are(2))
        others = [pool.submit(save, sqlite_only, name) for name in ("second", "third")]
        told = {type(one.exception(timeout=LONG)) for one in (first, *others)}
    event.remove(sqlite_only.engine, "commit", break_off)
    # Whoever wrote for both hears of it as it was; the other in our words.
    assert told == {BrokenOff, Unavailable}
    save(sqlite_only, "later")

    assert saved(sqlite_only) == ["later"]
