"""Which indicators of a questionnaire an organisation looks at first."""

from sqlalchemy import Column, Date, ForeignKeyConstraint, Integer, String, Table

from relsurvey.storage.tables.keys import ID, metadata, organisation_key

headline = Table(
    "headline",
    metadata,
    organisation_key(),
    Column("questionnaire_id", ID, primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("indicator", String(20), nullable=False),
    # Whether they were chosen before or after results came out can be told from it.
    Column("chosen_on", Date, nullable=False),
    ForeignKeyConstraint(["organisation_id"], ["organisation.id"]),
)
