"""What a person has answered, one line a question: for looking it over, and for the page that they keep."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from relsurvey.collection.answers import Answer, AnswerSheet
from relsurvey.collection.quoting import Said
from relsurvey.collection.steps import QUESTION, QUOTE, Place
from relsurvey.collection.way import asked, is_asked_to_quote, way
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.i18n.phrases import day
from relsurvey.questionnaire.definition import Given, Question, Questionnaire, QuestionType, Words
from relsurvey.screens import before, cards


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
    #: A question of ours, in the language of the page whatever the questionnaire's is.
    ours: bool = False


def lines(shown: Shown, words: Words, say: Catalogue) -> list[Line]:
    """Every question that this person is asked, in order, and under written words whether they may be used."""
    answers = shown.sheet.answers
    found = []
    for question in asked(shown.questionnaire, answers):
        found.append(_line(words, question, answers.get(question.id)))
        if is_asked_to_quote(shown.sheet, question.id):
            found.append(_permission(answers[question.id], say))
    return found


def lines_of_help(shown: Shown, say: Catalogue) -> Iterator[Line]:
    """How this person answers, who helps, and what else was asked about it before the first question."""
    sheet = shown.sheet
    for name in way(shown.questionnaire, sheet):
        if name not in before.OF_HELP:
            continue
        place = Place(name)
        asked_here = before.asked(place, say, sheet, until="")
        chosen = [card for card in asked_here.options if card.chosen]
        days = [day(sheet.decided_on, say.language)] if place is Place.DECIDER and sheet.decided_on else []
        yield Line(
            name=name,
            question=asked_here.question,
            picture=chosen[0].picture if chosen else asked_here.picture,
            given=(*(card.label for card in chosen), *days),
            pictures=tuple(card.picture for card in chosen),
            skipped=not chosen,
            written=False,
            ours=True,
        )


def _permission(answer: Answer, say: Catalogue) -> Line:
    """Under somebody's words: whether we may use them."""
    card = next((one for one in cards.before(say, Place.QUOTE) if answer.quote is (one.value == Said.YES)), None)
    return Line(
        name=QUOTE + answer.question_id,
        question=say("quote-question"),
        picture="write",
        given=(card.label,) if card and answer.quote is not None else (),
        pictures=(card.picture,) if card and answer.quote is not None else (),
        skipped=answer.quote is None,
        written=False,
        ours=True,
    )


def _line(words: Words, question: Question, answer: Answer | None) -> Line:
    said = words.questions[question.id]
    chosen = _chosen(words, question, answer)
    return Line(
        name=QUESTION + question.id,
        # Alone, "What have you seen that shows this?" says nothing.
        question=said.short if question.follows else said.text,
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
        return [(words.ways_out[answer.given], cards.way_out_picture(question, answer.given))]
    if answer.text:
        return [(answer.text, "")]
    pictures = {option.id: option.picture for option in question.options}
    options = words.questions[question.id].options
    labels = [options[option].label for option in answer.options]
    if question.type is QuestionType.RANK:
        labels = [f"{number}. {label}" for number, label in enumerate(labels, start=1)]
    return [(label, pictures[option]) for label, option in zip(labels, answer.options, strict=True)]
