"""How sure a published number is: intervals for larger groups, bounds for small ones, and the interval of a difference.

Takes released ranges only. Where a count is a range, the interval is the outer one: of all counts that are possible.
"""

from dataclasses import dataclass
from itertools import product
from math import ceil, inf, sqrt

from relsurvey.reporting.released import FEW, ReleasedCount

#: The normal deviate of an interval that holds the true share 95 times in 100.
Z95 = 1.959963984540054

#: Groups of fewer people than this get bounds, which assume nothing, instead of an interval.
SMALL_POPULATION = 50


@dataclass(frozen=True, slots=True)
class Interval:
    """From `low` to `high`, as shares: of a group between 0 and 1, of a difference between -1 and 1."""

    low: float
    high: float


def effective_size(answered: int, population: int | None) -> float:
    """How many answers these are worth in a finite group: n (N - 1) / (N - n); endless when all of it answered."""
    if population is None:
        return answered
    return inf if answered >= population else answered * (population - 1) / (population - answered)


def wilson(count: int, answered: int, *, population: int | None = None) -> Interval:
    """The 95 % Wilson score interval of `count` in `answered`, corrected for a finite population where it is known."""
    share, size = count / answered, effective_size(answered, population)
    if size == inf:
        return Interval(share, share)
    spread = Z95 * Z95 / size
    middle = (share + spread / 2) / (1 + spread)
    half = Z95 / (1 + spread) * sqrt(share * (1 - share) / size + spread / (4 * size))
    return Interval(max(0.0, middle - half), min(1.0, middle + half))


def interval(count: ReleasedCount, base: ReleasedCount, *, population: int | None = None) -> Interval | None:
    """The outer Wilson interval of every count that is possible; None beside a band of nobody or everybody."""
    if base.at_least < 1 or is_band(count, base):
        return None
    return outer(count, base, population=population)


def outer(count: ReleasedCount, base: ReleasedCount, *, population: int | None) -> Interval:
    """The Wilson interval of every count that is possible, beside a band as well. Somebody must have answered."""
    found = [wilson(number, answered, population=population) for number, answered in _pairs(count, base)]
    return Interval(min(one.low for one in found), max(one.high for one in found))


def bounds(count: ReleasedCount, base: ReleasedCount, *, asked: int) -> ReleasedCount:
    """How many of everybody who was asked would have said so, whatever those would say who did not answer."""
    silent = max(0, asked - base.at_least)
    return ReleasedCount(min(count.at_least, asked), min(count.at_most + silent, asked))


def is_band(count: ReleasedCount, base: ReleasedCount) -> bool:
    """Whether a count is so near to nobody or to everybody that it is a band; nothing exact may stand beside it."""
    return count.at_most <= FEW or count.at_least >= base.at_least - FEW


def difference(now: tuple[int, int], then: tuple[int, int]) -> Interval:
    """Newcombe's interval of a difference between two shares, each (count, answered): now less then."""
    new, old = now[0] / now[1], then[0] / then[1]
    of_new, of_old = wilson(*now), wilson(*then)
    low = sqrt((new - of_new.low) ** 2 + (of_old.high - old) ** 2)
    high = sqrt((of_new.high - new) ** 2 + (old - of_old.low) ** 2)
    return Interval(new - old - low, new - old + high)


def outer_difference(
    now: tuple[ReleasedCount, ReleasedCount], then: tuple[ReleasedCount, ReleasedCount]
) -> Interval | None:
    """The outer interval of a difference, each (count, base); None where nobody answered.

    The limits lie at the ends of the ranges, so trying these is trying them all.
    """
    if min(now[1].at_least, then[1].at_least) < 1:
        return None
    found = [difference(new, old) for new, old in product(_pairs(*now), _pairs(*then))]
    return Interval(min(one.low for one in found), max(one.high for one in found))


def in_hundred(found: Interval) -> tuple[int, int]:
    """An interval as people in 100, rounded to the nearest."""
    return _nearest(found.low * 100), _nearest(found.high * 100)


def _pairs(count: ReleasedCount, base: ReleasedCount) -> list[tuple[int, int]]:
    return [(min(number, answered), answered) for number, answered in product(_ends(count), _ends(base))]


def _ends(number: ReleasedCount) -> tuple[int, ...]:
    return tuple({number.at_least, number.at_most})


def _nearest(number: float) -> int:
    return ceil(number - 0.5)
