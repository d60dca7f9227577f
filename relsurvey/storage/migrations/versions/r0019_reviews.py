"""Reviews of questionnaires by people, and comments that are for the next version."""

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None

ID = sa.String(64)
_TABLES = (
    "review",
    "review_invitation",
    "reviewer",
    "review_said",
    "review_judgement",
    "review_answer",
    "review_rule",
)


def upgrade() -> None:
    _create_review()
    _create_review_invitation()
    _create_reviewer()
    _create_review_said()
    _create_review_judgement()
    _create_review_answer()
    _create_review_rule()
    # SQLite adds a column with a default in place: nothing is copied.
    op.add_column("comment", sa.Column("for_next", sa.Boolean(), server_default=sa.false(), nullable=False))


def downgrade() -> None:
    op.drop_column("comment", "for_next")
    for table in reversed(_TABLES):
        op.drop_table(table)


def _create_review() -> None:
    op.create_table(
        "review",
        sa.Column("organisation_id", ID, nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.Column("questionnaire_id", ID, nullable=False),
        sa.Column("content_hash", sa.String(length=64), nullable=False),
        sa.Column("document", sa.JSON(), nullable=False),
        sa.Column("begun_by", ID, nullable=False),
        sa.Column("begun_on", sa.Date(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name=op.f("fk_review_organisation_id_organisation")
        ),
        sa.PrimaryKeyConstraint("organisation_id", "id", name=op.f("pk_review")),
        sa.UniqueConstraint("organisation_id", "content_hash", name="uq_review_of_content"),
    )


def _create_review_invitation() -> None:
    op.create_table(
        "review_invitation",
        sa.Column("organisation_id", ID, nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.Column("review_id", ID, nullable=False),
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("role", sa.String(length=20), nullable=False),
        sa.Column("label", sa.String(length=80), nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        sa.CheckConstraint("kind in ('single', 'group')", name=op.f("ck_review_invitation_kind_known")),
        sa.CheckConstraint(
            "role in ('self_advocate', 'family', 'staff', 'other')", name=op.f("ck_review_invitation_role_known")
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id", "review_id"],
            ["review.organisation_id", "review.id"],
            name=op.f("fk_review_invitation_organisation_id_review_id_review"),
        ),
        sa.PrimaryKeyConstraint("organisation_id", "id", name=op.f("pk_review_invitation")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_review_invitation_token_hash")),
    )


def _create_reviewer() -> None:
    op.create_table(
        "reviewer",
        sa.Column("organisation_id", ID, nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.Column("review_id", ID, nullable=False),
        sa.Column("invitation_id", ID, nullable=False),
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("may_print", sa.Boolean(), nullable=True),
        sa.ForeignKeyConstraint(
            ["organisation_id", "invitation_id"],
            ["review_invitation.organisation_id", "review_invitation.id"],
            name=op.f("fk_reviewer_organisation_id_invitation_id_review_invitation"),
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id", "review_id"],
            ["review.organisation_id", "review.id"],
            name=op.f("fk_reviewer_organisation_id_review_id_review"),
        ),
        sa.PrimaryKeyConstraint("organisation_id", "id", name=op.f("pk_reviewer")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_reviewer_token_hash")),
        sqlite_with_rowid=False,
    )


def _create_review_said() -> None:
    op.create_table(
        "review_said",
        sa.Column("organisation_id", ID, nullable=False),
        sa.Column("reviewer_id", ID, nullable=False),
        sa.Column("question_id", ID, nullable=False),
        sa.Column("about", sa.String(length=32), nullable=False),
        sa.Column("reaction", sa.String(length=10), nullable=False),
        sa.Column("word", sa.String(length=80), nullable=False),
        sa.Column("picture", ID, nullable=False),
        sa.Column("own_words", sa.String(length=500), nullable=False),
        sa.CheckConstraint(
            "reaction in ('understand', 'unsure', 'change')", name=op.f("ck_review_said_reaction_known")
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id", "reviewer_id"],
            ["reviewer.organisation_id", "reviewer.id"],
            name=op.f("fk_review_said_organisation_id_reviewer_id_reviewer"),
        ),
        sa.PrimaryKeyConstraint("organisation_id", "reviewer_id", "question_id", "about", name=op.f("pk_review_said")),
        sqlite_with_rowid=False,
    )


def _create_review_judgement() -> None:
    op.create_table(
        "review_judgement",
        sa.Column("organisation_id", ID, nullable=False),
        sa.Column("reviewer_id", ID, nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("content_hash", sa.String(length=64), nullable=False),
        sa.Column("verdict", sa.String(length=10), nullable=False),
        sa.Column("why", sa.String(length=500), nullable=False),
        sa.Column("summary", sa.String(length=500), server_default="", nullable=False),
        sa.Column("answer", sa.String(length=500), server_default="", nullable=False),
        sa.Column("overruled_by", ID, server_default="", nullable=False),
        sa.Column("overruled_name", sa.String(length=200), server_default="", nullable=False),
        sa.Column("reason", sa.String(length=500), server_default="", nullable=False),
        sa.CheckConstraint(
            "(overruled_by = '') = (reason = '')", name=op.f("ck_review_judgement_overruled_with_reason")
        ),
        sa.CheckConstraint("verdict in ('yes', 'not_yet')", name=op.f("ck_review_judgement_verdict_known")),
        sa.ForeignKeyConstraint(
            ["organisation_id", "reviewer_id"],
            ["reviewer.organisation_id", "reviewer.id"],
            name=op.f("fk_review_judgement_organisation_id_reviewer_id_reviewer"),
        ),
        sa.PrimaryKeyConstraint("organisation_id", "reviewer_id", "number", name=op.f("pk_review_judgement")),
        sqlite_with_rowid=False,
    )


def _create_review_answer() -> None:
    op.create_table(
        "review_answer",
        sa.Column("organisation_id", ID, nullable=False),
        sa.Column("review_id", ID, nullable=False),
        sa.Column("question_id", ID, nullable=False),
        sa.Column("summary", sa.String(length=500), nullable=False),
        sa.Column("changed", sa.Boolean(), nullable=False),
        sa.Column("done", sa.String(length=500), nullable=False),
        sa.Column("answered_by", ID, nullable=False),
        sa.Column("answered_on", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id", "review_id"],
            ["review.organisation_id", "review.id"],
            name=op.f("fk_review_answer_organisation_id_review_id_review"),
        ),
        sa.PrimaryKeyConstraint("organisation_id", "review_id", "question_id", name=op.f("pk_review_answer")),
    )


def _create_review_rule() -> None:
    op.create_table(
        "review_rule",
        sa.Column("organisation_id", ID, nullable=False),
        sa.Column("sign_offs", sa.Integer(), nullable=False),
        sa.CheckConstraint("sign_offs >= 0", name=op.f("ck_review_rule_sign_offs_not_negative")),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisation.id"], name=op.f("fk_review_rule_organisation_id_organisation")
        ),
        sa.PrimaryKeyConstraint("organisation_id", name=op.f("pk_review_rule")),
    )
