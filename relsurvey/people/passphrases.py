"""Which passwords people may choose: long ones that nobody would try first. No rules about kinds of characters,
because those make passwords that are hard to remember and easy to guess.
"""

import re
import unicodedata
from functools import cache
from pathlib import Path

from relsurvey.errors import BadInput

SHORTEST = 12
LONGEST = 200
FEWEST_DIFFERENT = 5

#: Rows of keys and orders that a finger or a tongue runs along by itself.
SHORTEST_RUN = 2
RUNS = ("1234567890", "abcdefghijklmnopqrstuvwxyz", "qwertyuiopasdfghjklzxcvbnm", "1qaz2wsx3edc4rfv5tgb6yhn7ujm")
_COMMONEST = Path(__file__).with_name("commonest.txt")
_LOOKALIKES = str.maketrans("013457@$!|", "oieastasil")


@cache
def commonest() -> frozenset[str]:
    """What the commonest long passwords are made of: whatever only adds digits or marks to one is as easy to guess."""
    return frozenset(_COMMONEST.read_text(encoding="ascii").split())


def normalise(typed: str) -> str:
    """One form for one password, whichever keyboard composed its accents. Spaces and capitals stay."""
    return unicodedata.normalize("NFC", typed)


def check_new(passphrase: str, *, username: str) -> None:
    """Raise BadInput when the passphrase is too short, too long, too common or made from the sign-in name."""
    if len(passphrase) < SHORTEST:
        raise BadInput("password-short", shortest=SHORTEST)
    if len(passphrase) > LONGEST:
        raise BadInput("password-long", longest=LONGEST)
    folded = passphrase.casefold()
    if _mostly(username, folded):
        raise BadInput("password-has-name")
    if _is_common(folded):
        raise BadInput("password-common")


def _mostly(username: str, folded: str) -> bool:
    """Whether so little is left without the sign-in name, or the part before its @, that the name is the password."""
    names = {name for name in (username.casefold(), username.casefold().partition("@")[0]) if name}
    return any(name in folded and len(folded.replace(name, "")) < SHORTEST // 2 for name in names)


def _is_common(folded: str) -> bool:
    squeezed = _once(re.sub(r"\s", "", folded))
    if len(set(squeezed)) < FEWEST_DIFFERENT:
        return True
    # "Passw0rd!2026" and "2026 password" are "password"; "passwordpassword" is too.
    stem = _once(re.sub(r"[\W\d_]+$|^[\W\d_]+", "", squeezed))
    unmasked = re.sub(r"[^a-z]", "", stem.translate(_LOOKALIKES))
    return bool({stem, unmasked} & commonest()) or _is_run(squeezed) or all(map(_is_run, _pieces(squeezed)))


def _once(text: str) -> str:
    """The part that a text repeats, or the text."""
    repeats = re.fullmatch(r"(.+?)\1+", text)
    return repeats[1] if repeats else text


def _pieces(text: str) -> list[str]:
    """The words and the numbers in a text: "abcdef123456" has one of each."""
    return re.findall(r"[^\W\d_]+|\d+", text) or [text]


def _is_run(text: str) -> bool:
    # Three times, because people start anywhere in a row and go round.
    return len(text) > SHORTEST_RUN and any(text in row or text[::-1] in row for row in (row * 3 for row in RUNS))
