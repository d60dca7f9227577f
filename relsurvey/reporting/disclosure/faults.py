"""What somebody could work out who has all that is out: the faults that `release` mends and that `audit` refuses.

Three things must stay open, for every answer:
* of a group that is shown, and of what is left of it when the shown groups inside are taken away: whether nobody or one
  person gave an answer, and whether everybody or all but one did;
* of a group that is hidden: how many gave it, to at least two values, three away from both ends; and for whoever knows
  the answers of everybody in the group but one, what that one said;
* of few people who are alike in all that was broken down: whether all of them gave it, or none.

And of the first two, for whoever knows the answers of one person in them, such as their own: whether all the others
gave it; and of a hidden group, where that person gave it, whether none of the others did.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from relsurvey.reporting.disclosure.groups import Members
from relsurvey.reporting.disclosure.knowledge import Flags, Grid, Known, Sheet
from relsurvey.reporting.disclosure.openness import room
from relsurvey.reporting.disclosure.programmes import Numbers, Programme, people_in
from relsurvey.reporting.released import Group

#: Nobody and one person must not be told apart, nor everybody and all but one.
_ONE = 1


class Kind(StrEnum):
    """Why a group's counts must stay open."""

    SHOWN = "shown"
    HIDDEN = "hidden"
    ALIKE = "alike"
    TOOK_PART = "took_part"


@dataclass(frozen=True, slots=True)
class Target:
    """Some people about whom not too much may be known, and the planned group that they are of.

    `insiders`: whether also by whoever knows the answers of one of them.
    """

    kind: Kind
    members: Members
    group: Group
    insiders: bool = True


@dataclass(frozen=True, slots=True)
class Fault:
    """A count that can be worked out: how few and how many it can be, None where only insiders can tell."""

    target: Target
    cell: str
    between: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Findings:
    """What was looked at in one question, and what was found."""

    faults: tuple[Fault, ...]
    checked: int
    solved: int
    narrowest: int
    proofs: tuple[Grid, ...] = ()


def find(sheet: Sheet, known: Known, targets: Sequence[Target], proofs: Sequence[Grid] = ()) -> Findings:
    """Look at every target and cell. `proofs` are tables that may show how things could be."""
    present = [target for target in targets if sheet.base[target.members].sum()]
    if not present or not sheet.cells:
        return Findings((), 0, 0, WIDE)
    search = _Search(sheet, known, present, proofs)
    unsure = search.unsure()
    faults = [search.fault(place, cell) for place, cell in unsure if not search.settle(place, cell)]
    narrowest = int((search.most - search.least).min()) + 1
    return Findings(tuple(faults), search.truth.size, search.solved, narrowest, tuple(search.proofs))


#: More values than anybody would call narrow: what a question without targets counts as.
WIDE = 1_000_000


#: Fewer unsure counts than this are looked at one by one.
_MANY = 3


class _Search:
    """How few and how many people of every target can be in every cell, as far as was proved; proofs are added."""

    def __init__(self, sheet: Sheet, known: Known, targets: Sequence[Target], proofs: Sequence[Grid]) -> None:
        self._sheet, self._known, self._targets = sheet, known, targets
        self._groups = np.stack([target.members for target in targets])
        self._programme: Programme | None = None
        self.truth = self._sums(sheet.counts)
        self._people = self._groups.astype(np.int64) @ sheet.base
        self._missing = self._people[:, None] - self.truth
        found = room(sheet, known, self._groups)
        self.least, self.most = self.truth - found.down, self.truth + found.up
        self._one_could_differ = found.down > 0
        # Whoever is the only one to have given an answer is not who moves when one more gives it; and so the other way.
        self._more = found.up > 0
        self._fewer = found.fewer_whoever_is_known | ((self._missing == _ONE) & (found.down > 0))
        self.solved = 0
        self.proofs = [table for table in proofs if known.fits(table) and sheet.could_be(table)]
        for table in self.proofs:
            self._take_in(table)

    def unsure(self) -> list[tuple[int, int]]:
        """The targets and cells for which the small proofs are not enough."""
        places = [(place, cell) for place in range(len(self._targets)) for cell in range(len(self._sheet.cells))]
        unsure = [one for one in places if not self._open(*one, last_one_counts=True)]
        return self._look_for_many(unsure)

    def settle(self, place: int, cell: int) -> bool:
        """Whether a target's people in a cell are open after all; a programme is asked where no proof is at hand."""
        goal = people_in(self._targets[place].members, cell, len(self._sheet.cells))
        for direction in (1, -1):
            if not self._open(place, cell, last_one_counts=False):
                self._learn(direction * goal, direction * int(self.truth[place, cell]))
        if self._count(place, cell).is_open(self._targets[place].kind) and not self._insider_is_unsure(place, cell):
            self._ask_as_insiders(place, cell)
        return self._open(place, cell, last_one_counts=False)

    def fault(self, place: int, cell: int) -> Fault:
        """What is told of a count that could not be settled."""
        target, count = self._targets[place], self._count(place, cell)
        between = None if count.is_open(target.kind) else (count.least, count.most)
        return Fault(target, self._sheet.cells[cell], between)

    def _insider_is_unsure(self, place: int, cell: int) -> bool:
        """Whether an insider can't tell that all others gave an answer, or, having given it, that none of them did."""
        only_one, all_others = self._what_insiders_see(place, cell)
        return bool((self._more[place, cell] or not only_one) and (self._fewer[place, cell] or not all_others))

    def _what_insiders_see(self, place: int, cell: int) -> tuple[bool, bool]:
        """Whether only one person gave an answer, and whether all the others of somebody did."""
        kind = self._targets[place].kind
        if kind in {Kind.TOOK_PART, Kind.ALIKE} or self._people[place] == _ONE:
            return False, False
        only_one = kind is Kind.HIDDEN and self.truth[place, cell] == _ONE
        return bool(only_one), bool(self._missing[place, cell] <= _ONE)

    def _ask_as_insiders(self, place: int, cell: int) -> None:
        """Look for tables in which one more, or one fewer, gave an answer, for each of those who know their own."""
        truth = int(self.truth[place, cell])
        goal = people_in(self._targets[place].members, cell, len(self._sheet.cells))
        only_one, all_others = self._what_insiders_see(place, cell)
        if only_one and not self._more[place, cell]:
            who = np.zeros_like(self._sheet.counts, dtype=bool)
            who[:, cell] = self._inside(place)[:, cell]
            self._more[place, cell] = self._for_each(who, -goal, -truth)
        if all_others and not self._fewer[place, cell]:
            who = self._inside(place)
            if self._missing[place, cell] == _ONE:
                who[:, cell] = False
            self._fewer[place, cell] = self._for_each(who, goal, truth)

    def _inside(self, place: int) -> Flags:
        """Where people of a target are."""
        return np.asarray(self._targets[place].members[:, None] & (self._sheet.counts > 0))

    def _for_each(self, who: Flags, goal: Numbers, truth: int) -> bool:
        """Whether there is less of a goal than in truth for each of these people, whose own answers are known."""
        left = who.copy()
        while left.any():
            person = np.zeros_like(left)
            person[tuple(np.argwhere(left)[0])] = True
            found = self._learn(goal, truth, left.astype(np.int64))
            if found is None:
                found = self._learn(goal, truth, person.astype(np.int64))
            if found is None or (self._moved(found) & person).any():
                return False
            left &= self._moved(found)
        return True

    def _moved(self, table: Grid) -> Flags:
        """Where nobody who was in a cell is left in it, or nobody who was not is out of it."""
        truth, base = self._sheet.counts, self._sheet.base[:, None]
        return np.asarray(((truth > 0) & (table == 0)) | ((truth < base) & (table == base)))

    def _look_for_many(self, unsure: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
        """Programmes that push all unsure counts at once, each where it must go, as long as that settles some."""
        left = [one for one in unsure if not self._open(*one, last_one_counts=False)]
        chance = np.random.default_rng(0)
        settled = len(left)
        while len(left) > _MANY and settled:
            goal = np.zeros(self._sheet.counts.shape)
            for place, cell in left:
                goal += self._direction(place, cell, chance) * people_in(
                    self._targets[place].members, cell, len(self._sheet.cells)
                )
            self._learn(goal, int((goal * self._sheet.counts).sum()))
            before, left = len(left), [one for one in left if not self._open(*one, last_one_counts=False)]
            settled = before - len(left)
        return left

    def _direction(self, place: int, cell: int, chance: np.random.Generator) -> int:
        """1 where fewer people are looked for, -1 for more; by chance where either will do."""
        truth, missing = int(self.truth[place, cell]), int(self._missing[place, cell])
        if truth == 0 or (truth == _ONE and not self._more[place, cell]):
            return -1
        if missing == 0 or (missing == _ONE and not self._fewer[place, cell]):
            return 1
        return int(chance.choice([-1, 1]))

    def _learn(self, goal: Numbers, truth: int, kept: Grid | None = None) -> Grid | None:
        if self._programme is None:
            self._programme = Programme.of(self._sheet, self._known)
        self.solved += 1
        table = self._programme.fewest(goal, truth, kept)
        if table is not None:
            self.proofs.append(table)
            self._take_in(table)
        return table

    def _take_in(self, table: Grid) -> None:
        sums = self._sums(table)
        self.least, self.most = np.minimum(self.least, sums), np.maximum(self.most, sums)
        moved = self._sums(self._moved(table).astype(np.int64))
        self._more |= (sums > self.truth) & (moved == 0)
        self._fewer |= (sums < self.truth) & (moved.sum(axis=1) == 0)[:, None]

    def _sums(self, counts: Grid) -> Grid:
        return self._groups.astype(np.int64) @ counts

    def _count(self, place: int, cell: int) -> "_Count":
        return _Count(
            truth=int(self.truth[place, cell]),
            people=int(self._people[place]),
            least=int(self.least[place, cell]),
            most=int(self.most[place, cell]),
        )

    def _open(self, place: int, cell: int, *, last_one_counts: bool) -> bool:
        count = self._count(place, cell)
        kind = self._targets[place].kind
        if (
            kind is Kind.HIDDEN
            and last_one_counts
            and not (self._one_could_differ[place, cell] or count.has_no_last_one)
        ):
            return False
        return count.is_open(kind) and self._insider_is_unsure(place, cell)


@dataclass(frozen=True, slots=True)
class _Count:
    """How many of a group's people are in a cell, how many there are, and how few and how many it could be."""

    truth: int
    people: int
    least: int
    most: int

    @property
    def has_no_last_one(self) -> bool:
        """Whether knowing all other answers leaves nothing to know: nobody is in the cell, or nearly everybody."""
        return self.truth == 0 or self.truth >= self.people - _ONE

    def is_open(self, kind: Kind) -> bool:
        """Whether enough values are possible."""
        match kind:
            case Kind.SHOWN:
                return self._band_is_open()
            case Kind.HIDDEN:
                values = self.most - self.least + 1
                at_an_end = self.most <= _ONE or self.least >= self.people - _ONE
                return values > 2 or (values == 2 and at_an_end)  # noqa: PLR2004 - as said at the top
            case Kind.TOOK_PART:
                return self.most - self.least >= min(2, self.people)
            case Kind.ALIKE:
                everyone, no_one = self.truth == self.people, self.truth == 0
                return not (everyone and self.least == self.people) and not (no_one and self.most == 0)

    def _band_is_open(self) -> bool:
        low, high = self.truth <= _ONE, self.truth >= self.people - _ONE
        return (not low or (self.least == 0 and self.most >= _ONE)) and (
            not high or (self.most == self.people and self.least <= self.people - _ONE)
        )
