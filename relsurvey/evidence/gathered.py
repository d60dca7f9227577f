"""Everything that an organisation can show for a service and a period, gathered from what may be shown."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from relsurvey.collection.measure import ShownFigure
from relsurvey.collection.plan import BreakdownKind
from relsurvey.coproduction.record import Record
from relsurvey.evidence.pieces import Piece, of_actions, of_figures, of_levels, of_practices, of_rounds
from relsurvey.evidence.topics import Pairs, Sources, topics
from relsurvey.evidence.voices import Level, Topic
from relsurvey.framework.framework import Practice
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.reporting.over_time import WaveResults
from relsurvey.reporting.released import WHOLE, Group
from relsurvey.reporting.replies import Kind
from relsurvey.workshop.workshop import Action


@dataclass(frozen=True, slots=True)
class Period:
    """From the first to the last day, both included."""

    first: date
    last: date

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last


@dataclass(frozen=True, slots=True)
class Subject:
    """Whose evidence it is: a service, or the whole organisation where there is no unit."""

    organisation: str
    unit_id: str = ""
    unit_name: str = ""
    demo: bool = False

    @property
    def name(self) -> str:
        """How it is called."""
        return self.unit_name or self.organisation

    @property
    def group(self) -> Group:
        """The group of it in a publication."""
        return Group(BreakdownKind.UNIT.value, self.unit_id) if self.unit_id else WHOLE

    @property
    def groups(self) -> tuple[Group, ...]:
        """The groups whose numbers stand in its evidence: its own, and the whole organisation to compare it with."""
        return tuple(dict.fromkeys((self.group, WHOLE)))


@dataclass(frozen=True, slots=True)
class Undertaken:
    """An action as it stands, for which service, and what its statement is called. What people noted is left out."""

    action: Action
    unit_name: str
    about: str


@dataclass(frozen=True, slots=True)
class Told:
    """A public reply. `question` and `option` are what it answers; empty where it answers what people wrote."""

    wave_name: str
    group_name: str
    question: str
    option: str
    kind: Kind
    words: str
    due: date | None
    on: date


@dataclass(frozen=True, slots=True)
class Gathered:
    """`histories`: the waves that closed in the period, the newest first, each behind those before it in its line."""

    subject: Subject
    period: Period
    made_on: date
    histories: tuple[tuple[WaveResults, ...], ...] = ()
    levels: tuple[Level, ...] = ()
    pairs: Pairs = field(default_factory=dict)
    actions: tuple[Undertaken, ...] = ()
    told: tuple[Told, ...] = ()
    figures: tuple[ShownFigure, ...] = ()
    records: tuple[Record, ...] = ()
    practised: tuple[tuple[Practice, Mapping[str, str | int]], ...] = ()

    @property
    def rounds(self) -> tuple[WaveResults, ...]:
        """The waves that closed in the period, the newest first."""
        return tuple(history[-1] for history in self.histories)

    @property
    def newest(self) -> tuple[tuple[WaveResults, ...], ...]:
        """The newest wave of each questionnaire, behind those before it."""
        found: dict[str, tuple[WaveResults, ...]] = {}
        for history in self.histories:
            found.setdefault(history[-1].questionnaire.id, history)
        return tuple(found.values())

    def topics(self, say: Catalogue) -> tuple[Topic, ...]:
        """What people and the service both spoke about in the period."""
        return topics(Sources(self.subject.group, self.rounds, self.levels), self.pairs, say=say)

    def pieces(self, say: Catalogue) -> tuple[Piece, ...]:
        """Every piece of evidence."""
        return tuple(self._pieces(say))

    def _pieces(self, say: Catalogue) -> Iterator[Piece]:
        yield from of_rounds(self.rounds, self.subject.group, say=say)
        yield from of_levels(self.levels, say=say)
        yield from of_actions([one.action for one in self.actions], say=say)
        yield from of_figures(self.figures, say=say)
        told = [
            (practice, say(f"evidence-practised-{practice.value}", **values)) for practice, values in self.practised
        ]
        yield from of_practices(told, say=say)
