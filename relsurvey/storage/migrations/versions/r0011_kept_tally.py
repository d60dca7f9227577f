"""The counts of a wave as it closed."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "kept_tally",
        sa.Column("organisation_id", sa.String(length=64), nullable=False),
        sa.Column("wave_id", sa.String(length=64), nullable=False),
        sa.Column("document", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id", "wave_id"],
            ["wave.organisation_id", "wave.id"],
            name=op.f("fk_kept_tally_organisation_id_wave_id_wave"),
        ),
        sa.PrimaryKeyConstraint("organisation_id", "wave_id", name=op.f("pk_kept_tally")),
    )


def downgrade() -> None:
    op.drop_table("kept_tally")
