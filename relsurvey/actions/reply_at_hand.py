"""What every action on replies stands on: whose they are, the results that they answer, what may be said of them."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Connection

from relsurvey.actions import languages, wave_at_hand
from relsurvey.collection.plan import BreakdownKind
from relsurvey.errors import NotAllowed, NotFound, Refused
from relsurvey.people.permissions import Permission
from relsurvey.people.viewer import Viewer
from relsurvey.questionnaire.definition import Questionnaire
from relsurvey.reporting import publication as frozen
from relsurvey.reporting.public_results import PublicResults, group_name, may_be_public, public_groups
from relsurvey.reporting.released import WHOLE, Group, Publication
from relsurvey.reporting.replies import Reply
from relsurvey.storage import publications, questionnaires, replies, themes
from relsurvey.storage.database import Database


@dataclass(frozen=True, slots=True)
class Answered:
    """A published wave that people can be replied to about. `groups` are those whose results may have a page.

    `themes`: id → name, of those that enough people wrote about. `languages`: those that words can be in, the first
    always.
    """

    publication: Publication
    questionnaire: Questionnaire
    groups: tuple[Group, ...]
    themes: Mapping[str, str]
    languages: tuple[str, ...]

    def results(self, group: Group) -> PublicResults:
        """The results of one group."""
        return PublicResults(self.publication, self.questionnaire, group, self.name(group))

    def name(self, group: Group) -> str:
        """The group's name; empty for the whole organisation."""
        return group_name(self.publication, group)

    def themes_of(self, group: Group) -> Mapping[str, str]:
        """The themes that a reply to this group may name: they are counted for the whole organisation only."""
        return self.themes if group == WHOLE else {}


def answered_wave(connection: Connection, organisation_id: str, wave_id: str) -> Answered:
    """The wave. Raises NotFound("not-published"), Refused("reply-staff-survey")."""
    ours = {"organisation_id": organisation_id}
    stored = publications.latest(connection, **ours, wave_id=wave_id)
    if stored is None:
        raise NotFound("not-published")
    publication = frozen.thaw(*stored)
    asked = questionnaires.get(connection, **ours, content_hash=publication.questionnaire_hash)
    if not may_be_public(asked):
        raise Refused("reply-staff-survey")
    offered = languages.offered(connection, questionnaire=asked, **ours)
    shown = said_themes(connection, organisation_id, wave_id)
    return Answered(publication, asked, public_groups(publication), shown, offered)


def said_themes(connection: Connection, organisation_id: str, wave_id: str) -> dict[str, str]:
    """Theme id → name, of those that so many people wrote about that it names nobody: never how many."""
    ours = {"organisation_id": organisation_id, "wave_id": wave_id}
    wave = wave_at_hand.find(connection, organisation_id, wave_id)
    counted = themes.tallies(connection, **ours, asked=wave.asked)
    questions = {question for _, question in counted}

    def most(theme_id: str) -> int:
        """People who wrote about it to one question: the same person may write to several."""
        by_question = (
            sum(tally.people.get(theme_id, 0) for (_, asked), tally in counted.items() if asked == question)
            for question in questions
        )
        return max(by_question, default=0)

    return {one.id: one.name for one in themes.list_(connection, **ours) if most(one.id) >= wave.threshold}


def may_write(by: Viewer, group: Group) -> bool:
    """Whether somebody may reply to the people of a group: for units only, whoever answers for them may."""
    if by.is_operator:
        return False
    if group.breakdown == BreakdownKind.UNIT:
        return by.sees_unit(Permission.WRITE_REPLIES, group.id)
    return by.sees_every_unit(Permission.WRITE_REPLIES)


def require_writer(by: Viewer, group: Group) -> None:
    """Raise NotAllowed unless the person may reply to the people of this group."""
    by.require(Permission.WRITE_REPLIES)
    if not may_write(by, group):
        raise NotAllowed("reply-other-service")


def sees(by: Viewer, one: Reply) -> bool:
    """Whether somebody may read a reply: what waits, so that they can be the second person, and what is public."""
    everything = may_write(by, one.group) or by.sees_every_unit(Permission.READ_REPLIES)
    return by.may(Permission.READ_REPLIES) and (everything or one.waits or one.public is not None)


def find(connection: Connection, by: Viewer, reply_id: str, *, lock: bool = False) -> Reply:
    """The reply. Raises NotFound("reply-not-found")."""
    by.require(Permission.READ_REPLIES)
    found = replies.get(connection, by.organisation_id, reply_id, lock=lock)
    if found is None or not sees(by, found):
        raise NotFound("reply-not-found")
    return found


def open_wave(db: Database, *, by: Viewer, wave_id: str) -> Answered:
    """The wave, for somebody who writes or reads replies."""
    by.require(Permission.READ_REPLIES)
    with db.reading() as connection:
        return answered_wave(connection, by.organisation_id, wave_id)
