"""The few results that an organisation looks at first, named by indicator before anybody has seen them.

Naming them beforehand is what makes a change in one of them worth more than one of many that happened to stand out.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from relsurvey.errors import BadInput
from relsurvey.questionnaire.definition import Question, Questionnaire, QuestionType

FEWEST = 3
MOST = 5


@dataclass(frozen=True, slots=True)
class Headlines:
    """The indicators chosen for one questionnaire, in order, and since when; nothing chosen: none, and None."""

    indicators: tuple[str, ...] = ()
    chosen_on: date | None = None


def candidates(questionnaire: Questionnaire, published: Collection[str]) -> tuple[Question, ...]:
    """The questions that can be a headline: one choice, published, the first of each indicator."""
    first: dict[str, Question] = {}
    for question in questionnaire.questions:
        if question.type is QuestionType.ONE and question.id in published:
            first.setdefault(question.indicator, question)
    return tuple(first.values())


def headline_questions(
    chosen: Headlines, questionnaire: Questionnaire, published: Collection[str]
) -> tuple[Question, ...]:
    """The questions of the chosen indicators, in the order of the questionnaire; the usual ones when none is there."""
    offered = candidates(questionnaire, published)
    found = tuple(question for question in offered if question.indicator in chosen.indicators)
    return found or tuple(_usual(offered, questionnaire.groups))


def check_choice(indicators: Sequence[str]) -> tuple[str, ...]:
    """What somebody chose, each once. BadInput("headlines-number") unless they are three to five."""
    tidy = tuple(dict.fromkeys(indicators))
    if not FEWEST <= len(tidy) <= MOST:
        raise BadInput("headlines-number", fewest=FEWEST, most=MOST)
    return tidy


def _usual(offered: Sequence[Question], groups: Sequence[str]) -> Iterator[Question]:
    """The first question of each indicator group, and where there are few groups, the next ones."""
    first = {question.group: question for question in reversed(offered)}
    leading = [first[group] for group in groups if group in first]
    others = [question for question in offered if question not in leading]
    chosen = [*leading, *others][: MOST if len(leading) >= MOST else max(FEWEST, len(leading))]
    return (question for question in offered if question in chosen)
