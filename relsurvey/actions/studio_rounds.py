"""Which questionnaires a survey round can ask: the bundled ones, and an organisation's own that have no faults."""

from collections.abc import Mapping

from sqlalchemy import Connection

from relsurvey.config import Settings
from relsurvey.errors import FileProblems, Refused
from relsurvey.people.permissions import Permission
from relsurvey.people.viewer import Viewer
from relsurvey.questionnaire.definition import Questionnaire
from relsurvey.screens.pictures import known_pictures
from relsurvey.storage import own_questionnaires
from relsurvey.storage.database import Database
from relsurvey.studio import check
from relsurvey.studio.own import OwnVersion
from relsurvey.workshop import loading


def questionnaires(db: Database, settings: Settings, *, by: Viewer) -> Mapping[str, Questionnaire]:
    """Content hash → what a survey round can ask, an organisation's own first, each of them newest version first.

    FileProblems when a bundled one is damaged.
    """
    by.require(Permission.MANAGE_WAVES)
    found = [*_own(db, by), *loading.for_rounds(settings.surveys_dir, known_pictures=known_pictures()).values()]
    return {one.content_hash: one for one in found}


def by_id(db: Database, settings: Settings, *, by: Viewer) -> Mapping[str, Questionnaire]:
    """Id → what a survey round can ask: of an own questionnaire the newest version that can be used."""
    found: dict[str, Questionnaire] = {}
    for one in questionnaires(db, settings, by=by).values():
        found.setdefault(one.id, one)
    return found


def own(db: Database, *, by: Viewer) -> dict[str, Questionnaire]:
    """Id → the newest version that can be used of each of the organisation's own."""
    by.require(Permission.MANAGE_WAVES)
    found: dict[str, Questionnaire] = {}
    for one in _own(db, by):
        found.setdefault(one.id, one)
    return found


def require_as_checked(connection: Connection, *, organisation_id: str, questionnaire: Questionnaire) -> None:
    """Hold an own version so that it stays what a round was made with.

    Refused("studio-changed-meanwhile") when its author was quicker. Nothing for a bundled questionnaire.
    """
    own = own_questionnaires.get(
        connection,
        organisation_id=organisation_id,
        questionnaire_id=questionnaire.id,
        version=questionnaire.version,
        lock=True,
    )
    if own is not None and not _is_same(own, questionnaire):
        raise Refused("studio-changed-meanwhile")


def _own(db: Database, by: Viewer) -> list[Questionnaire]:
    with db.reading() as connection:
        versions = own_questionnaires.list_(connection, organisation_id=by.organisation_id)
    found = []
    for one in versions:
        try:
            found.append(check.finished(one.documents, known_pictures=known_pictures()))
        except FileProblems:
            # It is still being written; the studio says what is missing.
            continue
    return found


def _is_same(own: OwnVersion, questionnaire: Questionnaire) -> bool:
    try:
        now = check.finished(own.documents, known_pictures=known_pictures())
    except FileProblems:
        return False
    return now.content_hash == questionnaire.content_hash
