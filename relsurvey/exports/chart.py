"""One chart as a file: it is passed on without its page, so what the page says about it goes with it.

A picture and a table of the same rows: the whole organisation, and below it the groups of one breakdown.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from enum import StrEnum

from relsurvey.errors import NotFound
from relsurvey.evidence import sheet
from relsurvey.evidence.sheet import About
from relsurvey.exports import csv
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.i18n.phrases import day
from relsurvey.questionnaire.definition import Questionnaire
from relsurvey.reporting import bars, findings, wording
from relsurvey.reporting.released import WHOLE, Publication, ReleasedTable


class ChartKind(StrEnum):
    """A kind of file of one chart, as it is named in addresses."""

    PNG = "png"
    SVG = "svg"
    CSV = "csv"


def table_of(publication: Publication, question_id: str, breakdown: str) -> ReleasedTable:
    """What the chart of a question shows. Raises NotFound("chart-not-found")."""
    if breakdown in {one.id for one in publication.plan.breakdowns}:
        for table in publication.tables:
            if table.question_id == question_id:
                rows = (row for row in table.rows if row.group == WHOLE or row.group.breakdown == breakdown)
                return replace(table, rows=tuple(rows))
    raise NotFound("chart-not-found")


def numbers(publication: Publication, questionnaire: Questionnaire, table: ReleasedTable) -> str:
    """The numbers of the chart, laid out as in the file of all questions."""
    return csv.write(replace(publication, tables=(table,)), questionnaire)


def svg(publication: Publication, questionnaire: Questionnaire, table: ReleasedTable, *, say: Catalogue) -> bytes:
    """The picture. Raises NotFound("chart-not-found") where everything is hidden."""
    question = questionnaire.question(table.question_id)
    words, names = questionnaire.words_in(say.language), wording.group_names(publication, say=say)
    shown = wording.parts(question, words=words, say=say)
    rows = [(wording.row_label(row, names=names, say=say), row) for row in table.rows if not row.hidden]
    if not rows:
        raise NotFound("chart-not-found")
    text = words.questions[question.id].text
    about = About(
        title=findings.finding(table, question, shown, say=say),
        question=text,
        notes=tuple(_notes(publication, table, several=question.takes_several, say=say)),
        text=wording.table_summary(table, shown, names=names, text=text, say=say),
    )
    if question.takes_several:
        return sheet.several_choices(about, rows, shown, say=say)
    return sheet.one_choice(about, rows, shown, scale=bars.scale_of([(table, shown)]), say=say)


def _notes(publication: Publication, table: ReleasedTable, *, several: bool, say: Catalogue) -> Sequence[str]:
    hidden = wording.hidden_sentence(table.rows, names=wording.group_names(publication, say=say), say=say)
    closed = day(date.fromisoformat(publication.closed_on), say.language)
    notes = (
        say("results-several") if several else "",
        hidden,
        wording.threshold_rule(publication, say=say) + " " + say("results-bands-why"),
        say("chart-source", wave=publication.wave_name, closed=closed, version=publication.version),
    )
    return [note for note in notes if note]
