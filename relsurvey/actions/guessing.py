"""Holds up whoever tries codes or receipts one after the other. `collection/receipt.py` has the arithmetic."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from relsurvey.actions import throttle
from relsurvey.config import Settings
from relsurvey.errors import Refused
from relsurvey.storage.database import Database

_WINDOW = timedelta(minutes=15)


@dataclass(frozen=True, slots=True)
class Guess:
    """A thing that can be tried: at most `limit` times in 15 minutes from one place."""

    what: str
    limit: int


#: Opens somebody's answers, so right ones count too: whoever holds one receipt must not guess others faster.
RECEIPT = Guess("receipt", 10)
#: Opens a wave only. Right ones are forgiven, because a whole group types the same code in the same room.
SPOKEN_CODE = Guess("spoken-code", 20)


def count(db: Database, settings: Settings, guess: Guess, *, address: str, now: datetime) -> None:
    """Count one try before it is known whether it is right; Refused when there were too many."""
    key = throttle.network(address)
    with db.writing() as connection:
        allowed = throttle.allow(
            connection, settings, what=guess.what, key=key, limit=guess.limit, window=_WINDOW, now=now
        )
    if not allowed:
        raise Refused("too-many-tries")


def forgive(db: Database, settings: Settings, guess: Guess, *, address: str) -> None:
    """Forget the tries from one place, because the last one was right."""
    with db.writing() as connection:
        throttle.forgive(connection, settings, what=guess.what, key=throttle.network(address))
