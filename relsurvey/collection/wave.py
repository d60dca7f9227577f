"""A wave: one round of fieldwork, and the rules about what one may look like."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from relsurvey.collection.plan import ReleasePlan
from relsurvey.errors import BadInput, Refused
from relsurvey.questionnaire.definition import Questionnaire

#: How many people must be behind a distribution that is shown.
NORMAL_THRESHOLD = 10
#: The data controller may go down to this, with a written reason; nobody may go further.
LOWEST_THRESHOLD = 5

#: Ids stand in addresses and on printed sheets.
_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")


class WaveState(StrEnum):
    """Draft: being prepared. Open: people answer. Closed: nothing changes any more and results can be published."""

    DRAFT = "draft"
    OPEN = "open"
    CLOSED = "closed"


class Source(StrEnum):
    """Our own fieldwork, or answers that were collected with something else."""

    SURVEY = "survey"
    IMPORT = "import"


@dataclass(frozen=True, slots=True)
class Wave:
    """One round. `asked` maps unit id → how many people were asked there, in the organisation's order of units.

    `closes_on` is the last day on which people can answer; `opens_on` is the day it was opened once it is open.
    """

    id: str
    name: str
    questionnaire_id: str
    version: int
    content_hash: str
    state: WaveState
    opens_on: date
    closes_on: date
    threshold: int
    plan: ReleasePlan
    source: Source
    asked: Mapping[str, int] = field(default_factory=dict)


def check_id(given: str) -> str:
    """An id that somebody chose for a wave, a unit or an organisation; BadInput when it can't stand in an address."""
    if not _ID.fullmatch(given):
        raise BadInput("id-form")
    return given


def check_wave(wave: Wave, questionnaire: Questionnaire) -> None:
    """Raise BadInput or Refused when the wave's dates, threshold or plan do not hold together."""
    if wave.closes_on < wave.opens_on:
        raise BadInput("wave-dates")
    if wave.threshold < NORMAL_THRESHOLD:
        raise Refused("threshold-by-controller", normal=NORMAL_THRESHOLD)
    if (
        not wave.plan.question_ids
        or not wave.plan.breakdowns
        or not set(questionnaire.choice_ids).issuperset(wave.plan.question_ids)
    ):
        raise BadInput("plan-form")


def check_asked(asked: Mapping[str, int], known_units: Collection[str]) -> dict[str, int]:
    """The units in which somebody is asked; BadInput when a unit is unknown or a number is negative."""
    if not set(asked) <= set(known_units):
        raise BadInput("unit-unknown")
    if any(people < 0 for people in asked.values()):
        raise BadInput("asked-negative")
    return {unit: people for unit, people in asked.items() if people}
