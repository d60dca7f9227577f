"""The pages of results for the people who answered, one a group of a published wave."""

from sqlalchemy import Boolean, Column, ForeignKeyConstraint, String, Table

from relsurvey.storage.tables.keys import ID, metadata, organisation_key

public_results = Table(
    "public_results",
    metadata,
    organisation_key(),
    Column("wave_id", ID, primary_key=True),
    # A breakdown of the plan and a group of it; the group is empty for the whole organisation.
    Column("breakdown", ID, primary_key=True),
    Column("group_id", ID, primary_key=True),
    # As it stands in the address. Kept as it is: it is printed on posters, and opens only what anybody may see.
    Column("token", String(32), nullable=False, unique=True),
    # False: put away. The address then says so, and works again when it is shown again.
    Column("shown", Boolean, nullable=False),
    # What the organisation says about what happens next.
    Column("next_words", String(500), nullable=False, server_default=""),
    ForeignKeyConstraint(["organisation_id", "wave_id"], ["wave.organisation_id", "wave.id"]),
)
