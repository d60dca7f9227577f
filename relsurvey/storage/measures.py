"""Rows of monthly figures."""

from collections.abc import Collection, Sequence
from datetime import date

from sqlalchemy import Connection, delete, select

from relsurvey.collection.measure import Figure
from relsurvey.storage.inserting import insert_into
from relsurvey.storage.tables import measure_figure


def put(connection: Connection, *, organisation_id: str, figures: Sequence[Figure]) -> None:
    """Store each in the place of what was there."""
    statement = insert_into(connection, measure_figure)
    replacing = statement.on_conflict_do_update(
        index_elements=list(measure_figure.primary_key.columns), set_={"number": statement.excluded.number}
    )
    rows = [
        {
            "organisation_id": organisation_id,
            "unit_id": one.unit_id,
            "measure_id": one.measure_id,
            "month": one.month,
            "number": one.number,
        }
        for one in figures
    ]
    if rows:
        connection.execute(replacing, rows)


def remove(
    connection: Connection, *, organisation_id: str, unit_id: str, month: date, measure_ids: Collection[str]
) -> None:
    """Take these figures of a service and a month out."""
    ours = (measure_figure.c.organisation_id == organisation_id, measure_figure.c.unit_id == unit_id)
    which = (measure_figure.c.month == month, measure_figure.c.measure_id.in_(measure_ids))
    connection.execute(delete(measure_figure).where(*ours, *which))


def list_(
    connection: Connection, *, organisation_id: str, unit_ids: Collection[str], first: date, last: date
) -> Sequence[Figure]:
    """The figures of these services from one month to another, by month."""
    wanted = (
        select(measure_figure)
        .where(
            measure_figure.c.organisation_id == organisation_id,
            measure_figure.c.unit_id.in_(unit_ids),
            measure_figure.c.month.between(first, last),
        )
        .order_by(measure_figure.c.month, measure_figure.c.unit_id, measure_figure.c.measure_id)
    )
    return [Figure(row.unit_id, row.measure_id, row.month, row.number) for row in connection.execute(wanted)]
