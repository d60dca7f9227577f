"""What reviewers made of people's words, the themes they found, and what was read early for safety."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

ID = sa.String(64)
_ANSWER = ("organisation_id", "wave_id", "response_id", "question_id")


def upgrade() -> None:
    _create_comment()
    _create_theme()
    _create_comment_theme()
    _create_early_read()


def downgrade() -> None:
    for table in ("early_read", "comment_theme", "theme", "comment"):
        op.drop_table(table)


def _create_comment() -> None:
    op.create_table(
        "comment",
        sa.Column("organisation_id", ID, nullable=False),
        sa.Column("wave_id", ID, nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.Column("response_id", ID, nullable=False),
        sa.Column("question_id", ID, nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("edited", sa.Text(), nullable=False),
        sa.CheckConstraint("state in ('waiting', 'hidden', 'coded', 'quotable')", name=op.f("ck_comment_state_known")),
        _of_answer("fk_comment_of_answer"),
        sa.PrimaryKeyConstraint("organisation_id", "wave_id", "id", name=op.f("pk_comment")),
        sa.UniqueConstraint(*_ANSWER, name="uq_comment_of_answer"),
        sqlite_with_rowid=False,
    )


def _create_theme() -> None:
    op.create_table(
        "theme",
        sa.Column("organisation_id", ID, nullable=False),
        sa.Column("wave_id", ID, nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id", "wave_id"],
            ["wave.organisation_id", "wave.id"],
            name=op.f("fk_theme_organisation_id_wave_id_wave"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("organisation_id", "wave_id", "id", name=op.f("pk_theme")),
    )


def _create_comment_theme() -> None:
    op.create_table(
        "comment_theme",
        sa.Column("organisation_id", ID, nullable=False),
        sa.Column("wave_id", ID, nullable=False),
        sa.Column("comment_id", ID, nullable=False),
        sa.Column("theme_id", ID, nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id", "wave_id", "comment_id"],
            ["comment.organisation_id", "comment.wave_id", "comment.id"],
            name="fk_comment_theme_comment",
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id", "wave_id", "theme_id"],
            ["theme.organisation_id", "theme.wave_id", "theme.id"],
            name="fk_comment_theme_theme",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("organisation_id", "wave_id", "comment_id", "theme_id", name=op.f("pk_comment_theme")),
        sqlite_with_rowid=False,
    )


def _create_early_read() -> None:
    op.create_table(
        "early_read",
        sa.Column("organisation_id", ID, nullable=False),
        sa.Column("wave_id", ID, nullable=False),
        sa.Column("response_id", ID, nullable=False),
        sa.Column("question_id", ID, nullable=False),
        _of_answer("fk_early_read_of_answer"),
        sa.PrimaryKeyConstraint(*_ANSWER, name=op.f("pk_early_read")),
        sqlite_with_rowid=False,
    )


def _of_answer(name: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        list(_ANSWER), [f"answer_text.{column}" for column in _ANSWER], name=name, ondelete="CASCADE"
    )
