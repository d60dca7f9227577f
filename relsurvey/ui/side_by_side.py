"""Small multiples: one panel a group, in the order of the plan, each with the same few questions on the same scale."""

from collections.abc import Sequence
from dataclasses import dataclass

from relsurvey.i18n.catalogue import Catalogue
from relsurvey.questionnaire.definition import Question
from relsurvey.reporting import findings, wording
from relsurvey.reporting.over_time import WaveResults
from relsurvey.reporting.released import WHOLE, Group, ReleasedTable
from relsurvey.ui import markup
from relsurvey.ui.result_parts import Making, divided, legend_of, making_of
from relsurvey.ui.small_bars import SmallBar, small_bar


@dataclass(frozen=True, slots=True)
class PanelLine:
    """One question in a panel; without a bar where the group is hidden."""

    short: str
    words: str
    bar: SmallBar | None


@dataclass(frozen=True, slots=True)
class Panel:
    """One group. `hidden`: nothing of it is shown."""

    name: str
    hidden: bool
    lines: tuple[PanelLine, ...]


@dataclass(frozen=True, slots=True)
class SideBySide:
    """Legend and panels as HTML, and how many results stand on them, for the note about many looks."""

    legend: str
    html: str
    results: int


def side_by_side(now: WaveResults, questions: Sequence[Question], breakdown: str, *, say: Catalogue) -> SideBySide:
    """The groups of a breakdown with these one-choice questions; the whole organisation first."""
    tables = {one.question_id: divided(one, breakdown, frozenset()) for one in now.publication.tables}
    named = {question.id: tables[question.id] for question in questions}
    making = making_of(now.publication, now.questionnaire, named, own_units=frozenset(), say=say)
    groups = list(dict.fromkeys(row.group for table in named.values() for row in table.rows))
    panels = [_panel(group, questions, named, making) for group in groups]
    results = sum(len(panel.lines) for panel in panels if not panel.hidden)
    return SideBySide(legend_of(questions, making), markup.html("panels", say=say, panels=panels), results)


def _panel(group: Group, questions: Sequence[Question], tables: dict[str, ReleasedTable], making: Making) -> Panel:
    lines = tuple(_line(group, question, tables[question.id], making) for question in questions)
    return Panel(making.names[group], all(line.bar is None for line in lines), lines)


def _line(group: Group, question: Question, table: ReleasedTable, making: Making) -> PanelLine:
    say = making.say
    shown = wording.parts(question, words=making.words, say=say)
    row = findings.row_of(table, group)
    found = findings.measure(row, shown)
    short = making.words.questions[question.id].short
    if row is None or found is None:
        return PanelLine(short, say("results-hidden"), None)
    words = say("results-panel-words", **findings.said(found, shown, say=say))
    return PanelLine(short, words, small_bar(row, shown, scale=making.scale, say=say))


def groups_in(now: WaveResults) -> list[Group]:
    """The groups that a reader can look at by themselves, the whole organisation first, in the order of the plan."""
    rows = [row.group for table in now.publication.tables for row in table.rows]
    return [WHOLE, *(group for group in dict.fromkeys(rows) if group != WHOLE)]
