"""Rows of replies to what people said, with every version of them."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, insert, select, update

from relsurvey.reporting.released import Group
from relsurvey.reporting.replies import USUAL_DAYS, Content, Kind, Reply, State, Version, YouSaid
from relsurvey.storage.inserting import put
from relsurvey.storage.tables import reply, reply_setting, reply_version


def add(connection: Connection, organisation_id: str, new: Reply) -> None:
    """Store a reply with its first version."""
    connection.execute(
        insert(reply).values(
            organisation_id=organisation_id,
            id=new.id,
            wave_id=new.wave_id,
            breakdown=new.group.breakdown,
            group_id=new.group.id,
        )
    )
    add_version(connection, organisation_id, new.id, new.newest)


def add_version(connection: Connection, organisation_id: str, reply_id: str, new: Version) -> None:
    """Store a further version; those before it stay."""
    content = new.content
    connection.execute(
        insert(reply_version).values(
            organisation_id=organisation_id,
            reply_id=reply_id,
            number=new.number,
            state=new.state.value,
            kind=content.kind.value,
            question_id=content.you_said.question_id,
            option_id=content.you_said.option_id,
            theme_id=content.you_said.theme_id,
            words=dict(content.words),
            due=content.due,
            action_id=content.action_id,
            written_by=new.written_by,
            written_on=new.written_on,
            why=new.why,
            decided_by=new.decided_by,
            decided_on=new.decided_on,
            answer=new.answer,
        )
    )


def decide(connection: Connection, organisation_id: str, reply_id: str, decided: Version) -> None:
    """Fill in what the second person decided."""
    connection.execute(
        update(reply_version)
        .filter_by(organisation_id=organisation_id, reply_id=reply_id, number=decided.number)
        .values(
            state=decided.state.value,
            decided_by=decided.decided_by,
            decided_on=decided.decided_on,
            answer=decided.answer,
        )
    )


def get(connection: Connection, organisation_id: str, reply_id: str, *, lock: bool = False) -> Reply | None:
    """A reply, or None. With `lock` nobody else changes it meanwhile."""
    if lock:
        mine = (reply.c.organisation_id == organisation_id, reply.c.id == reply_id)
        connection.execute(select(reply.c.id).where(*mine).with_for_update())
    return next(iter(_find(connection, organisation_id, reply.c.id == reply_id)), None)


def list_(connection: Connection, organisation_id: str, *, wave_id: str = "") -> Sequence[Reply]:
    """Every reply to one wave, or to all, in the order in which they were begun."""
    return _find(connection, organisation_id, *((reply.c.wave_id == wave_id,) if wave_id else ()))


def days(connection: Connection, organisation_id: str) -> int:
    """After how many days without a reply somebody is told."""
    mine = select(reply_setting.c.days).where(reply_setting.c.organisation_id == organisation_id)
    return connection.scalar(mine) or USUAL_DAYS


def set_days(connection: Connection, organisation_id: str, days: int) -> None:
    """Change after how many days somebody is told."""
    put(connection, reply_setting, {"organisation_id": organisation_id, "days": days})


def _find(connection: Connection, organisation_id: str, *conditions: ColumnElement[bool]) -> Sequence[Reply]:
    found = connection.execute(select(reply).where(reply.c.organisation_id == organisation_id, *conditions)).all()
    same = (reply_version.c.organisation_id == reply.c.organisation_id) & (reply_version.c.reply_id == reply.c.id)
    versions = defaultdict[str, list[Version]](list)
    for row in connection.execute(
        select(reply_version)
        .join(reply, same)
        .where(reply.c.organisation_id == organisation_id, *conditions)
        .order_by(reply_version.c.reply_id, reply_version.c.number)
    ):
        versions[row.reply_id].append(_version(row))
    replies = [Reply(row.id, row.wave_id, Group(row.breakdown, row.group_id), tuple(versions[row.id])) for row in found]
    return sorted(replies, key=lambda one: (one.versions[0].written_on, one.id))


def _version(row: Row[Any]) -> Version:
    return Version(
        row.number,
        Content(
            YouSaid(row.question_id, row.option_id, row.theme_id), Kind(row.kind), row.words, row.due, row.action_id
        ),
        State(row.state),
        row.written_by,
        row.written_on,
        row.why,
        row.decided_by,
        row.decided_on,
        row.answer,
    )
