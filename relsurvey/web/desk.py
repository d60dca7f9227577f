"""Where forms are handed in. Those that come while others are being saved are taken together: one thread, one flush.

A thread for each form costs more than the form: all of them wait for Python's one lock and for each other's writing.
"""

import asyncio
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from starlette.concurrency import run_in_threadpool
from starlette.responses import Response

from relsurvey import clock
from relsurvey.actions import responses
from relsurvey.actions.responses import Form, Shown
from relsurvey.errors import Unavailable
from relsurvey.storage.database import Database

#: Tells what came of a form: the next screen, or the error that it met.
Came = Callable[[], Shown]

#: Nobody waits for more than this many others.
_MOST_TOGETHER = 64


@dataclass(slots=True, eq=False)
class _Visit:
    """A form, how the person who handed it in is answered, and the answer once there is one."""

    form: Form
    answer: Callable[[Came], Response]
    response: Response | None = None
    failure: Exception | None = None

    def end(self, came: Came) -> None:
        try:
            self.response = self.answer(came)
        except Exception as error:  # noqa: BLE001  whatever it is, it is for this visitor to hear, and for nobody else
            self.failure = error


class Desk:
    """The desk of a database, in one event loop."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._turn = asyncio.Lock()
        self._waiting: deque[_Visit] = deque()

    async def hand_in(self, form: Form, answer: Callable[[Came], Response]) -> Response:
        """Save the form, then answer. `answer` runs in a worker thread when the form is on disk, or was refused."""
        visit = _Visit(form, answer)
        if self._db.saves_together:
            await self._in_company(visit)
        else:
            await run_in_threadpool(self._serve, [visit])
        if visit.response is None:
            raise visit.failure or Unavailable("database-away")
        return visit.response

    async def _in_company(self, visit: _Visit) -> None:
        self._waiting.append(visit)
        async with self._turn:
            # Others may have taken it along while it waited for its turn.
            if visit in self._waiting:
                await run_in_threadpool(self._serve_waiting)

    def _serve_waiting(self) -> None:
        self._serve([self._waiting.popleft() for _ in range(min(len(self._waiting), _MOST_TOGETHER))])

    def _serve(self, visits: Sequence[_Visit]) -> None:
        outcomes = responses.submit_all(self._db, [one.form for one in visits], today=clock.today())
        for visit, came in zip(visits, outcomes, strict=True):
            visit.end(came)


_desks: WeakKeyDictionary[asyncio.AbstractEventLoop, dict[Database, Desk]] = WeakKeyDictionary()


def of(db: Database) -> Desk:
    """The desk of this database in the running loop."""
    here = _desks.setdefault(asyncio.get_running_loop(), {})
    if db not in here:
        here[db] = Desk(db)
    return here[db]
