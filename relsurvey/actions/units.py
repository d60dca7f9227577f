"""The reporting units of an organisation."""

import secrets
from collections.abc import Sequence

from relsurvey.actions import audit
from relsurvey.collection.unit import Unit
from relsurvey.collection.wave import check_id
from relsurvey.errors import BadInput
from relsurvey.people.names import new_name
from relsurvey.people.permissions import Permission
from relsurvey.people.roles import BY_UNIT
from relsurvey.people.viewer import Viewer
from relsurvey.storage import units
from relsurvey.storage.database import Database


def add(db: Database, *, by: Viewer, name: str, unit_id: str = "") -> str:
    """Add a unit behind the others and give back its id, a random one unless one is given. Raises BadInput."""
    by.require(Permission.MANAGE_WAVES)
    tidy = new_name(name, needed="unit-name-needed")
    new_id = check_id(unit_id) if unit_id else secrets.token_hex(8)
    with db.writing() as connection:
        known = units.list_(connection, organisation_id=by.organisation_id)
        if tidy.casefold() in {one.name.casefold() for one in known}:
            raise BadInput("unit-name-taken")
        if not units.add(connection, organisation_id=by.organisation_id, unit_id=new_id, name=tidy):
            raise BadInput("unit-id-taken")
        audit.record(connection, by=by, organisation_id=by.organisation_id, what="unit-added", about={"unit": new_id})
    return new_id


def set_order(db: Database, *, by: Viewer, unit_ids: Sequence[str]) -> None:
    """Let the units stand in this order, everywhere from now on. Raises BadInput unless every unit is named once."""
    by.require(Permission.MANAGE_WAVES)
    with db.writing() as connection:
        known = [one.id for one in units.list_(connection, organisation_id=by.organisation_id)]
        if sorted(known) != sorted(unit_ids):
            raise BadInput("unit-order")
        units.set_order(connection, organisation_id=by.organisation_id, unit_ids=unit_ids)
        audit.record(connection, by=by, organisation_id=by.organisation_id, what="units-ordered", about={})


def list_(db: Database, *, by: Viewer) -> Sequence[Unit]:
    """The organisation's units in their order; somebody whose roles are all held by unit gets those units only."""
    with db.reading() as connection:
        known = units.list_(connection, organisation_id=by.organisation_id)
    if by.roles - BY_UNIT:
        return known
    return [one for one in known if one.id in by.unit_ids]
