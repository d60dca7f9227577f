"""How many answers have come back while a wave is open: in bands, made once a day. Part of `actions.waves`."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection

from relsurvey.actions.wave_at_hand import find
from relsurvey.collection.returns import Band, Group, band, groups, whole
from relsurvey.collection.wave import Wave, WaveState
from relsurvey.people.permissions import Permission
from relsurvey.people.viewer import Viewer
from relsurvey.storage import returns, waves
from relsurvey.storage.database import Database


@dataclass(frozen=True, slots=True)
class Returned:
    """Answers that came back up to the day before `made_on`.

    `whole` is None and `units` empty when nothing is shown: on the first day, for a wave that is not open, and when
    fewer than 20 people were asked in all. `units` holds the units that may be shown by themselves, and of those only
    the ones that the viewer answers for.
    """

    made_on: date | None
    whole: Band | None
    units: Mapping[str, Band]


_NOTHING = Returned(made_on=None, whole=None, units={})


def returned(db: Database, *, by: Viewer, wave_id: str, today: date) -> Returned:
    """The bands of a day: the same for whoever looks, at whatever hour."""
    by.require(Permission.SEE_RETURNS)
    with db.reading() as connection:
        wave = find(connection, by.organisation_id, wave_id)
        divided = groups(wave.asked)
        if wave.state is not WaveState.OPEN or today <= wave.opens_on or not divided:
            return _NOTHING
        bands = _stored(connection, by, wave, divided, today)
    if not bands:
        with db.writing() as connection:
            bands = _made(connection, by, wave, divided, today)
    return Returned(
        made_on=today,
        whole=whole(list(bands.values())),
        units={
            group[0]: one
            for group, one in bands.items()
            if len(group) == 1 and by.sees_unit(Permission.SEE_RETURNS, group[0])
        },
    )


def _made(
    connection: Connection, by: Viewer, wave: Wave, divided: tuple[Group, ...], today: date
) -> Mapping[Group, Band]:
    # Taken for itself alone: whoever looks at the same moment waits here and finds the bands made.
    locked = waves.get(connection, organisation_id=by.organisation_id, wave_id=wave.id, lock=True)
    if locked is None or locked.state is not WaveState.OPEN:
        return {}
    if bands := _stored(connection, by, wave, divided, today):
        return bands
    people = returns.counted(connection, organisation_id=by.organisation_id, wave_id=wave.id, before=today)
    bands = {
        group: band(sum(people.get(unit_id, 0) for unit_id in group), sum(wave.asked[unit_id] for unit_id in group))
        for group in divided
    }
    returns.store(connection, organisation_id=by.organisation_id, wave_id=wave.id, made_on=today, bands=bands)
    return bands


def _stored(
    connection: Connection, by: Viewer, wave: Wave, divided: tuple[Group, ...], today: date
) -> Mapping[Group, Band]:
    texts = returns.stored(connection, organisation_id=by.organisation_id, wave_id=wave.id, made_on=today)
    return {
        group: returns.read(texts[name], asked=sum(wave.asked[unit_id] for unit_id in group))
        for group in divided
        if (name := returns.name(group)) in texts
    }
