"""Replies to what people said, and how people can say whether they are enough."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None

ID = sa.String(64)
_WAVE = (["organisation_id", "wave_id"], ["wave.organisation_id", "wave.id"])


def upgrade() -> None:
    _create_reply()
    _create_reply_version()
    _create_reply_setting()
    _create_reply_asking()


def downgrade() -> None:
    for table in ("reply_asking", "reply_setting", "reply_version", "reply"):
        op.drop_table(table)


def _create_reply() -> None:
    op.create_table(
        "reply",
        sa.Column("organisation_id", ID, nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.Column("wave_id", ID, nullable=False),
        sa.Column("breakdown", ID, nullable=False),
        sa.Column("group_id", ID, nullable=False),
        sa.ForeignKeyConstraint(*_WAVE, name=op.f("fk_reply_organisation_id_wave_id_wave")),
        sa.PrimaryKeyConstraint("organisation_id", "id", name=op.f("pk_reply")),
    )
    op.create_index(op.f("ix_reply_wave_id"), "reply", ["wave_id"])


def _create_reply_version() -> None:
    op.create_table(
        "reply_version",
        sa.Column("organisation_id", ID, nullable=False),
        sa.Column("reply_id", ID, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("kind", sa.String(length=12), nullable=False),
        sa.Column("question_id", ID, nullable=False),
        sa.Column("option_id", ID, nullable=False),
        sa.Column("theme_id", ID, nullable=False),
        sa.Column("words", sa.JSON(), nullable=False),
        sa.Column("due", sa.Date()),
        sa.Column("action_id", ID, nullable=False),
        sa.Column("written_by", ID, nullable=False),
        sa.Column("written_on", sa.Date(), nullable=False),
        sa.Column("why", sa.String(length=500), nullable=False),
        sa.Column("decided_by", ID, nullable=False),
        sa.Column("decided_on", sa.Date()),
        sa.Column("answer", sa.String(length=500), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id", "reply_id"],
            ["reply.organisation_id", "reply.id"],
            name=op.f("fk_reply_version_organisation_id_reply_id_reply"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("organisation_id", "reply_id", "number", name=op.f("pk_reply_version")),
    )


def _create_reply_setting() -> None:
    op.create_table(
        "reply_setting",
        sa.Column("organisation_id", ID, nullable=False),
        sa.Column("days", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name=op.f("fk_reply_setting_organisation_id_organisation")
        ),
        sa.PrimaryKeyConstraint("organisation_id", name=op.f("pk_reply_setting")),
    )


def _create_reply_asking() -> None:
    names = ("organisation_id", "wave_id", "breakdown", "group_id", "asking_wave_id", "unit_id")
    op.create_table(
        "reply_asking",
        *(sa.Column(name, ID, nullable=False) for name in names),
        sa.Column("token", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(*_WAVE, name=op.f("fk_reply_asking_organisation_id_wave_id_wave")),
        sa.ForeignKeyConstraint(
            ["organisation_id", "asking_wave_id"],
            ["wave.organisation_id", "wave.id"],
            name=op.f("fk_reply_asking_organisation_id_asking_wave_id_wave"),
        ),
        sa.PrimaryKeyConstraint(*names, name=op.f("pk_reply_asking")),
    )
