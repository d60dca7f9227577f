"""The client groups of an organisation: whom its support is for. Nobody is ever asked which one they are in."""

import secrets
from collections.abc import Sequence

from relsurvey.actions import audit
from relsurvey.collection.plan import PlannedGroup
from relsurvey.collection.wave import WaveState, check_id
from relsurvey.errors import BadInput, NotFound, Refused
from relsurvey.people.names import new_name
from relsurvey.people.permissions import Permission
from relsurvey.people.viewer import Viewer
from relsurvey.storage import client_groups, waves
from relsurvey.storage.database import Database

#: Suggestions; the name of each is `client-groups-suggested-<id>` in the catalogue.
SUGGESTED = (
    "learning-disability",
    "autistic",
    "mental-health",
    "older",
    "dementia",
    "physical-disability",
    "sensory",
    "brain-injury",
    "drugs-alcohol",
    "young",
    "carers",
)


def add(db: Database, *, by: Viewer, name: str, client_group_id: str = "") -> str:
    """Add a client group behind the others and give back its id, a random one unless one is given. Raises BadInput."""
    by.require(Permission.MANAGE_WAVES)
    new = PlannedGroup(
        check_id(client_group_id) if client_group_id else secrets.token_hex(8),
        new_name(name, needed="client-group-name-needed"),
    )
    with db.writing() as connection:
        known = client_groups.list_(connection, organisation_id=by.organisation_id)
        if new.name.casefold() in {one.name.casefold() for one in known}:
            raise BadInput("client-group-name-taken")
        if not client_groups.add(connection, organisation_id=by.organisation_id, new=new):
            raise BadInput("client-group-id-taken")
        about = {"client_group": new.id}
        audit.record(connection, by=by, organisation_id=by.organisation_id, what="client-group-added", about=about)
    return new.id


def remove(db: Database, *, by: Viewer, client_group_id: str) -> None:
    """Take a client group from the list. Waves that have opened keep it.

    Raises NotFound("client-group-not-found"), Refused("client-group-in-use") while a draft invites people in it.
    """
    by.require(Permission.MANAGE_WAVES)
    with db.writing() as connection:
        for wave in waves.list_(connection, organisation_id=by.organisation_id):
            if wave.state is WaveState.DRAFT and any(part == client_group_id for _, part in wave.asked_of):
                raise Refused("client-group-in-use", wave=wave.name)
        if not client_groups.remove(connection, organisation_id=by.organisation_id, client_group_id=client_group_id):
            raise NotFound("client-group-not-found")
        about = {"client_group": client_group_id}
        audit.record(connection, by=by, organisation_id=by.organisation_id, what="client-group-removed", about=about)


def list_(db: Database, *, by: Viewer) -> Sequence[PlannedGroup]:
    """The organisation's client groups in their order."""
    by.require(Permission.MANAGE_WAVES)
    with db.reading() as connection:
        return client_groups.list_(connection, organisation_id=by.organisation_id)
