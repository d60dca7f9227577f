"""Which screens make up one person's way, how far they have come, and which screens they may ask for."""

from collections.abc import Collection, Iterator, Mapping
from itertools import takewhile

from relsurvey.collection.answers import Answer, AnswerSheet, Help, Stage
from relsurvey.collection.steps import BACK_TO, INTRODUCTION, QUESTION, QUOTE, Place
from relsurvey.questionnaire.definition import Audience, Question, Questionnaire

#: A screen can be opened from one other; only the stop screen leads back to a question that was itself opened so.
_LONGEST_WAY_BACK = 1
_LONGEST_WAY_BACK_FROM_STOP = 2


def asked(questionnaire: Questionnaire, answers: Mapping[str, Answer]) -> tuple[Question, ...]:
    """The questions that this person is asked, in order: show-if rules applied to the answers so far.

    A rule that points to a question which is itself not asked is not met, so an old answer behind a closed branch
    opens nothing.
    """
    shown: dict[str, Question] = {}
    for question in questionnaire.questions:
        rule = question.show_if
        if question.follows and not _options(answers, question.follows):
            continue
        if rule is None or (rule.question_id in shown and set(rule.options) & set(_options(answers, rule.question_id))):
            shown[question.id] = question
    return tuple(shown.values())


def count(questionnaire: Questionnaire, question: Question) -> tuple[int, int]:
    """The number of a question, and of how many.

    What is asked only because of an earlier answer has the number of the question before it: so the way never grows
    longer with an answer, and no number is left out.
    """
    before = takewhile(lambda one: one.id != question.id, questionnaire.questions)
    total = sum(not one.follows_up for one in questionnaire.questions)
    return sum(not one.follows_up for one in (*before, question)), total


def _options(answers: Mapping[str, Answer], question_id: str) -> tuple[str, ...]:
    answer = answers.get(question_id)
    return answer.options if answer else ()


def way(questionnaire: Questionnaire, sheet: AnswerSheet) -> list[str]:
    """The screens of this person's way, in order."""
    return [*_before(questionnaire, sheet), *_questions(questionnaire, sheet), Place.REVIEW.value]


def _before(questionnaire: Questionnaire, sheet: AnswerSheet) -> list[str]:
    """Staff answer about their own work: they need no practice, and nobody answers for them."""
    if questionnaire.audience is Audience.STAFF:
        return [Place.ABOUT.value, Place.SEEN.value, Place.CONSENT.value]
    before = [*INTRODUCTION, Place.CONSENT]
    if questionnaire.audience is Audience.YOUNG:
        before.append(Place.TOLD)
    before.append(Place.HELP)
    if sheet.help not in {None, Help.ALONE}:
        before.append(Place.HELPER)
    if sheet.help is Help.PROXY:
        before += [Place.VIEW, Place.DECIDER]
    return [place.value for place in before]


def _questions(questionnaire: Questionnaire, sheet: AnswerSheet) -> Iterator[str]:
    for question in asked(questionnaire, sheet.answers):
        yield QUESTION + question.id
        if is_asked_to_quote(sheet, question.id):
            yield QUOTE + question.id


def is_asked_to_quote(sheet: AnswerSheet, question_id: str) -> bool:
    """Whether somebody has written words that are theirs to give. Who answers for another can't give them away."""
    answer = sheet.answers.get(question_id)
    return answer is not None and bool(answer.text) and sheet.help is not Help.PROXY


def _done(name: str, sheet: AnswerSheet) -> bool:
    match name:
        case _ if name in INTRODUCTION:
            return sheet.consent or name in _read(sheet)
        case Place.CONSENT:
            return sheet.consent
        case Place.TOLD:
            return sheet.told is not None
        case Place.HELP:
            return sheet.help is not None
        case Place.HELPER:
            return sheet.helper is not None
        case Place.VIEW:
            return sheet.view is not None
        case Place.DECIDER:
            return sheet.decider is not None
        case Place.REVIEW:
            return False
        case _ if name.startswith(QUOTE):
            return sheet.answers[name.removeprefix(QUOTE)].quote is not None
        case _:
            return name.removeprefix(QUESTION) in sheet.answers


def furthest(read: str, now: Place | None) -> str:
    """The later one of two screens of the introduction: whoever goes back and on again has not forgotten the rest."""
    order = ["", *INTRODUCTION]
    return max(read, now or "", key=order.index)


def _read(sheet: AnswerSheet) -> tuple[str, ...]:
    """The screens of the introduction that are behind this person."""
    return INTRODUCTION[: ["", *INTRODUCTION].index(sheet.introduced)]


def first_undone(names: list[str], sheet: AnswerSheet) -> str:
    """Where this person's way goes on; the review when everything is answered."""
    return next(name for name in names if not _done(name, sheet))


def position(names: list[str], sheet: AnswerSheet) -> str:
    """The screen of somebody who asks for none: after a reload, or days later with the receipt."""
    match sheet.stage:
        case Stage.SENT:
            return Place.THANKS
        case Stage.REFUSED:
            return Place.REFUSED
        case Stage.UNDER_WAY | Stage.KEPT:
            return first_undone(names, sheet)


def opened(names: list[str], sheet: AnswerSheet) -> set[str]:
    """The screens that this person may ask for: what is behind them, the next one, and the ways out.

    What was sent can still be looked over, changed and deleted: that is what the receipt is for.
    """
    match sheet.stage:
        case Stage.REFUSED:
            return {Place.REFUSED.value}
        case Stage.SENT:
            extra = {Place.STOP.value, Place.THANKS.value}
        case Stage.KEPT:
            extra = {Place.STOP.value, Place.KEPT.value}
        case Stage.UNDER_WAY:
            extra = {Place.STOP.value} if sheet.consent else _explained(sheet)
    reached = names.index(first_undone(names, sheet))
    return {*names[: reached + 1], *extra}


def _explained(sheet: AnswerSheet) -> set[str]:
    """What CHECK asks is explained only after it was asked."""
    return {Place.STOPPING.value} if Place.CHECK in _read(sheet) else set()


def known(wanted: str, allowed: Collection[str]) -> str:
    """The wanted name, cut before the first part that is not allowed; empty when nothing is left.

    The review may be the way back before it is open: a change made from it can open a question that comes first.
    """
    name, *back = wanted.split(BACK_TO)
    if name not in allowed:
        return ""
    back = back[: _LONGEST_WAY_BACK_FROM_STOP if name == Place.STOP else _LONGEST_WAY_BACK]
    return BACK_TO.join([name, *takewhile({*allowed, Place.REVIEW.value}.__contains__, back)])
