"""Reading for safety while people still answer. Off, unless a wave was prepared with it: then people are told first.

Only who looks after safety reads, the words alone, in no order, and each reading is recorded.
"""

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy import Connection

from relsurvey.actions import wave_at_hand
from relsurvey.collection.comment import MOST_EARLY_DAYS
from relsurvey.collection.wave import Wave, WaveState
from relsurvey.errors import BadInput, Refused
from relsurvey.people.permissions import Permission
from relsurvey.people.viewer import Viewer
from relsurvey.storage import early_reading, questionnaires, talk_settings, waves
from relsurvey.storage.database import Database
from relsurvey.storage.early_reading import EarlyWords


@dataclass(frozen=True, slots=True)
class Read:
    """What people wrote in an open wave: question in words → the words, new ones first. `days`: what they were told."""

    wave_name: str
    days: int
    words: Mapping[str, Sequence[EarlyWords]] = field(repr=False)


def arrange(db: Database, *, by: Viewer, wave_id: str, days: int | None) -> None:
    """Have what people write read within so many days, or by nobody before it closes (None). Only while it is a draft:
    whoever writes was told.

    Raises BadInput("early-days"), Refused("wave-not-draft" | "early-nobody-reads").
    """
    by.require(Permission.MANAGE_WAVES)
    if days is not None and not 1 <= days <= MOST_EARLY_DAYS:
        raise BadInput("early-days", most=MOST_EARLY_DAYS)
    with db.writing() as connection:
        wave_at_hand.find_draft(connection, by, wave_id)
        if days is not None and not talk_settings.who_reads(connection, by.organisation_id):
            raise Refused("early-nobody-reads")
        waves.change(connection, organisation_id=by.organisation_id, wave_id=wave_id, early_days=days)
        wave_at_hand.record(connection, by, "wave-early-reading-set", wave_id, days=days or 0)


def list_(db: Database, *, by: Viewer) -> tuple[Wave, ...]:
    """The open waves whose words this person may read now."""
    _require(by)
    with db.reading() as connection:
        known = waves.list_(connection, organisation_id=by.organisation_id)
    return tuple(wave for wave in known if _is_read_early(wave) and not by.unit_ids & set(wave.asked))


def read(db: Database, *, by: Viewer, wave_id: str, language: str) -> Read:
    """Everything that was sent or kept so far. That it was read, and by whom, is recorded.

    Raises Refused("early-off" | "comments-own-unit" | "comments-administrator").
    """
    _require(by)
    with db.writing() as connection:
        wave = wave_at_hand.find(connection, by.organisation_id, wave_id)
        if wave.early_days is None or not _is_read_early(wave):
            raise Refused("early-off")
        if by.unit_ids & set(wave.asked):
            raise Refused("comments-own-unit")
        found = early_reading.read(connection, organisation_id=by.organisation_id, wave_id=wave_id)
        wave_at_hand.record(connection, by, "comments-read-early", wave_id)
        return Read(wave.name, wave.early_days, _by_question(connection, by, wave, found, language))


def _by_question(
    connection: Connection, by: Viewer, wave: Wave, found: list[EarlyWords], language: str
) -> Mapping[str, Sequence[EarlyWords]]:
    questionnaire = questionnaires.get(connection, organisation_id=by.organisation_id, content_hash=wave.content_hash)
    # Anew each time: no place in the list is anybody's, and nothing ties what one person wrote to two questions.
    secrets.SystemRandom().shuffle(found)
    found.sort(key=lambda one: not one.new)
    said = questionnaire.words_in(language).questions
    return {
        said[question.id].text: own
        for question in questionnaire.questions
        if (own := tuple(one for one in found if one.question_id == question.id))
    }


def _is_read_early(wave: Wave) -> bool:
    return wave.state is WaveState.OPEN and wave.early_days is not None


def _require(by: Viewer) -> None:
    by.require(Permission.SAFEGUARD)
    # Nobody who runs a round sees what one person said in it.
    if by.may(Permission.MANAGE_WAVES):
        raise Refused("comments-administrator")
