"""What a wave's results may be broken down by, and changing that while the wave is a draft."""

from dataclasses import replace

from sqlalchemy import Connection

from relsurvey.actions import asked
from relsurvey.actions.wave_at_hand import find_draft, record, unit_names
from relsurvey.collection.asked import Numbers
from relsurvey.collection.plan import (
    BY_FORM,
    BY_HELP,
    BY_ORGANISATION,
    BY_UNITS,
    Breakdown,
    BreakdownKind,
    ReleasePlan,
    plan_document,
)
from relsurvey.collection.plan_check import check_plan
from relsurvey.collection.wave import Wave, WaveState
from relsurvey.people.permissions import Permission
from relsurvey.people.viewer import Viewer
from relsurvey.storage import client_groups, groupings, questionnaires, waves
from relsurvey.storage.database import Database


def choices(db: Database, *, by: Viewer) -> tuple[Breakdown, ...]:
    """Every breakdown that can be put in a plan now, the organisation first. Groupings and client groups are copies."""
    by.require(Permission.MANAGE_WAVES)
    with db.reading() as connection:
        declared = groupings.list_(connection, organisation_id=by.organisation_id)
        groups = tuple(client_groups.list_(connection, organisation_id=by.organisation_id))
    kind = BreakdownKind.CLIENT_GROUP
    by_client_group = (Breakdown(kind, kind.value, groups=groups),) if groups else ()
    return (BY_ORGANISATION, BY_UNITS, *declared, *by_client_group, BY_HELP, BY_FORM)


def change(db: Database, *, by: Viewer, wave_id: str, plan: ReleasePlan) -> None:
    """Give a draft another plan. Numbers by client group stay as far as they still fit.

    Raises what `check_plan` raises, Refused("wave-not-draft"), BadInput("asked-fewer-than-links").
    """
    by.require(Permission.MANAGE_WAVES)
    with db.writing() as connection:
        wave = find_draft(connection, by, wave_id)
        questionnaire = questionnaires.get(
            connection, organisation_id=by.organisation_id, content_hash=wave.content_hash
        )
        check_plan(plan, questionnaire, known_units=unit_names(connection, by).keys())
        put(connection, by, wave, plan)
        record(connection, by, "wave-plan-set", wave_id)


def put(connection: Connection, by: Viewer, wave: Wave, plan: ReleasePlan) -> None:
    """Store a draft's plan, and of its numbers those that still fit."""
    planned = {group.id for one in plan.of_kind(BreakdownKind.CLIENT_GROUP) for group in one.groups}
    fits = {client_group for _, client_group in wave.asked_of} <= planned
    numbers = Numbers(wave.asked, wave.asked_of if fits else {}, wave.membership)
    asked.put(connection, by, replace(wave, plan=plan), numbers)
    ours = {"organisation_id": by.organisation_id, "wave_id": wave.id}
    waves.change(connection, **ours, plan=plan_document(plan))


def renew(connection: Connection, by: Viewer, grouping_id: str, declared: Breakdown | None) -> None:
    """Put a grouping as it is declared now into every draft that has it; take it out where it is gone."""
    for wave in waves.list_(connection, organisation_id=by.organisation_id):
        if wave.state is WaveState.DRAFT and any(one.id == grouping_id for one in wave.plan.groupings()):
            renewed = tuple(declared if one.id == grouping_id else one for one in wave.plan.breakdowns)
            plan = replace(wave.plan, breakdowns=tuple(one for one in renewed if one is not None))
            put(connection, by, wave, plan)
