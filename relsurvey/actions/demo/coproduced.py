"""How people of the made-up organisation helped to make questions, by the same actions as on their phones."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from relsurvey.actions import question_reviews, reviewing, sign_offs
from relsurvey.actions.demo.story import read
from relsurvey.config import Settings
from relsurvey.coproduction.review import Kind, Reaction, Review, Role, Verdict
from relsurvey.people.viewer import Viewer
from relsurvey.questionnaire.definition import Questionnaire
from relsurvey.questionnaire.document import with_hash
from relsurvey.storage.database import Database


@dataclass(frozen=True, slots=True)
class _Making:
    """What every review is made with."""

    db: Database
    settings: Settings
    staff: Mapping[str, Viewer]
    today: date

    @property
    def author(self) -> Viewer:
        return self.staff["administrator"]


def add(
    db: Database,
    settings: Settings,
    *,
    staff: Mapping[str, Viewer],
    questionnaires: Mapping[str, Questionnaire],
    today: date,
) -> None:
    """Every review of the story, and from now on the rule that wants sign-offs."""
    making = _Making(db, settings, staff, today)
    told = read("reviews")
    for one in told["reviews"]:
        _add(making, one, questionnaires[one["questionnaire"]])
    sign_offs.need(db, by=making.author, sign_offs=told["sign_offs"])


def _add(making: _Making, told: Mapping[str, Any], now: Questionnaire) -> None:
    begun_on = making.today - timedelta(days=told["day"])
    first = _before(now, told["before"])
    review = question_reviews.begin(making.db, by=making.author, questionnaire=first, today=begun_on)
    people = [(token, one) for one in told["people"] for token in _begun(making, review, one)]
    for token, one in people:
        _look(making, review, token, one)
        _judge(making, token, one["then"], one)
    if told["before"]:
        _answer(making, review, told, on=begun_on + timedelta(days=14))
        question_reviews.put_wording(making.db, by=making.author, review_id=review.id, questionnaire=now)
        for token, one in people:
            for question_id in told["before"]:
                reviewing.react(making.db, token=token, question_id=question_id, reaction=Reaction.UNDERSTAND)
            _judge(making, token, one["now"], one)
    if overruled := told.get("overruled"):
        for judgement in _nos(making, review):
            by = making.staff[overruled["by"]]
            question_reviews.overrule(making.db, by=by, **judgement, reason=overruled["reason"])


def _before(now: Questionnaire, worded: Mapping[str, Mapping[str, str]]) -> Questionnaire:
    """The questionnaire with the words that some questions had at first."""
    words = now.words[now.written_in]
    said = dict(words.questions)
    for question_id, given in worded.items():
        said[question_id] = replace(said[question_id], text=given["text"], hint=given["hint"])
    return with_hash(replace(now, words={**now.words, now.written_in: replace(words, questions=said)}))


def _begun(making: _Making, review: Review, one: Mapping[str, Any]) -> Iterator[str]:
    count = one.get("count", 1)
    kind = Kind.GROUP if count > 1 else Kind.SINGLE
    link = question_reviews.invite(
        making.db, by=making.author, review_id=review.id, kind=kind, role=Role(one["role"]), label=one["label"]
    )
    for number in range(count):
        yield reviewing.begin(making.db, making.settings, token=link, form_key=f"{link} {number}")


def _look(making: _Making, review: Review, token: str, one: Mapping[str, Any]) -> None:
    for question in review.questionnaire.questions:
        said = one["said"].get(question.id)
        reaction = Reaction(said["reaction"]) if said else Reaction.UNDERSTAND
        about = {"token": token, "question_id": question.id}
        reviewing.react(making.db, **about, reaction=reaction)
        if said:
            words = {"word": said.get("word", ""), "picture": said.get("picture", ""), "own_words": said.get("own", "")}
            reviewing.explain(making.db, **about, **words)
    reviewing.permit(making.db, token=token, may_print=one["print"])


def _judge(making: _Making, token: str, verdict: object, one: Mapping[str, Any]) -> None:
    # YAML reads "yes" as true.
    said = Verdict.YES if verdict is True else Verdict.NOT_YET
    reviewing.judge(making.db, token=token, verdict=said, why=one.get("why", ""))


def _answer(making: _Making, review: Review, told: Mapping[str, Any], *, on: date) -> None:
    for question_id, answered in told["answers"].items():
        question_reviews.answer(
            making.db, by=making.author, review_id=review.id, question_id=question_id, **answered, today=on
        )
    for judgement in _nos(making, review):
        question_reviews.answer_no(making.db, by=making.author, **judgement, **told["no_then"])


def _nos(making: _Making, review: Review) -> list[dict[str, Any]]:
    """Those that hold it up, as the actions name them."""
    opened = question_reviews.open_(making.db, by=making.author, review_id=review.id)
    return [
        {"review_id": review.id, "reviewer_id": one.id, "number": one.judgement.number}
        for one in opened.reviewers
        if one.judgement and one.judgement.blocks
    ]
