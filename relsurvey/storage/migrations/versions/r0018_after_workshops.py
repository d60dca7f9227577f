"""What comes after a workshop: the canvas, the summary for the people supported. And findings of an audit."""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None

ID = sa.String(64)


def upgrade() -> None:
    _create_workshop_canvas()
    _create_workshop_summary()
    _create_assurance_finding()


def downgrade() -> None:
    for table in ("assurance_finding", "workshop_summary", "workshop_canvas"):
        op.drop_table(table)


def _workshop_key(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["organisation_id", "workshop_id"],
        ["workshop.organisation_id", "workshop.id"],
        name=op.f(f"fk_{table}_organisation_id_workshop_id_workshop"),
        ondelete="CASCADE",
    )


def _create_workshop_canvas() -> None:
    op.create_table(
        "workshop_canvas",
        sa.Column("organisation_id", ID, nullable=False),
        sa.Column("workshop_id", ID, nullable=False),
        sa.Column("condition_id", ID, nullable=False),
        sa.Column("ways", sa.JSON(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        _workshop_key("workshop_canvas"),
        sa.PrimaryKeyConstraint("organisation_id", "workshop_id", "condition_id", name=op.f("pk_workshop_canvas")),
    )


def _create_workshop_summary() -> None:
    op.create_table(
        "workshop_summary",
        sa.Column("organisation_id", ID, nullable=False),
        sa.Column("workshop_id", ID, nullable=False),
        sa.Column("language", sa.String(length=16), nullable=False),
        sa.Column("words", sa.JSON(), nullable=False),
        sa.Column("token", sa.String(length=32)),
        sa.Column("shown", sa.Boolean(), nullable=False),
        _workshop_key("workshop_summary"),
        sa.PrimaryKeyConstraint("organisation_id", "workshop_id", name=op.f("pk_workshop_summary")),
        sa.UniqueConstraint("token", name=op.f("uq_workshop_summary_token")),
    )


def _create_assurance_finding() -> None:
    op.create_table(
        "assurance_finding",
        sa.Column("organisation_id", ID, nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.Column("unit_id", ID),
        sa.Column("instrument_id", ID, nullable=False),
        sa.Column("content_hash", sa.String(length=64), nullable=False),
        sa.Column("statement_id", ID, nullable=False),
        sa.Column("indicator", ID, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("level_id", ID, nullable=False),
        sa.Column("checked_on", sa.Date(), nullable=False),
        sa.Column("noted_on", sa.Date(), nullable=False),
        sa.Column("sample", sa.Integer()),
        sa.Column("evidence", sa.Text(), nullable=False),
        sa.Column("links", sa.JSON(), nullable=False),
        sa.Column("person_id", ID, nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id", "unit_id"],
            ["reporting_unit.organisation_id", "reporting_unit.id"],
            name="fk_assurance_finding_unit",
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id", "content_hash"],
            ["questionnaire_version.organisation_id", "questionnaire_version.content_hash"],
            name="fk_assurance_finding_version",
        ),
        sa.PrimaryKeyConstraint("organisation_id", "id", name=op.f("pk_assurance_finding")),
    )
    op.create_index(
        "ix_assurance_finding_check",
        "assurance_finding",
        ["organisation_id", "instrument_id", "unit_id", "statement_id"],
    )
