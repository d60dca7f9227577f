"""What was found in the checks of an audit. A line is only ever added: the newest of a check holds."""

from sqlalchemy import JSON, Column, Date, ForeignKeyConstraint, Index, Integer, String, Table, Text, text

from relsurvey.storage.tables.keys import ID, metadata, organisation_key

_CHECK = ("organisation_id", "instrument_id", "unit_id", "statement_id")

assurance_finding = Table(
    "assurance_finding",
    metadata,
    organisation_key(),
    Column("id", ID, primary_key=True),
    # Null for the whole organisation.
    Column("unit_id", ID),
    Column("instrument_id", ID, nullable=False),
    # The version of the instrument, for the words that were before the person's eyes.
    Column("content_hash", String(64), nullable=False),
    Column("statement_id", ID, nullable=False),
    Column("indicator", ID, nullable=False),
    # Of one check in one unit, from 1.
    Column("number", Integer, nullable=False),
    Column("level_id", ID, nullable=False),
    # The day of the check, and the day on which it was written down.
    Column("checked_on", Date, nullable=False),
    Column("noted_on", Date, nullable=False),
    # How many records or people were looked at; null where it was not counted.
    Column("sample", Integer),
    Column("evidence", Text, nullable=False),
    Column("links", JSON, nullable=False),
    Column("person_id", ID, nullable=False),
    ForeignKeyConstraint(
        ["organisation_id", "unit_id"],
        ["reporting_unit.organisation_id", "reporting_unit.id"],
        name="fk_assurance_finding_unit",
    ),
    ForeignKeyConstraint(
        ["organisation_id", "content_hash"],
        ["questionnaire_version.organisation_id", "questionnaire_version.content_hash"],
        # The usual name is too long for PostgreSQL.
        name="fk_assurance_finding_version",
    ),
    Index("uq_assurance_finding_number", *_CHECK, "number", unique=True),
    # To both databases two nulls are two different things.
    Index(
        "uq_assurance_finding_number_whole",
        *(column for column in _CHECK if column != "unit_id"),
        "number",
        unique=True,
        sqlite_where=text("unit_id IS NULL"),
        postgresql_where=text("unit_id IS NULL"),
    ),
)
