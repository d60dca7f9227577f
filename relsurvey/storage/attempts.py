"""Rows that count tries in a window of time. Which tries, and how many are too many, `actions.throttle` decides."""

from datetime import datetime, timedelta

from sqlalchemy import Connection, case, delete, update

from relsurvey.storage.inserting import insert_into
from relsurvey.storage.tables import attempt


def count_one(connection: Connection, key_hash: str, *, window: timedelta, now: datetime) -> int:
    """Count one try and return how many there were since the window began. A window that is over starts anew.

    One statement, so that tries made at the same moment are each counted.
    """
    over = attempt.c.window_start <= now - window
    statement = (
        insert_into(connection, attempt)
        .values(key_hash=key_hash, window_start=now, count=1)
        .on_conflict_do_update(
            index_elements=[attempt.c.key_hash],
            set_={
                "count": case((over, 1), else_=attempt.c.count + 1),
                "window_start": case((over, now), else_=attempt.c.window_start),
            },
        )
        .returning(attempt.c.count)
    )
    return int(connection.execute(statement).scalar_one())


def take_back_one(connection: Connection, key_hash: str) -> None:
    """Count one try less under one key."""
    mine = (attempt.c.key_hash == key_hash, attempt.c.count > 0)
    connection.execute(update(attempt).where(*mine).values(count=attempt.c.count - 1))


def forget(connection: Connection, key_hash: str) -> None:
    """Forget the tries under one key."""
    connection.execute(delete(attempt).where(attempt.c.key_hash == key_hash))


def forget_before(connection: Connection, moment: datetime) -> None:
    """Forget every window that began before the moment."""
    connection.execute(delete(attempt).where(attempt.c.window_start < moment))
