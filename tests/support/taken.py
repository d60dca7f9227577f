"""What the audit log says about files that somebody took away."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import select

from relsurvey.storage.database import Database
from relsurvey.storage.tables import audit_event


def taken(db: Database, what: str) -> list[Mapping[str, Any]]:
    """What each entry of this kind is about, in the order in which they were made."""
    with db.reading() as connection:
        mine = audit_event.c.what == what
        return list(connection.scalars(select(audit_event.c.about).where(mine).order_by(audit_event.c.at)))
