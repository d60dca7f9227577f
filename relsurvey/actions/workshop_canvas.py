"""The canvas: what a team notes in its workshop about what comes from outside of its organisation."""

from collections.abc import Mapping

from relsurvey.actions.workshops import at_hand, find, instrument_of, record
from relsurvey.errors import Refused
from relsurvey.people.viewer import Viewer
from relsurvey.storage import canvas, workshops
from relsurvey.storage.database import Database
from relsurvey.workshop.canvas import Noted, check_noted
from relsurvey.workshop.standing import Phase

#: People talk while it is filled in.
OPEN_IN = frozenset({Phase.DISCUSSING, Phase.ACTING})


def note(db: Database, *, by: Viewer, workshop_id: str, noted: Noted) -> None:
    """Keep what is noted about a condition. Refused("workshop-not-now"), BadInput as `check_noted`."""
    with db.writing() as connection:
        one = at_hand(connection, by, workshop_id)
        if one.standing.phase not in OPEN_IN:
            raise Refused("workshop-not-now")
        canvas.note(connection, workshops.key_of(one), check_noted(noted, instrument_of(connection, one)))
        record(connection, by, "workshop-canvas-noted", one.id, condition=noted.condition_id)


def noted(db: Database, *, by: Viewer, workshop_id: str) -> Mapping[str, Noted]:
    """Condition → what is noted about it. Raises NotFound("workshop-not-found")."""
    with db.reading() as connection:
        return canvas.noted(connection, workshops.key_of(find(connection, by, workshop_id)))
