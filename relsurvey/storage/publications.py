"""Frozen publications: written once, never changed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, exists, insert, select

from relsurvey.collection.wave import Source, WaveState
from relsurvey.storage.tables import publication, wave


def add(
    connection: Connection,
    *,
    organisation_id: str,
    wave_id: str,
    version: int,
    content_hash: str,
    published_on: date,
    document: dict[str, Any],
) -> None:
    """Store a version; the database refuses the same version twice."""
    connection.execute(
        insert(publication).values(
            organisation_id=organisation_id,
            wave_id=wave_id,
            version=version,
            content_hash=content_hash,
            published_on=published_on,
            document=document,
        )
    )


def latest(connection: Connection, *, organisation_id: str, wave_id: str) -> tuple[dict[str, Any], str] | None:
    """The newest version of a wave's publication with its hash, or None."""
    wanted = (
        select(publication.c.document, publication.c.content_hash)
        .where(publication.c.organisation_id == organisation_id, publication.c.wave_id == wave_id)
        .order_by(publication.c.version.desc())
        .limit(1)
    )
    row = connection.execute(wanted).first()
    return (row.document, row.content_hash) if row else None


def versions(connection: Connection, *, organisation_id: str, wave_id: str) -> Sequence[tuple[dict[str, Any], str]]:
    """Every version of a wave's publication with its hash, the oldest first."""
    wanted = (
        select(publication.c.document, publication.c.content_hash)
        .where(publication.c.organisation_id == organisation_id, publication.c.wave_id == wave_id)
        .order_by(publication.c.version)
    )
    return [(row.document, row.content_hash) for row in connection.execute(wanted)]


def hashes(connection: Connection, *, organisation_id: str, wave_id: str) -> Sequence[str]:
    """The content hash of every version of a wave's publication, the oldest first. Reads no document."""
    wanted = (
        select(publication.c.content_hash)
        .where(publication.c.organisation_id == organisation_id, publication.c.wave_id == wave_id)
        .order_by(publication.c.version)
    )
    return connection.execute(wanted).scalars().all()


def published_waves(connection: Connection, *, organisation_id: str) -> Sequence[str]:
    """The ids of the waves that have a publication, the newest first."""
    wanted = (
        select(publication.c.wave_id)
        .where(publication.c.organisation_id == organisation_id, publication.c.version == 1)
        .order_by(publication.c.published_on.desc(), publication.c.wave_id)
    )
    return connection.execute(wanted).scalars().all()


def first_day(connection: Connection, *, organisation_id: str, wave_id: str) -> date:
    """The day on which a wave was published first, whatever was corrected since."""
    first = select(publication.c.published_on).filter_by(organisation_id=organisation_id, wave_id=wave_id, version=1)
    found: date = connection.execute(first).scalar_one()
    return found


@dataclass(frozen=True, slots=True)
class Newest:
    """The newest version of a wave's publication, without the document."""

    content_hash: str
    published_on: date


def newest(connection: Connection, *, organisation_id: str) -> dict[str, Newest]:
    """Wave id → its newest version, in the order of `published_waves`. Reads no document."""
    wanted = (
        select(publication.c.wave_id, publication.c.content_hash, publication.c.published_on)
        .where(publication.c.organisation_id == organisation_id)
        .order_by(publication.c.version)
    )
    found = {row.wave_id: Newest(row.content_hash, row.published_on) for row in connection.execute(wanted)}
    return {wave_id: found[wave_id] for wave_id in published_waves(connection, organisation_id=organisation_id)}


def newest_hashes(connection: Connection, *, organisation_id: str) -> dict[str, str]:
    """Wave id → the content hash of its newest version, in the same order."""
    found = newest(connection, organisation_id=organisation_id)
    return {wave_id: one.content_hash for wave_id, one in found.items()}


def waiting(connection: Connection) -> Sequence[tuple[str, str]]:
    """(organisation id, wave id) of the closed waves of our own fieldwork that have no publication."""
    published = exists().where(
        publication.c.organisation_id == wave.c.organisation_id, publication.c.wave_id == wave.c.id
    )
    wanted = select(wave.c.organisation_id, wave.c.id).where(
        wave.c.state == WaveState.CLOSED.value, wave.c.source == Source.SURVEY.value, ~published
    )
    return [(row.organisation_id, row.id) for row in connection.execute(wanted)]
