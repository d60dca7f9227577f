"""Builders for tests of replies: a published round, and what a manager replies to it."""

from dataclasses import replace
from datetime import date, timedelta

from relsurvey.actions import publications, replies
from relsurvey.people.roles import Role
from relsurvey.people.viewer import Viewer
from relsurvey.reporting.released import WHOLE, Group
from relsurvey.reporting.replies import Content, Kind, YouSaid
from relsurvey.storage.database import Database
from tests.support.rounds import ADMINISTRATOR, Rounds, rounds, viewer

WILLOW, PARK = Group("unit", "willow"), Group("unit", "park")
#: Who writes, and who reads it after.
WRITER = replace(viewer(Role.MANAGER, units=("willow",)), person_id="writer")
SECOND = replace(viewer(Role.FACILITATOR), person_id="second")


def published(database: Database, *, today: date) -> Rounds:
    """Willow House is shown; Park View is too small, and Mill Lane would show it."""
    found = rounds(database, today=today)
    found.closed("summer", answered={"willow": 21, "mill": 12, "park": 4})
    publications.publish(database, by=ADMINISTRATOR, wave_id="summer", today=today)
    return found


def content(words: str = "We bought a new bus.", kind: Kind = Kind.DID, due: date | None = None) -> Content:
    """A reply to those who said that they do not see their friends enough."""
    return Content(YouSaid("friends", "no"), kind, {"en": words}, due)


def write(database: Database, today: date, *, by: Viewer = WRITER, group: Group = WILLOW, **given: object) -> str:
    """A reply that waits for a second person."""
    said = content(**given)  # type: ignore[arg-type]  # as the builder takes them
    return replies.write(database, by=by, wave_id="summer", group=group, content=said, today=today)


def agree(database: Database, reply_id: str, today: date, *, by: Viewer = SECOND, number: int = 1) -> None:
    """The second person lets people read it."""
    replies.decide(database, by=by, reply_id=reply_id, number=number, agrees=True, today=today)


def public(database: Database, today: date, **given: object) -> str:
    """A reply that people can read."""
    reply_id = write(database, today, **given)  # type: ignore[arg-type]  # as above
    agree(database, reply_id, today)
    return reply_id


LATER = timedelta(days=30)
__all__ = ["LATER", "PARK", "SECOND", "WHOLE", "WILLOW", "WRITER", "agree", "content", "public", "published", "write"]
