"""Receipts: five easy words that let a person come back to their answers on any device.

How safe: 256 words, 5 places, so 256^5 = 2^40, about 1.1 million million receipts. Guessing is throttled to 10 tries
in 15 minutes for one address, 350,400 tries in a year. With 10,000 responses open at once a whole year of guessing
from one address finds one with a chance of 350,400 x 10,000 / 2^40 = 0.3 %; from 100 addresses, 27 %, and what is
found is one unnamed response in a wave that has mostly closed by then. Whoever steals only the database can't guess at
all, because the hash is keyed; whoever steals the key too pays a slow hash (16 MB and about 30 ms) for each guess.

Two languages and mended typing mistakes change none of this: whatever is typed is read as one receipt or none, so a
try tries one of the 2^40. `receipt_words.csv` has the words: the English one is also the id that is hashed, so a word
that was used is never changed; the Welsh one and the picture may be. In each language no two words are one letter
apart, so a word with one wrong letter is close to a single one, and one that fits two is refused.
"""

import csv
import hashlib
import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

LENGTH = 5
_LIST = Path(__file__).with_name("receipt_words.csv")
_LANGUAGES = ("en", "cy")
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
#: Nobody means five words with more than this, and mending takes time for every letter.
_MOST_TYPED = 200


@dataclass(frozen=True, slots=True)
class ReceiptWord:
    """One word as it is shown: `text` in `language`, and the name of its picture in the OpenMoji set."""

    id: str
    text: str
    language: str
    picture: str


@cache
def all_words() -> Mapping[str, Mapping[str, ReceiptWord]]:
    """Every word in each language, by id, in alphabetical order of the ids."""
    with _LIST.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    return {
        row["en"]: {
            language: ReceiptWord(row["en"], row[language], language, row["picture"]) for language in _LANGUAGES
        }
        for row in rows
    }


@cache
def words() -> tuple[str, ...]:
    """The 256 words in English, in alphabetical order."""
    return tuple(all_words())


def new_receipt(randomness: Callable[[int], bytes]) -> str:
    """Five words with a space between; `randomness` gives that many unpredictable bytes (`secrets.token_bytes`)."""
    return " ".join(words()[byte] for byte in randomness(LENGTH))


def shown(receipt: str, language: str) -> tuple[ReceiptWord, ...]:
    """The words as a person reads them: in their language where there are words in it, otherwise in English."""
    known = all_words()
    spoken = language if language in _LANGUAGES else _LANGUAGES[0]
    return tuple(known[word][spoken] for word in receipt.split() if word in known)


def normalise(text: str) -> str | None:
    """The receipt that somebody typed, in English, or None when it is none.

    In either language, whatever the case, the accents and the marks between; a mistake of one letter in a word is
    mended.
    """
    typed = re.findall(r"[a-z]+", _plain(text[:_MOST_TYPED]))
    meant = [_meant(word) for word in typed] if len(typed) == LENGTH else []
    return " ".join(word for word in meant if word) if meant and all(meant) else None


@dataclass(frozen=True, slots=True)
class Mistyped:
    """Why what was typed is no receipt: how many words it had and, where that was right, which are none of ours."""

    typed: int
    strange: tuple[str, ...]


def mistyped(text: str) -> Mistyped:
    """What to put right in a text that `normalise` takes for none.

    The words are public: this says nothing about whether anybody has such a receipt.
    """
    typed = re.findall(r"[^\W\d_]+", unicodedata.normalize("NFC", text[:_MOST_TYPED]))
    strange = (word for word in typed if _meant(_plain(word)) is None) if len(typed) == LENGTH else ()
    return Mistyped(len(typed), tuple(strange))


def slow_hash(receipt: str, secret_key: bytes) -> str:
    """The form in which a receipt is stored and looked up, in hex. The same receipt and key give the same hash."""
    return hashlib.scrypt(receipt.encode(), salt=b"relsurvey receipt " + secret_key, n=2**14, r=8, p=1, dklen=32).hex()


@cache
def _typed_words() -> dict[str, str]:
    """What can be typed → id."""
    return {_plain(word.text): id_ for id_, spoken in all_words().items() for word in spoken.values()}


def _meant(typed: str) -> str | None:
    known = _typed_words()
    if typed in known:
        return known[typed]
    close = {known[near] for near in _one_letter_away(typed) if near in known}
    return close.pop() if len(close) == 1 else None


def _one_letter_away(typed: str) -> set[str]:
    """With one letter taken out, put in or changed, or two beside each other swapped."""
    cuts = [(typed[:at], typed[at:]) for at in range(len(typed) + 1)]
    return (
        {left + right[1:] for left, right in cuts if right}
        | {left + right[1] + right[0] + right[2:] for left, right in cuts if len(right) > 1}
        | {left + letter + right[1:] for left, right in cuts if right for letter in _LETTERS}
        | {left + letter + right for left, right in cuts for letter in _LETTERS}
    )


def _plain(text: str) -> str:
    """Small letters without accents: `Tŵr` → `twr`."""
    return "".join(mark for mark in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(mark))
