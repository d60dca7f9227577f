"""Waves: what is asked, who was asked, and the links that lead to it."""

from sqlalchemy import (
    JSON,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    ForeignKeyConstraint,
    Integer,
    String,
    Table,
    UniqueConstraint,
)

from relsurvey.storage.tables.keys import ID, metadata, organisation_key

questionnaire_version = Table(
    "questionnaire_version",
    metadata,
    organisation_key(),
    Column("content_hash", String(64), primary_key=True),
    Column("questionnaire_id", ID, nullable=False),
    Column("version", Integer, nullable=False),
    # Structure and words as they were when first used: a wave runs on this copy, whatever happens to the files.
    Column("document", JSON, nullable=False),
    # Named here because the name by rule is longer than PostgreSQL allows.
    UniqueConstraint("organisation_id", "questionnaire_id", "version", name="uq_questionnaire_version_number"),
    ForeignKeyConstraint(["organisation_id"], ["organisation.id"]),
)

wave = Table(
    "wave",
    metadata,
    organisation_key(),
    Column("id", ID, primary_key=True),
    Column("name", String(200), nullable=False),
    Column("content_hash", String(64), nullable=False),
    Column("state", String(10), nullable=False),
    Column("opens_on", Date, nullable=False),
    Column("closes_on", Date, nullable=False),
    Column("threshold", Integer, nullable=False),
    # Why it is lower than usual, as the data controller wrote it; empty where it is not.
    Column("threshold_reason", String(500), nullable=False, server_default=""),
    # Which questions by which single breakdowns will be published.
    Column("plan", JSON, nullable=False),
    # Within how many days somebody who looks after safety reads what people write; empty: nobody does before it closes.
    Column("early_days", Integer),
    # "survey" for our own fieldwork, "import" for answers collected elsewhere.
    Column("source", String(10), nullable=False),
    CheckConstraint("state in ('draft', 'open', 'closed')", name="state_known"),
    CheckConstraint("threshold >= 5", name="threshold_floor"),
    CheckConstraint("closes_on >= opens_on", name="closes_after_opening"),
    ForeignKeyConstraint(
        ["organisation_id", "content_hash"],
        ["questionnaire_version.organisation_id", "questionnaire_version.content_hash"],
    ),
)

wave_unit = Table(
    "wave_unit",
    metadata,
    organisation_key(),
    Column("wave_id", ID, primary_key=True),
    Column("unit_id", ID, primary_key=True),
    # How many people were asked; frozen when the wave opens.
    Column("asked", Integer, nullable=False),
    # People who came and who went since the wave before of this questionnaire; both empty where nobody knows.
    Column("joined", Integer),
    Column("left", Integer),
    CheckConstraint("asked >= 0", name="asked_not_negative"),
    CheckConstraint('(joined is null) = ("left" is null)', name="membership_whole"),
    ForeignKeyConstraint(["organisation_id", "wave_id"], ["wave.organisation_id", "wave.id"]),
    ForeignKeyConstraint(["organisation_id", "unit_id"], ["reporting_unit.organisation_id", "reporting_unit.id"]),
)

# Where the plan breaks down by client group: a unit's people asked, divided. The parts make up its number.
wave_client_group = Table(
    "wave_client_group",
    metadata,
    organisation_key(),
    Column("wave_id", ID, primary_key=True),
    Column("unit_id", ID, primary_key=True),
    Column("client_group", ID, primary_key=True),
    Column("asked", Integer, nullable=False),
    CheckConstraint("asked > 0", name="asked_positive"),
    ForeignKeyConstraint(
        ["organisation_id", "wave_id", "unit_id"],
        ["wave_unit.organisation_id", "wave_unit.wave_id", "wave_unit.unit_id"],
        name="fk_wave_client_group_wave_unit",
        ondelete="CASCADE",
    ),
)

# What one person may not change alone: it counts when a second person has confirmed it. The log has the history.
wave_change = Table(
    "wave_change",
    metadata,
    organisation_key(),
    Column("wave_id", ID, primary_key=True),
    # "threshold" or "asked".
    Column("kind", String(10), primary_key=True),
    Column("document", JSON, nullable=False),
    Column("reason", String(500), nullable=False),
    Column("asked_by", ID, nullable=False),
    # Empty while it waits.
    Column("confirmed_by", ID, nullable=False, server_default=""),
    CheckConstraint("kind in ('threshold', 'asked')", name="kind_known"),
    CheckConstraint("asked_by != confirmed_by", name="two_people"),
    ForeignKeyConstraint(["organisation_id", "wave_id"], ["wave.organisation_id", "wave.id"], ondelete="CASCADE"),
)

returned_count = Table(
    "returned_count",
    metadata,
    organisation_key(),
    Column("wave_id", ID, primary_key=True),
    # Empty for the units that are counted together.
    Column("unit_id", ID, primary_key=True),
    # A band, made once a day, so that watching the page tells nobody who has just answered.
    Column("band", String(20), nullable=False),
    Column("made_on", Date, nullable=False),
    ForeignKeyConstraint(["organisation_id", "wave_id"], ["wave.organisation_id", "wave.id"]),
)

invitation = Table(
    "invitation",
    metadata,
    organisation_key(),
    Column("id", ID, primary_key=True),
    Column("wave_id", ID, nullable=False),
    Column("unit_id", ID, nullable=False),
    # Empty where the plan does not break down by client group.
    Column("client_group", ID, nullable=False, server_default=""),
    # "single": one person, one response. "open": anyone who has it, also by the spoken code.
    Column("kind", String(10), nullable=False),
    Column("token_hash", String(64), nullable=False, unique=True),
    Column("spoken_code", String(12), unique=True),
    # The code of a wave that has closed, which another wave may have by now: whoever types it late is told so.
    Column("ended_code", String(12), index=True),
    # Single links only: somebody pressed Start. It does not say that anything was answered.
    Column("started", Boolean, nullable=False),
    CheckConstraint("kind in ('single', 'open')", name="kind_known"),
    ForeignKeyConstraint(
        ["organisation_id", "wave_id", "unit_id"],
        ["wave_unit.organisation_id", "wave_unit.wave_id", "wave_unit.unit_id"],
    ),
)
