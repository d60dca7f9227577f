"""Who had a hand in a questionnaire and in its review: none of them is the second person who overrules.

Who began a questionnaire or one of its versions is in the log, and whose hand was last on it in its row. Who changed it
in between was not kept.
"""

from collections import defaultdict

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None

ID = sa.String(64)
#: What an author does in a review, as the log knows it.
_BY_AUTHORS = ("review-begun", "review-wording-changed", "review-answered", "review-no-answered")

#: What an author does to a questionnaire, as the log knows it.
_BY_WRITERS = ("own-questionnaire-started", "own-questionnaire-version")

_own = sa.table(
    "own_questionnaire",
    *(sa.column(name, ID) for name in ("organisation_id", "id", "changed_by")),
    sa.column("authors", sa.JSON()),
)
_review = sa.table(
    "review",
    *(sa.column(name, ID) for name in ("organisation_id", "id", "questionnaire_id", "begun_by")),
    sa.column("authors", sa.JSON()),
)
_event = sa.table(
    "audit_event",
    *(sa.column(name, ID) for name in ("organisation_id", "person_id", "what")),
    sa.column("about", sa.JSON()),
)


def upgrade() -> None:
    for table in ("own_questionnaire", "review"):
        # SQLite adds a column with a default in place: nothing is copied.
        op.add_column(table, sa.Column("authors", sa.JSON(), server_default="[]", nullable=False))
    wrote = _fill_own()
    _fill_reviews(wrote)


def downgrade() -> None:
    for table in ("review", "own_questionnaire"):
        op.drop_column(table, "authors")


def _fill_own() -> dict[tuple[str, str], set[str]]:
    """(organisation, questionnaire) → who is known to have written on it."""
    wrote = defaultdict(set)
    for row in op.get_bind().execute(sa.select(_own)).all():
        wrote[row.organisation_id, row.id].add(row.changed_by)
    events = sa.select(_event).where(_event.c.what.in_(_BY_WRITERS), _event.c.person_id.is_not(None))
    for row in op.get_bind().execute(events).all():
        if (row.organisation_id, row.about["questionnaire"]) in wrote:
            wrote[row.organisation_id, row.about["questionnaire"]].add(row.person_id)
    for (organisation_id, id_), people in wrote.items():
        mine = (_own.c.organisation_id == organisation_id, _own.c.id == id_)
        op.execute(sa.update(_own).where(*mine).values(authors=sorted(people)))
    return wrote


def _fill_reviews(wrote: dict[tuple[str, str], set[str]]) -> None:
    did = defaultdict(set)
    events = sa.select(_event).where(_event.c.what.in_(_BY_AUTHORS))
    for row in op.get_bind().execute(events):
        did[row.organisation_id, row.about["review"]].add(row.person_id)
    for row in op.get_bind().execute(sa.select(_review)).all():
        main = row.questionnaire_id.partition("+")[0].partition("@")[0]
        people = {row.begun_by} | did[row.organisation_id, row.id] | wrote.get((row.organisation_id, main), set())
        mine = (_review.c.organisation_id == row.organisation_id, _review.c.id == row.id)
        op.execute(sa.update(_review).where(*mine).values(authors=sorted(people)))
