"""Rows of what teams note about conditions outside of their organisation."""

from sqlalchemy import Connection, select, update

from relsurvey.storage.inserting import insert_if_free
from relsurvey.storage.tables import workshop_canvas
from relsurvey.storage.workshops import WorkshopKey
from relsurvey.workshop.canvas import Noted


def note(connection: Connection, key: WorkshopKey, noted: Noted) -> None:
    """Keep what is noted about a condition in place of what was."""
    table, values = workshop_canvas, {"ways": list(noted.ways), "words": noted.words}
    if not insert_if_free(connection, table, {**key.columns(), "condition_id": noted.condition_id, **values}):
        mine = (*key.of(table), table.c.condition_id == noted.condition_id)
        connection.execute(update(table).where(*mine).values(**values))


def noted(connection: Connection, key: WorkshopKey) -> dict[str, Noted]:
    """Condition → what is noted about it."""
    rows = connection.execute(select(workshop_canvas).where(*key.of(workshop_canvas)))
    return {row.condition_id: Noted(row.condition_id, tuple(row.ways), row.words) for row in rows}
