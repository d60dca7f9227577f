"""The way through a questionnaire: derived from the questionnaire and the answers, never stored.

`screen` says what to show; `decide` turns one submitted form into changes and says where the person wants to be next.
Every way of delivering the screens (Streamlit, plain pages) uses these two and holds no rules of its own.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from relsurvey.collection.answers import Answer, AnswerSheet, Help, Helper, Stage
from relsurvey.questionnaire.definition import Given, Question, Questionnaire, QuestionType


class Place(StrEnum):
    """The screens that are not questions. Their values are also names for `wanted`; a question's name is its id
    behind `QUESTION`."""

    CONSENT = "consent"
    HELP = "help"
    HELPER = "helper"
    REVIEW = "review"
    STOP = "stop"
    KEPT = "kept"
    THANKS = "thanks"
    REFUSED = "refused"


QUESTION = "question-"


class Act(StrEnum):
    """What the pressed button asks for."""

    NEXT = "next"
    BACK = "back"
    SKIP = "skip"
    STOP = "stop"
    KEEP = "keep"
    DELETE = "delete"
    SEND = "send"
    GO = "go"


@dataclass(frozen=True, slots=True)
class Submission:
    """One form as it was handed in. `screen` names the screen it was made on; `values` are the chosen option ids,
    `text` the words; `to` is the screen asked for by GO."""

    screen: str
    act: Act
    values: tuple[str, ...] = ()
    text: str = ""
    to: str = ""


@dataclass(frozen=True, slots=True)
class Screen:
    """What to show. `name` identifies it in forms; `question` and `answer` are set on question screens.

    `number` of `total` counts the questions asked of this person. `problem` is a message id when the form has to be
    shown again. `first` is true when there is nothing to go back to.
    """

    name: str
    place: Place | None
    question: Question | None = None
    answer: Answer | None = None
    number: int = 0
    total: int = 0
    problem: str = ""
    first: bool = False


@dataclass(frozen=True, slots=True)
class Changes:
    """What a submission changes in the sheet; None means as it was. `delete` takes out everything."""

    answer: Answer | None = None
    consent: bool | None = None
    help: Help | None = None
    helper: Helper | None = None
    stage: Stage | None = None
    delete: bool = False


@dataclass(frozen=True, slots=True)
class Decision:
    """The outcome of a submission: what changes, which screen the person wants, and what was wrong, if anything."""

    changes: Changes = Changes()
    wanted: str = ""
    problem: str = ""


def asked(questionnaire: Questionnaire, answers: Mapping[str, Answer]) -> tuple[Question, ...]:
    """The questions that this person is asked, in order: show-if rules applied to the answers so far.

    A rule that points to a question which is itself not asked is not met, so an old answer behind a closed branch
    opens nothing.
    """
    shown: dict[str, Question] = {}
    for question in questionnaire.questions:
        rule = question.show_if
        if rule is None or (rule.question_id in shown and set(rule.options) & set(_options(answers, rule.question_id))):
            shown[question.id] = question
    return tuple(shown.values())


def _options(answers: Mapping[str, Answer], question_id: str) -> tuple[str, ...]:
    answer = answers.get(question_id)
    return answer.options if answer else ()


def screen(questionnaire: Questionnaire, sheet: AnswerSheet, wanted: str = "", problem: str = "") -> Screen:
    """The screen to show: the one wanted if this person may see it now, otherwise the first that is still open."""
    names = _names(questionnaire, sheet)
    name = wanted if wanted in _open(names, questionnaire, sheet) else _position(names, questionnaire, sheet)
    if not name.startswith(QUESTION):
        return Screen(name=name, place=Place(name), problem=problem, first=name == names[0])
    questions = asked(questionnaire, sheet.answers)
    question = questionnaire.question(name.removeprefix(QUESTION))
    return Screen(
        name=name,
        place=None,
        question=question,
        answer=sheet.answers.get(question.id),
        number=questions.index(question) + 1,
        total=len(questions),
        problem=problem,
    )


def _names(questionnaire: Questionnaire, sheet: AnswerSheet) -> list[str]:
    """The screens of this person's way, in order."""
    helper = [Place.HELPER.value] if sheet.help in {Help.HELPED, Help.PROXY, Help.READ_TO} else []
    questions = [QUESTION + question.id for question in asked(questionnaire, sheet.answers)]
    return [Place.CONSENT.value, Place.HELP.value, *helper, *questions, Place.REVIEW.value]


def _done(name: str, sheet: AnswerSheet) -> bool:
    match name:
        case Place.CONSENT:
            return sheet.consent
        case Place.HELP:
            return sheet.help is not None
        case Place.HELPER:
            return sheet.helper is not None
        case Place.REVIEW:
            return False
        case _:
            return name.removeprefix(QUESTION) in sheet.answers


def _position(names: list[str], questionnaire: Questionnaire, sheet: AnswerSheet) -> str:
    match sheet.stage:
        case Stage.SENT:
            return Place.THANKS
        case Stage.REFUSED:
            return Place.REFUSED
        case _:
            return next(name for name in names if not _done(name, sheet))


def _open(names: list[str], questionnaire: Questionnaire, sheet: AnswerSheet) -> set[str]:
    """The screens that this person may ask for: what is behind them, the next one, and the ways out."""
    match sheet.stage:
        case Stage.SENT | Stage.REFUSED:
            return set()
        case Stage.KEPT:
            extra = {Place.STOP.value, Place.KEPT.value}
        case Stage.UNDER_WAY:
            extra = {Place.STOP.value} if sheet.consent else set()
    position = names.index(_position(names, questionnaire, sheet))
    return {*names[: position + 1], *extra}


def decide(questionnaire: Questionnaire, sheet: AnswerSheet, given: Submission) -> Decision:
    """What one submitted form does. A form from a screen that this person can't be on changes nothing."""
    names = _names(questionnaire, sheet)
    if given.screen not in _open(names, questionnaire, sheet):
        return Decision()
    match given.act:
        case Act.BACK:
            return Decision(wanted=_before(names, given.screen))
        case Act.GO:
            return Decision(wanted=given.to)
        case Act.STOP:
            return Decision(wanted=Place.STOP)
        case Act.KEEP if given.screen == Place.STOP:
            return Decision(Changes(stage=Stage.KEPT), wanted=Place.KEPT)
        case Act.DELETE if given.screen == Place.STOP:
            return Decision(Changes(delete=True))
        case Act.SEND if given.screen == Place.REVIEW:
            return Decision(Changes(stage=Stage.SENT))
        case Act.SKIP if given.screen.startswith(QUESTION):
            changes = Changes(answer=Answer(given.screen.removeprefix(QUESTION), Given.SKIPPED))
            return Decision(changes, wanted=_after(questionnaire, sheet, changes, given.screen))
        case Act.NEXT:
            return _next(questionnaire, sheet, given)
        case _:
            return Decision(wanted=given.screen)


def _before(names: list[str], name: str) -> str:
    return names[max(names.index(name) - 1, 0)] if name in names else ""


def _after(questionnaire: Questionnaire, sheet: AnswerSheet, changes: Changes, name: str) -> str:
    """The screen that follows once the changes are made; someone who came from the review goes back to it."""
    from dataclasses import replace

    answers = dict(sheet.answers)
    if changes.answer:
        answers[changes.answer.question_id] = changes.answer
    new = replace(
        sheet,
        answers=answers,
        consent=sheet.consent if changes.consent is None else changes.consent,
        help=changes.help or sheet.help,
        helper=changes.helper or sheet.helper,
    )
    names = _names(questionnaire, new)
    return names[names.index(name) + 1]


def _next(questionnaire: Questionnaire, sheet: AnswerSheet, given: Submission) -> Decision:
    if given.screen.startswith(QUESTION):
        question = questionnaire.question(given.screen.removeprefix(QUESTION))
        answer, problem = read_answer(question, given.values, given.text)
        changes = Changes(answer=answer)
    else:
        changes, problem = _read_before(given)
    if problem:
        return Decision(wanted=given.screen, problem=problem)
    if changes.stage is Stage.REFUSED:
        return Decision(changes)
    return Decision(changes, wanted=_after(questionnaire, sheet, changes, given.screen))


def _read_before(given: Submission) -> tuple[Changes, str]:
    """The forms before the first question: taking part, how it is answered, who helps."""
    value = given.values[0] if len(given.values) == 1 else ""
    match given.screen:
        case Place.CONSENT if value == "yes":
            return Changes(consent=True), ""
        case Place.CONSENT if value == "no":
            return Changes(stage=Stage.REFUSED), ""
        case Place.HELP if value in set(Help):
            return Changes(help=Help(value)), ""
        case Place.HELPER if value in set(Helper):
            return Changes(helper=Helper(value)), ""
        case _:
            return Changes(), "choose-one"


def read_answer(question: Question, values: tuple[str, ...], text: str) -> tuple[Answer | None, str]:
    """The answer in a form, or the message id of what to say when the form has to be shown again."""
    if question.type is QuestionType.TEXT:
        text = text.replace("\r\n", "\n").strip()
        if len(text) > question.max_length:
            return None, "text-too-long"
        return (Answer(question.id, Given.ANSWERED, text=text), "") if text else (None, "write-or-skip")
    if len(values) == 1 and values[0] in {way.value for way in question.ways_out}:
        return Answer(question.id, Given(values[0])), ""
    chosen = tuple(option.id for option in question.options if option.id in values)
    if len(chosen) != len(set(values)) or not chosen:
        # A way out beside an option, or something that was never offered.
        return None, "choose-one" if question.type is QuestionType.ONE else "choose-some"
    if question.type is QuestionType.ONE and len(chosen) > 1:
        return None, "choose-one"
    if question.at_most and len(chosen) > question.at_most:
        return None, "choose-fewer"
    return Answer(question.id, Given.ANSWERED, options=chosen), ""
