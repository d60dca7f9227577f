"""What a person has answered, one line a question: for looking it over, and for the page that they keep."""

from dataclasses import dataclass
from typing import Protocol

from relsurvey.collection.answers import Answer, AnswerSheet
from relsurvey.collection.steps import QUESTION
from relsurvey.collection.way import asked
from relsurvey.questionnaire.definition import Given, Question, Questionnaire, QuestionType, Words
from relsurvey.screens import cards


class Shown(Protocol):
    """The part of what the action of an answer hands over that is needed here."""

    @property
    def questionnaire(self) -> Questionnaire: ...
    @property
    def sheet(self) -> AnswerSheet: ...


@dataclass(frozen=True, slots=True)
class Line:
    """One question: `given` are the chosen labels or the words, `pictures` those of the labels, one each.

    `skipped` when there are none.
    """

    name: str
    question: str
    picture: str
    given: tuple[str, ...]
    pictures: tuple[str, ...]
    skipped: bool
    #: In the person's own words, which are never read aloud by themselves.
    written: bool


def lines(shown: Shown, words: Words) -> list[Line]:
    """Every question that this person is asked, in order."""
    answers = shown.sheet.answers
    return [_line(words, question, answers.get(question.id)) for question in asked(shown.questionnaire, answers)]


def _line(words: Words, question: Question, answer: Answer | None) -> Line:
    said = words.questions[question.id]
    chosen = _chosen(words, question, answer)
    return Line(
        name=QUESTION + question.id,
        question=said.text,
        picture=question.picture,
        given=tuple(label for label, _ in chosen),
        pictures=tuple(picture for _, picture in chosen),
        skipped=answer is None or answer.given is Given.SKIPPED,
        written=answer is not None and bool(answer.text),
    )


def _chosen(words: Words, question: Question, answer: Answer | None) -> list[tuple[str, str]]:
    """Label and picture of each."""
    if answer is None or answer.given is Given.SKIPPED:
        return []
    if answer.given is not Given.ANSWERED:
        return [(words.ways_out[answer.given], cards.WAY_OUT_PICTURES[answer.given])]
    if answer.text:
        return [(answer.text, "")]
    pictures = {option.id: option.picture for option in question.options}
    options = words.questions[question.id].options
    labels = [options[option].label for option in answer.options]
    if question.type is QuestionType.RANK:
        labels = [f"{number}. {label}" for number, label in enumerate(labels, start=1)]
    return [(label, pictures[option]) for label, option in zip(labels, answer.options, strict=True)]
