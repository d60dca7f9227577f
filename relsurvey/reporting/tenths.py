"""How many people, as people say it: "about 8 out of 10", "almost everyone", "almost nobody".

Takes released ranges only, and says less than they do: whichever number of a range is the true one, it rounds to what
is said here.
"""

from dataclasses import dataclass
from enum import StrEnum

from relsurvey.reporting.intervals import is_band
from relsurvey.reporting.released import ReleasedCount

TEN = 10


class Manner(StrEnum):
    """How a share is said. ABOUT: it was rounded. The others say where it lies, as far as the published range shows."""

    FEW = "few"
    UP_TO = "up-to"
    EXACT = "exact"
    ABOUT = "about"
    BETWEEN = "between"
    AT_LEAST = "at-least"
    NEARLY_ALL = "nearly-all"


@dataclass(frozen=True, slots=True)
class Tenths:
    """A share as people out of 10: at least this many and at most that many, both rounded to the nearest."""

    manner: Manner
    at_least: int
    at_most: int


#: Said alike and drawn alike, whatever the size of the group: nobody, or everybody, is never told apart from nearly so.
FEW = Tenths(Manner.FEW, 0, 1)
NEARLY_ALL = Tenths(Manner.NEARLY_ALL, TEN - 1, TEN)


def tenths(count: ReleasedCount, base: ReleasedCount) -> Tenths:
    """How many of `base` people `count` people are. `base.at_least` is 1 or more."""
    # The most of all is a share of 1: nobody is counted twice.
    most = min(count.at_most, base.at_least)
    low, high = _nearest(count.at_least, base.at_most), _nearest(most, base.at_least)
    band = is_band(count, base)
    if high == 0 or (band and high == FEW.at_most):
        return FEW
    if low == TEN or (band and low == NEARLY_ALL.at_least):
        return NEARLY_ALL
    if low < high:
        return Tenths(_open_manner(low, high), low, high)
    exact = count.exact and base.exact and count.at_least * TEN == low * base.at_least
    return Tenths(Manner.EXACT if exact else Manner.ABOUT, low, high)


def _open_manner(low: int, high: int) -> Manner:
    if low == 0:
        return Manner.UP_TO
    return Manner.AT_LEAST if high == TEN else Manner.BETWEEN


def _nearest(count: int, people: int) -> int:
    """People out of 10, a half rounded up."""
    return (count * TEN * 2 + people) // (people * 2)
