"""Groupings of units, client groups, and changes to a wave that need two people."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

ID = sa.String(64)


def upgrade() -> None:
    _create_list("grouping")
    _create_grouping_group()
    _create_grouping_unit()
    _create_list("client_group")
    _create_wave_client_group()
    _create_wave_change()


def downgrade() -> None:
    for table in ("wave_change", "wave_client_group", "client_group", "grouping_unit", "grouping_group", "grouping"):
        op.drop_table(table)


def _create_list(table: str) -> None:
    op.create_table(
        table,
        sa.Column("organisation_id", ID, nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name=op.f(f"fk_{table}_organisation_id_organisation")
        ),
        sa.PrimaryKeyConstraint("organisation_id", "id", name=op.f(f"pk_{table}")),
    )


def _create_grouping_group() -> None:
    op.create_table(
        "grouping_group",
        sa.Column("organisation_id", ID, nullable=False),
        sa.Column("grouping_id", ID, nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id", "grouping_id"],
            ["grouping.organisation_id", "grouping.id"],
            name=op.f("fk_grouping_group_organisation_id_grouping_id_grouping"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("organisation_id", "grouping_id", "id", name=op.f("pk_grouping_group")),
    )


def _create_grouping_unit() -> None:
    op.create_table(
        "grouping_unit",
        sa.Column("organisation_id", ID, nullable=False),
        sa.Column("grouping_id", ID, nullable=False),
        sa.Column("unit_id", ID, nullable=False),
        sa.Column("group_id", ID, nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id", "grouping_id", "group_id"],
            ["grouping_group.organisation_id", "grouping_group.grouping_id", "grouping_group.id"],
            name="fk_grouping_unit_group",
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id", "unit_id"],
            ["reporting_unit.organisation_id", "reporting_unit.id"],
            name=op.f("fk_grouping_unit_organisation_id_unit_id_reporting_unit"),
        ),
        sa.PrimaryKeyConstraint("organisation_id", "grouping_id", "unit_id", name=op.f("pk_grouping_unit")),
    )


def _create_wave_client_group() -> None:
    op.create_table(
        "wave_client_group",
        sa.Column("organisation_id", ID, nullable=False),
        sa.Column("wave_id", ID, nullable=False),
        sa.Column("unit_id", ID, nullable=False),
        sa.Column("client_group", ID, nullable=False),
        sa.Column("asked", sa.Integer(), nullable=False),
        sa.CheckConstraint("asked > 0", name=op.f("ck_wave_client_group_asked_positive")),
        sa.ForeignKeyConstraint(
            ["organisation_id", "wave_id", "unit_id"],
            ["wave_unit.organisation_id", "wave_unit.wave_id", "wave_unit.unit_id"],
            name="fk_wave_client_group_wave_unit",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint(
            "organisation_id", "wave_id", "unit_id", "client_group", name=op.f("pk_wave_client_group")
        ),
    )


def _create_wave_change() -> None:
    op.create_table(
        "wave_change",
        sa.Column("organisation_id", ID, nullable=False),
        sa.Column("wave_id", ID, nullable=False),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("document", sa.JSON(), nullable=False),
        sa.Column("reason", sa.String(length=500), nullable=False),
        sa.Column("asked_by", ID, nullable=False),
        sa.Column("confirmed_by", ID, nullable=False, server_default=""),
        sa.CheckConstraint("kind in ('threshold', 'asked')", name=op.f("ck_wave_change_kind_known")),
        sa.CheckConstraint("asked_by != confirmed_by", name=op.f("ck_wave_change_two_people")),
        sa.ForeignKeyConstraint(
            ["organisation_id", "wave_id"],
            ["wave.organisation_id", "wave.id"],
            name=op.f("fk_wave_change_organisation_id_wave_id_wave"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("organisation_id", "wave_id", "kind", name=op.f("pk_wave_change")),
    )
