"""Changes that one person may not make alone. One asks, with a reason; another, signed in as themselves, confirms."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection

from relsurvey.actions.wave_at_hand import find
from relsurvey.errors import BadInput, NotAllowed, NotFound, Refused
from relsurvey.people.permissions import Permission
from relsurvey.people.viewer import Viewer
from relsurvey.storage import wave_changes
from relsurvey.storage.wave_changes import Change, Kind

LONGEST_REASON = 500
#: Whoever has one of these may be the second person.
_SECOND = (Permission.MANAGE_WAVES, Permission.LOWER_THRESHOLD)


def require_second(by: Viewer) -> None:
    """Raise NotAllowed unless the person may confirm what another asks for."""
    if not any(by.may(permission) for permission in _SECOND):
        raise NotAllowed("not-allowed")


def ask(
    connection: Connection, *, by: Viewer, wave_id: str, kind: Kind, document: Mapping[str, Any], reason: str
) -> None:
    """Store what is asked for, in the place of what was asked for before.

    Raises BadInput("change-reason-needed" | "change-reason-long"), Refused("two-people-signed-in").
    """
    _require_named(by)
    tidy = reason.strip()
    if not tidy:
        raise BadInput("change-reason-needed")
    if len(tidy) > LONGEST_REASON:
        raise BadInput("change-reason-long", longest=LONGEST_REASON)
    new = Change(kind, document, tidy, asked_by=by.person_id)
    wave_changes.put(connection, organisation_id=by.organisation_id, wave_id=wave_id, new=new)


def confirm(connection: Connection, *, by: Viewer, wave_id: str, kind: Kind) -> Change:
    """Mark what waits as confirmed, and give it back to be done.

    Raises NotFound("change-not-found"), Refused("two-people-signed-in" | "two-people-same" | "two-people-own-unit").
    """
    _require_named(by)
    ours = {"organisation_id": by.organisation_id, "wave_id": wave_id}
    found = wave_changes.get(connection, **ours, kind=kind)
    if found is None or not found.waits:
        raise NotFound("change-not-found")
    if found.asked_by == by.person_id:
        raise Refused("two-people-same")
    # Whoever answers for a unit gains by it.
    if by.unit_ids & set(find(connection, by.organisation_id, wave_id).asked):
        raise Refused("two-people-own-unit")
    wave_changes.confirm(connection, **ours, kind=kind, by=by.person_id)
    return found


def _require_named(by: Viewer) -> None:
    if by.is_operator:
        raise Refused("two-people-signed-in")
