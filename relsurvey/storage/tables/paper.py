"""Printed sheets. A sheet knows its wave and unit, never who got it; once it is entered it leads to no response."""

from sqlalchemy import (
    JSON,
    Boolean,
    CheckConstraint,
    Column,
    ForeignKeyConstraint,
    Integer,
    String,
    Table,
)

from relsurvey.storage.tables.keys import ID, metadata, organisation_key

paper_sheet = Table(
    "paper_sheet",
    metadata,
    organisation_key(),
    Column("code", String(8), primary_key=True),
    Column("wave_id", ID, nullable=False),
    Column("unit_id", ID, nullable=False),
    Column("client_group", ID, nullable=False, server_default=""),
    Column("language", String(8), nullable=False),
    # "b": the answers of one-choice questions stand in the other order.
    Column("form", String(1), nullable=False),
    Column("state", String(10), nullable=False),
    CheckConstraint("state in ('printed', 'checking', 'differing', 'again', 'entered')", name="state_known"),
    ForeignKeyConstraint(
        ["organisation_id", "wave_id", "unit_id"],
        ["wave_unit.organisation_id", "wave_unit.wave_id", "wave_unit.unit_id"],
    ),
    sqlite_with_rowid=False,
)

# What was typed and does not count yet: a draft, or an entry that waits for the second one. Gone once it counts.
paper_entry = Table(
    "paper_entry",
    metadata,
    organisation_key(),
    Column("code", String(8), primary_key=True),
    # 1: the first person; 2: the second, who does not see the first.
    Column("turn", Integer, primary_key=True, autoincrement=False),
    Column("person_id", ID, nullable=False),
    Column("confirmed", Boolean, nullable=False),
    # Field → what was typed.
    Column("typed", JSON, nullable=False),
    CheckConstraint("turn in (1, 2)", name="turn_known"),
    ForeignKeyConstraint(
        ["organisation_id", "code"], ["paper_sheet.organisation_id", "paper_sheet.code"], ondelete="CASCADE"
    ),
    sqlite_with_rowid=False,
)

# How sheets of a wave are checked, and what came of it.
paper_check = Table(
    "paper_check",
    metadata,
    organisation_key(),
    Column("wave_id", ID, primary_key=True),
    # One sheet in so many is entered by a second person too; 1: every sheet.
    Column("one_in", Integer, nullable=False),
    # Sheets that were chosen for it; fields that two people typed; those in which they differed.
    Column("chosen", Integer, nullable=False),
    Column("compared", Integer, nullable=False),
    Column("differed", Integer, nullable=False),
    CheckConstraint("one_in >= 1", name="one_in_positive"),
    ForeignKeyConstraint(["organisation_id", "wave_id"], ["wave.organisation_id", "wave.id"]),
)
