"""A publication made ready to be shown: groups of questions, each with chart, words, table and what is hidden.

Works on released tables only and asks Streamlit for nothing, so that it can be made once and kept.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from relsurvey.i18n.catalogue import Catalogue
from relsurvey.i18n.phrases import listed
from relsurvey.questionnaire.definition import Question, Questionnaire, QuestionType, Words
from relsurvey.reporting import bars, charts, wording
from relsurvey.reporting.bars import Scale
from relsurvey.reporting.charts import Chart
from relsurvey.reporting.released import Publication, ReleasedRow, ReleasedTable
from relsurvey.reporting.wording import Part, Side
from relsurvey.ui import markup


@dataclass(frozen=True, slots=True)
class TableRow:
    """One line of a table; a hidden one has no cells."""

    name: str
    hidden: bool
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table to be read: what it is about, the heads of its columns, its rows. Numbers stand at the end of a cell."""

    caption: str
    heads: tuple[str, ...]
    rows: tuple[TableRow, ...]
    ends_in_words: bool = False


@dataclass(frozen=True, slots=True)
class GroupWords:
    """What one group of people said, in sentences."""

    name: str
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """What a colour means."""

    label: str
    fill: str
    first_apart: bool


@dataclass(frozen=True, slots=True)
class QuestionView:
    """One question. `chart` is None when nothing about it may be shown; the pieces of HTML are escaped already."""

    question_id: str
    anchor: str
    short: str
    text: str
    chart: Chart | None
    words: str
    legend: str
    table: str
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GroupView:
    """The questions of one indicator group."""

    anchor: str
    title: str
    questions: tuple[QuestionView, ...]


@dataclass(frozen=True, slots=True)
class _Making:
    """What every question of one publication is made with."""

    publication: Publication
    words: Words
    scale: Scale
    own_units: frozenset[str]
    say: Catalogue


def prepare(
    publication: Publication, questionnaire: Questionnaire, *, own_units: frozenset[str], say: Catalogue
) -> tuple[GroupView, ...]:
    """Everything that the results page shows about the questions. `own_units` are put into words as well."""
    words = questionnaire.words_in(say.language)
    tables = {table.question_id: table for table in publication.tables}
    asked = [question for question in questionnaire.questions if question.id in tables]
    single = [
        (tables[question.id], wording.parts(question, words=words, say=say))
        for question in asked
        if question.type is QuestionType.ONE
    ]
    making = _Making(publication, words, bars.scale_of(single), own_units, say)
    groups = [
        GroupView(
            anchor=f"group-{group}",
            title=words.groups[group],
            questions=tuple(_view(tables[one.id], one, making) for one in asked if one.group == group),
        )
        for group in questionnaire.groups
    ]
    return tuple(group for group in groups if group.questions)


def _view(table: ReleasedTable, question: Question, making: _Making) -> QuestionView:
    say, words = making.say, making.words
    shown = wording.parts(question, words=words, say=say)
    visible = any(not row.hidden for row in table.rows)
    return QuestionView(
        question_id=question.id,
        anchor=f"question-{question.id}",
        short=words.questions[question.id].short,
        text=words.questions[question.id].text,
        chart=_chart(table, question, making) if visible else None,
        words=markup.html("words", say=say, groups=_in_words(table, shown, making)),
        legend=_legend(table, shown, question, say) if visible else "",
        table=markup.html("table", say=say, table=_table(table, shown, words.questions[question.id].text, making)),
        notes=_notes(table, question, making, visible=visible),
    )


def _chart(table: ReleasedTable, question: Question, making: _Making) -> Chart:
    units = making.publication.units
    return charts.question_chart(table, question, words=making.words, units=units, scale=making.scale, say=making.say)


def _in_words(table: ReleasedTable, shown: tuple[Part, ...], making: _Making) -> tuple[GroupWords, ...]:
    """The whole organisation in sentences, and the reader's own units where they have some."""
    rows = [row for row in table.rows if not row.hidden and (not row.unit_id or row.unit_id in making.own_units)]
    return tuple(
        GroupWords(
            name=wording.group_name(row.unit_id, units=making.publication.units, say=making.say),
            sentences=tuple(_sentences(row, shown, making.say)),
        )
        for row in rows
    )


def _sentences(row: ReleasedRow, shown: tuple[Part, ...], say: Catalogue) -> list[str]:
    # A way of not choosing that nobody took needs no sentence; an option that nobody chose is a finding.
    told = [part for part in shown if part.side is not Side.APART or row.counts[part.id].at_most > 0]
    return [wording.row_sentence(row, part, say=say) for part in told]


def _legend(table: ReleasedTable, shown: tuple[Part, ...], question: Question, say: Catalogue) -> str:
    if question.takes_several:
        return ""
    # From left to right, as the bars lie.
    answers = sorted((part for part in shown if part.side is not Side.APART), key=_from_left)
    apart = [part for part in shown if part.side is Side.APART]
    entries = [
        LegendEntry(part.label, bars.colour(part, shown), first_apart=part in apart[:1]) for part in (*answers, *apart)
    ]
    return markup.html("legend", say=say, entries=entries, bands=_has_bands(table))


def _from_left(part: Part) -> int:
    return {Side.AGAINST: -part.step, Side.FOR: part.step}.get(part.side, 0)


def _has_bands(table: ReleasedTable) -> bool:
    return any(not count.exact for row in table.rows for count in row.counts.values())


def _table(table: ReleasedTable, shown: tuple[Part, ...], text: str, making: _Making) -> Table:
    say, units = making.say, making.publication.units
    rows = [
        TableRow(wording.group_name(row.unit_id, units=units, say=say), row.hidden, _cells(row, shown, say))
        for row in table.rows
    ]
    heads = (say("results-who-group"), *(part.label for part in shown), say("results-table-base"))
    return Table(say("results-table-caption", question=text), heads, tuple(rows))


def _cells(row: ReleasedRow, shown: tuple[Part, ...], say: Catalogue) -> tuple[str, ...]:
    if row.hidden or row.base is None:
        return ()
    return tuple(wording.count(number, say=say) for number in (*(row.counts[part.id] for part in shown), row.base))


def _notes(table: ReleasedTable, question: Question, making: _Making, *, visible: bool) -> tuple[str, ...]:
    say = making.say
    if not visible:
        return (say("results-question-hidden"),)
    notes = []
    if question.takes_several:
        notes.append(say("results-ranked" if question.type is QuestionType.RANK else "results-several"))
    if question.show_if is not None:
        notes.append(say("results-shown-to-some"))
    if sentence := hidden_sentence(table.rows, units=making.publication.units, say=say):
        notes.append(sentence)
    return tuple(notes)


def hidden_sentence(rows: Sequence[ReleasedRow], *, units: Mapping[str, str], say: Catalogue) -> str:
    """One sentence about every hidden group, whatever it is hidden for; empty when none is."""
    names = [wording.group_name(row.unit_id, units=units, say=say) for row in rows if row.hidden]
    return say("results-hidden-some", count=len(names), names=listed(names, say.language)) if names else ""


def returns_table(publication: Publication, *, say: Catalogue) -> str:
    """Who was asked and who answered, as an HTML table; a hidden number is a word."""
    asked_is_known = any(one.asked is not None for one in publication.returns)
    rows = []
    for one in publication.returns:
        name = wording.group_name(one.unit_id, units=publication.units, say=say)
        numbers = (one.asked, one.returned) if asked_is_known else (one.returned,)
        cells = [say("results-hidden") if number is None else say("results-count", number=number) for number in numbers]
        rows.append(TableRow(name, set(numbers) == {None}, tuple(cells)))
    asked = (say("results-who-asked"),) if asked_is_known else ()
    heads = (say("results-who-group"), *asked, say("results-who-returned"))
    return markup.html("table", say=say, table=Table(say("results-who-table"), heads, tuple(rows)))
