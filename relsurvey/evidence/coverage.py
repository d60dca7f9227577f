"""What there is for each entry of a framework, and how strong it is together.

The rule, in full. Strong: people answered, strongly by themselves, and another kind of evidence says something about it
too. Some: there is any evidence. None: what the map names was not there in the period, or can't be shown.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from relsurvey.evidence.pieces import Piece, Strength
from relsurvey.framework.framework import Entry, Framework, Kind


@dataclass(frozen=True, slots=True)
class Covered:
    """An entry with its evidence, in the order of the kinds."""

    entry: Entry
    pieces: tuple[Piece, ...]

    @property
    def strength(self) -> Strength:
        """How strong it is together."""
        if not self.pieces:
            return Strength.NONE
        people = any(one.kind is Kind.PEOPLE and one.strength is Strength.STRONG for one in self.pieces)
        others = any(one.kind is not Kind.PEOPLE for one in self.pieces)
        return Strength.STRONG if people and others else Strength.SOME


def cover(framework: Framework, pieces: Sequence[Piece]) -> tuple[Covered, ...]:
    """Every entry of the map, in its order, with the pieces that it names."""
    order = list(Kind)
    ordered = sorted(pieces, key=lambda one: order.index(one.kind))
    return tuple(Covered(entry, tuple(one for one in ordered if _names(entry, one))) for entry in framework.entries)


def _names(entry: Entry, piece: Piece) -> bool:
    match piece.kind:
        case Kind.MEASURES:
            return piece.about in entry.measures
        case Kind.PRACTICES:
            return piece.about in entry.practices
        case _:
            return piece.about in entry.indicators
