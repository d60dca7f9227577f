"""A part of a text that may name somebody, and texts with such parts taken out. Suggestions, never decisions."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from enum import StrEnum


class Kind(StrEnum):
    """What a part of a text seems to be."""

    PERSON = "person"
    PLACE = "place"
    SERVICE = "service"
    PHONE = "phone"
    EMAIL = "email"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class Found:
    """Characters `start` up to `end` of a text."""

    start: int
    end: int
    kind: Kind


@dataclass(frozen=True, slots=True)
class Known:
    """Names that an organisation has anyway: those of its services, and of people who work there."""

    services: tuple[str, ...] = ()
    people: tuple[str, ...] = field(default=(), repr=False)


def without_overlap(found: Iterable[Found]) -> tuple[Found, ...]:
    """In the order of the text; where two overlap, the one that begins first, then the longer one."""
    kept: list[Found] = []
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return tuple(kept)


def taken_out(text: str, parts: Collection[Found], *, instead: dict[Kind, str]) -> str:
    """The text with a word of `instead` in the place of each part."""
    pieces, at = [], 0
    for one in without_overlap(parts):
        pieces += [text[at : one.start], instead[one.kind]]
        at = one.end
    return "".join([*pieces, text[at:]])
