"""Builders: an organisation with staff who know their passwords, and the viewers they become."""

import uuid
from datetime import datetime
from functools import cache

import bcrypt
from sqlalchemy import insert

from relsurvey.actions import passwords
from relsurvey.people.person import Person
from relsurvey.people.roles import BY_UNIT, Role
from relsurvey.people.viewer import Viewer
from relsurvey.storage import people
from relsurvey.storage.database import Database
from relsurvey.storage.tables import organisation, unit

PASSPHRASE = "seven kettles sing softly"
NOW = datetime(2026, 11, 22, 9, 0)  # noqa: DTZ001 - times are stored in UTC without a zone


@cache
def passphrase_hash() -> str:
    """Of the lowest strength that the library accepts: checking one of its own takes a quarter of a second."""
    return bcrypt.hashpw(passwords._shortened(PASSPHRASE).encode(), bcrypt.gensalt(4)).decode()


def an_organisation(database: Database, organisation_id: str = "harbour", *, demo: bool = False) -> str:
    """An organisation with two units, `north` and `south`."""
    with database.writing() as connection:
        connection.execute(insert(organisation).values(id=organisation_id, name="Harbour Care", demo=demo))
        for position, unit_id in enumerate(("north", "south")):
            connection.execute(
                insert(unit).values(
                    organisation_id=organisation_id, id=unit_id, name=unit_id.title(), position=position
                )
            )
    return organisation_id


def somebody(
    database: Database,
    *roles: Role,
    username: str = "",
    name: str = "Ada Brook",
    organisation_id: str = "harbour",
    unit_ids: tuple[str, ...] = ("north",),
    must_change: bool = False,
    active: bool = True,
) -> Person:
    """A person with these roles, whose password is PASSPHRASE."""
    person = Person(
        organisation_id=organisation_id,
        id=uuid.uuid4().hex,
        username=username or f"{'-'.join(roles) or 'nobody'}-{uuid.uuid4().hex[:6]}",
        name=name,
        roles=frozenset(roles),
        unit_ids=frozenset(unit_ids) if set(roles) & BY_UNIT else frozenset(),
        must_change=must_change,
        active=active,
    )
    with database.writing() as connection:
        assert people.insert_new(connection, person, password_hash=passphrase_hash())
    return person


def viewer_of(person: Person) -> Viewer:
    """The person as actions see them once they are signed in."""
    return Viewer(
        organisation_id=person.organisation_id,
        person_id=person.id,
        name=person.name,
        roles=person.roles,
        unit_ids=person.unit_ids,
    )


def read_again(database: Database, person: Person) -> Person:
    """The person as the database knows them now."""
    with database.reading() as connection:
        found = people.get(connection, organisation_id=person.organisation_id, person_id=person.id)
    assert found is not None
    return found
