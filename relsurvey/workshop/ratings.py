"""One person's rating, and what a room sees when all of them are revealed at once."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from relsurvey.errors import BadInput, Refused
from relsurvey.workshop.agreement import APART, CLOSE, agreement, polarisation
from relsurvey.workshop.instrument import Statement

#: With fewer ratings nothing is shown: the room talks the statement through.
FEWEST_RATERS = 5


@dataclass(frozen=True, slots=True)
class Rating:
    """What one person says: a level from 1, or None for "I can't rate this"; and what they have seen, if they said."""

    level: int | None = field(repr=False)
    seen: frozenset[str] = field(default=frozenset(), repr=False)


class Spread(StrEnum):
    """How far apart a room is, in words. `TWO_CAMPS`: more at the ends than between them."""

    CLOSE = "close"
    MIXED = "mixed"
    APART = "apart"
    TWO_CAMPS = "two_camps"


@dataclass(frozen=True, slots=True)
class Counted:
    """What the database counted: so many ratings of one statement that are alike."""

    level: int | None
    seen: frozenset[str]
    number: int


@dataclass(frozen=True, slots=True)
class Counts:
    """The ratings of one statement in one round, counted. Only for the room's own screens; no mean is taken.

    `levels` goes from the weakest level to the strongest; `seen` says how many named each kind of evidence.
    """

    levels: tuple[int, ...] = field(repr=False)
    cant_rate: int = field(repr=False)
    seen: Mapping[str, int] = field(default_factory=dict, repr=False)

    @property
    def raters(self) -> int:
        """How many chose a level."""
        return sum(self.levels)

    @property
    def cant_rate_share(self) -> float:
        """Of everybody who answered, the share of those who could not rate it, from 0 to 1."""
        return self.cant_rate / (self.raters + self.cant_rate)

    @property
    def agreement(self) -> float:
        """Van der Eijk's A, from -1 to 1."""
        return agreement(self.levels)

    @property
    def polarisation(self) -> float:
        """From 0 (everyone on one level) to 1 (half at each end)."""
        return polarisation(self.levels)

    @property
    def most_common_share(self) -> float:
        """The share of the raters who chose the most common level, from 0 to 1."""
        return max(self.levels) / self.raters

    @property
    def spread(self) -> Spread:
        """How far apart the room is, in words."""
        found = self.agreement
        if found < 0:
            return Spread.TWO_CAMPS
        if found < APART:
            return Spread.APART
        return Spread.MIXED if found < CLOSE else Spread.CLOSE

    @property
    def lower_middle(self) -> int:
        """The level that at least half of the raters are at or below: the lower of the two middle ratings."""
        below = 0
        for level, number in enumerate(self.levels, start=1):
            below += number
            if below * 2 >= self.raters:
                return level
        raise ValueError


@dataclass(frozen=True, slots=True)
class Reveal:
    """What a reveal shows. Without counts there were too few raters: talk it through."""

    statement_id: str
    round: int
    counts: Counts | None = field(repr=False)


def reveal(statement: Statement, round_: int, counted: Iterable[Counted]) -> Reveal:
    """The counts of one statement as they are frozen; none when fewer than five chose a level."""
    found = _counts(counted, len(statement.levels))
    return Reveal(statement.id, round_, found if found.raters >= FEWEST_RATERS else None)


def require_room(*, joined: int, in_room: int | None) -> None:
    """Refused unless the facilitator said how many are in the room, and no more than those have joined.

    Refused("workshop-room-unknown" | "workshop-more-joined"). Somebody who joins twice could be counted twice, or make
    four people look like five.
    """
    if in_room is None:
        raise Refused("workshop-room-unknown")
    if joined > in_room:
        raise Refused("workshop-more-joined", joined=joined, room=in_room)


def check_rating(statement: Statement, level: int | None, seen: Sequence[str] = ()) -> Rating:
    """The rating as it is stored. BadInput("workshop-rating") for a level or a kind of evidence that there is not.

    Who can't rate a statement has nothing that shows its level.
    """
    known = {one.id for one in statement.seen}
    if (level is not None and not 1 <= level <= len(statement.levels)) or not known.issuperset(seen):
        raise BadInput("workshop-rating")
    return Rating(level, frozenset(seen) if level is not None else frozenset())


def _counts(counted: Iterable[Counted], levels: int) -> Counts:
    at, cant_rate, seen = [0] * levels, 0, dict[str, int]()
    for one in counted:
        if one.level is None:
            cant_rate += one.number
            continue
        at[one.level - 1] += one.number
        for kind in one.seen:
            seen[kind] = seen.get(kind, 0) + one.number
    return Counts(tuple(at), cant_rate, seen)
