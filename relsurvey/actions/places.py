"""What the places of a wave are called: units, and the client groups in them where the plan breaks down by these."""

from collections.abc import Mapping

from sqlalchemy import Connection

from relsurvey.actions.wave_at_hand import unit_names
from relsurvey.collection.asked import Where
from relsurvey.collection.wave import Wave
from relsurvey.i18n.catalogue import catalogue
from relsurvey.people.viewer import Viewer
from relsurvey.storage.database import Database


def names(db: Database, *, by: Viewer, wave: Wave) -> Mapping[Where, str]:
    """Where → its name, in the wave's order: "Mill Lane", or "Mill Lane: Older people"."""
    with db.reading() as connection:
        return names_in(connection, by, wave)


def names_in(connection: Connection, by: Viewer, wave: Wave) -> Mapping[Where, str]:
    """As `names`, inside a transaction."""
    say, units, groups = catalogue(), unit_names(connection, by), wave.client_group_names
    return {
        (unit_id, part): say("place-name", unit=units[unit_id], group=groups[part]) if part else units[unit_id]
        for unit_id, part in wave.places
    }
