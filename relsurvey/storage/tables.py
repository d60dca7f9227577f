"""Every table. The organisation is part of every key, so that the data can be spread over a distributed PostgreSQL.

What is not here is as important: no time of day of a response, no address, no tie from a sent response to its link.
`sqlite_with_rowid=False`: SQLite numbers the rows of other tables as they come in, and the order of coming tells who
answered. These tables lie in the order of their keys, which are random.
"""

from sqlalchemy import (
    JSON,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    DateTime,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(column_0_N_label)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)

ID = String(64)


def _organisation() -> Column[str]:
    return Column("organisation_id", ID, primary_key=True)


organisation = Table(
    "organisation",
    metadata,
    Column("id", ID, primary_key=True),
    Column("name", String(200), nullable=False),
    # Made-up data: every page says so.
    Column("demo", Boolean, nullable=False),
)

unit = Table(
    "reporting_unit",
    metadata,
    _organisation(),
    Column("id", ID, primary_key=True),
    Column("name", String(200), nullable=False),
    Column("position", Integer, nullable=False),
    ForeignKeyConstraint(["organisation_id"], ["organisation.id"]),
)

person = Table(
    "person",
    metadata,
    _organisation(),
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
    _organisation(),
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

audit_event = Table(
    "audit_event",
    metadata,
    _organisation(),
    Column("id", ID, primary_key=True),
    Column("at", DateTime, nullable=False),
    # The person who did it; empty for the command line.
    Column("person_id", ID, nullable=False),
    Column("what", String(60), nullable=False),
    Column("about", JSON, nullable=False),
)

questionnaire_version = Table(
    "questionnaire_version",
    metadata,
    _organisation(),
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
    _organisation(),
    Column("id", ID, primary_key=True),
    Column("name", String(200), nullable=False),
    Column("content_hash", String(64), nullable=False),
    Column("state", String(10), nullable=False),
    Column("opens_on", Date, nullable=False),
    Column("closes_on", Date, nullable=False),
    Column("threshold", Integer, nullable=False),
    # Which questions by which single breakdowns will be published.
    Column("plan", JSON, nullable=False),
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
    _organisation(),
    Column("wave_id", ID, primary_key=True),
    Column("unit_id", ID, primary_key=True),
    # How many people were asked; frozen when the wave opens.
    Column("asked", Integer, nullable=False),
    CheckConstraint("asked >= 0", name="asked_not_negative"),
    ForeignKeyConstraint(["organisation_id", "wave_id"], ["wave.organisation_id", "wave.id"]),
    ForeignKeyConstraint(["organisation_id", "unit_id"], ["reporting_unit.organisation_id", "reporting_unit.id"]),
)

returned_count = Table(
    "returned_count",
    metadata,
    _organisation(),
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
    _organisation(),
    Column("id", ID, primary_key=True),
    Column("wave_id", ID, nullable=False),
    Column("unit_id", ID, nullable=False),
    # "single": one person, one response. "open": anyone who has it, also by the spoken code.
    Column("kind", String(10), nullable=False),
    Column("token_hash", String(64), nullable=False, unique=True),
    Column("spoken_code", String(12), unique=True),
    # Single links only: somebody pressed Start. It does not say that anything was answered.
    Column("started", Boolean, nullable=False),
    CheckConstraint("kind in ('single', 'open')", name="kind_known"),
    ForeignKeyConstraint(
        ["organisation_id", "wave_id", "unit_id"],
        ["wave_unit.organisation_id", "wave_unit.wave_id", "wave_unit.unit_id"],
    ),
)

response = Table(
    "response",
    metadata,
    _organisation(),
    Column("wave_id", ID, primary_key=True),
    Column("id", ID, primary_key=True),
    Column("unit_id", ID, nullable=False),
    Column("stage", String(10), nullable=False),
    Column("consent", Boolean, nullable=False),
    Column("help", String(10)),
    Column("helper", String(12)),
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
    _organisation(),
    Column("wave_id", ID, primary_key=True),
    Column("response_id", ID, primary_key=True),
    Column("question_id", ID, primary_key=True),
    # One row a chosen option; the way out ("skipped", "dont_know", "prefer_not") or "answered" for a text.
    Column("option_id", ID, primary_key=True),
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
    _organisation(),
    Column("wave_id", ID, primary_key=True),
    Column("response_id", ID, primary_key=True),
    Column("question_id", ID, primary_key=True),
    Column("text", Text, nullable=False),
    ForeignKeyConstraint(
        ["organisation_id", "wave_id", "response_id"],
        ["response.organisation_id", "response.wave_id", "response.id"],
        ondelete="CASCADE",
    ),
    sqlite_with_rowid=False,
)

imported_batch = Table(
    "imported_batch",
    metadata,
    _organisation(),
    Column("wave_id", ID, primary_key=True),
    Column("mapping_hash", String(64), nullable=False),
    Column("rows_read", Integer, nullable=False),
    ForeignKeyConstraint(["organisation_id", "wave_id"], ["wave.organisation_id", "wave.id"]),
)

imported_row = Table(
    "imported_row",
    metadata,
    _organisation(),
    Column("wave_id", ID, primary_key=True),
    # Keyed hash of a row without its unit: tells that the same people come again, tells nothing else.
    Column("fingerprint", String(64), primary_key=True),
    ForeignKeyConstraint(["organisation_id", "wave_id"], ["wave.organisation_id", "wave.id"]),
    Index("ix_imported_row_fingerprint", "organisation_id", "fingerprint"),
    sqlite_with_rowid=False,
)

publication = Table(
    "publication",
    metadata,
    _organisation(),
    Column("wave_id", ID, primary_key=True),
    Column("version", Integer, primary_key=True),
    Column("content_hash", String(64), nullable=False),
    Column("published_on", Date, nullable=False),
    Column("document", JSON, nullable=False),
    ForeignKeyConstraint(["organisation_id", "wave_id"], ["wave.organisation_id", "wave.id"]),
)
