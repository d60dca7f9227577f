"""Builds tallies from counts of each unit, as tests think of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from relsurvey.reporting.tallies import Atom, Tally


@dataclass(frozen=True)
class QuestionTally:
    """One question in one unit: people asked it, people who chose anything, people for each option and way out."""

    base: int
    answered: int
    chosen: Mapping[str, int]
    ways_out: Mapping[str, int]

    def cells(self) -> dict[str, int]:
        skipped = self.base - self.answered - sum(self.ways_out.values())
        return {**self.chosen, **self.ways_out, "answered": self.answered, "skipped": skipped, "base": self.base}


def tallied(
    asked: Mapping[str, int], returned: Mapping[str, int], questions: Mapping[tuple[str, str], QuestionTally]
) -> Tally:
    """`questions` maps (unit id, question id) → its counts."""
    cells = {
        (question_id, cell): np.array([questions[unit, question_id].cells()[cell] for unit in asked])
        for question_id in dict.fromkeys(question_id for _, question_id in questions)
        for cell in next(one for (_, name), one in questions.items() if name == question_id).cells()
    }
    back = np.array([returned[unit] for unit in asked])
    return Tally(asked, {}, tuple(Atom(unit) for unit in asked), back, cells)


def from_atoms(atoms: Mapping[Atom, Mapping[str, int]], cells: Sequence[str], *, missing: int) -> Tally:
    """One question "q", to which everybody in these atoms chose an option; a few more were asked in each unit."""
    back = np.array([sum(counts.values()) for counts in atoms.values()])
    counted = {("q", cell): np.array([counts.get(cell, 0) for counts in atoms.values()]) for cell in cells}
    units = dict.fromkeys(atom.unit for atom in atoms)
    asked = {u: missing + sum(int(n) for atom, n in zip(atoms, back, strict=True) if atom.unit == u) for u in units}
    return Tally(asked, {}, tuple(atoms), back, {**counted, ("q", "base"): back, ("q", "answered"): back})
