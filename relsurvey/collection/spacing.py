"""How far apart rounds that ask the same people the same questions must be.

Between two close rounds few people come, go or change their minds: the difference of two safe results is then the
answer of a person or two. ADR 0016 says why it is a rule about days.
"""

from collections.abc import Iterable
from datetime import date, timedelta

from relsurvey.collection.wave import Wave, WaveState
from relsurvey.questionnaire.joined import parts

#: Days from the last day of one round to the first of the other.
LEAST_BETWEEN = timedelta(days=28)


def too_close(this: Wave, others: Iterable[Wave]) -> Wave | None:
    """A round that ran or runs so near to this one that their results must not stand beside each other, if any."""
    return next(
        (other for other in others if _asks_the_same(this, other) and _between(this, other) < LEAST_BETWEEN), None
    )


def first_day_after(other: Wave) -> date:
    """The first day on which a round may open after another one."""
    return other.closes_on + LEAST_BETWEEN


def _asks_the_same(this: Wave, other: Wave) -> bool:
    return (
        other.id != this.id
        and other.state is not WaveState.DRAFT
        # A questionnaire that carries the questions of another one asks them all.
        and not set(parts(other.questionnaire_id)).isdisjoint(parts(this.questionnaire_id))
        and not set(this.asked).isdisjoint(other.asked)
        and not set(this.plan.question_ids).isdisjoint(other.plan.question_ids)
    )


def _between(this: Wave, other: Wave) -> timedelta:
    return max(this.opens_on - other.closes_on, other.opens_on - this.closes_on)
