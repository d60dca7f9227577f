"""How many answers came back while a wave is open: only as bands, and so that no two bands can be subtracted.

The units are put in groups that do not overlap. A unit in which at least 20 people were asked is a group; the others
are counted together, with the smallest of the large units if they are still fewer than 20. Each group has one band, a
range of at least ten numbers. The whole wave is given as the sum of these ranges and not counted by itself: it says
nothing that the groups do not say, so nothing about a small unit follows from the whole less the large units.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

#: A group with fewer people asked has no band of its own.
FEWEST_ASKED = 20
WIDTH = 10

#: The units whose answers are counted together.
Group = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Band:
    """A range that the number of answers lies in, both ends possible and included, out of `asked` people."""

    at_least: int
    at_most: int
    asked: int

    @property
    def open_ended(self) -> bool:
        """Whether the range goes up to everyone: "20 or more"."""
        return self.at_most == self.asked


def groups(asked: Mapping[str, int]) -> tuple[Group, ...]:
    """The groups that get a band; none when so few people were asked that a band would tell too much."""
    alone = sorted((unit for unit, people in asked.items() if people >= FEWEST_ASKED), key=asked.__getitem__)
    together = [unit for unit in asked if unit not in alone]
    if together and alone and _people(asked, together) < FEWEST_ASKED:
        together.append(alone.pop(0))
    found = [tuple(together)] if _people(asked, together) >= FEWEST_ASKED else []
    return (*found, *((unit,) for unit in asked if unit in alone))


def band(returned: int, asked: int) -> Band:
    """The band of a group. The last one goes up to everybody, and every one holds at least ten numbers."""
    last = (asked + 1) // WIDTH - 1
    step = min(returned // WIDTH, last)
    return Band(step * WIDTH, asked if step == last else step * WIDTH + WIDTH - 1, asked)


def whole(bands: Sequence[Band]) -> Band | None:
    """The range of the whole wave: the groups' ranges added up. None when there are none."""
    if not bands:
        return None
    return Band(sum(one.at_least for one in bands), sum(one.at_most for one in bands), sum(one.asked for one in bands))


def _people(asked: Mapping[str, int], units: Sequence[str]) -> int:
    return sum(asked[unit] for unit in units)
