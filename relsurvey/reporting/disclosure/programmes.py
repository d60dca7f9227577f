"""The least and the most that a hidden count could be, worked out from what is known alone.

A linear programme screens: what it pins is pinned. What it leaves room for is decided by an integer programme, since
people come in whole numbers. Every table that an integer programme finds is a proof for all other groups as well.
All programmes of a question are one: only what is looked for changes, so each starts where the one before ended.
"""

from dataclasses import dataclass

import highspy
import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csc_array, csr_array, eye_array, kron, vstack

from relsurvey.reporting.disclosure.groups import Members
from relsurvey.reporting.disclosure.knowledge import Grid, Known, Sheet

#: A programme that has not decided after so many seconds counts as having found no room: the audit fails closed.
PATIENCE = 20.0
#: How far a programme's numbers may be from whole ones.
_NEARLY = 1e-6

Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Programme:
    """All that is known of one question, as limits on how many people of each atom are in each cell."""

    cells: int
    most: Numbers
    solver: highspy.Highs

    @classmethod
    def of(cls, sheet: Sheet, known: Known) -> "Programme":
        """One unknown for each atom and cell."""
        cells = len(sheet.cells)
        published = kron(csr_array(known.members.astype(float)), eye_array(cells))
        people = kron(eye_array(len(sheet.base)), csr_array(sheet.limits.of.astype(float)))
        most = np.repeat(sheet.base, cells).astype(float)
        solver = _solver()
        solver.passModel(
            _model(
                csc_array(vstack([published, people])),
                np.concatenate([known.low.reshape(-1), sheet.limits.low.reshape(-1)]).astype(float),
                np.concatenate([known.high.reshape(-1), sheet.limits.high.reshape(-1)]).astype(float),
                most,
            )
        )
        return cls(cells, most, solver)

    def fewest(self, goal: Numbers, truth: int, kept: Grid | None = None) -> Grid | None:
        """The table (atoms x cells) that agrees with all that is known and has least of `goal`, weights of that shape.

        `kept` are people whose answers are known: so many stay where they are. None when there is none with less than
        the truth, or none was found in time.
        """
        columns = np.arange(goal.size, dtype=np.int32)
        least = np.zeros(goal.size) if kept is None else kept.reshape(-1).astype(float)
        self.solver.changeColsCost(goal.size, columns, goal.reshape(-1).astype(float))
        self.solver.changeColsBounds(goal.size, columns, least, self.most)
        rough = self._solve()
        if rough is None or float((rough * goal.reshape(-1)).sum()) > truth - 1 + _NEARLY:
            return None
        if (np.abs(rough - np.rint(rough)) > _NEARLY).any():
            rough = self._solve_in_whole_numbers(columns)
        return None if rough is None else np.rint(rough).astype(np.int64).reshape(-1, self.cells)

    def _solve_in_whole_numbers(self, columns: NDArray[np.int32]) -> Numbers | None:
        self._be(columns, highspy.HighsVarType.kInteger, presolve="on")
        found = self._solve()
        self._be(columns, highspy.HighsVarType.kContinuous, presolve="off")
        return found

    def _be(self, columns: NDArray[np.int32], kind: highspy.HighsVarType, *, presolve: str) -> None:
        kinds = np.full(columns.size, int(kind), dtype=np.uint8)
        self.solver.changeColsIntegrality(columns.size, columns, kinds)
        # A linear programme is quicker from where the one before ended than from anew but made smaller.
        self.solver.setOptionValue("presolve", presolve)

    def _solve(self) -> Numbers | None:
        # The solver's clock goes on from run to run.
        self.solver.setOptionValue("time_limit", self.solver.getRunTime() + PATIENCE)
        self.solver.run()
        if self.solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
            return None
        return np.array(self.solver.getSolution().col_value)


def _solver() -> highspy.Highs:
    solver = highspy.Highs()
    solver.silent()
    # One after the other: each is small, and starts from the answer to the one before.
    solver.setOptionValue("threads", 1)
    solver.setOptionValue("presolve", "off")
    return solver


def _model(rows: csc_array, low: Numbers, high: Numbers, most: Numbers) -> highspy.HighsLp:
    """A linear programme without a goal."""
    model = highspy.HighsLp()
    model.num_row_, model.num_col_ = rows.shape
    model.col_cost_ = model.col_lower_ = np.zeros_like(most)
    model.col_upper_, model.row_lower_, model.row_upper_ = most, low, high
    model.a_matrix_.format_ = highspy.MatrixFormat.kColwise
    model.a_matrix_.start_, model.a_matrix_.index_, model.a_matrix_.value_ = rows.indptr, rows.indices, rows.data
    return model


def people_in(members: Members, cell: int, cells: int) -> Numbers:
    """The weight that counts the people of a group in one cell."""
    goal = np.zeros((len(members), cells))
    goal[members, cell] = 1
    return goal
