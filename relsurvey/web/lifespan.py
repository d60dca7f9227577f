"""What the server does beside answering: upgrades the database, closes waves, forgets old tries, says how it is."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from traceback import walk_tb

from alembic.util import CommandError
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse

from relsurvey import clock
from relsurvey.actions import faults, publications, talk_alerts, throttle, workshop_steps
from relsurvey.actions.services import Services
from relsurvey.errors import RelsurveyError, Unavailable
from relsurvey.i18n.catalogue import catalogue
from relsurvey.storage.upgrade import upgrade
from relsurvey.web.promptness import answer_at_once

log = logging.getLogger("relsurvey.server")

# What can go wrong in the housekeeping without being a fault of the program.
SETBACKS = (RelsurveyError, SQLAlchemyError, CommandError, OSError)

SECONDS_BETWEEN_TRIES = 2
SECONDS_BETWEEN_ROUNDS = 3600
# Somebody who asked to talk must not wait for a whole round when a mail server was away.
SECONDS_BETWEEN_ALERTS = 300
# A database that does not answer must not hold up the pages that say so.
SECONDS_TO_WAIT_AT_START = 10


@dataclass(frozen=True, slots=True)
class Chore:
    """Something to do, and what the operator reads when it could not be done."""

    do: Callable[[Services], object]
    setback: str


def _upgrade(ours: Services) -> None:
    # Asked first: an upgrade would make a new database where there is none.
    ours.db.require_place()
    upgrade(ours.settings.database_url)


UPGRADE = Chore(_upgrade, "the database could not be brought up to date: %s")
ALERTS = Chore(
    lambda ours: talk_alerts.tell_due(ours.db, ours.settings, now=clock.now()),
    "nobody could be told of requests to talk: %s",
)
#: Done in every round, in this order.
CHORES = (
    Chore(
        lambda ours: publications.close_due(ours.db, today=clock.today()), "waves that are due could not be closed: %s"
    ),
    Chore(lambda ours: throttle.sweep(ours.db, now=clock.now()), "old tries could not be forgotten: %s"),
    Chore(
        lambda ours: talk_alerts.purge(ours.db, today=clock.today()),
        "old requests to talk could not be forgotten: %s",
    ),
    Chore(
        lambda ours: workshop_steps.forget_people(ours.db, today=clock.today()),
        "people of old workshops could not be forgotten: %s",
    ),
)


class House:
    """The housekeeping of one server. No setback and no fault ends it, and none ends the server."""

    def __init__(self, services: Services, *, address: str = "") -> None:
        self.services = services
        self.address = services.settings.base_url or address
        self.first_try = asyncio.Event()
        self.up_to_date = False
        self.said: dict[Chore, str] = {}

    @asynccontextmanager
    async def lifespan(self, _app: object) -> AsyncIterator[None]:
        """Runs the housekeeping for as long as the server runs."""
        answer_at_once()
        work = asyncio.create_task(self._keep())
        alerts = asyncio.create_task(self._keep_telling())
        with suppress(TimeoutError):
            await asyncio.wait_for(self.first_try.wait(), SECONDS_TO_WAIT_AT_START)
        print(catalogue()("server-is-at", address=self.address), flush=True)  # noqa: T201 - what the operator waits for
        try:
            yield
        finally:
            work.cancel()
            alerts.cancel()
            self.services.db.close()

    async def health(self, _request: Request) -> JSONResponse:
        """For whoever watches over the server: 200, or 503 when people can't be served."""
        if await self.serves():
            return JSONResponse({"status": "ok"})
        return JSONResponse({"status": "database-away"}, status_code=503)

    async def serves(self) -> bool:
        """Whether the database answers and holds the tables of this version."""
        return self.up_to_date and await run_in_threadpool(self._answers)

    async def require(self) -> None:
        """Raise Unavailable unless people can be served."""
        if not await self.serves():
            raise Unavailable("database-away")

    async def _keep(self) -> None:
        while not self.up_to_date:
            self.up_to_date = await run_in_threadpool(self._done, UPGRADE)
            self.first_try.set()
            await asyncio.sleep(0 if self.up_to_date else SECONDS_BETWEEN_TRIES)
        while True:
            for chore in CHORES:
                await run_in_threadpool(self._done, chore)
            await asyncio.sleep(SECONDS_BETWEEN_ROUNDS)

    async def _keep_telling(self) -> None:
        while True:
            if self.up_to_date:
                await run_in_threadpool(self._done, ALERTS)
            await asyncio.sleep(SECONDS_BETWEEN_ALERTS if self.up_to_date else SECONDS_BETWEEN_TRIES)

    def _done(self, chore: Chore) -> bool:
        """Do it now; whether that went well."""
        try:
            chore.do(self.services)
        except SETBACKS as error:
            if self._is_news(chore, reason := _reason(error)):
                log.warning(chore.setback, reason)
        # The border of the housekeeping: a fault in one chore must not end all others until the server starts again.
        except Exception as error:  # noqa: BLE001
            if self._is_news(chore, _where(error)):
                faults.note(error)
        else:
            self.said.pop(chore, None)
            return True
        return False

    def _is_news(self, chore: Chore, reason: str) -> bool:
        """Whether the log has to be told: once until the chore is done, not at each try."""
        before = self.said.get(chore)
        self.said[chore] = reason
        return reason != before

    def _answers(self) -> bool:
        try:
            with self.services.db.reading() as connection:
                connection.execute(text("SELECT 1"))
        except (RelsurveyError, SQLAlchemyError):
            return False
        return True


def _where(fault: Exception) -> str:
    """Which fault it is, without what it says: its kind, and the line it comes from."""
    *_, (frame, line) = walk_tb(fault.__traceback__)
    return f"{type(fault).__name__} {frame.f_code.co_filename}:{line}"


def _reason(error: Exception) -> str:
    """Our own words, or the kind of error: a driver's message can hold the address of the database and its user."""
    if isinstance(error, RelsurveyError):
        return catalogue()(f"errors-{error.message_id}", **error.values)
    return type(error).__name__
