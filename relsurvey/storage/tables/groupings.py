"""Declared groups: groupings of units such as regions, and client groups. A wave's plan keeps its own copy of them."""

from sqlalchemy import Column, ForeignKeyConstraint, Integer, String, Table

from relsurvey.storage.tables.keys import ID, metadata, organisation_key

grouping = Table(
    "grouping",
    metadata,
    organisation_key(),
    Column("id", ID, primary_key=True),
    Column("name", String(200), nullable=False),
    Column("position", Integer, nullable=False),
    ForeignKeyConstraint(["organisation_id"], ["organisation.id"]),
)

grouping_group = Table(
    "grouping_group",
    metadata,
    organisation_key(),
    Column("grouping_id", ID, primary_key=True),
    Column("id", ID, primary_key=True),
    Column("name", String(200), nullable=False),
    Column("position", Integer, nullable=False),
    ForeignKeyConstraint(
        ["organisation_id", "grouping_id"], ["grouping.organisation_id", "grouping.id"], ondelete="CASCADE"
    ),
)

# A unit is in a grouping at most once: the group is no part of the key.
grouping_unit = Table(
    "grouping_unit",
    metadata,
    organisation_key(),
    Column("grouping_id", ID, primary_key=True),
    Column("unit_id", ID, primary_key=True),
    Column("group_id", ID, nullable=False),
    ForeignKeyConstraint(
        ["organisation_id", "grouping_id", "group_id"],
        ["grouping_group.organisation_id", "grouping_group.grouping_id", "grouping_group.id"],
        name="fk_grouping_unit_group",
        ondelete="CASCADE",
    ),
    ForeignKeyConstraint(["organisation_id", "unit_id"], ["reporting_unit.organisation_id", "reporting_unit.id"]),
)

# Whom the support is for. Never asked of a person: it comes with their invitation.
client_group = Table(
    "client_group",
    metadata,
    organisation_key(),
    Column("id", ID, primary_key=True),
    Column("name", String(200), nullable=False),
    Column("position", Integer, nullable=False),
    ForeignKeyConstraint(["organisation_id"], ["organisation.id"]),
)
