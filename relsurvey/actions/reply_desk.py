"""What staff see of replies: the waves that ask for them, what waits for a second person, what has waited too long."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import Connection

from relsurvey.actions.reply_at_hand import find, may_write, sees
from relsurvey.collection.wave import Wave
from relsurvey.people.permissions import Permission
from relsurvey.people.viewer import Viewer
from relsurvey.questionnaire.joined import main_part
from relsurvey.reporting import publication as frozen
from relsurvey.reporting.public_results import group_name, may_be_public, public_groups
from relsurvey.reporting.released import Group, Publication
from relsurvey.reporting.replies import Content, Reply, overdue_since
from relsurvey.storage import people, publications, questionnaires, replies, waves
from relsurvey.storage.database import Database


@dataclass(frozen=True, slots=True)
class Waits:
    """People of a group who have waited too long for a reply to what they said. `name` is empty for the whole."""

    wave_id: str
    wave_name: str
    group: Group
    name: str
    since: date


@dataclass(frozen=True, slots=True)
class Published:
    """A reply that people can read now: to whom, what it says, since when. For evidence of what came of a wave."""

    reply_id: str
    wave_id: str
    wave_name: str
    group: Group
    group_name: str
    content: Content = field(repr=False)
    on: date
    changed: bool


def names(db: Database, *, by: Viewer) -> Mapping[str, str]:
    """Person id → name, for whoever reads who wrote and read a reply."""
    by.require(Permission.READ_REPLIES)
    with db.reading() as connection:
        return {one.id: one.name for one in people.list_(connection, by.organisation_id)}


def published_waves(db: Database, *, by: Viewer) -> Mapping[str, str]:
    """Wave id → name of the waves whose people can be replied to, the newest first."""
    by.require(Permission.READ_REPLIES)
    with db.reading() as connection:
        return {wave.id: wave.name for wave, _ in _answerable(connection, by.organisation_id)}


def get(db: Database, *, by: Viewer, reply_id: str) -> Reply:
    """A reply with every version. Raises NotFound("reply-not-found")."""
    with db.reading() as connection:
        return find(connection, by, reply_id)


def of_wave(db: Database, *, by: Viewer, wave_id: str) -> Sequence[Reply]:
    """The replies to a wave that the person may read."""
    by.require(Permission.READ_REPLIES)
    with db.reading() as connection:
        return [one for one in replies.list_(connection, by.organisation_id, wave_id=wave_id) if sees(by, one)]


def waiting(db: Database, *, by: Viewer) -> Sequence[Reply]:
    """The replies that this person could be the second one to read."""
    by.require(Permission.READ_REPLIES)
    with db.reading() as connection:
        found = replies.list_(connection, by.organisation_id)
    return [one for one in found if one.waits and one.newest.written_by != by.person_id]


def days(db: Database, *, by: Viewer) -> int:
    """After how many days without a reply an administrator is told."""
    by.require(Permission.READ_REPLIES)
    with db.reading() as connection:
        return replies.days(connection, by.organisation_id)


def overdue(db: Database, *, by: Viewer, today: date) -> Sequence[Waits]:
    """Groups whose people wait too long, of those that the person may reply to.

    Only the newest wave of a questionnaire asks: once people were asked again, the earlier one is over.
    """
    by.require(Permission.READ_REPLIES)
    with db.reading() as connection:
        newest: dict[str, tuple[Wave, str]] = {}
        for wave, content_hash in _answerable(connection, by.organisation_id):
            newest.setdefault(main_part(wave.questionnaire_id), (wave, content_hash))
        waiting_days = replies.days(connection, by.organisation_id)
        known = replies.list_(connection, by.organisation_id)
        return [
            one
            for wave, content_hash in newest.values()
            for one in _overdue(connection, by, (wave, content_hash), known, days=waiting_days, today=today)
        ]


def published(
    db: Database, *, by: Viewer, since: date, until: date, groups: Sequence[Group] | None = None
) -> Sequence[Published]:
    """The replies that people can read now and that became public from `since` to `until`, the oldest first.

    `groups`: of these alone. For whoever may view results; what is public may be read by everybody.
    """
    by.require(Permission.VIEW_RESULTS)
    with db.reading() as connection:
        known = {wave.id: (wave, one) for wave, one in _answerable(connection, by.organisation_id)}
        found = [
            _published(connection, by.organisation_id, one, *known[one.wave_id])
            for one in replies.list_(connection, by.organisation_id)
            if one.public and one.wave_id in known and (groups is None or one.group in groups)
        ]
    return sorted((one for one in found if since <= one.on <= until), key=lambda one: (one.on, one.reply_id))


def _published(connection: Connection, organisation_id: str, one: Reply, wave: Wave, content_hash: str) -> Published:
    now, first = one.public, one.first_public_on
    if now is None or first is None or now.decided_on is None:
        raise ValueError("only what is public")
    name = group_name(_thawed(connection, organisation_id, wave.id, content_hash), one.group)
    return Published(one.id, wave.id, wave.name, one.group, name, now.content, first, now.decided_on != first)


def _overdue(
    connection: Connection,
    by: Viewer,
    published_wave: tuple[Wave, str],
    known: Sequence[Reply],
    *,
    days: int,
    today: date,
) -> Iterator[Waits]:
    wave, content_hash = published_wave
    publication = _thawed(connection, by.organisation_id, wave.id, content_hash)
    first = publications.first_day(connection, organisation_id=by.organisation_id, wave_id=wave.id)
    for group in public_groups(publication):
        if not may_write(by, group):
            continue
        ours = [one for one in known if one.wave_id == wave.id and one.group == group]
        since = overdue_since(first, ours, days=days, today=today)
        if since:
            yield Waits(wave.id, wave.name, group, group_name(publication, group), since)


def _answerable(connection: Connection, organisation_id: str) -> Iterator[tuple[Wave, str]]:
    """Published waves that asked people, with the hash of the publication; the newest first."""
    hashes = publications.newest_hashes(connection, organisation_id=organisation_id)
    for wave in waves.list_(connection, organisation_id=organisation_id):
        if wave.id in hashes and _asked_people(connection, organisation_id, wave.content_hash):
            yield wave, hashes[wave.id]


def _asked_people(connection: Connection, organisation_id: str, content_hash: str) -> bool:
    asked = questionnaires.get(connection, organisation_id=organisation_id, content_hash=content_hash)
    return may_be_public(asked)


_kept: dict[tuple[str, str], Publication] = {}
_MOST_KEPT = 32


def _thawed(connection: Connection, organisation_id: str, wave_id: str, content_hash: str) -> Publication:
    """A publication, read once a process: it never changes, and its hash names it."""
    key = (organisation_id, content_hash)
    if known := _kept.get(key):
        return known
    stored = publications.latest(connection, organisation_id=organisation_id, wave_id=wave_id)
    if stored is None:
        raise ValueError("a published wave has a publication")
    thawed = frozen.thaw(*stored)
    # Another thread may empty it at any time: what is given back is never looked up in it again.
    if len(_kept) >= _MOST_KEPT:
        _kept.clear()
    _kept[key] = thawed
    return thawed
