"""The secret part of a link, and of what a device holds: 128 random bits, stored only as a hash.

And the address of a page that anybody may read who has it: 70 random bits that people can type off a wall.
"""

import hashlib
from collections.abc import Callable

BYTES = 16

#: No vowels, so that no word can appear; nothing that looks like something else. 16 of them, in groups of 4.
_SIGNS = "cdfghjkmnprtvwxy34679"
_TYPED, _GROUP = 16, 4


def new_token(token_urlsafe: Callable[[int], str]) -> str:
    """22 characters that are safe in an address; `token_urlsafe` is `secrets.token_urlsafe`."""
    return token_urlsafe(BYTES)


def token_hash(token: str) -> str:
    """The stored form, SHA-256 in hex. A fast hash is enough: 128 random bits can't be guessed."""
    return hashlib.sha256(token.encode()).hexdigest()


def new_typed_token(below: Callable[[int], int]) -> str:
    """`k7mw-3xrd-9phr-tc4n`, from random numbers; `below(n)` gives one from 0 to n - 1."""
    return _grouped("".join(_SIGNS[below(len(_SIGNS))] for _ in range(_TYPED)))


def read_typed_token(typed: str) -> str:
    """As it is stored, however somebody wrote it: in capitals, or without its hyphens."""
    return _grouped("".join(typed.split()).replace("-", "").lower())


def _grouped(signs: str) -> str:
    return "-".join(signs[start : start + _GROUP] for start in range(0, len(signs), _GROUP))
