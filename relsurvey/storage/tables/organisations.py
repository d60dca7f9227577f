"""The organisation, its reporting units, and the log of what its people did."""

from sqlalchemy import JSON, Boolean, Column, DateTime, ForeignKeyConstraint, Integer, String, Table

from relsurvey.storage.tables.keys import ID, metadata, organisation_key

organisation = Table(
    "organisation",
    metadata,
    Column("id", ID, primary_key=True),
    Column("name", String(200), nullable=False),
    # Made-up data: every page says so.
    Column("demo", Boolean, nullable=False),
    # What others may do with what it publishes.
    Column("licence", String(20), nullable=False, server_default="proprietary"),
)

unit = Table(
    "reporting_unit",
    metadata,
    organisation_key(),
    Column("id", ID, primary_key=True),
    Column("name", String(200), nullable=False),
    Column("position", Integer, nullable=False),
    ForeignKeyConstraint(["organisation_id"], ["organisation.id"]),
)

audit_event = Table(
    "audit_event",
    metadata,
    organisation_key(),
    Column("id", ID, primary_key=True),
    Column("at", DateTime, nullable=False),
    # The person who did it; empty for the command line.
    Column("person_id", ID, nullable=False),
    Column("what", String(60), nullable=False),
    Column("about", JSON, nullable=False),
)
