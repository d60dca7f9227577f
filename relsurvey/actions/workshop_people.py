"""What somebody in a workshop can do on their phone: join, come back, rate, leave. No account, no audit log.

A rating is on disk before the phone says "saved". Until the reveal it is shown to nobody else, and then only counted.
"""

import hmac
import secrets
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from relsurvey.actions.guessing import WORKSHOP_CODE, held_up
from relsurvey.actions.throttle import Visitor
from relsurvey.actions.workshops import instrument_of
from relsurvey.collection.link import new_token, token_hash
from relsurvey.collection.spoken_code import normalise
from relsurvey.config import Settings
from relsurvey.errors import NotFound, Refused
from relsurvey.storage import agreed as agreements
from relsurvey.storage import organisations, ratings, workshops
from relsurvey.storage.database import Database
from relsurvey.storage.ratings import Participant
from relsurvey.workshop.phone import Here, RoleBand, step_of
from relsurvey.workshop.ratings import check_rating
from relsurvey.workshop.standing import SECOND, Phase
from relsurvey.workshop.workshop import Workshop


@dataclass(frozen=True, slots=True)
class Open:
    """What a code leads to: a workshop that can be joined now."""

    code: str
    name: str
    organisation_name: str
    dry_run: bool


def look_up(db: Database, settings: Settings, *, code: str, visitor: Visitor) -> Open:
    """What a code leads to; changes nothing. Raises NotFound("workshop-code"), Refused("too-many-tries")."""
    with held_up(db, settings, WORKSHOP_CODE, visitor=visitor), db.reading() as connection:
        one = _by_code(connection, code)
        ours = organisations.get(connection, one.organisation_id)
    return Open(one.code, one.plan.name, ours.name if ours else "", one.dry_run)


def new_form_key() -> str:
    """For the page with the button to join: a second tap on it joins nobody twice."""
    return new_token(secrets.token_urlsafe)


def join(
    db: Database, settings: Settings, *, code: str, form_key: str, band: RoleBand | None = None, visitor: Visitor
) -> str:
    """Join a workshop; the secret that the phone keeps. The same form twice is the same person. Raises as `look_up`."""
    secret = _secret(settings, form_key or new_form_key())
    with held_up(db, settings, WORKSHOP_CODE, visitor=visitor):
        db.save(lambda connection: join_in(connection, _by_code(connection, code), secret=secret, band=band))
    return secret


def show(db: Database, *, secret: str, language: str = "en") -> Here:
    """Where the workshop is, for whoever holds the secret. Raises NotFound("workshop-not-joined")."""
    with db.reading() as connection:
        one = _known(ratings.participant(connection, token_hash(secret)))
        late = one.workshop.standing.phase in {Phase.ACTING, Phase.CLOSED}
        its = {"organisation_id": one.workshop.organisation_id, "workshop_id": one.workshop.id}
        return Here(
            one.workshop,
            instrument_of(connection, one.workshop, language),
            ratings.own(connection, one),
            tuple(agreements.actions(connection, **its)) if late else (),
        )


def step(db: Database, *, secret: str) -> str:
    """What phones ask for every few seconds; it changes when they have to show something else. Raises as `show`."""
    with db.reading() as connection:
        standing = ratings.standing(connection, token_hash(secret))
    if standing is None:
        raise NotFound("workshop-not-joined")
    return step_of(standing)


def rate(
    db: Database, *, secret: str, statement_id: str, round_: int, level: int | None, seen: Sequence[str] = ()
) -> None:
    """Keep what somebody says about a statement, in place of what they said before; on disk when this returns.

    `level` None: "I can't rate this". `round_`: the one that the page was made for, so that a tap that comes late never
    counts as a second vote. Raises NotFound("workshop-not-joined"), BadInput("workshop-statement" | "workshop-rating"),
    Refused("workshop-round-over" | "workshop-not-rated-first").
    """
    hashed = token_hash(secret)

    def keep(connection: Connection) -> None:
        one = _known(ratings.participant(connection, hashed, hold=True))
        one.workshop.require_statement(statement_id)
        if one.workshop.standing.open_round(statement_id) != round_:
            raise Refused("workshop-round-over")
        if round_ == SECOND and statement_id not in ratings.own(connection, one).first:
            raise Refused("workshop-not-rated-first")
        statement = instrument_of(connection, one.workshop).statement(statement_id)
        ratings.rate(connection, one, statement_id, round_, check_rating(statement, level, seen))

    db.save(keep)


def leave(db: Database, *, secret: str) -> None:
    """Leave, with every rating; after the reveal the counts stay as they are. For whoever joined on two phones.

    Raises Refused("workshop-round-over") once something was revealed: the second vote is of the same raters.
    """

    def go(connection: Connection) -> None:
        one = _known(ratings.participant(connection, token_hash(secret), hold=True))
        if one.workshop.standing.phase not in {Phase.PREPARED, Phase.JOINING, Phase.RATING}:
            raise Refused("workshop-round-over")
        ratings.leave(connection, one)

    db.save(go)


def join_in(connection: Connection, one: Workshop, *, secret: str, band: RoleBand | None = None) -> None:
    """Join inside a transaction. Raises Refused("workshop-not-now") unless people can join."""
    if not one.standing.live:
        raise Refused("workshop-not-now")
    if ratings.participant(connection, token_hash(secret)) is None:
        ratings.join(
            connection,
            workshops.key_of(one),
            participant_id=secrets.token_hex(16),
            secret_hash=token_hash(secret),
            band=band.value if band else "",
        )


def _by_code(connection: Connection, typed: str) -> Workshop:
    code = normalise(typed)
    found = workshops.by_code(connection, code) if code else None
    if found is None or not found.standing.live:
        raise NotFound("workshop-code")
    return found


def _known(one: Participant | None) -> Participant:
    if one is None:
        raise NotFound("workshop-not-joined")
    return one


def _secret(settings: Settings, form_key: str) -> str:
    return hmac.new(settings.secret_key, b"workshop\0" + form_key.encode(), "sha256").hexdigest()
