"""Builders: a closed wave in which people wrote, and the person who reviews it."""

import secrets

from relsurvey.collection.answers import Answer, AnswerSheet, Help, Mode, Stage
from relsurvey.people.roles import Role
from relsurvey.questionnaire.definition import Given
from relsurvey.storage import responses
from relsurvey.storage.responses import NewResponse
from tests.support.waves import ORGANISATION, TODAY, AWave, viewer

REVIEWER = viewer(Role.REVIEWER)


def write(
    wave: AWave, *texts: str, unit_id: str = "north", quote: bool | None = True, help_: Help = Help.ALONE
) -> None:
    """Put sent responses with a text straight into the database; without words for an empty one."""
    new = []
    for text in texts:
        given = {"friends": Answer("friends", Given.ANSWERED, ("yes",))}
        if text:
            given["wish"] = Answer("wish", Given.ANSWERED, text=text, quote=quote)
        sheet = AnswerSheet(stage=Stage.SENT, consent=True, help=help_, answers=given)
        new.append(NewResponse(id=secrets.token_hex(16), unit_id=unit_id, mode=Mode.OWN_DEVICE, day=TODAY, sheet=sheet))
    with wave.db.writing() as connection:
        responses.insert_many(connection, organisation_id=ORGANISATION, wave_id=wave.wave_id, new=new)


def closed_with(wave: AWave, *texts: str, silent: int = 20, quote: bool | None = True) -> None:
    """Close the wave after people wrote this, and as many as `silent` nothing."""
    write(wave, *texts, *([""] * silent), quote=quote)
    wave.close()
