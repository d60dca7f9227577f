"""One group's answers to one question, wave after wave, and what changed since the last one. Released values only."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from relsurvey.collection.asked import Membership
from relsurvey.collection.plan import BreakdownKind, ReleasePlan
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.questionnaire.definition import Question, Questionnaire
from relsurvey.reporting import findings, wording
from relsurvey.reporting.change import Comparison, Measure, asked_alike, compare, membership_of
from relsurvey.reporting.intervals import Interval, interval
from relsurvey.reporting.released import WHOLE, Group, Publication


@dataclass(frozen=True, slots=True)
class WaveResults:
    """A published wave as one person may see it.

    `asked` maps unit → people; `membership` holds the units of which it is known how they changed since the wave that
    stands before this one in a history, and is empty where another wave lay between.
    """

    publication: Publication
    questionnaire: Questionnaire
    asked: Mapping[str, int] = field(default_factory=dict)
    membership: Mapping[str, Membership] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Moment:
    """One wave of a trend. `measure` is None where it is hidden; `interval` where none may stand beside it."""

    wave_id: str
    wave_name: str
    measure: Measure | None
    interval: Interval | None

    @property
    def span(self) -> tuple[float, float] | None:
        """The shares that are possible: from the fewest of the most people to the most of the fewest."""
        if self.measure is None:
            return None
        count, base = self.measure.count, self.measure.base
        return count.at_least / base.at_most, min(1, count.at_most / max(1, base.at_least))


@dataclass(frozen=True, slots=True)
class Trend:
    """The waves that asked the question in the same way, the oldest first, and the last two compared.

    `comparison` is None where the wave before did not ask it, or asked it in other words.
    """

    moments: tuple[Moment, ...]
    comparison: Comparison | None


def trend(question: Question, group: Group, history: Sequence[WaveResults], *, say: Catalogue) -> Trend:
    """A one-choice question for a group. `history` is oldest first; its last wave is the one that is looked at."""
    now = history[-1]
    alike = [wave for wave in history if question.id in asked_alike(now.questionnaire, wave.questionnaire)]
    moments = tuple(_moment(question, group, wave, say) for wave in alike)
    if len(history) == 1 or history[-2] not in alike:
        return Trend(moments, None)
    return Trend(moments, _compared(moments, group, now, history[-2]))


def group_size(publication: Publication, group: Group) -> int | None:
    """How many people of a group were asked, where that is known and shown."""
    found = publication.returns_of(group)
    return found.asked if found else None


def _compared(moments: Sequence[Moment], group: Group, now: WaveResults, then: WaveResults) -> Comparison:
    return compare(
        moments[-1].measure,
        moments[-2].measure,
        membership=_membership(group, now, then),
        threshold=max(now.publication.threshold, then.publication.threshold),
    )


def _moment(question: Question, group: Group, wave: WaveResults, say: Catalogue) -> Moment:
    table = next((one for one in wave.publication.tables if one.question_id == question.id), None)
    shown = wording.parts(question, words=wave.questionnaire.words_in(say.language), say=say)
    found = findings.measure(findings.row_of(table, group), shown) if table else None
    size = None if question.show_if else group_size(wave.publication, group)
    around = interval(found.count, found.base, population=size) if found else None
    return Moment(wave.publication.wave_id, wave.publication.wave_name, found, around)


def _membership(group: Group, now: WaveResults, then: WaveResults) -> Membership | None:
    asked_now = _units_of(group, now.publication.plan, now.asked)
    asked_then = _units_of(group, then.publication.plan, then.asked)
    if asked_now is None or asked_then is None:
        return None
    return membership_of(now.membership, asked_now=asked_now, asked_then=asked_then)


def _units_of(group: Group, plan: ReleasePlan, asked: Mapping[str, int]) -> Mapping[str, int] | None:
    """The units that make up a group with how many were asked there; None where it is not made of whole units."""
    if group == WHOLE:
        return asked
    if group.breakdown == BreakdownKind.UNIT:
        return {unit_id: people for unit_id, people in asked.items() if unit_id == group.id}
    for grouping in plan.groupings():
        for one in grouping.groups:
            if group == Group(grouping.id, one.id):
                return {unit_id: people for unit_id, people in asked.items() if unit_id in one.unit_ids}
    return None
