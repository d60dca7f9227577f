"""Which published waves somebody may read, and the line of earlier ones that each stands in. Reads no publication."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from relsurvey.collection.asked import Membership
from relsurvey.collection.wave import Wave, WaveState
from relsurvey.errors import NotFound
from relsurvey.people.permissions import Permission
from relsurvey.people.viewer import Viewer
from relsurvey.questionnaire.joined import main_part
from relsurvey.storage import publications, waves
from relsurvey.storage.database import Database
from relsurvey.storage.publications import Newest

#: More waves than this are no longer told apart in a chart.
MOST_WAVES = 8


@dataclass(frozen=True, slots=True)
class PublishedWave:
    """A published wave. `asked` and `membership` are of all units, whoever reads: to compare with, not to show.

    `membership` holds how units changed since the wave before it in its line; it is empty where another lay between.
    """

    wave_id: str
    name: str
    content_hash: str
    published_on: date
    asked: Mapping[str, int]
    membership: Mapping[str, Membership]


@dataclass(frozen=True, slots=True)
class Results:
    """What there is to read. `lines` maps wave id, the newest first, → the waves of its questionnaire up to it, the
    oldest first. `waiting` are the waves without results.
    """

    lines: Mapping[str, tuple[PublishedWave, ...]]
    waiting: tuple[Wave, ...]


def published(db: Database, *, by: Viewer) -> Results:
    """Every published wave with those before it, and the others."""
    by.require(Permission.VIEW_RESULTS)
    with db.reading() as connection:
        newest = publications.newest(connection, organisation_id=by.organisation_id)
        known = waves.list_(connection, organisation_id=by.organisation_id)
    by_id = {wave.id: wave for wave in known}
    if not set(newest) <= set(by_id):
        raise NotFound("wave-not-found")
    return Results(
        {wave_id: _line(by_id[wave_id], known, newest) for wave_id in newest},
        tuple(wave for wave in known if wave.id not in newest),
    )


def _line(this: Wave, known: Sequence[Wave], newest: Mapping[str, Newest]) -> tuple[PublishedWave, ...]:
    same = [wave for wave in known if _is_of(this, wave) and wave.state is WaveState.CLOSED]
    line = sorted(same, key=lambda wave: (wave.closes_on, wave.opens_on, wave.id))
    line = line[: line.index(this) + 1]
    shown = [wave for wave in line if wave.id in newest][-MOST_WAVES:]
    return tuple(
        PublishedWave(
            wave.id,
            wave.name,
            newest[wave.id].content_hash,
            newest[wave.id].published_on,
            wave.asked,
            wave.membership if _follows(wave, line, shown) else {},
        )
        for wave in shown
    )


def _is_of(this: Wave, other: Wave) -> bool:
    """Whether another wave asked the same questionnaire, whatever questions about replies one of them carried."""
    return main_part(this.questionnaire_id) == main_part(other.questionnaire_id)


def _follows(wave: Wave, line: Sequence[Wave], shown: Sequence[Wave]) -> bool:
    """Whether the wave right before this one is shown too: who came and went is known since that one."""
    at = line.index(wave)
    return at > 0 and line[at - 1] in shown
