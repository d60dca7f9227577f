"""Made-up answers that look like real ones: people differ, services differ, some things change, some are left out.

The same seed gives the same answers, so that pictures and guides stay right; and the same people in each round.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from math import log
from random import Random
from typing import TypeVar

from relsurvey.actions.demo.story import Round, Said, Service, Shift, Story
from relsurvey.collection.answers import Answer, AnswerSheet, Decider, Form, Help, Helper, Mode, Stage, View
from relsurvey.collection.journey import asked
from relsurvey.questionnaire.definition import Audience, Given, Question, Questionnaire, QuestionType
from relsurvey.storage.responses import NewResponse

_SEED = 2043
#: Of 100 people, so many deal with a question in each way, and answer in each way.
_GIVEN = {Given.ANSWERED: 90, Given.DONT_KNOW: 5, Given.PREFER_NOT: 2, Given.SKIPPED: 3}
_MODES = {Mode.OWN_DEVICE: 45, Mode.KIOSK: 25, Mode.INTERVIEW: 15, Mode.PAPER: 15}
#: How much people of one service differ from each other, on the scale on which questions and services differ.
_PEOPLE_DIFFER = 0.9
#: How far one step of an answer is from the next, on the same scale.
_STEP = 1.2
#: Of 10 people, so many choose an option where the story says nothing else.
_CHOSEN = 4

_Way = TypeVar("_Way")


@dataclass(frozen=True, slots=True)
class Answering:
    """A round that people answer: who the story says they are, what they are asked, and from when until when."""

    story: Story
    round: Round
    questionnaire: Questionnaire
    opens_on: date
    until: date

    @property
    def of_staff(self) -> bool:
        return self.questionnaire.audience is Audience.STAFF


def asked_of(round_: Answering) -> dict[tuple[str, str], int]:
    """(service, client group) → people asked; the staff of a service are in no client group."""
    if round_.of_staff:
        return {(service.id, ""): service.staff for service in round_.story.services}
    return {
        (service.id, group): people for service in round_.story.services for group, people in service.people.items()
    }


def responses(round_: Answering) -> Iterator[NewResponse]:
    """What came back, with what people wrote given to some who answered for themselves."""
    random = _random(round_.round.id)
    came = [one for service in round_.story.services for one in _of_service(round_, service)]
    said = iter(random.sample(round_.story.said_in(round_.round.id), len(round_.story.said_in(round_.round.id))))
    own = [one.id for one in came if one.sheet.help is not Help.PROXY]
    writing = dict(zip(random.sample(own, len(own)), said, strict=False))
    texts = [one for one in round_.questionnaire.questions if one.type is QuestionType.TEXT]
    for one in came:
        yield replace(one, sheet=_with_words(one.sheet, texts, writing.get(one.id)))


def _of_service(round_: Answering, service: Service) -> Iterator[NewResponse]:
    shifts = [one for one in round_.story.shifts_until(round_.round.id) if service.id in one.unit_ids]
    everybody = [
        group for (unit, group), people in asked_of(round_).items() if unit == service.id for _ in range(people)
    ]
    random = _random(round_.round.id, service.id)
    number = round(len(everybody) * service.answering * round_.round.answering / 10_000)
    for person in sorted(random.sample(range(len(everybody)), number)):
        # Somebody who is more content than others is so in each round.
        mood = service.mood + _random(service.id, person, round_.of_staff).gauss(0, _PEOPLE_DIFFER)
        group = everybody[person]
        leaning = partial(_leaning, round_, mood, shifts)
        told = sheet(random, round_.questionnaire, leaning=leaning, chosen=round_.story.chosen)
        yield NewResponse(
            id=f"{random.getrandbits(128):032x}",
            unit_id=service.id,
            client_group=group if "client_group" in round_.round.breakdowns else "",
            mode=Mode.OWN_DEVICE if round_.of_staff else _drawn(random, _MODES),
            day=date.fromordinal(random.randint(round_.opens_on.toordinal(), round_.until.toordinal())),
            sheet=_helped(random, told, round_.story.help.get(group, {})),
        )


def sheet(
    random: Random,
    questionnaire: Questionnaire,
    *,
    leaning: Callable[[Question], float],
    chosen: Mapping[str, Mapping[str, int]],
) -> AnswerSheet:
    """What one person sent, texts left out. `leaning`: how much they lean to the best answer of a question.

    `chosen`: question → option → of 10 people, so many choose it.
    """
    answers: dict[str, Answer] = {}
    for question in questionnaire.questions:
        if question.type is not QuestionType.TEXT and question in asked(questionnaire, answers):
            answers[question.id] = _answer(random, question, leaning(question), chosen)
    return AnswerSheet(stage=Stage.SENT, consent=True, form=random.choice(tuple(Form)), answers=answers)


def _leaning(round_: Answering, mood: float, shifts: Sequence[Shift], question: Question) -> float:
    tendencies = round_.story.tendencies.get(round_.questionnaire.id, {})
    changed = sum(one.by for one in shifts if question.id in one.question_ids)
    return mood + tendencies.get(question.id, 0.0) + changed


def _helped(random: Random, told: AnswerSheet, ways: Mapping[Help, int]) -> AnswerSheet:
    """The sheet with what it says about help; staff are not asked. Who decides for somebody says who judged it."""
    help_ = _drawn(random, ways) if ways else None
    if help_ in {None, Help.ALONE}:
        return replace(told, help=help_)
    helped = replace(told, help=help_, helper=random.choice(tuple(Helper)))
    if help_ is not Help.PROXY:
        return helped
    return replace(helped, view=random.choice(tuple(View)), decider=Decider.SOCIAL_WORKER)


def _answer(random: Random, question: Question, leaning: float, chosen: Mapping[str, Mapping[str, int]]) -> Answer:
    given = _drawn(random, _GIVEN)
    if given is not Given.ANSWERED and given in (*question.ways_out, Given.SKIPPED):
        return Answer(question.id, given)
    if question.type is QuestionType.ONE:
        return Answer(question.id, Given.ANSWERED, (_step(random, question, leaning),))
    options = [option.id for option in question.options]
    often = chosen.get("seen" if question.follows else question.id, {})
    some = [one for one in options if random.random() * 10 < often.get(one, _CHOSEN)]
    some = sorted(random.sample(some, min(len(some), question.at_most or len(some))), key=options.index)
    # Who finds nothing chooses the last one, which is "something else" or "nothing yet".
    return Answer(question.id, Given.ANSWERED, tuple(some or options[-1:]))


def _step(random: Random, question: Question, leaning: float) -> str:
    """The option of a one-choice question, from the best to the worst as people lean more or less towards it."""
    options = [option.id for option in question.options]
    best_first = options[::-1] if question.levels else options
    chance = random.random()
    lean = leaning + log(chance / (1 - chance)) if chance else leaning
    best = _STEP * (len(options) - 3) / 2
    passed = sum(lean < best - _STEP * step for step in range(len(options) - 1))
    return best_first[passed]


def _with_words(told: AnswerSheet, texts: Sequence[Question], said: Said | None) -> AnswerSheet:
    """The sheet with what the person wrote to the first question that asks for a text."""
    answers = dict(told.answers) | {one.id: Answer(one.id, Given.SKIPPED) for one in texts}
    if said and texts:
        answers[texts[0].id] = Answer(texts[0].id, Given.ANSWERED, text=said.words, quote=said.quote)
    return replace(told, answers=answers)


def _random(*parts: object) -> Random:
    return Random(" ".join(map(str, (_SEED, *parts))))  # noqa: S311 - nothing here is secret: the answers are made up


def _drawn(random: Random, weights: Mapping[_Way, int]) -> _Way:
    return random.choices(list(weights), list(weights.values()))[0]
