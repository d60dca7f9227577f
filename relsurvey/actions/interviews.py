"""Answering together with somebody: a member of staff or of another organisation holds the device and asks.

Nothing says who that was, not even the audit log: it has the time, and with one interview that day in a unit it would
tell whose answers somebody heard.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection

from relsurvey.actions import lent_device
from relsurvey.actions.begin import Started
from relsurvey.actions.places import names_in
from relsurvey.actions.wave_at_hand import find
from relsurvey.collection.answers import Mode
from relsurvey.collection.asked import Where
from relsurvey.collection.link import token_hash
from relsurvey.collection.wave import Wave, WaveState
from relsurvey.config import Settings
from relsurvey.errors import BadInput, NotAllowed, Refused
from relsurvey.people.permissions import Permission
from relsurvey.people.viewer import Viewer
from relsurvey.storage import fieldwork, responses, waves
from relsurvey.storage.database import Database
from relsurvey.storage.fieldwork import Fieldwork


@dataclass(frozen=True, slots=True)
class Round:
    """A wave that somebody can answer today: (unit id, client group id) → what the place is called."""

    wave_id: str
    wave_name: str
    places: Mapping[Where, str]


def rounds(db: Database, *, by: Viewer, today: date) -> Sequence[Round]:
    """The waves of the viewer's organisation that take answers today, with the units that are not their own.

    Raises NotAllowed("interview-administrator").
    """
    _require(by)
    with db.reading() as connection:
        return [
            Round(wave.id, wave.name, _places(connection, by, wave))
            for wave in waves.list_(connection, organisation_id=by.organisation_id)
            if wave.state is WaveState.OPEN and today <= wave.closes_on
        ]


def begin(
    db: Database, settings: Settings, *, by: Viewer, wave_id: str, unit_id: str, client_group: str = "", today: date
) -> Started:
    """Begin a response that somebody answers together with the viewer.

    Raises BadInput("unit-not-asked" | "client-group-not-asked"), NotAllowed("interview-administrator"),
    Refused("interview-own-unit" | "wave-not-open" | "wave-closed").
    """
    _require(by)
    if unit_id in by.unit_ids:
        raise Refused("interview-own-unit")

    def where(connection: Connection) -> tuple[Fieldwork, Where]:
        ours = fieldwork.of_unit(connection, organisation_id=by.organisation_id, wave_id=wave_id, unit_id=unit_id)
        if ours is None:
            raise BadInput("unit-not-asked")
        find(connection, by.organisation_id, wave_id).require_place(unit_id, client_group)
        return ours, (unit_id, client_group)

    return lent_device.begin(db, settings, mode=Mode.INTERVIEW, today=today, where=where)


def _require(by: Viewer) -> None:
    """Roles are given apart, and one person can hold several: what they are together counts."""
    by.require(Permission.INTERVIEW)
    if by.may(Permission.MANAGE_WAVES):
        raise NotAllowed("interview-administrator")


def _places(connection: Connection, by: Viewer, wave: Wave) -> dict[Where, str]:
    return {place: name for place, name in names_in(connection, by, wave).items() if place[0] not in by.unit_ids}


def finish(db: Database, *, device_secret: str) -> None:
    """Let the device forget the response. Only the five words open it from then on."""

    def forget(connection: Connection) -> None:
        if found := responses.by_device(connection, token_hash(device_secret), lock=True):
            responses.set_device(connection, found.key, None)

    db.save(forget)
