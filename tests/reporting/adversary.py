"""Somebody who has every published number of a wave and integer programming, and wants one person's answer."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp

from relsurvey.reporting.released import ReleasedTable, Returns


@dataclass(frozen=True)
class Adversary:
    """Knows one table about a one-choice question, the counts returned, and how many were asked in each unit."""

    table: ReleasedTable
    returns: tuple[Returns, ...]
    asked: Mapping[str, int]
    cells: tuple[str, ...]

    def least(self, units: list[str], cell: str) -> int:
        """The fewest people in `units` who can be in `cell`, given all that was published."""
        return round(self._lowest(self._people(units, cell)))

    def most(self, units: list[str], cell: str) -> int:
        """The most people in `units` who can be in `cell`, given all that was published."""
        return round(-self._lowest(-self._people(units, cell)))

    def _people(self, units: list[str], cell: str) -> np.ndarray:
        return np.array([float(u in units and c == cell) for u in self.asked for c in self.cells])

    def _lowest(self, goal: np.ndarray) -> float:
        rows, low, high = self._constraints
        answer = milp(
            goal,
            constraints=LinearConstraint(rows, low, high),
            integrality=np.ones(len(goal)),
            bounds=Bounds(0, np.inf),
        )
        assert answer.success, "what was published contradicts itself"
        return float(answer.fun)

    @cached_property
    def _constraints(self) -> tuple[np.ndarray, list[float], list[float]]:
        rows: list[list[float]] = []
        low: list[float] = []
        high: list[float] = []

        def learn(units: list[str], cells: list[str], least: float, most: float) -> None:
            rows.append([float(u in units and c in cells) for u in self.asked for c in self.cells])
            low.append(least)
            high.append(most)

        everyone = list(self.asked)
        for unit, asked in self.asked.items():
            learn([unit], list(self.cells), 0, asked)
        for returned in self.returns:
            if returned.returned is not None:
                learn(
                    [returned.unit_id] if returned.unit_id else everyone,
                    list(self.cells),
                    returned.returned,
                    returned.returned,
                )
        for row in self.table.rows:
            units = [row.unit_id] if row.unit_id else everyone
            if row.base is not None:
                learn(units, list(self.cells), row.base.at_least, row.base.at_most)
            for cell, count in row.counts.items():
                learn(units, [cell], count.at_least, count.at_most)
        return np.array(rows), low, high
