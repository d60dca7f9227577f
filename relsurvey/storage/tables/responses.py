"""What people answered. No time of day, no address, no tie from a sent response to its link."""

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Date,
    ForeignKeyConstraint,
    Index,
    SmallInteger,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from relsurvey.storage.tables.keys import ID, metadata, organisation_key

response = Table(
    "response",
    metadata,
    organisation_key(),
    Column("wave_id", ID, primary_key=True),
    Column("id", ID, primary_key=True),
    Column("unit_id", ID, nullable=False),
    # From the invitation, never asked; empty where the plan does not break down by client group.
    Column("client_group", ID, nullable=False, server_default=""),
    Column("stage", String(10), nullable=False),
    # The last screen of the introduction that was read; empty before the first.
    Column("introduced", String(10), nullable=False, server_default=""),
    Column("consent", Boolean, nullable=False),
    # Asked of young people: who knows.
    Column("told", String(16)),
    Column("help", String(10)),
    Column("helper", String(12)),
    # Only of whoever answers for somebody: whose view it is; who judged that the person can't say yes, and when.
    Column("view", String(10)),
    Column("decider", String(16)),
    Column("decided_on", Date),
    # "a", or "b" with the answers in the other order.
    Column("form", String(1), nullable=False, server_default="a"),
    Column("mode", String(10), nullable=False),
    # The day it was last changed; never a time.
    Column("day", Date, nullable=False),
    # Set only until it is sent.
    Column("invitation_id", ID),
    # SHA-256 of the secret that the device holds; a slow keyed hash of the receipt that the person holds.
    Column("device_hash", String(64), unique=True),
    Column("receipt_hash", String(64), unique=True),
    CheckConstraint("stage in ('under_way', 'kept', 'sent', 'refused')", name="stage_known"),
    CheckConstraint("stage != 'sent' or invitation_id is null", name="sent_without_link"),
    UniqueConstraint("organisation_id", "invitation_id"),
    ForeignKeyConstraint(
        ["organisation_id", "wave_id", "unit_id"],
        ["wave_unit.organisation_id", "wave_unit.wave_id", "wave_unit.unit_id"],
    ),
    sqlite_with_rowid=False,
)

answer = Table(
    "answer",
    metadata,
    organisation_key(),
    Column("wave_id", ID, primary_key=True),
    Column("response_id", ID, primary_key=True),
    Column("question_id", ID, primary_key=True),
    # One row a chosen option; the way out ("skipped", "dont_know", "prefer_not") or "answered" for a text.
    Column("option_id", ID, primary_key=True),
    # Its place among the chosen options, from 1: of a question to rank, the number that the person gave it.
    Column("position", SmallInteger, nullable=False, server_default="1"),
    ForeignKeyConstraint(
        ["organisation_id", "wave_id", "response_id"],
        ["response.organisation_id", "response.wave_id", "response.id"],
        ondelete="CASCADE",
    ),
    # Lets the tally of a wave be grouped from the index alone.
    Index("ix_answer_tally", "organisation_id", "wave_id", "question_id", "option_id", "response_id"),
    sqlite_with_rowid=False,
)

answer_text = Table(
    "answer_text",
    metadata,
    organisation_key(),
    Column("wave_id", ID, primary_key=True),
    Column("response_id", ID, primary_key=True),
    Column("question_id", ID, primary_key=True),
    Column("text", Text, nullable=False),
    # Whether the person lets us use these words; empty while they have not said.
    Column("may_quote", Boolean),
    ForeignKeyConstraint(
        ["organisation_id", "wave_id", "response_id"],
        ["response.organisation_id", "response.wave_id", "response.id"],
        ondelete="CASCADE",
    ),
    sqlite_with_rowid=False,
)
