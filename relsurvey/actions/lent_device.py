"""A response on a device that is not the person's own: no link begins it, and nothing leads back to anybody."""

import secrets
from collections.abc import Callable
from datetime import date
from functools import partial

from sqlalchemy import Connection

from relsurvey.actions.begin import DRAWS, Started, drawn
from relsurvey.collection.answers import AnswerSheet, Form, Mode, Stage
from relsurvey.collection.asked import Where
from relsurvey.collection.link import token_hash
from relsurvey.collection.receipt import slow_hash
from relsurvey.config import Settings
from relsurvey.errors import Unavailable
from relsurvey.storage import responses
from relsurvey.storage.database import Database
from relsurvey.storage.fieldwork import Fieldwork
from relsurvey.storage.response_key import ResponseKey
from relsurvey.storage.responses import Found, NewResponse


def begin(
    db: Database,
    settings: Settings,
    *,
    mode: Mode,
    today: date,
    where: Callable[[Connection], tuple[Fieldwork, Where]],
    begun: Callable[[Connection, str], None] = lambda _connection, _response_id: None,
) -> Started:
    """Begin a response in the wave and place that `where` finds; `begun` is told its id. One transaction.

    Raises what `where` raises, Refused("wave-not-open" | "wave-closed").
    """
    for draw in range(DRAWS):
        started = drawn(secrets.token_bytes(32), draw)
        receipt_hash = slow_hash(started.receipt, settings.secret_key)
        store = partial(_store, where=where, begun=begun, mode=mode, today=today)
        if db.save(partial(store, started=started, receipt_hash=receipt_hash)):
            return started
    raise Unavailable("try-again")


def let_go(connection: Connection, key: ResponseKey, *, device_secret: str, press: str) -> None:
    """From now on the device opens nothing of the response. `press` names the press of a button that did this: the
    very same form finds its answer once more when that got lost on the way.
    """
    responses.set_device(connection, key, _hash_of_press(device_secret, press) if press else None)


def let_go_by(connection: Connection, *, device_secret: str, press: str) -> Found | None:
    """The response that this press of a button let go, or None."""
    return responses.by_device(connection, _hash_of_press(device_secret, press)) if press else None


def _hash_of_press(device_secret: str, press: str) -> str:
    return token_hash(f"{device_secret} {press}")


def _store(
    connection: Connection,
    *,
    where: Callable[[Connection], tuple[Fieldwork, Where]],
    begun: Callable[[Connection, str], None],
    mode: Mode,
    today: date,
    started: Started,
    receipt_hash: str,
) -> bool:
    """Store the response; False when the receipt is taken."""
    ours, (unit_id, client_group) = where(connection)
    ours.require_open(today)
    if responses.receipt_is_taken(connection, receipt_hash):
        return False
    new = NewResponse(
        id=secrets.token_hex(16),
        unit_id=unit_id,
        client_group=client_group,
        mode=mode,
        day=today,
        sheet=AnswerSheet(stage=Stage.UNDER_WAY, form=secrets.choice(tuple(Form))),
        device_hash=token_hash(started.device_secret),
        receipt_hash=receipt_hash,
    )
    responses.add(connection, organisation_id=ours.organisation_id, wave_id=ours.wave_id, new=new)
    begun(connection, new.id)
    return True
