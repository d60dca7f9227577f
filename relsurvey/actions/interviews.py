"""Answering together with somebody: a member of staff or of another organisation holds the device and asks.

Nothing says who that was, not even the audit log: it has the time, and with one interview that day in a unit it would
tell whose answers somebody heard.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection

from relsurvey.actions import lent_device
from relsurvey.actions.begin import Started
from relsurvey.collection.answers import Mode
from relsurvey.collection.link import token_hash
from relsurvey.collection.wave import WaveState
from relsurvey.config import Settings
from relsurvey.errors import BadInput
from relsurvey.people.permissions import Permission
from relsurvey.people.viewer import Viewer
from relsurvey.storage import fieldwork, responses, units, waves
from relsurvey.storage.database import Database
from relsurvey.storage.fieldwork import Fieldwork


@dataclass(frozen=True, slots=True)
class Round:
    """A wave that somebody can answer today: unit id → the unit's name."""

    wave_id: str
    wave_name: str
    units: dict[str, str]


def rounds(db: Database, *, by: Viewer, today: date) -> Sequence[Round]:
    """The waves of the viewer's organisation that take answers today."""
    by.require(Permission.INTERVIEW)
    with db.reading() as connection:
        names = {unit.id: unit.name for unit in units.list_(connection, organisation_id=by.organisation_id)}
        return [
            Round(wave.id, wave.name, {unit_id: names[unit_id] for unit_id, asked in wave.asked.items() if asked})
            for wave in waves.list_(connection, organisation_id=by.organisation_id)
            if wave.state is WaveState.OPEN and today <= wave.closes_on
        ]


def begin(db: Database, settings: Settings, *, by: Viewer, wave_id: str, unit_id: str, today: date) -> Started:
    """Begin a response that somebody answers together with the viewer.

    Raises BadInput("unit-not-asked"), Refused("wave-not-open" | "wave-closed").
    """
    by.require(Permission.INTERVIEW)

    def where(connection: Connection) -> tuple[Fieldwork, str]:
        ours = fieldwork.of_unit(connection, organisation_id=by.organisation_id, wave_id=wave_id, unit_id=unit_id)
        if ours is None:
            raise BadInput("unit-not-asked")
        return ours, unit_id

    return lent_device.begin(db, settings, mode=Mode.INTERVIEW, today=today, where=where)


def finish(db: Database, *, device_secret: str) -> None:
    """Let the device forget the response. Only the five words open it from then on."""
    with db.saving() as connection:
        if found := responses.by_device(connection, token_hash(device_secret), lock=True):
            responses.set_device(connection, found.key, None)
