"""The way through a questionnaire: derived from the questionnaire and the answers, never stored.

`screen` says what to show; `decide` turns one submitted form into changes and says where the person wants to be next.
Every way of delivering the screens (Streamlit, plain pages) uses these two and holds no rules of its own.
"""

from dataclasses import replace
from datetime import date

from relsurvey.collection.answer_forms import read_answer, read_draft
from relsurvey.collection.answers import Answer, AnswerSheet, Help, Stage
from relsurvey.collection.before import BEFORE, asks_for_explanation, read_before
from relsurvey.collection.in_passing import in_passing, stay
from relsurvey.collection.quoting import carried_over, read_permission
from relsurvey.collection.steps import (
    BACK_TO,
    DELETED_SCREEN,
    ENDED_SCREEN,
    INTRODUCTION,
    QUESTION,
    QUOTE,
    Act,
    Changes,
    Decision,
    Place,
    Screen,
    Submission,
)
from relsurvey.collection.way import asked, count, first_undone, furthest, known, opened, position, way
from relsurvey.questionnaire.definition import Given, Questionnaire

__all__ = [
    "DELETED_SCREEN",
    "ENDED_SCREEN",
    "QUESTION",
    "Act",
    "Changes",
    "Decision",
    "Place",
    "Screen",
    "Submission",
    "apply",
    "asked",
    "decide",
    "deletes_late",
    "follow",
    "screen",
]


def apply(sheet: AnswerSheet, changes: Changes) -> AnswerSheet:
    """The sheet once the changes are made. Whoever says no to taking part leaves no answers; alone, nobody helped."""
    if changes.delete:
        # How far it had come is left, to say whether the link can be used again.
        return AnswerSheet(stage=sheet.stage)
    if changes.stage is Stage.REFUSED:
        # They need not be introduced again when they change their mind.
        return AnswerSheet(stage=Stage.REFUSED, introduced=INTRODUCTION[-1], form=sheet.form)
    answers = {id_: answer for id_, answer in sheet.answers.items() if id_ != changes.clear}
    if changes.answer:
        before = sheet.answers.get(changes.answer.question_id)
        answers[changes.answer.question_id] = carried_over(before, changes.answer)
    help_ = changes.help or sheet.help
    proxy = help_ is Help.PROXY
    return AnswerSheet(
        stage=changes.stage or sheet.stage,
        introduced=furthest(sheet.introduced, changes.introduced),
        consent=sheet.consent if changes.consent is None else changes.consent,
        told=changes.told or sheet.told,
        help=help_,
        helper=None if help_ is Help.ALONE else changes.helper or sheet.helper,
        view=(changes.view or sheet.view) if proxy else None,
        decider=(changes.decider or sheet.decider) if proxy else None,
        # A day belongs to whoever decided: who is named anew comes with a day of their own, or with none.
        decided_on=(changes.decided_on if changes.decider else sheet.decided_on) if proxy else None,
        form=sheet.form,
        answers=answers,
    )


def screen(
    questionnaire: Questionnaire,
    sheet: AnswerSheet,
    wanted: str = "",
    problem: str = "",
    *,
    draft: Answer | None = None,
) -> Screen:
    """The screen to show: the one wanted if this person may see it now, otherwise the first that is still open."""
    names = way(questionnaire, sheet)
    full = known(wanted, opened(names, sheet)) or position(names, sheet)
    name = full.partition(BACK_TO)[0]
    if name.startswith(QUOTE):
        answer = sheet.answers[name.removeprefix(QUOTE)]
        return Screen(name=full, place=Place.QUOTE, answer=answer, problem=problem)
    if not name.startswith(QUESTION):
        return Screen(name=full, place=Place(name), problem=problem, first=name in {names[0], Place.REFUSED})
    question = questionnaire.question(name.removeprefix(QUESTION))
    number, total = count(questionnaire, question)
    return Screen(
        name=full,
        place=None,
        question=question,
        answer=draft or sheet.answers.get(question.id),
        number=number,
        total=total,
        follows_up=question.follows_up,
        problem=problem,
    )


def follow(questionnaire: Questionnaire, sheet: AnswerSheet, decision: Decision) -> Screen:
    """The screen after a decision; `sheet` is the one that the changes have been made in."""
    if decision.changes.delete:
        return DELETED_SCREEN
    shown = screen(questionnaire, sheet, decision.wanted, decision.problem, draft=decision.draft)
    return replace(shown, picked=decision.picked) if shown.question else shown


def decide(questionnaire: Questionnaire, sheet: AnswerSheet, given: Submission, *, today: date) -> Decision:
    """What one submitted form does. A form from a screen that this person can't be on changes nothing."""
    names = way(questionnaire, sheet)
    reachable = opened(names, sheet)
    here = known(given.screen, reachable)
    name, _, back = here.partition(BACK_TO)
    match given.act:
        case _ if not here:
            return Decision()
        case Act.BACK:
            before = known(back, reachable) or _before(names, name)
            return in_passing(questionnaire, sheet, replace(given, screen=here), wanted=before)
        case Act.GO if name == Place.REVIEW:
            return Decision(wanted=given.to + BACK_TO + Place.REVIEW)
        case Act.GO if name != Place.REFUSED:
            # "Go on" asks for no screen by name.
            return Decision(wanted=given.to or back)
        case Act.STOP:
            stop = here if name == Place.STOP else Place.STOP + BACK_TO + here
            return in_passing(questionnaire, sheet, replace(given, screen=here), wanted=stop)
        case Act.SAVE | Act.PICK | Act.CLEAR:
            return stay(questionnaire, sheet, replace(given, screen=here))
        case Act.NEXT | Act.SKIP if name.startswith(QUESTION):
            return _answered(questionnaire, sheet, replace(given, screen=here))
        case Act.NEXT | Act.SKIP if name.startswith(QUOTE):
            return _permitted(questionnaire, sheet, replace(given, screen=here))
        case Act.NEXT | Act.SKIP if name in BEFORE:
            return _prepared(questionnaire, sheet, replace(given, screen=here), today)
        case _:
            return _elsewhere(sheet, name, back, given.act)


def deletes_late(given: Submission) -> bool:
    """Whether a form that comes once the wave has closed asks for what can still be done: to delete everything."""
    return given.act is Act.DELETE and given.screen.partition(BACK_TO)[0] in {Place.ENDED, Place.STOP}


def _before(names: list[str], name: str) -> str:
    return names[max(names.index(name) - 1, 0)] if name in names else ""


def _elsewhere(sheet: AnswerSheet, name: str, back: str, act: Act) -> Decision:
    """The buttons of the screens that are not steps of the way."""
    match name, act:
        case Place.STOP, Act.KEEP:
            # What was sent stays sent.
            sent = sheet.stage is Stage.SENT
            return Decision(wanted=Place.THANKS) if sent else Decision(Changes(stage=Stage.KEPT), wanted=Place.KEPT)
        case Place.STOP, Act.DELETE:
            return Decision(Changes(delete=True))
        case Place.STOPPING, Act.NEXT:
            return Decision()
        case Place.REVIEW, Act.SEND:
            return Decision(Changes(stage=Stage.SENT), wanted=Place.THANKS)
        case Place.REFUSED, Act.NEXT | Act.GO:
            return Decision(Changes(stage=Stage.UNDER_WAY), wanted=Place.CONSENT)
        case Place.STOP | Place.KEPT, Act.NEXT:
            return Decision(wanted=back)
        case _:
            return Decision(wanted=name)


def _answered(questionnaire: Questionnaire, sheet: AnswerSheet, given: Submission) -> Decision:
    """A question's form: saved and on, or shown again as it was filled in."""
    question = questionnaire.question(given.screen.partition(BACK_TO)[0].removeprefix(QUESTION))
    answer: Answer | None = Answer(question.id, Given.SKIPPED)
    problem = ""
    if given.act is Act.NEXT:
        answer, problem = read_answer(question, given.values, given.text)
    if problem:
        again = read_draft(question, given.values, given.text)
        return Decision(wanted=given.screen, problem=problem, draft=again)
    changes = Changes(answer=answer)
    return Decision(changes, wanted=_after(questionnaire, sheet, changes, given.screen))


def _permitted(questionnaire: Questionnaire, sheet: AnswerSheet, given: Submission) -> Decision:
    """Whether the words may be used: saved and on, or asked again."""
    name = given.screen.partition(BACK_TO)[0]
    answer, problem = read_permission(sheet.answers[name.removeprefix(QUOTE)], given)
    if answer is None:
        return Decision(wanted=given.screen, problem=problem)
    changes = Changes(answer=answer)
    return Decision(changes, wanted=_after(questionnaire, sheet, changes, given.screen))


def _prepared(questionnaire: Questionnaire, sheet: AnswerSheet, given: Submission, today: date) -> Decision:
    """A form before the first question: saved and on, or shown again."""
    name = given.screen.partition(BACK_TO)[0]
    changes, problem = read_before(name, given, today=today)
    if changes is None:
        return Decision(wanted=given.screen, problem=problem)
    if changes.stage is Stage.REFUSED:
        return Decision(changes, wanted=Place.REFUSED)
    if asks_for_explanation(name, given):
        return Decision(changes, wanted=Place.STOPPING)
    return Decision(changes, wanted=_after(questionnaire, sheet, changes, given.screen))


def _after(questionnaire: Questionnaire, sheet: AnswerSheet, changes: Changes, here: str) -> str:
    """The screen that follows once the changes are made; someone who came from the review goes back to it.

    When the change opened a question that is not answered yet, that one comes before the review.
    """
    new = apply(sheet, changes)
    names = way(questionnaire, new)
    name, _, back = here.partition(BACK_TO)
    if not back:
        return names[names.index(name) + 1]
    undone = first_undone(names, new)
    return undone if undone == back else undone + BACK_TO + back
