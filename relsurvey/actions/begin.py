"""Beginning a response: Start was pressed on a link, or a spoken code was typed. Part of `actions.responses`."""

import hmac
import secrets
from base64 import urlsafe_b64encode
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import partial

from sqlalchemy import Connection

from relsurvey.actions import throttle
from relsurvey.actions.throttle import Visitor
from relsurvey.collection.answers import AnswerSheet, Form, Mode, Stage
from relsurvey.collection.device import handle_of
from relsurvey.collection.link import new_token, token_hash
from relsurvey.collection.receipt import new_receipt, slow_hash
from relsurvey.config import Settings
from relsurvey.errors import NotFound, Refused, Unavailable
from relsurvey.storage import invitations, responses
from relsurvey.storage.database import Database
from relsurvey.storage.fieldwork import Fieldwork
from relsurvey.storage.invitations import Invitation, Kind
from relsurvey.storage.responses import NewResponse

#: A receipt that is in use already is drawn again; with a million responses one in a million is.
DRAWS = 5
#: With an open link or a code, from one network in one wave: more than a big workshop, too few to drown real answers.
STARTS = 120
_STARTS_WINDOW = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Started:
    """What a device needs to go on, and what the person needs to come back. Neither is stored in this form."""

    handle: str
    device_secret: str = field(repr=False)
    receipt: str = field(repr=False)


def begin(
    db: Database,
    settings: Settings,
    *,
    token: str = "",
    spoken_code: str = "",
    start_key: str = "",
    today: date,
    visitor: Visitor | None = None,
) -> Started:
    """Begin a response. A single link is used up by it; a link or code for everybody begins a new one each time.

    `start_key` is a random value in the Start form. The same form handed in twice (a double tap) gives the same
    response again, as long as nothing has been answered; without it somebody could lock themselves out.
    `visitor`: who asks from outside, None for the program itself.
    Raises NotFound("link-not-found" | "code-not-found"), Refused("wave-not-open" | "wave-closed" |
    "link-already-started" | "too-many-starts").
    """
    # Before anything slow is done for somebody who only guesses, or fills a wave.
    with db.reading() as connection:
        looked_up = _invitation(connection, token, spoken_code)
    looked_up.fieldwork.require_open(today)
    if visitor and looked_up.kind is Kind.OPEN:
        _hold_up(db, settings, looked_up.fieldwork, visitor)
    seed = hmac.digest(settings.secret_key, f"start\0{token}\0{start_key}".encode(), "sha256")
    if not start_key:
        seed = secrets.token_bytes(32)
    for draw in range(DRAWS):
        started = drawn(seed, draw)
        receipt_hash = slow_hash(started.receipt, settings.secret_key)
        store = partial(_begin, token=token, spoken_code=spoken_code, started=started, receipt_hash=receipt_hash)
        if db.save(partial(store, today=today)):
            return started
    raise Unavailable("try-again")


def _hold_up(db: Database, settings: Settings, ours: Fieldwork, visitor: Visitor) -> None:
    key = "\0".join((ours.organisation_id, ours.wave_id, throttle.network(visitor.address)))
    few = db.save(
        lambda connection: throttle.allow(
            connection, settings, what="start", key=key, limit=STARTS, window=_STARTS_WINDOW, now=visitor.now
        )
    )
    if not few:
        raise Refused("too-many-starts")


def drawn(seed: bytes, draw: int) -> Started:
    """Secrets that are random to anybody without the seed, and the same again for the same seed."""

    def expanded(what: str, length: int) -> bytes:
        return hmac.digest(seed, what.encode(), "sha256")[:length]

    secret = new_token(lambda length: urlsafe_b64encode(expanded("device", length)).decode().rstrip("="))
    receipt = new_receipt(lambda length: expanded(f"receipt {draw}", length))
    return Started(handle=handle_of(secret), device_secret=secret, receipt=receipt)


def _begin(
    connection: Connection, *, token: str, spoken_code: str, started: Started, receipt_hash: str, today: date
) -> bool:
    """Store the response; False when the receipt is taken."""
    invitation = _invitation(connection, token, spoken_code, lock=True)
    ours = invitation.fieldwork
    ours.require_open(today)
    device_hash = token_hash(started.device_secret)
    invitations.hold(connection, organisation_id=ours.organisation_id, invitation_id=invitation.id)
    if again := responses.by_device(connection, device_hash):
        # The same form once more.
        if not responses.is_untouched(connection, again.key):
            raise Refused("link-already-started")
        return again.receipt_hash == receipt_hash
    if responses.receipt_is_taken(connection, receipt_hash):
        return False
    single = invitation.kind is Kind.SINGLE
    if single and not invitations.start(connection, organisation_id=ours.organisation_id, invitation_id=invitation.id):
        raise Refused("link-already-started")
    new = NewResponse(
        id=secrets.token_hex(16),
        unit_id=invitation.unit_id,
        client_group=invitation.client_group,
        mode=Mode.OWN_DEVICE,
        day=today,
        sheet=AnswerSheet(stage=Stage.UNDER_WAY, form=secrets.choice(tuple(Form))),
        # Where many use one link there is nothing to be tied to.
        invitation_id=invitation.id if single else None,
        device_hash=device_hash,
        receipt_hash=receipt_hash,
    )
    responses.add(connection, organisation_id=ours.organisation_id, wave_id=ours.wave_id, new=new)
    return True


def _invitation(connection: Connection, token: str, spoken_code: str, *, lock: bool = False) -> Invitation:
    if spoken_code:
        found = invitations.by_spoken_code(connection, spoken_code, lock=lock)
    else:
        found = invitations.by_token(connection, token_hash(token), lock=lock)
    if found is None and spoken_code and invitations.code_has_ended(connection, spoken_code):
        raise Refused("wave-closed")
    if found is None:
        raise NotFound("code-not-found" if spoken_code else "link-not-found")
    return found
