"""The studio: questionnaires that an organisation makes itself, kept version by version.

A version can be changed until a survey round or a workshop stands on it. Then it is locked, and the next change needs a
new version. Each change is saved by itself; whoever makes one says which revision they saw, so that two people who
write at once never undo each other's work without knowing.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from itertools import groupby

from sqlalchemy import Connection

from relsurvey.actions import audit
from relsurvey.errors import NotFound, Problem, Refused
from relsurvey.people.permissions import Permission
from relsurvey.people.viewer import Viewer
from relsurvey.questionnaire.folder import Documents
from relsurvey.storage import own_questionnaires
from relsurvey.storage.database import Database
from relsurvey.studio import difference, indicators
from relsurvey.studio.difference import Change
from relsurvey.studio.own import OwnQuestionnaire, OwnVersion

#: Documents in, documents out: a function of `relsurvey.studio` with what the author wants.
Edit = Callable[[Documents], Documents]


def list_(db: Database, *, by: Viewer) -> Sequence[OwnQuestionnaire]:
    """The organisation's own questionnaires, by id, each with all its versions."""
    by.require(Permission.DESIGN_QUESTIONNAIRES)
    with db.reading() as connection:
        versions = own_questionnaires.list_(connection, organisation_id=by.organisation_id)
    return [OwnQuestionnaire(tuple(group)) for _, group in groupby(versions, key=lambda one: one.id)]


def get(db: Database, *, by: Viewer, questionnaire_id: str, version: int = 0) -> OwnVersion:
    """A version, the newest without a number. NotFound("own-questionnaire-not-found")."""
    by.require(Permission.DESIGN_QUESTIONNAIRES)
    with db.reading() as connection:
        return _found(connection, by, questionnaire_id, version)


def versions(db: Database, *, by: Viewer, questionnaire_id: str) -> Sequence[OwnVersion]:
    """All versions of one, the newest first. NotFound("own-questionnaire-not-found")."""
    by.require(Permission.DESIGN_QUESTIONNAIRES)
    with db.reading() as connection:
        found = own_questionnaires.list_(
            connection, organisation_id=by.organisation_id, questionnaire_id=questionnaire_id
        )
    if not found:
        raise NotFound("own-questionnaire-not-found")
    return found


def waves_of(db: Database, *, by: Viewer, questionnaire_id: str, version: int) -> Sequence[tuple[str, str]]:
    """(id, name) of the survey rounds that a version is locked by."""
    by.require(Permission.DESIGN_QUESTIONNAIRES)
    with db.reading() as connection:
        return own_questionnaires.waves_of(
            connection, organisation_id=by.organisation_id, questionnaire_id=questionnaire_id, version=version
        )


def differences(db: Database, *, by: Viewer, questionnaire_id: str, older: int, newer: int) -> Sequence[Change]:
    """What changed from one version to another, to be said in words."""
    before = get(db, by=by, questionnaire_id=questionnaire_id, version=older)
    after = get(db, by=by, questionnaire_id=questionnaire_id, version=newer)
    return difference.changes(before.documents, after.documents)


def change(
    db: Database,
    *,
    by: Viewer,
    questionnaire_id: str,
    revision: int,
    edit: Edit,
    today: date,
    left_out: Sequence[Problem] | None = None,
) -> OwnVersion:
    """Change the newest version and save it. The same documents are no change.

    Refused("studio-locked") when something stands on it, Refused("studio-changed-meanwhile") when `revision` is not the
    newest; and what the edit raises. `left_out`: where the edit brings in a file, what has no place here.
    """
    by.require(Permission.DESIGN_QUESTIONNAIRES)
    with db.writing() as connection:
        now = _held(connection, by, questionnaire_id)
        if now.revision != revision:
            raise Refused("studio-changed-meanwhile")
        changed = now.changed(edit(now.documents), on=today, by=by.person_id)
        if left_out is not None:
            changed = replace(changed, left_out=tuple(left_out))
        elif changed.documents == now.documents:
            return now
        own_questionnaires.change(connection, organisation_id=by.organisation_id, changed=changed)
    return changed


def next_indicator(db: Database, *, by: Viewer) -> str:
    """A number for something that the organisation has not measured yet in any of its own questionnaires."""
    by.require(Permission.DESIGN_QUESTIONNAIRES)
    with db.reading() as connection:
        known = own_questionnaires.list_(connection, organisation_id=by.organisation_id)
    return indicators.next_own(frozenset[str]().union(*(indicators.used(one.documents) for one in known)))


def new_version(db: Database, *, by: Viewer, questionnaire_id: str, today: date) -> OwnVersion:
    """The next version, which begins as a copy of the locked one. Refused("studio-not-locked")."""
    by.require(Permission.DESIGN_QUESTIONNAIRES)
    with db.writing() as connection:
        now = _found(connection, by, questionnaire_id, lock=True)
        if not now.in_use:
            raise Refused("studio-not-locked")
        documents = Documents({**now.documents.structure, "version": now.version + 1}, now.documents.words)
        made = OwnVersion(now.id, now.version + 1, documents, today, by.person_id, authors=now.authors)
        own_questionnaires.add(connection, organisation_id=by.organisation_id, new=made)
        record(connection, by, "own-questionnaire-version", made)
    return made


def remove(db: Database, *, by: Viewer, questionnaire_id: str) -> None:
    """Throw away the newest version. Refused("studio-locked") when something stands on it."""
    by.require(Permission.DESIGN_QUESTIONNAIRES)
    with db.writing() as connection:
        now = _held(connection, by, questionnaire_id)
        own_questionnaires.remove(
            connection, organisation_id=by.organisation_id, questionnaire_id=now.id, version=now.version
        )
        record(connection, by, "own-questionnaire-removed", now)


def left_out_was_read(db: Database, *, by: Viewer, questionnaire_id: str, version: int) -> None:
    """Do not show any more what a file said that has no place here."""
    by.require(Permission.DESIGN_QUESTIONNAIRES)
    with db.writing() as connection:
        now = _found(connection, by, questionnaire_id, version, lock=True)
        read = replace(now, left_out=())
        own_questionnaires.change(connection, organisation_id=by.organisation_id, changed=read)


def _held(connection: Connection, by: Viewer, questionnaire_id: str) -> OwnVersion:
    """The newest version, held for a change. Refused("studio-locked") when something stands on it."""
    now = _found(connection, by, questionnaire_id, lock=True)
    if now.in_use:
        raise Refused("studio-locked", version=now.version)
    return now


def _found(
    connection: Connection, by: Viewer, questionnaire_id: str, version: int = 0, *, lock: bool = False
) -> OwnVersion:
    found = own_questionnaires.get(
        connection,
        organisation_id=by.organisation_id,
        questionnaire_id=questionnaire_id,
        version=version,
        lock=lock,
    )
    if found is None:
        raise NotFound("own-questionnaire-not-found")
    return found


def record(connection: Connection, by: Viewer, what: str, version: OwnVersion) -> None:
    """The entry in the audit log for something that was done to a version."""
    about: dict[str, str | int] = {"questionnaire": version.id, "version": version.version}
    audit.record(connection, by=by, organisation_id=by.organisation_id, what=what, about=about)
