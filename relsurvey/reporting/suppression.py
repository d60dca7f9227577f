"""Which groups may be shown, and what of them: primary and complementary suppression, then bands. The only door.

A group is shown when at least `threshold` people are behind its answers and at least as many were asked. When some
groups are hidden, what is left of the total after taking away the groups shown is a group too: it must be as large, or
the smallest group shown is hidden as well, until it is (domain: differencing).
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from relsurvey.collection.plan import Breakdown, ReleasePlan
from relsurvey.questionnaire.definition import Given, Question, Questionnaire, QuestionType
from relsurvey.reporting import bands
from relsurvey.reporting.released import SEAL, ReleasedCount, ReleasedRow, ReleasedTable, Returns
from relsurvey.reporting.tallies import QuestionTally, Tally

#: The row of a table that stands for the whole organisation.
EVERYONE = ""


@dataclass(frozen=True, slots=True)
class Release:
    """Everything about one wave that may leave `reporting`."""

    returns: tuple[Returns, ...]
    tables: tuple[ReleasedTable, ...]


def release(tally: Tally, questionnaire: Questionnaire, plan: ReleasePlan, threshold: int) -> Release:
    """Make the released tables of a wave, questions in the questionnaire's order, units in the tally's order."""
    tables: dict[str, ReleasedTable] = {}
    for question in questionnaire.questions:
        if question.id in plan.question_ids and question.type is not QuestionType.TEXT:
            rule = question.show_if
            leads_in = questionnaire.question(rule.question_id) if rule else None
            base_is_known = _base_check(question, leads_in, tables.get(rule.question_id) if rule else None)
            tables[question.id] = _table(question, tally, plan, threshold, base_is_known)
    return Release(_returns(tally, plan, threshold), tuple(tables.values()))


def _returns(tally: Tally, plan: ReleasePlan, threshold: int) -> tuple[Returns, ...]:
    groups = _Groups(plan, threshold, tally.asked, tally.returned)
    shown = groups.shown()
    everyone = Returns(EVERYONE, sum(tally.asked.values()), sum(tally.returned.values()))
    return (
        everyone if groups.whole_is_shown() else Returns(EVERYONE, None, None),
        *(
            Returns(u, tally.asked[u], tally.returned[u]) if u in shown else Returns(u, None, None)
            for u in groups.units
        ),
    )


@dataclass(frozen=True, slots=True)
class _Groups:
    """Which groups may be shown. `people` maps unit → people behind its answers; `fits` says whether units, taken
    together as one group, can be shown at all; `whole_fits` whether the organisation can.
    """

    plan: ReleasePlan
    threshold: int
    asked: Mapping[str, int]
    people: Mapping[str, int]
    fits: Callable[[Sequence[str]], bool] = lambda _units: True
    whole_fits: bool = True

    @property
    def units(self) -> Sequence[str]:
        return list(self.asked) if Breakdown.UNIT in self.plan.breakdowns else []

    def whole_is_shown(self) -> bool:
        return (
            Breakdown.ORGANISATION in self.plan.breakdowns and self.whole_fits and self._large_enough(list(self.asked))
        )

    def shown(self) -> set[str]:
        """The units that may be shown. Where the organisation is shown, the units that stay hidden must together be a
        group that could itself be shown, because it can be worked out.
        """
        shown = [unit for unit in self.units if self._large_enough([unit])]
        while shown and self.whole_is_shown():
            hidden = [unit for unit in self.asked if unit not in shown]
            if not hidden or self._large_enough(hidden):
                break
            shown.remove(min(shown, key=lambda unit: self.people[unit]))
        return set(shown)

    def _large_enough(self, units: Sequence[str]) -> bool:
        smallest = min(sum(self.people[unit] for unit in units), sum(self.asked[unit] for unit in units))
        return smallest >= self.threshold and self.fits(units)


def _table(
    question: Question, tally: Tally, plan: ReleasePlan, threshold: int, base_is_known: Callable[[str], bool]
) -> ReleasedTable:
    units = list(tally.asked)
    cells = {unit: _cells(question, tally.questions[unit, question.id]) for unit in units}
    usual = _largest(_added(list(cells.values())))

    def fits(group: Sequence[str]) -> bool:
        if len(group) == 1 and not base_is_known(group[0]):
            return False
        return bands.protect_row(_added([cells[unit] for unit in group]), usual) is not None

    base = {unit: tally.questions[unit, question.id].base for unit in units}
    groups = _Groups(plan, threshold, tally.asked, base, fits, whole_fits=base_is_known(EVERYONE))
    shown = groups.shown()
    hidden = [unit for unit in units if unit not in shown]
    parts = [*([unit] for unit in units if unit in shown), *([hidden] if hidden else [])]
    total = _total(question, tally, parts, usual) if groups.whole_is_shown() else _hidden(EVERYONE)
    rows = [_row(question, tally, unit, usual) if unit in shown else _hidden(unit) for unit in groups.units]
    return ReleasedTable(question.id, (total, *rows), SEAL)


def _base_check(question: Question, leads_in: Question | None, before: ReleasedTable | None) -> Callable[[str], bool]:
    """For a unit: whether the number of people asked a question says nothing new.

    For a follow-up it is the published count of the answers that led to it. Where that is a band, or was not
    published, showing the follow-up would undo it. With two leading answers of a several-choice question, the number
    who gave either would tell how many gave both.
    """
    rule = question.show_if
    if rule is None or leads_in is None:
        return lambda _unit: True
    adds_up = leads_in.type is QuestionType.ONE or len(rule.options) == 1
    rows = {row.unit_id: row for row in before.rows if not row.hidden} if before and adds_up else {}
    return lambda unit: unit in rows and all(rows[unit].counts[option].exact for option in rule.options)


def _cells(question: Question, tally: QuestionTally) -> dict[str, int]:
    """The counts that sum to the base: for a several-choice question, people who chose anything are one cell."""
    chosen = dict(tally.chosen) if question.type is QuestionType.ONE else {Given.ANSWERED.value: tally.answered}
    return {**chosen, **tally.ways_out, Given.SKIPPED.value: tally.skipped}


def _added(rows: Sequence[Mapping[str, int]]) -> dict[str, int]:
    return {cell: sum(row[cell] for row in rows) for cell in rows[0]} if rows else {}


def _largest(cells: Mapping[str, int]) -> str:
    return max(cells, key=lambda cell: cells[cell])


def _hidden(unit: str) -> ReleasedRow:
    return ReleasedRow(unit, hidden=True, base=None, counts={})


def _joined(question: Question, tally: Tally, units: Sequence[str]) -> QuestionTally:
    """Several units as one group."""
    parts = [tally.questions[unit, question.id] for unit in units]
    return QuestionTally(
        base=sum(part.base for part in parts),
        answered=sum(part.answered for part in parts),
        chosen=_added([part.chosen for part in parts]),
        ways_out=_added([part.ways_out for part in parts]),
    )


def _protected(question: Question, tally: QuestionTally, usual: str) -> bands.ProtectedRow:
    row = bands.protect_row(_cells(question, tally), usual)
    if row is None:
        raise AssertionError("A group was shown that has no protection.")
    return row


def _choices(tally: QuestionTally, answered: ReleasedCount) -> dict[str, ReleasedCount]:
    return {option: bands.protect_choice(count, answered, tally.answered) for option, count in tally.chosen.items()}


def _row(question: Question, tally: Tally, unit: str, usual: str) -> ReleasedRow:
    counted = tally.questions[unit, question.id]
    counts = dict(_protected(question, counted, usual).shown)
    if question.type is QuestionType.SEVERAL:
        counts = {**_choices(counted, counts[Given.ANSWERED]), **counts}
    return ReleasedRow(unit, hidden=False, base=bands.exactly(counted.base), counts=counts)


def _total(question: Question, tally: Tally, groups: Sequence[Sequence[str]], usual: str) -> ReleasedRow:
    parts = [_joined(question, tally, group) for group in groups]
    rows = [_protected(question, part, usual) for part in parts]
    counts = bands.protect_total(rows, usual)
    if question.type is QuestionType.SEVERAL:
        choices = [_choices(part, row.shown[Given.ANSWERED]) for part, row in zip(parts, rows, strict=True)]
        sums = {
            option: bands.protect_choice_total(
                [part.chosen[option] for part in parts], [choice[option] for choice in choices]
            )
            for option in parts[0].chosen
        }
        counts = {**sums, **counts}
    return ReleasedRow(EVERYONE, hidden=False, base=bands.exactly(sum(part.base for part in parts)), counts=counts)
