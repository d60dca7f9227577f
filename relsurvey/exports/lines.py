"""A publication laid out flat: one line for each question, group and thing that people could do with the question.

Every file is written from these lines, so they can't differ in what they show.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from relsurvey.i18n.catalogue import Catalogue
from relsurvey.questionnaire.definition import Given, Question, Questionnaire, Words
from relsurvey.reporting.released import Publication, ReleasedCount
from relsurvey.reporting.wording import group_names, parts


@dataclass(frozen=True, slots=True)
class Line:
    """One released count. `count` and `base` are None when hidden: there is no number anywhere in the line then."""

    question_id: str
    question_text: str
    breakdown: str
    group_id: str
    group_name: str
    option_id: str
    option_label: str
    hidden: bool
    count: ReleasedCount | None
    base: ReleasedCount | None


def lines(publication: Publication, questionnaire: Questionnaire, *, words: Words, say: Catalogue) -> Iterator[Line]:
    """Every line, in the order of the publication's tables, rows and options."""
    names = group_names(publication, say=say)
    for table in publication.tables:
        question = questionnaire.question(table.question_id)
        named = labels(question, words=words, say=say)
        for row in table.rows:
            for option_id, label in named.items():
                yield Line(
                    question_id=question.id,
                    question_text=words.questions[question.id].text,
                    breakdown=row.group.breakdown,
                    group_id=row.group.id,
                    group_name=names[row.group],
                    option_id=option_id,
                    option_label=label,
                    hidden=row.hidden,
                    count=None if row.hidden else row.counts.get(option_id),
                    base=None if row.hidden else row.base,
                )


def labels(question: Question, *, words: Words, say: Catalogue) -> dict[str, str]:
    """Everything that people could do with a question → how it is called."""
    found = {part.id: part.label for part in parts(question, words=words, say=say)}
    if question.takes_several:
        # The options of such a question sum to more than the people; this is the people.
        found[Given.ANSWERED] = say("export-answered")
    return found
