"""What somebody could work out who has all that is out: the faults that `deciding` mends and that `audit` refuses.

Three things must stay open, for every answer:
* of a group that is shown, and of what is left of it when the shown groups inside are taken away: whether nobody or one
  person gave an answer, and whether everybody or all but one did;
* of a group that is hidden: how many gave it, to at least two values, three away from both ends; and for whoever knows
  the answers of everybody in the group but one, what that one said (where people choose one answer);
* of few people who are alike in all that was broken down: whether all of them gave it, or none.

And of the first two, for whoever knows the answers of one person in them, such as their own: whether all the others
gave it; and of a hidden group, where that person gave it, whether none of the others did.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from relsurvey.reporting.disclosure.groups import Members
from relsurvey.reporting.disclosure.knowledge import Flags, Grid, Known, Sheet
from relsurvey.reporting.disclosure.openness import room
from relsurvey.reporting.disclosure.programmes import Numbers, Programme
from relsurvey.reporting.released import Group

#: A count that could be so much less or more is open.
_OPEN = 2
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
    return Search(sheet, known, targets, proofs).findings()


#: More values than anybody would call narrow: what a question without targets counts as.
WIDE = 1_000_000


#: Fewer unsure counts than this are looked at one by one.
_MANY = 3


class Search:
    """How few and how many people of every target can be in every cell, as far as was proved; proofs are added."""

    def __init__(self, sheet: Sheet, known: Known, targets: Sequence[Target], proofs: Sequence[Grid] = ()) -> None:
        self._sheet, self._known = sheet, known
        self._targets = [target for target in targets if sheet.base[target.members].sum()]
        groups = np.array([target.members for target in self._targets], dtype=bool).reshape(-1, len(sheet.base))
        self._groups = csr_array(groups.astype(np.int64))
        self._are = {
            kind: np.array([target.kind is kind for target in self._targets], dtype=bool)[:, None] for kind in Kind
        }
        self._also_insiders = np.array([target.insiders for target in self._targets], dtype=bool)[:, None]
        self._programme: Programme | None = None
        self._truth = self._sums(sheet.counts)
        self._people = self._sums(sheet.base[:, None])
        self._missing = self._people - self._truth
        found = room(sheet, known, groups)
        self._least, self._most = self._truth - found.down, self._truth + found.up
        # Whoever is the only one to have given an answer is not who moves when one more gives it; and so the other way.
        self._more = found.up > 0
        self._fewer = found.fewer_whoever_is_known | ((self._missing == _ONE) & (found.down > 0))
        self._only_one, self._all_others = self._what_insiders_see()
        # Where nobody gave an answer, or nearly everybody, there is nothing left to know of the last one.
        self._last_one = ~self._are[Kind.HIDDEN] | (found.down > 0) | (self._truth == 0) | (self._missing <= _ONE)
        # Where people choose several options, counts don't tell which of them the last one chose.
        self._last_one |= (sheet.adding < len(sheet.cells)) | ~self._also_insiders
        self._solved = 0
        self._proofs = [table for table in proofs if known.fits(table) and sheet.could_be(table)]
        for table in self._proofs:
            self._take_in(table)

    def findings(self) -> Findings:
        """Look at every target and cell that is not known to be open."""
        if not self._truth.size:
            return Findings((), 0, 0, WIDE)
        self._look_for_many()
        self._look_for_last_ones()
        closed = [(place, cell) for place, cell in np.argwhere(~self._open()).tolist() if not self._settle(place, cell)]
        faults = tuple(self._fault(place, cell) for place, cell in closed)
        narrowest = int((self._most - self._least).min()) + 1
        return Findings(faults, self._truth.size, self._solved, narrowest, tuple(self._proofs))

    def say_less(self, known: Known) -> None:
        """From now on this is known, which is less than before: what was possible stays so."""
        self._known = known
        if self._programme is not None:
            self._programme.say_less(known)

    def _settle(self, place: int, cell: int) -> bool:
        """Whether a target's people in a cell are open after all; a programme is asked where no proof is at hand."""
        goal = self._people_in(place, cell)
        for direction, possible in ((1, self._truth[place, cell]), (-1, self._missing[place, cell])):
            if possible and not self._open()[place, cell]:
                self._learn(direction * goal, direction * int(self._truth[place, cell]), enough=_OPEN)
        if self._enough_values()[place, cell] and not self._insiders_are_unsure()[place, cell]:
            self._ask_as_insiders(place, cell)
        if self._enough_values()[place, cell] and not self._last_one[place, cell]:
            self._ask_about_the_last_one(place, cell)
        return bool(self._open()[place, cell])

    def _fault(self, place: int, cell: int) -> Fault:
        """What is told of a count that could not be settled."""
        between = int(self._least[place, cell]), int(self._most[place, cell])
        only_by_insiders = self._enough_values()[place, cell]
        return Fault(self._targets[place], self._sheet.cells[cell], None if only_by_insiders else between)

    def _open(self) -> Flags:
        """Of which targets and cells not too much is known, as far as was proved."""
        return np.asarray(self._enough_values() & self._insiders_are_unsure() & self._last_one)

    def _enough_values(self) -> Flags:
        """Of which targets and cells enough values are possible, for who knows no answers."""
        truth, least, most, people = self._truth, self._least, self._most, self._people
        few_or_none = (truth > _ONE) | ((least == 0) & (most >= _ONE))
        nearly_all = (self._missing > _ONE) | ((most == people) & (least < people))
        at_an_end = (most <= _ONE) | (least >= people - _ONE)
        several = most - least >= np.where(at_an_end, 1, 2)
        turnout = most - least >= np.minimum(2, people)
        not_all_alike = ((truth < people) | (least < people)) & ((truth > 0) | (most > 0))
        return np.asarray(
            (self._are[Kind.SHOWN] & few_or_none & nearly_all)
            | (self._are[Kind.HIDDEN] & several)
            | (self._are[Kind.TOOK_PART] & turnout)
            | (self._are[Kind.ALIKE] & not_all_alike)
        )

    def _insiders_are_unsure(self) -> Flags:
        """Where no insider can tell that all others gave an answer, or, having given it, that none of them did."""
        return np.asarray((self._more | ~self._only_one) & (self._fewer | ~self._all_others))

    def _what_insiders_see(self) -> tuple[Flags, Flags]:
        """Where only one person gave an answer, and where all the others of somebody did; as far as it must be kept."""
        several = self._also_insiders & (self._people != _ONE)
        hidden, guarded = self._are[Kind.HIDDEN] & several, (self._are[Kind.HIDDEN] | self._are[Kind.SHOWN]) & several
        return hidden & (self._truth == _ONE), guarded & (self._missing <= _ONE)

    def _ask_as_insiders(self, place: int, cell: int) -> None:
        """Look for tables in which one more, or one fewer, gave an answer, for each of those who know their own."""
        truth = int(self._truth[place, cell])
        goal = self._people_in(place, cell)
        if self._only_one[place, cell] and not self._more[place, cell]:
            who = np.zeros_like(self._sheet.counts, dtype=bool)
            who[:, cell] = self._inside(place)[:, cell]
            self._more[place, cell] = self._for_each(who, -goal, -truth)
        if self._all_others[place, cell] and not self._fewer[place, cell]:
            who = self._inside(place)
            if self._missing[place, cell] == _ONE:
                who[:, cell] = False
            self._fewer[place, cell] = self._for_each(who, goal, truth)

    def _ask_about_the_last_one(self, place: int, cell: int) -> None:
        """Look for tables in which one who gave an answer did not, and all others of the group are as they are."""
        self._learn(
            self._people_in(place, cell), int(self._truth[place, cell]), enough=_ONE, kept=self._others(place, cell)
        )

    def _others(self, place: int, cell: int) -> Grid:
        """The answers of everybody in a group but one of those who gave an answer."""
        others = np.where(self._targets[place].members[:, None], self._sheet.counts, 0)
        others[others[:, cell].argmax(), cell] -= 1
        return others

    def _inside(self, place: int) -> Flags:
        """Where people of a target are."""
        return np.asarray(self._targets[place].members[:, None] & (self._sheet.counts > 0))

    def _for_each(self, who: Flags, goal: Numbers, truth: int) -> bool:
        """Whether there is less of a goal than in truth for each of these people, whose own answers are known."""
        left = who.copy()
        for table in self._proofs:
            if (goal * table).sum() < truth:
                left &= self._left(table)
        while left.any():
            person = np.zeros_like(left)
            person[tuple(np.argwhere(left)[0])] = True
            found = self._learn(goal, truth, enough=_ONE, kept=left.astype(np.int64))
            if found is None:
                found = self._learn(goal, truth, enough=_ONE, kept=person.astype(np.int64))
            if found is None or (self._left(found) & person).any():
                return False
            left &= self._left(found)
        return True

    def _left(self, table: Grid) -> Flags:
        """Where nobody who was in a cell is left in it: whoever was there knows that it was not like this."""
        return np.asarray((self._sheet.counts > 0) & (table == 0))

    def _moved(self, table: Grid) -> Flags:
        """There, and where nobody who was not in a cell is out of it."""
        truth, base = self._sheet.counts, self._sheet.base[:, None]
        return np.asarray(self._left(table) | ((truth < base) & (table == base)))

    def _look_for_many(self) -> None:
        """Programmes that push all closed counts at once, each where it must go, as long as that settles some."""
        chance = np.random.default_rng(0)
        closed, before = ~self._open(), self._truth.size + 1
        while _MANY < closed.sum() < before:
            goal = self._groups.T @ np.where(closed, self._directions(chance), 0)
            self._learn(goal.astype(float), int((goal * self._sheet.counts).sum()))
            closed, before = ~self._open(), closed.sum()

    def _look_for_last_ones(self) -> None:
        """The same for the last ones: of each group one person may move, and all its others stay as they are."""
        before = self._truth.size + 1
        while 1 < (left := int((~self._last_one).sum())) < before:
            goal, kept = np.zeros(self._sheet.counts.shape), np.zeros_like(self._sheet.counts)
            for place, cell in np.argwhere(~self._last_one).tolist():
                members = self._targets[place].members[:, None]
                if not (kept * members).any():
                    kept, goal = kept + self._others(place, cell), goal + self._people_in(place, cell)
            self._learn(goal, int((goal * self._sheet.counts).sum()), kept=kept)
            before = left

    def _directions(self, chance: np.random.Generator) -> NDArray[np.int64]:
        """1 where fewer people are looked for, -1 for more; by chance where either will do."""
        more = (self._truth == 0) | ((self._truth == _ONE) & ~self._more)
        fewer = (self._missing == 0) | ((self._missing == _ONE) & ~self._fewer)
        return np.where(more, -1, np.where(fewer, 1, chance.choice([-1, 1], self._truth.shape)))

    def _people_in(self, place: int, cell: int) -> Numbers:
        """The weight that counts the people of a target in one cell."""
        goal = np.zeros(self._sheet.counts.shape)
        goal[self._targets[place].members, cell] = 1
        return goal

    def _learn(self, goal: Numbers, truth: int, *, enough: int | None = None, kept: Grid | None = None) -> Grid | None:
        if self._programme is None:
            self._programme = Programme(self._sheet, self._known)
        self._solved += 1
        table = self._programme.fewest(goal, truth, enough=enough, kept=kept)
        if table is not None:
            self._proofs.append(table)
            self._take_in(table)
        return table

    def _take_in(self, table: Grid) -> None:
        sums, moved, left = np.hsplit(self._sums(np.hstack([table, self._moved(table), self._left(table)])), 3)
        self._least, self._most = np.minimum(self._least, sums), np.maximum(self._most, sums)
        # Whoever is the only one in a cell is still in it, however many come.
        self._more |= (sums > self._truth) & (left == 0)
        self._fewer |= (sums < self._truth) & (moved.sum(axis=1) == 0)[:, None]
        came = self._sums(np.maximum(table - self._sheet.counts, 0)).sum(axis=1)
        self._last_one |= (sums == self._truth - _ONE) & (came <= _ONE)[:, None]

    def _sums(self, counts: Grid) -> Grid:
        return np.asarray(self._groups @ counts)
