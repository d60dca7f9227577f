"""Which questionnaires can be put before reviewers: what a survey round can ask of people, as it is now.

The bundled ones, those of the organisation's own that have no faults, and two that are none of these: what a prepared
round asks, such as a questionnaire that carries the questions about replies; and these questions as young people are
asked them. Such a round is made and opened in one step, so there is no draft of it to review.
"""

from collections.abc import Collection, Sequence

from relsurvey.actions import reply_asking, studio_rounds
from relsurvey.collection.wave import WaveState
from relsurvey.config import Settings
from relsurvey.errors import NotFound
from relsurvey.people.permissions import Permission
from relsurvey.people.viewer import Viewer
from relsurvey.questionnaire.definition import Audience, Questionnaire
from relsurvey.questionnaire.joined import for_audience
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
        rounds = waves.list_(connection, **ours)
        asked = {one.id: kept.get(connection, **ours, content_hash=one.content_hash) for one in rounds}
        reviewed = {one.content_hash for one in reviews.list_(connection, organisation_id=by.organisation_id)}
    prepared = [asked[one.id] for one in rounds if one.state is WaveState.DRAFT]
    bundled = dict(studio_rounds.questionnaires(db, settings, by=by))
    about_replies = _about_replies(settings, {one.audience for one in asked.values()})
    known = {one.content_hash: one for one in prepared} | bundled | {one.content_hash: one for one in about_replies}
    return [one for one in known.values() if one.audience is not Audience.STAFF and one.content_hash not in reviewed]


def _about_replies(settings: Settings, audiences: Collection[Audience]) -> Sequence[Questionnaire]:
    """The questions about replies, for each of those who are asked something here."""
    try:
        main = reply_asking.questionnaire(settings)
    except NotFound:
        return ()
    return [for_audience(main, one) for one in Audience if one in audiences]
