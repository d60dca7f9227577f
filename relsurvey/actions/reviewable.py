"""Which questionnaires can be put before reviewers: what a survey round can ask of people, as it is now.

The bundled ones, those of the organisation's own that have no faults, and what a prepared round asks: its questionnaire
may be none of these, such as one that carries the questions about replies.
"""

from collections.abc import Sequence

from relsurvey.actions import studio_rounds
from relsurvey.collection.wave import WaveState
from relsurvey.config import Settings
from relsurvey.people.permissions import Permission
from relsurvey.people.viewer import Viewer
from relsurvey.questionnaire.definition import Audience, Questionnaire
from relsurvey.storage import questionnaires as kept
from relsurvey.storage import reviews, waves
from relsurvey.storage.database import Database


def questionnaires(db: Database, settings: Settings, *, by: Viewer) -> Sequence[Questionnaire]:
    """Those for people whose wording was not reviewed yet, what prepared rounds ask first.

    FileProblems when a bundled one is damaged.
    """
    by.require(Permission.CO_PRODUCE)
    ours = {"organisation_id": by.organisation_id}
    with db.reading() as connection:
        drafts = [one for one in waves.list_(connection, **ours) if one.state is WaveState.DRAFT]
        asked = [kept.get(connection, **ours, content_hash=one.content_hash) for one in drafts]
        reviewed = {one.content_hash for one in reviews.list_(connection, **ours)}
    known = {one.content_hash: one for one in asked} | dict(studio_rounds.questionnaires(db, settings, by=by))
    return [one for one in known.values() if one.audience is not Audience.STAFF and one.content_hash not in reviewed]
