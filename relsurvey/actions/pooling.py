"""Pools: services that are too small alone, shown together. A grouping like any other, made by one press."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from relsurvey.actions import groupings, plans
from relsurvey.actions.wave_at_hand import find, find_draft, unit_names
from relsurvey.collection.plan import Breakdown
from relsurvey.collection.wave import Wave
from relsurvey.errors import Refused
from relsurvey.i18n.catalogue import catalogue
from relsurvey.i18n.phrases import listed
from relsurvey.people.permissions import Permission
from relsurvey.people.viewer import Viewer
from relsurvey.reporting.pooling import Pool, pools
from relsurvey.storage.database import Database

#: The id of the grouping that holds the pools.
POOLS = "pools"
#: A pool of many services is called by the first of them.
_LONGEST_NAME = 120


def suggested(wave: Wave) -> tuple[Pool, ...]:
    """Pools for the units that are too small and in no pool of the wave's plan yet."""
    pooled = {unit_id for one in wave.plan.groupings() if one.id == POOLS for g in one.groups for unit_id in g.unit_ids}
    left = {unit_id: people for unit_id, people in wave.asked.items() if unit_id not in pooled}
    return pools(wave.plan, left, wave.threshold)


def make(db: Database, *, by: Viewer, wave_id: str) -> Breakdown:
    """Declare what is suggested for a draft, beside the pools that there are, and put it in the draft's plan.

    Raises Refused("wave-not-draft" | "pools-none").
    """
    by.require(Permission.MANAGE_WAVES)
    with db.reading() as connection:
        wave = find(connection, by.organisation_id, wave_id)
        names = unit_names(connection, by)
    new = suggested(wave)
    if not new:
        raise Refused("pools-none")
    declared = {one.id: one for one in groupings.list_(db, by=by)}
    before = declared[POOLS].groups if POOLS in declared else ()
    taken = {unit_id for pool in new for unit_id in pool.unit_ids}
    groups: dict[str, Sequence[str]] = {
        group.name: left for group in before if (left := [one for one in group.unit_ids if one not in taken])
    }
    groups |= {_name(pool, names): pool.unit_ids for pool in new}
    made = groupings.put(db, by=by, name=catalogue()("pools-name"), groups=groups, grouping_id=POOLS)
    _plan(db, by, wave_id, made)
    return made


def _plan(db: Database, by: Viewer, wave_id: str, made: Breakdown) -> None:

    with db.writing() as connection:
        wave = find_draft(connection, by, wave_id)
        others = tuple(one for one in wave.plan.breakdowns if one.id != POOLS)
        plans.put(connection, by, wave, replace(wave.plan, breakdowns=(*others, made)))


def _name(pool: Pool, names: Mapping[str, str]) -> str:
    text = listed([names[unit_id] for unit_id in pool.unit_ids])
    if len(text) <= _LONGEST_NAME:
        return text
    return catalogue()("pools-long-name", first=names[pool.unit_ids[0]], count=len(pool.unit_ids) - 1)
