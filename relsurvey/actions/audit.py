"""The audit log: who did what, in the same transaction as the deed. For what staff do, never for what respondents do.

An entry holds ids and numbers, and the reasons that a data controller wrote; never a name, a
password, an answer or an address.
"""

import uuid
from collections.abc import Mapping

from sqlalchemy import Connection, insert

from relsurvey import clock
from relsurvey.people.viewer import Viewer
from relsurvey.storage.database import Database
from relsurvey.storage.tables import audit_event


def taken_out(db: Database, *, by: Viewer, what: str, about: Mapping[str, str | int]) -> None:
    """Add the entry for a file that somebody takes away, in a transaction of its own, once the file is made."""
    with db.writing() as connection:
        record(connection, by=by, organisation_id=by.organisation_id, what=what, about=about)


def record(
    connection: Connection, *, by: Viewer | None, organisation_id: str, what: str, about: Mapping[str, str | int]
) -> None:
    """Add one entry. `by` is None for what no signed-in person does, such as closing a wave whose last day has passed.

    The clock is read here and not handed in, so that nothing can be dated back.
    """
    connection.execute(
        insert(audit_event).values(
            organisation_id=organisation_id,
            id=uuid.uuid4().hex,
            at=clock.now(),
            person_id=by.person_id if by else "",
            what=what,
            about=dict(about),
        )
    )
