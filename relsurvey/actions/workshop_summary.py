"""What a team tells the people it supports: easy words for each action, as a file to hand out and as a plain page."""

import secrets
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import Connection

from relsurvey.actions import audit, workshop_minutes
from relsurvey.actions.printed_pictures import printed_pictures
from relsurvey.actions.workshops import find, record
from relsurvey.collection.link import new_typed_token, read_typed_token
from relsurvey.documents import easy_summary, pdf
from relsurvey.documents.files import DocumentKind
from relsurvey.errors import NotFound, Refused
from relsurvey.i18n.catalogue import catalogue, languages
from relsurvey.i18n.phrases import day
from relsurvey.people.viewer import Viewer
from relsurvey.storage import agreed as agreements
from relsurvey.storage import summaries, workshops
from relsurvey.storage.database import Database
from relsurvey.workshop.minutes import Minutes
from relsurvey.workshop.standing import Phase
from relsurvey.workshop.summary import BETTER, WELL, Passage, Summary, check_words
from relsurvey.workshop.workshop import Action, Workshop

#: Once the room plans its actions there is something to tell.
OPEN_IN = frozenset({Phase.ACTING, Phase.CLOSED})


@dataclass(frozen=True, slots=True)
class Told:
    """What whoever has the address may read: passages of easy words with pictures, and from whom they are."""

    organisation_id: str
    organisation_name: str
    language: str
    passages: tuple[Passage, ...]
    demo: bool


def get(db: Database, *, by: Viewer, workshop_id: str) -> Summary:
    """The summary as it stands. Raises NotFound("workshop-not-found")."""
    with db.reading() as connection:
        return summaries.get(connection, workshops.key_of(find(connection, by, workshop_id)))


def keep(db: Database, *, by: Viewer, workshop_id: str, words: Mapping[str, str], language: str) -> None:
    """Keep the easy words, hard ones too: a draft. A page that is shown must stay easy.

    Raises BadInput as `check_words`, Refused("workshop-not-now" | "workshop-summary-empty" | "workshop-summary-hard").
    """
    with db.writing() as connection:
        one = _open(connection, by, workshop_id)
        known = [action.id for action in _actions(connection, one)]
        tidy = check_words(words, actions=known, language=language, languages=languages())
        changed = replace(summaries.get(connection, workshops.key_of(one)), words=tidy, language=language)
        if changed.shown:
            changed.require_easy()
        summaries.keep(connection, workshops.key_of(one), changed)
        record(connection, by, "workshop-summary-kept", one.id)


def show(db: Database, *, by: Viewer, workshop_id: str) -> str:
    """Show the summary as a page; the token of its address, which stays the same. Raises as `keep`."""
    with db.writing() as connection:
        one = _open(connection, by, workshop_id)
        now = summaries.get(connection, workshops.key_of(one))
        now.require_easy()
        shown = replace(now, shown=True, token=now.token or new_typed_token(secrets.randbelow))
        summaries.keep(connection, workshops.key_of(one), shown)
        record(connection, by, "workshop-summary-shown", one.id)
    return shown.token


def put_away(db: Database, *, by: Viewer, workshop_id: str) -> None:
    """Show the page no more; its address says so."""
    with db.writing() as connection:
        one = _open(connection, by, workshop_id)
        now = summaries.get(connection, workshops.key_of(one))
        summaries.keep(connection, workshops.key_of(one), replace(now, shown=False))
        record(connection, by, "workshop-summary-put-away", one.id)


def file(db: Database, *, by: Viewer, workshop_id: str, today: date) -> bytes:
    """The summary as a PDF to hand out. Noted in the log. Raises as `show`."""
    with db.reading() as connection:
        one = _open(connection, by, workshop_id)
        summary = summaries.get(connection, workshops.key_of(one))
        summary.require_easy()
        told = workshop_minutes.read(connection, one, summary.language)
        pictures = printed_pictures(connection, by.organisation_id)
        found = tuple(_passages(told, summary))
    say = catalogue(summary.language)
    content = pdf.write(easy_summary.document(told, found, made_on=today, picture=pictures, say=say))
    about = {"workshop": workshop_id, "version": "easy-read", "kind": DocumentKind.PDF.value}
    audit.taken_out(db, by=by, what=workshop_minutes.TAKEN_OUT, about=about)
    return content


def open_(db: Database, *, token: str) -> Told:
    """What whoever has the address may read. Raises NotFound("talked-not-found"), Refused("talked-put-away")."""
    with db.reading() as connection:
        found = summaries.by_token(connection, read_typed_token(token))
        one = workshops.get(connection, found[0]) if found else None
        if found is None or one is None:
            raise NotFound("talked-not-found")
        if not found[1].shown:
            raise Refused("talked-put-away")
        told = workshop_minutes.read(connection, one, found[1].language)
    return Told(
        one.organisation_id,
        told.organisation_name,
        found[1].language,
        tuple(_passages(told, found[1])),
        told.demo or one.dry_run,
    )


def _passages(told: Minutes, summary: Summary) -> Iterator[Passage]:
    say, words = catalogue(summary.language), summary.words
    when = told.workshop.closed_on or told.workshop.plan.held_on
    met = [
        *([say("talked-place", place=told.unit_name)] if told.unit_name else []),
        *([say("talked-when", date=day(when, summary.language))] if when else []),
        *say("talked-met").splitlines(),
    ]
    yield Passage("staff", say("talked-met-heading"), tuple(met))
    if WELL in words:
        yield Passage("good-at", say("talked-well-heading"), tuple(words[WELL].splitlines()))
    if BETTER in words:
        yield Passage("ideas", say("talked-better-heading"), tuple(words[BETTER].splitlines()))
    for one in told.actions:
        if one.id in words:
            until = say("talked-until", date=day(one.about.due, summary.language))
            yield Passage("go-on", say("talked-do-heading"), (*words[one.id].splitlines(), until))
    yield Passage("talk", say("talked-tell-heading"), tuple(say("talked-tell").splitlines()))


def _open(connection: Connection, by: Viewer, workshop_id: str) -> Workshop:
    one = find(connection, by, workshop_id)
    if one.standing.phase not in OPEN_IN:
        raise Refused("workshop-not-now")
    return one


def _actions(connection: Connection, one: Workshop) -> list[Action]:
    return list(agreements.actions(connection, one.organisation_id, workshop_id=one.id))
