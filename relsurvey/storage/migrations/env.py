"""What Alembic runs around the upgrade steps. Transaction and lock belong to whoever hands in the connection."""

from alembic import context
from sqlalchemy import Connection

from relsurvey.storage.database import make_engine
from relsurvey.storage.tables import metadata


def _run(connection: Connection) -> None:
    # Any statement before this would begin a transaction that Alembic never commits; the caller has begun one already.
    context.configure(connection=connection, target_metadata=metadata, render_as_batch=True)
    with context.begin_transaction():
        context.run_migrations()


def _run_from_the_command_line() -> None:
    """For whoever writes a new step: `alembic -x url=sqlite:///new.db revision --autogenerate -m "what changes"`."""
    engine = make_engine(context.get_x_argument(as_dictionary=True)["url"])
    with engine.begin() as connection:
        _run(connection)
    engine.dispose()


given = context.config.attributes.get("connection")
if given is None:
    _run_from_the_command_line()
else:
    _run(given)
