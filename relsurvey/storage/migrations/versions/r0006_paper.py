"""Printed sheets, what is typed from them, and how they are checked."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

ID = sa.String(64)


def upgrade() -> None:
    _create_paper_sheet()
    _create_paper_entry()
    _create_paper_check()


def downgrade() -> None:
    for table in ("paper_check", "paper_entry", "paper_sheet"):
        op.drop_table(table)


def _create_paper_sheet() -> None:
    op.create_table(
        "paper_sheet",
        sa.Column("organisation_id", ID, nullable=False),
        sa.Column("code", sa.String(length=8), nullable=False),
        sa.Column("wave_id", ID, nullable=False),
        sa.Column("unit_id", ID, nullable=False),
        sa.Column("client_group", ID, nullable=False, server_default=""),
        sa.Column("language", sa.String(length=8), nullable=False),
        sa.Column("form", sa.String(length=1), nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.CheckConstraint(
            "state in ('printed', 'checking', 'differing', 'again', 'entered')",
            name=op.f("ck_paper_sheet_state_known"),
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id", "wave_id", "unit_id"],
            ["wave_unit.organisation_id", "wave_unit.wave_id", "wave_unit.unit_id"],
            name=op.f("fk_paper_sheet_organisation_id_wave_id_unit_id_wave_unit"),
        ),
        sa.PrimaryKeyConstraint("organisation_id", "code", name=op.f("pk_paper_sheet")),
        sqlite_with_rowid=False,
    )


def _create_paper_entry() -> None:
    op.create_table(
        "paper_entry",
        sa.Column("organisation_id", ID, nullable=False),
        sa.Column("code", sa.String(length=8), nullable=False),
        sa.Column("turn", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("person_id", ID, nullable=False),
        sa.Column("confirmed", sa.Boolean(), nullable=False),
        sa.Column("typed", sa.JSON(), nullable=False),
        sa.CheckConstraint("turn in (1, 2)", name=op.f("ck_paper_entry_turn_known")),
        sa.ForeignKeyConstraint(
            ["organisation_id", "code"],
            ["paper_sheet.organisation_id", "paper_sheet.code"],
            name=op.f("fk_paper_entry_organisation_id_code_paper_sheet"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("organisation_id", "code", "turn", name=op.f("pk_paper_entry")),
        sqlite_with_rowid=False,
    )


def _create_paper_check() -> None:
    op.create_table(
        "paper_check",
        sa.Column("organisation_id", ID, nullable=False),
        sa.Column("wave_id", ID, nullable=False),
        sa.Column("one_in", sa.Integer(), nullable=False),
        sa.Column("chosen", sa.Integer(), nullable=False),
        sa.Column("compared", sa.Integer(), nullable=False),
        sa.Column("differed", sa.Integer(), nullable=False),
        sa.CheckConstraint("one_in >= 1", name=op.f("ck_paper_check_one_in_positive")),
        sa.ForeignKeyConstraint(
            ["organisation_id", "wave_id"],
            ["wave.organisation_id", "wave.id"],
            name=op.f("fk_paper_check_organisation_id_wave_id_wave"),
        ),
        sa.PrimaryKeyConstraint("organisation_id", "wave_id", name=op.f("pk_paper_check")),
    )
