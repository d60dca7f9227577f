"""What an organisation shows or plays instead of our pictures and the device's voice."""

from sqlalchemy import Column, Date, ForeignKeyConstraint, Index, LargeBinary, String, Table

from relsurvey.storage.tables.keys import ID, metadata, organisation_key

media = Table(
    "media",
    metadata,
    organisation_key(),
    # "picture" or "recording".
    Column("kind", String(20), primary_key=True),
    # The id of the picture; or the ids of questionnaire and question and the language, with a slash between.
    Column("key", String(200), primary_key=True),
    Column("media_type", String(40), nullable=False),
    # SHA-256 in hex; the address that it is served at.
    Column("content_hash", ID, nullable=False),
    Column("content", LargeBinary, nullable=False),
    Column("added_on", Date, nullable=False),
    # The person who added it; empty for the command line.
    Column("added_by", ID, nullable=False),
    ForeignKeyConstraint(["organisation_id"], ["organisation.id"]),
    Index(None, "organisation_id", "content_hash"),
)
