"""The audit log: who did what, in the same transaction as the deed. For what staff do, never for what respondents do.

An entry holds ids, never a name, a password, an answer or an address.
"""

import uuid
from collections.abc import Collection, Mapping
from datetime import UTC, datetime

from sqlalchemy import Connection, insert, select

from relsurvey.people.viewer import Viewer
from relsurvey.storage.tables import audit_event


def record(
    connection: Connection, *, by: Viewer | None, organisation_id: str, what: str, about: Mapping[str, str | int]
) -> None:
    """Add one entry. `by` is None for the command line and for somebody who is not signed in.

    The clock is read here and not handed in, so that nothing can be dated back.
    """
    connection.execute(
        insert(audit_event).values(
            organisation_id=organisation_id,
            id=uuid.uuid4().hex,
            at=datetime.now(UTC).replace(tzinfo=None),
            person_id=by.person_id if by else "",
            what=what,
            about=dict(about),
        )
    )


def has_done(connection: Connection, *, by: Viewer, what: Collection[str], person_id: str) -> bool:
    """Whether the viewer has ever done one of these things about a person."""
    wanted = (
        select(audit_event.c.id)
        .where(audit_event.c.organisation_id == by.organisation_id, audit_event.c.person_id == by.person_id)
        .where(audit_event.c.what.in_(what), audit_event.c.about["person"].as_string() == person_id)
    )
    return connection.execute(wanted.limit(1)).first() is not None
