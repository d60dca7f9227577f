"""Short SQLite transactions that share one flush to disk: a room full of taps waits for one, not for each other's.

SQLite writes one transaction at a time, and the flush at its end takes most of the time. Here those who come while
somebody writes go on in the same transaction, each in a savepoint of their own, and the last one commits for all.
Nobody returns before that commit: what was acknowledged is on disk, as without this. PostgreSQL does the same itself.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Condition, Event

from sqlalchemy import Connection, Engine

from relsurvey.errors import Unavailable

#: Nobody waits for more than this many others.
_MOST_TOGETHER = 64
#: Seconds to wait for a turn: as long as SQLite waits for a writer of another process.
_LONGEST_WAIT = 10.0


@dataclass(slots=True, eq=False)
class _Batch:
    """One transaction that several callers write in, one after the other."""

    connection: Connection
    members: int = 0
    ended: Event = field(default_factory=Event)
    lost: bool = False
    failure: Exception | None = None

    def still_stands(self) -> bool:
        driver = self.connection.connection.driver_connection
        return isinstance(driver, sqlite3.Connection) and driver.in_transaction


class SharedFlush:
    """The turns of all who save in this process."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._door = Condition()
        self._busy = False
        self._waiting = 0
        self._batch: _Batch | None = None

    @contextmanager
    def saving(self) -> Iterator[Connection]:
        """Like a transaction of one's own: on disk at the end, or, when anything is raised, as if it had not been.

        For bodies of a few milliseconds: others wait for their end. Unavailable("database-away") after ten seconds.
        """
        self._take_turn()
        try:
            batch = self._join()
            with batch.connection.begin_nested():
                yield batch.connection
        finally:
            self._leave()
        batch.ended.wait()
        if batch.lost:
            raise Unavailable("database-away") from batch.failure

    def _take_turn(self) -> None:
        with self._door:
            self._waiting += 1
            ours = self._door.wait_for(lambda: not self._busy, timeout=_LONGEST_WAIT)
            self._waiting -= 1
            if not ours:
                raise Unavailable("database-away")
            self._busy = True

    def _join(self) -> _Batch:
        if self._batch is None:
            connection = self._engine.connect()
            try:
                connection.begin()
            except BaseException:
                connection.close()
                raise
            self._batch = _Batch(connection)
        self._batch.members += 1
        return self._batch

    def _leave(self) -> None:
        """Give the turn away; whoever nobody waits behind commits first."""
        if batch := self._batch:
            with self._door:
                last = self._waiting == 0 or batch.members >= _MOST_TOGETHER
            if last or not batch.still_stands():
                self._end(batch)
        with self._door:
            self._busy = False
            self._door.notify()

    def _end(self, batch: _Batch) -> None:
        self._batch = None
        # SQLite can take back a whole transaction by itself (a full disk), and with it what others had written. The
        # driver's commit says nothing when there is none left.
        batch.lost = not batch.still_stands()
        try:
            batch.connection.commit()
        except Exception as error:  # noqa: BLE001  whatever it is, each of the members has to hear of it
            batch.lost, batch.failure = True, error
        finally:
            batch.connection.close()
            batch.ended.set()
