"""Raw counts of a closed wave. They never leave `reporting`: no screen, chart, export or command imports this."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from relsurvey.questionnaire.definition import Given, Question, QuestionType

#: People, one number for each atom.
Counts = NDArray[np.int64]

#: The people of whom a question was asked, and the people who answered at all: cells beside those of a question.
BASE = "base"


@dataclass(frozen=True, slots=True, order=True)
class Atom:
    """Everybody who is alike in all that a plan can divide people by; every planned group is a set of atoms."""

    unit: str
    client_group: str = ""
    help: str = ""
    form: str = ""


@dataclass(frozen=True, slots=True)
class Tally:
    """A whole wave.

    `asked` maps unit id → people, `asked_of` maps (unit id, client group) → people, empty where nobody counted those.
    `returned` holds the people behind the answers, one number for each of the `atoms`. `cells` maps (question id, cell)
    → people in each atom, for every option, way out, "answered", "skipped" and "base".
    """

    asked: Mapping[str, int]
    asked_of: Mapping[tuple[str, str], int]
    atoms: tuple[Atom, ...]
    returned: Counts
    cells: Mapping[tuple[str, str], Counts]

    def by_unit(self) -> dict[str, int]:
        """Unit id → people behind its answers, whoever decided them."""
        back = dict.fromkeys(self.asked, 0)
        for atom, people in zip(self.atoms, self.returned.tolist(), strict=True):
            back[atom.unit] = back.get(atom.unit, 0) + people
        return back

    def by_place(self) -> dict[tuple[str, str], int]:
        """(Unit id, client group) → people behind its answers, whoever decided them."""
        back: dict[tuple[str, str], int] = {}
        for atom, people in zip(self.atoms, self.returned.tolist(), strict=True):
            place = atom.unit, atom.client_group
            back[place] = back.get(place, 0) + people
        return back

    def of(self, question: Question, cells: Sequence[str]) -> NDArray[np.int64]:
        """Atoms x cells of one question."""
        return np.stack([self.cells[question.id, cell] for cell in cells], axis=1)


def adding_cells(question: Question) -> tuple[str, ...]:
    """The cells that sum to the base: of a several-choice question, people who chose anything are one cell."""
    one = question.type is QuestionType.ONE
    chosen = tuple(option.id for option in question.options) if one else (Given.ANSWERED.value,)
    return (*chosen, *(way.value for way in question.ways_out), Given.SKIPPED.value)


def choice_cells(question: Question) -> tuple[str, ...]:
    """The options of a several-choice question, of which a person can be in many."""
    return tuple(option.id for option in question.options) if question.takes_several else ()


def tally_document(tally: Tally) -> dict[str, Any]:
    """The tally in plain lists, as it is kept from the day the wave closed."""
    return {
        "asked": dict(tally.asked),
        "asked_of": [[unit, group, people] for (unit, group), people in tally.asked_of.items()],
        "atoms": [[atom.unit, atom.client_group, atom.help, atom.form] for atom in tally.atoms],
        "returned": tally.returned.tolist(),
        "cells": [[question, cell, counts.tolist()] for (question, cell), counts in tally.cells.items()],
    }


def read_tally(document: Mapping[str, Any]) -> Tally:
    """The tally of a kept document."""
    return Tally(
        asked=document["asked"],
        asked_of={(unit, group): people for unit, group, people in document["asked_of"]},
        atoms=tuple(Atom(*values) for values in document["atoms"]),
        returned=np.array(document["returned"], dtype=np.int64),
        cells={(question, cell): np.array(counts, dtype=np.int64) for question, cell, counts in document["cells"]},
    )
