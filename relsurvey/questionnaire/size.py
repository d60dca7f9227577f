"""Whether a questionnaire is short enough to be finished: questions, answers, minutes."""

from collections.abc import Iterator
from typing import Final

from relsurvey.easy_read import Finding, Level
from relsurvey.easy_read.sentences import words as words_of
from relsurvey.questionnaire.definition import QuestionType
from relsurvey.questionnaire.draft import Draft, DraftWords
from relsurvey.questionnaire.texts import pieces

#: More questions than this take people longer than ten minutes.
_MANY_QUESTIONS: Final = 12
_MANY_ANSWERS: Final = 3
_MANY_MINUTES: Final = 15
#: Read aloud slowly, and time to think and to choose. A careful guess: try it with people and a clock.
_WORDS_A_MINUTE: Final = 70
_SECONDS_TO_CHOOSE: Final = 20


def size_findings(draft: Draft) -> Iterator[Finding]:
    if len(draft.questions) > _MANY_QUESTIONS:
        yield Finding(Level.WARNING, "many-questions", {"count": len(draft.questions), "most": _MANY_QUESTIONS})
    for question in draft.questions:
        if question.type is QuestionType.ONE and len(draft.options(question)) > _MANY_ANSWERS:
            yield Finding(Level.WARNING, "many-answers", {"question": question.id, "most": _MANY_ANSWERS})


def time_findings(draft: Draft, words: DraftWords) -> Iterator[Finding]:
    """Whether a person who reads slowly is through in time. The normal answers are read 1 time, then known."""
    count = sum(len(words_of(piece.text.words)) for piece in pieces(words))
    minutes = round(count / _WORDS_A_MINUTE + len(draft.questions) * _SECONDS_TO_CHOOSE / 60)
    if minutes > _MANY_MINUTES:
        yield Finding(Level.WARNING, "takes-long", {"minutes": minutes, "words": count, "most": _MANY_MINUTES})
