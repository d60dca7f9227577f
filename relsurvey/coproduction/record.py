"""The co-production record: what is printed with the results. It has a small-number rule of its own.

Reviewers are few, and people know who they are. So the record says how many they were and in which roles, and what was
changed. It never says how many said something about one question, and no role beside what was said. What was said is
the author's summary, and stands there only where everybody whose words are behind it lets us print them.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from relsurvey.coproduction.review import Answered, Judgement, Review, Reviewer, Role, Verdict
from relsurvey.coproduction.standing import standing
from relsurvey.questionnaire.definition import Questionnaire


@dataclass(frozen=True, slots=True)
class Line:
    """One question of the record. `summary` is empty where somebody has not allowed it, or nothing was written."""

    question_id: str
    summary: str
    changed: bool
    done: str


@dataclass(frozen=True, slots=True)
class No:
    """A "not yet": what it said, what the author did, or who overruled it and why.

    Whose it was is not told, nor how many said the same.
    """

    summary: str
    answer: str
    overruled_name: str
    reason: str


@dataclass(frozen=True, slots=True)
class Record:
    """Everything that is printed about how one version was made with people."""

    review_id: str
    questionnaire: Questionnaire
    begun_on: date
    closed_on: date | None
    roles: Mapping[Role, int]
    sign_offs: int
    lines: tuple[Line, ...]
    nos: tuple[No, ...]

    @property
    def people(self) -> int:
        return sum(self.roles.values())

    @property
    def changed(self) -> int:
        """How many questions were changed because of what people said."""
        return sum(line.changed for line in self.lines)


def record(review: Review, reviewers: Sequence[Reviewer], answers: Sequence[Answered]) -> Record | None:
    """The record of a review; None while nobody has said anything."""
    took_part = [one for one in reviewers if one.said or one.judgements]
    if not took_part:
        return None
    known = {question.id for question in review.questionnaire.questions}
    by_question = {one.question_id: one for one in answers}
    ordered = [question.id for question in review.questionnaire.questions if question.id in by_question]
    gone = [one.question_id for one in answers if one.question_id not in known]
    roles = Counter(one.role for one in took_part)
    return Record(
        review_id=review.id,
        questionnaire=review.questionnaire,
        begun_on=review.begun_on,
        closed_on=review.closed_on,
        roles={role: roles[role] for role in Role if roles[role]},
        sign_offs=standing(took_part, review.content_hash, needed=0).sign_offs,
        lines=tuple(_line(by_question[one], took_part) for one in (*ordered, *gone)),
        # What is told in the same words is told once: nobody can count who said the same.
        nos=tuple(dict.fromkeys(_no(one, who) for who in took_part for one in who.judgements if _is_told(one))),
    )


def may_print(question_id: str, reviewers: Sequence[Reviewer]) -> bool:
    """Whether everybody who wrote about a question lets us print it."""
    return all(one.may_print for one in reviewers if any(said.has_words for said in one.about(question_id)))


def _line(answered: Answered, reviewers: Sequence[Reviewer]) -> Line:
    summary = answered.summary if may_print(answered.question_id, reviewers) else ""
    return Line(answered.question_id, summary, answered.changed, answered.done)


def _is_told(judgement: Judgement) -> bool:
    return judgement.verdict is Verdict.NOT_YET and not judgement.blocks


def _no(judgement: Judgement, reviewer: Reviewer) -> No:
    summary = judgement.summary if reviewer.may_print or not judgement.why else ""
    return No(summary, judgement.answer, judgement.overruled_name, judgement.reason)
