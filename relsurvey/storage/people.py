"""Rows of people, their roles and their password hashes."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Connection, Row, delete, insert, select, update

from relsurvey.people.person import Person
from relsurvey.people.roles import BY_UNIT, Role
from relsurvey.storage.inserting import insert_if_free
from relsurvey.storage.tables import person, person_role


@dataclass(frozen=True, slots=True)
class Account:
    """What a sign-in is checked against."""

    organisation_id: str
    person_id: str
    username: str
    password_hash: str
    active: bool


_ACCOUNT = (
    person.c.organisation_id,
    person.c.id,
    person.c.username,
    person.c.password_hash,
    person.c.active,
)


def account(connection: Connection, username: str) -> Account | None:
    """The account with this sign-in name, of somebody who left too."""
    found = connection.execute(select(*_ACCOUNT).where(person.c.username == username)).one_or_none()
    return Account(*found) if found else None


def account_of(connection: Connection, *, organisation_id: str, person_id: str) -> Account | None:
    """The account of a person."""
    found = connection.execute(
        select(*_ACCOUNT).where(person.c.organisation_id == organisation_id, person.c.id == person_id)
    ).one_or_none()
    return Account(*found) if found else None


def get(connection: Connection, *, organisation_id: str, person_id: str) -> Person | None:
    """One person of an organisation, or None."""
    return next(iter(_people(connection, organisation_id, person_id)), None)


def list_(connection: Connection, organisation_id: str) -> tuple[Person, ...]:
    """Everybody of an organisation, those who left too, by name."""
    return _people(connection, organisation_id)


def insert_new(connection: Connection, new: Person, *, password_hash: str) -> bool:
    """Store a new person with their roles; False when the sign-in name is taken."""
    values = {
        "organisation_id": new.organisation_id,
        "id": new.id,
        "username": new.username,
        "name": new.name,
        "password_hash": password_hash,
        "must_change": new.must_change,
        "active": new.active,
    }
    if not insert_if_free(connection, person, values):
        return False
    set_roles(connection, new, roles=new.roles, unit_ids=new.unit_ids)
    return True


def set_roles(connection: Connection, whose: Person, *, roles: Iterable[Role], unit_ids: Iterable[str]) -> None:
    """Put these roles in the place of the ones that the person held."""
    mine = (person_role.c.organisation_id == whose.organisation_id) & (person_role.c.person_id == whose.id)
    connection.execute(delete(person_role).where(mine))
    units = tuple(unit_ids)
    held = [(role, unit_id) for role in roles for unit_id in (units if role in BY_UNIT else ("",))]
    if held:
        rows = [
            {"organisation_id": whose.organisation_id, "person_id": whose.id, "role": role.value, "unit_id": unit_id}
            for role, unit_id in held
        ]
        connection.execute(insert(person_role), rows)


def set_password(
    connection: Connection, *, organisation_id: str, person_id: str, password_hash: str, must_change: bool
) -> None:
    """Store another password hash; `must_change` when somebody else has seen the password."""
    connection.execute(
        update(person)
        .where(person.c.organisation_id == organisation_id, person.c.id == person_id)
        .values(password_hash=password_hash, must_change=must_change)
    )


def set_active(connection: Connection, whose: Person, *, active: bool) -> None:
    """Note that a person left or came back."""
    connection.execute(
        update(person)
        .where(person.c.organisation_id == whose.organisation_id, person.c.id == whose.id)
        .values(active=active)
    )


def _people(connection: Connection, organisation_id: str, person_id: str | None = None) -> tuple[Person, ...]:
    """One statement for people and roles, however many there are."""
    wanted = (
        select(person, person_role.c.role, person_role.c.unit_id)
        .outerjoin(person_role)
        .where(person.c.organisation_id == organisation_id)
        .order_by(person.c.name, person.c.id)
    )
    if person_id is not None:
        wanted = wanted.where(person.c.id == person_id)
    rows: dict[str, list[Row[tuple[object, ...]]]] = {}
    for row in connection.execute(wanted):
        rows.setdefault(row.id, []).append(row)
    return tuple(_person(of_one) for of_one in rows.values())


def _person(rows: list[Row[tuple[object, ...]]]) -> Person:
    first = rows[0]._mapping  # noqa: SLF001 - SQLAlchemy's public way to read a row by name
    return Person(
        organisation_id=first["organisation_id"],
        id=first["id"],
        username=first["username"],
        name=first["name"],
        roles=frozenset(Role(row.role) for row in rows if row.role),
        unit_ids=frozenset(row.unit_id for row in rows if row.unit_id),
        must_change=first["must_change"],
        active=first["active"],
    )
