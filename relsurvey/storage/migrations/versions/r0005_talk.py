"""Someone to talk to: settings, contacts, requests, what was done, alerts."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

ID = sa.String(64)


def upgrade() -> None:
    _create_talk_settings()
    _create_talk_contact()
    _create_talk_request()
    _create_talk_step()
    _create_talk_alert()


def downgrade() -> None:
    for table in ("talk_alert", "talk_step", "talk_request", "talk_contact", "talk_settings"):
        op.drop_table(table)


def _of_organisation(table: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_organisation_id_organisation")
    return sa.ForeignKeyConstraint(["organisation_id"], ["organisation.id"], name=name)


def _of_request(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["organisation_id", "request_id"],
        ["talk_request.organisation_id", "talk_request.id"],
        name=op.f(f"fk_{table}_organisation_id_request_id_talk_request"),
        ondelete="CASCADE",
    )


def _create_talk_settings() -> None:
    op.create_table(
        "talk_settings",
        sa.Column("organisation_id", ID, nullable=False),
        sa.Column("lead_id", ID),
        sa.Column("lead_email", sa.String(length=200)),
        sa.Column("deputy_id", ID),
        sa.Column("deputy_email", sa.String(length=200)),
        sa.Column("answer_days", sa.Integer(), nullable=False),
        sa.Column("working_days", sa.Boolean(), nullable=False),
        sa.Column("keep_days", sa.Integer(), nullable=False),
        sa.Column("day_ends", sa.Integer(), nullable=False),
        _of_organisation("talk_settings"),
        sa.PrimaryKeyConstraint("organisation_id", name=op.f("pk_talk_settings")),
    )


def _create_talk_contact() -> None:
    op.create_table(
        "talk_contact",
        sa.Column("organisation_id", ID, nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("phone", sa.String(length=40), nullable=False),
        sa.Column("hours", sa.String(length=200), nullable=False),
        _of_organisation("talk_contact"),
        sa.PrimaryKeyConstraint("organisation_id", "position", name=op.f("pk_talk_contact")),
    )


def _create_talk_request() -> None:
    op.create_table(
        "talk_request",
        sa.Column("organisation_id", ID, nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("due", sa.DateTime(), nullable=False),
        sa.Column("about", sa.Text(), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("reach", sa.String(length=300), nullable=False),
        sa.Column("keep_from", sa.String(length=300), nullable=False),
        sa.Column("taken_by", ID, nullable=False),
        sa.Column("outcome", sa.String(length=20)),
        sa.Column("closed_on", sa.Date()),
        sa.CheckConstraint("(closed_on is null) = (outcome is null)", name=op.f("ck_talk_request_closed_with_outcome")),
        _of_organisation("talk_request"),
        sa.PrimaryKeyConstraint("organisation_id", "id", name=op.f("pk_talk_request")),
        sqlite_with_rowid=False,
    )


def _create_talk_step() -> None:
    op.create_table(
        "talk_step",
        sa.Column("organisation_id", ID, nullable=False),
        sa.Column("request_id", ID, nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("person_id", ID, nullable=False),
        sa.Column("step", sa.String(length=12), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        _of_request("talk_step"),
        sa.PrimaryKeyConstraint("organisation_id", "request_id", "number", name=op.f("pk_talk_step")),
        sqlite_with_rowid=False,
    )


def _create_talk_alert() -> None:
    op.create_table(
        "talk_alert",
        sa.Column("organisation_id", ID, nullable=False),
        sa.Column("request_id", ID, nullable=False),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("part", sa.String(length=10), nullable=False),
        sa.Column("not_before", sa.DateTime()),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("sent_on", sa.Date()),
        _of_request("talk_alert"),
        sa.PrimaryKeyConstraint("organisation_id", "request_id", "kind", "part", name=op.f("pk_talk_alert")),
        sqlite_with_rowid=False,
    )
