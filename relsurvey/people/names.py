"""Names that people type: of somebody, a unit, an organisation, a survey round; and the form of a sign-in name."""

import re
import unicodedata

from relsurvey.errors import BadInput

#: Letters, digits and the marks of an e-mail address; 2 to 100 characters, so that it fits the column.
_FORM = re.compile(r"[a-z0-9][a-z0-9._@+-]{1,99}")
LONGEST_NAME = 200
#: They turn the text around them, so that a name reads as another one.
_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def normalise(typed: str) -> str:
    """What somebody typed as their sign-in name, without the spaces and capitals that a phone adds."""
    return unicodedata.normalize("NFKC", _storable(typed)).strip().casefold()


def new_username(typed: str) -> str:
    """The sign-in name to store for a new person. Raises BadInput when it has characters that are hard to type."""
    username = normalise(typed)
    if not _FORM.fullmatch(username):
        raise BadInput("username-form")
    return username


def new_name(typed: str, *, needed: str = "name-needed") -> str:
    """A name to store and show, with single spaces.

    Raises BadInput: `needed` when it is empty or too long, "name-characters" when it has some that can't be seen.
    """
    name = " ".join(typed.split())
    if not name or len(name) > LONGEST_NAME:
        raise BadInput(needed)
    if name != _storable(name) or not _TURNING.isdisjoint(name):
        raise BadInput("name-characters")
    return name


def _storable(typed: str) -> str:
    """Without characters that nobody types, and that a database may refuse: controls and halves of characters."""
    return "".join(letter for letter in typed if letter.isspace() or unicodedata.category(letter) not in {"Cc", "Cs"})
