"""Rows of kiosks. Which response is at one is known only while its person is."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Column, ColumnElement, Connection, delete, exists, insert, select, update

from relsurvey.collection.answers import Stage
from relsurvey.collection.asked import Where
from relsurvey.storage import fieldwork
from relsurvey.storage.fieldwork import Fieldwork
from relsurvey.storage.response_key import ResponseKey
from relsurvey.storage.tables import answer, kiosk, response


@dataclass(frozen=True, slots=True)
class Kiosk:
    """A tablet as it is stored. `response` is the one that somebody is at; `keep` what they said about walking away."""

    organisation_id: str
    id: str
    unit_id: str
    client_group: str
    pin_hash: str
    response: ResponseKey | None
    keep: bool
    fieldwork: Fieldwork


@dataclass(frozen=True, slots=True)
class Listed:
    """A kiosk for the people who make them. `waiting`: no tablet has opened its link yet."""

    id: str
    unit_id: str
    client_group: str
    waiting: bool


def add(
    connection: Connection,
    *,
    organisation_id: str,
    wave_id: str,
    place: Where,
    kiosk_id: str,
    token_hash: str,
    pin_hash: str,
) -> None:
    """Store a kiosk that waits for its tablet."""
    connection.execute(
        insert(kiosk).values(
            organisation_id=organisation_id,
            id=kiosk_id,
            wave_id=wave_id,
            unit_id=place[0],
            client_group=place[1],
            token_hash=token_hash,
            device_hash=None,
            pin_hash=pin_hash,
            response_id=None,
            keep=False,
        )
    )


def list_(connection: Connection, *, organisation_id: str, wave_id: str) -> Sequence[Listed]:
    """The kiosks of a wave, by unit and client group."""
    wanted = (
        select(kiosk.c.id, kiosk.c.unit_id, kiosk.c.client_group, kiosk.c.device_hash)
        .where(kiosk.c.organisation_id == organisation_id, kiosk.c.wave_id == wave_id)
        .order_by(kiosk.c.unit_id, kiosk.c.client_group, kiosk.c.id)
    )
    return [
        Listed(row.id, row.unit_id, row.client_group, row.device_hash is None) for row in connection.execute(wanted)
    ]


def by_token(connection: Connection, token_hash: str, *, lock: bool = False) -> Kiosk | None:
    """The kiosk whose link this is, as long as no tablet has opened it."""
    return _find(connection, kiosk.c.token_hash, token_hash, lock=lock)


def by_device(connection: Connection, device_hash: str, *, lock: bool = False) -> Kiosk | None:
    """The kiosk that a tablet is. With `lock` its wave can't be closed and nobody else changes it meanwhile."""
    return _find(connection, kiosk.c.device_hash, device_hash, lock=lock)


def by_id(connection: Connection, *, organisation_id: str, kiosk_id: str) -> Kiosk | None:
    """The kiosk, held for a change."""
    return _find(connection, kiosk.c.id, kiosk_id, lock=True, organisation_id=organisation_id)


def give_to_tablet(connection: Connection, one: Kiosk, device_hash: str) -> None:
    """The link is used up; from now on the tablet is the kiosk."""
    connection.execute(update(kiosk).where(*_is(one)).values(token_hash=None, device_hash=device_hash))


def set_response(connection: Connection, one: Kiosk, response_id: str | None, *, keep: bool = False) -> None:
    """Somebody is at the tablet now, or nobody."""
    connection.execute(update(kiosk).where(*_is(one)).values(response_id=response_id, keep=keep))


def release(connection: Connection, key: ResponseKey) -> None:
    """Whoever is at a tablet with this response has gone on elsewhere: what the tablet does concerns it no more."""
    at_it = (kiosk.c.organisation_id == key.organisation_id, kiosk.c.response_id == key.response_id)
    connection.execute(update(kiosk).where(*at_it).values(response_id=None, keep=False))


def remove(connection: Connection, one: Kiosk) -> None:
    """The tablet is no kiosk any more."""
    connection.execute(delete(kiosk).where(*_is(one)))


def settle(connection: Connection, *, organisation_id: str, wave_id: str) -> None:
    """Before a wave closes: whoever is at a tablet has what they said about walking away. Then nobody is at any, and
    no tablet opens anything.
    """
    ours = (kiosk.c.organisation_id == organisation_id, kiosk.c.wave_id == wave_id)
    theirs = (response.c.organisation_id == organisation_id, response.c.wave_id == wave_id)
    at_it = select(kiosk.c.response_id).where(*ours, kiosk.c.response_id.is_not(None))
    answered = exists().where(
        answer.c.organisation_id == response.c.organisation_id,
        answer.c.wave_id == response.c.wave_id,
        answer.c.response_id == response.c.id,
    )
    connection.execute(
        update(response)
        .where(
            *theirs,
            response.c.id.in_(at_it.where(kiosk.c.keep)),
            response.c.stage == Stage.UNDER_WAY.value,
            response.c.consent,
            answered,
        )
        .values(stage=Stage.KEPT.value)
    )
    connection.execute(update(response).where(*theirs, response.c.id.in_(at_it)).values(device_hash=None))
    connection.execute(update(kiosk).where(*ours).values(response_id=None, keep=False))


def _find(
    connection: Connection, column: Column[str], value: str, *, lock: bool, organisation_id: str = ""
) -> Kiosk | None:
    mine = kiosk.c
    more = (mine.id, mine.unit_id, mine.client_group, mine.pin_hash, mine.response_id, mine.keep)
    wanted = fieldwork.leading_from(kiosk, *more, lock=lock).where(column == value)
    if organisation_id:
        wanted = wanted.where(kiosk.c.organisation_id == organisation_id)
    row = connection.execute(wanted).one_or_none()
    if lock and row is not None:
        # The wave is held first, as on the way of an answer; then the kiosk, so that two taps on Start come one by one,
        # and what the first has changed is seen by the second.
        connection.execute(select(kiosk.c.id).where(column == value).with_for_update()).first()
        row = connection.execute(wanted).one_or_none()
    if row is None:
        return None
    return Kiosk(
        organisation_id=row.organisation_id,
        id=row.id,
        unit_id=row.unit_id,
        client_group=row.client_group,
        pin_hash=row.pin_hash,
        response=ResponseKey(row.organisation_id, row.wave_id, row.response_id) if row.response_id else None,
        keep=row.keep,
        fieldwork=fieldwork.read(row),
    )


def _is(one: Kiosk) -> tuple[ColumnElement[bool], ...]:
    return kiosk.c.organisation_id == one.organisation_id, kiosk.c.id == one.id
