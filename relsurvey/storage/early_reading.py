"""Words of an open wave for somebody who looks after safety: the words, to which question, and if they were read."""

from dataclasses import dataclass, field

from sqlalchemy import Connection, and_, insert, select

from relsurvey.collection.answers import COUNTED, Mode
from relsurvey.storage.tables import answer_text, early_read, response


@dataclass(frozen=True, slots=True)
class EarlyWords:
    """What one person wrote to one question, and nothing else of them."""

    question_id: str
    words: str = field(repr=False)
    new: bool


def read(connection: Connection, *, organisation_id: str, wave_id: str) -> list[EarlyWords]:
    """Everything that was sent or kept on a screen, and the note that it was read.

    Who wrote on paper was told of nobody who reads early. Words that somebody changes are new again.
    """
    same_response = and_(
        response.c.organisation_id == answer_text.c.organisation_id,
        response.c.wave_id == answer_text.c.wave_id,
        response.c.id == answer_text.c.response_id,
    )
    same_words = and_(*(early_read.c[column.name] == column for column in answer_text.primary_key))
    wanted = (
        select(answer_text, early_read.c.question_id.label("was_read"))
        .join(response, same_response)
        .outerjoin(early_read, same_words)
        .where(
            answer_text.c.organisation_id == organisation_id,
            answer_text.c.wave_id == wave_id,
            response.c.stage.in_(COUNTED),
            response.c.mode != Mode.PAPER.value,
        )
    )
    rows = connection.execute(wanted).all()
    names = early_read.columns.keys()
    keys = [{name: getattr(row, name) for name in names} for row in rows if row.was_read is None]
    if keys:
        connection.execute(insert(early_read), keys)
    return [EarlyWords(row.question_id, row.text, row.was_read is None) for row in rows]
