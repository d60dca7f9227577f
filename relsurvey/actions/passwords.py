"""Makes, hashes and checks passwords. The hashing is streamlit-authenticator's; its widgets and cookie are not used."""

import base64
import hmac
import logging
import secrets
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from relsurvey.collection import receipt
from relsurvey.people import passphrases
from relsurvey.storage.people import Account

if TYPE_CHECKING:
    from streamlit_authenticator.utilities.hasher import Hasher  # noqa: TID251 - the one adapter to it

# A hash of the library's strength that no password is known for: an unknown name costs the same time as a known one.
_NOBODY = "$2b$12$ERiELR88XE.nOqMXtRkQAunG7WeKGjdaZZoEdA1KvDnmCvFdx8QPe"
_PURPOSE = b"relsurvey password 1"


# Six words of 256 are 48 bits: out of reach of anyone who has to type them in, and their hash is slow.
_ONE_TIME_WORDS = 6


@dataclass(frozen=True, slots=True)
class OneTimePassword:
    """A password that is shown once, to whoever hands it over, and its hash."""

    text: str = field(repr=False)
    hash: str = field(repr=False)


def one_time() -> OneTimePassword:
    """A new password of easy words, to be read out or written on a slip of paper."""
    text = "-".join(receipt.words()[byte] for byte in secrets.token_bytes(_ONE_TIME_WORDS))
    return OneTimePassword(text=text, hash=make_hash(text))


def make_hash(passphrase: str) -> str:
    """The form in which a passphrase of any length is stored."""
    return str(_hasher().hash(_shortened(passphrase)))


def matches(account: Account | None, passphrase: str) -> bool:
    """Whether the passphrase is the account's. Takes the same time when there is no account, or its person has left."""
    right = bool(_hasher().check_pw(_shortened(passphrase), account.password_hash if account else _NOBODY))
    return right and account is not None and account.active


def _shortened(passphrase: str) -> str:
    """44 characters for any passphrase: bcrypt refuses more than 72 bytes. Keyed with its purpose, so that
    a plain SHA-256 of the same passphrase, stolen elsewhere, can't be tried against it.
    """
    digest = hmac.digest(_PURPOSE, passphrases.normalise(passphrase).encode(), "sha256")
    return base64.b64encode(digest).decode()


@cache
def _hasher() -> type["Hasher"]:
    # Imported late: it brings Streamlit, a second of start, which most commands do without. Outside a page
    # Streamlit warns about that, and those warnings are not for the person at the command line.
    logging.disable(logging.WARNING)
    try:
        from streamlit_authenticator.utilities.hasher import Hasher  # noqa: TID251 - the one adapter to it
    finally:
        logging.disable(logging.NOTSET)
    return Hasher  # type: ignore[no-any-return]
