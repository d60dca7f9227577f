"""Waves: prepared as a draft, opened by hand, closed by hand or when their last day has passed.

A draft does not open by itself on its day: somebody has to have looked at the numbers, because opening freezes them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from sqlalchemy import Connection

from relsurvey.actions import audit, coproduction
from relsurvey.actions.asked import require_other_units
from relsurvey.actions.counting import tally_at_close
from relsurvey.actions.returns import Returned, returned
from relsurvey.actions.studio_rounds import require_as_checked
from relsurvey.actions.wave_at_hand import find, find_draft, record, unit_names
from relsurvey.collection.asked import Membership, Numbers, Where, check_numbers
from relsurvey.collection.plan import ReleasePlan, plan_document
from relsurvey.collection.plan_check import frozen
from relsurvey.collection.spacing import first_day_after, too_close
from relsurvey.collection.wave import (
    NORMAL_THRESHOLD,
    Source,
    Wave,
    WaveState,
    check_id,
    check_wave,
)
from relsurvey.errors import BadInput, Refused
from relsurvey.people.names import new_name
from relsurvey.people.permissions import Permission
from relsurvey.people.viewer import Viewer
from relsurvey.questionnaire.definition import Questionnaire
from relsurvey.storage import closing, imports, paper, publications, questionnaires, waves
from relsurvey.storage.database import Database

__all__ = [
    "Returned",
    "begin",
    "close",
    "close_due",
    "create",
    "discard",
    "get",
    "list_",
    "open_",
    "prepare",
    "returned",
]

#: Whoever has one of these may know which waves there are.
_LOOKERS = (
    Permission.MANAGE_WAVES,
    Permission.SEE_RETURNS,
    Permission.PRINT_INVITATIONS,
    Permission.IMPORT_RESPONSES,
    Permission.PUBLISH,
    Permission.VIEW_RESULTS,
    Permission.LOWER_THRESHOLD,
)


def create(
    db: Database,
    *,
    by: Viewer,
    wave_id: str,
    name: str,
    questionnaire: Questionnaire,
    opens_on: date,
    closes_on: date,
    asked: Mapping[str, int],
    plan: ReleasePlan,
    threshold: int = NORMAL_THRESHOLD,
    asked_of: Mapping[Where, int] | None = None,
    membership: Mapping[str, Membership] | None = None,
) -> Wave:
    """Prepare a wave. From here on it runs on its own copy of the questionnaire, whatever happens to the files.

    Raises BadInput, and Refused("questionnaire-changed") when this version of the questionnaire has been used with
    other content: a changed questionnaire needs a new version number. Refused("studio-changed-meanwhile") when it is an
    own questionnaire whose author changed it a moment ago.
    """
    by.require(Permission.MANAGE_WAVES)
    new = Wave(
        id=check_id(wave_id),
        name=new_name(name, needed="wave-name-needed"),
        questionnaire_id=questionnaire.id,
        version=questionnaire.version,
        content_hash=questionnaire.content_hash,
        state=WaveState.DRAFT,
        opens_on=opens_on,
        closes_on=closes_on,
        threshold=threshold,
        plan=plan,
        source=Source.SURVEY,
    )
    with db.writing() as connection:
        return prepare(connection, by, new, questionnaire, Numbers(asked, asked_of or {}, membership or {}))


def prepare(connection: Connection, by: Viewer, new: Wave, questionnaire: Questionnaire, numbers: Numbers) -> Wave:
    """A part of a larger transaction: store a draft with the numbers of who is asked. Raises as `create`."""
    names = unit_names(connection, by)
    check_wave(new, questionnaire, known_units=names.keys())
    checked = check_numbers(numbers, new.plan, units=names)
    require_other_units(by, Numbers(), checked)
    wave = new.with_numbers(checked)
    questionnaires.keep(connection, organisation_id=by.organisation_id, questionnaire=questionnaire)
    require_as_checked(connection, organisation_id=by.organisation_id, questionnaire=questionnaire)
    if not waves.add(connection, organisation_id=by.organisation_id, new=wave):
        raise BadInput("wave-id-taken")
    record(connection, by, "wave-created", wave.id)
    return wave


def discard(db: Database, *, by: Viewer, wave_id: str) -> None:
    """Throw away a draft with its invitations, or an import that was not published, as if it had never been.

    The copy of its questionnaire goes too if nothing else uses it.
    """
    by.require(Permission.MANAGE_WAVES)
    with db.writing() as connection:
        wave = find(connection, by.organisation_id, wave_id, lock=True)
        if wave.source is Source.IMPORT:
            if publications.hashes(connection, organisation_id=by.organisation_id, wave_id=wave_id):
                raise Refused("import-published")
            imports.remove(connection, organisation_id=by.organisation_id, wave_id=wave_id)
        elif wave.state is not WaveState.DRAFT:
            raise Refused("wave-not-draft")
        waves.remove(connection, organisation_id=by.organisation_id, wave_id=wave_id)
        questionnaires.forget_unused(connection, organisation_id=by.organisation_id, content_hash=wave.content_hash)
        record(connection, by, "wave-discarded", wave_id)


def open_(db: Database, *, by: Viewer, wave_id: str, today: date) -> None:
    """Let people answer from today. How many were asked, and the plan, are frozen; `opens_on` becomes today.

    Raises Refused("wave-not-draft" | "wave-nobody-asked" | "wave-not-divided" | "wave-dates-past" | "wave-too-soon"
    | "wave-review-not-yet" | "wave-review-missing").
    """
    by.require(Permission.MANAGE_WAVES)
    with db.writing() as connection:
        begin(connection, by, wave_id, today)


def begin(connection: Connection, by: Viewer, wave_id: str, today: date) -> None:
    """A part of a larger transaction: let people answer. Raises as `open_`."""
    wave, ours = find_draft(connection, by, wave_id), {"organisation_id": by.organisation_id}
    if not wave.asked:
        raise Refused("wave-nobody-asked")
    if not wave.places:
        raise Refused("wave-not-divided")
    if today > wave.closes_on:
        raise Refused("wave-dates-past")
    if near := too_close(replace(wave, opens_on=today), waves.list_(connection, **ours)):
        raise Refused("wave-too-soon", other=near.name, first_day=first_day_after(near).isoformat())
    questionnaire = questionnaires.get(connection, **ours, content_hash=wave.content_hash)
    coproduction.begin_use(connection, **ours, questionnaire=questionnaire, today=today)
    waves.change(
        connection,
        **ours,
        wave_id=wave_id,
        state=WaveState.OPEN.value,
        opens_on=today,
        plan=plan_document(frozen(wave.plan, wave.places)),
    )
    record(connection, by, "wave-opened", wave_id)


def close(db: Database, *, by: Viewer, wave_id: str, today: date, leave_out_paper: bool = False) -> None:
    """End fieldwork. Only what was sent or kept stays, and no trace of who had which link.

    `leave_out_paper`: sheets that were begun or wait for a check do not count. Without it they hold the wave open.
    Raises Refused("wave-not-running" | "paper-unfinished").
    """
    by.require(Permission.MANAGE_WAVES)
    with db.writing() as connection:
        wave = find(connection, by.organisation_id, wave_id, lock=True)
        if wave.state is not WaveState.OPEN:
            raise Refused("wave-not-running")
        sheets = paper.count_unfinished(connection, organisation_id=by.organisation_id, wave_id=wave_id)
        if sheets and not leave_out_paper:
            raise Refused("paper-unfinished", count=sheets)
        _close(connection, by, by.organisation_id, wave, today)


def close_due(db: Database, *, today: date) -> int:
    """Close the waves of every organisation whose last day has passed, each by itself, and count them.

    A wave waits while sheets of paper are unfinished: nobody can answer any more, but somebody has to settle them.
    """
    with db.reading() as connection:
        due = waves.due(connection, today=today)
    closed = 0
    for organisation_id, wave_id in due:
        with db.writing() as connection:
            wave = find(connection, organisation_id, wave_id, lock=True)
            # Another server may have been quicker.
            sheets = paper.count_unfinished(connection, organisation_id=organisation_id, wave_id=wave_id)
            if wave.state is WaveState.OPEN and not sheets:
                _close(connection, None, organisation_id, wave, today)
                closed += 1
    return closed


def list_(db: Database, *, by: Viewer) -> Sequence[Wave]:
    """The organisation's waves, the newest first, as `get` gives them."""
    _require_looker(by)
    with db.reading() as connection:
        return [_seen(by, wave) for wave in waves.list_(connection, organisation_id=by.organisation_id)]


def get(db: Database, *, by: Viewer, wave_id: str) -> Wave:
    """A wave. Somebody who answers for some units only sees how many were asked there and nowhere else."""
    _require_looker(by)
    with db.reading() as connection:
        return _seen(by, find(connection, by.organisation_id, wave_id))


def _close(connection: Connection, by: Viewer | None, organisation_id: str, wave: Wave, today: date) -> None:
    questionnaire = questionnaires.get(connection, organisation_id=organisation_id, content_hash=wave.content_hash)
    closing.clear(connection, organisation_id=organisation_id, wave_id=wave.id, questionnaire=questionnaire)
    tally_at_close(connection, organisation_id, wave)
    paper.clear(connection, organisation_id=organisation_id, wave_id=wave.id)
    waves.change(
        connection,
        organisation_id=organisation_id,
        wave_id=wave.id,
        state=WaveState.CLOSED.value,
        closes_on=max(wave.opens_on, min(wave.closes_on, today)),
    )
    audit.record(connection, by=by, organisation_id=organisation_id, what="wave-closed", about={"wave": wave.id})


def _require_looker(by: Viewer) -> None:
    if not any(by.may(permission) for permission in _LOOKERS):
        by.require(Permission.VIEW_RESULTS)


def _seen(by: Viewer, wave: Wave) -> Wave:
    if any(by.sees_every_unit(permission) for permission in _LOOKERS):
        return wave
    mine = by.unit_ids
    return replace(
        wave,
        asked={unit_id: people for unit_id, people in wave.asked.items() if unit_id in mine},
        asked_of={place: people for place, people in wave.asked_of.items() if place[0] in mine},
        membership={unit_id: one for unit_id, one in wave.membership.items() if unit_id in mine},
    )
