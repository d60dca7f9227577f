"""The page of results for the people who answered: a person shows it and puts it away; who has its address reads it.

It is made from the newest publication each time it is asked for, so that a correction takes the place of what it was.
"""

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from sqlalchemy import Connection

from relsurvey.actions import audit, coproduction, languages
from relsurvey.actions.reply_at_hand import said_themes
from relsurvey.collection.link import new_typed_token, read_typed_token
from relsurvey.collection.plan import BreakdownKind
from relsurvey.collection.unit import Organisation
from relsurvey.coproduction.record import Record
from relsurvey.errors import BadInput, NotFound, Refused
from relsurvey.people.permissions import Permission
from relsurvey.people.viewer import Viewer
from relsurvey.questionnaire.definition import Questionnaire
from relsurvey.questionnaire.joined import main_part
from relsurvey.reporting import publication as frozen
from relsurvey.reporting.headlines import Headlines
from relsurvey.reporting.public_results import PublicPage, PublicResults, group_name, may_be_public, public_groups
from relsurvey.reporting.released import WHOLE, Group, Publication
from relsurvey.reporting.replies import PublicReply, public_replies
from relsurvey.storage import (
    headlines,
    organisations,
    public_results,
    publications,
    questionnaires,
    replies,
    reply_asking,
)
from relsurvey.storage.database import Database

LONGEST = 500


@dataclass(frozen=True, slots=True)
class Opened:
    """What is behind an address: whose results, what is shown of them, the languages to read them in, the replies.

    `asking`: name of a service → the open link at which its people can say whether the replies are enough.
    `made`: how people helped to make the questions; None where nobody did.
    """

    organisation: Organisation
    results: PublicResults
    languages: tuple[str, ...]
    headlines: Headlines
    next_words: str
    replies: tuple[PublicReply, ...] = ()
    asking: Mapping[str, str] = field(default_factory=dict, repr=False)
    made: Record | None = None


def pages(db: Database, *, by: Viewer, wave_id: str) -> Sequence[PublicPage]:
    """The pages of a wave, those that were put away too; of units, those that the person may see."""
    by.require(Permission.VIEW_RESULTS)
    with db.reading() as connection:
        found = public_results.list_(connection, organisation_id=by.organisation_id, wave_id=wave_id)
    return [page for page in found if _sees(by, page.group)]


def languages_of(db: Database, *, by: Viewer, questionnaire: Questionnaire) -> tuple[str, ...]:
    """The languages that pages and posters of this survey are offered in."""
    by.require(Permission.VIEW_RESULTS)
    with db.reading() as connection:
        return languages.offered(connection, organisation_id=by.organisation_id, questionnaire=questionnaire)


def show(db: Database, *, by: Viewer, wave_id: str, group: Group, next_words: str = "") -> PublicPage:
    """Make the page of a group, or show it again at the address that it had; `next_words` take the place of others.

    Raises NotFound("not-published"), Refused("public-results-staff" | "public-results-nothing"), BadInput.
    """
    by.require(Permission.PUBLISH)
    tidy = " ".join(next_words.split())
    if len(tidy) > LONGEST:
        raise BadInput("public-results-words", most=LONGEST)
    with db.writing() as connection:
        publication = _publication(connection, by.organisation_id, wave_id)
        if not may_be_public(_asked(connection, publication, by.organisation_id)):
            raise Refused("public-results-staff")
        if group not in public_groups(publication):
            raise Refused("public-results-nothing")
        token = new_typed_token(secrets.randbelow)
        wanted = PublicPage(by.organisation_id, wave_id, group, token, shown=True, next_words=tidy)
        if not public_results.add_if_free(connection, wanted):
            wanted = replace(wanted, token=_page(connection, by, wave_id, group).token)
            public_results.change(connection, wanted)
        _record(connection, by, "public-results-shown", wanted)
    return wanted


def put_away(db: Database, *, by: Viewer, wave_id: str, group: Group) -> None:
    """Show the page no more; its address says so. Raises NotFound("public-results-not-found")."""
    by.require(Permission.PUBLISH)
    with db.writing() as connection:
        page = _page(connection, by, wave_id, group)
        public_results.change(connection, replace(page, shown=False))
        _record(connection, by, "public-results-put-away", page)


def open_(db: Database, *, token: str) -> Opened:
    """What whoever has the address may read. Nobody has to be signed in.

    Raises NotFound("public-results-not-found"), Refused("public-results-put-away" | "publication-damaged").
    """
    with db.reading() as connection:
        page = public_results.by_token(connection, read_typed_token(token))
        if page is None:
            raise NotFound("public-results-not-found")
        if not page.shown:
            raise Refused("public-results-put-away")
        return _opened(connection, page)


def _opened(connection: Connection, page: PublicPage) -> Opened:
    ours = {"organisation_id": page.organisation_id}
    publication = _publication(connection, page.organisation_id, page.wave_id)
    asked = _asked(connection, publication, page.organisation_id)
    organisation = organisations.get(connection, page.organisation_id)
    if organisation is None:
        raise NotFound("public-results-not-found")
    if page.group not in public_groups(publication):
        # A correction left the group out, or hides all of it.
        raise Refused("public-results-put-away")
    results = PublicResults(publication, asked, page.group, group_name(publication, page.group))
    return Opened(
        organisation,
        results,
        languages.offered(connection, questionnaire=asked, **ours),
        headlines.get(connection, questionnaire_id=main_part(asked.id), **ours),
        page.next_words,
        _replies(connection, page, results),
        reply_asking.open_links(connection, page.organisation_id, page.wave_id, page.group),
        coproduction.record_of(connection, content_hash=publication.questionnaire_hash, **ours),
    )


def _replies(connection: Connection, page: PublicPage, results: PublicResults) -> tuple[PublicReply, ...]:
    found = replies.list_(connection, page.organisation_id, wave_id=page.wave_id)
    about_themes = any(one.public and one.public.content.you_said.theme_id for one in found)
    known = said_themes(connection, page.organisation_id, page.wave_id) if about_themes else {}
    return public_replies(found, results, known if page.group == WHOLE else {})


def _sees(by: Viewer, group: Group) -> bool:
    return group.breakdown != BreakdownKind.UNIT or by.sees_unit(Permission.VIEW_RESULTS, group.id)


def _publication(connection: Connection, organisation_id: str, wave_id: str) -> Publication:
    stored = publications.latest(connection, organisation_id=organisation_id, wave_id=wave_id)
    if stored is None:
        raise NotFound("not-published")
    return frozen.thaw(*stored)


def _asked(connection: Connection, publication: Publication, organisation_id: str) -> Questionnaire:
    return questionnaires.get(connection, organisation_id=organisation_id, content_hash=publication.questionnaire_hash)


def _page(connection: Connection, by: Viewer, wave_id: str, group: Group) -> PublicPage:
    pages = public_results.list_(connection, organisation_id=by.organisation_id, wave_id=wave_id)
    found = next((page for page in pages if page.group == group), None)
    if found is None:
        raise NotFound("public-results-not-found")
    return found


def _record(connection: Connection, by: Viewer, what: str, page: PublicPage) -> None:
    about = {"wave": page.wave_id, "breakdown": page.group.breakdown, "group": page.group.id}
    audit.record(connection, by=by, organisation_id=by.organisation_id, what=what, about=about)
