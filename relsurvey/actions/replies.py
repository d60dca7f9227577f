"""Replies to what people said: written by one person, read by a second, then public; changed and taken back in sight.

A reply is no released table: it can name somebody. Its own rule is the second person, who reads it with names, contacts
and small numbers marked, and who is never the one who wrote it.
"""

import secrets
from dataclasses import replace
from datetime import date

from sqlalchemy import Connection

from relsurvey.actions import audit
from relsurvey.actions.comments import known_names
from relsurvey.actions.looked_over import LookedOver, looked_over
from relsurvey.actions.reply_at_hand import answered_wave, find, require_writer
from relsurvey.errors import BadInput, Refused
from relsurvey.people.permissions import Permission
from relsurvey.people.viewer import Viewer
from relsurvey.reporting.released import Group
from relsurvey.reporting.replies import (
    Content,
    Reply,
    State,
    Version,
    can_be_said,
    check_content,
    check_days,
    check_note,
)
from relsurvey.storage import agreed, replies
from relsurvey.storage.database import Database


def look_over(db: Database, *, by: Viewer, words: str, language: str) -> LookedOver:
    """Look words over as they are being written. Nothing is stored."""
    by.require(Permission.READ_REPLIES)
    with db.reading() as connection:
        return looked_over(words, language, known_names(connection, by))


def write(db: Database, *, by: Viewer, wave_id: str, group: Group, content: Content, today: date) -> str:
    """Write a reply and ask a second person to read it; its id.

    Raises NotAllowed("reply-other-service"), NotFound("not-published"), Refused("reply-not-shown"), BadInput as
    `check_content` does, and BadInput("reply-hard" | "reply-action").
    """
    require_writer(by, group)
    with db.writing() as connection:
        tidy = _checked(connection, by, (wave_id, group), content, today=today, promised=None)
        first = Version(1, tidy, State.WAITING, by.person_id, today)
        new = Reply(secrets.token_hex(16), wave_id, group, (first,))
        replies.add(connection, by.organisation_id, new)
        _record(connection, by, "reply-written", new)
    return new.id


def change(db: Database, *, by: Viewer, reply_id: str, content: Content, why: str = "", today: date) -> None:
    """Write a newer version. What is public stays until a second person has read the new one.

    `why` is needed once people have read a version. Raises as `write` does, and BadInput("reply-why-needed").
    """
    with db.writing() as connection:
        one = find(connection, by, reply_id, lock=True)
        require_writer(by, one.group)
        note = check_note(why, needed="reply-why-needed" if one.first_public_on else "")
        promised = one.newest.content.due
        tidy = _checked(connection, by, (one.wave_id, one.group), content, today=today, promised=promised)
        new = Version(one.newest.number + 1, tidy, State.WAITING, by.person_id, today, why=note)
        replies.add_version(connection, by.organisation_id, one.id, new)
        _record(connection, by, "reply-changed", one)


def decide(
    db: Database, *, by: Viewer, reply_id: str, number: int, agrees: bool, answer: str = "", today: date
) -> None:
    """As the second person: let people read the version that was read, or send it back with a note.

    Raises Refused("reply-same-person" | "reply-moved-on"), BadInput("reply-answer-needed").
    """
    by.require(Permission.READ_REPLIES)
    note = check_note(answer, needed="" if agrees else "reply-answer-needed")
    with db.writing() as connection:
        one = find(connection, by, reply_id, lock=True)
        if by.is_operator or one.newest.written_by == by.person_id:
            raise Refused("reply-same-person")
        if not one.waits or one.newest.number != number:
            raise Refused("reply-moved-on")
        state = State.PUBLIC if agrees else State.SENT_BACK
        decided = replace(one.newest, state=state, decided_by=by.person_id, decided_on=today, answer=note)
        replies.decide(connection, by.organisation_id, one.id, decided)
        _record(connection, by, "reply-made-public" if agrees else "reply-sent-back", one)


def withdraw(db: Database, *, by: Viewer, reply_id: str, why: str, today: date) -> None:
    """Take a reply back, at once: a page must not go on saying what is wrong. Its history stays.

    Raises Refused("reply-not-public"), BadInput("reply-why-needed").
    """
    with db.writing() as connection:
        one = find(connection, by, reply_id, lock=True)
        require_writer(by, one.group)
        note = check_note(why, needed="reply-why-needed")
        if one.public is None:
            raise Refused("reply-not-public")
        gone = Version(
            one.newest.number + 1, one.public.content, State.WITHDRAWN, by.person_id, today, note, decided_on=today
        )
        replies.add_version(connection, by.organisation_id, one.id, gone)
        _record(connection, by, "reply-withdrawn", one)


def set_days(db: Database, *, by: Viewer, days: int) -> None:
    """Change after how many days without a reply an administrator is told. Raises BadInput("reply-days")."""
    by.require(Permission.MANAGE_WAVES)
    with db.writing() as connection:
        replies.set_days(connection, by.organisation_id, check_days(days))
        audit.record(connection, by=by, organisation_id=by.organisation_id, what="reply-days-set", about={"days": days})


def _checked(
    connection: Connection,
    by: Viewer,
    about: tuple[str, Group],
    content: Content,
    *,
    today: date,
    promised: date | None,
) -> Content:
    """`about`: the wave and the group that it is a reply to."""
    wave_id, group = about
    wave = answered_wave(connection, by.organisation_id, wave_id)
    if group not in wave.groups or not can_be_said(content.you_said, wave.results(group), wave.themes_of(group)):
        raise Refused("reply-not-shown")
    tidy = check_content(content, languages=wave.languages, today=today, promised=promised)
    known = known_names(connection, by)
    if any(looked_over(words, language, known).must_mend for language, words in tidy.words.items()):
        raise BadInput("reply-hard")
    if tidy.action_id:
        action = agreed.action(connection, by.organisation_id, tidy.action_id)
        if action is None or not by.sees_unit(Permission.FOLLOW_ACTIONS, action.unit_id):
            raise BadInput("reply-action")
    return tidy


def _record(connection: Connection, by: Viewer, what: str, one: Reply) -> None:
    about = {"reply": one.id, "wave": one.wave_id, "breakdown": one.group.breakdown, "group": one.group.id}
    audit.record(connection, by=by, organisation_id=by.organisation_id, what=what, about=about)
