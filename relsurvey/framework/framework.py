"""A map of a framework as frozen values. It holds names; what the evidence says is worked out from it elsewhere."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Kind(StrEnum):
    """Where evidence comes from."""

    PEOPLE = "people"
    STAFF = "staff"
    AUDIT = "audit"
    ACTIONS = "actions"
    MEASURES = "measures"
    PRACTICES = "practices"


class Practice(StrEnum):
    """Something that an organisation does with people, which is evidence in itself."""

    EASY_READ = "easy-read"
    SHOWN_TO_PEOPLE = "shown-to-people"
    REPLIES = "replies"
    CO_PRODUCTION = "co-production"
    WORKSHOPS = "workshops"
    ACTIONS = "actions"


class MapStatus(StrEnum):
    """Whether the framework is used now. DRAFT: it, or its map, is not final."""

    IN_USE = "in-use"
    DRAFT = "draft"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Category:
    """A kind of evidence as the framework tells them apart; `holds` is empty where relsurvey has none of it."""

    id: str
    name: str
    holds: tuple[Kind, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A heading that entries stand under."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that is looked at, and what is evidence for it."""

    id: str
    section: str
    name: str
    indicators: tuple[str, ...] = ()
    measures: tuple[str, ...] = ()
    practices: tuple[Practice, ...] = ()

    @property
    def mapped(self) -> bool:
        """Whether anything is named as evidence for it."""
        return bool(self.indicators or self.measures or self.practices)


@dataclass(frozen=True, slots=True)
class Framework:
    """A map. `dated` is the day on which somebody last checked it against the framework."""

    id: str
    title: str
    dated: date
    status: MapStatus
    about: str
    source: str
    sections: tuple[Section, ...]
    entries: tuple[Entry, ...]
    categories: tuple[Category, ...] = ()
