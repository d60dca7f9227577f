"""What people said, question by question, with a chart; and what changed since the round before."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from relsurvey.documents.document import Block, Figure, Heading, Paragraph, Table
from relsurvey.evidence import drawing
from relsurvey.evidence.gathered import Gathered, Subject
from relsurvey.evidence.pieces import said
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.packs.asked import group_name
from relsurvey.questionnaire.definition import Question, QuestionType
from relsurvey.reporting import bars, findings, wording
from relsurvey.reporting.bars import Scale
from relsurvey.reporting.certainty import certainty
from relsurvey.reporting.change import BY_CHANCE
from relsurvey.reporting.change_words import change_words
from relsurvey.reporting.over_time import WaveResults, group_size
from relsurvey.reporting.released import ReleasedTable


@dataclass(frozen=True, slots=True)
class _Making:
    """What the questions of one wave are told with."""

    wave: WaveResults
    subject: Subject
    scale: Scale
    say: Catalogue


def blocks(gathered: Gathered, say: Catalogue) -> Iterator[Block]:
    """The newest round of each survey in the period."""
    if not gathered.rounds:
        return
    yield Heading(say("pack-results-heading"))
    yield Paragraph(say("pack-results-intro"))
    for history in gathered.newest:
        wave = history[-1]
        yield Heading(wave.publication.wave_name, 3)
        tables = {table.question_id: of_subject(table, gathered.subject) for table in wave.publication.tables}
        shown = [one for one in wave.questionnaire.questions if one.id in tables and not one.follows]
        making = _Making(wave, gathered.subject, _scale(wave, tables, say), say)
        for question in shown:
            yield from _question(tables[question.id], question, making)


def of_subject(table: ReleasedTable, subject: Subject) -> ReleasedTable:
    """The rows of a service and of the whole organisation."""
    return replace(table, rows=tuple(row for group in subject.groups for row in table.rows if row.group == group))


def _scale(wave: WaveResults, tables: dict[str, ReleasedTable], say: Catalogue) -> Scale:
    words = wave.questionnaire.words_in(say.language)
    return bars.scale_of(
        (tables[one.id], wording.parts(one, words=words, say=say))
        for one in wave.questionnaire.questions
        if one.type is QuestionType.ONE and one.id in tables
    )


def _question(table: ReleasedTable, question: Question, making: _Making) -> Iterator[Block]:
    say = making.say
    words = making.wave.questionnaire.words_in(say.language)
    text = words.questions[question.id].text
    yield Heading(text, 4)
    for row in table.rows:
        name = group_name(row.group, making.subject)
        if row.hidden:
            yield Paragraph(say("results-hidden"), lead=f"{name}:")
        else:
            told = [said(making.wave, question, row, say=say), _sure(question, table, name, making)]
            yield Paragraph(" ".join(part for part in told if part), lead=f"{name}:")
    visible = [row for row in table.rows if not row.hidden and row.base]
    if visible:
        shown = wording.parts(question, words=words, say=say)
        names = {row.group: group_name(row.group, making.subject) for row in table.rows}
        labels = [(wording.row_label(row, names=names, say=say), row) for row in visible]
        content = drawing.answers(labels, shown, scale=making.scale, several=question.takes_several, say=say)
        yield Figure(content, wording.table_summary(table, shown, names=names, text=text, say=say), width=80)


def _sure(question: Question, table: ReleasedTable, name: str, making: _Making) -> str:
    row = next(row for row in table.rows if group_name(row.group, making.subject) == name)
    shown = wording.parts(question, words=making.wave.questionnaire.words_in(making.say.language), say=making.say)
    found = findings.measure(row, shown)
    if found is None:
        return ""
    asked = None if question.show_if else group_size(making.wave.publication, row.group)
    return certainty(found, option=findings.positive_words(shown, making.say), asked=asked, say=making.say)


def changes(gathered: Gathered, say: Catalogue) -> Iterator[Block]:
    """Each question beside itself one round earlier."""
    histories = [history for history in gathered.newest if len(history) > 1]
    yield Heading(say("pack-changes-heading"))
    if not histories:
        yield Paragraph(say("pack-changes-none"))
        return
    yield Paragraph(say("pack-changes-intro", chance=BY_CHANCE))
    for history in histories:
        name, before = (one.publication.wave_name for one in (history[-1], history[-2]))
        rows = tuple(_changed(history, gathered.subject, say))
        header = (say("pack-changes-question"), say("pack-changes-group"), say("pack-changes-what"))
        yield Table(say("pack-changes-table", wave=name, before=before), header, rows, widths=(4, 2, 5))


def _changed(history: tuple[WaveResults, ...], subject: Subject, say: Catalogue) -> Iterator[tuple[str, str, str]]:
    now = history[-1]
    published = {table.question_id for table in now.publication.tables}
    words = now.questionnaire.words_in(say.language)
    for question in now.questionnaire.questions:
        if question.type is QuestionType.ONE and question.id in published:
            for group in subject.groups:
                if found := change_words(question, group, history, say=say):
                    told = " ".join(part for part in (found.text, found.note) if part)
                    yield words.questions[question.id].text, group_name(group, subject), told
