"""Rows of own photos and recordings."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, delete, select

from relsurvey.storage import inserting
from relsurvey.storage.tables import media


@dataclass(frozen=True, slots=True)
class Medium:
    """One photo or recording, without its content."""

    kind: str
    key: str
    media_type: str
    content_hash: str
    added_on: date


def put(connection: Connection, *, organisation_id: str, new: Medium, content: bytes, added_by: str) -> None:
    """Store it in the place of what was there."""
    row = {
        "organisation_id": organisation_id,
        "kind": new.kind,
        "key": new.key,
        "media_type": new.media_type,
        "content_hash": new.content_hash,
        "content": content,
        "added_on": new.added_on,
        "added_by": added_by,
    }
    inserting.put(connection, media, row)


def remove(connection: Connection, *, organisation_id: str, kind: str, key: str) -> bool:
    """Take it out; False when there is none."""
    ours = (media.c.organisation_id == organisation_id) & (media.c.kind == kind) & (media.c.key == key)
    return connection.execute(delete(media).where(ours)).rowcount > 0


def list_(connection: Connection, *, organisation_id: str) -> Sequence[Medium]:
    """All of an organisation, by kind and key."""
    columns = (media.c.kind, media.c.key, media.c.media_type, media.c.content_hash, media.c.added_on)
    wanted = select(*columns).where(media.c.organisation_id == organisation_id).order_by(media.c.kind, media.c.key)
    return [Medium(*row) for row in connection.execute(wanted)]


def content(connection: Connection, *, organisation_id: str, content_hash: str) -> tuple[str, bytes] | None:
    """Media type and content, or None."""
    ours = (media.c.organisation_id == organisation_id) & (media.c.content_hash == content_hash)
    row = connection.execute(select(media.c.media_type, media.c.content).where(ours).limit(1)).one_or_none()
    return (row.media_type, row.content) if row else None
