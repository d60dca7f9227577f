"""Rows as CSV: a line for each person who answered, what the file may carry of where and how, then the answers as ids.

No id, no day and no text; the caller shuffles. The codebook of the publication says what the ids mean.
"""

from collections.abc import Callable, Collection, Mapping, Sequence

from relsurvey.collection.traits import Trait, Traits
from relsurvey.exports.csv import table
from relsurvey.questionnaire.definition import Given, Question, Questionnaire

#: Between the options of a question that takes several; of a question to rank the first matters most.
BETWEEN = ";"

Chosen = Mapping[str, Sequence[str]]


def header(questionnaire: Questionnaire, carried: Collection[Trait]) -> str:
    """The first line."""
    return table([*(trait.value for trait in Trait if trait in carried), *questionnaire.choice_ids], ())


def writer(questionnaire: Questionnaire, carried: Collection[Trait]) -> Callable[[Traits, Chosen], str]:
    """What makes a line of a person: nothing where a question was not asked, `skipped` where it was passed over."""
    places = [place for place, trait in enumerate(Trait) if trait in carried]
    questions = [questionnaire.question(question_id) for question_id in questionnaire.choice_ids]

    def line(traits: Traits, chosen: Chosen) -> str:
        cells = [traits[place] for place in places]
        for question in questions:
            options = chosen.get(question.id)
            cells.append(BETWEEN.join(options) if options else _nothing(question, chosen))
        # Ids hold letters, numerals and signs that need no quotes.
        return ",".join(cells) + "\r\n"

    return line


def _nothing(question: Question, chosen: Chosen) -> str:
    rule = question.show_if
    asked = rule is None or not set(rule.options).isdisjoint(chosen.get(rule.question_id, ()))
    return Given.SKIPPED.value if asked else ""
