"""What changed since the round before: higher, lower or can't tell, for each group beside itself."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from relsurvey.documents.document import Block, Heading, Listing, Paragraph, Table
from relsurvey.evidence.gathered import Gathered, Subject
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.packs.asked import group_name
from relsurvey.questionnaire.definition import Question, QuestionType
from relsurvey.reporting import wording
from relsurvey.reporting.change import BY_CHANCE, Change
from relsurvey.reporting.change_words import words_of
from relsurvey.reporting.over_time import Trend, WaveResults, trend
from relsurvey.reporting.released import Group

NOT_COMPARED = "not-compared"
VERDICTS = (Change.HIGHER.value, Change.LOWER.value, Change.CANT_TELL.value, NOT_COMPARED)
History = Sequence[WaveResults]


@dataclass(frozen=True, slots=True)
class Compared:
    """A question of a group beside the round before; `change` is None where that round asked it otherwise."""

    question: Question
    short: str
    found: Trend

    @property
    def change(self) -> Change | None:
        """What the comparison says."""
        return self.found.comparison.change if self.found.comparison else None

    @property
    def verdict(self) -> str:
        """One of the four: `pack-change-<verdict>` in the catalogue."""
        return self.change.value if self.made and self.change else NOT_COMPARED

    @property
    def made(self) -> bool:
        """Whether the two numbers were set beside each other."""
        return self.change is not None and self.change.compared


def blocks(gathered: Gathered, say: Catalogue) -> Iterator[Block]:
    """Each question beside itself one round earlier."""
    histories = earlier(gathered)
    yield Heading(say("pack-changes-heading"))
    if not histories:
        yield Paragraph(say("pack-changes-none"))
        return
    yield Paragraph(say("pack-changes-intro", chance=BY_CHANCE))
    for history in histories:
        yield from _of(history, gathered.subject, say)


def header(say: Catalogue) -> tuple[str, ...]:
    """What stands over the columns of the workbook."""
    return tuple(say(f"pack-changes-{name}") for name in ("question", "group", "what"))


def rows(gathered: Gathered, say: Catalogue) -> Iterator[tuple[str, ...]]:
    """A line for each question of each group: round, question, group, what changed."""
    for history in earlier(gathered):
        words = history[-1].questionnaire.words_in(say.language).questions
        for group in gathered.subject.groups:
            for one in compared(history, group, say):
                named = words[one.question.id].text, group_name(group, gathered.subject)
                yield history[-1].publication.wave_name, *named, _cell(one, say)


def earlier(gathered: Gathered) -> list[History]:
    """The newest round of each survey that has one before it."""
    return [history for history in gathered.newest if len(history) > 1]


def compared(history: History, group: Group, say: Catalogue) -> tuple[Compared, ...]:
    """Every published one-choice question for a group."""
    now = history[-1]
    published = {table.question_id for table in now.publication.tables}
    words = now.questionnaire.words_in(say.language)
    return tuple(
        Compared(question, words.questions[question.id].short, trend(question, group, history, say=say))
        for question in now.questionnaire.questions
        if question.type is QuestionType.ONE and question.id in published
    )


def counted(found: Sequence[Compared]) -> Mapping[str, int]:
    """Verdict → for how many questions."""
    times = Counter(one.verdict for one in found)
    return {verdict: times[verdict] for verdict in VERDICTS}


def _of(history: History, subject: Subject, say: Catalogue) -> Iterator[Block]:
    now, before = history[-1], history[-2].publication.wave_name
    words = now.questionnaire.words_in(say.language).questions
    by_group = {group: compared(history, group, say) for group in subject.groups}
    columns = [[_cell(one, say) for one in found] for found in by_group.values()]
    texts = [words[one.question.id].text for one in next(iter(by_group.values()))]
    yield Table(
        say("pack-changes-table", wave=now.publication.wave_name, before=before),
        (say("pack-changes-question"), *(group_name(group, subject) for group in by_group)),
        tuple(zip(texts, *columns, strict=True)),
        widths=(5, *(4 for _ in by_group)),
    )
    if notes := tuple(_why_not(by_group, subject, before, say)):
        yield Listing(notes)


def _cell(one: Compared, say: Catalogue) -> str:
    text = say(f"pack-change-{one.verdict}")
    then = one.found.moments[-2].measure if one.made else None
    if then is None:
        return text
    values = {"count": wording.count(then.count, say=say), "base": wording.count(then.base, say=say)}
    return say("pack-change-then", change=text, **values)


def _why_not(
    by_group: Mapping[Group, Sequence[Compared]], subject: Subject, before: str, say: Catalogue
) -> Iterator[str]:
    """Why some were not compared, and where people may have changed: once for each group."""
    for group, found in by_group.items():
        told = [words_of(one.found, before, say=say) for one in found]
        reasons = [words.text for one, words in zip(found, told, strict=True) if not one.made]
        for reason in dict.fromkeys((*reasons, *(words.note for words in told if words.note))):
            yield say("pack-change-why", group=group_name(group, subject), reason=reason)
