"""Someone to talk to, from the side of a person in a survey: whom they can call, and leaving a request.

What the device holds is used to find the organisation and is forgotten at once: nothing of it is stored with a request.
"""

import hmac
import secrets
from collections.abc import Collection
from datetime import datetime, time, timedelta

from sqlalchemy import Connection

from relsurvey.actions import throttle
from relsurvey.actions.throttle import Visitor
from relsurvey.clock import on_the_wall
from relsurvey.collection.link import token_hash
from relsurvey.collection.talk import ContactKind, Offer, Wish, check_wish
from relsurvey.config import Settings
from relsurvey.errors import NotFound, Refused
from relsurvey.storage import invitations, kiosks, organisations, responses, talk, talk_settings
from relsurvey.storage.database import Database

#: Requests in one day from one network. A whole care home behind one address must get through; a program must not.
_IN_A_DAY = 60
_DAY = timedelta(days=1)


def organisation_of(
    db: Database, *, token: str = "", device_secrets: Collection[str] = (), tablet_secret: str = ""
) -> str:
    """The organisation whose survey this is, by its link, by the tablet it is answered on, or by what the device
    holds; "" when that is not clear.

    On a server with one organisation it is that one.
    """
    with db.reading() as connection:
        invitation = invitations.by_token(connection, token_hash(token)) if token else None
        if invitation:
            return invitation.fieldwork.organisation_id
        tablet = kiosks.by_device(connection, token_hash(tablet_secret)) if tablet_secret else None
        if tablet:
            return tablet.organisation_id
        held = (responses.by_device(connection, token_hash(secret)) for secret in device_secrets)
        found = {one.fieldwork.organisation_id for one in held if one}
        known = found or {one.id for one in organisations.list_(connection)}
    return known.pop() if len(known) == 1 else ""


def offer(db: Database, *, organisation_id: str, now: datetime) -> Offer:
    """Whom people of an organisation can talk to. Raises NotFound("organisation-not-found")."""
    with db.reading() as connection:
        organisation = organisations.get(connection, organisation_id)
        if organisation is None:
            raise NotFound("organisation-not-found")
        contacts = talk_settings.contacts(connection, organisation_id)
        settings = talk_settings.get(connection, organisation_id)
        readers = talk_settings.who_reads(connection, organisation_id)
    return Offer(
        organisation_name=organisation.name,
        demo=organisation.demo,
        emergency=tuple(one for one in contacts if one.kind is ContactKind.EMERGENCY),
        contacts=tuple(one for one in contacts if one.kind is not ContactKind.EMERGENCY),
        takes_requests=bool(readers),
        due=settings.due(on_the_wall(now)),
        keep_days=settings.keep_days,
    )


def leave(
    db: Database, settings: Settings, *, organisation_id: str, wish: Wish, form_key: str = "", visitor: Visitor
) -> None:
    """Keep a request for those who look after safety.

    A form handed in twice (a double tap) leaves one; one in which somebody went back and wrote more leaves one more.

    Raises BadInput("talk-empty" | "talk-too-long"), Refused("too-many-talks" | "talk-nobody").
    """
    tidy = check_wish(wish)
    today = on_the_wall(visitor.now).date()
    said = "\0".join((form_key or secrets.token_hex(), tidy.about, tidy.name, tidy.reach, tidy.keep_from))
    request_id = hmac.digest(settings.secret_key, f"talk\0{said}".encode(), "sha256").hex()

    def keep(connection: Connection) -> None:
        if not talk_settings.who_reads(connection, organisation_id):
            raise Refused("talk-nobody")
        due = talk_settings.get(connection, organisation_id).due(on_the_wall(visitor.now))
        new = talk.add(
            connection,
            organisation_id=organisation_id,
            request_id=request_id[:32],
            wish=tidy,
            day=today,
            due=due,
        )
        if new and not throttle.allow(
            connection,
            settings,
            what="talk",
            key="\0".join((organisation_id, throttle.network(visitor.address))),
            limit=_IN_A_DAY,
            window=_DAY,
            # The day only: a count must not tell at what time somebody asked for help.
            now=datetime.combine(today, time.min),
        ):
            raise Refused("too-many-talks")

    db.save(keep)


def sealed(settings: Settings, organisation_id: str) -> str:
    """The organisation as a form carries it, so that leaving a request has no need of the survey's secrets."""
    return f"{organisation_id}.{_seal(settings, organisation_id)}"


def unsealed(settings: Settings, given: str) -> str:
    """The organisation that a form names; "" when the form is none of ours."""
    organisation_id, _, seal = given.rpartition(".")
    return organisation_id if hmac.compare_digest(seal.encode(), _seal(settings, organisation_id).encode()) else ""


def _seal(settings: Settings, organisation_id: str) -> str:
    return hmac.digest(settings.secret_key, f"talk to\0{organisation_id}".encode(), "sha256").hex()[:32]
