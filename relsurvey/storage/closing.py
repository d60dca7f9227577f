"""What is taken out of a wave when it closes: everything that does not count, and every trace of a link."""

from collections.abc import Iterator

from sqlalchemy import ColumnElement, Connection, delete, select, update

from relsurvey.collection.answers import COUNTED, Stage
from relsurvey.collection.journey import asked
from relsurvey.questionnaire.definition import Questionnaire
from relsurvey.storage import answers, invitations, kiosks, returns
from relsurvey.storage.response_key import ResponseKey
from relsurvey.storage.tables import response


def clear(connection: Connection, *, organisation_id: str, wave_id: str, questionnaire: Questionnaire) -> None:
    """Leave only what counts: responses that were sent or kept, with answers to questions that were asked."""
    ours = _of(organisation_id, wave_id)
    kiosks.settle(connection, organisation_id=organisation_id, wave_id=wave_id)
    connection.execute(delete(response).where(*ours, response.c.stage.not_in(COUNTED)))
    if any(question.show_if or question.follows for question in questionnaire.questions):
        for key in _kept(connection, organisation_id, wave_id):
            _remove_not_asked(connection, key, questionnaire)
    connection.execute(update(response).where(*ours, response.c.invitation_id.is_not(None)).values(invitation_id=None))
    invitations.close(connection, organisation_id=organisation_id, wave_id=wave_id)
    returns.remove(connection, organisation_id=organisation_id, wave_id=wave_id)


def _kept(connection: Connection, organisation_id: str, wave_id: str) -> Iterator[ResponseKey]:
    # Those that were sent were cleared when they were sent.
    kept = select(response.c.id).where(*_of(organisation_id, wave_id), response.c.stage == Stage.KEPT.value)
    for response_id in connection.scalars(kept).all():
        yield ResponseKey(organisation_id, wave_id, response_id)


def _remove_not_asked(connection: Connection, key: ResponseKey, questionnaire: Questionnaire) -> None:
    before = answers.read(connection, key, questionnaire)
    wanted = {question.id for question in asked(questionnaire, before)}
    after = {question_id: given for question_id, given in before.items() if question_id in wanted}
    answers.save(connection, key, before, after)


def _of(organisation_id: str, wave_id: str) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    return response.c.organisation_id == organisation_id, response.c.wave_id == wave_id
