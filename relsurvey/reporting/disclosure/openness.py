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

from relsurvey.reporting.disclosure.knowledge import Flags, Grid, Known, Sheet

Weights = NDArray[np.float32]


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
    classes = _classes(known.members)
    down, up = _swaps(sheet, classes, groups)
    fewer = np.zeros((len(groups), sheet.leave.shape[1]), dtype=np.float32)
    more = np.zeros_like(fewer)
    for one, other in combinations(range(sheet.leave.shape[1]), 2):
        exchange = _exchange(sheet, known, classes, one, other)
        for cell, new, allowed in ((one, other, exchange), (other, one, exchange.the_other_way())):
            goers = _goers(sheet, classes, groups, cell, new, allowed)
            fewer[:, cell] = np.maximum(fewer[:, cell], goers)
            more[:, new] = np.maximum(more[:, new], goers)
    fewer, more = fewer[:, : len(sheet.cells)], more[:, : len(sheet.cells)]
    # Who is alone in a group has nobody there to know about but themselves.
    enough = np.clip(groups.astype(np.int64) @ sheet.base, 1, 2)[:, None]
    return Room(np.maximum(down, fewer > 0), np.maximum(up, more > 0), fewer >= enough)


@dataclass(frozen=True, slots=True)
class _Classes:
    """Atoms that are in the same rows. `rows` is classes x rows, `of` atoms x classes."""

    rows: Weights
    of: Weights


def _classes(members: Flags) -> _Classes:
    rows, place = np.unique(members.T, axis=0, return_inverse=True)
    of = np.zeros((members.shape[1], len(rows)), dtype=np.float32)
    of[np.arange(members.shape[1]), place.reshape(-1)] = 1
    return _Classes(rows.astype(np.float32), of)


def _swaps(sheet: Sheet, classes: _Classes, groups: Flags) -> tuple[Grid, Grid]:
    """Several people of a group who change places, answers and all, with people outside of it in the same rows."""
    down = np.zeros((len(groups), len(sheet.cells)), dtype=np.int64)
    up = np.zeros_like(down)
    everybody, all_in = classes.of.T @ sheet.base, classes.of.T @ sheet.counts
    for place, group in enumerate(groups):
        people, inside = classes.of[group].T @ sheet.base[group], classes.of[group].T @ sheet.counts[group]
        outside = all_in - inside
        others_inside, others_outside = people[:, None] - inside, (everybody - people)[:, None] - outside
        down[place] = np.minimum(inside, others_outside).sum(axis=0)
        up[place] = np.minimum(others_inside, outside).sum(axis=0)
    return down, up


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
    apart = (_apart(classes, ~loses) == 0) & (_apart(classes, ~gains).T == 0)
    return _Exchange(_unbalanced(classes, ~loses) == 0, _unbalanced(classes, ~gains) == 0, apart)


def _goers(  # noqa: PLR0917
    sheet: Sheet, classes: _Classes, groups: Flags, cell: int, other: int, exchange: _Exchange
) -> Weights:
    """How many people of each group there are of whom any one could be in `other` instead of in `cell`."""
    goes = sheet.goers(cell, other).astype(np.float32)
    comes = sheet.goers(other, cell).astype(np.float32)
    movers = (groups * goes) @ classes.of
    elsewhere = comes @ classes.of - (groups * comes) @ classes.of
    answered = elsewhere @ exchange.made_up.T.astype(np.float32) > 0
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


def _unbalanced(classes: _Classes, tight: Flags) -> Weights:
    """How many rows without room each class is in."""
    return classes.rows @ tight.astype(np.float32)


def _apart(classes: _Classes, tight: Flags) -> Weights:
    """Classes x classes: how many rows without room the first is in and the second is not."""
    return (classes.rows * tight) @ (1 - classes.rows).T
