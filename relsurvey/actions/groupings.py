"""Groupings of units that an organisation declares: regions, types of service, pools. Every unit at most once in each.

A wave that has opened keeps its own copy; a draft follows what is declared.
"""

import secrets
from collections.abc import Mapping, Sequence

from sqlalchemy import Connection

from relsurvey.actions import audit, plans
from relsurvey.actions.wave_at_hand import unit_names
from relsurvey.collection.plan import Breakdown, BreakdownKind, PlannedGroup
from relsurvey.collection.plan_check import RESERVED, check_groups
from relsurvey.collection.wave import check_id
from relsurvey.errors import BadInput, NotFound
from relsurvey.people.names import new_name
from relsurvey.people.permissions import Permission
from relsurvey.people.viewer import Viewer
from relsurvey.storage import groupings
from relsurvey.storage.database import Database


def put(
    db: Database, *, by: Viewer, name: str, groups: Mapping[str, Sequence[str]], grouping_id: str = ""
) -> Breakdown:
    """Declare a grouping, or change the one with this id. `groups`: the name of a group → its unit ids.

    A group that keeps its name keeps its id. Raises BadInput("grouping-id-reserved" | "grouping-name-taken" |
    "group-name-needed" | "group-name-taken" | "id-form"), and what `check_groups` raises.
    """
    by.require(Permission.MANAGE_WAVES)
    if grouping_id in RESERVED:
        raise BadInput("grouping-id-reserved", id=grouping_id)
    tidy = new_name(name, needed="grouping-name-needed")
    with db.writing() as connection:
        known = {one.id: one for one in groupings.list_(connection, organisation_id=by.organisation_id)}
        new_id = grouping_id if grouping_id in known else _new_id(grouping_id)
        if any(one.name.casefold() == tidy.casefold() for one in known.values() if one.id != new_id):
            raise BadInput("grouping-name-taken")
        inside = _groups(groups, known[new_id].groups if new_id in known else ())
        check_groups(inside, known_units=unit_names(connection, by).keys())
        new = Breakdown(BreakdownKind.GROUPING, new_id, tidy, inside)
        _store(connection, by, new)
    return new


def remove(db: Database, *, by: Viewer, grouping_id: str) -> None:
    """Take back a grouping, also out of the plans of drafts. Raises NotFound("grouping-not-found")."""
    by.require(Permission.MANAGE_WAVES)
    with db.writing() as connection:
        if not groupings.remove(connection, organisation_id=by.organisation_id, grouping_id=grouping_id):
            raise NotFound("grouping-not-found")
        plans.renew(connection, by, grouping_id, None)
        _record(connection, by, "grouping-removed", grouping_id)


def list_(db: Database, *, by: Viewer) -> Sequence[Breakdown]:
    """The declared groupings in their order."""
    by.require(Permission.MANAGE_WAVES)
    with db.reading() as connection:
        return groupings.list_(connection, organisation_id=by.organisation_id)


def _new_id(given: str) -> str:
    return check_id(given) if given else secrets.token_hex(8)


def _groups(given: Mapping[str, Sequence[str]], before: Sequence[PlannedGroup]) -> tuple[PlannedGroup, ...]:
    ids = {group.name.casefold(): group.id for group in before}
    groups = []
    for name, unit_ids in given.items():
        tidy = new_name(name, needed="group-name-needed")
        groups.append(PlannedGroup(ids.get(tidy.casefold()) or secrets.token_hex(8), tidy, tuple(unit_ids)))
    if len({group.name.casefold() for group in groups}) < len(groups):
        raise BadInput("group-name-taken")
    return tuple(groups)


def _store(connection: Connection, by: Viewer, new: Breakdown) -> None:
    groupings.put(connection, organisation_id=by.organisation_id, new=new)
    plans.renew(connection, by, new.id, new)
    _record(connection, by, "grouping-set", new.id)


def _record(connection: Connection, by: Viewer, what: str, grouping_id: str) -> None:
    about = {"grouping": grouping_id}
    audit.record(connection, by=by, organisation_id=by.organisation_id, what=what, about=about)
