"""Holds up whoever tries codes or receipts one after the other. `collection/receipt.py` has the arithmetic."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta

from relsurvey.actions import throttle
from relsurvey.actions.throttle import Visitor
from relsurvey.config import Settings
from relsurvey.errors import Refused
from relsurvey.storage.database import Database

_WINDOW = timedelta(minutes=15)


@dataclass(frozen=True, slots=True)
class Guess:
    """A thing that can be tried: so many wrong ones in 15 minutes from one network, and so many in all."""

    what: str
    wrong: int
    in_all: int


#: Opens somebody's answers. Right ones are few: a household, or a supporter who helps a group to come back.
RECEIPT = Guess("receipt", wrong=10, in_all=60)
#: Opens a wave only, and a whole group types it in the same room. `begin` limits how often it is right in one wave.
SPOKEN_CODE = Guess("spoken-code", wrong=20, in_all=600)

#: Shows a workshop's name, and lets somebody rate in it: the facilitator compares how many joined with the room. 200
#: people behind one address join within minutes, some of them twice.
WORKSHOP_CODE = Guess("workshop-code", wrong=40, in_all=2000)


@contextmanager
def held_up(db: Database, settings: Settings, guess: Guess, *, visitor: Visitor) -> Iterator[None]:
    """What is done inside is one try; raises Refused("too-many-tries") instead of doing it when there were too many.

    A try counts before it is known whether it is right, so many at the same moment can't slip through. One that was
    right is taken back, and no other with it: whoever holds one code must not guess others faster.
    """
    key = throttle.network(visitor.address)
    limits = {guess.what: guess.wrong, f"{guess.what} in all": guess.in_all}
    with db.writing() as connection:
        few = [
            throttle.allow(connection, settings, what=what, key=key, limit=limit, window=_WINDOW, now=visitor.now)
            for what, limit in limits.items()
        ]
    if not all(few):
        raise Refused("too-many-tries")
    right = False
    try:
        yield
        right = True
    except Refused:
        # Known, though it opens nothing now.
        right = True
        raise
    finally:
        if right:
            with db.writing() as connection:
                throttle.take_back(connection, settings, what=guess.what, key=key)
