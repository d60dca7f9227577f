"""Publications: the only way from a closed wave to what people see. Made at closing, read ever after."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import Connection

from relsurvey import __version__
from relsurvey.actions import audit, results, wave_at_hand, waves
from relsurvey.actions.counting import tally_at_close
from relsurvey.collection.plan import ReleasePlan
from relsurvey.collection.spacing import too_close
from relsurvey.collection.wave import Source, Wave, WaveState
from relsurvey.errors import BadInput, NotFound, Refused, RelsurveyError
from relsurvey.people.permissions import Permission
from relsurvey.people.viewer import Viewer
from relsurvey.questionnaire.definition import Questionnaire
from relsurvey.reporting import publication as frozen
from relsurvey.reporting.over_time import WaveResults
from relsurvey.reporting.released import Publication
from relsurvey.reporting.tallies import Tally
from relsurvey.storage import publications, questionnaires, units
from relsurvey.storage import waves as wave_rows
from relsurvey.storage.database import Database


@dataclass(frozen=True, slots=True)
class Closed:
    """A wave that is closed now: with its publication, or with the reason why it could not be published."""

    publication: Publication | None
    reason: RelsurveyError | None = None


def publish(db: Database, *, by: Viewer, wave_id: str, today: date, without: tuple[str, ...] = ()) -> Publication:
    """Freeze the results of a closed wave, once; `without` these breakdowns (ids) where the plan would say too much.

    Raises Refused("wave-not-closed" | "already-published" | "more-answers-than-asked" | "import-too-close" |
    "publication-not-safe").
    """
    by.require(Permission.PUBLISH)
    with db.writing() as connection:
        return _publish(
            connection,
            by=by,
            organisation_id=by.organisation_id,
            wave_id=wave_id,
            today=today,
            wanted=Correction("", without),
        )


@dataclass(frozen=True, slots=True)
class Correction:
    """Why there is another version of a publication, and the breakdowns (ids) of the plan that it leaves out.

    The first version has no reason.
    """

    reason: str = ""
    without: tuple[str, ...] = ()

    def plan(self, planned: ReleasePlan) -> ReleasePlan:
        """What is left of the plan; BadInput when a breakdown is not in it, or nothing is left."""
        left = tuple(breakdown for breakdown in planned.breakdowns if breakdown.id not in self.without)
        if not left or len(planned.breakdowns) - len(left) != len(set(self.without)):
            raise BadInput("breakdown-unknown")
        return replace(planned, breakdowns=left)


#: The first version, as it was planned.
FIRST = Correction()


def correct(db: Database, *, by: Viewer, wave_id: str, correction: Correction, today: date) -> Publication:
    """Publish another version. It starts from the tally kept when the wave closed, and nothing that is out changes.

    Raises BadInput("reason-missing"), NotFound("not-published"), Refused("publication-not-safe"): together with the
    earlier versions it would say too much.
    """
    by.require(Permission.PUBLISH)
    if not correction.reason.strip():
        raise BadInput("reason-missing")
    with db.writing() as connection:
        if not publications.hashes(connection, organisation_id=by.organisation_id, wave_id=wave_id):
            raise NotFound("not-published")
        return _publish(
            connection,
            by=by,
            organisation_id=by.organisation_id,
            wave_id=wave_id,
            today=today,
            wanted=correction,
        )


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


def export_line(db: Database, *, by: Viewer, wave_id: str) -> tuple[WaveResults, ...]:
    """What a file about a wave and those before it is written from, as `export` gives each; the oldest first.

    Raises NotFound("not-published").
    """
    line = results.published(db, by=by).lines.get(wave_id)
    if line is None:
        raise NotFound("not-published")
    return tuple(
        WaveResults(*export(db, by=by, wave_id=wave.wave_id), asked=wave.asked, membership=wave.membership)
        for wave in line
    )


def questionnaire(db: Database, *, by: Viewer, wave_id: str) -> Questionnaire:
    """The very questionnaire that a wave asked."""
    by.require(Permission.VIEW_RESULTS)
    with db.reading() as connection:
        return wave_at_hand.questionnaire(connection, by.organisation_id, wave_id)


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
    connection: Connection,
    *,
    by: Viewer | None,
    organisation_id: str,
    wave_id: str,
    today: date,
    wanted: Correction = FIRST,
) -> Publication:
    wave = wave_at_hand.find(connection, organisation_id, wave_id, lock=True)
    if wave.state is not WaveState.CLOSED:
        raise Refused("wave-not-closed")
    before = _all(connection, organisation_id, wave_id)
    if before and not wanted.reason:
        raise Refused("already-published")
    wave = replace(wave, plan=wanted.plan(wave.plan))
    made = replace(
        _publication(connection, organisation_id, wave, before),
        published_on=today.isoformat(),
        reason=wanted.reason,
    )
    publication, document = frozen.freeze(made)
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


def _publication(
    connection: Connection, organisation_id: str, wave: Wave, before: Sequence[Publication]
) -> Publication:
    names = {unit.id: unit.name for unit in units.list_(connection, organisation_id=organisation_id)}
    counted = tally_at_close(connection, organisation_id, wave)
    _refuse_padding(counted, wave, names)
    if wave.source is Source.IMPORT and (
        near := too_close(wave, wave_rows.list_(connection, organisation_id=organisation_id))
    ):
        # Our own rounds are held apart when they open.
        raise Refused("import-too-close", other=near.name)
    asked = questionnaires.get(connection, organisation_id=organisation_id, content_hash=wave.content_hash)
    # Solvers of programmes, which take half a second to load: a server must not wait for them at its start.
    from relsurvey.reporting.disclosure.gate import safe_release

    released, checked = safe_release(counted, asked, wave.plan, wave.threshold, before=before)
    # Who brings answers in from elsewhere often can't say how many were asked, and enters the answers themselves.
    asked_is_known = wave.source is not Source.IMPORT or counted.by_unit() != wave.asked
    return Publication(
        wave_id=wave.id,
        wave_name=wave.name,
        version=len(before) + 1,
        questionnaire_hash=wave.content_hash,
        code_version=__version__,
        threshold=wave.threshold,
        threshold_reason=wave.threshold_reason,
        published_on="",
        closed_on=wave.closes_on.isoformat(),
        reason="",
        plan=wave.plan,
        units={unit_id: names[unit_id] for unit_id in wave.asked},
        returns=released.returns if asked_is_known else tuple(replace(one, asked=None) for one in released.returns),
        tables=released.tables,
        audit=checked,
        content_hash="",
    )


def _refuse_padding(counted: Tally, wave: Wave, names: Mapping[str, str]) -> None:
    """Somebody may have answered for others, to lift a small group over the threshold or to tilt it."""
    for unit_id, returned in counted.by_unit().items():
        if returned > wave.asked.get(unit_id, 0):
            raise Refused("more-answers-than-asked", unit=names[unit_id])
    if wave.asked_of:
        for (unit_id, client_group), returned in counted.by_place().items():
            if returned > wave.asked_of.get((unit_id, client_group), 0):
                group = wave.client_group_names.get(client_group, client_group)
                raise Refused("more-answers-than-asked-of", unit=names[unit_id], group=group)


def _all(connection: Connection, organisation_id: str, wave_id: str) -> list[Publication]:
    """Every version of a wave's publication, the oldest first."""
    stored = publications.versions(connection, organisation_id=organisation_id, wave_id=wave_id)
    return [frozen.thaw(document, content_hash) for document, content_hash in stored]
