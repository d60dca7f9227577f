"""A reviewer's way through the questions. Derived from what they said so far, never stored."""

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum

from relsurvey.coproduction.review import Reaction, Review, Reviewer, Said, fingerprint
from relsurvey.questionnaire.definition import Questionnaire, Words


class View(StrEnum):
    """Kinds of screens: the first one, a question, what should change about it, the whole, the permission, thanks."""

    START = "start"
    QUESTION = "question"
    MORE = "more"
    GOOD = "good"
    PRINT = "print"
    THANKS = "thanks"


@dataclass(frozen=True, slots=True)
class Step:
    """One screen; `question_id` for the two that are about a question."""

    view: View
    question_id: str = ""

    @property
    def name(self) -> str:
        """As it stands in an address and in a form."""
        return f"{self.view}.{self.question_id}" if self.question_id else self.view.value


def way(review: Review, reviewer: Reviewer) -> tuple[Step, ...]:
    """The screens of this reviewer, in order: more is asked where something should change, or was not understood."""
    steps = [Step(View.START)]
    for question in review.questionnaire.questions:
        steps.append(Step(View.QUESTION, question.id))
        said = current(review, reviewer, question.id)
        if said and said.reaction is not Reaction.UNDERSTAND:
            steps.append(Step(View.MORE, question.id))
    steps.append(Step(View.GOOD))
    if reviewer.has_words:
        steps.append(Step(View.PRINT))
    return (*steps, Step(View.THANKS))


def current(review: Review, reviewer: Reviewer, question_id: str) -> Said | None:
    """What they said about the question as it is now."""
    now = fingerprint(review.questionnaire, question_id)
    return next((said for said in reviewer.about(question_id) if said.about == now), None)


def has_changed(review: Review, reviewer: Reviewer, question_id: str) -> bool:
    """Whether the question is another one than the reviewer has seen."""
    return bool(reviewer.about(question_id)) and current(review, reviewer, question_id) is None


def place(review: Review, reviewer: Reviewer, wanted: str = "") -> Step:
    """The screen that is wanted, if there is such a one; otherwise the first at which something is still to be said."""
    steps = way(review, reviewer)
    for step in steps:
        if step.name == wanted:
            return step
    return next((step for step in steps if _is_open(review, reviewer, step)), steps[-1])


def after(review: Review, reviewer: Reviewer, step: Step) -> Step:
    """The screen behind this one; the last one stays."""
    return _beside(review, reviewer, step, 1)


def before(review: Review, reviewer: Reviewer, step: Step) -> Step:
    """The screen before this one."""
    return _beside(review, reviewer, step, -1)


def number(review: Review, step: Step) -> int:
    """Which question it is, from 1."""
    ids = [question.id for question in review.questionnaire.questions]
    return ids.index(step.question_id) + 1


def pictures(questionnaire: Questionnaire, words: Words, question_id: str) -> tuple[tuple[str, str], ...]:
    """(picture, what it stands for) of the pictures of the questionnaire, to find a better one for this question.

    Each is named in the questionnaire's own words, so that it has a name in every language. Those of answers that many
    questions have, such as "Yes", are left out.
    """
    found: dict[str, str] = {}
    often = Counter(option.picture for question in questionnaire.questions for option in question.options)
    for question in questionnaire.questions:
        said = words.questions[question.id]
        if question.picture:
            found.setdefault(question.picture, said.short)
        for option in question.options:
            if option.picture and often[option.picture] == 1:
                found.setdefault(option.picture, said.options[option.id].label)
    found.pop(questionnaire.question(question_id).picture, None)
    return tuple(found.items())


def _is_open(review: Review, reviewer: Reviewer, step: Step) -> bool:
    match step.view:
        case View.START:
            return not reviewer.said and not reviewer.judgements
        case View.QUESTION:
            return current(review, reviewer, step.question_id) is None
        case View.PRINT:
            return reviewer.may_print is None
        case View.GOOD:
            return reviewer.judgement is None or reviewer.judgement.content_hash != review.content_hash
        case _:
            return False


def _beside(review: Review, reviewer: Reviewer, step: Step, by: int) -> Step:
    steps = way(review, reviewer)
    at = steps.index(step) if step in steps else 0
    return steps[min(max(at + by, 0), len(steps) - 1)]
