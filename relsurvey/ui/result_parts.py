"""A publication made ready to be shown: groups of questions, each with chart, words, table and what is hidden.

Works on released tables only and asks Streamlit for nothing, so that it can be made once and kept.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from relsurvey.collection.plan import BreakdownKind
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.questionnaire.definition import Question, Questionnaire, QuestionType, Words
from relsurvey.reporting import bars, charts, findings, wording
from relsurvey.reporting.bars import Scale
from relsurvey.reporting.certainty import certainty
from relsurvey.reporting.charts import Chart
from relsurvey.reporting.over_time import group_size
from relsurvey.reporting.released import WHOLE, Group, Publication, ReleasedRow, ReleasedTable
from relsurvey.reporting.wording import Part, Side
from relsurvey.ui import chart_links, markup, result_legend
from relsurvey.ui.result_tables import Table, TableRow

#: With more groups than this, all but the first are folded away.
_IN_ONE_LOOK = 3


@dataclass(frozen=True, slots=True)
class GroupWords:
    """What one group of people said, in sentences, and how sure the first of them is; "" where nothing is said."""

    name: str
    sentences: tuple[str, ...]
    sure: str


@dataclass(frozen=True, slots=True)
class QuestionView:
    """One question. `chart` is None when nothing about it may be shown; the pieces of HTML are escaped already.

    `finding` says what the chart shows; `files` are the ways to take it away, for whoever may.
    """

    question_id: str
    anchor: str
    short: str
    text: str
    finding: str
    chart: Chart | None
    words: str
    legend: str
    table: str
    notes: tuple[str, ...]
    files: str


@dataclass(frozen=True, slots=True)
class GroupView:
    """The questions of one indicator group."""

    anchor: str
    title: str
    questions: tuple[QuestionView, ...]


@dataclass(frozen=True, slots=True)
class Making:
    """What every question of one publication is made with. `breakdown`: what people are divided by, if by anything."""

    publication: Publication
    names: Mapping[Group, str]
    words: Words
    scale: Scale
    own_units: frozenset[str]
    say: Catalogue
    breakdown: str = BreakdownKind.ORGANISATION.value


def prepare(
    publication: Publication,
    questionnaire: Questionnaire,
    *,
    breakdown: str,
    own_units: frozenset[str],
    say: Catalogue,
) -> tuple[GroupView, ...]:
    """Everything that the results page shows about the questions, divided by one breakdown of the plan.

    The whole organisation stands above the groups; `own_units` are there always, and are put into words as well.
    """
    tables = {one.question_id: divided(one, breakdown, own_units) for one in publication.tables}
    asked = [question for question in questionnaire.questions if question.id in tables]
    making = replace(making_of(publication, questionnaire, tables, own_units=own_units, say=say), breakdown=breakdown)
    groups = [
        GroupView(
            anchor=f"group-{group}",
            title=making.words.groups[group],
            questions=tuple(_view(tables[one.id], one, making) for one in asked if one.group == group),
        )
        for group in questionnaire.groups
    ]
    return tuple(group for group in groups if group.questions)


def making_of(
    publication: Publication,
    questionnaire: Questionnaire,
    tables: Mapping[str, ReleasedTable],
    *,
    own_units: frozenset[str],
    say: Catalogue,
) -> Making:
    """What these tables are shown with, on one scale."""
    words = questionnaire.words_in(say.language)
    single = [
        (tables[question.id], wording.parts(question, words=words, say=say))
        for question in questionnaire.questions
        if question.type is QuestionType.ONE and question.id in tables
    ]
    names = wording.group_names(publication, say=say)
    return Making(publication, names, words, bars.scale_of(single), own_units, say)


def legend_of(questions: Sequence[Question], making: Making) -> str:
    """What the colours of questions on one scale mean; "" without questions."""
    if not questions:
        return ""
    table = next(one for one in making.publication.tables if one.question_id == questions[0].id)
    shown = wording.parts(questions[0], words=making.words, say=making.say)
    return result_legend.legend(table, shown, questions[0], making.say)


def in_one_look(groups: int) -> int:
    """How many groups are told at once: all while they are few, otherwise the first, and the others are folded."""
    return groups if groups <= _IN_ONE_LOOK else 1


def divided(table: ReleasedTable, breakdown: str, own_units: frozenset[str]) -> ReleasedTable:
    """The rows of one breakdown, below the whole organisation; and of a reader's own units."""
    rows = [row for row in table.rows if row.group == WHOLE or row.group.breakdown == breakdown]
    own = [row for row in table.rows if row not in rows and _is_own(row.group, own_units)]
    return replace(table, rows=(*rows[:1], *own, *rows[1:]))


def _is_own(group: Group, own_units: frozenset[str]) -> bool:
    return group.breakdown == BreakdownKind.UNIT and group.id in own_units


def _view(table: ReleasedTable, question: Question, making: Making) -> QuestionView:
    say, words = making.say, making.words
    shown = wording.parts(question, words=words, say=say)
    visible = any(not row.hidden for row in table.rows)
    told = _in_words(table, question, shown, making)
    return QuestionView(
        question_id=question.id,
        anchor=f"question-{question.id}",
        short=words.questions[question.id].short,
        text=words.questions[question.id].text,
        finding=findings.finding(table, question, shown, say=say) if visible else "",
        chart=_chart(table, question, making) if visible else None,
        words=markup.html("words", say=say, groups=told, shown=in_one_look(len(told))),
        legend=result_legend.legend(table, shown, question, say) if visible else "",
        table=markup.html("table", say=say, table=_table(table, shown, words.questions[question.id].text, making)),
        notes=_notes(table, question, making, visible=visible),
        files=chart_links.of_question(
            making.publication.wave_id,
            question.id,
            making.breakdown,
            short=words.questions[question.id].short,
            say=say,
        ),
    )


def _chart(table: ReleasedTable, question: Question, making: Making) -> Chart:
    return charts.question_chart(
        table, question, words=making.words, names=making.names, scale=making.scale, say=making.say
    )


def _in_words(
    table: ReleasedTable, question: Question, shown: tuple[Part, ...], making: Making
) -> tuple[GroupWords, ...]:
    """The whole organisation in sentences, and the reader's own units where they have some."""
    rows = [
        row for row in table.rows if not row.hidden and (row.group == WHOLE or _is_own(row.group, making.own_units))
    ]
    return tuple(
        GroupWords(
            name=making.names[row.group],
            sentences=tuple(_sentences(row, shown, making.say)),
            sure=_sure(row, question, shown, making),
        )
        for row in rows
    )


def _sentences(row: ReleasedRow, shown: tuple[Part, ...], say: Catalogue) -> list[str]:
    # A way of not choosing that nobody took needs no sentence; an option that nobody chose is a finding.
    told = [part for part in shown if part.side is not Side.APART or row.counts[part.id].at_most > 0]
    first, *others = told
    return [
        wording.row_sentence(row, first, say=say),
        *(wording.row_sentence_on(row, part, say=say) for part in others),
    ]


def _sure(row: ReleasedRow, question: Question, shown: tuple[Part, ...], making: Making) -> str:
    found = findings.measure(row, shown)
    if found is None:
        return ""
    # Of a follow-up question nobody knows how many of those who did not answer would have been asked it.
    asked = None if question.show_if else group_size(making.publication, row.group)
    option = findings.positive_words(shown, making.say)
    return certainty(found, option=option, asked=asked, say=making.say)


def _table(table: ReleasedTable, shown: tuple[Part, ...], text: str, making: Making) -> Table:
    say = making.say
    rows = [TableRow(making.names[row.group], row.hidden, _cells(row, shown, say)) for row in table.rows]
    heads = (say("results-who-group"), *(part.label for part in shown), say("results-table-base"))
    return Table(say("results-table-caption", question=text), heads, tuple(rows))


def _cells(row: ReleasedRow, shown: tuple[Part, ...], say: Catalogue) -> tuple[str, ...]:
    if row.hidden or row.base is None:
        return ()
    return (*(wording.cell(row, part.id, say=say) for part in shown), wording.count(row.base, say=say))


def _notes(table: ReleasedTable, question: Question, making: Making, *, visible: bool) -> tuple[str, ...]:
    say = making.say
    if not visible:
        return (say("results-question-hidden"),)
    notes = []
    if question.takes_several:
        notes.append(say("results-ranked" if question.type is QuestionType.RANK else "results-several"))
    if question.show_if is not None:
        notes.append(say("results-shown-to-some"))
    if sentence := wording.hidden_sentence(table.rows, names=making.names, say=say):
        notes.append(sentence)
    return tuple(notes)
