"""From what somebody types off a paper sheet to answers, by the rules of the journey; and where two typists differ.

A field is a question's id, or one of the names below. What is typed are the numbers of the ticked boxes, counted as
they are printed, the words of a text, or a day. An empty field is a question that was left empty: skipped, never "no".
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import Any, TypeVar

from relsurvey.collection import journey
from relsurvey.collection.answer_forms import read_answer
from relsurvey.collection.answers import Answer, AnswerSheet, Decider, Form, Help, Helper, Stage, Told, View
from relsurvey.collection.quoting import Said
from relsurvey.collection.steps import Changes
from relsurvey.collection.typed_day import read_past_day
from relsurvey.collection.way import asked, is_asked_to_quote
from relsurvey.questionnaire.definition import Audience, Given, Question, Questionnaire, QuestionType

#: What is asked before the questions: a part of the answer sheet, behind a sign that no question's id has.
TOLD = "_told"
HELP = "_help"
HELPER = "_helper"
VIEW = "_view"
DECIDER = "_decider"
DECIDED_ON = "_decided_on"
#: Before the id of a text question: the field under the words.
_PERMISSION = "_quote-"
#: What their boxes stand for, in the order printed.
BOXES: Mapping[str, tuple[StrEnum, ...]] = {
    TOLD: (Told.PARENT, Told.SOCIAL_WORKER, Told.SOMEONE_ELSE, Told.NOBODY),
    HELP: tuple(Help),
    HELPER: tuple(Helper),
    VIEW: tuple(View),
    DECIDER: tuple(one for one in Decider if one is not Decider.NOT_SAID),
}
_Box = TypeVar("_Box", bound=str)
#: With more boxes than this the numbers have to be parted by spaces.
_ONE_SIGN = 9


class SheetState(StrEnum):
    """How far one sheet has come. AGAIN: both entries were thrown away, and the next one is checked for certain."""

    PRINTED = "printed"
    CHECKING = "checking"
    DIFFERING = "differing"
    AGAIN = "again"
    ENTERED = "entered"


@dataclass(frozen=True, slots=True)
class Typed:
    """What the fields say: the answers, and field → what is wrong (`number`, or a problem of the journey)."""

    sheet: AnswerSheet
    problems: Mapping[str, str] = field(default_factory=dict)

    @property
    def empty(self) -> bool:
        """Whether no question was answered at all."""
        return all(answer.given is Given.SKIPPED for answer in self.sheet.answers.values())

    def counts(self, name: str) -> bool:
        """Whether something comes of a field: what an earlier answer leads past is left out."""
        if name in BOXES or name == DECIDED_ON:
            return getattr(self.sheet, part(name)) is not None
        if name.startswith(_PERMISSION):
            return is_asked_to_quote(self.sheet, name.removeprefix(_PERMISSION))
        return name in self.sheet.answers


def before(questionnaire: Questionnaire) -> tuple[str, ...]:
    """The fields before the questions, in the order of the paper. Only young people are asked who was told."""
    return (*(name for name in BOXES if name != TOLD or questionnaire.audience is Audience.YOUNG), DECIDED_ON)


def part(name: str) -> str:
    """Which part of the answer sheet a field before the questions fills."""
    return name.removeprefix("_")


def fields(questionnaire: Questionnaire) -> tuple[str, ...]:
    """Every field, in the order of the paper."""
    return *before(questionnaire), *_of_questions(questionnaire)


def _of_questions(questionnaire: Questionnaire) -> Iterator[str]:
    for question in questionnaire.questions:
        yield question.id
        if question.type is QuestionType.TEXT:
            yield permission(question.id)


def permission(question_id: str) -> str:
    """The field under somebody's words: whether they may be used."""
    return _PERMISSION + question_id


def boxes(question: Question, form: Form) -> tuple[str, ...]:
    """What the boxes of a question stand for, in the order printed. The ways out always come last."""
    options = [option.id for option in question.options]
    turned = form is Form.B and question.type is QuestionType.ONE
    return *(reversed(options) if turned else options), *question.ways_out


def read(questionnaire: Questionnaire, typed: Mapping[str, str], *, form: Form, today: date) -> Typed:
    """The answers in the fields. What is behind a rule that is not met is left out, as on a screen."""
    problems: dict[str, str] = {}
    answers: dict[str, Answer] = {}
    for question in questionnaire.questions:
        answer, problem = _answer(question, typed.get(question.id, "").strip(), form)
        answers[question.id] = answer
        if problem:
            problems[question.id] = problem
    wanted = {question.id for question in asked(questionnaire, answers)}
    kept = {question_id: answer for question_id, answer in answers.items() if question_id in wanted}
    # Who hands a sheet back takes part: the sheet says so.
    sheet = AnswerSheet(stage=Stage.SENT, consent=True, form=form, answers=kept)
    whole = journey.apply(sheet, _said_before(questionnaire, typed, today, problems))
    return Typed(_with_permissions(whole, typed, problems), problems)


def _with_permissions(sheet: AnswerSheet, typed: Mapping[str, str], problems: dict[str, str]) -> AnswerSheet:
    answers = dict(sheet.answers)
    for question_id in [one for one in answers if is_asked_to_quote(sheet, one)]:
        name = permission(question_id)
        if written := typed.get(name, "").strip():
            said, problem = _one_of(tuple(Said), written)
            answers[question_id] = replace(answers[question_id], quote=said is Said.YES)
            if problem:
                problems[name] = problem
    return replace(sheet, answers=answers)


def differing(questionnaire: Questionnaire, first: AnswerSheet, second: AnswerSheet) -> tuple[str, ...]:
    """The fields in which two entries do not say the same, in the order of the paper."""
    found = [name for name in before(questionnaire) if getattr(first, part(name)) != getattr(second, part(name))]
    for question in questionnaire.questions:
        one, other = (sheet.answers.get(question.id) for sheet in (first, second))
        if _comparable(one) != _comparable(other):
            found.append(question.id)
        if (one.quote if one else None) is not (other.quote if other else None):
            found.append(permission(question.id))
    return tuple(found)


def _said_before(
    questionnaire: Questionnaire, typed: Mapping[str, str], today: date, problems: dict[str, str]
) -> Changes:
    """What the fields before the questions say; what is wrong with them is put to the problems."""
    said: dict[str, Any] = {}
    for name in before(questionnaire):
        written = typed.get(name, "").strip()
        if written:
            day = name == DECIDED_ON
            said[part(name)], problem = read_past_day(written, today=today) if day else _one_of(BOXES[name], written)
            if problem:
                problems[name] = problem
    return Changes(**said)


def _comparable(answer: Answer | None) -> Answer | None:
    """Two people never set the same commas: of a text only the words are compared."""
    if answer is None or not answer.text:
        return answer
    return replace(answer, text=" ".join(re.findall(r"\w+", answer.text.casefold())), quote=None)


def _answer(question: Question, typed: str, form: Form) -> tuple[Answer, str]:
    nothing = Answer(question.id, Given.SKIPPED)
    if not typed:
        return nothing, ""
    if question.type is QuestionType.TEXT:
        answer, problem = read_answer(question, (), typed)
        return answer or nothing, problem
    values = ticked(typed, boxes(question, form))
    if values is None:
        return nothing, "number"
    answer, problem = read_answer(question, values, "")
    return answer or nothing, problem


def ticked(typed: str, all_: tuple[_Box, ...]) -> tuple[_Box, ...] | None:
    """The boxes with these numbers; None when a number has no box."""
    numbers = re.findall(r"\d" if len(all_) <= _ONE_SIGN else r"\d+", typed)
    if not numbers or re.search(r"[^\d\s,.+]", typed) or not all(0 < int(number) <= len(all_) for number in numbers):
        return None
    return tuple(all_[int(number) - 1] for number in numbers)


def _one_of(all_: tuple[StrEnum, ...], typed: str) -> tuple[StrEnum | None, str]:
    values = ticked(typed, all_)
    if values is None:
        return None, "number"
    return (values[0], "") if len(values) == 1 else (None, "choose-one")
