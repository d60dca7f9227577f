"""What an organisation replies to what people said, with every version, and how people can say whether it is enough."""

from sqlalchemy import JSON, Column, Date, ForeignKeyConstraint, Integer, String, Table

from relsurvey.storage.tables.keys import ID, metadata, organisation_key

_WAVE = (["organisation_id", "wave_id"], ["wave.organisation_id", "wave.id"])

reply = Table(
    "reply",
    metadata,
    organisation_key(),
    Column("id", ID, primary_key=True),
    Column("wave_id", ID, nullable=False, index=True),
    # A breakdown of the plan and a group of it; the group is empty for the whole organisation.
    Column("breakdown", ID, nullable=False),
    Column("group_id", ID, nullable=False),
    ForeignKeyConstraint(*_WAVE),
)

#: Nothing here is deleted or rewritten: a second person's decision is filled in once.
reply_version = Table(
    "reply_version",
    metadata,
    organisation_key(),
    Column("reply_id", ID, primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("state", String(12), nullable=False),
    Column("kind", String(12), nullable=False),
    Column("question_id", ID, nullable=False),
    Column("option_id", ID, nullable=False),
    Column("theme_id", ID, nullable=False),
    # Language → words.
    Column("words", JSON, nullable=False),
    Column("due", Date),
    Column("action_id", ID, nullable=False),
    Column("written_by", ID, nullable=False),
    Column("written_on", Date, nullable=False),
    Column("why", String(500), nullable=False),
    Column("decided_by", ID, nullable=False),
    Column("decided_on", Date),
    Column("answer", String(500), nullable=False),
    ForeignKeyConstraint(["organisation_id", "reply_id"], ["reply.organisation_id", "reply.id"], ondelete="CASCADE"),
)

reply_setting = Table(
    "reply_setting",
    metadata,
    organisation_key(),
    # After so many days without a reply an administrator is told.
    Column("days", Integer, nullable=False),
    ForeignKeyConstraint(["organisation_id"], ["organisation.id"]),
)

reply_asking = Table(
    "reply_asking",
    metadata,
    organisation_key(),
    # The wave that was replied to, and the group.
    Column("wave_id", ID, primary_key=True),
    Column("breakdown", ID, primary_key=True),
    Column("group_id", ID, primary_key=True),
    # The wave that asks whether the replies are enough.
    Column("asking_wave_id", ID, primary_key=True),
    Column("unit_id", ID, primary_key=True),
    # Of the open link. Kept as it is: the page of replies leads there, and it opens what anybody may open.
    Column("token", String(64), nullable=False),
    ForeignKeyConstraint(*_WAVE),
    ForeignKeyConstraint(["organisation_id", "asking_wave_id"], ["wave.organisation_id", "wave.id"]),
)
