"""Pages of results for the people who answered."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "public_results",
        sa.Column("organisation_id", sa.String(length=64), nullable=False),
        sa.Column("wave_id", sa.String(length=64), nullable=False),
        sa.Column("breakdown", sa.String(length=64), nullable=False),
        sa.Column("group_id", sa.String(length=64), nullable=False),
        sa.Column("token", sa.String(length=32), nullable=False),
        sa.Column("shown", sa.Boolean(), nullable=False),
        sa.Column("next_words", sa.String(length=500), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id", "wave_id"],
            ["wave.organisation_id", "wave.id"],
            name=op.f("fk_public_results_organisation_id_wave_id_wave"),
        ),
        sa.PrimaryKeyConstraint("organisation_id", "wave_id", "breakdown", "group_id", name=op.f("pk_public_results")),
        sa.UniqueConstraint("token", name=op.f("uq_public_results_token")),
    )


def downgrade() -> None:
    op.drop_table("public_results")
