"""The least and the most that a hidden count could be, worked out from what is known alone.

A linear programme screens: what it pins is pinned. What it leaves room for is decided by an integer programme, since
people come in whole numbers. Every table that an integer programme finds is a proof for all other groups as well.
All programmes of a question are one: only what is looked for changes, so each starts where the one before ended.
"""

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

#: The solver's name for the primal simplex method.
_PRIMAL = 4
#: How a run ends that found what was looked for.
_FOUND = {highspy.HighsModelStatus.kOptimal, highspy.HighsModelStatus.kObjectiveTarget}

Numbers = NDArray[np.float64]


class Programme:
    """All that is known of one question, as limits on how many people of each atom are in each cell.

    There is one unknown for each atom and cell. What is known of an atom by itself limits its unknowns; what is known
    of several together is a row.
    """

    def __init__(self, sheet: Sheet, known: Known) -> None:
        self._sheet = sheet
        self._joint = known.members.sum(axis=1) > 1
        published = kron(csr_array(known.members[self._joint].astype(float)), eye_array(len(sheet.cells)))
        people = kron(eye_array(len(sheet.base)), csr_array(sheet.limits.of.astype(float)))
        self._rows = csc_array(vstack([published, people]))
        self._take(known)
        self._linear = _Solver(self._rows, self._low, self._high, whole=False)

    def say_less(self, known: Known) -> None:
        """The same rows, with wider ends."""
        low, high = self._low, self._high
        self._take(known)
        for row in np.flatnonzero((low != self._low) | (high != self._high)).tolist():
            self._linear.limit(row, self._low[row], self._high[row])

    def _take(self, known: Known) -> None:
        """The ends of all rows, and the fewest and the most that can be in each cell of each atom by itself."""
        limits = self._sheet.limits
        self._low = np.concatenate([known.low[self._joint].reshape(-1), limits.low.reshape(-1)]).astype(float)
        self._high = np.concatenate([known.high[self._joint].reshape(-1), limits.high.reshape(-1)]).astype(float)
        self._most = np.repeat(self._sheet.base[:, None], len(self._sheet.cells), axis=1).astype(float)
        self._least = np.zeros_like(self._most)
        alone = np.flatnonzero(~self._joint & known.members.any(axis=1))
        atoms = known.members[alone].argmax(axis=1)
        np.maximum.at(self._least, atoms, known.low[alone])
        np.minimum.at(self._most, atoms, known.high[alone])

    def fewest(self, goal: Numbers, truth: int, *, enough: int | None = None, kept: Grid | None = None) -> Grid | None:
        """A table (atoms x cells) that agrees with all that is known and has less of `goal`, weights of that shape.

        It has `enough` less than the truth, or as little as can be; where `enough` is None it need not be the least.
        `kept` are people whose answers are known: so many stay where they are. None when there is none with less than
        the truth, or none was found in time.
        """
        least = self._least if kept is None else np.maximum(self._least, kept)
        if (least > self._most).any():
            return None
        rough = self._linear.run(goal, least, self._most)
        if rough is None or _of(goal, rough) > truth - 1 + _NEARLY:
            return None
        split = np.asarray((np.abs(rough - np.rint(rough)) > _NEARLY).any(axis=1))
        if split.any():
            wanted = truth - 1 if enough is None else max(truth - enough, int(np.ceil(_of(goal, rough) - _NEARLY)))
            rough = self._in_whole_people(goal, np.rint(rough), split, least, wanted)
        # An integer programme finds the truth again where there is nothing less.
        if rough is None or _of(goal, np.rint(rough)) > truth - 1 + _NEARLY:
            return None
        return np.rint(rough).astype(np.int64)

    def _in_whole_people(
        self, goal: Numbers, rough: Numbers, split: Members, least: Numbers, wanted: int
    ) -> Numbers | None:
        """Nearly always only the atoms have to be looked at in which a linear programme split people; else all."""
        near = self._among(split, goal, rough, least, wanted)
        if near is not None and _of(goal, near) <= wanted + _NEARLY:
            return near
        return self._among(np.ones_like(split), goal, rough, least, wanted)

    def _among(self, free: Members, goal: Numbers, rough: Numbers, least: Numbers, wanted: int) -> Numbers | None:
        """The answer of an integer programme where only some atoms are free, and all others are as they are."""
        columns = np.repeat(free, len(self._sheet.cells))
        part = self._rows[:, columns]
        rows = np.unique(part.indices)
        others = self._rows[:, ~columns] @ rough[~free].reshape(-1)
        solver = _Solver(csc_array(part[rows]), (self._low - others)[rows], (self._high - others)[rows], whole=True)
        found = solver.run(goal[free], least[free], self._most[free], wanted - _of(goal[~free], rough[~free]))
        if found is None:
            return None
        whole = rough.copy()
        whole[free] = found
        return whole


class _Solver:
    """A model that is run again and again, each time for another goal. Goals, limits and answers are atoms x cells."""

    def __init__(self, rows: csc_array, low: Numbers, high: Numbers, *, whole: bool) -> None:
        model = highspy.HighsLp()
        model.num_row_, model.num_col_ = rows.shape
        model.col_cost_ = model.col_lower_ = model.col_upper_ = np.zeros(rows.shape[1])
        model.row_lower_, model.row_upper_ = low, high
        model.a_matrix_.format_ = highspy.MatrixFormat.kColwise
        model.a_matrix_.start_, model.a_matrix_.index_, model.a_matrix_.value_ = rows.indptr, rows.indices, rows.data
        self._highs = highspy.Highs()
        self._highs.silent()
        self._highs.setOptionValue("threads", 1)
        self._highs.passModel(model)
        self._columns = np.arange(rows.shape[1], dtype=np.int32)
        if whole:
            kinds = np.full(rows.shape[1], int(highspy.HighsVarType.kInteger), dtype=np.uint8)
            self._highs.changeColsIntegrality(kinds.size, self._columns, kinds)
            # For programmes this small it takes longer than all the rest.
            self._highs.setOptionValue("mip_heuristic_run_feasibility_jump", "off")
        else:
            # A linear programme is quicker from where the one before ended: what that found is allowed still.
            self._highs.setOptionValue("presolve", "off")
            self._highs.setOptionValue("simplex_strategy", _PRIMAL)

    def limit(self, row: int, low: float, high: float) -> None:
        self._highs.changeRowBounds(row, low, high)

    def run(self, goal: Numbers, least: Numbers, most: Numbers, wanted: float = -np.inf) -> Numbers | None:
        """The answer with the least of the goal, or the first with as little as is wanted; None where there is none."""
        size = self._columns.size
        self._highs.changeColsCost(size, self._columns, goal.reshape(-1).astype(float))
        self._highs.changeColsBounds(size, self._columns, least.reshape(-1), most.reshape(-1))
        self._highs.setOptionValue("objective_target", wanted + _NEARLY)
        # The solver's clock goes on from run to run.
        self._highs.setOptionValue("time_limit", self._highs.getRunTime() + PATIENCE)
        self._highs.run()
        if self._highs.getModelStatus() not in _FOUND:
            return None
        return np.array(self._highs.getSolution().col_value).reshape(goal.shape)


def _of(goal: Numbers, counts: Numbers) -> float:
    return float((goal * counts).sum())
