"""Short SQLite transactions that share one flush to disk: a room full of taps waits for one, not for each other's.

SQLite writes one transaction at a time, and the flush at its end takes most of the time. Here everybody hands in what
they want to write, and waits; whoever's turn it is writes for all who wait, each in a savepoint, and commits once.
Nobody returns before that commit: what was acknowledged is on disk, as without this.
"""

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from threading import Lock
from typing import Any, Generic, TypeVar

from sqlalchemy import Connection, Engine

from relsurvey.errors import Unavailable

T = TypeVar("T")
#: Nobody waits for more than this many others.
_MOST_TOGETHER = 64
#: Seconds to wait for a turn: as long as SQLite waits for a writer of another process.
_LONGEST_WAIT = 10.0


@dataclass(slots=True, eq=False)
class _Save(Generic[T]):
    """What one caller wants to write, and what came of it. Until the commit has come back it is not `saved`."""

    work: Callable[[Connection], T]
    result: tuple[T, ...] = ()
    failure: Exception | None = None
    lost: Exception | None = None
    given_up: bool = False
    ended: bool = False
    saved: bool = False

    def write(self, connection: Connection) -> None:
        """Do the work; when it fails, as if it had not been begun.

        Raises when SQLite has taken everything back by itself (a full disk): then there is no savepoint left.
        """
        execute = connection.connection.cursor().execute
        execute("SAVEPOINT one")
        try:
            self.result = (self.work(connection),)
        except Exception as error:  # noqa: BLE001  whatever it is, it is for the caller to hear, and for nobody else
            self.failure = error
            execute("ROLLBACK TO one")
        execute("RELEASE one")

    def outcome(self) -> T:
        """What the work gave back; raises what it raised."""
        if self.failure:
            raise self.failure
        if not self.saved:
            raise Unavailable("database-away") from self.lost
        return self.result[0]


class SharedFlush:
    """Everybody in this process who saves."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._turn = Lock()
        self._waiting: deque[_Save[Any]] = deque()

    def save(self, *works: Callable[[Connection], T]) -> Sequence[Callable[[], T]]:
        """Each like a transaction of its own: on disk at the end, or, when it raises anything, as if it had not been.

        What it gave back, or raised, is told by calling what comes back for it; Unavailable("database-away") after ten
        seconds. For works of a few milliseconds: others wait for their end.
        """
        ours = [_Save(work) for work in works]
        self._waiting.extend(ours)
        if not self._turn.acquire(timeout=_LONGEST_WAIT):
            for one in ours:
                one.given_up = True
            return [one.outcome for one in ours]
        try:
            # Others may have written them while we waited for our turn.
            while not all(one.ended for one in ours):
                self._write_together()
        finally:
            self._turn.release()
        return [one.outcome for one in ours]

    def _write_together(self) -> None:
        first = [self._waiting.popleft() for _ in range(min(len(self._waiting), _MOST_TOGETHER))]
        members = [one for one in first if not one.given_up]
        try:
            with self._engine.begin() as connection:
                for one in members:
                    one.write(connection)
            for one in members:
                one.saved = True
        except Exception as error:  # noqa: BLE001  whatever it is, each of the members has to hear of it
            for one in members:
                one.lost = error
        finally:
            for one in members:
                one.ended = True
