"""A wave: one round of fieldwork, and the rules about what one may look like."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from relsurvey.collection.asked import Membership, Numbers, Where
from relsurvey.collection.plan import BreakdownKind, ReleasePlan
from relsurvey.collection.plan_check import check_plan
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
    `asked_of` divides the numbers by client group, where the plan does: empty otherwise, and in a draft in which nobody
    has divided them yet. `membership` holds the units of which somebody knows how they changed since the wave before.
    `threshold_reason` says why the threshold is lower than usual, and is empty where it is not.
    `early_days` is within how many days somebody who looks after safety reads what people write; None: nobody does
    before the wave has closed.
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
    asked_of: Mapping[Where, int] = field(default_factory=dict)
    membership: Mapping[str, Membership] = field(default_factory=dict)
    threshold_reason: str = ""
    early_days: int | None = None

    @property
    def places(self) -> Mapping[Where, int]:
        """Where people are invited: (unit id, client group id) → how many, in the order of units and client groups."""
        if self.plan.has(BreakdownKind.CLIENT_GROUP):
            return self.asked_of
        return {(unit_id, ""): people for unit_id, people in self.asked.items()}

    @property
    def client_group_names(self) -> Mapping[str, str]:
        """Client group id → its name, of those in the plan."""
        return {group.id: group.name for one in self.plan.of_kind(BreakdownKind.CLIENT_GROUP) for group in one.groups}

    def with_numbers(self, numbers: Numbers) -> "Wave":
        """The wave with other numbers."""
        return replace(self, asked=numbers.asked, asked_of=numbers.asked_of, membership=numbers.membership)

    def require_place(self, unit_id: str, client_group: str) -> None:
        """Raise BadInput("unit-not-asked" | "client-group-not-asked") unless people are invited there."""
        if unit_id not in self.asked:
            raise BadInput("unit-not-asked")
        if (unit_id, client_group) not in self.places:
            raise BadInput("client-group-not-asked")


def check_id(given: str) -> str:
    """An id that somebody chose for a wave, a unit or an organisation; BadInput when it can't stand in an address."""
    if not _ID.fullmatch(given):
        raise BadInput("id-form")
    return given


def check_wave(wave: Wave, questionnaire: Questionnaire, *, known_units: Collection[str]) -> None:
    """Raise BadInput or Refused when the wave's dates, threshold or plan do not hold together."""
    if wave.closes_on < wave.opens_on:
        raise BadInput("wave-dates")
    if wave.threshold < NORMAL_THRESHOLD:
        raise Refused("threshold-by-controller", normal=NORMAL_THRESHOLD)
    check_plan(wave.plan, questionnaire, known_units=known_units)
