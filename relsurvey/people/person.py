"""A member of staff as administrators see them, and the rules about which roles somebody may hold."""

from dataclasses import dataclass

from relsurvey.errors import BadInput
from relsurvey.people.roles import BY_UNIT, GUARDED, Role


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who can sign in, or could before they left.

    `must_change` says that they still hold a one-time password that somebody else has seen.
    `unit_ids` are the reporting units of the roles that are held by unit; empty for everybody else.
    """

    organisation_id: str
    id: str
    username: str
    name: str
    roles: frozenset[Role]
    unit_ids: frozenset[str]
    must_change: bool
    active: bool

    @property
    def is_guarded(self) -> bool:
        """Whether one of the roles reaches behind the protection of small groups."""
        return bool(self.roles & GUARDED)

    @property
    def is_active_administrator(self) -> bool:
        """Whether the person can look after the organisation's people now."""
        return self.active and Role.ADMINISTRATOR in self.roles


def check_roles(roles: frozenset[Role], unit_ids: frozenset[str], *, known_units: frozenset[str]) -> frozenset[str]:
    """The units to store with these roles: none unless a role is held by unit. Raises BadInput when they do not fit."""
    if not roles:
        raise BadInput("role-needed")
    if not roles & BY_UNIT:
        return frozenset()
    if not unit_ids:
        raise BadInput("manager-needs-units")
    if not unit_ids <= known_units:
        raise BadInput("unit-unknown")
    return unit_ids
