"""Someone to talk to, from the side of a person in a survey: whom they can call, and leaving a request.

What the device holds is used to find the organisation and is forgotten at once: nothing of it is stored with a request.
"""

import hmac
import secrets
from collections.abc import Collection
from datetime import date, datetime, time, timedelta

from relsurvey.actions import throttle
from relsurvey.actions.throttle import Visitor
from relsurvey.collection.link import token_hash
from relsurvey.collection.talk import ContactKind, Offer, Wish, check_wish
from relsurvey.config import Settings
from relsurvey.errors import NotFound, Refused
from relsurvey.storage import invitations, organisations, responses, talk, talk_settings
from relsurvey.storage.database import Database

#: Requests in one day from one network. A whole care home behind one address must get through; a program must not.
_IN_A_DAY = 60
_DAY = timedelta(days=1)


def organisation_of(db: Database, *, token: str = "", device_secrets: Collection[str] = ()) -> str:
    """The organisation whose survey this is, by its link or by what the device holds; "" when that is not clear.

    On a server with one organisation it is that one.
    """
    with db.reading() as connection:
        invitation = invitations.by_token(connection, token_hash(token)) if token else None
        if invitation:
            return invitation.fieldwork.organisation_id
        held = (responses.by_device(connection, token_hash(secret)) for secret in device_secrets)
        found = {one.fieldwork.organisation_id for one in held if one}
        known = found or {one.id for one in organisations.list_(connection)}
    return known.pop() if len(known) == 1 else ""


def offer(db: Database, *, organisation_id: str, today: date) -> Offer:
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
        due_on=settings.due_on(today),
        keep_days=settings.keep_days,
    )


def leave(
    db: Database, settings: Settings, *, organisation_id: str, wish: Wish, form_key: str = "", visitor: Visitor
) -> None:
    """Keep a request for those who look after safety. A form handed in twice (a double tap) leaves one.

    Raises BadInput("talk-empty" | "talk-too-long"), Refused("too-many-talks" | "talk-nobody").
    """
    tidy = check_wish(wish)
    today = visitor.now.date()
    request_id = hmac.digest(settings.secret_key, f"talk\0{form_key or secrets.token_hex()}".encode(), "sha256").hex()
    with db.saving() as connection:
        if not talk_settings.who_reads(connection, organisation_id):
            raise Refused("talk-nobody")
        due_on = talk_settings.get(connection, organisation_id).due_on(today)
        new = talk.add(
            connection,
            organisation_id=organisation_id,
            request_id=request_id[:32],
            wish=tidy,
            day=today,
            due_on=due_on,
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


def sealed(settings: Settings, organisation_id: str) -> str:
    """The organisation as a form carries it, so that leaving a request has no need of the survey's secrets."""
    return f"{organisation_id}.{_seal(settings, organisation_id)}"


def unsealed(settings: Settings, given: str) -> str:
    """The organisation that a form names; "" when the form is none of ours."""
    organisation_id, _, seal = given.rpartition(".")
    return organisation_id if hmac.compare_digest(seal.encode(), _seal(settings, organisation_id).encode()) else ""


def _seal(settings: Settings, organisation_id: str) -> str:
    return hmac.digest(settings.secret_key, f"talk to\0{organisation_id}".encode(), "sha256").hex()[:32]
