"""Somebody who has every published number of a wave and integer programming, and wants one person's answer."""

import itertools
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp

from relsurvey.questionnaire.definition import Given, Question, QuestionType
from relsurvey.reporting.disclosure.release import Release
from relsurvey.reporting.released import WHOLE, Group

#: What somebody wants to know: people in a unit who gave this answer to this question ("" counts who answered at all).
Unknown = tuple[str, str, str]
BACK = ("", "")


@dataclass(frozen=True)
class Adversary:
    """Knows all tables of a wave together, its questionnaire, and how many people were asked in each unit.

    `releases` are all that were made of the same people; `groups` maps groups of units to their units,
    `answered` the units in which somebody knows how many took part to that number, `own` the answers of one person, or
    of several.
    """

    releases: tuple[Release, ...]
    questions: tuple[Question, ...]
    asked: Mapping[str, int]
    groups: Mapping[Group, Sequence[str]] = field(default_factory=dict)
    answered: Mapping[str, int] = field(default_factory=dict)
    own: tuple[Unknown, ...] = ()

    def least(self, units: Sequence[str], question_id: str, cell: str) -> int:
        """The fewest people in `units` who can be in `cell`, given all that was published."""
        return round(self._lowest(self._row([(unit, question_id, cell) for unit in units])))

    def most(self, units: Sequence[str], question_id: str, cell: str) -> int:
        """The most people in `units` who can be in `cell`, given all that was published."""
        return round(-self._lowest(-self._row([(unit, question_id, cell) for unit in units])))

    def knows(self, units: Sequence[str], question_id: str, cell: str, truth: int) -> bool:
        """Whether the number of people in `units` who are in `cell` can be no other than it is."""
        return self.least(units, question_id, cell) == truth == self.most(units, question_id, cell)

    def _lowest(self, goal: np.ndarray) -> float:
        rows, low, high = self._known
        answer = milp(
            goal,
            constraints=LinearConstraint(rows, low, high),
            integrality=np.ones(len(goal)),
            bounds=Bounds(0, np.inf),
        )
        assert answer.success, "what was published contradicts itself"
        return float(answer.fun)

    @cached_property
    def _place(self) -> dict[Unknown, int]:
        cells = {BACK: None}
        for question in self.questions:
            cells |= {(question.id, cell): None for cell in [*sums(question), *options(question)]}
        return {(unit, *cell): place for place, (unit, cell) in enumerate(itertools.product(self.asked, cells))}

    def _row(self, plus: Sequence[Unknown], minus: Sequence[Unknown] = (), times: int = 1) -> np.ndarray:
        row = np.zeros(len(self._place))
        for sign, unknowns in ((1, plus), (-times, minus)):
            for unknown in unknowns:
                row[self._place[unknown]] += sign
        return row

    @cached_property
    def _known(self) -> tuple[np.ndarray, list[float], list[float]]:
        known = [*self._by_design(), *self._as_published(), *self._as_told()]
        return np.array([row for row, _, _ in known]), [low for _, low, _ in known], [high for _, _, high in known]

    def _as_told(self) -> list[tuple[np.ndarray, float, float]]:
        return [(self._row([one]), people, np.inf) for one, people in Counter(self.own).items()]

    def _by_design(self) -> list[tuple[np.ndarray, float, float]]:
        """What follows from how people answer: bases, "at least one", "at most so many"."""
        known = []
        for unit, asked in self.asked.items():
            known.append((self._row([(unit, *BACK)]), self.answered.get(unit, 0), self.answered.get(unit, asked)))
            for question in self.questions:
                rule = question.show_if
                base = [(unit, rule.question_id, option) for option in rule.options] if rule else [(unit, *BACK)]
                known.append((self._row([(unit, question.id, cell) for cell in sums(question)], base), 0, 0))
                if question.takes_several:
                    chosen = [(unit, question.id, option) for option in options(question)]
                    answered = [(unit, question.id, Given.ANSWERED.value)]
                    known += [(self._row(answered, [option]), 0, np.inf) for option in chosen]
                    known.append((self._row(chosen, answered), 0, np.inf))
                    known.append((self._row(chosen, answered, question.at_most or len(chosen)), -np.inf, 0))
        return known

    def _as_published(self) -> list[tuple[np.ndarray, float, float]]:
        known = []
        for group in (one for release in self.releases for one in release.returns):
            if group.returned is not None:
                row = self._row([(unit, *BACK) for unit in self.units(group.group)])
                known.append((row, group.returned, group.returned))
        for table in (one for release in self.releases for one in release.tables):
            for published in table.rows:
                for cell, count in published.counts.items():
                    row = self._row([(unit, table.question_id, cell) for unit in self.units(published.group)])
                    known.append((row, count.at_least, count.at_most))
        return known

    def units(self, group: Group) -> list[str]:
        """The units that a row is about."""
        if group == WHOLE:
            return list(self.asked)
        return list(self.groups.get(group, [group.id]))


def options(question: Question) -> list[str]:
    """The ids of what can be chosen."""
    return [option.id for option in question.options]


def sums(question: Question) -> list[str]:
    """The cells that sum to the people who were asked the question."""
    chosen = options(question) if question.type is QuestionType.ONE else [Given.ANSWERED.value]
    return [*chosen, *(way.value for way in question.ways_out), Given.SKIPPED.value]
