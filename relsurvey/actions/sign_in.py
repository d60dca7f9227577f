"""Signing in and out, and choosing one's own password. Sessions live in the database: ending one ends it everywhere."""

import hashlib
import secrets
from datetime import datetime, timedelta

from sqlalchemy import Connection

from relsurvey.actions import audit, passwords, throttle
from relsurvey.config import Settings
from relsurvey.errors import BadInput, NotAllowed, Refused
from relsurvey.people import names, passphrases, sessions
from relsurvey.people.viewer import Viewer
from relsurvey.storage import attempts, organisations, people, staff_sessions
from relsurvey.storage.database import Database
from relsurvey.storage.people import Account

WINDOW = timedelta(minutes=15)
#: For one name from one address: enough for somebody who is not sure which password it was.
TRIES_AT_A_NAME = 10
#: For one address, whatever the names: enough for a whole team behind one connection.
TRIES_FROM_AN_ADDRESS = 60


def sign_in(db: Database, settings: Settings, *, username: str, password: str, address: str, now: datetime) -> str:
    """Check a password and open a session; returns its id, which only the browser keeps.

    Raises BadInput("sign-in-failed"), the same for every reason, or Refused("too-many-tries").
    Tries are counted by address, so nobody can keep somebody else out from another one.
    """
    name = names.normalise(username)
    here = throttle.network(address)
    name_here = f"{name}\0{here}"
    with db.writing() as connection:
        few = _allow(connection, settings, what="sign-in address", key=here, limit=TRIES_FROM_AN_ADDRESS, now=now)
        few &= _allow(connection, settings, what="sign-in name", key=name_here, limit=TRIES_AT_A_NAME, now=now)
    if not few:
        raise Refused("too-many-tries")
    with db.reading() as connection:
        account = people.account(connection, name)
    # Outside any transaction: the check takes a quarter of a second, and others want to write.
    right = passwords.matches(account, password)
    with db.writing() as connection:
        session_id = _start(connection, account, now=now) if account and right else None
        if session_id:
            throttle.forgive(connection, settings, what="sign-in name", key=name_here)
            _sweep(connection, now=now)
        else:
            _note(connection, account, what="sign-in-failed")
    if session_id is None:
        raise BadInput("sign-in-failed")
    return session_id


def viewer(db: Database, *, session_id: str, now: datetime) -> Viewer | None:
    """Whose session this is, or None when it has ended. Asked at every click, so it ends at the next one."""
    if not session_id:
        return None
    id_hash = _hash(session_id)
    with db.reading() as connection:
        session = staff_sessions.find(connection, id_hash, now=now)
        if session is None:
            return None
        person = people.get(connection, organisation_id=session.organisation_id, person_id=session.person_id)
    if person is None or (now - session.seen_at >= sessions.TOUCH_EVERY and not _touch(db, id_hash, now=now)):
        return None
    return Viewer(
        organisation_id=person.organisation_id,
        person_id=person.id,
        name=person.name,
        roles=frozenset() if person.must_change else person.roles,
        unit_ids=person.unit_ids,
        must_change=person.must_change,
    )


def sign_out(db: Database, *, session_id: str) -> None:
    """End the session, in every tab that uses it. Nothing happens when it has ended already."""
    if session_id:
        with db.writing() as connection:
            staff_sessions.end(connection, _hash(session_id))


def change_password(db: Database, settings: Settings, *, session_id: str, current: str, new: str, now: datetime) -> str:
    """Store the password that a signed-in person chose, end all their sessions, and open a new one for this browser.

    Raises BadInput when the current password is wrong or the new one is too easy, Refused after too many tries.
    """
    me = viewer(db, session_id=session_id, now=now)
    if me is None:
        raise NotAllowed("sign-in-needed")
    with db.writing() as connection:
        few = _allow(connection, settings, what="password", key=me.person_id, limit=TRIES_AT_A_NAME, now=now)
        account = people.account_of(connection, organisation_id=me.organisation_id, person_id=me.person_id)
    if not few:
        raise Refused("too-many-tries")
    if account is None or not passwords.matches(account, current):
        raise BadInput("password-wrong")
    if new == current:
        raise BadInput("password-same")
    passphrases.check_new(new, username=account.username)
    password_hash = passwords.make_hash(new)
    with db.writing() as connection:
        organisations.hold(connection, me.organisation_id)
        # Ended meanwhile, perhaps because an administrator marked this person as left.
        if not staff_sessions.touch(connection, _hash(session_id), now=now):
            raise NotAllowed("sign-in-needed")
        _store_own(connection, me, password_hash=password_hash)
        return _open(connection, account, now=now)


def _store_own(connection: Connection, me: Viewer, *, password_hash: str) -> None:
    mine = {"organisation_id": me.organisation_id, "person_id": me.person_id}
    people.set_password(connection, **mine, password_hash=password_hash, must_change=False)
    staff_sessions.end_all(connection, **mine)
    audit.record(
        connection,
        by=me,
        organisation_id=me.organisation_id,
        what="password-changed",
        about={"person": me.person_id},
    )


def _start(connection: Connection, checked: Account, *, now: datetime) -> str | None:
    """Open a session, unless the person left or got another password while the old one was being checked."""
    organisations.hold(connection, checked.organisation_id)
    if people.account(connection, checked.username) != checked:
        return None
    _note(connection, checked, what="signed-in")
    return _open(connection, checked, now=now)


def _open(connection: Connection, account: Account, *, now: datetime) -> str:
    session_id = secrets.token_urlsafe(32)
    staff_sessions.start(
        connection,
        _hash(session_id),
        organisation_id=account.organisation_id,
        person_id=account.person_id,
        now=now,
    )
    return session_id


def _touch(db: Database, id_hash: str, *, now: datetime) -> bool:
    with db.writing() as connection:
        return staff_sessions.touch(connection, id_hash, now=now)


def _sweep(connection: Connection, *, now: datetime) -> None:
    staff_sessions.forget_ended(connection, now=now)
    attempts.forget_before(connection, now - throttle.KEPT)


def _note(connection: Connection, account: Account | None, *, what: str) -> None:
    """Note a sign-in. An unknown name is not kept: people type passwords there by mistake."""
    audit.record(
        connection,
        by=None,
        organisation_id=account.organisation_id if account else "",
        what=what,
        about={"person": account.person_id if account else ""},
    )


def _allow(connection: Connection, settings: Settings, *, what: str, key: str, limit: int, now: datetime) -> bool:
    return throttle.allow(connection, settings, what=what, key=key, limit=limit, window=WINDOW, now=now)


def _hash(session_id: str) -> str:
    return hashlib.sha256(session_id.encode()).hexdigest()
