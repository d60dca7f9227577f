"""What a device holds of a response that was started on it: a secret that opens it, and the receipt to show again.

Each response has its own cookie, named after a handle that the address of the page carries: two people's tabs on one
tablet never mix, and the address alone opens nothing.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

PREFIX = "relsurvey-"
#: Names the handle of the interview that is open on a device; opens nothing.
INTERVIEW_COOKIE = "relsurvey-interview"
_HANDLE_LENGTH = 16
_HANDLE_PURPOSE = b"relsurvey handle\0"


class Whose(StrEnum):
    """Whose device it is: the person's own, a tablet that many people use, or that of whoever asks the questions."""

    OWN = "own"
    KIOSK = "kiosk"
    INTERVIEW = "interview"


@dataclass(frozen=True, slots=True)
class Device:
    """The secret as the server gave it (22 characters), and the receipt as words with spaces."""

    secret: str
    receipt: str

    @property
    def handle(self) -> str:
        """Names this response on this device: 16 hexadecimal digits that are part of nothing that is stored."""
        return handle_of(self.secret)

    @property
    def cookie_name(self) -> str:
        return PREFIX + self.handle

    @property
    def cookie_value(self) -> str:
        return f"{self.secret}.{self.receipt.replace(' ', '-')}"


def handle_of(secret: str) -> str:
    """The handle of a device secret.

    Hashed for this purpose only: it stands in addresses and logs, and must not lead whoever reads them to a row.
    """
    return hashlib.sha256(_HANDLE_PURPOSE + secret.encode()).hexdigest()[:_HANDLE_LENGTH]


def held(cookies: Mapping[str, str]) -> dict[str, Device]:
    """Every response that this device can open, by handle, in the order of the cookies."""
    found = {}
    for name, value in cookies.items():
        secret, dot, receipt = value.partition(".")
        device = Device(secret, receipt.replace("-", " "))
        if dot and name == device.cookie_name:
            found[device.handle] = device
    return found
