"""The maps of frameworks that an organisation adapted or made itself."""

from sqlalchemy import JSON, Column, Date, ForeignKeyConstraint, Table

from relsurvey.storage.tables.keys import ID, metadata, organisation_key

framework_map = Table(
    "framework_map",
    metadata,
    organisation_key(),
    # As in the map. A map with the id of a bundled one stands in its place.
    Column("id", ID, primary_key=True),
    Column("document", JSON, nullable=False),
    Column("changed_on", Date, nullable=False),
    ForeignKeyConstraint(["organisation_id"], ["organisation.id"]),
)
