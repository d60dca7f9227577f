"""What a reviewer made of people's words. The words themselves stay with the answers, and so does the deletion of them.

A comment's id is random and its own: the pages know a comment by it, and it leads to no response and no other comment.
"""

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    ForeignKeyConstraint,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
    false,
)

from relsurvey.storage.tables.keys import ID, metadata, organisation_key

comment = Table(
    "comment",
    metadata,
    organisation_key(),
    Column("wave_id", ID, primary_key=True),
    Column("id", ID, primary_key=True),
    Column("response_id", ID, nullable=False),
    Column("question_id", ID, nullable=False),
    Column("state", String(10), nullable=False),
    # The words without names; empty until somebody has decided about them.
    Column("edited", Text, nullable=False),
    # The author of the next version may read the edited words.
    Column("for_next", Boolean, nullable=False, server_default=false()),
    CheckConstraint("state in ('waiting', 'hidden', 'coded', 'quotable')", name="state_known"),
    # Named here because the names by rule are longer than PostgreSQL allows.
    UniqueConstraint("organisation_id", "wave_id", "response_id", "question_id", name="uq_comment_of_answer"),
    ForeignKeyConstraint(
        ["organisation_id", "wave_id", "response_id", "question_id"],
        [
            "answer_text.organisation_id",
            "answer_text.wave_id",
            "answer_text.response_id",
            "answer_text.question_id",
        ],
        name="fk_comment_of_answer",
        ondelete="CASCADE",
    ),
    sqlite_with_rowid=False,
)

theme = Table(
    "theme",
    metadata,
    organisation_key(),
    Column("wave_id", ID, primary_key=True),
    Column("id", ID, primary_key=True),
    Column("name", String(60), nullable=False),
    Column("position", Integer, nullable=False),
    ForeignKeyConstraint(["organisation_id", "wave_id"], ["wave.organisation_id", "wave.id"], ondelete="CASCADE"),
)

comment_theme = Table(
    "comment_theme",
    metadata,
    organisation_key(),
    Column("wave_id", ID, primary_key=True),
    Column("comment_id", ID, primary_key=True),
    Column("theme_id", ID, primary_key=True),
    ForeignKeyConstraint(
        ["organisation_id", "wave_id", "comment_id"],
        ["comment.organisation_id", "comment.wave_id", "comment.id"],
        name="fk_comment_theme_comment",
        ondelete="CASCADE",
    ),
    ForeignKeyConstraint(
        ["organisation_id", "wave_id", "theme_id"],
        ["theme.organisation_id", "theme.wave_id", "theme.id"],
        name="fk_comment_theme_theme",
        ondelete="CASCADE",
    ),
    sqlite_with_rowid=False,
)

# Words of an open wave that somebody who looks after safety has read. Other words in their place were not read.
early_read = Table(
    "early_read",
    metadata,
    organisation_key(),
    Column("wave_id", ID, primary_key=True),
    Column("response_id", ID, primary_key=True),
    Column("question_id", ID, primary_key=True),
    ForeignKeyConstraint(
        ["organisation_id", "wave_id", "response_id", "question_id"],
        [
            "answer_text.organisation_id",
            "answer_text.wave_id",
            "answer_text.response_id",
            "answer_text.question_id",
        ],
        name="fk_early_read_of_answer",
        ondelete="CASCADE",
    ),
    sqlite_with_rowid=False,
)
