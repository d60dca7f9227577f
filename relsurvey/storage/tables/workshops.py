"""Workshops: who is in one, what they rate, what is revealed and agreed, and what will be done.

Single ratings are read by their own person and counted at a reveal. They go some days after the workshop was closed;
the counts stay, for the next workshop of the same team.
"""

from sqlalchemy import (
    JSON,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    ForeignKeyConstraint,
    Index,
    Integer,
    String,
    Table,
    Text,
)

from relsurvey.storage.tables.keys import ID, metadata, organisation_key

_WORKSHOP = (["organisation_id", "workshop_id"], ["workshop.organisation_id", "workshop.id"])

workshop = Table(
    "workshop",
    metadata,
    organisation_key(),
    Column("id", ID, primary_key=True),
    Column("name", String(200), nullable=False),
    Column("unit_id", ID),
    Column("instrument_id", ID, nullable=False),
    Column("version", Integer, nullable=False),
    Column("content_hash", String(64), nullable=False),
    # Ids, in the order in which they are rated.
    Column("statements", JSON, nullable=False),
    Column("purpose", Text, nullable=False),
    Column("ground_rules", Text, nullable=False),
    Column("minutes", Integer, nullable=False),
    Column("held_on", Date),
    Column("closed_on", Date),
    # How many people the facilitator counts in the room: more than that may not have joined when it is revealed.
    Column("in_room", Integer),
    Column("facilitator_id", ID, nullable=False),
    # Opens the workshop to anyone who sees it on the wall, nobody's ratings. Only while people can join.
    Column("code", String(6), unique=True),
    Column("dry_run", Boolean, nullable=False),
    Column("phase", String(12), nullable=False),
    Column("statement_id", ID, nullable=False),
    Column("turn", String(14), nullable=False),
    # Grows with each step, so that a phone can ask for a few bytes whether anything is new.
    Column("revision", Integer, nullable=False),
    ForeignKeyConstraint(["organisation_id", "unit_id"], ["reporting_unit.organisation_id", "reporting_unit.id"]),
    ForeignKeyConstraint(
        ["organisation_id", "content_hash"],
        ["questionnaire_version.organisation_id", "questionnaire_version.content_hash"],
    ),
)

#: What the facilitator did, to take back the newest. A step that was taken back is deleted; the audit log keeps it.
workshop_step = Table(
    "workshop_step",
    metadata,
    organisation_key(),
    Column("workshop_id", ID, primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("command", String(14), nullable=False),
    # Where the workshop stood before it.
    Column("phase", String(12), nullable=False),
    Column("statement_id", ID, nullable=False),
    Column("turn", String(14), nullable=False),
    Column("taken_back", Boolean, nullable=False, default=False),
    ForeignKeyConstraint(*_WORKSHOP, ondelete="CASCADE"),
)

workshop_participant = Table(
    "workshop_participant",
    metadata,
    organisation_key(),
    Column("workshop_id", ID, primary_key=True),
    Column("id", ID, primary_key=True),
    # SHA-256 of the secret that the phone holds.
    Column("secret_hash", String(64), nullable=False, unique=True),
    Column("band", String(12), nullable=False),
    # How many statements the person has rated, so that the wall need not count ratings.
    Column("rated", Integer, nullable=False),
    ForeignKeyConstraint(*_WORKSHOP, ondelete="CASCADE"),
    # Where the rows lie must not tell in which order people joined.
    sqlite_with_rowid=False,
)

workshop_rating = Table(
    "workshop_rating",
    metadata,
    organisation_key(),
    Column("workshop_id", ID, primary_key=True),
    # The statement and the round come first: they are counted together at a reveal.
    Column("statement_id", ID, primary_key=True),
    Column("round", Integer, primary_key=True, autoincrement=False),
    Column("participant_id", ID, primary_key=True),
    # From 1; null: "I can't rate this".
    Column("level", Integer),
    # What the person has seen that shows it: ids with spaces between, in the order of the alphabet.
    Column("seen", String(200), nullable=False),
    CheckConstraint("round in (1, 2)", name="two_rounds"),
    ForeignKeyConstraint(
        ["organisation_id", "workshop_id", "participant_id"],
        ["workshop_participant.organisation_id", "workshop_participant.workshop_id", "workshop_participant.id"],
        # The usual name is too long for PostgreSQL.
        name="fk_workshop_rating_participant",
        ondelete="CASCADE",
    ),
    Index("ix_workshop_rating_participant", "organisation_id", "workshop_id", "participant_id"),
    sqlite_with_rowid=False,
)

workshop_reveal = Table(
    "workshop_reveal",
    metadata,
    organisation_key(),
    Column("workshop_id", ID, primary_key=True),
    Column("statement_id", ID, primary_key=True),
    Column("round", Integer, primary_key=True, autoincrement=False),
    # Null when there were too few raters: then nothing about them is kept here.
    Column("counts", JSON(none_as_null=True)),
    ForeignKeyConstraint(*_WORKSHOP, ondelete="CASCADE"),
)

workshop_note = Table(
    "workshop_note",
    metadata,
    organisation_key(),
    Column("workshop_id", ID, primary_key=True),
    # "" for the whole workshop.
    Column("statement_id", ID, primary_key=True),
    Column("text", Text, nullable=False),
    ForeignKeyConstraint(*_WORKSHOP, ondelete="CASCADE"),
)

workshop_agreed = Table(
    "workshop_agreed",
    metadata,
    organisation_key(),
    Column("workshop_id", ID, primary_key=True),
    Column("statement_id", ID, primary_key=True),
    # The newest holds; what was agreed before it stays.
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("level", Integer, nullable=False),
    Column("reason", Text, nullable=False),
    Column("minority", Text, nullable=False),
    Column("withdrawn", Boolean, nullable=False),
    ForeignKeyConstraint(*_WORKSHOP, ondelete="CASCADE"),
)

workshop_action = Table(
    "workshop_action",
    metadata,
    organisation_key(),
    Column("id", ID, primary_key=True),
    Column("workshop_id", ID, nullable=False),
    Column("statement_id", ID, nullable=False),
    Column("indicator", ID, nullable=False),
    Column("what", Text, nullable=False),
    Column("owner", String(200), nullable=False),
    Column("due", Date, nullable=False),
    Column("first_step", Text, nullable=False),
    Column("will_show", Text, nullable=False),
    Column("whose", String(12), nullable=False),
    Column("status", String(12), nullable=False),
    ForeignKeyConstraint(*_WORKSHOP, ondelete="CASCADE"),
    Index("ix_workshop_action_workshop", "organisation_id", "workshop_id"),
)

workshop_action_change = Table(
    "workshop_action_change",
    metadata,
    organisation_key(),
    Column("action_id", ID, primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("day", Date, nullable=False),
    Column("person_id", ID, nullable=False),
    Column("status", String(12), nullable=False),
    Column("note", Text, nullable=False),
    ForeignKeyConstraint(
        ["organisation_id", "action_id"],
        ["workshop_action.organisation_id", "workshop_action.id"],
        name="fk_workshop_action_change_action",
        ondelete="CASCADE",
    ),
)

#: What the team notes about what comes from outside of its organisation.
workshop_canvas = Table(
    "workshop_canvas",
    metadata,
    organisation_key(),
    Column("workshop_id", ID, primary_key=True),
    Column("condition_id", ID, primary_key=True),
    # Ids of the ways that the team sees in it.
    Column("ways", JSON, nullable=False),
    Column("words", Text, nullable=False),
    ForeignKeyConstraint(*_WORKSHOP, ondelete="CASCADE"),
)

#: What is told to the people whom the team supports.
workshop_summary = Table(
    "workshop_summary",
    metadata,
    organisation_key(),
    Column("workshop_id", ID, primary_key=True),
    Column("language", String(16), nullable=False),
    # Part → easy words.
    Column("words", JSON, nullable=False),
    # As it stands in the address of its page; null until that was shown once.
    Column("token", String(32), unique=True),
    Column("shown", Boolean, nullable=False),
    ForeignKeyConstraint(*_WORKSHOP, ondelete="CASCADE"),
)
