"""Receipts: five easy words that let a person come back to their answers on any device.

How safe: 256 words, 5 places, so 256^5 = 2^40, about 1.1 million million receipts. Guessing is throttled to 10 tries
in 15 minutes for one address, 350,400 tries in a year. With 10,000 responses open at once a whole year of guessing
from one address finds one with a chance of 350,400 x 10,000 / 2^40 = 0.3 %; from 100 addresses, 27 %, and what is
found is one unnamed response in a wave that has mostly closed by then. Whoever steals only the database can't guess at
all, because the hash is keyed; whoever steals the key too pays a slow hash (16 MB and about 30 ms) for each guess.
"""

import hashlib
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

LENGTH = 5
_LIST = Path(__file__).with_name("receipt_words.txt")


@cache
def words() -> tuple[str, ...]:
    """The 256 words, in alphabetical order."""
    return tuple(_LIST.read_text(encoding="ascii").split())


def new_receipt(randomness: Callable[[int], bytes]) -> str:
    """Five words with a space between; `randomness` gives that many unpredictable bytes (`secrets.token_bytes`)."""
    return " ".join(words()[byte] for byte in randomness(LENGTH))


def normalise(text: str) -> str | None:
    """The receipt that somebody typed, whatever the case, the spaces and the marks between; None when it is none."""
    typed = re.findall(r"[a-z]+", text.casefold())
    known = set(words())
    return " ".join(typed) if len(typed) == LENGTH and known.issuperset(typed) else None


def slow_hash(receipt: str, secret_key: bytes) -> str:
    """The form in which a receipt is stored and looked up, in hex. The same receipt and key give the same hash."""
    return hashlib.scrypt(receipt.encode(), salt=b"relsurvey receipt " + secret_key, n=2**14, r=8, p=1, dklen=32).hex()
