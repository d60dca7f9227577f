"""The copies of questionnaires that waves run on."""

from collections import OrderedDict
from threading import Lock

from sqlalchemy import Connection, delete, exists, select

from relsurvey.errors import Refused
from relsurvey.questionnaire.definition import Questionnaire
from relsurvey.questionnaire.document import from_document, to_document
from relsurvey.storage.inserting import insert_if_free
from relsurvey.storage.tables import assurance_finding, questionnaire_version, wave, workshop

#: Building a questionnaire from its document takes longer than saving an answer, and a version never changes.
_MOST_REMEMBERED = 64
_remembered: OrderedDict[str, Questionnaire] = OrderedDict()
_remembering = Lock()


def keep(connection: Connection, *, organisation_id: str, questionnaire: Questionnaire) -> None:
    """Store a copy unless it is there. Refused("questionnaire-changed") when this version has other content there."""
    insert_if_free(
        connection,
        questionnaire_version,
        {
            "organisation_id": organisation_id,
            "content_hash": questionnaire.content_hash,
            "questionnaire_id": questionnaire.id,
            "version": questionnaire.version,
            "document": to_document(questionnaire),
        },
    )
    columns = questionnaire_version.c
    stored = select(columns.content_hash).where(
        columns.organisation_id == organisation_id,
        columns.questionnaire_id == questionnaire.id,
        columns.version == questionnaire.version,
    )
    if connection.execute(stored).scalar_one() != questionnaire.content_hash:
        raise Refused("questionnaire-changed", questionnaire=questionnaire.id, version=questionnaire.version)


def get(connection: Connection, *, organisation_id: str, content_hash: str) -> Questionnaire:
    """The questionnaire as it was when first used. Refused("questionnaire-copy-damaged") when the copy was altered."""
    with _remembering:
        if found := _remembered.get(content_hash):
            _remembered.move_to_end(content_hash)
            return found
    columns = questionnaire_version.c
    wanted = select(columns.document).where(
        columns.organisation_id == organisation_id, columns.content_hash == content_hash
    )
    found = from_document(connection.execute(wanted).scalar_one())
    if found.content_hash != content_hash:
        raise Refused("questionnaire-copy-damaged")
    with _remembering:
        _remembered[content_hash] = found
        if len(_remembered) > _MOST_REMEMBERED:
            _remembered.popitem(last=False)
    return found


def forget_unused(connection: Connection, *, organisation_id: str, content_hash: str) -> None:
    """Take out a copy that no wave, no workshop and no audit uses."""
    columns = questionnaire_version.c
    unused = [
        ~exists().where(table.c.organisation_id == organisation_id, table.c.content_hash == content_hash)
        for table in (wave, workshop, assurance_finding)
    ]
    connection.execute(
        delete(questionnaire_version).where(
            columns.organisation_id == organisation_id, columns.content_hash == content_hash, *unused
        )
    )
