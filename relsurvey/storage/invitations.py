"""Rows of invitations. A link is stored as the hash of its secret part only."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Connection, func, insert, select, update

from relsurvey.collection.asked import Where
from relsurvey.storage import fieldwork
from relsurvey.storage.fieldwork import Fieldwork
from relsurvey.storage.inserting import insert_if_free
from relsurvey.storage.tables import invitation


class Kind(StrEnum):
    """Single: for one person and one response. Open: for anyone who has the link or hears its code."""

    SINGLE = "single"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Invitation:
    """An invitation and the wave it leads to. `started` is set for single links only."""

    id: str
    unit_id: str
    client_group: str
    kind: Kind
    started: bool
    fieldwork: Fieldwork


@dataclass(frozen=True, slots=True)
class NewInvitation:
    """What is stored about an invitation; `spoken_code` for open ones only."""

    id: str
    unit_id: str
    kind: Kind
    token_hash: str
    spoken_code: str | None = None
    client_group: str = ""


def by_token(connection: Connection, token_hash: str, *, lock: bool = False) -> Invitation | None:
    """The invitation of a link, or None."""
    return _find(connection, invitation.c.token_hash == token_hash, lock=lock)


def by_spoken_code(connection: Connection, code: str, *, lock: bool = False) -> Invitation | None:
    """The open invitation with this code, or None."""
    return _find(connection, invitation.c.spoken_code == code, lock=lock)


def code_has_ended(connection: Connection, code: str) -> bool:
    """Whether this was the code of a wave that has closed."""
    return connection.execute(select(invitation.c.id).where(invitation.c.ended_code == code)).first() is not None


def add_many(connection: Connection, *, organisation_id: str, wave_id: str, new: Sequence[NewInvitation]) -> None:
    """Store invitations that have no code."""
    if new:
        connection.execute(insert(invitation), [_values(organisation_id, wave_id, one) for one in new])


def add_if_free(connection: Connection, *, organisation_id: str, wave_id: str, new: NewInvitation) -> bool:
    """Store an invitation; False when its code is in use."""
    return insert_if_free(connection, invitation, _values(organisation_id, wave_id, new))


def count_single(connection: Connection, *, organisation_id: str, wave_id: str) -> dict[Where, int]:
    """(unit id, client group id) → single links that were made."""
    place = (invitation.c.unit_id, invitation.c.client_group)
    wanted = (
        select(*place, func.count().label("links"))
        .where(*_of(organisation_id, wave_id), invitation.c.kind == Kind.SINGLE.value)
        .group_by(*place)
    )
    return {(row.unit_id, row.client_group): row.links for row in connection.execute(wanted)}


def hold(connection: Connection, *, organisation_id: str, invitation_id: str) -> None:
    """Let whoever presses Start on this link at the same moment wait until this transaction ends."""
    mine = (invitation.c.organisation_id == organisation_id, invitation.c.id == invitation_id)
    connection.execute(select(invitation.c.id).where(*mine).with_for_update()).first()


def start(connection: Connection, *, organisation_id: str, invitation_id: str) -> bool:
    """Mark a single link as started; False when somebody was quicker."""
    mine = (invitation.c.organisation_id == organisation_id, invitation.c.id == invitation_id)
    marked = update(invitation).where(*mine, ~invitation.c.started).values(started=True)
    return connection.execute(marked).rowcount == 1


def release(connection: Connection, *, organisation_id: str, invitation_id: str) -> None:
    """Let a single link be started again, because what was started with it is gone."""
    mine = (invitation.c.organisation_id == organisation_id, invitation.c.id == invitation_id)
    connection.execute(update(invitation).where(*mine).values(started=False))


def close(connection: Connection, *, organisation_id: str, wave_id: str) -> None:
    """Make every link of a wave look the same and free its codes. Both still lead to "this survey is closed"."""
    code = invitation.c.spoken_code
    ended = update(invitation).where(*_of(organisation_id, wave_id))
    connection.execute(ended.values(started=False, ended_code=code, spoken_code=None))


def _find(connection: Connection, condition: ColumnElement[bool], *, lock: bool) -> Invitation | None:
    column = invitation.c
    more = (column.id, column.unit_id, column.client_group, column.kind, column.started)
    row = connection.execute(fieldwork.leading_from(invitation, *more, lock=lock).where(condition)).one_or_none()
    if row is None:
        return None
    return Invitation(row.id, row.unit_id, row.client_group, Kind(row.kind), row.started, fieldwork.read(row))


def _of(organisation_id: str, wave_id: str) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    return invitation.c.organisation_id == organisation_id, invitation.c.wave_id == wave_id


def _values(organisation_id: str, wave_id: str, new: NewInvitation) -> dict[str, Any]:
    return {
        "organisation_id": organisation_id,
        "id": new.id,
        "wave_id": wave_id,
        "unit_id": new.unit_id,
        "client_group": new.client_group,
        "kind": new.kind.value,
        "token_hash": new.token_hash,
        "spoken_code": new.spoken_code,
        "started": False,
    }
