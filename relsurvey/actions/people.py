"""Looking after the people of an organisation, by its administrators. Signing in is in `sign_in`.

Two roles reach behind the protection of small groups. An administrator gives them to nobody, because they could sign in
as whoever they give one to; nor can they sign in as somebody who has one. Giving these roles is for `operator`.
"""

import uuid
from dataclasses import dataclass, field

from sqlalchemy import Connection

from relsurvey.actions import audit, passwords
from relsurvey.errors import BadInput, NotFound, Refused
from relsurvey.people import names
from relsurvey.people.permissions import Permission
from relsurvey.people.person import Person, check_roles
from relsurvey.people.roles import GUARDED, Role
from relsurvey.people.viewer import Viewer
from relsurvey.storage import organisations, people, staff_sessions, units
from relsurvey.storage.database import Database

ADDED = "person-added"
RESET = "password-reset"
BACK = "person-back"
LEFT = "person-left"
ROLES = "roles-set"


@dataclass(frozen=True, slots=True)
class Handover:
    """A one-time password to hand to somebody. It is shown once and is not stored in this form."""

    person_id: str
    username: str
    one_time_password: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class NewPerson:
    """What is asked about somebody who will get a sign-in."""

    username: str
    name: str
    roles: frozenset[Role]
    unit_ids: frozenset[str] = frozenset()


def list_(db: Database, *, by: Viewer) -> tuple[Person, ...]:
    """Everybody of the viewer's organisation, those who left too, by name."""
    by.require(Permission.MANAGE_PEOPLE)
    with db.reading() as connection:
        return people.list_(connection, by.organisation_id)


def add(db: Database, *, by: Viewer, new: NewPerson) -> Handover:
    """Give somebody a sign-in, without guarded roles."""
    by.require(Permission.MANAGE_PEOPLE)
    _refuse_guarded(new.roles)
    password = passwords.one_time()
    with db.writing() as connection:
        return create(connection, by=by, organisation_id=by.organisation_id, new=new, password=password)


def create(
    connection: Connection,
    *,
    by: Viewer | None,
    organisation_id: str,
    new: NewPerson,
    password: passwords.OneTimePassword,
    must_change: bool = True,
) -> Handover:
    """Store a new person and note it. Checks what was given, not who gives it."""
    unit_ids = check_roles(new.roles, new.unit_ids, known_units=_unit_ids(connection, organisation_id))
    person = Person(
        organisation_id=organisation_id,
        id=uuid.uuid4().hex,
        username=names.new_username(new.username),
        name=names.new_name(new.name),
        roles=new.roles,
        unit_ids=unit_ids,
        must_change=must_change,
        active=True,
    )
    if not people.insert_new(connection, person, password_hash=password.hash):
        raise BadInput("username-taken")
    note(connection, by=by, whose=person, what=ADDED, roles=new.roles)
    return Handover(person.id, person.username, password.text)


def set_roles(
    db: Database, *, by: Viewer, person_id: str, roles: frozenset[Role], unit_ids: frozenset[str] = frozenset()
) -> None:
    """Put these roles in the place of a person's roles, and sign the person out everywhere if that changes anything.

    A guarded role that the person has may stay or go; none can be given.
    """
    by.require(Permission.MANAGE_PEOPLE)
    with db.writing() as connection:
        person = _somebody_here(connection, by, person_id)
        _refuse_guarded(roles - person.roles)
        replace_roles(connection, by=by, whose=person, roles=roles, unit_ids=unit_ids)


def replace_roles(
    connection: Connection, *, by: Viewer | None, whose: Person, roles: frozenset[Role], unit_ids: frozenset[str]
) -> None:
    """Store other roles and note it. Keeps an administrator; does not ask who gives them."""
    held_for = check_roles(roles, unit_ids, known_units=_unit_ids(connection, whose.organisation_id))
    if (roles, held_for) == (whose.roles, whose.unit_ids):
        return
    if Role.ADMINISTRATOR not in roles:
        _keep_an_administrator(connection, without=whose)
    people.set_roles(connection, whose, roles=roles, unit_ids=held_for)
    staff_sessions.end_all(connection, organisation_id=whose.organisation_id, person_id=whose.id)
    note(connection, by=by, whose=whose, what=ROLES, roles=roles)


def reset_password(db: Database, *, by: Viewer, person_id: str) -> Handover:
    """Give somebody a one-time password and sign them out everywhere. Not for guarded roles, nor for oneself."""
    by.require(Permission.MANAGE_PEOPLE)
    password = passwords.one_time()
    with db.writing() as connection:
        person = _somebody_here(connection, by, person_id)
        if person.id == by.person_id:
            raise Refused("password-reset-self")
        return _hand_over(connection, by=by, whose=person, password=password, what=RESET)


def deactivate(db: Database, *, by: Viewer, person_id: str) -> None:
    """Note that somebody left: signed out everywhere at once, no roles any more, sign-in refused."""
    by.require(Permission.MANAGE_PEOPLE)
    with db.writing() as connection:
        person = _somebody_here(connection, by, person_id)
        _keep_an_administrator(connection, without=person)
        people.set_active(connection, person, active=False)
        people.set_roles(connection, person, roles=(), unit_ids=())
        staff_sessions.end_all(connection, organisation_id=person.organisation_id, person_id=person.id)
        note(connection, by=by, whose=person, what=LEFT)


def bring_back(db: Database, *, by: Viewer, person_id: str) -> Handover:
    """Let somebody who left sign in again, with a one-time password and without any role."""
    by.require(Permission.MANAGE_PEOPLE)
    password = passwords.one_time()
    with db.writing() as connection:
        person = _somebody(connection, by, person_id)
        if person.active:
            raise Refused("person-here")
        people.set_active(connection, person, active=True)
        return _hand_over(connection, by=by, whose=person, password=password, what=BACK)


def _hand_over(
    connection: Connection, *, by: Viewer, whose: Person, password: passwords.OneTimePassword, what: str
) -> Handover:
    if whose.is_guarded:
        raise Refused("guarded-person-reset")
    return hand_over(connection, by=by, whose=whose, password=password, what=what)


def hand_over(
    connection: Connection, *, by: Viewer | None, whose: Person, password: passwords.OneTimePassword, what: str
) -> Handover:
    """Store a one-time password, end every session of the person, and note it."""
    people.set_password(
        connection,
        organisation_id=whose.organisation_id,
        person_id=whose.id,
        password_hash=password.hash,
        must_change=True,
    )
    staff_sessions.end_all(connection, organisation_id=whose.organisation_id, person_id=whose.id)
    note(connection, by=by, whose=whose, what=what)
    return Handover(whose.id, whose.username, password.text)


def note(
    connection: Connection, *, by: Viewer | None, whose: Person, what: str, roles: frozenset[Role] | None = None
) -> None:
    """Add a line about a person to the audit log: ids and roles, no name."""
    about = {"person": whose.id} | ({} if roles is None else {"roles": " ".join(sorted(roles))})
    audit.record(connection, by=by, organisation_id=whose.organisation_id, what=what, about=about)


def _unit_ids(connection: Connection, organisation_id: str) -> frozenset[str]:
    return frozenset(unit.id for unit in units.list_(connection, organisation_id=organisation_id))


def _somebody(connection: Connection, by: Viewer, person_id: str) -> Person:
    organisations.hold(connection, by.organisation_id)
    person = people.get(connection, organisation_id=by.organisation_id, person_id=person_id)
    if person is None:
        raise NotFound("person-not-found")
    return person


def _somebody_here(connection: Connection, by: Viewer, person_id: str) -> Person:
    person = _somebody(connection, by, person_id)
    if not person.active:
        raise Refused("person-left")
    return person


def _keep_an_administrator(connection: Connection, *, without: Person) -> None:
    everybody = people.list_(connection, without.organisation_id)
    if without.is_active_administrator and not any(p.is_active_administrator for p in everybody if p.id != without.id):
        raise Refused("last-administrator")


def _refuse_guarded(given: frozenset[Role]) -> None:
    if given & GUARDED:
        raise Refused("guarded-role-operator")
