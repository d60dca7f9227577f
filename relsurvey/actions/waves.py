"""Waves: prepared as a draft, opened by hand, closed by hand or when their last day has passed.

A draft does not open by itself on its day: somebody has to have looked at the numbers, because opening freezes them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from sqlalchemy import Connection

from relsurvey.actions import audit
from relsurvey.actions.returns import Returned, returned
from relsurvey.collection.plan import ReleasePlan
from relsurvey.collection.wave import (
    LOWEST_THRESHOLD,
    NORMAL_THRESHOLD,
    Source,
    Wave,
    WaveState,
    check_asked,
    check_id,
    check_wave,
)
from relsurvey.errors import BadInput, NotFound, Refused
from relsurvey.people.names import new_name
from relsurvey.people.permissions import Permission
from relsurvey.people.viewer import Viewer
from relsurvey.questionnaire.definition import Questionnaire
from relsurvey.storage import closing, imports, invitations, paper, publications, questionnaires, units, waves
from relsurvey.storage.database import Database

__all__ = [
    "Returned",
    "close",
    "close_due",
    "create",
    "discard",
    "get",
    "list_",
    "lower_threshold",
    "open_",
    "returned",
    "set_asked",
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
) -> Wave:
    """Prepare a wave. From here on it runs on its own copy of the questionnaire, whatever happens to the files.

    Raises BadInput, and Refused("questionnaire-changed") when this version of the questionnaire has been used with
    other content: a changed questionnaire needs a new version number.
    """
    by.require(Permission.MANAGE_WAVES)
    wave = Wave(
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
    check_wave(wave, questionnaire)
    with db.writing() as connection:
        wave = replace(wave, asked=_known(connection, by, asked))
        questionnaires.keep(connection, organisation_id=by.organisation_id, questionnaire=questionnaire)
        if not waves.add(connection, organisation_id=by.organisation_id, new=wave):
            raise BadInput("wave-id-taken")
        _record(connection, by, "wave-created", wave_id)
    return wave


def set_asked(db: Database, *, by: Viewer, wave_id: str, asked: Mapping[str, int]) -> None:
    """Say anew how many people are asked in each unit of a draft; units that are left out take no part.

    Raises Refused("wave-not-draft"), and BadInput("asked-fewer-than-links") when more single links were made.
    """
    by.require(Permission.MANAGE_WAVES)
    with db.writing() as connection:
        _draft(connection, by, wave_id)
        numbers = _known(connection, by, asked)
        links = invitations.count_single(connection, organisation_id=by.organisation_id, wave_id=wave_id)
        if any(numbers.get(unit_id, 0) < made for unit_id, made in links.items()):
            raise BadInput("asked-fewer-than-links")
        waves.set_asked(connection, organisation_id=by.organisation_id, wave_id=wave_id, asked=numbers)
        _record(connection, by, "wave-asked-set", wave_id)


def lower_threshold(db: Database, *, by: Viewer, wave_id: str, threshold: int, reason: str) -> None:
    """Let smaller groups show in a draft. Only the data controller may, with a reason that goes to the audit log."""
    by.require(Permission.LOWER_THRESHOLD)
    if not LOWEST_THRESHOLD <= threshold <= NORMAL_THRESHOLD:
        raise BadInput("threshold-range", lowest=LOWEST_THRESHOLD, normal=NORMAL_THRESHOLD)
    if not reason.strip():
        raise BadInput("threshold-reason-needed")
    with db.writing() as connection:
        _draft(connection, by, wave_id)
        waves.change(connection, organisation_id=by.organisation_id, wave_id=wave_id, threshold=threshold)
        _record(connection, by, "wave-threshold-set", wave_id, threshold=threshold, reason=reason.strip())


def discard(db: Database, *, by: Viewer, wave_id: str) -> None:
    """Throw away a draft with its invitations, or an import that was not published, as if it had never been.

    The copy of its questionnaire goes too if nothing else uses it.
    """
    by.require(Permission.MANAGE_WAVES)
    with db.writing() as connection:
        wave = _wave(connection, by.organisation_id, wave_id, lock=True)
        if wave.source is Source.IMPORT:
            if publications.latest(connection, organisation_id=by.organisation_id, wave_id=wave_id):
                raise Refused("import-published")
            imports.remove(connection, organisation_id=by.organisation_id, wave_id=wave_id)
        elif wave.state is not WaveState.DRAFT:
            raise Refused("wave-not-draft")
        waves.remove(connection, organisation_id=by.organisation_id, wave_id=wave_id)
        questionnaires.forget_unused(connection, organisation_id=by.organisation_id, content_hash=wave.content_hash)
        _record(connection, by, "wave-discarded", wave_id)


def open_(db: Database, *, by: Viewer, wave_id: str, today: date) -> None:
    """Let people answer from today. How many were asked is frozen; `opens_on` becomes today.

    Raises Refused("wave-not-draft" | "wave-nobody-asked" | "wave-dates-past").
    """
    by.require(Permission.MANAGE_WAVES)
    with db.writing() as connection:
        wave = _draft(connection, by, wave_id)
        if not wave.asked:
            raise Refused("wave-nobody-asked")
        if today > wave.closes_on:
            raise Refused("wave-dates-past")
        waves.change(
            connection,
            organisation_id=by.organisation_id,
            wave_id=wave_id,
            state=WaveState.OPEN.value,
            opens_on=today,
        )
        _record(connection, by, "wave-opened", wave_id)


def close(db: Database, *, by: Viewer, wave_id: str, today: date, leave_out_paper: bool = False) -> None:
    """End fieldwork. Only what was sent or kept stays, and no trace of who had which link.

    `leave_out_paper`: sheets that were begun or wait for a check do not count. Without it they hold the wave open.
    Raises Refused("wave-not-running" | "paper-unfinished").
    """
    by.require(Permission.MANAGE_WAVES)
    with db.writing() as connection:
        wave = _wave(connection, by.organisation_id, wave_id, lock=True)
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
            wave = _wave(connection, organisation_id, wave_id, lock=True)
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
        return _seen(by, _wave(connection, by.organisation_id, wave_id))


def _close(connection: Connection, by: Viewer | None, organisation_id: str, wave: Wave, today: date) -> None:
    questionnaire = questionnaires.get(connection, organisation_id=organisation_id, content_hash=wave.content_hash)
    closing.clear(connection, organisation_id=organisation_id, wave_id=wave.id, questionnaire=questionnaire)
    paper.clear(connection, organisation_id=organisation_id, wave_id=wave.id)
    waves.change(
        connection,
        organisation_id=organisation_id,
        wave_id=wave.id,
        state=WaveState.CLOSED.value,
        closes_on=max(wave.opens_on, min(wave.closes_on, today)),
    )
    audit.record(connection, by=by, organisation_id=organisation_id, what="wave-closed", about={"wave": wave.id})


def _wave(connection: Connection, organisation_id: str, wave_id: str, *, lock: bool = False) -> Wave:
    found = waves.get(connection, organisation_id=organisation_id, wave_id=wave_id, lock=lock)
    if found is None:
        raise NotFound("wave-not-found")
    return found


def _draft(connection: Connection, by: Viewer, wave_id: str) -> Wave:
    wave = _wave(connection, by.organisation_id, wave_id, lock=True)
    if wave.state is not WaveState.DRAFT:
        raise Refused("wave-not-draft")
    return wave


def _known(connection: Connection, by: Viewer, asked: Mapping[str, int]) -> Mapping[str, int]:
    known = [unit.id for unit in units.list_(connection, organisation_id=by.organisation_id)]
    numbers = check_asked(asked, known)
    return {unit_id: numbers[unit_id] for unit_id in known if unit_id in numbers}


def _require_looker(by: Viewer) -> None:
    if not any(by.may(permission) for permission in _LOOKERS):
        by.require(Permission.VIEW_RESULTS)


def _seen(by: Viewer, wave: Wave) -> Wave:
    if any(by.sees_every_unit(permission) for permission in _LOOKERS):
        return wave
    return replace(wave, asked={unit_id: people for unit_id, people in wave.asked.items() if unit_id in by.unit_ids})


def _record(connection: Connection, by: Viewer, what: str, wave_id: str, **more: str | int) -> None:
    audit.record(connection, by=by, organisation_id=by.organisation_id, what=what, about={"wave": wave_id, **more})
