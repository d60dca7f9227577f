"""How far the ratings of a room agree, on an ordered scale, without taking a mean of it.

Van der Eijk's agreement A: C. van der Eijk, "Measuring agreement in ordered rating scales", Quality & Quantity 35
(2001) 325 to 341. 1: everyone on one level; 0: the same number on each; -1: half at each end.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations

#: Where the words for it change. These borders are ours, not the paper's.
CLOSE, APART = 0.6, 0.2
#: Two can only be the same or opposite.
_FEWEST_LEVELS = 3


def agreement(counts: Sequence[int]) -> float:
    """Van der Eijk's A of the counts from the weakest level to the strongest; ValueError for fewer than 3 levels or
    nobody.
    """
    total = sum(counts)
    if len(counts) < _FEWEST_LEVELS or total == 0:
        raise ValueError
    return sum(_of_pattern(pattern) * weight for pattern, weight in _layers(counts)) / total


def polarisation(counts: Sequence[int]) -> float:
    """0: everyone on one level; 1: half at each end. (1 - A) / 2, as in the R package `agrmt`."""
    return (1 - agreement(counts)) / 2


def _layers(counts: Sequence[int]) -> Iterator[tuple[tuple[bool, ...], int]]:
    """The counts cut into layers: which levels reach so high, and how many ratings are in the layer."""
    left = list(counts)
    while any(left):
        pattern = tuple(number > 0 for number in left)
        height = min(number for number in left if number)
        yield pattern, height * sum(pattern)
        left = [number - height if number else 0 for number in left]


def _of_pattern(pattern: tuple[bool, ...]) -> float:
    levels, filled = len(pattern), sum(pattern)
    if filled == 1:
        return 1.0
    triples = list(combinations(pattern, 3))
    unimodal = sum(one in {(True, True, False), (False, True, True)} for one in triples)
    bimodal = sum(one == (True, False, True) for one in triples)
    if not unimodal + bimodal:
        return 0.0
    shape = ((levels - 2) * unimodal - (levels - 1) * bimodal) / ((levels - 2) * (unimodal + bimodal))
    return shape * (1 - (filled - 1) / (levels - 1))
