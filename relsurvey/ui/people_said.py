"""What people supported said about the same thing as a statement of staff: only what a publication shows already."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from relsurvey.actions import results, workshops
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.people.permissions import Permission
from relsurvey.people.viewer import Viewer
from relsurvey.reporting import findings, wording
from relsurvey.ui.published import Shown, read, reader
from relsurvey.ui.services import services
from relsurvey.workshop.workshop import Workshop


@dataclass(frozen=True, slots=True)
class Said:
    """One question to people, what the newest publication with it shows, and of which round it is."""

    question: str
    finding: str
    wave: str


def said(viewer: Viewer, one: Workshop, statement_id: str, say: Catalogue) -> tuple[Said, ...]:
    """What people said on the indicators that the statement is paired with; nothing where they were not asked."""
    paired = workshops.pairs(services().settings, one)
    wanted = [indicator for pair in paired if pair.statement == statement_id for indicator in pair.people]
    if not wanted or not viewer.may(Permission.VIEW_RESULTS):
        return ()
    lines = results.published(services().db, by=viewer).lines.values()
    # One after the other and only as far as needed: each is read once a process.
    published = (read(services().db, line[-1:], by=reader(viewer)) for line in lines)
    return tuple(_newest(published, wanted, say))


def _newest(published: Iterator[Shown], wanted: Sequence[str], say: Catalogue) -> Iterator[Said]:
    missing = set(wanted)
    for shown in published:
        yield from _in(shown, missing, say)
        missing -= {one.indicator for one in shown.questionnaire.questions}
        if not missing:
            return


def _in(shown: Shown, missing: set[str], say: Catalogue) -> Iterator[Said]:
    tables = {table.question_id: table for table in shown.publication.tables}
    words = shown.questionnaire.words_in(say.language)
    for question in shown.questionnaire.questions:
        if question.indicator not in missing or question.id not in tables:
            continue
        parts = wording.parts(question, words=words, say=say)
        hidden = findings.row_of(tables[question.id]) is None
        told = say("wall-people-hidden") if hidden else findings.finding(tables[question.id], question, parts, say=say)
        yield Said(words.questions[question.id].text, told, shown.publication.wave_name)
