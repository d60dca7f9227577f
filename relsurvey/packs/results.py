"""What people said: a table and a chart for the questions with the same answers; a table for each where several fit."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import ceil

from relsurvey.documents.document import Block, Figure, Heading, Paragraph, Table
from relsurvey.evidence import drawing
from relsurvey.evidence.gathered import Gathered, Subject
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.packs.asked import group_name
from relsurvey.questionnaire.definition import Question
from relsurvey.reporting import bars, certainty, findings, wording
from relsurvey.reporting.over_time import WaveResults, group_size
from relsurvey.reporting.released import Group, ReleasedRow, ReleasedTable
from relsurvey.reporting.wording import Part, Side

#: More rows than this make a chart that leaves a gap where it no longer fits on a page.
_MOST_ROWS = 10


@dataclass(frozen=True, slots=True)
class _Asked:
    """A question of a wave with its answers, and what the groups of the pack said."""

    question: Question
    text: str
    shown: tuple[Part, ...]
    table: ReleasedTable

    def row(self, group: Group) -> ReleasedRow | None:
        """What a group said, where it is shown."""
        return findings.row_of(self.table, group)


def blocks(gathered: Gathered, say: Catalogue) -> Iterator[Block]:
    """The newest round of each survey in the period."""
    if not gathered.rounds:
        return
    yield Heading(say("pack-results-heading"))
    yield Paragraph(say("pack-results-intro"))
    yield Paragraph(say("pack-results-sure"))
    for history in gathered.newest:
        yield from _wave(history[-1], gathered.subject, say)


def of_subject(table: ReleasedTable, subject: Subject) -> ReleasedTable:
    """The rows of a service and of the whole organisation."""
    return replace(table, rows=tuple(row for group in subject.groups for row in table.rows if row.group == group))


def _wave(wave: WaveResults, subject: Subject, say: Catalogue) -> Iterator[Block]:
    asked = _asked(wave, subject, say)
    yield Heading(wave.publication.wave_name, 3)
    if not any(row.group == subject.group for one in asked for row in one.table.rows):
        yield Paragraph(say("pack-results-whole-only"))
        return
    alike: dict[tuple[Part, ...], list[_Asked]] = {}
    for one in asked:
        if not one.question.takes_several:
            alike.setdefault(one.shown, []).append(one)
    for questions in alike.values():
        yield _table(wave, questions, subject, say)
        yield from _charts(questions, subject, say)
    yield from (_several(one, subject, say) for one in asked if one.question.takes_several)


def _asked(wave: WaveResults, subject: Subject, say: Catalogue) -> list[_Asked]:
    words = wave.questionnaire.words_in(say.language)
    tables = {table.question_id: of_subject(table, subject) for table in wave.publication.tables}
    return [
        _Asked(one, words.questions[one.id].text, wording.parts(one, words=words, say=say), tables[one.id])
        for one in wave.questionnaire.questions
        if one.id in tables and not one.follows
    ]


def _table(wave: WaveResults, questions: Sequence[_Asked], subject: Subject, say: Catalogue) -> Table:
    groups = _groups(questions, subject)
    first, *others = groups
    header = (
        say("pack-results-question"),
        group_name(first, subject),
        say("pack-results-how-sure"),
        *(group_name(one, subject) for one in others),
    )
    rows = tuple(
        (one.text, _cell(one, first, say), _sure(wave, one, first, say), *(_cell(one, other, say) for other in others))
        for one in questions
    )
    option = findings.positive_words(questions[0].shown, say)
    return Table(say("pack-results-table", option=option), header, rows, widths=(8, 3, 3, *(4 for _ in others)))


def _groups(questions: Sequence[_Asked], subject: Subject) -> list[Group]:
    """The groups of the pack that these questions were published by, its own first."""
    there = {row.group for one in questions for row in one.table.rows}
    return [group for group in subject.groups if group in there] or [subject.group]


def _cell(one: _Asked, group: Group, say: Catalogue) -> str:
    found = findings.measure(one.row(group), one.shown)
    if found is None:
        return say("results-hidden")
    values = {"count": wording.count(found.count, say=say), "base": wording.count(found.base, say=say)}
    return say("pack-results-of", **values)


def _sure(wave: WaveResults, one: _Asked, group: Group, say: Catalogue) -> str:
    found = findings.measure(one.row(group), one.shown)
    if found is None:
        return ""
    size = None if one.question.show_if else group_size(wave.publication, group)
    return certainty.in_short(found, asked=size, say=say)


def _charts(questions: Sequence[_Asked], subject: Subject, say: Catalogue) -> Iterator[Figure]:
    """What the group of the pack said; the whole organisation where nothing of the group is shown."""
    visible = next((found for group in subject.groups if (found := _visible(questions, group))), [])
    scale = bars.scale_of((replace(one.table, rows=(row,)), one.shown) for one, row in visible)
    charts = ceil(len(visible) / _MOST_ROWS)
    for number in range(charts):
        part = visible[number * len(visible) // charts : (number + 1) * len(visible) // charts]
        shown, name = part[0][0].shown, group_name(part[0][1].group, subject)
        told = " ".join(_said(one, row, name, say) for one, row in part)
        labels = [(one.text, row) for one, row in part]
        yield Figure(
            drawing.answers(labels, shown, scale=scale, say=say),
            # A placeable holds a thousand letters at most, and this is longer.
            f"{say('pack-results-alt', group=name)} {told}",
            say("pack-results-chart", group=name),
        )


def _visible(questions: Sequence[_Asked], group: Group) -> list[tuple[_Asked, ReleasedRow]]:
    return [(one, row) for one in questions if (row := one.row(group)) is not None]


def _said(one: _Asked, row: ReleasedRow, name: str, say: Catalogue) -> str:
    return f"{one.text} {wording.row_summary(row, one.shown, names={row.group: name}, say=say)}"


def _several(one: _Asked, subject: Subject, say: Catalogue) -> Table:
    """How many chose each answer, of the groups that are shown; where none is, each cell says so."""
    groups = [group for group in _groups([one], subject) if one.row(group)] or [subject.group]
    header = (say("pack-results-answer"), *(_of_how_many(one, group, subject, say) for group in groups))
    chosen = [part for part in one.shown if part.side is not Side.APART]
    rows = [(part.label, *(_chosen(one, part, group, say) for group in groups)) for part in chosen]
    rows.append((say("pack-results-apart"), *(_apart(one, group, say) for group in groups)))
    return Table(one.text, header, tuple(rows), widths=(4, *(5 for _ in groups)))


def _apart(one: _Asked, group: Group, say: Catalogue) -> str:
    """The ways of not choosing, with how many took each."""
    parts = [part for part in one.shown if part.side is Side.APART]
    return (
        ", ".join(say("results-bar-label", option=part.label, count=_chosen(one, part, group, say)) for part in parts)
        if one.row(group)
        else say("results-hidden")
    )


def _of_how_many(one: _Asked, group: Group, subject: Subject, say: Catalogue) -> str:
    row, name = one.row(group), group_name(group, subject)
    return wording.row_label(row, names={group: name}, say=say) if row else name


def _chosen(one: _Asked, part: Part, group: Group, say: Catalogue) -> str:
    row = one.row(group)
    if row is None:
        return say("results-hidden")
    return wording.cell(row, part.id, say=say) if part.id in row.counts else say("pack-results-not-offered")
