"""What every action on one wave begins and ends with: finding it, and the entry in the audit log."""

from collections.abc import Mapping

from sqlalchemy import Connection

from relsurvey.actions import audit
from relsurvey.collection.wave import Wave, WaveState
from relsurvey.errors import NotFound, Refused
from relsurvey.people.viewer import Viewer
from relsurvey.questionnaire.definition import Questionnaire
from relsurvey.storage import questionnaires, units, waves


def find(connection: Connection, organisation_id: str, wave_id: str, *, lock: bool = False) -> Wave:
    """The wave. With `lock` nobody else changes it meanwhile. Raises NotFound("wave-not-found")."""
    found = waves.get(connection, organisation_id=organisation_id, wave_id=wave_id, lock=lock)
    if found is None:
        raise NotFound("wave-not-found")
    return found


def find_draft(connection: Connection, by: Viewer, wave_id: str) -> Wave:
    """The wave, held for a change. Raises Refused("wave-not-draft") when it is no draft any more."""
    wave = find(connection, by.organisation_id, wave_id, lock=True)
    if wave.state is not WaveState.DRAFT:
        raise Refused("wave-not-draft")
    return wave


def questionnaire(connection: Connection, organisation_id: str, wave_id: str) -> Questionnaire:
    """The very questionnaire that the wave asks. Raises NotFound("wave-not-found")."""
    wave = find(connection, organisation_id, wave_id)
    return questionnaires.get(connection, organisation_id=organisation_id, content_hash=wave.content_hash)


def unit_names(connection: Connection, by: Viewer) -> Mapping[str, str]:
    """Unit id → its name, of every unit of the organisation, in their order."""
    return {unit.id: unit.name for unit in units.list_(connection, organisation_id=by.organisation_id)}


def record(connection: Connection, by: Viewer, what: str, wave_id: str, **more: str | int) -> None:
    """Enter in the audit log what was done to the wave."""
    audit.record(connection, by=by, organisation_id=by.organisation_id, what=what, about={"wave": wave_id, **more})
