"""The person who is asking, as every page and action sees them."""

from dataclasses import dataclass

from relsurvey.errors import NotAllowed
from relsurvey.people.permissions import Permission
from relsurvey.people.roles import BY_UNIT, PERMISSIONS, Role


@dataclass(frozen=True, slots=True)
class Viewer:
    """A signed-in person: their organisation, their roles, and the units a manager answers for.

    Whoever still has to choose their own password (`must_change`) comes without any role until they did.
    """

    organisation_id: str
    person_id: str
    name: str
    roles: frozenset[Role]
    unit_ids: frozenset[str] = frozenset()
    must_change: bool = False

    @property
    def is_operator(self) -> bool:
        """Whether this is whoever runs the server, at its command line."""
        return not self.person_id

    def may(self, permission: Permission) -> bool:
        """Whether any of the person's roles holds the permission."""
        return any(permission in PERMISSIONS[role] for role in self.roles)

    def require(self, permission: Permission) -> None:
        """Raise NotAllowed unless the person may do this."""
        if not self.may(permission):
            raise NotAllowed("not-allowed")

    def sees_every_unit(self, permission: Permission) -> bool:
        """Whether a role that is not tied to units holds the permission."""
        return any(permission in PERMISSIONS[role] for role in self.roles - BY_UNIT)

    def sees_unit(self, permission: Permission, unit_id: str) -> bool:
        """Whether the person holds the permission for this unit."""
        return self.sees_every_unit(permission) or (self.may(permission) and unit_id in self.unit_ids)


def operator(organisation_id: str) -> Viewer:
    """Whoever runs the server, at its command line: may do what an administrator may, nothing that is guarded.

    The audit log knows the operator by the empty person id.
    """
    return Viewer(organisation_id, person_id="", name="", roles=frozenset({Role.ADMINISTRATOR}))
