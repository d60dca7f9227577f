"""Tablets that many people answer on, one after the other."""

from sqlalchemy import Boolean, CheckConstraint, Column, ForeignKeyConstraint, String, Table

from relsurvey.storage.tables.keys import ID, metadata, organisation_key

kiosk = Table(
    "kiosk",
    metadata,
    organisation_key(),
    Column("id", ID, primary_key=True),
    Column("wave_id", ID, nullable=False),
    Column("unit_id", ID, nullable=False),
    Column("client_group", ID, nullable=False, server_default=""),
    # SHA-256 of the secret in the link, until a tablet has opened it; then of the secret that the tablet holds.
    Column("token_hash", String(64), unique=True),
    Column("device_hash", String(64), unique=True),
    # Slow and keyed: a PIN has four digits.
    Column("pin_hash", String(64), nullable=False),
    # Who is at it now, and whether their answers are kept when they walk away. Cut as soon as they have gone; no key
    # to the response's table, because a response may be deleted first.
    Column("response_id", ID),
    Column("keep", Boolean, nullable=False),
    CheckConstraint("token_hash is null or device_hash is null", name="one_secret"),
    ForeignKeyConstraint(
        ["organisation_id", "wave_id", "unit_id"],
        ["wave_unit.organisation_id", "wave_unit.wave_id", "wave_unit.unit_id"],
    ),
    # Where the rows lie must not tell in which order the tablets were made.
    sqlite_with_rowid=False,
)
