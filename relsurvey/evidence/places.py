"""Where a voice stands on a topic, in three places, and how far two voices are apart. Ordinal: no number is made of it.

The rules were set before anybody saw a result; ADR 0030 gives the reasons. A survey has a place where its own numbers
say so and what is open can't turn it round. Open is, in a small group, what those would have said who did not answer;
in a larger one, everything inside of the 95 % interval.
- There: two thirds or more chose an answer on the good side, and it is sure that more than half would.
- Not yet: a third or fewer did, and it is sure that fewer than half would.
- Partly: it lies between, and it is sure that it is from a quarter to three quarters.
- Otherwise it can't be told. Where nothing is open, one of the three always holds.
What a team agreed, and an audit: the upper levels are "there", the lower ones "not yet", the middle one "partly".
"""

from enum import IntEnum, StrEnum

from relsurvey.reporting.change import Measure
from relsurvey.reporting.intervals import SMALL_POPULATION, Interval, bounds, outer

HALF, QUARTER, THREE_QUARTERS = 0.5, 0.25, 0.75
#: Compared as whole numbers of people, so that a border is where people would draw it.
_PARTS = 3


class Place(IntEnum):
    """In order; the numbers say which is further and nothing else."""

    NOT_YET = 1
    PARTLY = 2
    THERE = 3


class Apart(StrEnum):
    """How far what people say is from what the service says of itself. WIDE: opposite ends; NEAR: neighbours."""

    WIDE = "wide"
    NEAR = "near"
    SAME = "same"
    CANT_TELL = "cant-tell"


def place_of_share(found: Measure, *, asked: int | None) -> Place | None:
    """Where those stand of whom `found` chose the good side; None where it can't be told.

    `asked` is the size of the group, None where nobody knows it.
    """
    if found.base.at_least < 1:
        return None
    around = possible(found, asked=asked)
    least, most = found.count.at_least * _PARTS, found.count.at_most * _PARTS
    if least >= 2 * found.base.at_most:
        return Place.THERE if around.low > HALF else None
    if most <= found.base.at_least:
        return Place.NOT_YET if around.high < HALF else None
    between = least > found.base.at_most and most < 2 * found.base.at_least
    return Place.PARTLY if between and around.low >= QUARTER and around.high <= THREE_QUARTERS else None


def possible(found: Measure, *, asked: int | None) -> Interval:
    """Every share of the group that the published numbers leave possible, as the results page tells how sure it is."""
    if asked is not None and found.base.at_least < asked < SMALL_POPULATION:
        limits = bounds(found.count, found.base, asked=asked)
        return Interval(limits.at_least / asked, limits.at_most / asked)
    return outer(found.count, found.base, population=asked)


def place_of_level(level: int, levels: int) -> Place:
    """Where a level stands, counted from 1, the weakest of so many."""
    upper = levels - levels // 2
    if level > upper:
        return Place.THERE
    return Place.PARTLY if levels % 2 and level == upper else Place.NOT_YET


def apart(people: Place | None, other: Place | None) -> Apart:
    """How far another voice is from what people say."""
    if people is None or other is None:
        return Apart.CANT_TELL
    return (Apart.SAME, Apart.NEAR, Apart.WIDE)[abs(other - people)]
