"""The screens of the journey. One function: what is to be shown → HTML. Holds no rules about what comes next."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from relsurvey.collection import receipt
from relsurvey.collection.answers import Answer, AnswerSheet, Help, Stage
from relsurvey.collection.steps import QUESTION, Place, Screen
from relsurvey.collection.way import asked
from relsurvey.i18n.catalogue import Catalogue, catalogue
from relsurvey.i18n.phrases import day
from relsurvey.questionnaire.definition import Given, Question, Questionnaire, QuestionType, Words
from relsurvey.screens import addresses, cards
from relsurvey.screens.look import USUAL, Look
from relsurvey.screens.rendered import Rendered, rendered, top


class Shown(Protocol):
    """What the action of an answer hands over."""

    @property
    def screen(self) -> Screen: ...
    @property
    def questionnaire(self) -> Questionnaire: ...
    @property
    def sheet(self) -> AnswerSheet: ...
    @property
    def organisation_name(self) -> str: ...
    @property
    def demo(self) -> bool: ...
    @property
    def closes_on(self) -> date: ...
    @property
    def ended(self) -> bool: ...
    @property
    def counted(self) -> bool: ...


@dataclass(frozen=True, slots=True)
class Reader:
    """Who reads: the language and the look they want, the words of their receipt, the address where they can come
    back, and the name of their response on this device.
    """

    receipt: str
    address: str
    handle: str
    language: str = "en"
    look: Look = USUAL


@dataclass(frozen=True, slots=True)
class _Scene:
    """Everything that the contents of a screen are made from."""

    shown: Shown
    reader: Reader
    words: Words
    say: Catalogue

    @property
    def until(self) -> str:
        return day(self.shown.closes_on, self.reader.language)


def render(shown: Shown, reader: Reader) -> Rendered:
    """The screen as HTML in the reader's language, or in the questionnaire's first language where theirs is missing."""
    words = shown.questionnaire.words_in(reader.language)
    scene = _Scene(shown, reader, words, catalogue(reader.language))
    template, values = _contents(scene)
    step = _step(scene)
    title = scene.say("page-title", step=step, survey=words.title)
    return rendered(
        template,
        reader.language,
        look=reader.look,
        name=shown.screen.name,
        step=step,
        title=scene.say("page-title-problem", title=title) if shown.screen.problem else title,
        top=top(reader.language, title=words.title, organisation=shown.organisation_name, demo=shown.demo),
        way=addresses.carried(handle=reader.handle, at=shown.screen.name),
        screen=shown.screen,
        until=scene.until,
        problem=_problem(scene),
        **values,
    )


def _contents(scene: _Scene) -> tuple[str, dict[str, object]]:
    screen = scene.shown.screen
    if screen.question:
        return _question(scene, screen.question)
    place = screen.place or Place.CONSENT
    return f"{place}.html", _AROUND[place](scene) if place in _AROUND else {}


def _step(scene: _Scene) -> str:
    screen = scene.shown.screen
    if screen.question:
        return scene.say("step-of-questions", number=screen.number, total=screen.total)
    if screen.place is Place.HELPER:
        return scene.say(_helper_question(scene))
    if screen.place is Place.STOP and scene.shown.sheet.stage is Stage.SENT:
        return scene.say("delete-heading")
    return scene.say(_STEPS[screen.place or Place.CONSENT])


def _problem(scene: _Scene) -> str:
    problem = scene.shown.screen.problem
    if not problem:
        return ""
    # Before the questions there is no Skip to speak of.
    return scene.say(problem if scene.shown.screen.question else "choose-one-before")


def _question(scene: _Scene, question: Question) -> tuple[str, dict[str, object]]:
    said = scene.words.questions[question.id]
    answer = scene.shown.screen.answer
    values: dict[str, object] = {"question": question, "said": said, "answer": answer}
    values["skipped"] = answer is not None and answer.given is Given.SKIPPED
    if question.type is QuestionType.TEXT:
        return "text.html", values
    values["options"] = cards.options(question, scene.words, answer)
    values["ways_out"] = cards.ways_out(question, scene.words, answer)
    values["how"] = _how_to_choose(scene.say, question)
    return "choice.html", values


def _how_to_choose(say: Catalogue, question: Question) -> str:
    if question.type is QuestionType.ONE:
        return say("choose-one-hint")
    return say("choose-up-to-hint", count=question.at_most) if question.at_most else say("choose-several-hint")


def _consent(scene: _Scene) -> dict[str, object]:
    writes = any(question.type is QuestionType.TEXT for question in scene.shown.questionnaire.questions)
    return {
        "about": scene.words.about,
        "survey": scene.words.title,
        "organisation": scene.shown.organisation_name,
        "writes": writes,
        "options": cards.taking_part(scene.say),
    }


def _helper_question(scene: _Scene) -> str:
    return "helper-question-proxy" if scene.shown.sheet.help is Help.PROXY else "helper-question"


@dataclass(frozen=True, slots=True)
class _Line:
    """One question on the review: `given` are the chosen labels or the words; `skipped` when there are none."""

    name: str
    question: str
    picture: str
    given: tuple[str, ...]
    skipped: bool
    #: In the person's own words, which are never read aloud by themselves.
    written: bool


def _review(scene: _Scene) -> dict[str, object]:
    sheet = scene.shown.sheet
    questions = asked(scene.shown.questionnaire, sheet.answers)
    return {"lines": [_line(scene.words, question, sheet.answers.get(question.id)) for question in questions]}


def _line(words: Words, question: Question, answer: Answer | None) -> _Line:
    said = words.questions[question.id]
    return _Line(
        name=QUESTION + question.id,
        question=said.text,
        picture=question.picture,
        given=_given(words, question, answer),
        skipped=answer is None or answer.given is Given.SKIPPED,
        written=answer is not None and bool(answer.text),
    )


def _given(words: Words, question: Question, answer: Answer | None) -> tuple[str, ...]:
    if answer is None or answer.given is Given.SKIPPED:
        return ()
    if answer.given is not Given.ANSWERED:
        return (words.ways_out[answer.given],)
    if answer.text:
        return (answer.text,)
    return tuple(words.questions[question.id].options[option].label for option in answer.options)


def _receipt(scene: _Scene) -> dict[str, object]:
    reader = scene.reader
    return {
        "receipt": receipt.shown(reader.receipt, reader.language),
        "address": reader.address,
        "handle": reader.handle,
    }


#: What the screens that are not questions need beside what every screen gets.
_AROUND: dict[Place, Callable[[_Scene], dict[str, object]]] = {
    Place.CONSENT: _consent,
    Place.HELP: lambda scene: {"options": cards.help_(scene.say, scene.shown.sheet.help)},
    Place.HELPER: lambda scene: {
        "options": cards.helper(scene.say, scene.shown.sheet.helper),
        "asked_words": scene.say(_helper_question(scene)),
    },
    Place.REVIEW: _review,
    Place.STOP: lambda scene: {"sent": scene.shown.sheet.stage is Stage.SENT},
    Place.KEPT: _receipt,
    Place.THANKS: _receipt,
    Place.REFUSED: lambda scene: {"handle": scene.reader.handle},
    Place.DELETED: lambda scene: {
        "ended": scene.shown.ended,
        "counted": scene.shown.counted,
        "sent": scene.shown.sheet.stage is Stage.SENT,
    },
    Place.ENDED: lambda scene: {"counted": scene.shown.counted},
}

_STEPS = {
    Place.CONSENT: "consent-step",
    Place.HELP: "help-question",
    Place.REVIEW: "review-heading",
    Place.STOP: "stop-heading",
    Place.KEPT: "kept-heading",
    Place.THANKS: "thanks-heading",
    Place.REFUSED: "refused-heading",
    Place.DELETED: "deleted-heading",
    Place.ENDED: "ended-heading",
}
