"""Rows of a published wave, for the data controller alone: with a reason, in the log, and only where nobody stands out.

The file holds one line for each person who answered, shuffled. It is no publication: whoever has it must look after it.
"""

from collections.abc import Collection
from dataclasses import dataclass
from random import SystemRandom

from sqlalchemy import Connection

from relsurvey.actions.two_people import LONGEST_REASON
from relsurvey.actions.wave_at_hand import find, record
from relsurvey.collection.traits import Trait, is_in_rows
from relsurvey.collection.wave import Wave
from relsurvey.errors import BadInput, NotFound, Refused
from relsurvey.exports import rows
from relsurvey.people.permissions import Permission
from relsurvey.people.viewer import Viewer
from relsurvey.storage import publications, questionnaires, response_rows
from relsurvey.storage.database import Database


@dataclass(frozen=True, slots=True)
class RowsWanted:
    """What rows shall carry beside the answers, and why somebody needs them."""

    carried: frozenset[Trait]
    reason: str

    def __post_init__(self) -> None:
        """Raise BadInput("change-reason-needed" | "change-reason-long")."""
        if not self.reason.strip():
            raise BadInput("change-reason-needed")
        if len(self.reason) > LONGEST_REASON:
            raise BadInput("change-reason-long", longest=LONGEST_REASON)


def export(db: Database, *, by: Viewer, wave_id: str, wanted: RowsWanted) -> str:
    """The whole file, and an entry in the log.

    Raises NotFound("wave-not-found" | "not-published"),
    Refused("rows-stand-out" | "rows-tell-more" | "rows-instead" | "rows-others" | "rows-too-few" | "rows-changed").
    """
    by.require(Permission.EXPORT_ROWS)
    # Loads solvers of programmes, which a server must not wait for at its start.
    from relsurvey.actions import row_safety

    with db.reading() as connection:
        # This can take half a minute, in which people go on answering; so what it stood on is looked at again below.
        before = _standing(connection, by.organisation_id, wave_id)
        wave = find(connection, by.organisation_id, wave_id)
        row_safety.require_safe(connection, by.organisation_id, wave, wanted.carried)
    with db.writing() as connection:
        wave = find(connection, by.organisation_id, wave_id, lock=True)
        people = response_rows.who(connection, organisation_id=by.organisation_id, wave_id=wave_id, held=True)
        if _standing(connection, by.organisation_id, wave_id) != before:
            raise Refused("rows-changed")
        lines = _lines(connection, by.organisation_id, wave, wanted.carried)
        about = {"columns": _written(wanted.carried), "reason": wanted.reason.strip(), "people": people}
        record(connection, by, response_rows.EXPORTED, wave_id, rows=len(lines) - 1, **about)
    return "".join(lines)


def prepare(db: Database, *, by: Viewer, wave_id: str) -> Wave:
    """The wave that rows can be had of. Raises NotFound("wave-not-found" | "not-published")."""
    by.require(Permission.EXPORT_ROWS)
    with db.reading() as connection:
        if not publications.hashes(connection, organisation_id=by.organisation_id, wave_id=wave_id):
            raise NotFound("not-published")
        return find(connection, by.organisation_id, wave_id)


def _standing(connection: Connection, organisation_id: str, wave_id: str) -> object:
    """Who would be in a file, what was made of them before, and what is published: it differs when one of them does."""
    who = response_rows.who(connection, organisation_id=organisation_id, wave_id=wave_id)
    made = response_rows.carried_before(connection, organisation_id=organisation_id, wave_id=wave_id)
    return who, list(made), publications.hashes(connection, organisation_id=organisation_id, wave_id=wave_id)


def _written(carried: Collection[Trait]) -> str:
    return " ".join(trait.value for trait in Trait if trait in carried)


def _lines(connection: Connection, organisation_id: str, wave: Wave, carried: Collection[Trait]) -> list[str]:
    asked = questionnaires.get(connection, organisation_id=organisation_id, content_hash=wave.content_hash)
    line = rows.writer(asked, carried)
    found = [
        line(person.traits, person.chosen)
        for person in response_rows.read(connection, organisation_id=organisation_id, wave_id=wave.id)
        if is_in_rows(person.traits, carried)
    ]
    # Nobody can find out what the chances were.
    SystemRandom().shuffle(found)
    return [rows.header(asked, carried), *found]
