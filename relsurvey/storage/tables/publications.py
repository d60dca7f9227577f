"""What was published, whole, as it was frozen."""

from sqlalchemy import JSON, Column, Date, ForeignKeyConstraint, Integer, String, Table

from relsurvey.storage.tables.keys import ID, metadata, organisation_key

publication = Table(
    "publication",
    metadata,
    organisation_key(),
    Column("wave_id", ID, primary_key=True),
    Column("version", Integer, primary_key=True),
    Column("content_hash", String(64), nullable=False),
    Column("published_on", Date, nullable=False),
    Column("document", JSON, nullable=False),
    ForeignKeyConstraint(["organisation_id", "wave_id"], ["wave.organisation_id", "wave.id"]),
)

kept_tally = Table(
    "kept_tally",
    metadata,
    organisation_key(),
    Column("wave_id", ID, primary_key=True),
    # The counts of the wave as it closed: every publication of it starts from them.
    Column("document", JSON, nullable=False),
    ForeignKeyConstraint(["organisation_id", "wave_id"], ["wave.organisation_id", "wave.id"]),
)
