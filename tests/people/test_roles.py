"""Which role may do what, written out: a change of the table must be a decision, not an accident."""

import pytest

from relsurvey.errors import BadInput, NotAllowed
from relsurvey.people.permissions import Permission
from relsurvey.people.person import check_roles
from relsurvey.people.roles import GUARDED, Role
from relsurvey.people.viewer import Viewer

HOLDERS = {
    Permission.MANAGE_PEOPLE: {"administrator"},
    Permission.DESIGN_QUESTIONNAIRES: {"administrator"},
    Permission.MANAGE_WAVES: {"administrator"},
    Permission.SEE_WAVES: {"administrator", "manager", "controller"},
    Permission.SEE_RETURNS: {"administrator", "manager"},
    Permission.PRINT_INVITATIONS: {"administrator"},
    Permission.IMPORT_RESPONSES: {"administrator"},
    Permission.PUBLISH: {"administrator"},
    Permission.VIEW_RESULTS: {"administrator", "manager", "facilitator", "controller"},
    Permission.EXPORT_RESULTS: {"administrator", "manager", "controller"},
    Permission.MAKE_EVIDENCE: {"administrator", "manager"},
    # A map is used for everybody's packs: a role that is held for some units only may not change it.
    Permission.CHANGE_MAPS: {"administrator"},
    Permission.EXPORT_ROWS: {"controller"},
    Permission.LOWER_THRESHOLD: {"controller"},
    Permission.RUN_WORKSHOPS: {"facilitator"},
    Permission.FOLLOW_ACTIONS: {"administrator", "manager", "facilitator"},
    Permission.WRITE_REPLIES: {"administrator", "manager"},
    Permission.READ_REPLIES: {"administrator", "manager", "facilitator"},
    Permission.ENTER_MEASURES: {"administrator", "manager"},
    Permission.AUDIT: {"administrator", "manager", "facilitator"},
    Permission.REVIEW_COMMENTS: {"reviewer"},
    Permission.SAFEGUARD: {"safeguarding"},
    Permission.SET_CONTACTS: {"administrator", "safeguarding"},
    Permission.ENTER_PAPER: {"paper"},
    Permission.INTERVIEW: {"facilitator", "paper"},
    Permission.CO_PRODUCE: {"administrator"},
    Permission.SEE_REVIEWS: {"administrator", "controller"},
}


def holding(*roles: Role, units: tuple[str, ...] = ()) -> Viewer:
    return Viewer("harbour", "p1", "Ada", frozenset(roles), frozenset(units))


def test_the_table_names_every_permission() -> None:
    assert set(HOLDERS) == set(Permission)


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("permission", Permission)
def test_a_role_may_do_exactly_what_the_table_says(permission: Permission, role: Role) -> None:
    assert holding(role).may(permission) == (role.value in HOLDERS[permission])


@pytest.mark.parametrize("permission", Permission)
def test_somebody_without_a_role_may_do_nothing(permission: Permission) -> None:
    with pytest.raises(NotAllowed):
        holding().require(permission)


def test_an_administrator_holds_no_guarded_permission() -> None:
    assert not any(holding(Role.ADMINISTRATOR).may(p) for p in (Permission.LOWER_THRESHOLD, Permission.SAFEGUARD))
    assert {Role.CONTROLLER, Role.SAFEGUARDING} == GUARDED


def test_a_manager_sees_the_own_units_only() -> None:
    manager = holding(Role.MANAGER, units=("north",))

    assert manager.sees_unit(Permission.VIEW_RESULTS, "north")
    assert not manager.sees_unit(Permission.VIEW_RESULTS, "south")
    assert not manager.sees_every_unit(Permission.VIEW_RESULTS)


def test_a_second_role_that_is_not_tied_to_units_opens_the_others_for_that_permission_only() -> None:
    both = holding(Role.MANAGER, Role.FACILITATOR, units=("north",))

    assert both.sees_unit(Permission.VIEW_RESULTS, "south")
    assert not both.sees_unit(Permission.EXPORT_RESULTS, "south")


@pytest.mark.parametrize(
    ("roles", "units", "message_id"),
    [
        ([], [], "role-needed"),
        ([Role.MANAGER], [], "manager-needs-units"),
        ([Role.MANAGER], ["north", "west"], "unit-unknown"),
    ],
)
def test_roles_that_do_not_fit_are_refused(roles: list[Role], units: list[str], message_id: str) -> None:
    with pytest.raises(BadInput) as refusal:
        check_roles(frozenset(roles), frozenset(units), known_units=frozenset({"north", "south"}))

    assert refusal.value.message_id == message_id


def test_units_are_kept_for_managers_only() -> None:
    known = frozenset({"north", "south"})

    assert check_roles(frozenset({Role.MANAGER}), frozenset({"north"}), known_units=known) == {"north"}
    assert check_roles(frozenset({Role.PAPER}), frozenset({"north"}), known_units=known) == frozenset()
