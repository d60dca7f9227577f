"""Each finding of a check has a number of its own, as the database itself sees to."""

from itertools import groupby
from operator import itemgetter

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None

_CHECK = ("organisation_id", "instrument_id", "unit_id", "statement_id")
_finding = sa.table("assurance_finding", *(sa.column(name) for name in (*_CHECK, "number", "id")))


def upgrade() -> None:
    _number_anew()
    op.drop_index("ix_assurance_finding_check", table_name="assurance_finding")
    op.create_index("uq_assurance_finding_number", "assurance_finding", [*_CHECK, "number"], unique=True)
    whole = sa.text("unit_id IS NULL")
    op.create_index(
        "uq_assurance_finding_number_whole",
        "assurance_finding",
        [*(name for name in _CHECK if name != "unit_id"), "number"],
        unique=True,
        sqlite_where=whole,
        postgresql_where=whole,
    )


def downgrade() -> None:
    for name in ("uq_assurance_finding_number_whole", "uq_assurance_finding_number"):
        op.drop_index(name, table_name="assurance_finding")
    op.create_index("ix_assurance_finding_check", "assurance_finding", list(_CHECK))


def _number_anew() -> None:
    """Two who wrote at once could have one number: those of a check follow each other in the order shown so far."""
    order = [_finding.c[name] for name in (*_CHECK, "number", "id")]
    rows = op.get_bind().execute(sa.select(_finding).order_by(*order)).mappings().all()
    for _, check in groupby(rows, itemgetter(*_CHECK)):
        for number, row in enumerate(check, start=1):
            if row["number"] != number:
                mine = (_finding.c.organisation_id == row["organisation_id"], _finding.c.id == row["id"])
                op.execute(sa.update(_finding).where(*mine).values(number=number))
