"""Workshops: people, ratings, reveals, agreed levels and actions."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

ID = sa.String(64)


def upgrade() -> None:
    _create_workshop()
    _create_workshop_step()
    _create_workshop_participant()
    _create_workshop_rating()
    _create_workshop_reveal()
    _create_workshop_note()
    _create_workshop_agreed()
    _create_workshop_action()
    _create_workshop_action_change()


def downgrade() -> None:
    for table in (
        "workshop_action_change",
        "workshop_action",
        "workshop_agreed",
        "workshop_note",
        "workshop_reveal",
        "workshop_rating",
        "workshop_participant",
        "workshop_step",
        "workshop",
    ):
        op.drop_table(table)


def _create_workshop() -> None:
    op.create_table(
        "workshop",
        sa.Column("organisation_id", ID, nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("unit_id", ID),
        sa.Column("instrument_id", ID, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("content_hash", sa.String(length=64), nullable=False),
        sa.Column("statements", sa.JSON(), nullable=False),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("ground_rules", sa.Text(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("held_on", sa.Date()),
        sa.Column("closed_on", sa.Date()),
        sa.Column("in_room", sa.Integer()),
        sa.Column("facilitator_id", ID, nullable=False),
        sa.Column("code", sa.String(length=6)),
        sa.Column("dry_run", sa.Boolean(), nullable=False),
        sa.Column("phase", sa.String(length=12), nullable=False),
        sa.Column("statement_id", ID, nullable=False),
        sa.Column("turn", sa.String(length=14), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id", "unit_id"],
            ["reporting_unit.organisation_id", "reporting_unit.id"],
            name=op.f("fk_workshop_organisation_id_unit_id_reporting_unit"),
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id", "content_hash"],
            ["questionnaire_version.organisation_id", "questionnaire_version.content_hash"],
            name=op.f("fk_workshop_organisation_id_content_hash_questionnaire_version"),
        ),
        sa.PrimaryKeyConstraint("organisation_id", "id", name=op.f("pk_workshop")),
        sa.UniqueConstraint("code", name=op.f("uq_workshop_code")),
    )


def _create_workshop_step() -> None:
    op.create_table(
        "workshop_step",
        sa.Column("organisation_id", ID, nullable=False),
        sa.Column("workshop_id", ID, nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("command", sa.String(length=14), nullable=False),
        sa.Column("phase", sa.String(length=12), nullable=False),
        sa.Column("statement_id", ID, nullable=False),
        sa.Column("turn", sa.String(length=14), nullable=False),
        sa.Column("taken_back", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id", "workshop_id"],
            ["workshop.organisation_id", "workshop.id"],
            name=op.f("fk_workshop_step_organisation_id_workshop_id_workshop"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("organisation_id", "workshop_id", "number", name=op.f("pk_workshop_step")),
    )


def _create_workshop_participant() -> None:
    op.create_table(
        "workshop_participant",
        sa.Column("organisation_id", ID, nullable=False),
        sa.Column("workshop_id", ID, nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.Column("secret_hash", sa.String(length=64), nullable=False),
        sa.Column("band", sa.String(length=12), nullable=False),
        sa.Column("rated", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id", "workshop_id"],
            ["workshop.organisation_id", "workshop.id"],
            name=op.f("fk_workshop_participant_organisation_id_workshop_id_workshop"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("organisation_id", "workshop_id", "id", name=op.f("pk_workshop_participant")),
        sa.UniqueConstraint("secret_hash", name=op.f("uq_workshop_participant_secret_hash")),
        sqlite_with_rowid=False,
    )


def _create_workshop_rating() -> None:
    op.create_table(
        "workshop_rating",
        sa.Column("organisation_id", ID, nullable=False),
        sa.Column("workshop_id", ID, nullable=False),
        sa.Column("statement_id", ID, nullable=False),
        sa.Column("round", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("participant_id", ID, nullable=False),
        sa.Column("level", sa.Integer()),
        sa.Column("seen", sa.String(length=200), nullable=False),
        sa.CheckConstraint("round in (1, 2)", name=op.f("ck_workshop_rating_two_rounds")),
        sa.ForeignKeyConstraint(
            ["organisation_id", "workshop_id", "participant_id"],
            ["workshop_participant.organisation_id", "workshop_participant.workshop_id", "workshop_participant.id"],
            name="fk_workshop_rating_participant",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint(
            "organisation_id", "workshop_id", "statement_id", "round", "participant_id", name=op.f("pk_workshop_rating")
        ),
        sqlite_with_rowid=False,
    )
    op.create_index(
        "ix_workshop_rating_participant", "workshop_rating", ["organisation_id", "workshop_id", "participant_id"]
    )


def _create_workshop_reveal() -> None:
    op.create_table(
        "workshop_reveal",
        sa.Column("organisation_id", ID, nullable=False),
        sa.Column("workshop_id", ID, nullable=False),
        sa.Column("statement_id", ID, nullable=False),
        sa.Column("round", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("counts", sa.JSON(none_as_null=True)),
        sa.ForeignKeyConstraint(
            ["organisation_id", "workshop_id"],
            ["workshop.organisation_id", "workshop.id"],
            name=op.f("fk_workshop_reveal_organisation_id_workshop_id_workshop"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint(
            "organisation_id", "workshop_id", "statement_id", "round", name=op.f("pk_workshop_reveal")
        ),
    )


def _create_workshop_note() -> None:
    op.create_table(
        "workshop_note",
        sa.Column("organisation_id", ID, nullable=False),
        sa.Column("workshop_id", ID, nullable=False),
        sa.Column("statement_id", ID, nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id", "workshop_id"],
            ["workshop.organisation_id", "workshop.id"],
            name=op.f("fk_workshop_note_organisation_id_workshop_id_workshop"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("organisation_id", "workshop_id", "statement_id", name=op.f("pk_workshop_note")),
    )


def _create_workshop_agreed() -> None:
    op.create_table(
        "workshop_agreed",
        sa.Column("organisation_id", ID, nullable=False),
        sa.Column("workshop_id", ID, nullable=False),
        sa.Column("statement_id", ID, nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("level", sa.Integer(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("minority", sa.Text(), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id", "workshop_id"],
            ["workshop.organisation_id", "workshop.id"],
            name=op.f("fk_workshop_agreed_organisation_id_workshop_id_workshop"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint(
            "organisation_id", "workshop_id", "statement_id", "number", name=op.f("pk_workshop_agreed")
        ),
    )


def _create_workshop_action() -> None:
    op.create_table(
        "workshop_action",
        sa.Column("organisation_id", ID, nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.Column("workshop_id", ID, nullable=False),
        sa.Column("statement_id", ID, nullable=False),
        sa.Column("indicator", ID, nullable=False),
        sa.Column("what", sa.Text(), nullable=False),
        sa.Column("owner", sa.String(length=200), nullable=False),
        sa.Column("due", sa.Date(), nullable=False),
        sa.Column("first_step", sa.Text(), nullable=False),
        sa.Column("will_show", sa.Text(), nullable=False),
        sa.Column("whose", sa.String(length=12), nullable=False),
        sa.Column("status", sa.String(length=12), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id", "workshop_id"],
            ["workshop.organisation_id", "workshop.id"],
            name=op.f("fk_workshop_action_organisation_id_workshop_id_workshop"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("organisation_id", "id", name=op.f("pk_workshop_action")),
    )
    op.create_index("ix_workshop_action_workshop", "workshop_action", ["organisation_id", "workshop_id"])


def _create_workshop_action_change() -> None:
    op.create_table(
        "workshop_action_change",
        sa.Column("organisation_id", ID, nullable=False),
        sa.Column("action_id", ID, nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("person_id", ID, nullable=False),
        sa.Column("status", sa.String(length=12), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id", "action_id"],
            ["workshop_action.organisation_id", "workshop_action.id"],
            name="fk_workshop_action_change_action",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("organisation_id", "action_id", "number", name=op.f("pk_workshop_action_change")),
    )
