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
from relsurvey.reporting.groups import Groups, cells_are_open, participation_is_open
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
    hide = participation_is_open(tally.asked, tally.returned, threshold)
    groups = Groups(plan, threshold, tally.asked, tally.returned, allowed=tally.asked, hide=hide)
    shown = groups.shown()
    wave = _Wave(tally, plan, threshold, allowed=frozenset(shown))
    tables: dict[str, ReleasedTable] = {}
    for question in questionnaire.questions:
        if question.id in plan.question_ids and question.type is not QuestionType.TEXT:
            rule = question.show_if
            leads_in = questionnaire.question(rule.question_id) if rule else None
            base_is_known = _base_check(question, leads_in, tables.get(rule.question_id) if rule else None)
            tables[question.id] = _table(question, wave, base_is_known)
    return Release(_returns(groups, shown), tuple(tables.values()))


@dataclass(frozen=True, slots=True)
class _Wave:
    """What the tables of one wave have in common. `allowed` are the units whose number of answers is shown."""

    tally: Tally
    plan: ReleasePlan
    threshold: int
    allowed: frozenset[str]


def _returns(groups: Groups, shown: Sequence[str]) -> tuple[Returns, ...]:
    everyone = Returns(EVERYONE, sum(groups.asked.values()), sum(groups.people.values()))
    return (
        everyone if groups.whole_is_shown() else Returns(EVERYONE, None, None),
        *(
            Returns(unit, groups.asked[unit], groups.people[unit]) if unit in shown else Returns(unit, None, None)
            for unit in groups.units
        ),
    )


def _table(question: Question, wave: _Wave, base_is_known: Callable[[str], bool]) -> ReleasedTable:
    units = list(wave.tally.asked)
    cells = {unit: _cells(question, wave.tally.questions[unit, question.id]) for unit in units}
    usual = _largest(_added(list(cells.values()))) if Breakdown.ORGANISATION in wave.plan.breakdowns else ""

    def fits(group: Sequence[str]) -> bool:
        if len(group) == 1 and not base_is_known(group[0]):
            return False
        return _protect(question, _joined(question, wave.tally, group), usual) is not None

    groups = Groups(
        wave.plan,
        wave.threshold,
        wave.tally.asked,
        {unit: wave.tally.questions[unit, question.id].base for unit in units},
        allowed=wave.allowed,
        fits=fits,
        whole_fits=base_is_known(EVERYONE),
        hide=cells_are_open(cells, bands.FEW),
    )
    shown = groups.shown()
    hidden = [unit for unit in units if unit not in shown]
    parts = [*([unit] for unit in shown), *([hidden] if hidden else [])]
    total = _total(question, wave.tally, parts, usual) if groups.whole_is_shown() else _hidden(EVERYONE)
    rows = [_row(question, wave.tally, unit, usual) if unit in shown else _hidden(unit) for unit in groups.units]
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


@dataclass(frozen=True, slots=True)
class _Protected:
    """What may be shown of one group: the cells that sum to its base, and the options of a several-choice question."""

    row: bands.ProtectedRow
    choices: Mapping[str, ReleasedCount]


def _protect(question: Question, counted: QuestionTally, usual: str) -> _Protected | None:
    """What may be shown of a group's answers, None when nothing may."""
    row = bands.protect_row(_cells(question, counted), usual)
    if row is None or not question.takes_several:
        return _Protected(row, {}) if row else None
    answered = row.shown[Given.ANSWERED]
    choices = {option: bands.protect_choice(chosen, answered) for option, chosen in counted.chosen.items()}
    if not bands.choices_are_open(list(choices.values()), answered, question.at_most):
        return None
    return _Protected(row, choices)


def _certainly(question: Question, counted: QuestionTally, usual: str) -> _Protected:
    protected = _protect(question, counted, usual)
    if protected is None:
        raise AssertionError("A group was shown that has no protection.")
    return protected


def _row(question: Question, tally: Tally, unit: str, usual: str) -> ReleasedRow:
    counted = tally.questions[unit, question.id]
    protected = _certainly(question, counted, usual)
    counts = {**protected.choices, **protected.row.shown}
    return ReleasedRow(unit, hidden=False, base=bands.exactly(counted.base), counts=counts)


def _total(question: Question, tally: Tally, groups: Sequence[Sequence[str]], usual: str) -> ReleasedRow:
    parts = [_joined(question, tally, group) for group in groups]
    protected = [_certainly(question, part, usual) for part in parts]
    counts = bands.protect_total([part.row for part in protected], usual)
    sums = {
        option: bands.protect_choice_total(
            [part.chosen[option] for part in parts], [part.choices[option] for part in protected]
        )
        for option in protected[0].choices
    }
    base = bands.exactly(sum(part.base for part in parts))
    return ReleasedRow(EVERYONE, hidden=False, base=base, counts={**sums, **counts})
