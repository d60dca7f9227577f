"""Slows down guessing: so many tries in so much time for one key. Windows end by themselves; nobody is out for good."""

import hmac
import ipaddress
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sqlalchemy import Connection

from relsurvey.config import Settings
from relsurvey.storage import attempts
from relsurvey.storage.database import Database

#: No window may be longer: counts older than this are forgotten.
KEPT = timedelta(days=1)
#: What one household or one rented server is given; its single addresses cost an attacker nothing.
_IPV6_NETWORK = 64


@dataclass(frozen=True, slots=True)
class Visitor:
    """Where a request came from, and when."""

    address: str = field(repr=False)
    now: datetime


def allow(
    connection: Connection, settings: Settings, *, what: str, key: str, limit: int, window: timedelta, now: datetime
) -> bool:
    """Count one try at `what` under `key` and say whether it is within the limit.

    The try counts before it is known whether it succeeds, so many at the same moment can't slip through.
    """
    return attempts.count_one(connection, _hash(settings, what, key), window=window, now=now) <= limit


def take_back(connection: Connection, settings: Settings, *, what: str, key: str) -> None:
    """Count one try less under one key, because it was right. The wrong ones before it stay."""
    attempts.take_back_one(connection, _hash(settings, what, key))


def forgive(connection: Connection, settings: Settings, *, what: str, key: str) -> None:
    """Forget the tries under one key, because one of them was right."""
    attempts.forget(connection, _hash(settings, what, key))


def sweep(db: Database, *, now: datetime) -> None:
    """Forget every count whose window is over."""
    with db.writing() as connection:
        attempts.forget_before(connection, now - KEPT)


def network(address: str) -> str:
    """The part of an address that stands for one visitor: an IPv4 address, or the network of an IPv6 one."""
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        # A socket that has no address (a test, a Unix socket) counts as one visitor.
        return address
    if isinstance(parsed, ipaddress.IPv4Address):
        return str(parsed)
    if parsed.ipv4_mapped:
        return str(parsed.ipv4_mapped)
    return str(ipaddress.ip_network((parsed, _IPV6_NETWORK), strict=False))


def _hash(settings: Settings, what: str, key: str) -> str:
    return hmac.digest(settings.secret_key, f"{what}\0{key}".encode(), "sha256").hex()
