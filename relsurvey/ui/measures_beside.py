"""A service's monthly figures and what people said there, as tables that stand beside each other."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from relsurvey.collection.measure import Measure, ShownFigure, measures
from relsurvey.collection.plan import BreakdownKind
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.i18n.phrases import month
from relsurvey.questionnaire.definition import Question, QuestionType
from relsurvey.reporting import findings, wording
from relsurvey.reporting.charts import Chart
from relsurvey.reporting.measure_chart import measure_chart
from relsurvey.reporting.over_time import Moment, trend
from relsurvey.reporting.released import Group
from relsurvey.ui.published import Shown
from relsurvey.ui.result_tables import Table, TableRow


@dataclass(frozen=True, slots=True)
class Beside:
    """One measure: its figures by month, and a table for each question that it stands beside.

    The rounds in the tables have the numbers that the lines in the chart have.
    """

    id: str
    name: str
    meaning: str
    chart: Chart
    figures: Table
    said: tuple[Table, ...]


def beside(
    figures: Sequence[ShownFigure], surveys: Sequence[Shown], *, unit_id: str, service: str, say: Catalogue
) -> tuple[Beside, ...]:
    """Every measure of which a figure is there, in their order."""
    group = Group(BreakdownKind.UNIT, unit_id)
    by_measure = {
        one: mine for one in measures().values() if (mine := [each for each in figures if each.measure_id == one.id])
    }
    return tuple(_one(one, mine, surveys, group, service=service, say=say) for one, mine in by_measure.items())


def _one(
    one: Measure,
    figures: Sequence[ShownFigure],
    surveys: Sequence[Shown],
    group: Group,
    *,
    service: str,
    say: Catalogue,
) -> Beside:
    asked = [
        (question, survey)
        for survey in surveys
        for question in survey.questionnaire.questions
        if question.indicator in one.beside and _told(question, survey)
    ]
    closed = {
        wave.publication.wave_id: date.fromisoformat(wave.publication.closed_on)
        for _, survey in asked
        for wave in survey.history
    }
    numbers = {wave_id: number for number, wave_id in enumerate(sorted(closed, key=lambda id_: closed[id_]), start=1)}
    table = _figures(one, figures, service, say)
    lines = [f"{row.name}: {row.cells[0]}." for row in table.rows]
    told = say("measures-alt", measure=one.name, service=service, lines=" ".join(lines))
    chart = measure_chart(figures, sorted(closed.values()), alt_text=told, language=say.language)
    said = tuple(_answers(question, group, survey, numbers, say) for question, survey in asked)
    return Beside(one.id, one.name, one.meaning, chart, table, said)


def _told(question: Question, survey: Shown) -> bool:
    """Whether how many said the best of it is published."""
    published = {table.question_id for table in survey.publication.tables}
    return question.id in published and question.type is QuestionType.ONE


def in_words(figure: ShownFigure, say: Catalogue) -> str:
    """The number, or its band."""
    if figure.exact:
        return say("results-count", number=figure.at_least)
    return say("measures-between", low=figure.at_least, high=figure.at_most)


def _figures(one: Measure, figures: Sequence[ShownFigure], service: str, say: Catalogue) -> Table:
    heads = (say("measures-month"), say("measures-number"))
    rows = [TableRow(month(each.month, say.language), hidden=False, cells=(in_words(each, say),)) for each in figures]
    return Table(say("measures-caption", measure=one.name, service=service), heads, tuple(rows))


def _answers(question: Question, group: Group, survey: Shown, numbers: Mapping[str, int], say: Catalogue) -> Table:
    words = survey.questionnaire.words_in(say.language)
    option = findings.positive_words(wording.parts(question, words=words, say=say), say)
    moments = trend(question, group, survey.history, say=say).moments
    heads = (say("results-trend-wave"), say("results-trend-count", option=option), say("results-table-base"))
    names = {one.wave_id: say("measures-round", number=numbers[one.wave_id], wave=one.wave_name) for one in moments}
    rows = tuple(TableRow(names[one.wave_id], one.measure is None, _cells(one, say)) for one in moments)
    return Table(words.questions[question.id].text, heads, rows)


def _cells(one: Moment, say: Catalogue) -> tuple[str, ...]:
    if one.measure is None:
        return ()
    return tuple(wording.count(number, say=say) for number in (one.measure.count, one.measure.base))
