"""What is said about one topic from different sides: by people, staff, teams and audits."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from relsurvey.evidence.places import Apart, Place, apart


class Who(StrEnum):
    """Whose voice it is. STAFF: a survey of staff; TEAM: a level that a team agreed on; AUDIT: a check at a desk."""

    PEOPLE = "people"
    STAFF = "staff"
    TEAM = "team"
    AUDIT = "audit"


class Why(StrEnum):
    """Why a voice has no place."""

    HIDDEN = "hidden"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Level:
    """What a team settled on in a closed workshop, or an audit found: `number` of so many levels, with its words.

    Never a count of ratings. `unit_id` is empty for the whole organisation.
    """

    who: Who
    unit_id: str
    indicator: str
    short: str
    text: str
    number: int
    levels: int
    name: str
    source: str
    day: date


def newest(levels: Iterable[Level]) -> tuple[Level, ...]:
    """Of each statement the newest; what teams agreed on and what audits found stand beside each other."""
    found: dict[tuple[Who, str], Level] = {}
    for level in sorted(levels, key=lambda one: one.day):
        found[level.who, level.indicator] = level
    return tuple(found.values())


@dataclass(frozen=True, slots=True)
class Voice:
    """One side of a topic: what it was asked, and what came out. `why` stands where there is no place."""

    who: Who
    about: str
    says: str
    source: str
    place: Place | None
    why: Why | None = None


@dataclass(frozen=True, slots=True)
class Topic:
    """What people were asked, what they said, and what the service says about the same thing."""

    indicator: str
    title: str
    people: Voice
    others: tuple[Voice, ...]

    @property
    def furthest(self) -> Voice | None:
        """The voice that is furthest from what people say; of two, the one that sees it better. None: can't be told."""
        placed = [one for one in self.others if one.place and self.people.place]
        return max(placed, key=lambda one: (abs(self.steps(one)), self.steps(one))) if placed else None

    def steps(self, voice: Voice) -> int:
        """How many places a voice stands above what people say; below nought when beneath it, 0 where that is open."""
        return voice.place - self.people.place if voice.place and self.people.place else 0

    @property
    def apart(self) -> Apart:
        """How far the furthest voice is from what people say."""
        return apart(self.people.place, self.furthest.place if self.furthest else None)

    @property
    def rosier(self) -> bool:
        """Whether the furthest voice sees it better than people do."""
        return self.furthest is not None and self.steps(self.furthest) > 0


_ORDER = tuple(Apart)


def widest_first(topics: list[Topic]) -> tuple[Topic, ...]:
    """In the order of how far apart they are; of those alike, first where the service sees it better than people do."""
    return tuple(sorted(topics, key=lambda one: (_ORDER.index(one.apart), not one.rosier)))
