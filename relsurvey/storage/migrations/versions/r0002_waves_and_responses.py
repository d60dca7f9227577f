"""Waves, what people answered in them, and what was published."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

ID = sa.String(64)


def upgrade() -> None:
    _create_questionnaire_version()
    _create_wave()
    _create_imported_batch()
    _create_imported_row()
    _create_publication()
    _create_returned_count()
    _create_wave_unit()
    _create_invitation()
    _create_response()
    _create_answer()
    _create_answer_text()


def downgrade() -> None:
    for table in (
        "answer_text",
        "answer",
        "response",
        "invitation",
        "wave_unit",
        "returned_count",
        "publication",
        "imported_row",
        "imported_batch",
        "wave",
        "questionnaire_version",
    ):
        op.drop_table(table)


def _create_questionnaire_version() -> None:
    op.create_table(
        "questionnaire_version",
        sa.Column("organisation_id", ID, nullable=False),
        sa.Column("content_hash", ID, nullable=False),
        sa.Column("questionnaire_id", ID, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("document", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name=op.f("fk_questionnaire_version_organisation_id_organisation")
        ),
        sa.PrimaryKeyConstraint("organisation_id", "content_hash", name=op.f("pk_questionnaire_version")),
        sa.UniqueConstraint("organisation_id", "questionnaire_id", "version", name="uq_questionnaire_version_number"),
    )


def _create_wave() -> None:
    op.create_table(
        "wave",
        sa.Column("organisation_id", ID, nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("content_hash", ID, nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("opens_on", sa.Date(), nullable=False),
        sa.Column("closes_on", sa.Date(), nullable=False),
        sa.Column("threshold", sa.Integer(), nullable=False),
        sa.Column("threshold_reason", sa.String(length=500), nullable=False, server_default=""),
        sa.Column("plan", sa.JSON(), nullable=False),
        sa.Column("early_days", sa.Integer(), nullable=True),
        sa.Column("source", sa.String(length=10), nullable=False),
        sa.CheckConstraint("state in ('draft', 'open', 'closed')", name=op.f("ck_wave_state_known")),
        sa.CheckConstraint("closes_on >= opens_on", name=op.f("ck_wave_closes_after_opening")),
        sa.CheckConstraint("threshold >= 5", name=op.f("ck_wave_threshold_floor")),
        sa.ForeignKeyConstraint(
            ["organisation_id", "content_hash"],
            ["questionnaire_version.organisation_id", "questionnaire_version.content_hash"],
            name=op.f("fk_wave_organisation_id_content_hash_questionnaire_version"),
        ),
        sa.PrimaryKeyConstraint("organisation_id", "id", name=op.f("pk_wave")),
    )


def _create_imported_batch() -> None:
    op.create_table(
        "imported_batch",
        sa.Column("organisation_id", ID, nullable=False),
        sa.Column("wave_id", ID, nullable=False),
        sa.Column("mapping_hash", ID, nullable=False),
        sa.Column("rows_read", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id", "wave_id"],
            ["wave.organisation_id", "wave.id"],
            name=op.f("fk_imported_batch_organisation_id_wave_id_wave"),
        ),
        sa.PrimaryKeyConstraint("organisation_id", "wave_id", name=op.f("pk_imported_batch")),
    )


def _create_imported_row() -> None:
    op.create_table(
        "imported_row",
        sa.Column("organisation_id", ID, nullable=False),
        sa.Column("wave_id", ID, nullable=False),
        sa.Column("fingerprint", ID, nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id", "wave_id"],
            ["wave.organisation_id", "wave.id"],
            name=op.f("fk_imported_row_organisation_id_wave_id_wave"),
        ),
        sa.PrimaryKeyConstraint("organisation_id", "wave_id", "fingerprint", name=op.f("pk_imported_row")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_imported_row_fingerprint", "imported_row", ["organisation_id", "fingerprint"])


def _create_publication() -> None:
    op.create_table(
        "publication",
        sa.Column("organisation_id", ID, nullable=False),
        sa.Column("wave_id", ID, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("content_hash", ID, nullable=False),
        sa.Column("published_on", sa.Date(), nullable=False),
        sa.Column("document", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id", "wave_id"],
            ["wave.organisation_id", "wave.id"],
            name=op.f("fk_publication_organisation_id_wave_id_wave"),
        ),
        sa.PrimaryKeyConstraint("organisation_id", "wave_id", "version", name=op.f("pk_publication")),
    )


def _create_returned_count() -> None:
    op.create_table(
        "returned_count",
        sa.Column("organisation_id", ID, nullable=False),
        sa.Column("wave_id", ID, nullable=False),
        sa.Column("unit_id", ID, nullable=False),
        sa.Column("band", sa.String(length=20), nullable=False),
        sa.Column("made_on", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id", "wave_id"],
            ["wave.organisation_id", "wave.id"],
            name=op.f("fk_returned_count_organisation_id_wave_id_wave"),
        ),
        sa.PrimaryKeyConstraint("organisation_id", "wave_id", "unit_id", name=op.f("pk_returned_count")),
    )


def _create_wave_unit() -> None:
    op.create_table(
        "wave_unit",
        sa.Column("organisation_id", ID, nullable=False),
        sa.Column("wave_id", ID, nullable=False),
        sa.Column("unit_id", ID, nullable=False),
        sa.Column("asked", sa.Integer(), nullable=False),
        sa.Column("joined", sa.Integer()),
        sa.Column("left", sa.Integer()),
        sa.CheckConstraint("asked >= 0", name=op.f("ck_wave_unit_asked_not_negative")),
        sa.CheckConstraint('(joined is null) = ("left" is null)', name=op.f("ck_wave_unit_membership_whole")),
        sa.ForeignKeyConstraint(
            ["organisation_id", "unit_id"],
            ["reporting_unit.organisation_id", "reporting_unit.id"],
            name=op.f("fk_wave_unit_organisation_id_unit_id_reporting_unit"),
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id", "wave_id"],
            ["wave.organisation_id", "wave.id"],
            name=op.f("fk_wave_unit_organisation_id_wave_id_wave"),
        ),
        sa.PrimaryKeyConstraint("organisation_id", "wave_id", "unit_id", name=op.f("pk_wave_unit")),
    )


def _create_invitation() -> None:
    op.create_table(
        "invitation",
        sa.Column("organisation_id", ID, nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.Column("wave_id", ID, nullable=False),
        sa.Column("unit_id", ID, nullable=False),
        sa.Column("client_group", ID, nullable=False, server_default=""),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("token_hash", ID, nullable=False),
        sa.Column("spoken_code", sa.String(length=12), nullable=True),
        sa.Column("ended_code", sa.String(length=12), nullable=True),
        sa.Column("started", sa.Boolean(), nullable=False),
        sa.CheckConstraint("kind in ('single', 'open')", name=op.f("ck_invitation_kind_known")),
        sa.ForeignKeyConstraint(
            ["organisation_id", "wave_id", "unit_id"],
            ["wave_unit.organisation_id", "wave_unit.wave_id", "wave_unit.unit_id"],
            name=op.f("fk_invitation_organisation_id_wave_id_unit_id_wave_unit"),
        ),
        sa.PrimaryKeyConstraint("organisation_id", "id", name=op.f("pk_invitation")),
        sa.UniqueConstraint("spoken_code", name=op.f("uq_invitation_spoken_code")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_invitation_token_hash")),
    )
    op.create_index(op.f("ix_invitation_ended_code"), "invitation", ["ended_code"])


def _create_response() -> None:
    op.create_table(
        "response",
        sa.Column("organisation_id", ID, nullable=False),
        sa.Column("wave_id", ID, nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.Column("unit_id", ID, nullable=False),
        sa.Column("client_group", ID, nullable=False, server_default=""),
        sa.Column("stage", sa.String(length=10), nullable=False),
        sa.Column("introduced", sa.String(10), nullable=False, server_default=""),
        sa.Column("consent", sa.Boolean(), nullable=False),
        sa.Column("told", sa.String(16)),
        sa.Column("help", sa.String(length=10), nullable=True),
        sa.Column("helper", sa.String(length=12), nullable=True),
        sa.Column("view", sa.String(length=10), nullable=True),
        sa.Column("decider", sa.String(length=16), nullable=True),
        sa.Column("decided_on", sa.Date(), nullable=True),
        sa.Column("form", sa.String(length=1), nullable=False, server_default="a"),
        sa.Column("mode", sa.String(length=10), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("invitation_id", ID, nullable=True),
        sa.Column("device_hash", ID, nullable=True),
        sa.Column("receipt_hash", ID, nullable=True),
        sa.CheckConstraint("stage != 'sent' or invitation_id is null", name=op.f("ck_response_sent_without_link")),
        sa.CheckConstraint("stage in ('under_way', 'kept', 'sent', 'refused')", name=op.f("ck_response_stage_known")),
        sa.ForeignKeyConstraint(
            ["organisation_id", "wave_id", "unit_id"],
            ["wave_unit.organisation_id", "wave_unit.wave_id", "wave_unit.unit_id"],
            name=op.f("fk_response_organisation_id_wave_id_unit_id_wave_unit"),
        ),
        sa.PrimaryKeyConstraint("organisation_id", "wave_id", "id", name=op.f("pk_response")),
        sa.UniqueConstraint("device_hash", name=op.f("uq_response_device_hash")),
        sa.UniqueConstraint("organisation_id", "invitation_id", name=op.f("uq_response_organisation_id_invitation_id")),
        sa.UniqueConstraint("receipt_hash", name=op.f("uq_response_receipt_hash")),
        sqlite_with_rowid=False,
    )


def _create_answer() -> None:
    op.create_table(
        "answer",
        sa.Column("organisation_id", ID, nullable=False),
        sa.Column("wave_id", ID, nullable=False),
        sa.Column("response_id", ID, nullable=False),
        sa.Column("question_id", ID, nullable=False),
        sa.Column("option_id", ID, nullable=False),
        sa.Column("position", sa.SmallInteger(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id", "wave_id", "response_id"],
            ["response.organisation_id", "response.wave_id", "response.id"],
            name=op.f("fk_answer_organisation_id_wave_id_response_id_response"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint(
            "organisation_id", "wave_id", "response_id", "question_id", "option_id", name=op.f("pk_answer")
        ),
        sqlite_with_rowid=False,
    )
    op.create_index(
        "ix_answer_tally", "answer", ["organisation_id", "wave_id", "question_id", "option_id", "response_id"]
    )


def _create_answer_text() -> None:
    op.create_table(
        "answer_text",
        sa.Column("organisation_id", ID, nullable=False),
        sa.Column("wave_id", ID, nullable=False),
        sa.Column("response_id", ID, nullable=False),
        sa.Column("question_id", ID, nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("may_quote", sa.Boolean(), nullable=True),
        sa.ForeignKeyConstraint(
            ["organisation_id", "wave_id", "response_id"],
            ["response.organisation_id", "response.wave_id", "response.id"],
            name=op.f("fk_answer_text_organisation_id_wave_id_response_id_response"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint(
            "organisation_id", "wave_id", "response_id", "question_id", name=op.f("pk_answer_text")
        ),
        sqlite_with_rowid=False,
    )
