"""The screens of somebody who reviews questions: each one as people will see it, and what they say about it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from relsurvey.collection.unit import Organisation
from relsurvey.coproduction.review import (
    LONGEST_WORD,
    LONGEST_WORDS,
    Answered,
    Reaction,
    Review,
    Reviewer,
    Said,
    Verdict,
)
from relsurvey.coproduction.steps import Step, View, current, has_changed, number, pictures
from relsurvey.i18n.catalogue import Catalogue, catalogue
from relsurvey.questionnaire.definition import QuestionType, Words
from relsurvey.screens import cards
from relsurvey.screens.cards import Card
from relsurvey.screens.look import USUAL, Look
from relsurvey.screens.rendered import Rendered, rendered, said_in, top
from relsurvey.screens.standing import language_choices


class Place(Protocol):
    """What the action of a reviewer hands over."""

    @property
    def organisation(self) -> Organisation: ...
    @property
    def review(self) -> Review: ...
    @property
    def languages(self) -> tuple[str, ...]: ...
    @property
    def reviewer(self) -> Reviewer | None: ...
    @property
    def answers(self) -> tuple[Answered, ...]: ...


@dataclass(frozen=True, slots=True)
class Reader:
    """Who reads: language, look, what links carry. `carry_on`: where this device goes on with a review of a group.

    `key`: comes back with the button to begin, so that a second tap begins nothing twice.
    """

    language: str = "en"
    look: Look = USUAL
    way: str = ""
    carry_on: str = ""
    key: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as it is shown, in the words that people read."""

    text: str
    hint: str
    picture: str
    writes: bool
    levels: bool
    options: tuple[Card, ...]
    ways_out: tuple[Card, ...]


_REACTIONS = {
    Reaction.UNDERSTAND: ("yes", "reviewing-understand"),
    Reaction.UNSURE: ("dont-know", "reviewing-unsure"),
    Reaction.CHANGE: ("write", "reviewing-change"),
}
_VERDICTS = {Verdict.YES: ("yes", "reviewing-good-yes"), Verdict.NOT_YET: ("no", "reviewing-good-not-yet")}
_HEADINGS = {
    View.START: "reviewing-start-heading",
    View.MORE: "reviewing-more-heading",
    View.GOOD: "reviewing-good-heading",
    View.PRINT: "reviewing-print-heading",
    View.THANKS: "reviewing-thanks-heading",
}
_PROBLEMS = {
    View.QUESTION: "reviewing-choose-problem",
    View.GOOD: "reviewing-good-problem",
    View.PRINT: "reviewing-print-problem",
}


def screen(place: Place, step: Step, reader: Reader, *, problem: bool = False) -> Rendered:
    """The screen of a step. `problem`: nothing was chosen where something has to be."""
    say, questionnaire = catalogue(reader.language), place.review.questionnaire
    words = questionnaire.words_in(reader.language)
    heading, values = _heading(place, step, say), _values(place, step, words, say, reader)
    where = _step(place, step, say)
    title = say("page-title", step=where or heading, survey=words.title)
    ours, theirs = place.organisation, said_in(words.language, reader.language)
    strip = top(reader.language, title=words.title, organisation=ours.name, demo=ours.demo, said_in=theirs)
    return rendered(
        f"reviewing-{step.view}.html",
        reader.language,
        name=step.name,
        title=say("page-title-problem", title=title) if problem else title,
        step=where or heading,
        top=strip,
        look=reader.look,
        way=reader.way,
        heading_text=heading,
        said_in=theirs,
        problem=say(_PROBLEMS[step.view]) if problem else "",
        **{"screen_name": step.name, **values},
    )


def _heading(place: Place, step: Step, say: Catalogue) -> str:
    return _step(place, step, say) if step.view is View.QUESTION else say(_HEADINGS[step.view])


def _step(place: Place, step: Step, say: Catalogue) -> str:
    if not step.question_id:
        return ""
    total = len(place.review.questionnaire.questions)
    return say("reviewing-question-step", number=number(place.review, step), total=total)


def _values(place: Place, step: Step, words: Words, say: Catalogue, reader: Reader) -> dict[str, object]:
    if step.view is View.START:
        return _start(place, reader)
    who = place.reviewer
    if who is None:
        raise ValueError("nobody has begun")
    match step.view:
        case View.QUESTION:
            return {**_about(place, step, words), **_question(place, who, step, say)}
        case View.MORE:
            return {**_about(place, step, words), **_more(place, who, step, words, say)}
        case View.GOOD:
            return _good(place, who, say)
        case View.PRINT:
            return {"permissions": _permissions(who, say), "own": list(_own_words(who))}
        case _:
            return _thanks(place, who, words)


def _start(place: Place, reader: Reader) -> dict[str, object]:
    return {
        "organisation": place.organisation.name,
        "total": len(place.review.questionnaire.questions),
        "choices": language_choices(place.languages, reader.language, reader.look),
        "carry_on": reader.carry_on,
        "key": reader.key,
    }


def _about(place: Place, step: Step, words: Words) -> dict[str, object]:
    questionnaire = place.review.questionnaire
    question, said = questionnaire.question(step.question_id), words.questions[step.question_id]
    asked = Asked(
        text=said.text,
        hint=said.hint,
        picture=question.picture,
        writes=question.type is QuestionType.TEXT,
        levels=question.levels,
        options=cards.options(question, words, None),
        ways_out=cards.ways_out(question, words, None) if question.options else (),
    )
    return {"asked": asked, "number": number(place.review, step), "total": len(questionnaire.questions)}


def _question(place: Place, who: Reviewer, step: Step, say: Catalogue) -> dict[str, object]:
    said = current(place.review, who, step.question_id)
    chosen = said.reaction if said else None
    return {
        "changed": has_changed(place.review, who, step.question_id),
        "reactions": [
            Card(value.value, say(label), picture, chosen=value is chosen)
            for value, (picture, label) in _REACTIONS.items()
        ],
    }


def _more(place: Place, who: Reviewer, step: Step, words: Words, say: Catalogue) -> dict[str, object]:
    said = current(place.review, who, step.question_id) or Said(step.question_id, Reaction.CHANGE, "")
    found = pictures(place.review.questionnaire, words, step.question_id)
    return {
        "said": said,
        "pictures": [Card(id_, name, id_, chosen=id_ == said.picture) for id_, name in found],
        "keep": [Card("", say("reviewing-more-picture-keep"), "")],
        "longest": LONGEST_WORDS,
        "longest_word": LONGEST_WORD,
    }


def _good(place: Place, who: Reviewer, say: Catalogue) -> dict[str, object]:
    last = who.judgement
    # Another wording is asked about anew: nothing is chosen beforehand.
    mine = last if last and last.content_hash == place.review.content_hash else None
    return {
        "verdicts": [
            Card(value.value, say(label), picture, chosen=bool(mine and mine.verdict is value))
            for value, (picture, label) in _VERDICTS.items()
        ],
        "why": mine.why if mine else "",
        "longest": LONGEST_WORDS,
    }


def _permissions(who: Reviewer, say: Catalogue) -> list[Card]:
    return [
        Card("yes", say("reviewing-print-yes"), "yes", chosen=who.may_print is True),
        Card("no", say("reviewing-print-no"), "no", chosen=who.may_print is False),
    ]


def _own_words(who: Reviewer) -> Iterator[str]:
    for said in who.said:
        yield from filter(None, (said.word, said.own_words))
    yield from (one.why for one in who.judgements if one.why)


def _thanks(place: Place, who: Reviewer, words: Words) -> dict[str, object]:
    asked, last = words.questions, who.judgement
    return {
        "verdict": last.verdict.value if last else "",
        "no": next((one for one in reversed(who.judgements) if one.answer or one.reason), None),
        "done": [
            {"question": asked[one.question_id].text, "changed": one.changed, "done": one.done}
            for one in place.answers
            if one.question_id in asked and who.about(one.question_id)
        ],
        "first": Step(View.QUESTION, place.review.questionnaire.questions[0].id).name,
    }
