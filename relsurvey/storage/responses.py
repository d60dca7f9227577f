"""Rows of responses. Core only, and the same few statements for every save: this is the way of an answer."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import islice
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, bindparam, delete, insert, select, update

from relsurvey.collection.answers import Answer, AnswerSheet, Mode, Stage
from relsurvey.questionnaire.definition import Questionnaire
from relsurvey.storage import answers, fieldwork, response_sheet
from relsurvey.storage.fieldwork import Fieldwork
from relsurvey.storage.prepared import Prepared
from relsurvey.storage.response_key import ResponseKey
from relsurvey.storage.tables import response

#: The stages in which somebody is still at it.
_UNSENT = (Stage.UNDER_WAY.value, Stage.KEPT.value)
#: Responses that `insert_many` holds in memory at once.
_CHUNK = 500


@dataclass(frozen=True, slots=True)
class Found:
    """A response that a device or a receipt opens, and the wave it belongs to.

    `sheet` is without answers. `day`: when it was last changed.
    """

    key: ResponseKey
    receipt_hash: str | None
    fieldwork: Fieldwork
    sheet: AnswerSheet = field(repr=False)
    day: date


@dataclass(frozen=True, slots=True)
class NewResponse:
    """A response to store whole. `device_hash`, `receipt_hash`: None when nobody can come back to it.

    `client_group` is that of the invitation; nobody is asked for it.
    """

    id: str
    unit_id: str
    mode: Mode
    day: date
    sheet: AnswerSheet
    invitation_id: str | None = None
    device_hash: str | None = None
    receipt_hash: str | None = None
    client_group: str = ""


def by_device(connection: Connection, device_hash: str, *, lock: bool = False) -> Found | None:
    """The response that a device holds, or None. With `lock` nobody changes it, or closes its wave, meanwhile."""
    return next(map(_found, _BY_DEVICE[lock].rows(connection, {"secret_hash": device_hash})), None)


def key_by_receipt(connection: Connection, receipt_hash: str) -> ResponseKey | None:
    """The response that a receipt opens, or None; its wave can't be closed meanwhile."""
    row = connection.execute(_BY_RECEIPT, {"secret_hash": receipt_hash}).one_or_none()
    return ResponseKey(row.organisation_id, row.wave_id, row.id) if row else None


def by_key(connection: Connection, key: ResponseKey) -> Found | None:
    """The response, or None when it is gone; locked as in `by_device`."""
    return next(map(_found, _BY_KEY.rows(connection, _named(key))), None)


def receipt_is_taken(connection: Connection, receipt_hash: str) -> bool:
    """Whether some response has this receipt."""
    taken = select(response.c.id).where(response.c.receipt_hash == receipt_hash)
    return connection.execute(taken).first() is not None


def is_untouched(connection: Connection, key: ResponseKey) -> bool:
    """Whether the person has not even said yes to taking part."""
    untouched = select(response.c.id).where(*_is(key), response.c.stage == Stage.UNDER_WAY.value, ~response.c.consent)
    return connection.execute(untouched).first() is not None


def held_by(
    connection: Connection, device_hashes: Collection[str], *, fieldwork: Fieldwork, invitation_id: str | None
) -> Sequence[str]:
    """Which of a device's hashes open an unsent response that was begun with this single link, or, when
    `invitation_id` is None, with an open one of the wave.
    """
    wanted = select(response.c.device_hash).where(
        response.c.organisation_id == fieldwork.organisation_id,
        response.c.wave_id == fieldwork.wave_id,
        response.c.device_hash.in_(list(device_hashes)),
        response.c.invitation_id == invitation_id,
        response.c.stage != Stage.SENT.value,
    )
    return [device_hash for device_hash in connection.scalars(wanted) if device_hash]


def unsent(connection: Connection, device_hashes: Collection[str], *, today: date) -> frozenset[str]:
    """Which of a device's hashes open a response that can be gone on with today and was not sent."""
    mine = response.c.device_hash.in_(list(device_hashes)) & response.c.stage.in_(_UNSENT)
    rows = connection.execute(fieldwork.leading_from(response, response.c.device_hash, lock=False).where(mine))
    return frozenset(row.device_hash for row in rows if fieldwork.read(row).takes_answers(today))


def read(connection: Connection, found: Found, questionnaire: Questionnaire) -> AnswerSheet:
    """What the person has told us. A statement of its own: it sees what was saved while we waited for the lock."""
    return replace(found.sheet, answers=answers.read(connection, found.key, questionnaire))


def save(connection: Connection, found: Found, before: AnswerSheet, after: AnswerSheet, *, day: date) -> None:
    """Write what changed. Nothing changed, nothing written. Sending cuts the tie to the link."""
    if before == after:
        return
    answers.save(connection, found.key, before.answers, after.answers)
    # On one day, most answers change nothing else.
    if day != found.day or not response_sheet.same(before, after):
        values = {**response_sheet.values(after), "day": day}
        if after.stage is Stage.SENT:
            values["invitation_id"] = None
        connection.execute(_CHANGE, {**_named(found.key), **values})


def set_device(connection: Connection, key: ResponseKey, device_hash: str | None) -> None:
    """Let another device hold the response, or none; the one before is shut out."""
    connection.execute(update(response).where(*_is(key)).values(device_hash=device_hash))


def remove(connection: Connection, key: ResponseKey) -> str | None:
    """Take out a response with its answers. The id of the single link it was begun with, while it was tied to it."""
    gone = delete(response).where(*_is(key)).returning(response.c.invitation_id)
    return connection.execute(gone).scalar_one_or_none()


def add(connection: Connection, *, organisation_id: str, wave_id: str, new: NewResponse) -> None:
    """Store one response."""
    insert_many(connection, organisation_id=organisation_id, wave_id=wave_id, new=(new,))


def insert_many(connection: Connection, *, organisation_id: str, wave_id: str, new: Iterable[NewResponse]) -> int:
    """Store responses with their answers, some hundreds at a time, and count them. Memory stays level."""
    total = 0
    source = iter(new)
    while chunk := list(islice(source, _CHUNK)):
        connection.execute(insert(response), [_values(organisation_id, wave_id, one) for one in chunk])
        answers.add(connection, _answers(organisation_id, wave_id, chunk))
        total += len(chunk)
    return total


def _answers(organisation_id: str, wave_id: str, new: Iterable[NewResponse]) -> Iterable[tuple[ResponseKey, Answer]]:
    for one in new:
        key = ResponseKey(organisation_id, wave_id, one.id)
        for given in one.sheet.answers.values():
            yield key, given


def _leading(*wanted: ColumnElement[bool]) -> dict[bool, Prepared]:
    """The way to a response and its wave: False → to look, True → to change."""
    more = (response.c.id, response.c.receipt_hash, response.c.day, *response_sheet.COLUMNS)
    look, change = (fieldwork.leading_from(response, *more, lock=lock).where(*wanted) for lock in (False, True))
    # The wave is locked first, as when it is closed.
    change = change.suffix_with("FOR UPDATE OF response", dialect="postgresql")
    return {False: Prepared(look), True: Prepared(change)}


_THIS = (
    response.c.organisation_id == bindparam("of_organisation"),
    response.c.wave_id == bindparam("of_wave"),
    response.c.id == bindparam("of_response"),
)
# Made once: to put such a statement together takes longer than to run it.
_BY_DEVICE = _leading(response.c.device_hash == bindparam("secret_hash"))
_BY_RECEIPT = fieldwork.leading_from(response, response.c.id, lock=True).where(
    response.c.receipt_hash == bindparam("secret_hash")
)
_BY_KEY = _leading(*_THIS)[True]
_CHANGE = update(response).where(*_THIS)


def _found(row: Row[Any]) -> Found:
    key = ResponseKey(row.organisation_id, row.wave_id, row.id)
    return Found(key, row.receipt_hash, fieldwork.read(row), response_sheet.read(row), row.day)


def _is(key: ResponseKey) -> tuple[ColumnElement[bool], ...]:
    return (
        response.c.organisation_id == key.organisation_id,
        response.c.wave_id == key.wave_id,
        response.c.id == key.response_id,
    )


def _named(key: ResponseKey) -> dict[str, str]:
    """What `_THIS` asks for."""
    return {"of_organisation": key.organisation_id, "of_wave": key.wave_id, "of_response": key.response_id}


def _values(organisation_id: str, wave_id: str, new: NewResponse) -> dict[str, Any]:
    return {
        "organisation_id": organisation_id,
        "wave_id": wave_id,
        "id": new.id,
        "unit_id": new.unit_id,
        "client_group": new.client_group,
        **response_sheet.values(new.sheet),
        "mode": new.mode.value,
        "day": new.day,
        "invitation_id": new.invitation_id,
        "device_hash": new.device_hash,
        "receipt_hash": new.receipt_hash,
    }
