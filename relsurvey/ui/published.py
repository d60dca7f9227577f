"""What the results page stands on: the publications that a person may see, kept by their hash."""

from collections.abc import Sequence
from dataclasses import dataclass

from relsurvey.actions import publications
from relsurvey.actions.results import PublishedWave
from relsurvey.errors import NotFound
from relsurvey.people.permissions import Permission
from relsurvey.people.viewer import Viewer
from relsurvey.questionnaire.definition import Questionnaire
from relsurvey.reporting.over_time import WaveResults
from relsurvey.reporting.released import Publication
from relsurvey.storage.database import Database
from relsurvey.ui.publication_cache import Key, PublicationCache

_READ = PublicationCache[tuple[Publication, Questionnaire]](most=64)


@dataclass(frozen=True, slots=True)
class Reader:
    """Who reads. `own_units` are put into words too: those of somebody who answers for units, none for others."""

    viewer: Viewer
    every_unit: bool
    own_units: frozenset[str]


@dataclass(frozen=True, slots=True)
class Shown:
    """The wave that is looked at, last in its history, and the key that anything made from it is kept under."""

    history: tuple[WaveResults, ...]
    key: Key

    @property
    def now(self) -> WaveResults:
        """The wave that is looked at."""
        return self.history[-1]

    @property
    def publication(self) -> Publication:
        """Its publication."""
        return self.now.publication

    @property
    def questionnaire(self) -> Questionnaire:
        """What it asked."""
        return self.now.questionnaire


def reader(viewer: Viewer) -> Reader:
    """How somebody reads results."""
    every_unit = viewer.sees_every_unit(Permission.VIEW_RESULTS)
    return Reader(viewer, every_unit, frozenset() if every_unit else viewer.unit_ids)


def read(db: Database, line: Sequence[PublishedWave], *, by: Reader) -> Shown:
    """The waves of a line, each read once a process for everybody who may see the same of it."""
    units = None if by.every_unit else by.viewer.unit_ids
    history = tuple(
        WaveResults(*_kept(db, wave, units, by.viewer), asked=wave.asked, membership=wave.membership) for wave in line
    )
    facts = tuple((wave.content_hash, tuple(wave.membership.items()), tuple(wave.asked.items())) for wave in line)
    return Shown(history, (units, *facts))


def _kept(
    db: Database, wave: PublishedWave, units: frozenset[str] | None, viewer: Viewer
) -> tuple[Publication, Questionnaire]:
    def fetch() -> tuple[Publication, Questionnaire]:
        publication = publications.latest(db, by=viewer, wave_id=wave.wave_id)
        if publication is None:
            raise NotFound("not-published")
        return publication, publications.questionnaire(db, by=viewer, wave_id=wave.wave_id)

    # The organisation is part of the key: no hash of one is worth anything in another.
    return _READ.get((wave.content_hash, viewer.organisation_id, units), fetch)
