"""The topics that people and the service both speak about, made from publications, agreed levels and audits."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from relsurvey.evidence import telling
from relsurvey.evidence.places import Apart, place_of_level, place_of_share
from relsurvey.evidence.voices import Level, Topic, Voice, Who, Why, newest, widest_first
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.questionnaire.definition import Audience, Question, QuestionType
from relsurvey.reporting import findings, wording
from relsurvey.reporting.over_time import WaveResults, group_size
from relsurvey.reporting.released import Group, ReleasedRow
from relsurvey.workshop.instrument import Instrument

#: What people are asked about (indicator) → the indicators under which the service speaks of the same thing.
Pairs = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Sources:
    """What there is to set side by side for one group. `rounds` are published, the newest first."""

    group: Group
    rounds: Sequence[WaveResults]
    levels: Sequence[Level]


class Missing(StrEnum):
    """What there has to be before anything can be set side by side: `voices-missing-<value>` in the catalogue."""

    PEOPLE = "people"
    SERVICE = "service"
    PAIR = "pair"


def pairs_of(instruments: Sequence[Instrument]) -> Pairs:
    """Every pair that an instrument for staff declares, from the side of the people."""
    found: dict[str, dict[str, None]] = {}
    for one in instruments:
        for pair in one.extras.pairs:
            for indicator in pair.people:
                found.setdefault(indicator, {})[one.statement(pair.statement).indicator] = None
    return {indicator: tuple(ours) for indicator, ours in found.items()}


def topics(sources: Sources, pairs: Pairs, *, say: Catalogue) -> tuple[Topic, ...]:
    """A topic for each question to people that the service speaks about too, the widest apart first.

    Each voice is the newest of its kind. Questions that nobody of the service spoke about are left out.
    """
    staff, levels = list(_asked(sources, Who.STAFF)), newest(sources.levels)
    found = [
        Topic(question.indicator, _text(wave, question, say), _of_round(Who.PEOPLE, wave, question, row, say), others)
        for wave, question, row in _asked(sources, Who.PEOPLE)
        if (others := tuple(_others(staff, levels, pairs.get(question.indicator, ()), say)))
    ]
    return widest_first(found)


def missing(sources: Sources) -> tuple[Missing, ...]:
    """Why there is no topic: one side has not spoken, or neither; or both have, and about other things."""
    people = any(True for _ in _asked(sources, Who.PEOPLE))
    service = bool(sources.levels) or any(True for _ in _asked(sources, Who.STAFF))
    sides = ((Missing.PEOPLE, people), (Missing.SERVICE, service))
    return tuple(side for side, spoke in sides if not spoke) or (Missing.PAIR,)


def spread(topics: Sequence[Topic]) -> tuple[int, ...]:
    """How much there is to see, to compare views by: how many topics of each distance, the widest first."""
    times = Counter(one.apart for one in topics)
    return tuple(times[apart] for apart in Apart)


#: A round, a question of it, and what the group answered.
_Asked = tuple[WaveResults, Question, ReleasedRow]


def _asked(sources: Sources, who: Who) -> Iterator[_Asked]:
    """Each one-choice question to people, or to staff, in the newest round that asked the group about its indicator."""
    seen = set[str]()
    for wave in sources.rounds:
        if (wave.questionnaire.audience is Audience.STAFF) != (who is Who.STAFF):
            continue
        found = list(_rows(wave, sources.group, seen))
        yield from ((wave, question, row) for question, row in found)
        seen |= {question.indicator for question, _ in found}


def _rows(wave: WaveResults, group: Group, without: set[str]) -> Iterator[tuple[Question, ReleasedRow]]:
    tables = {table.question_id: table for table in wave.publication.tables}
    for question in wave.questionnaire.questions:
        if question.type is QuestionType.ONE and question.indicator not in without and question.id in tables:
            yield from ((question, row) for row in tables[question.id].rows if row.group == group)


def _others(
    staff: Sequence[_Asked], levels: Sequence[Level], indicators: Sequence[str], say: Catalogue
) -> Iterator[Voice]:
    """What the service says under these indicators: surveys of staff, then levels."""
    for wave, question, row in staff:
        if question.indicator in indicators:
            yield _of_round(Who.STAFF, wave, question, row, say)
    for indicator in indicators:
        yield from (_of_level(level, say) for level in levels if level.indicator == indicator)


def _of_round(who: Who, wave: WaveResults, question: Question, row: ReleasedRow, say: Catalogue) -> Voice:
    shown = wording.parts(question, words=wave.questionnaire.words_in(say.language), say=say)
    found = findings.measure(row, shown)
    about, name = _text(wave, question, say), wave.publication.wave_name
    if found is None:
        return Voice(who, about, say("results-hidden"), name, None, Why.HIDDEN)
    # Of a follow-up question nobody knows how many of those who did not answer would have been asked it.
    asked = None if question.show_if else group_size(wave.publication, row.group)
    place = place_of_share(found, asked=asked)
    says = say(f"voices-share-{who.value}", **findings.said(found, shown, say=say))
    return Voice(who, about, says, name, place, None if place else Why.UNSURE)


def _of_level(level: Level, say: Catalogue) -> Voice:
    says, source = telling.of_level(level, say)
    return Voice(level.who, level.short, says, source, place_of_level(level.number, level.levels))


def _text(wave: WaveResults, question: Question, say: Catalogue) -> str:
    return wave.questionnaire.words_in(say.language).questions[question.id].text
