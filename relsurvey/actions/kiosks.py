"""Tablets that many people answer on: making one, answering at it one after the other, and leaving it with a PIN."""

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import Connection

from relsurvey.actions import audit, languages, lent_device, throttle
from relsurvey.actions.begin import Started
from relsurvey.actions.wave_at_hand import find
from relsurvey.collection.answers import Mode
from relsurvey.collection.asked import Where
from relsurvey.collection.kiosk import after_leaving, check_pin, pin_hash
from relsurvey.collection.link import new_token, token_hash
from relsurvey.collection.wave import WaveState
from relsurvey.config import Settings
from relsurvey.errors import BadInput, NotFound, Refused
from relsurvey.people.permissions import Permission
from relsurvey.people.viewer import Viewer
from relsurvey.storage import kiosks, questionnaires, responses
from relsurvey.storage.database import Database
from relsurvey.storage.fieldwork import Fieldwork
from relsurvey.storage.kiosks import Kiosk, Listed

#: At one tablet in one hour. Each person needs minutes, so a busy one stays far below; several in a room do not add up.
STARTS = 120
_STARTS_WINDOW = timedelta(hours=1)
#: 960 tries in a day: all PINs of four digits take ten days beside a tablet that people use, those of six three years.
WRONG_PINS = 10
_PIN_WINDOW = timedelta(minutes=15)


@dataclass(frozen=True, slots=True)
class Tablet:
    """What the first screen of a kiosk says. `titles` are the survey's in each language that is offered."""

    titles: Mapping[str, str]
    organisation_name: str
    demo: bool
    closes_on: date


def make(
    db: Database, settings: Settings, *, by: Viewer, wave_id: str, unit_id: str, client_group: str = "", pin: str
) -> str:
    """Make a kiosk for a unit of an open wave, or a client group there; the token of the link that its tablet opens.

    Raises BadInput("kiosk-pin-form" | "unit-not-asked" | "client-group-not-asked"), NotFound("wave-not-found"),
    Refused("kiosk-wave-not-open").
    """
    by.require(Permission.MANAGE_WAVES)
    token, kiosk_id = new_token(secrets.token_urlsafe), secrets.token_hex(16)
    hashed = pin_hash(check_pin(pin), kiosk_id=kiosk_id, secret_key=settings.secret_key)
    with db.writing() as connection:
        wave = find(connection, by.organisation_id, wave_id, lock=True)
        if wave.state is not WaveState.OPEN:
            raise Refused("kiosk-wave-not-open")
        wave.require_place(unit_id, client_group)
        kiosks.add(
            connection,
            organisation_id=by.organisation_id,
            wave_id=wave_id,
            place=(unit_id, client_group),
            kiosk_id=kiosk_id,
            token_hash=token_hash(token),
            pin_hash=hashed,
        )
        about = {"wave": wave_id, "unit": unit_id, "client_group": client_group, "kiosk": kiosk_id}
        audit.record(connection, by=by, organisation_id=by.organisation_id, what="kiosk-made", about=about)
    return token


def list_(db: Database, *, by: Viewer, wave_id: str) -> Sequence[Listed]:
    """The kiosks of a wave."""
    by.require(Permission.MANAGE_WAVES)
    with db.reading() as connection:
        return kiosks.list_(connection, organisation_id=by.organisation_id, wave_id=wave_id)


def end(db: Database, *, by: Viewer, kiosk_id: str, today: date) -> None:
    """End a kiosk from afar, for a tablet that is lost. Raises NotFound("kiosk-not-found")."""
    by.require(Permission.MANAGE_WAVES)
    with db.writing() as connection:
        one = kiosks.by_id(connection, organisation_id=by.organisation_id, kiosk_id=kiosk_id)
        if one is None:
            raise NotFound("kiosk-not-found")
        _end(connection, one, by=by, today=today)


def look_up(db: Database, *, token: str, today: date) -> Tablet:
    """What a kiosk's link leads to; changes nothing. Raises NotFound("kiosk-not-found"), Refused("wave-closed")."""
    with db.reading() as connection:
        return _tablet(connection, kiosks.by_token(connection, token_hash(token)), today)


def open_(db: Database, *, token: str, today: date) -> str:
    """Make the asking tablet the kiosk, and use the link up. The secret that the tablet keeps. Raises as `look_up`."""
    secret = new_token(secrets.token_urlsafe)
    with db.writing() as connection:
        one = _known(kiosks.by_token(connection, token_hash(token), lock=True))
        one.fieldwork.require_open(today)
        kiosks.give_to_tablet(connection, one, token_hash(secret))
    return secret


def show(db: Database, *, tablet_secret: str, today: date) -> Tablet:
    """The first screen of a kiosk. Raises as `look_up`."""
    with db.reading() as connection:
        return _tablet(connection, kiosks.by_device(connection, token_hash(tablet_secret)), today)


def keeps(db: Database, *, tablet_secret: str) -> bool | None:
    """What the person at the tablet said about walking away; None when nobody is at it."""
    with db.reading() as connection:
        one = _known(kiosks.by_device(connection, token_hash(tablet_secret)))
    return one.keep if one.response else None


def start(db: Database, settings: Settings, *, tablet_secret: str, keep: bool, today: date, now: datetime) -> Started:
    """Begin a response for the next person; the one before has gone then. `keep`: what is to happen on walking away.

    Raises NotFound("kiosk-not-found"), Refused("wave-closed" | "too-many-starts").
    """
    device_hash = token_hash(tablet_secret)
    few = db.save(
        lambda connection: throttle.allow(
            connection, settings, what="kiosk-start", key=device_hash, limit=STARTS, window=_STARTS_WINDOW, now=now
        )
    )
    if not few:
        raise Refused("too-many-starts")
    found: list[Kiosk] = []

    def where(connection: Connection) -> tuple[Fieldwork, Where]:
        one = _known(kiosks.by_device(connection, device_hash, lock=True))
        one.fieldwork.require_open(today)
        _leave(connection, one, today=today)
        found.append(one)
        return one.fieldwork, (one.unit_id, one.client_group)

    return lent_device.begin(
        db,
        settings,
        mode=Mode.KIOSK,
        today=today,
        where=where,
        begun=lambda connection, id_: kiosks.set_response(connection, found[-1], id_, keep=keep),
    )


def finish(db: Database, *, tablet_secret: str, today: date) -> None:
    """The person has gone: keep or delete as they said, and let nothing on the tablet open it any more.

    Nothing happens when nobody is at it. Raises NotFound("kiosk-not-found").
    """

    def settle(connection: Connection) -> None:
        _leave(connection, _known(kiosks.by_device(connection, token_hash(tablet_secret), lock=True)), today=today)

    db.save(settle)


def leave(db: Database, settings: Settings, *, tablet_secret: str, pin: str, now: datetime) -> None:
    """End the kiosk at the tablet itself. Raises BadInput("kiosk-pin-wrong"), Refused("too-many-tries")."""
    device_hash = token_hash(tablet_secret)
    with db.writing() as connection:
        one = _known(kiosks.by_device(connection, device_hash))
        # By the kiosk, not by the network: whoever tries PINs here must not keep staff out of another one.
        few = throttle.allow(
            connection, settings, what="kiosk-pin", key=one.id, limit=WRONG_PINS, window=_PIN_WINDOW, now=now
        )
    if not few:
        raise Refused("too-many-tries")
    typed = pin_hash("".join(pin.split()), kiosk_id=one.id, secret_key=settings.secret_key)
    if not secrets.compare_digest(typed, one.pin_hash):
        raise BadInput("kiosk-pin-wrong")
    with db.writing() as connection:
        throttle.forgive(connection, settings, what="kiosk-pin", key=one.id)
        _end(connection, _known(kiosks.by_device(connection, device_hash, lock=True)), by=None, today=now.date())


def _end(connection: Connection, one: Kiosk, *, by: Viewer | None, today: date) -> None:
    _leave(connection, one, today=today)
    kiosks.remove(connection, one)
    about = {"wave": one.fieldwork.wave_id, "kiosk": one.id}
    audit.record(connection, by=by, organisation_id=one.organisation_id, what="kiosk-ended", about=about)


def _leave(connection: Connection, one: Kiosk, *, today: date) -> None:
    if one.response is None:
        return
    ours = one.fieldwork
    questionnaire = questionnaires.get(connection, organisation_id=ours.organisation_id, content_hash=ours.content_hash)
    # None: the person has deleted it.
    if found := responses.by_key(connection, one.response):
        before = responses.read(connection, found, questionnaire)
        if after := after_leaving(before, keep=one.keep):
            responses.save(connection, found, before, after, day=today)
            responses.set_device(connection, one.response, None)
        else:
            responses.remove(connection, one.response)
    kiosks.set_response(connection, one, None)


def _known(one: Kiosk | None) -> Kiosk:
    if one is None:
        raise NotFound("kiosk-not-found")
    return one


def _tablet(connection: Connection, one: Kiosk | None, today: date) -> Tablet:
    ours = _known(one).fieldwork
    ours.require_open(today)
    questionnaire = questionnaires.get(connection, organisation_id=ours.organisation_id, content_hash=ours.content_hash)
    offered = languages.offered(connection, organisation_id=ours.organisation_id, questionnaire=questionnaire)
    return Tablet(
        titles={language: questionnaire.words_in(language).title for language in offered},
        organisation_name=ours.organisation_name,
        demo=ours.demo,
        closes_on=ours.closes_on,
    )
