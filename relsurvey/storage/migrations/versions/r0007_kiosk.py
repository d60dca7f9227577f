"""Tablets that many people answer on."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

ID = sa.String(64)


def upgrade() -> None:
    op.create_table(
        "kiosk",
        sa.Column("organisation_id", ID, nullable=False),
        sa.Column("id", ID, nullable=False),
        sa.Column("wave_id", ID, nullable=False),
        sa.Column("unit_id", ID, nullable=False),
        sa.Column("client_group", ID, nullable=False, server_default=""),
        sa.Column("token_hash", sa.String(length=64)),
        sa.Column("device_hash", sa.String(length=64)),
        sa.Column("pin_hash", sa.String(length=64), nullable=False),
        sa.Column("response_id", ID),
        sa.Column("keep", sa.Boolean(), nullable=False),
        sa.CheckConstraint("token_hash is null or device_hash is null", name=op.f("ck_kiosk_one_secret")),
        sa.ForeignKeyConstraint(
            ["organisation_id", "wave_id", "unit_id"],
            ["wave_unit.organisation_id", "wave_unit.wave_id", "wave_unit.unit_id"],
            name=op.f("fk_kiosk_organisation_id_wave_id_unit_id_wave_unit"),
        ),
        sa.PrimaryKeyConstraint("organisation_id", "id", name=op.f("pk_kiosk")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_kiosk_token_hash")),
        sa.UniqueConstraint("device_hash", name=op.f("uq_kiosk_device_hash")),
        sqlite_with_rowid=False,
    )


def downgrade() -> None:
    op.drop_table("kiosk")
