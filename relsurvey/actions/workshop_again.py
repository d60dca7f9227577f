"""A workshop beside the last one of its team: what was agreed, and how far apart the room was, in a word."""

from sqlalchemy import Connection

from relsurvey.actions.workshops import find
from relsurvey.people.viewer import Viewer
from relsurvey.storage import agreed as agreements
from relsurvey.storage import ratings, workshops
from relsurvey.storage.database import Database
from relsurvey.workshop.queue import Again, Earlier, changes
from relsurvey.workshop.standing import FIRST, SECOND
from relsurvey.workshop.workshop import Workshop


def since_last(db: Database, *, by: Viewer, workshop_id: str) -> Again:
    """Statement by statement, what the team agreed last time and now, and how wide it was spread. Raises NotFound."""
    with db.reading() as connection:
        return read(connection, find(connection, by, workshop_id))


def read(connection: Connection, one: Workshop) -> Again:
    """The comparison inside of a transaction."""
    before = workshops.last_before(connection, one)
    if before is None:
        return Again()
    found = changes(
        before=_earlier(connection, before),
        now=_earlier(connection, one),
        same_version=before.content_hash == one.content_hash,
    )
    return Again(before.closed_on, found)


def _earlier(connection: Connection, one: Workshop) -> dict[str, Earlier]:
    key = workshops.key_of(one)
    agreed, revealed = agreements.agreed(connection, key), ratings.reveals(connection, key)
    found = {}
    for id_ in one.plan.statements:
        newest = revealed.get((id_, SECOND)) or revealed.get((id_, FIRST))
        spread = newest.counts.spread if newest and newest.counts else None
        found[id_] = Earlier(agreed[id_].level if id_ in agreed else None, spread)
    return found
