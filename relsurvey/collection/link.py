"""The secret part of a link, and of what a device holds: 128 random bits, stored only as a hash."""

import hashlib
from collections.abc import Callable

BYTES = 16


def new_token(token_urlsafe: Callable[[int], str]) -> str:
    """22 characters that are safe in an address; `token_urlsafe` is `secrets.token_urlsafe`."""
    return token_urlsafe(BYTES)


def token_hash(token: str) -> str:
    """The stored form, SHA-256 in hex. A fast hash is enough: 128 random bits can't be guessed."""
    return hashlib.sha256(token.encode()).hexdigest()
