"""Reviews of questionnaires by people: who was invited, what they said, and what was done because of it.

A link is stored as a hash. No time is kept with what somebody said, and rows of it have no running number.
"""

from sqlalchemy import (
    JSON,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    ForeignKeyConstraint,
    Integer,
    String,
    Table,
    UniqueConstraint,
)

from relsurvey.storage.tables.keys import ID, metadata, organisation_key

_ROLES = "role in ('self_advocate', 'family', 'staff', 'other')"

review = Table(
    "review",
    metadata,
    organisation_key(),
    Column("id", ID, primary_key=True),
    Column("questionnaire_id", ID, nullable=False),
    # The wording that reviewers see now; its whole document, because no wave has to have used it.
    Column("content_hash", String(64), nullable=False),
    Column("document", JSON, nullable=False),
    Column("begun_by", ID, nullable=False),
    Column("begun_on", Date, nullable=False),
    # The day on which a wave with this wording opened: nothing is said any more.
    Column("closed_on", Date),
    # Ids of everybody who wrote a wording of it, put one before reviewers or answered them: none of them overrules.
    Column("authors", JSON, nullable=False, server_default="[]"),
    UniqueConstraint("organisation_id", "content_hash", name="uq_review_of_content"),
    ForeignKeyConstraint(["organisation_id"], ["organisation.id"]),
)

review_invitation = Table(
    "review_invitation",
    metadata,
    organisation_key(),
    Column("id", ID, primary_key=True),
    Column("review_id", ID, nullable=False),
    Column("token_hash", String(64), nullable=False, unique=True),
    # "single": one person. "group": several people of one role.
    Column("kind", String(10), nullable=False),
    Column("role", String(20), nullable=False),
    # Tells the link from the others, for whoever invited; empty where nothing was written.
    Column("label", String(80), nullable=False),
    Column("withdrawn", Boolean, nullable=False),
    CheckConstraint("kind in ('single', 'group')", name="kind_known"),
    CheckConstraint(_ROLES, name="role_known"),
    ForeignKeyConstraint(["organisation_id", "review_id"], ["review.organisation_id", "review.id"]),
)

reviewer = Table(
    "reviewer",
    metadata,
    organisation_key(),
    Column("id", ID, primary_key=True),
    Column("review_id", ID, nullable=False),
    Column("invitation_id", ID, nullable=False),
    # Of their own link: for a single invitation the same as its own.
    Column("token_hash", String(64), nullable=False, unique=True),
    # Whether their words may be printed, without a name; empty until they were asked.
    Column("may_print", Boolean),
    ForeignKeyConstraint(["organisation_id", "review_id"], ["review.organisation_id", "review.id"]),
    ForeignKeyConstraint(
        ["organisation_id", "invitation_id"], ["review_invitation.organisation_id", "review_invitation.id"]
    ),
    sqlite_with_rowid=False,
)

review_said = Table(
    "review_said",
    metadata,
    organisation_key(),
    Column("reviewer_id", ID, primary_key=True),
    Column("question_id", ID, primary_key=True),
    # The question as it was when they looked at it: what they said about another wording stays told.
    Column("about", String(32), primary_key=True),
    Column("reaction", String(10), nullable=False),
    Column("word", String(80), nullable=False),
    Column("picture", ID, nullable=False),
    Column("own_words", String(500), nullable=False),
    CheckConstraint("reaction in ('understand', 'unsure', 'change')", name="reaction_known"),
    ForeignKeyConstraint(["organisation_id", "reviewer_id"], ["reviewer.organisation_id", "reviewer.id"]),
    sqlite_with_rowid=False,
)

# Whether the whole is good to use. A new word of the same person is a new row: what was said before stays told.
review_judgement = Table(
    "review_judgement",
    metadata,
    organisation_key(),
    Column("reviewer_id", ID, primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("content_hash", String(64), nullable=False),
    Column("verdict", String(10), nullable=False),
    Column("why", String(500), nullable=False),
    Column("summary", String(500), nullable=False, server_default=""),
    Column("answer", String(500), nullable=False, server_default=""),
    Column("overruled_by", ID, nullable=False, server_default=""),
    # As it was at that moment: it is printed, and people leave.
    Column("overruled_name", String(200), nullable=False, server_default=""),
    Column("reason", String(500), nullable=False, server_default=""),
    CheckConstraint("verdict in ('yes', 'not_yet')", name="verdict_known"),
    CheckConstraint("(overruled_by = '') = (reason = '')", name="overruled_with_reason"),
    ForeignKeyConstraint(["organisation_id", "reviewer_id"], ["reviewer.organisation_id", "reviewer.id"]),
    sqlite_with_rowid=False,
)

# What the author made of all that was said about one question.
review_answer = Table(
    "review_answer",
    metadata,
    organisation_key(),
    Column("review_id", ID, primary_key=True),
    Column("question_id", ID, primary_key=True),
    Column("summary", String(500), nullable=False),
    Column("changed", Boolean, nullable=False),
    Column("done", String(500), nullable=False),
    Column("answered_by", ID, nullable=False),
    Column("answered_on", Date, nullable=False),
    ForeignKeyConstraint(["organisation_id", "review_id"], ["review.organisation_id", "review.id"]),
)

# How many people have to say that a version is good before a wave may open with it.
review_rule = Table(
    "review_rule",
    metadata,
    organisation_key(),
    Column("sign_offs", Integer, nullable=False),
    CheckConstraint("sign_offs >= 0", name="sign_offs_not_negative"),
    ForeignKeyConstraint(["organisation_id"], ["organisation.id"]),
)
