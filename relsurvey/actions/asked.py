"""How many people are asked: set while a wave is prepared, by somebody who does not answer for the unit; then frozen.

Once a wave has opened, a number is changed by two people only: one asks, with a reason, and another confirms.
"""

from collections.abc import Mapping

from sqlalchemy import Connection

from relsurvey.actions import two_people
from relsurvey.actions.wave_at_hand import find, find_draft, record, unit_names
from relsurvey.collection.asked import Membership, Numbers, Where, check_numbers
from relsurvey.collection.wave import Source, Wave, WaveState
from relsurvey.errors import BadInput, Refused
from relsurvey.people.permissions import Permission
from relsurvey.people.viewer import Viewer
from relsurvey.storage import asked as rows
from relsurvey.storage import invitations, publications, wave_changes
from relsurvey.storage.database import Database
from relsurvey.storage.wave_changes import Change, Kind


def set_(
    db: Database,
    *,
    by: Viewer,
    wave_id: str,
    asked: Mapping[str, int],
    asked_of: Mapping[Where, int] | None = None,
    membership: Mapping[str, Membership] | None = None,
) -> None:
    """Say anew how many people are asked in each unit of a draft; units that are left out take no part.

    Raises what `check_numbers` raises, Refused("wave-not-draft" | "asked-own-unit"), and
    BadInput("asked-fewer-than-links") when more single links were made.
    """
    by.require(Permission.MANAGE_WAVES)
    with db.writing() as connection:
        wave = find_draft(connection, by, wave_id)
        given = Numbers(asked, asked_of or {}, membership or {})
        numbers = check_numbers(given, wave.plan, units=unit_names(connection, by))
        require_other_units(by, numbers_of(wave), numbers)
        put(connection, by, wave, numbers)
        record(connection, by, "wave-asked-set", wave_id)


def ask_change(
    db: Database,
    *,
    by: Viewer,
    wave_id: str,
    asked: Mapping[str, int],
    asked_of: Mapping[Where, int] | None = None,
    reason: str,
) -> None:
    """Ask for other numbers in a wave that has opened. Nothing changes before somebody else confirms.

    Raises as `set_`, Refused("asked-wave-published" | "two-people-signed-in"), BadInput("asked-units-fixed" |
    "change-reason-needed").
    """
    by.require(Permission.MANAGE_WAVES)
    with db.writing() as connection:
        wave = _fielded(connection, by, wave_id)
        numbers = _changed(connection, by, wave, asked, asked_of or {})
        document = {
            "asked": dict(numbers.asked),
            "asked_of": [[*place, people] for place, people in numbers.asked_of.items()],
        }
        two_people.ask(connection, by=by, wave_id=wave_id, kind=Kind.ASKED, document=document, reason=reason)
        record(connection, by, "asked-change-asked", wave_id, reason=reason.strip())


def confirm_change(db: Database, *, by: Viewer, wave_id: str) -> None:
    """Let the change that waits count. Raises as `ask_change`, and what `two_people.confirm` raises."""
    two_people.require_second(by)
    with db.writing() as connection:
        wave = _fielded(connection, by, wave_id)
        document = two_people.confirm(connection, by=by, wave_id=wave_id, kind=Kind.ASKED).document
        asked_of = {(unit_id, client_group): people for unit_id, client_group, people in document["asked_of"]}
        put(connection, by, wave, _changed(connection, by, wave, document["asked"], asked_of))
        record(connection, by, "asked-change-confirmed", wave_id)


def change(db: Database, *, by: Viewer, wave_id: str) -> Change | None:
    """The last change that was asked for after the wave opened, whether it waits or counts; None when there is none."""
    two_people.require_second(by)
    with db.reading() as connection:
        ours = {"organisation_id": by.organisation_id, "wave_id": wave_id}
        return wave_changes.get(connection, kind=Kind.ASKED, **ours)


def numbers_of(wave: Wave) -> Numbers:
    """The wave's numbers as one value."""
    return Numbers(wave.asked, wave.asked_of, wave.membership)


def require_other_units(by: Viewer, before: Numbers, after: Numbers) -> None:
    """Raise Refused("asked-own-unit") when a number of a unit changes for which this person answers.

    Whoever wants to see a small unit's results could lift it over the threshold by saying that more were asked.
    """
    for unit_id in by.unit_ids:
        if _of_unit(before, unit_id) != _of_unit(after, unit_id):
            raise Refused("asked-own-unit")


def put(connection: Connection, by: Viewer, wave: Wave, numbers: Numbers) -> None:
    """Store the numbers. `wave` has the plan that holds from now on. Raises BadInput("asked-fewer-than-links")."""
    ours = {"organisation_id": by.organisation_id, "wave_id": wave.id}
    places = wave.with_numbers(numbers).places
    links = invitations.count_single(connection, **ours)
    if any(places.get(place, 0) < made for place, made in links.items()):
        raise BadInput("asked-fewer-than-links")
    rows.replace(connection, **ours, numbers=numbers, places=places.keys())


def _fielded(connection: Connection, by: Viewer, wave_id: str) -> Wave:
    """A wave whose numbers are frozen and have not been published."""
    wave = find(connection, by.organisation_id, wave_id, lock=True)
    if wave.state is WaveState.DRAFT or wave.source is Source.IMPORT:
        raise Refused("asked-not-frozen")
    if publications.hashes(connection, organisation_id=by.organisation_id, wave_id=wave_id):
        raise Refused("asked-wave-published")
    return wave


def _changed(
    connection: Connection, by: Viewer, wave: Wave, asked: Mapping[str, int], asked_of: Mapping[Where, int]
) -> Numbers:
    given = Numbers(asked, asked_of, wave.membership)
    numbers = check_numbers(given, wave.plan, units=unit_names(connection, by))
    if set(numbers.asked) != set(wave.asked) or bool(numbers.asked_of) != bool(wave.asked_of):
        raise BadInput("asked-units-fixed")
    if not set(wave.asked_of) <= set(numbers.asked_of):
        raise BadInput("asked-units-fixed")
    require_other_units(by, numbers_of(wave), numbers)
    return numbers


def _of_unit(numbers: Numbers, unit_id: str) -> tuple[int, dict[Where, int], Membership | None]:
    divided = {place: people for place, people in numbers.asked_of.items() if place[0] == unit_id}
    return numbers.asked.get(unit_id, 0), divided, numbers.membership.get(unit_id)
