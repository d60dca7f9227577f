"""What the server does beside answering: upgrades the database, closes waves, forgets old tries, says how it is."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime

from alembic.util import CommandError
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse

from relsurvey.actions import publications, throttle
from relsurvey.actions.services import Services
from relsurvey.errors import RelsurveyError, Unavailable
from relsurvey.i18n.catalogue import catalogue
from relsurvey.storage.upgrade import upgrade

log = logging.getLogger("relsurvey.server")

# What can go wrong in the housekeeping without being a fault of the program.
SETBACKS = (RelsurveyError, SQLAlchemyError, CommandError, OSError)

SECONDS_BETWEEN_TRIES = 2
SECONDS_BETWEEN_ROUNDS = 3600
# A database that does not answer must not hold up the pages that say so.
SECONDS_TO_WAIT_AT_START = 10


class House:
    """The housekeeping of one server. No setback ends it, and none ends the server."""

    def __init__(self, services: Services) -> None:
        self.services = services
        self.first_try = asyncio.Event()
        self.up_to_date = False
        self.said = ""

    @asynccontextmanager
    async def lifespan(self, _app: object) -> AsyncIterator[None]:
        """Runs the housekeeping for as long as the server runs."""
        work = asyncio.create_task(self._keep())
        with suppress(TimeoutError):
            await asyncio.wait_for(self.first_try.wait(), SECONDS_TO_WAIT_AT_START)
        try:
            yield
        finally:
            work.cancel()
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
            self.up_to_date = await run_in_threadpool(self._upgrade)
            self.first_try.set()
            await asyncio.sleep(0 if self.up_to_date else SECONDS_BETWEEN_TRIES)
        while True:
            await run_in_threadpool(self._close_due_waves)
            await run_in_threadpool(self._forget_old_tries)
            await asyncio.sleep(SECONDS_BETWEEN_ROUNDS)

    def _upgrade(self) -> bool:
        try:
            upgrade(self.services.settings.database_url)
        except SETBACKS as error:
            self._say("the database could not be brought up to date: %s", _reason(error))
            return False
        return True

    def _close_due_waves(self) -> None:
        try:
            publications.close_due(self.services.db, today=datetime.now(UTC).date())
        except SETBACKS as error:
            self._say("waves that are due could not be closed: %s", _reason(error))

    def _forget_old_tries(self) -> None:
        try:
            throttle.sweep(self.services.db, now=datetime.now(UTC).replace(tzinfo=None))
        except SETBACKS as error:
            self._say("old tries could not be forgotten: %s", _reason(error))

    def _say(self, message: str, reason: str) -> None:
        # Once, not at each try.
        if self.said != message + reason:
            log.warning(message, reason)
        self.said = message + reason

    def _answers(self) -> bool:
        try:
            with self.services.db.reading() as connection:
                connection.execute(text("SELECT 1"))
        except (RelsurveyError, SQLAlchemyError):
            return False
        return True


def _reason(error: Exception) -> str:
    """Our own words, or the kind of error: a driver's message can hold the address of the database and its user."""
    if isinstance(error, RelsurveyError):
        return catalogue()(f"errors-{error.message_id}", **error.values)
    return type(error).__name__
