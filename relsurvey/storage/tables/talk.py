"""Someone to talk to: contacts, requests, what was done about them, and who has to be told.

Nothing here leads to a response, and no response leads here: a request has no unit, no wave and no time of day.
"""

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Date,
    DateTime,
    ForeignKeyConstraint,
    Integer,
    String,
    Table,
    Text,
)

from relsurvey.storage.tables.keys import ID, metadata, organisation_key

talk_settings = Table(
    "talk_settings",
    metadata,
    organisation_key(),
    Column("lead_id", ID),
    Column("lead_email", String(200)),
    Column("deputy_id", ID),
    Column("deputy_email", String(200)),
    Column("answer_days", Integer, nullable=False),
    Column("working_days", Boolean, nullable=False),
    Column("keep_days", Integer, nullable=False),
    # The hour, on the clock on the wall, at which a working day ends.
    Column("day_ends", Integer, nullable=False),
    ForeignKeyConstraint(["organisation_id"], ["organisation.id"]),
)

talk_contact = Table(
    "talk_contact",
    metadata,
    organisation_key(),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("kind", String(10), nullable=False),
    Column("name", String(200), nullable=False),
    Column("phone", String(40), nullable=False),
    Column("hours", String(200), nullable=False),
    ForeignKeyConstraint(["organisation_id"], ["organisation.id"]),
)

talk_request = Table(
    "talk_request",
    metadata,
    organisation_key(),
    Column("id", ID, primary_key=True),
    # The day it was left; never a time.
    Column("day", Date, nullable=False),
    # As it was told to the person: the end of a working day on the clock on the wall, the same for all of one day.
    Column("due", DateTime, nullable=False),
    Column("about", Text, nullable=False),
    Column("name", String(200), nullable=False),
    Column("reach", String(300), nullable=False),
    Column("keep_from", String(300), nullable=False),
    # Who of the staff has it now; empty while it waits.
    Column("taken_by", ID, nullable=False),
    Column("outcome", String(20)),
    Column("closed_on", Date),
    CheckConstraint("(closed_on is null) = (outcome is null)", name="closed_with_outcome"),
    ForeignKeyConstraint(["organisation_id"], ["organisation.id"]),
    sqlite_with_rowid=False,
)

talk_step = Table(
    "talk_step",
    metadata,
    organisation_key(),
    Column("request_id", ID, primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("day", Date, nullable=False),
    Column("person_id", ID, nullable=False),
    Column("step", String(12), nullable=False),
    Column("note", Text, nullable=False),
    ForeignKeyConstraint(
        ["organisation_id", "request_id"], ["talk_request.organisation_id", "talk_request.id"], ondelete="CASCADE"
    ),
    sqlite_with_rowid=False,
)

talk_alert = Table(
    "talk_alert",
    metadata,
    organisation_key(),
    Column("request_id", ID, primary_key=True),
    Column("kind", String(10), primary_key=True),
    Column("part", String(10), primary_key=True),
    # While it is unsent: no process may try before this moment. It goes when the alert has gone out.
    Column("not_before", DateTime),
    Column("tries", Integer, nullable=False),
    Column("sent_on", Date),
    ForeignKeyConstraint(
        ["organisation_id", "request_id"], ["talk_request.organisation_id", "talk_request.id"], ondelete="CASCADE"
    ),
    sqlite_with_rowid=False,
)
