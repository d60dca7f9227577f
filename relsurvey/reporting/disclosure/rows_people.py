"""The people of a wave as it closed, told apart as finely as rows can tell them; and who took their answers out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from relsurvey.collection.traits import Traits
from relsurvey.reporting.tallies import Atom, Counts, Tally


@dataclass(frozen=True, slots=True)
class Everybody:
    """`tally` has an atom for each of `traits`, so the same atom may stand in it more than once.

    The traits of people who took their answers out since are None: they are in what is published, and in no file.
    """

    traits: tuple[Traits | None, ...]
    tally: Tally

    @property
    def gone(self) -> list[int]:
        """How many took their answers out, of each atom; less than 0 where more are there than were counted."""
        return [people for one, people in zip(self.traits, self.tally.returned.tolist(), strict=True) if one is None]


def as_closed(then: Tally, now: Mapping[Traits, int]) -> Everybody:
    """Where people are, without their answers: from the tally at closing and how many are alike in everything now."""
    atoms = [_atom(one) for one in now]
    return _with_gone(then, list(now), atoms, np.array(list(now.values()), dtype=np.int64), {})


def as_answered(then: Tally, now: Mapping[str, Tally]) -> Everybody:
    """The same with their answers: from the tally at closing and that of every mode now."""
    traits = [Traits(one.unit, one.client_group, one.help, mode, one.form) for mode in now for one in now[mode].atoms]
    atoms = [atom for tally in now.values() for atom in tally.atoms]
    cells = {name: np.concatenate([tally.cells[name] for tally in now.values()]) for name in then.cells}
    return _with_gone(then, traits, atoms, np.concatenate([tally.returned for tally in now.values()]), cells)


def _atom(traits: Traits) -> Atom:
    return Atom(traits.unit, traits.client_group, traits.help, traits.form)


def _with_gone(
    then: Tally, traits: Sequence[Traits], atoms: Sequence[Atom], back: Counts, cells: Mapping[tuple[str, str], Counts]
) -> Everybody:
    every = tuple(dict.fromkeys((*then.atoms, *atoms)))
    place_of = {atom: place for place, atom in enumerate(every)}
    places = np.array([place_of[atom] for atom in atoms], dtype=np.int64)

    def left(at_first: Counts, now: Counts) -> Counts:
        gone = np.concatenate([at_first, np.zeros(len(every) - len(at_first), dtype=np.int64)])
        np.subtract.at(gone, places, now)
        return gone

    gone = np.flatnonzero(left(then.returned, back))
    counted = {name: np.concatenate([now, left(then.cells[name], now)[gone]]) for name, now in cells.items()}
    returned = np.concatenate([back, left(then.returned, back)[gone]])
    everywhere = (*atoms, *(every[place] for place in gone))
    return Everybody((*traits, *[None] * len(gone)), Tally(then.asked, then.asked_of, everywhere, returned, counted))
