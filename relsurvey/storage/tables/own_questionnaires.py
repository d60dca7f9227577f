"""Questionnaires that an organisation made itself, in the documents that the files of a bundled one hold."""

from sqlalchemy import JSON, CheckConstraint, Column, Date, ForeignKeyConstraint, Integer, Table

from relsurvey.storage.tables.keys import ID, metadata, organisation_key

own_questionnaire = Table(
    "own_questionnaire",
    metadata,
    organisation_key(),
    Column("id", ID, primary_key=True),
    Column("version", Integer, primary_key=True, autoincrement=False),
    # Structure and words. What a wave runs on is a copy, in `questionnaire_version`: a version that has one is locked.
    Column("document", JSON, nullable=False),
    # Grows with each change, so that two people who write at once cannot undo each other's work unseen.
    Column("revision", Integer, nullable=False),
    Column("changed_on", Date, nullable=False),
    # A person id; empty for the operator.
    Column("changed_by", ID, nullable=False),
    # What a file said that it was made from and that has no place here, until somebody has read it.
    Column("left_out", JSON, nullable=False),
    # Ids of everybody who changed it, or what it was made from.
    Column("authors", JSON, nullable=False, server_default="[]"),
    CheckConstraint("version >= 1", name="version_positive"),
    ForeignKeyConstraint(["organisation_id"], ["organisation.id"]),
)
