"""Made-up answers that look like real ones: most people are content, some units less so, some things are left out."""

from collections.abc import Mapping, Sequence
from random import Random
from typing import TypeVar

from relsurvey.collection.answers import Answer, AnswerSheet, Help, Helper, Stage
from relsurvey.collection.journey import asked
from relsurvey.questionnaire.definition import Given, Question, Questionnaire, QuestionType

#: How often a question is answered, and in which other ways it is dealt with.
_GIVEN = {Given.ANSWERED: 88, Given.DONT_KNOW: 6, Given.PREFER_NOT: 3, Given.SKIPPED: 3}
_HELP = {Help.ALONE: 60, Help.READ_TO: 20, Help.HELPED: 20}
#: One in five writes something where a text is asked for.
_WRITES = 0.2

_Way = TypeVar("_Way")


def made_up(random: Random, questionnaire: Questionnaire, *, mood: float, comments: Sequence[str]) -> AnswerSheet:
    """What one person sent. `mood` from 0 to 1 is how often they choose the first option of a question."""
    answers: dict[str, Answer] = {}
    for question in questionnaire.questions:
        if question in asked(questionnaire, answers):
            answers[question.id] = _answer(random, question, mood, comments)
    help_ = _drawn(random, _HELP)
    helper = random.choice(list(Helper)) if help_ is not Help.ALONE else None
    return AnswerSheet(stage=Stage.SENT, consent=True, help=help_, helper=helper, answers=answers)


def _answer(random: Random, question: Question, mood: float, comments: Sequence[str]) -> Answer:
    if question.type is QuestionType.TEXT:
        if random.random() > _WRITES:
            return Answer(question.id, Given.SKIPPED)
        return Answer(question.id, Given.ANSWERED, text=random.choice(comments))
    given = _drawn(random, _GIVEN)
    if given is not Given.ANSWERED and given in (*question.ways_out, Given.SKIPPED):
        return Answer(question.id, given)
    options = [option.id for option in question.options]
    if question.type is QuestionType.RANK:
        return Answer(question.id, Given.ANSWERED, tuple(random.sample(options, question.at_most or 1)))
    if question.type is QuestionType.SEVERAL:
        chosen = set(random.sample(options, random.randint(1, min(2, question.at_most or 2))))
    else:
        # The first option is the good news; the others share what is left, the next one most of it.
        weights = [mood, *((1 - mood) / 2**place for place in range(1, len(options)))]
        chosen = set(random.choices(options, weights))
    return Answer(question.id, Given.ANSWERED, tuple(option for option in options if option in chosen))


def _drawn(random: Random, weights: Mapping[_Way, int]) -> _Way:
    return random.choices(list(weights), list(weights.values()))[0]
