"""Whether counts that are not shown could be others. A table that fits all that is known is a proof that they could.

The proofs looked for here are small: one person of a group gave another answer, and either all limits allow that, or
one person elsewhere makes up for it. Most groups have many of them, and all groups are looked at together, so
programmes (`programmes`) are left with the few that have none.

Whoever knows the answers of one person in the group, such as their own, knows that a proof in which this person answers
otherwise is none. So it is counted as well whether there is another small proof without any one person of the group.
"""

from dataclasses import dataclass
from itertools import combinations

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from relsurvey.reporting.disclosure.knowledge import Flags, Grid, Known, Sheet
from relsurvey.reporting.tallies import Counts


@dataclass(frozen=True, slots=True)
class Room:
    """How far the counts of groups can move, groups x cells: so many fewer, or more, are surely possible.

    `down` and `up` are at least what is possible; 0 means that no small proof was found. `fewer_whoever_is_known`
    says where one fewer is possible for who knows the answers of one person of the group, whoever that is.
    """

    down: Grid
    up: Grid
    fewer_whoever_is_known: Flags


def room(sheet: Sheet, known: Known, groups: Flags) -> Room:
    """How far each cell of each group (groups x atoms) can move while everybody's knowledge stays true."""
    classes = _Classes.of(known.members)
    down, up = _swaps(sheet, classes, groups)
    fewer = np.zeros((len(groups), sheet.leave.shape[1]), dtype=np.int64)
    more = np.zeros_like(fewer)
    for one, other in combinations(range(sheet.leave.shape[1]), 2):
        exchange = _exchange(sheet, known, classes, one, other)
        for cell, new, allowed in ((one, other, exchange), (other, one, exchange.the_other_way())):
            goers = _goers(sheet, classes, groups, cell, new, allowed)
            fewer[:, cell] = np.maximum(fewer[:, cell], goers)
            more[:, new] = np.maximum(more[:, new], goers)
    fewer, more = fewer[:, : len(sheet.cells)], more[:, : len(sheet.cells)]
    # Who is alone in a group has nobody there to know about but themselves.
    enough = np.clip(groups @ sheet.base, 1, 2)[:, None]
    return Room(np.maximum(down, fewer > 0), np.maximum(up, more > 0), fewer >= enough)


@dataclass(frozen=True, slots=True)
class _Classes:
    """Atoms that are in the same rows. `rows` is classes x rows.

    `order` is the atoms class by class, and `starts` where each class begins there.
    """

    rows: Flags
    order: Counts
    starts: Counts

    @classmethod
    def of(cls, members: Flags) -> "_Classes":
        """The classes of atoms in rows (rows x atoms)."""
        rows, place = np.unique(members.T, axis=0, return_inverse=True)
        order = np.argsort(place.reshape(-1), kind="stable")
        return cls(rows, order, np.searchsorted(place.reshape(-1)[order], np.arange(len(rows))))

    def sums(self, counts: Grid) -> Grid:
        """The same counts (anything x atoms) by class."""
        return np.add.reduceat(counts[:, self.order], self.starts, axis=1)


def _swaps(sheet: Sheet, classes: _Classes, groups: Flags) -> tuple[Grid, Grid]:
    """Several people of a group who change places, answers and all, with people outside of it in the same rows."""
    people, everybody = classes.sums(groups * sheet.base), classes.sums(sheet.base[None])
    down, up = [], []
    for counts in sheet.counts.T:
        inside = classes.sums(groups * counts)
        outside = classes.sums(counts[None]) - inside
        down.append(np.minimum(inside, everybody - people - outside).sum(axis=1))
        up.append(np.minimum(people - inside, outside).sum(axis=1))
    return np.stack(down, axis=1), np.stack(up, axis=1)


@dataclass(frozen=True, slots=True)
class _Exchange:
    """Where people can go from one cell to another: alone, by class; or made up for, by class and class elsewhere.

    `back` is the same for the other direction.
    """

    alone: Flags
    back: Flags
    made_up: Flags

    def the_other_way(self) -> "_Exchange":
        return _Exchange(self.back, self.alone, self.made_up.T)


def _exchange(sheet: Sheet, known: Known, classes: _Classes, one: int, other: int) -> _Exchange:
    loses, gains = _slack(sheet, known, one, other)
    made_up = _with_others(classes.rows & ~loses, classes.rows) & _with_others(classes.rows & ~gains, classes.rows).T
    alone, back = (np.asarray(~(classes.rows & ~free).any(axis=1)) for free in (loses, gains))
    return _Exchange(alone, back, made_up)


def _goers(  # noqa: PLR0917
    sheet: Sheet, classes: _Classes, groups: Flags, cell: int, other: int, exchange: _Exchange
) -> Counts:
    """How many people of each group there are of whom any one could be in `other` instead of in `cell`."""
    movers, comes = classes.sums(groups * sheet.goers(cell, other)), sheet.goers(other, cell)
    everywhere = classes.sums(comes[None])
    # Of those who could make up for it, most are not in the group: only the others are gone through.
    nobody_left = csr_array(((classes.sums(groups * comes) == everywhere) & (everywhere > 0)).astype(np.int64))
    made_up = exchange.made_up.astype(np.int64)
    answered = made_up @ (everywhere[0] > 0) - nobody_left @ made_up.T > 0
    return np.asarray((movers * (answered | exchange.alone)).sum(axis=1))


def _slack(sheet: Sheet, known: Known, cell: int, other: int) -> tuple[Flags, Flags]:
    """The rows that could have one person fewer in `cell` and one more in `other`; and the other way round."""
    sums = known.members.astype(np.int64) @ sheet.counts
    fewer, more = sums > known.low, sums < known.high
    if sheet.leave.shape[1] > len(sheet.cells):
        # Nobody publishes how many chose one option less.
        free = np.ones((len(sums), 1), dtype=bool)
        fewer, more = np.hstack([fewer, free]), np.hstack([more, free])
    return fewer[:, cell] & more[:, other], fewer[:, other] & more[:, cell]


def _with_others(rows: Flags, others: Flags) -> Flags:
    """Classes x classes: whether all rows of the first are rows of the second."""
    # Sixty-four rows to a number, since there are many pairs.
    some, more = (_packed(one) for one in (rows, others))
    return np.asarray(~(some[:, None] & ~more[None]).any(axis=2))


def _packed(rows: Flags) -> NDArray[np.uint64]:
    bits = np.packbits(rows, axis=1)
    return np.pad(bits, ((0, 0), (0, -bits.shape[1] % 8))).view(np.uint64)
