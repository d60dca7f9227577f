"""What people were told came of what they said, for evidence: public replies to what is shown of their group still."""

from collections.abc import Iterator, Sequence

from relsurvey.actions import reply_desk, voices
from relsurvey.actions.reply_desk import Published
from relsurvey.evidence.gathered import Period, Subject, Told
from relsurvey.i18n.catalogue import SOURCE
from relsurvey.people.viewer import Viewer
from relsurvey.reporting import findings
from relsurvey.reporting.over_time import WaveResults
from relsurvey.storage.database import Database


def told(db: Database, *, by: Viewer, subject: Subject, period: Period) -> tuple[Told, ...]:
    """The replies that became public in the period and can be read now, the oldest first."""
    found = reply_desk.published(db, by=by, since=period.first, until=period.last, groups=subject.groups)
    waves = {line[-1].publication.wave_id: line[-1] for line in voices.rounds(db, by=by)} if found else {}
    return tuple(_told(found, waves))


def _told(found: Sequence[Published], waves: dict[str, WaveResults]) -> Iterator[Told]:
    for one in found:
        content = one.content
        question, option = _you_said(one, waves[one.wave_id]) if one.wave_id in waves else ("", "")
        if option or content.you_said.theme_id:
            yield Told(
                wave_name=one.wave_name,
                group_name=one.group_name,
                question=question,
                option=option,
                kind=content.kind,
                words=content.words_in(SOURCE),
                due=content.due,
                on=one.on,
            )


def _you_said(one: Published, wave: WaveResults) -> tuple[str, str]:
    """The question and the answer that are replied to; nothing where the group's answers are hidden by now."""
    said = one.content.you_said
    table = next((table for table in wave.publication.tables if table.question_id == said.question_id), None)
    if table is None or findings.row_of(table, one.group) is None:
        return "", ""
    words = wave.questionnaire.words_in(SOURCE).questions[said.question_id]
    return words.text, words.options[said.option_id].label if said.option_id in words.options else ""
