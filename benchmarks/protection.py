"""How long it takes to decide what may be published, and to audit it, as organisations grow: seconds on the clock."""

import time

import numpy as np

from relsurvey.collection.plan import (
    BY_ORGANISATION,
    BY_UNITS,
    Breakdown,
    BreakdownKind,
    PlannedGroup,
    ReleasePlan,
)
from relsurvey.questionnaire.definition import Option, Question, Questionnaire, QuestionType
from relsurvey.reporting.disclosure.gate import safe_release
from relsurvey.reporting.tallies import Atom, Tally, adding_cells

QUESTIONS = 20
UNITS = (50, 100, 200)
KINDS = 6
#: Seconds for the largest.
GOAL = 60.0

_SIZES = (4, 6, 8, 12, 15, 20, 30, 45)


def run() -> bool:
    """Print the table; true when the largest organisation took less than the goal."""
    print(f"{'units':>6}{'regions':>9}{'seconds':>9}{'shown':>12}{'checked':>9}{'programmes':>12}")
    for units in UNITS:
        tally, questionnaire, plan = organisation(units)
        began = time.perf_counter()
        release, audit = safe_release(tally, questionnaire, plan, 10, before=())
        took = time.perf_counter() - began
        rows = [row for table in release.tables for row in table.rows]
        shown = f"{sum(not row.hidden for row in rows)}/{len(rows)}"
        print(f"{units:>6}{_regions(units):>9}{took:>9.1f}{shown:>12}{audit.checked:>9}{audit.solved:>12}", flush=True)
    print(
        f"{QUESTIONS} questions, a second grouping of {KINDS} that overlaps. The goal is {GOAL:.0f} s for the largest."
    )
    return took < GOAL


def organisation(units: int) -> tuple[Tally, Questionnaire, ReleasePlan]:
    """Units of all sizes in regions, with answers by chance; the same at every run."""
    chance = np.random.default_rng(0)
    names = [f"u{number:03d}" for number in range(units)]
    asked = chance.choice(_SIZES, units)
    returned = (asked * chance.uniform(0.5, 0.9, units)).astype(np.int64)
    options = tuple(Option(one, one) for one in ("yes", "sometimes", "no"))
    questions = tuple(
        Question(f"q{number}", QuestionType.ONE, "C01", "people", "people", options) for number in range(QUESTIONS)
    )
    cells = {}
    for question in questions:
        shares = chance.dirichlet([6, 3, 1.5, 0.7, 0.3, 0.5])
        counts = np.array([chance.multinomial(people, shares) for people in returned])
        cells |= {(question.id, cell): counts[:, place] for place, cell in enumerate(adding_cells(question))}
        cells |= {(question.id, "base"): returned, (question.id, "answered"): counts[:, :3].sum(axis=1)}
    tally = Tally(
        dict(zip(names, asked.tolist(), strict=True)), {}, tuple(Atom(name) for name in names), returned, cells
    )
    groupings = [
        _grouping(name, names, chance.integers(0, groups, units))
        for name, groups in (("region", _regions(units)), ("kind", KINDS))
    ]
    plan = ReleasePlan(tuple(question.id for question in questions), (BY_ORGANISATION, BY_UNITS, *groupings))
    return tally, Questionnaire("benchmark", 1, ("people",), questions, {}, "hash"), plan


def _regions(units: int) -> int:
    return units // 16


def _grouping(name: str, units: list[str], labels: np.ndarray) -> Breakdown:
    groups = (
        PlannedGroup(str(label), str(label), tuple(u for u, one in zip(units, labels, strict=True) if one == label))
        for label in sorted(set(labels.tolist()))
    )
    return Breakdown(BreakdownKind.GROUPING, name, name, tuple(groups))
