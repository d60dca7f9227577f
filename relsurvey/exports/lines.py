"""A publication laid out flat: one line for each question, group and thing that people could do with the question.

Both file formats are written from these lines, so they can't differ in what they show.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from relsurvey.collection.plan import Breakdown
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.questionnaire.definition import Given, Question, Questionnaire, Words
from relsurvey.reporting.released import Publication, ReleasedCount, ReleasedRow
from relsurvey.reporting.wording import group_name, parts


@dataclass(frozen=True, slots=True)
class Line:
    """One released count. `count` and `base` are None when hidden: there is no number anywhere in the line then."""

    question_id: str
    question_text: str
    breakdown: Breakdown
    group_id: str
    group_name: str
    option_id: str
    option_label: str
    hidden: bool
    count: ReleasedCount | None
    base: ReleasedCount | None


def lines(publication: Publication, questionnaire: Questionnaire, *, words: Words, say: Catalogue) -> Iterator[Line]:
    """Every line, in the order of the publication's tables, rows and options."""
    for table in publication.tables:
        question = questionnaire.question(table.question_id)
        labels = _labels(question, words=words, say=say)
        for row in table.rows:
            name = group_name(row.unit_id, units=publication.units, say=say)
            for option_id, label in labels.items():
                yield Line(
                    question_id=question.id,
                    question_text=words.questions[question.id].text,
                    breakdown=breakdown(row),
                    group_id=row.unit_id,
                    group_name=name,
                    option_id=option_id,
                    option_label=label,
                    hidden=row.hidden,
                    count=None if row.hidden else row.counts.get(option_id),
                    base=None if row.hidden else row.base,
                )


def breakdown(row: ReleasedRow) -> Breakdown:
    """Which way of dividing people the row belongs to."""
    return Breakdown.UNIT if row.unit_id else Breakdown.ORGANISATION


def _labels(question: Question, *, words: Words, say: Catalogue) -> dict[str, str]:
    labels = {part.id: part.label for part in parts(question, words=words, say=say)}
    if question.takes_several:
        # The options of such a question sum to more than the people; this is the people.
        labels[Given.ANSWERED] = say("export-answered")
    return labels
