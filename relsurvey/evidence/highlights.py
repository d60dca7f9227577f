"""The few things that are said first of all evidence, chosen by a rule and never by hand.

The rule, in full: what most people, and what fewest people, gave a good answer to; the topics on which people and the
service are far apart, two at most; what fewest staff, then what most staff, gave a good answer to. At most five, in
this order. Ranges are compared by their middle; of those alike, what was asked first. Good news and bad have one place
each, so that neither can be left out.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice

from relsurvey.evidence.pieces import Piece
from relsurvey.evidence.places import Apart
from relsurvey.evidence.voices import Topic
from relsurvey.framework.framework import Kind

MOST = 5
_MOST_APART = 2


class First(StrEnum):
    """Why it is said first: `pack-first-<value>` in the catalogue."""

    PEOPLE_MOST = "people-most"
    PEOPLE_FEWEST = "people-fewest"
    APART = "apart"
    STAFF_FEWEST = "staff-fewest"
    STAFF_MOST = "staff-most"


@dataclass(frozen=True, slots=True)
class Highlight:
    """One of them: what people or staff answered, and the topic where it is about being far apart."""

    why: First
    piece: Piece
    topic: Topic | None = None


def highlights(pieces: Sequence[Piece], topics: Sequence[Topic]) -> tuple[Highlight, ...]:
    """What is said first. `topics`: the widest apart first. Nothing where nothing of the group itself is shown."""
    return tuple(islice(_found(pieces, topics), MOST))


def _found(pieces: Sequence[Piece], topics: Sequence[Topic]) -> Iterator[Highlight]:
    people, staff = (_by_share(pieces, kind) for kind in (Kind.PEOPLE, Kind.STAFF))
    if people:
        yield Highlight(First.PEOPLE_MOST, people[0])
    yield from (Highlight(First.PEOPLE_FEWEST, one) for one in people[1:][-1:])
    answered = {one.about: one for one in people}
    wide = [one for one in topics if one.apart is Apart.WIDE and one.indicator in answered]
    yield from (Highlight(First.APART, answered[one.indicator], one) for one in wide[:_MOST_APART])
    yield from (Highlight(First.STAFF_FEWEST, one) for one in staff[1:][-1:])
    if staff:
        yield Highlight(First.STAFF_MOST, staff[0])


def _by_share(pieces: Sequence[Piece], kind: Kind) -> list[Piece]:
    """The answers of a kind, from the most on the good side to the fewest."""
    asked = [one for one in pieces if one.kind is kind and one.measure is not None]
    return sorted(asked, key=lambda one: -_share(one))


def _share(piece: Piece) -> float:
    found = piece.measure
    if found is None or not found.base.at_most:
        return 0.0
    return (found.count.at_least + found.count.at_most) / (found.base.at_least + found.base.at_most)
