"""Lowering the threshold of a draft: the data controller asks, with a reason that is published; a second confirms."""

from relsurvey.actions import two_people
from relsurvey.actions.wave_at_hand import find_draft, record
from relsurvey.collection.wave import LOWEST_THRESHOLD, NORMAL_THRESHOLD
from relsurvey.errors import BadInput
from relsurvey.people.permissions import Permission
from relsurvey.people.viewer import Viewer
from relsurvey.storage import wave_changes, waves
from relsurvey.storage.database import Database
from relsurvey.storage.wave_changes import Change, Kind


def ask(db: Database, *, by: Viewer, wave_id: str, threshold: int, reason: str) -> None:
    """Ask to let smaller groups show in a draft. Nothing changes before somebody else confirms.

    Raises BadInput("threshold-range" | "change-reason-needed" | "change-reason-long"),
    Refused("wave-not-draft" | "two-people-signed-in").
    """
    by.require(Permission.LOWER_THRESHOLD)
    if not LOWEST_THRESHOLD <= threshold <= NORMAL_THRESHOLD:
        raise BadInput("threshold-range", lowest=LOWEST_THRESHOLD, normal=NORMAL_THRESHOLD)
    with db.writing() as connection:
        find_draft(connection, by, wave_id)
        document = {"threshold": threshold}
        two_people.ask(connection, by=by, wave_id=wave_id, kind=Kind.THRESHOLD, document=document, reason=reason)
        record(connection, by, "threshold-asked", wave_id, threshold=threshold, reason=reason.strip())


def confirm(db: Database, *, by: Viewer, wave_id: str) -> int:
    """Let the threshold that was asked for hold, and give it back. Raises what `two_people.confirm` raises."""
    two_people.require_second(by)
    with db.writing() as connection:
        find_draft(connection, by, wave_id)
        agreed = two_people.confirm(connection, by=by, wave_id=wave_id, kind=Kind.THRESHOLD)
        threshold = int(agreed.document["threshold"])
        values = {"threshold": threshold, "threshold_reason": agreed.reason if threshold < NORMAL_THRESHOLD else ""}
        waves.change(connection, organisation_id=by.organisation_id, wave_id=wave_id, **values)
        record(connection, by, "threshold-confirmed", wave_id, threshold=threshold)
    return threshold


def take_back(db: Database, *, by: Viewer, wave_id: str) -> None:
    """Withdraw what waits, as the data controller, or as a second person who says no."""
    two_people.require_second(by)
    with db.writing() as connection:
        find_draft(connection, by, wave_id)
        ours = {"organisation_id": by.organisation_id, "wave_id": wave_id}
        found = wave_changes.get(connection, **ours, kind=Kind.THRESHOLD)
        if found and found.waits:
            wave_changes.remove(connection, **ours, kind=Kind.THRESHOLD)
            record(connection, by, "threshold-taken-back", wave_id)


def change(db: Database, *, by: Viewer, wave_id: str) -> Change | None:
    """The last threshold that was asked for, whether it waits or holds; None when nobody asked."""
    two_people.require_second(by)
    with db.reading() as connection:
        ours = {"organisation_id": by.organisation_id, "wave_id": wave_id}
        return wave_changes.get(connection, kind=Kind.THRESHOLD, **ours)
