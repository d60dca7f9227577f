"""Publications: the only way from a closed wave to what people see. Made at closing, read ever after."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import Connection

from relsurvey import __version__
from relsurvey.actions import audit, waves
from relsurvey.collection.wave import Source, Wave, WaveState
from relsurvey.errors import NotFound, Refused, RelsurveyError
from relsurvey.people.permissions import Permission
from relsurvey.people.viewer import Viewer
from relsurvey.questionnaire.definition import Questionnaire
from relsurvey.reporting import publication as frozen
from relsurvey.reporting.released import Publication
from relsurvey.reporting.suppression import release
from relsurvey.storage import publications, questionnaires, tallies, units
from relsurvey.storage import waves as wave_rows
from relsurvey.storage.database import Database


@dataclass(frozen=True, slots=True)
class Closed:
    """A wave that is closed now: with its publication, or with the reason why it could not be published."""

    publication: Publication | None
    reason: RelsurveyError | None = None


def publish(db: Database, *, by: Viewer, wave_id: str, today: date) -> Publication:
    """Freeze the results of a closed wave, once.

    Raises Refused("wave-not-closed" | "already-published" | "more-answers-than-asked").
    """
    by.require(Permission.PUBLISH)
    with db.writing() as connection:
        return _publish(connection, by=by, organisation_id=by.organisation_id, wave_id=wave_id, today=today)


def close(db: Database, *, by: Viewer, wave_id: str, today: date, leave_out_paper: bool = False) -> Closed:
    """End fieldwork and freeze the results. When they can't be published the wave is closed all the same.

    Raises, with the wave as it was, what `waves.close` raises.
    """
    by.require(Permission.PUBLISH)
    waves.close(db, by=by, wave_id=wave_id, today=today, leave_out_paper=leave_out_paper)
    try:
        return Closed(publish(db, by=by, wave_id=wave_id, today=today))
    except RelsurveyError as error:
        return Closed(None, error)


def close_due(db: Database, *, today: date) -> int:
    """Close the waves of every organisation whose last day has passed, and publish what can be; how many were closed.

    A wave that can't be published stays closed without results: the pages say why, and somebody has to look.
    """
    closed = waves.close_due(db, today=today)
    with db.reading() as connection:
        waiting = publications.waiting(connection)
    for organisation_id, wave_id in waiting:
        try:
            with db.writing() as connection:
                _publish(connection, by=None, organisation_id=organisation_id, wave_id=wave_id, today=today)
        except Refused:
            continue
    return closed


def latest(db: Database, *, by: Viewer, wave_id: str) -> Publication | None:
    """The newest publication of a wave, or None; whoever answers for units sees theirs and the whole."""
    return _latest(db, Permission.VIEW_RESULTS, by=by, wave_id=wave_id)


def export(db: Database, *, by: Viewer, wave_id: str) -> tuple[Publication, Questionnaire]:
    """What a file for other programs is written from: the newest publication as `latest` gives it, and its words.

    Raises NotFound("not-published").
    """
    publication = _latest(db, Permission.EXPORT_RESULTS, by=by, wave_id=wave_id)
    if publication is None:
        raise NotFound("not-published")
    return publication, questionnaire(db, by=by, wave_id=wave_id)


def list_(db: Database, *, by: Viewer) -> Sequence[Publication]:
    """The newest publication of every published wave, the newest first, as `latest` gives them."""
    by.require(Permission.VIEW_RESULTS)
    with db.reading() as connection:
        wave_ids = publications.published_waves(connection, organisation_id=by.organisation_id)
    found = [latest(db, by=by, wave_id=wave_id) for wave_id in wave_ids]
    return [publication for publication in found if publication]


def questionnaire(db: Database, *, by: Viewer, wave_id: str) -> Questionnaire:
    """The very questionnaire that a wave asked."""
    by.require(Permission.VIEW_RESULTS)
    with db.reading() as connection:
        wave = _wave(connection, by.organisation_id, wave_id)
        return questionnaires.get(connection, organisation_id=by.organisation_id, content_hash=wave.content_hash)


def _latest(db: Database, permission: Permission, *, by: Viewer, wave_id: str) -> Publication | None:
    """The newest publication, as far as the person holds this permission: for every unit, or for theirs."""
    by.require(permission)
    with db.reading() as connection:
        stored = publications.latest(connection, organisation_id=by.organisation_id, wave_id=wave_id)
    if stored is None:
        return None
    publication = frozen.thaw(*stored)
    return publication if by.sees_every_unit(permission) else frozen.for_units(publication, by.unit_ids)


def _publish(
    connection: Connection, *, by: Viewer | None, organisation_id: str, wave_id: str, today: date
) -> Publication:
    wave = _wave(connection, organisation_id, wave_id, lock=True)
    if wave.state is not WaveState.CLOSED:
        raise Refused("wave-not-closed")
    if publications.latest(connection, organisation_id=organisation_id, wave_id=wave_id):
        raise Refused("already-published")
    publication, document = frozen.freeze(_publication(connection, organisation_id, wave, today))
    publications.add(
        connection,
        organisation_id=organisation_id,
        wave_id=wave_id,
        version=publication.version,
        content_hash=publication.content_hash,
        published_on=today,
        document=document,
    )
    about: dict[str, str | int] = {"wave": wave_id, "version": publication.version, "content": publication.content_hash}
    audit.record(connection, by=by, organisation_id=organisation_id, what="wave-published", about=about)
    return publication


def _publication(connection: Connection, organisation_id: str, wave: Wave, today: date) -> Publication:
    asked = questionnaires.get(connection, organisation_id=organisation_id, content_hash=wave.content_hash)
    counted = tallies.tally(
        connection, organisation_id=organisation_id, wave_id=wave.id, questionnaire=asked, asked=wave.asked
    )
    names = {unit.id: unit.name for unit in units.list_(connection, organisation_id=organisation_id)}
    came_back = tallies.came_back(connection, organisation_id=organisation_id, wave_id=wave.id)
    for unit_id, returned in came_back.items():
        # Somebody may have answered for others, to lift a small unit over the threshold or to tilt it.
        if returned > wave.asked.get(unit_id, 0):
            raise Refused("more-answers-than-asked", unit=names[unit_id])
    released = release(counted, asked, wave.plan, wave.threshold)
    # Who brings answers in from elsewhere often can't say how many were asked, and enters the answers themselves.
    asked_is_known = wave.source is not Source.IMPORT or counted.returned != wave.asked
    return Publication(
        wave_id=wave.id,
        wave_name=wave.name,
        version=1,
        questionnaire_hash=wave.content_hash,
        code_version=__version__,
        threshold=wave.threshold,
        published_on=today.isoformat(),
        closed_on=wave.closes_on.isoformat(),
        units={unit_id: names[unit_id] for unit_id in wave.asked},
        returns=released.returns if asked_is_known else tuple(replace(one, asked=None) for one in released.returns),
        tables=released.tables,
        content_hash="",
    )


def _wave(connection: Connection, organisation_id: str, wave_id: str, *, lock: bool = False) -> Wave:
    found = wave_rows.get(connection, organisation_id=organisation_id, wave_id=wave_id, lock=lock)
    if found is None:
        raise NotFound("wave-not-found")
    return found
