"""Headline indicators of an organisation."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "headline",
        sa.Column("organisation_id", sa.String(length=64), nullable=False),
        sa.Column("questionnaire_id", sa.String(length=64), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("indicator", sa.String(length=20), nullable=False),
        sa.Column("chosen_on", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name=op.f("fk_headline_organisation_id_organisation")
        ),
        sa.PrimaryKeyConstraint("organisation_id", "questionnaire_id", "position", name=op.f("pk_headline")),
    )


def downgrade() -> None:
    op.drop_table("headline")
