"""Organisations: made by whoever runs the server, looked at by everybody who belongs to one."""

from collections.abc import Sequence

from relsurvey.actions import audit
from relsurvey.collection.unit import Licence, Organisation
from relsurvey.collection.wave import check_id
from relsurvey.errors import BadInput, NotFound
from relsurvey.people.names import new_name
from relsurvey.people.permissions import Permission
from relsurvey.people.viewer import Viewer
from relsurvey.storage import organisations
from relsurvey.storage.database import Database


def create(db: Database, *, organisation_id: str, name: str, demo: bool = False) -> Organisation:
    """Make an organisation. Only for the command line: nobody who is signed in may. Raises BadInput."""
    tidy = new_name(name, needed="organisation-name-needed")
    new = Organisation(check_id(organisation_id), tidy, demo)
    with db.writing() as connection:
        if not organisations.add(connection, new):
            raise BadInput("organisation-id-taken")
        audit.record(connection, by=None, organisation_id=new.id, what="organisation-created", about={})
    return new


def get(db: Database, *, by: Viewer) -> Organisation:
    """The viewer's own organisation."""
    with db.reading() as connection:
        found = organisations.get(connection, by.organisation_id)
    if found is None:
        raise NotFound("organisation-not-found")
    return found


def list_(db: Database) -> Sequence[Organisation]:
    """Every organisation on this server. Only for the command line."""
    with db.reading() as connection:
        return organisations.list_(connection)


def set_licence(db: Database, *, by: Viewer, licence: Licence) -> None:
    """Choose what others may do with what is published from now on, and with what is downloaded again."""
    by.require(Permission.PUBLISH)
    with db.writing() as connection:
        organisations.set_licence(connection, organisation_id=by.organisation_id, licence=licence)
        about = {"licence": licence.value}
        audit.record(connection, by=by, organisation_id=by.organisation_id, what="licence-chosen", about=about)
