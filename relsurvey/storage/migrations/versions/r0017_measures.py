"""Monthly figures of services."""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "measure_figure",
        sa.Column("organisation_id", sa.String(length=64), nullable=False),
        sa.Column("unit_id", sa.String(length=64), nullable=False),
        sa.Column("measure_id", sa.String(length=40), nullable=False),
        sa.Column("month", sa.Date(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.CheckConstraint("number >= 0", name=op.f("ck_measure_figure_counted")),
        sa.ForeignKeyConstraint(
            ["organisation_id", "unit_id"],
            ["reporting_unit.organisation_id", "reporting_unit.id"],
            name=op.f("fk_measure_figure_organisation_id_unit_id_reporting_unit"),
        ),
        sa.PrimaryKeyConstraint("organisation_id", "unit_id", "measure_id", "month", name=op.f("pk_measure_figure")),
    )


def downgrade() -> None:
    op.drop_table("measure_figure")
