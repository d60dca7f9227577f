"""People who sign in, and what holds up guessing."""

from sqlalchemy import Boolean, Column, DateTime, ForeignKeyConstraint, Index, Integer, String, Table

from relsurvey.storage.tables.keys import ID, metadata, organisation_key

person = Table(
    "person",
    metadata,
    organisation_key(),
    Column("id", ID, primary_key=True),
    # One sign-in name over all organisations: the sign-in page asks for nothing else.
    Column("username", String(100), nullable=False, unique=True),
    Column("name", String(200), nullable=False),
    Column("password_hash", String(200), nullable=False),
    Column("must_change", Boolean, nullable=False),
    Column("active", Boolean, nullable=False),
    ForeignKeyConstraint(["organisation_id"], ["organisation.id"]),
)

person_role = Table(
    "person_role",
    metadata,
    organisation_key(),
    Column("person_id", ID, primary_key=True),
    Column("role", String(20), primary_key=True),
    # Empty for roles that are held for the whole organisation.
    Column("unit_id", ID, primary_key=True),
    ForeignKeyConstraint(["organisation_id", "person_id"], ["person.organisation_id", "person.id"], ondelete="CASCADE"),
)

staff_session = Table(
    "staff_session",
    metadata,
    Column("id_hash", String(64), primary_key=True),
    Column("organisation_id", ID, nullable=False),
    Column("person_id", ID, nullable=False),
    Column("created_at", DateTime, nullable=False),
    Column("seen_at", DateTime, nullable=False),
    ForeignKeyConstraint(["organisation_id", "person_id"], ["person.organisation_id", "person.id"], ondelete="CASCADE"),
    Index("ix_staff_session_person", "organisation_id", "person_id"),
)

attempt = Table(
    "attempt",
    metadata,
    # A keyed hash of what is throttled ("sign-in + name", "code + address"), never the thing itself.
    Column("key_hash", String(64), primary_key=True),
    Column("window_start", DateTime, nullable=False),
    Column("count", Integer, nullable=False),
)
