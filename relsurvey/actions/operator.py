"""What only the operator may do: whoever runs the server, at its command line. Pages and routes must not import this.

The operator is where trust starts: the first administrator, and the roles that no administrator can take.
"""

from sqlalchemy import Connection

from relsurvey.actions import passwords, people
from relsurvey.actions.people import Handover, NewPerson
from relsurvey.errors import NotFound, Refused
from relsurvey.people import names
from relsurvey.people.person import Person
from relsurvey.people.roles import Role
from relsurvey.storage import organisations
from relsurvey.storage import people as rows
from relsurvey.storage.database import Database


def add_person(db: Database, *, organisation_id: str, new: NewPerson) -> Handover:
    """Give somebody a sign-in with any roles: so the first administrator is made, and the guarded roles are filled."""
    password = passwords.one_time()
    with db.writing() as connection:
        if organisations.get(connection, organisation_id) is None:
            raise NotFound("organisation-not-found")
        return people.create(connection, by=None, organisation_id=organisation_id, new=new, password=password)


def set_roles(db: Database, *, username: str, roles: frozenset[Role], unit_ids: frozenset[str] = frozenset()) -> None:
    """Put these roles in the place of a person's roles, guarded ones too."""
    with db.writing() as connection:
        person = _active(connection, username)
        people.replace_roles(connection, by=None, whose=person, roles=roles, unit_ids=unit_ids)


def reset_password(db: Database, *, username: str) -> Handover:
    """Give anybody a one-time password, holders of guarded roles too."""
    password = passwords.one_time()
    with db.writing() as connection:
        person = _active(connection, username)
        return people.hand_over(connection, by=None, whose=person, password=password, what=people.RESET)


def _active(connection: Connection, username: str) -> Person:
    account = rows.account(connection, names.normalise(username))
    if account is None:
        raise NotFound("person-not-found")
    organisations.hold(connection, account.organisation_id)
    person = rows.get(connection, organisation_id=account.organisation_id, person_id=account.person_id)
    if person is None or not person.active:
        raise Refused("person-left")
    return person
