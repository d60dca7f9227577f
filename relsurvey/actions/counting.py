"""Counts a wave as it closes, once: whoever takes their answers out later changes nothing that is published."""

from sqlalchemy import Connection

from relsurvey.collection.wave import Wave
from relsurvey.reporting.tallies import Tally
from relsurvey.storage import questionnaires, tallies


def tally_at_close(connection: Connection, organisation_id: str, wave: Wave) -> Tally:
    """The tally of a closed wave: the one that was kept, or made and kept now."""
    mine = {"organisation_id": organisation_id, "wave_id": wave.id}
    if found := tallies.kept(connection, **mine):
        return found
    questionnaire = questionnaires.get(connection, organisation_id=organisation_id, content_hash=wave.content_hash)
    counted = tallies.tally(connection, **mine, questionnaire=questionnaire, asked=wave.asked, asked_of=wave.asked_of)
    tallies.keep(connection, **mine, counted=counted)
    return counted
