"""Monthly figures of services."""

from sqlalchemy import CheckConstraint, Column, Date, ForeignKeyConstraint, Integer, String, Table

from relsurvey.storage.tables.keys import ID, metadata, organisation_key

measure_figure = Table(
    "measure_figure",
    metadata,
    organisation_key(),
    Column("unit_id", ID, primary_key=True),
    Column("measure_id", String(40), primary_key=True),
    # The first day of the month.
    Column("month", Date, primary_key=True),
    Column("number", Integer, nullable=False),
    CheckConstraint("number >= 0", name="counted"),
    ForeignKeyConstraint(["organisation_id", "unit_id"], ["reporting_unit.organisation_id", "reporting_unit.id"]),
)
