"""Monthly figures of services: entered or brought in by whoever answers for a service, shown to others in bands."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date

from relsurvey.actions import audit, units
from relsurvey.collection.measure import Figure, ShownFigure, measures, protected, read_month, read_number
from relsurvey.collection.unit import Unit
from relsurvey.errors import NotFound
from relsurvey.evidence.gathered import Period
from relsurvey.importing import measures_table
from relsurvey.people.permissions import Permission
from relsurvey.people.viewer import Viewer
from relsurvey.storage import measures as rows
from relsurvey.storage.database import Database


def enter(db: Database, *, by: Viewer, unit_id: str, month: str, numbers: Mapping[str, str], today: date) -> None:
    """Put these numbers in the place of what was entered for the month: measure id → as typed, empty for none.

    Raises BadInput("measures-month" | "measures-number"), NotFound("unit-not-found"). All of it or nothing.
    """
    _require(db, by, {unit_id})
    when = read_month(month, today=today)
    if not numbers.keys() <= measures().keys():
        raise NotFound("measure-not-found")
    figures = [Figure(unit_id, id_, when, read_number(text)) for id_, text in numbers.items() if text.strip()]
    emptied = [id_ for id_, text in numbers.items() if not text.strip()]
    with db.writing() as connection:
        ours = by.organisation_id
        rows.put(connection, organisation_id=ours, figures=figures)
        rows.remove(connection, organisation_id=ours, unit_id=unit_id, month=when, measure_ids=emptied)
        about = {"unit": unit_id, "month": f"{when:%Y-%m}"}
        audit.record(connection, by=by, organisation_id=by.organisation_id, what="measures-entered", about=about)


def bring_in(db: Database, *, by: Viewer, rows_as: str, content: bytes, today: date) -> int:
    """Take in a table in which each row is a service and a month; how many figures came. All of it or nothing.

    Raises BadInput or FileProblems, as `measures_table.read`. A service of somebody else is not known there.
    """
    figures = measures_table.read(content, rows_as=rows_as, units=mine(db, by=by), today=today)
    with db.writing() as connection:
        rows.put(connection, organisation_id=by.organisation_id, figures=figures)
        about: dict[str, str | int] = {"figures": len(figures)}
        audit.record(connection, by=by, organisation_id=by.organisation_id, what="measures-imported", about=about)
    return len(figures)


def template(db: Database, *, by: Viewer, today: date) -> str:
    """An empty table for the services that the viewer enters figures for."""
    return measures_table.template(mine(db, by=by), month=today.replace(day=1))


def mine(db: Database, *, by: Viewer) -> Sequence[Unit]:
    """The services that the viewer enters figures for; those are whose exact numbers they see."""
    by.require(Permission.ENTER_MEASURES)
    return [one for one in units.list_(db, by=by) if by.sees_unit(Permission.ENTER_MEASURES, one.id)]


def entered(db: Database, *, by: Viewer, unit_id: str, month: str, today: date) -> Mapping[str, int]:
    """Measure id → the number as it was entered, for mending. Raises as `enter`."""
    _require(db, by, {unit_id})
    when = read_month(month, today=today)
    with db.reading() as connection:
        ours = by.organisation_id
        found = rows.list_(connection, organisation_id=ours, unit_ids={unit_id}, first=when, last=when)
    return {one.measure_id: one.number for one in found if one.measure_id in measures()}


def shown(db: Database, *, by: Viewer, unit_ids: Collection[str], period: Period) -> Sequence[ShownFigure]:
    """What everybody may see of the figures of these services, by month; of others than the viewer's nothing.

    From the month in which the period begins to the one in which it ends. The only way to figures that are shown,
    printed or handed on. Never add them up: see `collection.measure`.
    """
    by.require(Permission.VIEW_RESULTS)
    open_ = {one for one in unit_ids if by.sees_unit(Permission.VIEW_RESULTS, one)}
    with db.reading() as connection:
        ours, since = by.organisation_id, period.first.replace(day=1)
        found = rows.list_(connection, organisation_id=ours, unit_ids=open_, first=since, last=period.last)
    return [protected(one) for one in found if one.measure_id in measures()]


def _require(db: Database, by: Viewer, unit_ids: Collection[str]) -> None:
    if not set(unit_ids) <= {one.id for one in mine(db, by=by)}:
        raise NotFound("unit-not-found")
