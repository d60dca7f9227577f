"""One group over waves, made ready: for each question a chart, a table, and what changed since the wave before."""

from collections.abc import Sequence
from dataclasses import dataclass

from relsurvey.i18n.catalogue import Catalogue
from relsurvey.questionnaire.definition import Question, QuestionType
from relsurvey.reporting import findings, intervals, trend_words, wording
from relsurvey.reporting.change_words import ChangeWords, words_of
from relsurvey.reporting.charts import Chart
from relsurvey.reporting.over_time import Moment, Trend, WaveResults, trend
from relsurvey.reporting.released import Group
from relsurvey.reporting.wave_chart import wave_chart
from relsurvey.ui import chart_links, markup
from relsurvey.ui.result_tables import Table, TableRow


@dataclass(frozen=True, slots=True)
class TrendView:
    """One question over waves. `finding` says what the last one showed; `option` what the dots count; `chart` is None
    where no wave shows the group; `files` are the ways to take it away, for whoever may.
    """

    question_id: str
    text: str
    finding: str
    option: str
    change: str
    chart: Chart | None
    table: str
    compared: bool
    files: str


def trends(history: Sequence[WaveResults], group: Group, name: str, *, say: Catalogue) -> tuple[TrendView, ...]:
    """Every one-choice question of the last wave, as a group called `name` answered it wave after wave."""
    now = history[-1]
    published = {table.question_id for table in now.publication.tables}
    questions = [
        question
        for question in now.questionnaire.questions
        if question.type is QuestionType.ONE and question.id in published
    ]
    return tuple(_view(question, group, name, history, say) for question in questions)


def _view(question: Question, group: Group, name: str, history: Sequence[WaveResults], say: Catalogue) -> TrendView:
    found = trend(question, group, history, say=say)
    words = history[-1].questionnaire.words_in(say.language)
    shown = wording.parts(question, words=words, say=say)
    option = findings.positive_words(shown, say)
    text, short = words.questions[question.id].text, words.questions[question.id].short
    change = words_of(found, history[-2].publication.wave_name, say=say)
    seen = any(moment.measure for moment in found.moments)
    return TrendView(
        question_id=question.id,
        text=text,
        finding=trend_words.finding(found.moments[-1], shown, say=say),
        change=markup.html("change", say=say, change=change),
        option=say("results-trend-count", option=option),
        chart=_chart(found, question=f"{text} {option}", name=name, change=change, say=say) if seen else None,
        table=markup.html("table", say=say, table=_table(found, option, text, say)),
        compared=found.comparison is not None and found.comparison.change.compared,
        files=chart_links.over_time(history[-1].publication.wave_id, question.id, group, short=short, say=say),
    )


def _chart(found: Trend, *, question: str, name: str, change: ChangeWords, say: Catalogue) -> Chart:
    numbers = [(moment.wave_name, trend_words.number(moment, say=say)) for moment in found.moments]
    told = trend_words.summary(found.moments, question=question, group=name, change=change.text, say=say)
    return wave_chart(found.moments, numbers, alt_text=told, say=say)


def _table(found: Trend, option: str, text: str, say: Catalogue) -> Table:
    heads = (
        say("results-trend-wave"),
        say("results-trend-count", option=option),
        say("results-table-base"),
        say("results-trend-interval"),
    )
    rows = [TableRow(moment.wave_name, moment.measure is None, _cells(moment, say)) for moment in found.moments]
    return Table(say("results-trend-caption", question=text), heads, tuple(rows))


def _cells(moment: Moment, say: Catalogue) -> tuple[str, ...]:
    if moment.measure is None:
        return ()
    numbers = [wording.count(one, say=say) for one in (moment.measure.count, moment.measure.base)]
    if moment.interval is None:
        return (*numbers, say("results-trend-no-interval"))
    low, high = intervals.in_hundred(moment.interval)
    return (*numbers, say("results-trend-in-hundred", low=low, high=high))
