"""One answer as a sentence and as 10 drawn people: "About 8 out of 10 people said Yes"."""

from dataclasses import dataclass

from relsurvey.i18n.catalogue import Catalogue
from relsurvey.questionnaire.definition import Option, Question, Words
from relsurvey.reporting.released import ReleasedCount, ReleasedRow
from relsurvey.reporting.tenths import TEN, Manner, Tenths, tenths


@dataclass(frozen=True, slots=True)
class Said:
    """One answer: the sentence, the option's picture, and how each of 10 people is drawn."""

    sentence: str
    picture: str
    people: tuple[str, ...]


def answer(row: ReleasedRow, question: Question, option: Option, words: Words, say: Catalogue) -> Said:
    """One answer: `About 8 out of 10 people said “Yes”.`"""
    share = tenths_of(row, row.counts[option.id])
    label = words.questions[question.id].options[option.id].label
    return Said(share_words(say, "said-option", share, option=label), option.picture, people(share))


def people(share: Tenths) -> tuple[str, ...]:
    """How each of 10 people is drawn: they said it, maybe they did, or they said something else."""
    maybe = share.at_most - share.at_least
    return ("yes",) * share.at_least + ("maybe",) * maybe + ("other",) * (TEN - share.at_most)


def tenths_of(row: ReleasedRow, count: ReleasedCount) -> Tenths:
    if row.base is None:
        raise ValueError("a row that is shown has a base")
    return tenths(count, row.base)


def share_words(say: Catalogue, message: str, share: Tenths, **values: str) -> str:
    if share.manner in {Manner.FEW, Manner.NEARLY_ALL}:
        return say(f"{message}-{share.manner.value}", **values)
    if share.manner is Manner.BETWEEN:
        return say(f"{message}-between", low=share.at_least, high=share.at_most, **values)
    number = share.at_most if share.manner is Manner.UP_TO else share.at_least
    return say(f"{message}-{share.manner.value}", count=number, **values)
