"""What is kept about answers that were collected elsewhere."""

from sqlalchemy import Column, ForeignKeyConstraint, Index, Integer, String, Table

from relsurvey.storage.tables.keys import ID, metadata, organisation_key

imported_batch = Table(
    "imported_batch",
    metadata,
    organisation_key(),
    Column("wave_id", ID, primary_key=True),
    Column("mapping_hash", String(64), nullable=False),
    Column("rows_read", Integer, nullable=False),
    ForeignKeyConstraint(["organisation_id", "wave_id"], ["wave.organisation_id", "wave.id"]),
)

imported_row = Table(
    "imported_row",
    metadata,
    organisation_key(),
    Column("wave_id", ID, primary_key=True),
    # Keyed hash of a row without its unit: tells that the same people come again, tells nothing else.
    Column("fingerprint", String(64), primary_key=True),
    ForeignKeyConstraint(["organisation_id", "wave_id"], ["wave.organisation_id", "wave.id"]),
    Index("ix_imported_row_fingerprint", "organisation_id", "fingerprint"),
    sqlite_with_rowid=False,
)
