"""What people want to be asked about: how many chose each card, as one publication released it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from relsurvey.questionnaire.definition import Option, Question, Questionnaire, QuestionType
from relsurvey.reporting.released import WHOLE, Publication, ReleasedCount, ReleasedRow

#: An option whose id is an indicator's, such as `b07`, stands for it.
_INDICATOR = re.compile(r"[a-z][0-9]{2}")


@dataclass(frozen=True, slots=True)
class Wish:
    """One card. `of`: how many people the question reached."""

    indicator: str
    label: str
    picture: str
    chosen: ReleasedCount
    of: ReleasedCount


def asks_for_wishes(questionnaire: Questionnaire) -> bool:
    """Whether people choose in this questionnaire what they want to be asked about."""
    return any(True for _ in _cards(questionnaire))


def wishes(publication: Publication, questionnaire: Questionnaire, *, language: str) -> tuple[Wish, ...]:
    """The cards of the whole organisation that are shown, those that most people chose first."""
    words = questionnaire.words_in(language).questions
    rows = {table.question_id: row for table in publication.tables for row in table.rows if row.group == WHOLE}
    found = [
        Wish(option.id.upper(), words[question.id].options[option.id].label, option.picture, row.counts[option.id], of)
        for question, option in _cards(questionnaire)
        if (row := rows.get(question.id)) and (of := _shown(row))
    ]
    # What lies in a band is as high as its lower end: nothing is put before what is known.
    return tuple(sorted(found, key=lambda one: (-one.chosen.at_least, -one.chosen.at_most, one.indicator)))


def _cards(questionnaire: Questionnaire) -> Iterator[tuple[Question, Option]]:
    for question in questionnaire.questions:
        if question.type is QuestionType.RANK:
            yield from ((question, option) for option in question.options if _INDICATOR.fullmatch(option.id))


def _shown(row: ReleasedRow) -> ReleasedCount | None:
    return None if row.hidden else row.base
