"""From what somebody types off a paper sheet to answers, by the rules of the journey; and where two typists differ.

A field is a question's id, HELP, HELPER or VIEW. What is typed are the numbers of the ticked boxes, counted as they
are printed, or the words of a text. An empty field is a question that was left empty: skipped, never a "no".
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from relsurvey.collection.answer_forms import read_answer
from relsurvey.collection.answers import Answer, AnswerSheet, Form, Help, Helper, Stage, View
from relsurvey.collection.way import asked
from relsurvey.questionnaire.definition import Given, Question, Questionnaire, QuestionType

#: Names of fields that no question can have: ids hold no underscore.
HELP = "_help"
HELPER = "_helper"
VIEW = "_view"
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


def fields(questionnaire: Questionnaire) -> tuple[str, ...]:
    """Every field, in the order of the paper."""
    return HELP, HELPER, VIEW, *(question.id for question in questionnaire.questions)


def boxes(question: Question, form: Form) -> tuple[str, ...]:
    """What the boxes of a question stand for, in the order printed. The ways out always come last."""
    options = [option.id for option in question.options]
    turned = form is Form.B and question.type is QuestionType.ONE
    return *(reversed(options) if turned else options), *question.ways_out


def read(questionnaire: Questionnaire, typed: Mapping[str, str], *, form: Form) -> Typed:
    """The answers in the fields. Answers behind a rule that is not met are left out, as on a screen."""
    problems: dict[str, str] = {}
    answers: dict[str, Answer] = {}
    for question in questionnaire.questions:
        answer, problem = _answer(question, typed.get(question.id, "").strip(), form)
        answers[question.id] = answer
        if problem:
            problems[question.id] = problem
    help_ = _one_of(tuple(Help), typed.get(HELP, ""), HELP, problems)
    helper = _one_of(tuple(Helper), typed.get(HELPER, ""), HELPER, problems)
    view = _one_of(tuple(View), typed.get(VIEW, ""), VIEW, problems)
    wanted = {question.id for question in asked(questionnaire, answers)}
    sheet = AnswerSheet(
        stage=Stage.SENT,
        # Who hands a sheet back takes part: the sheet says so.
        consent=True,
        help=Help(help_) if help_ else None,
        helper=Helper(helper) if helper and help_ != Help.ALONE else None,
        view=View(view) if view and help_ == Help.PROXY else None,
        form=form,
        answers={question_id: answer for question_id, answer in answers.items() if question_id in wanted},
    )
    return Typed(sheet, problems)


def differing(questionnaire: Questionnaire, first: AnswerSheet, second: AnswerSheet) -> tuple[str, ...]:
    """The fields in which two entries do not say the same, in the order of the paper."""
    found = []
    if first.help is not second.help:
        found.append(HELP)
    if first.helper is not second.helper:
        found.append(HELPER)
    if first.view is not second.view:
        found.append(VIEW)
    for question in questionnaire.questions:
        one, other = (sheet.answers.get(question.id) for sheet in (first, second))
        if _comparable(one) != _comparable(other):
            found.append(question.id)
    return tuple(found)


def _comparable(answer: Answer | None) -> Answer | None:
    """Two people never set the same commas: of a text only the words are compared."""
    if answer is None or not answer.text:
        return answer
    return replace(answer, text=" ".join(re.findall(r"\w+", answer.text.casefold())))


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


def ticked(typed: str, all_: tuple[str, ...]) -> tuple[str, ...] | None:
    """The boxes with these numbers; None when a number has no box."""
    numbers = re.findall(r"\d" if len(all_) <= _ONE_SIGN else r"\d+", typed)
    if not numbers or re.search(r"[^\d\s,.+]", typed) or not all(0 < int(number) <= len(all_) for number in numbers):
        return None
    return tuple(all_[int(number) - 1] for number in numbers)


def _one_of(all_: tuple[str, ...], typed: str, name: str, problems: dict[str, str]) -> str:
    if not typed.strip():
        return ""
    values = ticked(typed, all_)
    if values is None or len(values) > 1:
        problems[name] = "number" if values is None else "choose-one"
        return ""
    return values[0]
