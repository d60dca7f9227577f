"""Rows of the questionnaires that an organisation made itself, one for each version."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row, Select, delete, exists, select, update

from relsurvey.errors import Problem
from relsurvey.questionnaire.folder import Documents
from relsurvey.storage.inserting import insert_if_free
from relsurvey.storage.tables import own_questionnaire, questionnaire_version, wave
from relsurvey.studio.own import OwnVersion


def add(connection: Connection, *, organisation_id: str, new: OwnVersion) -> bool:
    """Store a version; False when there is one with its id and number."""
    key = {"organisation_id": organisation_id, "id": new.id, "version": new.version}
    return insert_if_free(connection, own_questionnaire, {**key, **_values(new)})


def change(connection: Connection, *, organisation_id: str, changed: OwnVersion) -> None:
    """Store what a version says now."""
    ours = _ours(organisation_id, changed.id, changed.version)
    connection.execute(update(own_questionnaire).where(*ours).values(**_values(changed)))


def remove(connection: Connection, *, organisation_id: str, questionnaire_id: str, version: int) -> None:
    connection.execute(delete(own_questionnaire).where(*_ours(organisation_id, questionnaire_id, version)))


def get(
    connection: Connection, *, organisation_id: str, questionnaire_id: str, version: int = 0, lock: bool = False
) -> OwnVersion | None:
    """A version, the newest without a number. With `lock` nobody else changes it until this transaction ends."""
    columns = own_questionnaire.c
    if lock:
        held = select(columns.version).where(columns.organisation_id == organisation_id, columns.id == questionnaire_id)
        connection.execute(held.with_for_update()).all()
    wanted = _versions(organisation_id).where(columns.id == questionnaire_id)
    if version:
        wanted = wanted.where(columns.version == version)
    row = connection.execute(wanted.limit(1)).first()
    return _version(row) if row else None


def list_(connection: Connection, *, organisation_id: str, questionnaire_id: str = "") -> Sequence[OwnVersion]:
    """All versions of all questionnaires, or of one: by id, the newest version first."""
    wanted = _versions(organisation_id)
    if questionnaire_id:
        wanted = wanted.where(own_questionnaire.c.id == questionnaire_id)
    return [_version(row) for row in connection.execute(wanted)]


def authors(connection: Connection, *, organisation_id: str, questionnaire_id: str) -> frozenset[str]:
    """The ids of everybody who wrote on any version of one; nobody for a bundled questionnaire."""
    columns = own_questionnaire.c
    wanted = select(columns.authors).where(columns.organisation_id == organisation_id, columns.id == questionnaire_id)
    return frozenset[str]().union(*connection.scalars(wanted))


def waves_of(
    connection: Connection, *, organisation_id: str, questionnaire_id: str, version: int
) -> Sequence[tuple[str, str]]:
    """(id, name) of the waves that stand on a version, the newest first."""
    copy = questionnaire_version.c
    same = (copy.organisation_id == wave.c.organisation_id) & (copy.content_hash == wave.c.content_hash)
    wanted = (
        select(wave.c.id, wave.c.name)
        .join(questionnaire_version, same)
        .where(
            wave.c.organisation_id == organisation_id,
            copy.questionnaire_id == questionnaire_id,
            copy.version == version,
        )
        .order_by(wave.c.opens_on.desc(), wave.c.name, wave.c.id)
    )
    return [(row.id, row.name) for row in connection.execute(wanted)]


def _versions(organisation_id: str) -> Select[Any]:
    columns, copy = own_questionnaire.c, questionnaire_version.c
    in_use = exists().where(
        copy.organisation_id == columns.organisation_id,
        copy.questionnaire_id == columns.id,
        copy.version == columns.version,
    )
    return (
        select(own_questionnaire, in_use.label("in_use"))
        .where(columns.organisation_id == organisation_id)
        .order_by(columns.id, columns.version.desc())
    )


def _ours(organisation_id: str, questionnaire_id: str, version: int) -> tuple[Any, ...]:
    columns = own_questionnaire.c
    return (columns.organisation_id == organisation_id, columns.id == questionnaire_id, columns.version == version)


def _values(version: OwnVersion) -> dict[str, Any]:
    return {
        "document": {"structure": version.documents.structure, "words": version.documents.words},
        "revision": version.revision,
        "changed_on": version.changed_on,
        "changed_by": version.changed_by,
        "authors": sorted(version.authors),
        "left_out": [{"code": one.code, "where": one.where, "values": one.values} for one in version.left_out],
    }


def _version(row: Row[Any]) -> OwnVersion:
    return OwnVersion(
        id=row.id,
        version=row.version,
        documents=Documents(row.document["structure"], row.document["words"]),
        changed_on=row.changed_on,
        changed_by=row.changed_by,
        authors=frozenset(row.authors),
        revision=row.revision,
        left_out=tuple(Problem(one["code"], one["where"], one["values"]) for one in row.left_out),
        in_use=bool(row.in_use),
    )
