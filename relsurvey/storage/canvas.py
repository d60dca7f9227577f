"""Rows of what teams note about conditions outside of their organisation."""

from sqlalchemy import Connection, select

from relsurvey.storage.inserting import put
from relsurvey.storage.tables import workshop_canvas
from relsurvey.storage.workshops import WorkshopKey
from relsurvey.workshop.canvas import Noted


def note(connection: Connection, key: WorkshopKey, noted: Noted) -> None:
    """Keep what is noted about a condition in place of what was."""
    said = {"condition_id": noted.condition_id, "ways": list(noted.ways), "words": noted.words}
    put(connection, workshop_canvas, {**key.columns(), **said})


def noted(connection: Connection, key: WorkshopKey) -> dict[str, Noted]:
    """Condition → what is noted about it."""
    rows = connection.execute(select(workshop_canvas).where(*key.of(workshop_canvas)))
    return {row.condition_id: Noted(row.condition_id, tuple(row.ways), row.words) for row in rows}
