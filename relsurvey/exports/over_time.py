"""One question of one group, wave after wave, as a file: passed on without its page, so its words go with it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from relsurvey.errors import NotFound
from relsurvey.evidence import sheet
from relsurvey.evidence.sheet import About
from relsurvey.exports import csv
from relsurvey.exports.lines import lines
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.i18n.phrases import listed
from relsurvey.questionnaire.definition import Question, QuestionType
from relsurvey.reporting import trend_words, wording
from relsurvey.reporting.change_words import words_of
from relsurvey.reporting.over_time import Trend, WaveResults, trend
from relsurvey.reporting.released import Group, Publication


@dataclass(frozen=True, slots=True)
class Followed:
    """What is followed through a history (the oldest first), and what its waves say about it."""

    history: Sequence[WaveResults]
    question: Question
    group: Group
    found: Trend

    @property
    def waves(self) -> Iterator[WaveResults]:
        """The waves that asked the question in the same way."""
        asked = {moment.wave_id for moment in self.found.moments}
        return (wave for wave in self.history if wave.publication.wave_id in asked)


def followed(history: Sequence[WaveResults], question_id: str, group: Group, *, say: Catalogue) -> Followed:
    """Raises NotFound("chart-not-found"), also in a first wave and where every wave hides the group."""
    now = history[-1]
    published = {table.question_id for table in now.publication.tables}
    questions = {one.id: one for one in now.questionnaire.questions if one.type is QuestionType.ONE}
    known = group in wording.group_names(now.publication, say=say)
    if len(history) == 1 or question_id not in published & set(questions) or not known:
        raise NotFound("chart-not-found")
    found = trend(questions[question_id], group, history, say=say)
    if not any(moment.measure for moment in found.moments):
        raise NotFound("chart-not-found")
    return Followed(history, questions[question_id], group, found)


def numbers(chart: Followed, *, say: Catalogue) -> str:
    """The numbers of every wave, laid out as in the file of all its questions."""
    rows = (row for wave in chart.waves for row in _rows(chart, wave, say))
    return csv.table(csv.HEADER, rows)


def svg(chart: Followed, *, say: Catalogue) -> bytes:
    """The picture."""
    now, moments = chart.history[-1], chart.found.moments
    words = now.questionnaire.words_in(say.language)
    shown = wording.parts(chart.question, words=words, say=say)
    question = words.questions[chart.question.id].text
    name = wording.group_names(now.publication, say=say)[chart.group]
    change = words_of(chart.found, chart.history[-2].publication.wave_name, say=say)
    changed = f"{change.text} {change.note}".strip()
    about = About(
        title=trend_words.finding(moments[-1], shown, say=say),
        question=say("chart-of-group", question=question, group=name, change=changed),
        notes=(say("chart-trend-how"), *_rule_and_sources(chart, say)),
        text=trend_words.summary(moments, question=question, group=name, change=changed, say=say),
    )
    return sheet.over_time(about, moments, say=say)


def _rule_and_sources(chart: Followed, say: Catalogue) -> tuple[str, str]:
    now = chart.history[-1].publication
    waves = [
        say("chart-source-wave", wave=wave.publication.wave_name, version=wave.publication.version)
        for wave in chart.waves
    ]
    rule = wording.threshold_rule(now, say=say) + " " + say("results-bands-why")
    return rule, say("chart-sources", waves=listed(waves, say.language))


def _rows(chart: Followed, wave: WaveResults, say: Catalogue) -> Iterator[tuple[str | int, ...]]:
    words, publication = wave.questionnaire.words_in(say.language), _of(wave.publication, chart)
    for line in lines(publication, wave.questionnaire, words=words, say=say):
        yield csv.cells(publication, line)


def _of(publication: Publication, chart: Followed) -> Publication:
    """The publication with nothing left in it but the group's answers to the question."""
    tables = (table for table in publication.tables if table.question_id == chart.question.id)
    kept = (replace(table, rows=tuple(row for row in table.rows if row.group == chart.group)) for table in tables)
    return replace(publication, tables=tuple(kept))
